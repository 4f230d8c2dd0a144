internal import StakeholderGraph

/// A network as a file has it: nodes and edges with named attributes, before any of it is understood as a map.
///
/// Names of nodes are kept once and numbered, attributes lie one after another, so that a network of a million edges
/// takes some tens of bytes an edge.
struct NetworkData {
    struct Attribute {
        let column: Int
        let text: String
    }

    struct Node {
        let id: String
        var label: String
        let line: Int
        var attributes: ArraySlice<Attribute>
    }

    struct Edge {
        let id: String
        let source: String
        let target: String
        /// `nil` where the file leaves it open.
        var isDirected: Bool?
        let line: Int
        var attributes: ArraySlice<Attribute>
    }

    private struct PackedNode {
        let number: Int32
        let line: Int32
        var attributes: Range<Int32>
        var label: String
    }

    private struct PackedEdge {
        let source: Int32
        let target: Int32
        let line: Int32
        let firstAttribute: Int32
        let attributeCount: UInt16
        /// 0 where the file leaves it open, 1 undirected, 2 directed.
        let direction: UInt8
    }

    /// More attributes than this of one node or edge are refused.
    static let maximumAttributes = XMLEventReader.maximumAttributes
    /// More names of attributes than this in one network are refused: each becomes a column.
    static let maximumColumns = 1_024
    /// More values than this are not made of standard values.
    static let maximumDefaults = 4_000_000
    /// Nor more bytes.
    static let maximumDefaultBytes = 1 << 26
    /// Why a network of more columns is refused.
    static let tooManyColumns = "Nodes and edges have more than \(maximumColumns) different attributes"

