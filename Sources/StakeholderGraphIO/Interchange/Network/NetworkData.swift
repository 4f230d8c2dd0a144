internal import StakeholderGraph

/// A network as a file has it: nodes and edges with named attributes, before any of it is understood as a map.
struct NetworkData {
    struct Attribute {
        let column: Int
        let text: String
    }

    struct Node {
        let id: String
        var label: String
        let line: Int
        var attributes: [Attribute]
    }

    struct Edge {
        let id: String
        let source: String
        let target: String
        /// `nil` where the file leaves it open.
        var isDirected: Bool?
        let line: Int
        var attributes: [Attribute]
    }

    let file: String
    /// Files of their own for nodes and edges, where the format has two.
    var nodeFile: String?
    var edgeFile: String?
    var title = ""
    private(set) var columns: [String] = []
    private var columnNumbers: [String: Int] = [:]
    var nodes: [Node] = []
    var edges: [Edge] = []
    var leftOut: [LeftOut] = []
    var diagnostics: [Diagnostic] = []
    /// Whether ends that no node row names make nodes of their own, as the format has it.
    var impliesNodes = false
    /// Whether ends may be named by labels.
    var endsMayBeLabels = false

    init(file: String) { self.file = file }

    /// The number of an attribute's column, made when it is new.
    mutating func column(_ name: String) -> Int {
        if let number = columnNumbers[name] { return number }
        columns.append(name)
        columnNumbers[name] = columns.count - 1
        return columns.count - 1
    }
}
