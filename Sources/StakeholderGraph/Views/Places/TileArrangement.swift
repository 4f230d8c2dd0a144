/// Places as equal tiles on a grid, near where they lie and near their neighbours: a tile map.
///
/// 1. Centroids are projected (equirectangular, by the cosine of their mean latitude) and scaled to a grid of about one
///    and a half cells a place in their proportions; half of each coordinate comes from its rank, so that crowded parts
///    open and no cell is far from every place.
/// 2. Each place gets a cell of its own so that the sum of the squared displacements is the least (Eppstein, van Kreveld,
///    Speckmann and Staals 2015, “Improved grid map layout by point set matching”, doi:10.1142/S0218195915500077), by the
///    Hungarian method.
/// 3. Two tiles change places, or a tile moves to an empty cell, as long as that raises
///    *neighbours that share an edge + ½ neighbours that share a corner − ⅕ sum of the squared displacements in tiles*;
///    each time the move that raises it most, of equal ones the first. McNeill and Hale 2017, “Generating tile maps”,
///    doi:10.1111/cgf.13200, weigh the same aims against each other.
///
/// All of it in whole numbers: the same places give the same tiles everywhere, in whatever order they come.
struct TileArrangement: Sendable {
    struct Site: Sendable {
        let id: PlaceID
        let latitude: Double
        let longitude: Double
        let neighbours: [PlaceID]
    }

    struct Cell: Hashable, Sendable {
        let column: Int
        let row: Int

        /// 2 when the two share an edge, 1 when they share a corner, else 0.
        func touch(_ other: Cell) -> Int {
            let across = abs(column - other.column)
            let down = abs(row - other.row)
            return across + down == 1 ? 2 : across == 1 && down == 1 ? 1 : 0
        }
    }

    /// By identifier.
    let sites: [Site]
    /// The cell of each site; columns grow to the east, rows to the south, both from 0 without an empty margin.
    let cells: [Cell]
    let columns: Int
    let rows: Int
    /// Pairs of neighbours among the sites.
    let neighbourPairs: Int
    /// Of them, those whose tiles share an edge.
    let pairsByEdge: Int
    /// Of them, those whose tiles only share a corner.
    let pairsByCorner: Int
    /// The sum of the squared distances between where a place lies on the grid and its tile, in tiles.
    let displacement: Double

    /// - Complexity: O(n³) for the assignment and O(n² · neighbours) for each move.
    init(_ given: [Site]) {
        sites = given.sorted { $0.id < $1.id }
        let grid = Grid(sites)
        var search = Search(grid)
        search.assign()
        search.improve()
        displacement = Double(search.cost) / Double(Grid.unit)
        let used = search.cells
        let (left, top) = (used.map(\.column).min() ?? 0, used.map(\.row).min() ?? 0)
        cells = used.map { Cell(column: $0.column - left, row: $0.row - top) }
        columns = (cells.map(\.column).max() ?? -1) + 1
        rows = (cells.map(\.row).max() ?? -1) + 1
        let pairs = grid.pairs
        neighbourPairs = pairs.count
        pairsByEdge = pairs.count { used[$0.0].touch(used[$0.1]) == 2 }
        pairsByCorner = pairs.count { used[$0.0].touch(used[$0.1]) == 1 }
    }

    /// Where the sites lie on a grid of cells, and what each cell would cost each of them.
    private struct Grid {
        /// One tile, squared.
        static let unit = 10_000

        let cells: [Cell]
        let neighbours: [[Int]]
        let pairs: [(Int, Int)]
        /// Squared displacement of each site for each cell.
        let costs: [[Int]]

