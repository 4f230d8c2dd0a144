import Testing

@testable import StakeholderGraph

/// Cells of groups: all of the area, none over another, in reading order, no smaller than they must be.
@Suite struct StripCellsTests {
    @Test func aLengthIsSharedByWeightButNoPartIsTooSmall() {
        // 100 by 1 : 3 is 25 and 75; with at least 40 for the first, 40 and 60.
        #expect(StripCells.share(100, [1, 3], least: [0, 0]) == [25, 75])
        #expect(StripCells.share(100, [1, 3], least: [40, 0]) == [40, 60])
        // The first takes 50; of the other 50 the second would have 12.5 by weight and needs 20.
        #expect(StripCells.share(100, [1, 1, 3], least: [50, 20, 0]) == [50, 20, 30])
        #expect(StripCells.share(100, [1, 3], least: [60, 60]) == nil)
    }

    @Test func fourEqualCellsOfABroadAreaAreTwoRows() throws {
        let area = Rect(minX: 0, minY: 0, maxX: 160, maxY: 100)
        let none = Array(repeating: Size(0, 0), count: 4)
        let best = try #require(StripCells.divisions([1, 1, 1, 1], least: none, of: area).first)
        #expect(
            best == [
                Rect(minX: 0, minY: 0, maxX: 80, maxY: 50), Rect(minX: 80, minY: 0, maxX: 160, maxY: 50),
                Rect(minX: 0, minY: 50, maxX: 80, maxY: 100), Rect(minX: 80, minY: 50, maxX: 160, maxY: 100),
            ])
    }

    @Test(arguments: 1...10)
    func cellsFillTheAreaAndDoNotOverlap(_ seed: Int) {
        var random = LayoutGenerator(seed: UInt64(seed))
        let area = Rect(minX: 5, minY: 7, maxX: 405, maxY: 307)
        let count = 1 + random.below(24)
        let weights = (0..<count).map { _ in 1 + random.unit() * 50 }
        let least = weights.map { _ in Size(4 + random.unit() * 8, 4 + random.unit() * 6) }
        let divisions = StripCells.divisions(weights, least: least, of: area)
        #expect(!divisions.isEmpty)
        for cells in divisions {
            #expect(cells.count == count)
            let sum = cells.reduce(0) { $0 + $1.width * $1.height }
            #expect((sum - 400 * 300).magnitude < 0.01)
            for (index, cell) in cells.enumerated() {
                #expect(area.contains(cell, tolerance: 0.001))
                #expect(cell.width >= least[index].width - 0.001 && cell.height >= least[index].height - 0.001)
                for other in cells[(index + 1)...] {
                    #expect(!cell.overlaps(other, tolerance: 0.001))
                    let follows = (other.minY, other.minX) > (cell.minY, cell.minX)
                    #expect(follows || other.minY > cell.minY - 0.001)
                }
            }
        }
    }
}
