/// What a matrix shows: rows, columns, cells, their legend and the finding.
struct MatrixContent {
    /// How a cell looks.
    enum Symbol: Hashable {
        /// From 1 to 5, the darker the more.
        case step(Int)
        case light
        case pale
        /// Something is there, and nobody is named for it.
        case unnamed
        case gap
        case unknown
        case empty
    }

    struct Cell {
        let symbol: Symbol
        /// What stands in the cell.
        let text: String
        /// The cell in a table.
        let words: String
        let tooltip: String
    }

    struct LegendEntry {
        let symbol: Symbol
        let letter: String
        let label: String
    }

    var rowWord = ""
    var rows: [String] = []
    var columns: [String] = []
    var cells: [[Cell]] = []
    var legend: [LegendEntry] = []
    var finding = ""
    var remarks: [String] = []
    var warnings: [String] = []
    var emptiness = ""
}