        init(_ sites: [Site]) {
            let mean = sites.reduce(0) { $0 + $1.latitude } / Double(max(1, sites.count))
            let shrink = Trigonometry.cosine(Trigonometry.radians(mean))
            let x = sites.map { $0.longitude * shrink }
            let y = sites.map { -$0.latitude }
            let (width, height) = (Self.range(x), Self.range(y))
            let wanted = Double(sites.count) * 1.5
            let proportion = width > 0 && height > 0 ? width / height : width > 0 ? wanted : 1 / max(1, wanted)
            let columns = max(1, Int((wanted * proportion).squareRoot().rounded()))
            let rows = max(1, Int((wanted / Double(columns)).rounded(.up)))
            cells = (0..<rows).flatMap { row in (0..<columns).map { Cell(column: $0, row: row) } }
            let across = Self.spread(x, Double(columns - 1))
            let down = Self.spread(y, Double(rows - 1))
            let grid = cells
            costs = sites.indices.map { site in
                grid.map { cell in
                    let dx = across[site] - Double(cell.column)
                    let dy = down[site] - Double(cell.row)
                    return Int(((dx * dx + dy * dy) * Double(Self.unit)).rounded())
                }
            }
            let index = Dictionary(uniqueKeysWithValues: sites.enumerated().map { ($1.id, $0) })
            var found = Array(repeating: Set<Int>(), count: sites.count)
            for (site, place) in sites.enumerated() {
                for other in place.neighbours.compactMap({ index[$0] }) where other != site {
                    found[site].insert(other)
                    found[other].insert(site)
                }
            }
            let sorted = found.map { $0.sorted() }
            neighbours = sorted
            pairs = sorted.indices.flatMap { site in sorted[site].filter { $0 > site }.map { (site, $0) } }
        }

        private static func range(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }

        /// Values from 0 to `length`, half by value and half by rank.
        private static func spread(_ values: [Double], _ length: Double) -> [Double] {
            guard let least = values.min(), range(values) > 0 else { return values.map { _ in length / 2 } }
            let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
            var result = values.map { ($0 - least) / range(values) / 2 }
            for (rank, site) in order.enumerated() { result[site] += Double(rank) / Double(values.count - 1) / 2 }
            return result.map { $0 * length }
        }
    }

    private struct Search {
        private let grid: Grid
        /// The cell of each site and the site of each cell.
        private var cellOf: [Int] = []
        private var siteAt: [Int?] = []

        init(_ grid: Grid) { self.grid = grid }

        var cells: [Cell] { cellOf.map { grid.cells[$0] } }
        var cost: Int { cellOf.enumerated().reduce(0) { $0 + grid.costs[$1.offset][$1.element] } }

        mutating func assign() {
            cellOf = Assignment.cheapest(grid.costs.map { $0.map(Optional.some) }).compactMap(\.self)
            siteAt = Array(repeating: nil, count: grid.cells.count)
            for (site, cell) in cellOf.enumerated() { siteAt[cell] = site }
        }

        /// Each move raises a whole number that is bounded, so the search ends.
        mutating func improve() {
            while let move = bestMove() {
                let old = cellOf[move.site]
                let other = siteAt[move.cell]
                cellOf[move.site] = move.cell
                siteAt[move.cell] = move.site
                siteAt[old] = other
                if let other { cellOf[other] = old }
            }
        }

        private func bestMove() -> (site: Int, cell: Int)? {
            var best = 0
            var result: (site: Int, cell: Int)?
            for site in cellOf.indices {
                for cell in grid.cells.indices where cell != cellOf[site] {
                    let other = siteAt[cell]
                    if let other, other < site { continue }
                    var gain = worth(site, at: cell, without: other) - worth(site, at: cellOf[site], without: other)
                    if let other {
                        gain += worth(other, at: cellOf[site], without: site) - worth(other, at: cell, without: site)
                    }
                    if gain > best {
                        best = gain
                        result = (site, cell)
                    }
                }
            }
            return result
        }

        /// What a site adds to the aim at a cell. Two that change places touch each other as before.
        private func worth(_ site: Int, at cell: Int, without other: Int?) -> Int {
            var touching = 0
            for neighbour in grid.neighbours[site] where neighbour != other {
                touching += grid.cells[cell].touch(grid.cells[cellOf[neighbour]])
            }
            return touching * Grid.unit / 2 - grid.costs[site][cell] / 5
        }
    }
}
