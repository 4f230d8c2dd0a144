import Testing

@testable import StakeholderGraph

/// The tiles of small countries worked out by hand, and properties on seeded ones.
@Suite struct TileArrangementTests {
    private typealias Site = TileArrangement.Site
    private typealias Cell = TileArrangement.Cell

    private func site(_ id: String, _ latitude: Double, _ longitude: Double, _ neighbours: [String] = []) -> Site {
        Site(
            id: PlaceID(id), latitude: latitude, longitude: longitude, neighbours: neighbours.map { PlaceID($0) })
    }

    private func random(_ count: Int, seed: UInt64) -> [Site] {
        var generator = LayoutGenerator(seed: seed)
        let points = (0..<count).map { _ in (generator.unit() * 8 - 4, 34 + generator.unit() * 7) }
        return points.enumerated().map { index, point in
            let near = points.indices.filter { other in
                let (dx, dy) = (points[other].0 - point.0, points[other].1 - point.1)
                return other != index && dx * dx + dy * dy < 2
            }
            return site("p\(index)", point.0, point.1, near.map { "p\($0)" })
        }
    }

    @Test func fourCornersStandInASquare() {
        // North west, north east, south west, south east: 6 cells, 2 columns of 3; no cell between is needed.
        let tiles = TileArrangement([
            site("se", -1, 37, ["ne", "sw"]), site("nw", 1, 35, ["ne", "sw"]), site("ne", 1, 37), site("sw", -1, 35),
        ])
        let cell = Dictionary(uniqueKeysWithValues: zip(tiles.sites.map(\.id.rawValue), tiles.cells))
        #expect(cell["nw"] == Cell(column: 0, row: 0))
        #expect(cell["ne"] == Cell(column: 1, row: 0))
        #expect(cell["sw"] == Cell(column: 0, row: 1))
        #expect(cell["se"] == Cell(column: 1, row: 1))
        #expect(tiles.neighbourPairs == 4)
        #expect(tiles.pairsByEdge == 4)
        #expect(tiles.pairsByCorner == 0)
    }

    @Test func aChainFromWestToEastIsARow() {
        let tiles = TileArrangement((0..<4).map { site("p\($0)", 0, 34 + Double($0), ["p\($0 + 1)"]) })
        #expect(tiles.rows == 1)
        // Six cells for four places: the hole costs a neighbour, so the four move together.
        #expect(tiles.columns == 4)
        #expect(tiles.cells.map(\.column) == [0, 1, 2, 3])
        #expect(tiles.pairsByEdge == 3)
        #expect(tiles.neighbourPairs == 3)
    }

    @Test func oneAndNone() {
        #expect(TileArrangement([]).cells.isEmpty)
        let one = TileArrangement([site("a", 1, 35, ["a", "b"])])
        #expect(one.cells == [Cell(column: 0, row: 0)])
        #expect(one.neighbourPairs == 0)
        #expect(one.displacement <= 1)
    }

    @Test func placesAtOnePointHaveTilesOfTheirOwn() {
        let tiles = TileArrangement((0..<5).map { site("p\($0)", 0.5, 36) })
        #expect(Set(tiles.cells).count == 5)
    }

    @Test(arguments: [UInt64](1...6))
    func everyPlaceHasACellOfItsOwnWhateverTheOrder(_ seed: UInt64) {
        let sites = random(25, seed: seed)
        let tiles = TileArrangement(sites)
        #expect(Set(tiles.cells).count == 25)
        #expect(tiles.cells.allSatisfy { (0..<tiles.columns).contains($0.column) && (0..<tiles.rows).contains($0.row) })
        let turned = TileArrangement(sites.reversed())
        #expect(turned.cells == tiles.cells)
        #expect(turned.sites.map(\.id) == tiles.sites.map(\.id))
    }
}
