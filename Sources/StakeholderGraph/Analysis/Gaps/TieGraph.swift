internal import NetworkAnalysis

/// Stakeholders, programmes and forums joined by the ties in force, for questions of structure.
struct TieGraph {
    let map: StakeholderMap
    /// Ties between two bodies in force on the date and not broken, by position, the lesser first, without repeats.
    let bodyTies: [(left: Int, right: Int)]
    /// For each body, whether any tie of any date, or any role in a programme, is recorded.
    let hasTie: [Bool]
    private let edges: [(Int, Int)]

    /// - Complexity: O(n + ties) and sorting the ties.
    init(_ map: StakeholderMap, roles: ProgrammeRoles, on date: CivilDate) {
        self.map = map
        let bodies = map.stakeholders.count
        var hasTie = [Bool](repeating: false, count: bodies)
        var edges: [(Int, Int)] = []
        var bodyTies: [(Int, Int)] = []
        func vertex(_ entity: EntityID) -> Int? {
            switch entity {
            case .stakeholder(let id): map.index(of: id)
            case .programme(let id): map.index(of: id).map { bodies + $0 }
            case .forum(let id): map.index(of: id).map { bodies + map.programmes.count + $0 }
            }
        }
        for tie in map.ties {
            guard let from = vertex(tie.from), let to = vertex(tie.to), from != to else { continue }
            for end in [from, to] where end < bodies { hasTie[end] = true }
            guard tie.quality != .broken, tie.span.contains(date) else { continue }
            edges.append((from, to))
            if from < bodies, to < bodies { bodyTies.append((min(from, to), max(from, to))) }
        }
        for list in [roles.implementers, roles.funders, roles.supporters, roles.hosts] {
            for (programme, holders) in list.enumerated() {
                for holder in holders.compactMap(map.index(of:)) {
                    hasTie[holder] = true
                    edges.append((holder, bodies + programme))
                }
            }
        }
        self.hasTie = hasTie
        self.edges = edges
        bodyTies.sort(by: <)
        self.bodyTies = bodyTies.enumerated().filter { $0 == 0 || bodyTies[$0 - 1] != $1 }.map { ($1.0, $1.1) }
    }

    /// A body or tie whose loss splits its part of the map.
    struct Split {
        /// One body, or the two ends of a tie, as positions.
        let bodies: [Int]
        /// How many bodies would lose their way to the largest remaining piece.
        let cutOff: Int
    }

    /// The bodies, and the ties between two bodies, without which other bodies lose every way to the rest.
    ///
    /// Programmes and forums carry ties but are not counted as cut off. By position.
    /// - Complexity: O(n + m) and the sorting of edges.
    func splits() -> (bodies: [Split], ties: [Split]) {
        let count = map.stakeholders.count + map.programmes.count + map.forums.count
        guard let graph = try? CompactGraph(vertexCount: count, edges: edges), let cuts = try? graph.cuts() else {
            return ([], [])
        }
        let pieces = BlockPieces(graph, cuts, counted: map.stakeholders.count)
        let bodies = map.stakeholders.indices.compactMap { body -> Split? in
            guard cuts.isArticulationPoint[body] else { return nil }
            let sides = pieces.sides(around: body)
            let lost = sides.reduce(0, +) - (sides.max() ?? 0)
            return lost > 0 ? Split(bodies: [body], cutOff: lost) : nil
        }
        let ties = (0..<graph.edgeCount).compactMap { edge -> Split? in
            let (left, right) = graph.ends(ofEdge: edge)
            guard cuts.isBridge[edge], left < map.stakeholders.count, right < map.stakeholders.count else { return nil }
            let lost = pieces.lesserSide(ofBridge: edge, left, right)
            return Split(bodies: [left, right], cutOff: lost)
        }
        return (bodies, ties)
    }
}

/// How many counted vertices lie behind each block of a graph, seen from each of its cut vertices.
///
/// Blocks and cut vertices form a forest; each tree is walked once and sums are kept for both directions.
private struct BlockPieces {
    private let cuts: Cuts
    private var sizeBelow: [Int]
    private var parentBlock: [Int]
    private var parentVertex: [Int]
    private var total: [Int]
    private var blocksOf: [[Int]]

    init(_ graph: CompactGraph, _ cuts: Cuts, counted: Int) {
        self.cuts = cuts
        let vertices = graph.vertexCount
        var blocksOf = [[Int]](repeating: [], count: vertices)
        var members = [[Int]](repeating: [], count: cuts.blockCount)
        for edge in 0..<graph.edgeCount {
            let (left, right) = graph.ends(ofEdge: edge)
            let block = cuts.blockOfEdge[edge]
            for vertex in [left, right] where blocksOf[vertex].last != block && !blocksOf[vertex].contains(block) {
                blocksOf[vertex].append(block)
                members[block].append(vertex)
            }
        }
        var parentBlock = [Int](repeating: -1, count: vertices)
        var parentVertex = [Int](repeating: -1, count: cuts.blockCount)
        var root = [Int](repeating: -1, count: cuts.blockCount)
        var order: [Int] = []
        var isSeen = [Bool](repeating: false, count: cuts.blockCount)
        for start in 0..<cuts.blockCount where !isSeen[start] {
            isSeen[start] = true
            var stack = [start]
            while let block = stack.popLast() {
                order.append(block)
                root[block] = start
                for vertex in members[block] where vertex != parentVertex[block] && cuts.isArticulationPoint[vertex] {
                    parentBlock[vertex] = block
                    for other in blocksOf[vertex] where !isSeen[other] {
                        isSeen[other] = true
                        parentVertex[other] = vertex
                        stack.append(other)
                    }
                }
            }
        }
        // What lies in a block and beyond it, without the cut vertex through which it hangs.
        var sizeBelow = [Int](repeating: 0, count: cuts.blockCount)
        for block in order.reversed() {
            sizeBelow[block] += members[block].count { $0 < counted && $0 != parentVertex[block] }
            if parentVertex[block] >= 0 { sizeBelow[parentBlock[parentVertex[block]]] += sizeBelow[block] }
        }
        self.sizeBelow = sizeBelow
        self.parentBlock = parentBlock
        self.parentVertex = parentVertex
        self.blocksOf = blocksOf
        total = root.map { sizeBelow[$0] }
        self.counted = counted
    }

    private let counted: Int

    /// The counted vertices of each piece that remains when a counted cut vertex is taken away.
    func sides(around vertex: Int) -> [Int] {
        blocksOf[vertex].map { block in
            if parentVertex[block] == vertex { return sizeBelow[block] }
            let hanging = blocksOf[vertex].filter { parentVertex[$0] == vertex }.reduce(0) { $0 + sizeBelow[$1] }
            return total[block] - hanging - (vertex < counted ? 1 : 0)
        }
    }

    /// The counted vertices on the lesser side of a bridge between two counted vertices.
    func lesserSide(ofBridge edge: Int, _ left: Int, _ right: Int) -> Int {
        let block = cuts.blockOfEdge[edge]
        // A bridge is a block of two vertices: everything beyond one end hangs from that end.
        func side(_ vertex: Int) -> Int {
            guard parentVertex[block] != vertex else { return total[block] - sizeBelow[block] }
            let hanging = blocksOf[vertex].filter { parentVertex[$0] == vertex }.reduce(0) { $0 + sizeBelow[$1] }
            return 1 + hanging
        }
        return min(side(left), side(right))
    }
}