    let file: String
    /// Files of their own for nodes and edges, where the format has several.
    private(set) var nodeFiles = NetworkFileParts()
    private(set) var edgeFiles = NetworkFileParts()
    var title = ""
    private(set) var columns: [String] = []
    private var columnNumbers: [String: Int] = [:]
    /// Every id of a node and every end of an edge, by its number.
    private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]
    private var nodes: [PackedNode] = []
    private var edges: [PackedEdge] = []
    /// The ids of edges as far as the last that has one: most files have none.
    private var edgeIDs: [String] = []
    private var nodeAttributes: [Attribute] = []
    private var edgeAttributes: [Attribute] = []
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

    private mutating func number(_ name: String) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(names.count)
        names.append(name)
        numbers[name] = number
        return number
    }

    // MARK: Adding

    /// Says that the nodes that follow stand in a file of their own.
    mutating func beginNodes(of file: String) { nodeFiles.begin(file, at: nodes.count) }

    /// Says that the edges that follow stand in a file of their own.
    mutating func beginEdges(of file: String) { edgeFiles.begin(file, at: edges.count) }

    /// Adds a node and gives its position, so that attributes can be set when they are known.
    @discardableResult
    mutating func add(_ node: Node) -> Int {
        nodes.append(
            PackedNode(
                number: number(node.id), line: Int32(clamping: node.line), attributes: append(node.attributes),
                label: node.label))
        return nodes.count - 1
    }

    /// Sets what is known of a node only after it was added.
    mutating func setNode(_ position: Int, label: String, attributes: [Attribute]) {
        nodes[position].label = label
        if !attributes.isEmpty { nodes[position].attributes = append(attributes) }
    }

    // Positions of attributes fit into 32 bits: a file of at most 2^30 bytes has no 2^31 attributes, and of defaults no more
    // than `maximumDefaults` are filled in.
    private mutating func append(_ attributes: some Collection<Attribute>) -> Range<Int32> {
        let start = Int32(nodeAttributes.count)
        nodeAttributes.append(contentsOf: attributes)
        return start..<Int32(nodeAttributes.count)
    }

    /// Adds an edge. It has no more attributes than a network has columns, for readers refuse those with more.
    mutating func add(_ edge: Edge) { add(edge, attributes: edge.attributes) }

    /// Adds an edge with other attributes than it brings.
    mutating func add(_ edge: Edge, attributes: some Collection<Attribute>) {
        if !edge.id.isEmpty {
            edgeIDs += repeatElement("", count: edges.count - edgeIDs.count)
            edgeIDs.append(edge.id)
        }
        edges.append(
            PackedEdge(
                source: number(edge.source), target: number(edge.target),
                line: Int32(clamping: edge.line), firstAttribute: Int32(edgeAttributes.count),
                attributeCount: UInt16(attributes.count), direction: edge.isDirected.map { $0 ? 2 : 1 } ?? 0))
        edgeAttributes.append(contentsOf: attributes)
    }

    /// Gives every node and every edge what it has not of some standard attributes.
    ///
    /// - Parameters:
    ///   - standard: Those of nodes, each column once.
    ///   - edgeStandard: Those of edges, each column once.
    ///   - line: Where the first is stated.
    /// - Throws: an ``ImportFailure`` when a small file would become a very large network by it.
    mutating func fill(
        nodes standard: [Attribute], edges edgeStandard: [Attribute], line: Int
    ) throws(ImportFailure) {
        let cells = standard.count * nodes.count + edgeStandard.count * edges.count
        let bytes = Self.bytes(standard) * nodes.count + Self.bytes(edgeStandard) * edges.count
        guard cells <= Self.maximumDefaults, bytes <= Self.maximumDefaultBytes else {
            throw ImportFailure(
                file, line: line,
                "The standard values of attributes, given to each node and edge, would make \(cells) values of \(bytes) "
                    + "bytes")
        }
        // By position: a slice that is alive would make every change copy all attributes.
        if !standard.isEmpty {
            for index in nodes.indices {
                let own = nodes[index].attributes
                let missing = Self.missing(standard, in: nodeAttributes[Int(own.lowerBound)..<Int(own.upperBound)])
                guard !missing.isEmpty else { continue }
                let start = Int32(nodeAttributes.count)
                for position in own { nodeAttributes.append(nodeAttributes[Int(position)]) }
                nodeAttributes += missing
                nodes[index].attributes = start..<Int32(nodeAttributes.count)
            }
        }
        if !edgeStandard.isEmpty {
            let all = edges.indices.map { edge($0) }
            edges.removeAll(keepingCapacity: true)
            edgeIDs = []
            edgeAttributes = []
            for edge in all {
                var edge = edge
                edge.attributes += Self.missing(edgeStandard, in: edge.attributes)
                add(edge)
            }
        }
    }

    private static func bytes(_ attributes: [Attribute]) -> Int { attributes.reduce(0) { $0 + $1.text.utf8.count } }

    private static func missing(_ standard: [Attribute], in own: ArraySlice<Attribute>) -> [Attribute] {
        if own.count < 8 { return standard.filter { value in !own.contains { $0.column == value.column } } }
        let columns = Set(own.lazy.map(\.column))
        return standard.filter { !columns.contains($0.column) }
    }

    /// Gives every attribute another column and text.
    mutating func settleAttributes(_ settled: (Attribute) -> Attribute) {
        for index in nodeAttributes.indices { nodeAttributes[index] = settled(nodeAttributes[index]) }
        for index in edgeAttributes.indices { edgeAttributes[index] = settled(edgeAttributes[index]) }
    }

    /// Makes the attribute of a column the label of each node that has it.
    mutating func takeLabels(from column: Int) {
        for index in nodes.indices {
            let own = nodes[index].attributes
            var kept = own.lowerBound
            var label: String?
            for position in own {
                if nodeAttributes[Int(position)].column == column {
                    label = label ?? nodeAttributes[Int(position)].text
                    continue
                }
                if kept != position { nodeAttributes[Int(kept)] = nodeAttributes[Int(position)] }
                kept += 1
            }
            guard let label else { continue }
            nodes[index].label = label
            nodes[index].attributes = own.lowerBound..<kept
        }
    }

    // MARK: Reading

    var nodeCount: Int { nodes.count }
    var edgeCount: Int { edges.count }

    func node(_ index: Int) -> Node {
        let node = nodes[index]
        return Node(
            id: names[Int(node.number)], label: node.label, line: Int(node.line),
            attributes: nodeAttributes[Int(node.attributes.lowerBound)..<Int(node.attributes.upperBound)])
    }

    /// The line of a node.
    func line(ofNode index: Int) -> Int { Int(nodes[index].line) }

    /// The number of a node's id among `names`.
    func number(ofNode index: Int) -> Int { Int(nodes[index].number) }

    func edge(_ index: Int) -> Edge {
        let edge = edges[index]
        let first = Int(edge.firstAttribute)
        return Edge(
            id: index < edgeIDs.count ? edgeIDs[index] : "", source: names[Int(edge.source)],
            target: names[Int(edge.target)],
            isDirected: isDirected(edge: index), line: Int(edge.line),
            attributes: edgeAttributes[first..<first + Int(edge.attributeCount)])
    }

    /// The numbers of an edge's ends among `names`.
    func ends(ofEdge index: Int) -> (source: Int, target: Int) {
        (Int(edges[index].source), Int(edges[index].target))
    }

    /// The line of an edge.
    func line(ofEdge index: Int) -> Int { Int(edges[index].line) }

    /// Whether an edge is directed; `nil` where the file leaves it open.
    func isDirected(edge index: Int) -> Bool? {
        let direction = edges[index].direction
        return direction == 0 ? nil : direction == 2
    }

    /// Gives every attribute of an edge to `body`.
    func forEachAttribute(ofEdge index: Int, _ body: (Attribute) -> Void) {
        let first = Int(edges[index].firstAttribute)
        for position in first..<first + Int(edges[index].attributeCount) { body(edgeAttributes[position]) }
    }

    /// The attributes of all edges in their order.
    var allEdgeAttributes: [Attribute] { edgeAttributes }
}
