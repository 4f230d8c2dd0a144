import Testing

@testable import StakeholderGraph

/// Layers worked out by hand.
@Suite struct LayeredOrderTests {
    @Test func aChainWithAShortCutIsLayeredByItsLongestPath() {
        // 0 → 1 → 2 → 3 and 0 → 3: the short cut passes layers 1 and 2.
        let order = LayeredOrder(count: 4, lines: [(0, 1), (1, 2), (2, 3), (0, 3)])
        #expect(order.layers == [0, 1, 2, 3])
        #expect(order.columns.map(\.count) == [1, 2, 2, 1])
        #expect(order.columns[1].contains(.pass(3)) && order.columns[2].contains(.pass(3)))
        #expect(order.crossings == 0)
        #expect(order.isCircular == [false, false, false, false])
    }

    @Test func aCircleSharesALayerAndBreaksNothing() {
        // 0 → 1 ⇄ 2 → 3, and 3 is alone at the end.
        let order = LayeredOrder(count: 4, lines: [(0, 1), (1, 2), (2, 1), (2, 3)])
        #expect(order.layers == [0, 1, 1, 2])
        #expect(order.isCircular == [false, true, true, false])
        // A circle of all.
        let ring = LayeredOrder(count: 3, lines: [(0, 1), (1, 2), (2, 0)])
        #expect(ring.layers == [0, 0, 0])
        #expect(ring.isCircular == [true, true, true])
    }

    @Test func whoOnlyReceivesStandsLastAndPlacesAfterThem() {
        // 0 → 1 → 2; 0 → 3; 3 → place 4. 3 only receives, so it stands beside 2.
        let order = LayeredOrder(count: 5, lines: [(0, 1), (1, 2), (0, 3), (3, 4)], pinned: [4])
        #expect(order.layers == [0, 1, 2, 2, 3])
    }

    @Test func aNeedStandsJustBeforeItsHolder() {
        // Need 3 leads to 2, which is two steps from 0.
        let order = LayeredOrder(count: 4, lines: [(0, 1), (1, 2), (3, 2)], nearTarget: [3])
        #expect(order.layers == [0, 1, 2, 1])
    }

    @Test func tangledLinesAreUntangledAndNothingIsLost() {
        let lines = (0..<6).map { (from: $0, to: 11 - $0) }
        let order = LayeredOrder(count: 12, lines: lines)
        #expect(order.crossingsBefore == 15)
        #expect(order.crossings == 0)
        #expect(Set(order.columns.joined()) == Set((0..<12).map { LayeredOrder.Slot.member($0) }))
        let none = LayeredOrder(count: 0, lines: [])
        #expect(none.columns.isEmpty)
    }
}
