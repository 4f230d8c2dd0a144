import Testing

@testable import StakeholderGraph

/// Ties that cross, or run over a body, are untangled by an exchange of places; the figures are worked out by hand.
@Suite struct TieTidyingTests {
    private let size = Size(10, 10)

    private func tidying(
        _ ties: [(Int, Int)], groups: [Int], isAllowed: @escaping (Int, Rect) -> Bool = { _, _ in true }
    ) -> TieTidying {
        TieTidying(
            sizes: Array(repeating: size, count: groups.count), ties: ties, groups: groups, gap: 2,
            isAllowed: isAllowed)
    }

    @Test func twoCrossingTiesAreUntangled() {
        // The diagonals of a square of 100 cross; the sides do not: 2 · 141.4 + a crossing against 2 · 100.
        let corners = [Point(0, 0), Point(100, 0), Point(100, 100), Point(0, 100)]
        let tidy = tidying([(0, 2), (1, 3)], groups: [0, 0, 0, 0])
        let before = 2 * 2.0.squareRoot() + 1
        #expect((tidy.cost(corners) - before).magnitude < 1e-9)
        let after = tidy.improve(corners)
        #expect((tidy.cost(after) - 2).magnitude < 1e-9)
        #expect(Set(after) == Set(corners))
    }

    @Test func aTieOverABodyCostsMoreThanOneAroundIt() {
        // 0 and 2 are tied and 1 stands between them; 1 and 2 change places.
        let row = [Point(0, 0), Point(50, 0), Point(100, 0)]
        let tidy = tidying([(0, 2)], groups: [0, 0, 0])
        #expect((tidy.cost(row) - 3).magnitude < 1e-9)
        #expect((tidy.cost(tidy.improve(row)) - 0.5).magnitude < 1e-9)
    }

    @Test func bodiesOfDifferentGroupsAndForbiddenPlacesStay() {
        let row = [Point(0, 0), Point(50, 0), Point(100, 0)]
        #expect(tidying([(0, 2)], groups: [0, 1, 2]).improve(row) == row)
        #expect(tidying([(0, 2)], groups: [0, 0, 0]) { body, frame in row[body] == frame.center }.improve(row) == row)
    }

    @Test func aBodyTakesAnOfferedPlaceOnlyWhenItHelps() {
        let row = [Point(0, 0), Point(100, 0), Point(200, 0)]
        let tidy = tidying([(0, 1)], groups: [0, 0, 0])
        #expect(tidy.move(row) { _, _, _ in Point(500, 0) } == row)
        let nearer = tidy.move(row) { body, _, _ in body == 0 ? Point(80, 0) : nil }
        #expect(nearer == [Point(80, 0), Point(100, 0), Point(200, 0)])
    }
}
