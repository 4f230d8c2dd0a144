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
    /// Why a network of more is refused.
    static let tooManyColumns = "Nodes and edges have more than \(maximumColumns) different attributes"

    let file: String
    /// Files of their own for nodes and edges, where the format has two.
    var nodeFile: String?
    var edgeFile: String?
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

    private mutating func append(_ attributes: some Collection<Attribute>) -> Range<Int32> {
        let start = Int32(clamping: nodeAttributes.count)
        nodeAttributes.append(contentsOf: attributes)
        return start..<Int32(clamping: nodeAttributes.count)
    }

    /// Adds an edge; of more than 65,535 attributes the first.
    mutating func add(_ edge: Edge) { add(edge, attributes: edge.attributes) }

    /// Adds an edge with other attributes than it brings.
    mutating func add(_ edge: Edge, attributes: some Collection<Attribute>) {
        let attributes = attributes.prefix(Int(UInt16.max))
        if !edge.id.isEmpty {
            edgeIDs += repeatElement("", count: edges.count - edgeIDs.count)
            edgeIDs.append(edge.id)
        }
        edges.append(
            PackedEdge(
                source: number(edge.source), target: number(edge.target),
                line: Int32(clamping: edge.line), firstAttribute: Int32(clamping: edgeAttributes.count),
                attributeCount: UInt16(attributes.count), direction: edge.isDirected.map { $0 ? 2 : 1 } ?? 0))
        edgeAttributes.append(contentsOf: attributes)
    }

    /// Gives every node and every edge what it has not of some standard attributes.
    mutating func fill(nodes standard: [Attribute], edges edgeStandard: [Attribute]) {
        // By position: a slice that is alive would make every change copy all attributes.
        if !standard.isEmpty {
            for index in nodes.indices {
                let own = nodes[index].attributes
                let missing = standard.filter { value in
                    !own.contains { nodeAttributes[Int($0)].column == value.column }
                }
                guard !missing.isEmpty else { continue }
                let start = Int32(clamping: nodeAttributes.count)
                for position in own { nodeAttributes.append(nodeAttributes[Int(position)]) }
                nodeAttributes += missing
                nodes[index].attributes = start..<Int32(clamping: nodeAttributes.count)
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

    private static func missing(_ standard: [Attribute], in own: ArraySlice<Attribute>) -> [Attribute] {
        standard.filter { value in !own.contains { $0.column == value.column } }
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
