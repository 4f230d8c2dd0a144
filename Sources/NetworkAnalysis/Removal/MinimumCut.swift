/// The cheapest set of edges whose removal parts two groups.
public struct MinimumCut: Sendable, Equatable {
    /// The sum of the weights of the cut edges; their number in an unweighted graph.
    public let value: Double

    /// The edges, ascending.
    public let edges: [Int]

    /// For every vertex whether it stays on the side of the first group; of all cheapest cuts the one nearest to it.
    public let isOnFirstSide: [Bool]
}

extension CompactGraph {
    /// The fewest (or weakest) ties whose loss would part two groups of bodies.
    ///
    /// Directed: no path is left from the first group to the second. Nothing to cut gives value 0 and no edges.
    /// Dinic's maximum flow, O(n² m) at worst and far less here. Menger (1927); Ford and Fulkerson (1956),
    /// doi:10.4153/CJM-1956-045-5; Dinic (1970).
    ///
    /// Two triangles joined by one tie are parted by it:
    /// ```
    /// try CompactGraph(vertexCount: 6, edges: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
    ///     .minimumCut(between: [0], and: [5]).value == 1
    /// ```
    ///
    /// - Throws: `NetworkError.invalidParameter` if a group is empty or both share a vertex, `.vertexOutOfRange`,
    ///   `.tooMuchWork`, `.cancelled`.
    public func minimumCut(
        between first: [Int], and second: [Int], _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> MinimumCut {
        for vertex in first + second where vertex < 0 || vertex >= vertexCount {
            throw .vertexOutOfRange(vertex, vertices: vertexCount)
        }
        guard !first.isEmpty, !second.isEmpty else { throw .invalidParameter("a group to part is empty") }
        guard Set(first).isDisjoint(with: second) else {
            throw .invalidParameter("the two groups share a member, so nothing parts them")
        }
        let degrees = degrees()
        let greatestFlow = min(first.reduce(0) { $0 + degrees[$1] }, second.reduce(0) { $0 + degrees[$1] })
        try control.check(
            "minimum cut", predicted: Double(edgeCount) * Double(greatestFlow), limit: \.minimumCut,
            name: "minimumCut", alternative: "take smaller groups")
        var flow = FlowNetwork(self, from: first, to: second)
        try flow.saturate(control)
        let side = flow.reachable()
        let cut = (0..<edgeCount).filter { edge in
            let (tail, head) = (side[Int(edgeTails[edge])], side[Int(edgeHeads[edge])])
            return isDirected ? tail && !head : tail != head
        }
        return MinimumCut(
            value: cut.reduce(0) { $0 + weight(ofEdge: $1) }, edges: cut, isOnFirstSide: Array(side.prefix(vertexCount))
        )
    }
}

/// Dinic's method: shortest augmenting paths level by level.
private struct FlowNetwork {
    private let source: Int
    private let sink: Int
    private var head: [Int] = []
    private var capacity: [Double] = []
    private var arcs: [[Int]]
    private var level: [Int] = []
    private var next: [Int] = []

    init(_ graph: CompactGraph, from first: [Int], to second: [Int]) {
        source = graph.vertexCount
        sink = graph.vertexCount + 1
        arcs = [[Int]](repeating: [], count: graph.vertexCount + 2)
        for edge in 0..<graph.edgeCount {
            let (a, b) = graph.ends(ofEdge: edge)
            let weight = graph.weight(ofEdge: edge)
            add(a, b, weight, graph.isDirected ? 0 : weight)
        }
        for vertex in Set(first).sorted() { add(source, vertex, .infinity, 0) }
        for vertex in Set(second).sorted() { add(vertex, sink, .infinity, 0) }
    }

    /// An arc and its reverse stand side by side, so that `arc ^ 1` is the other one.
    private mutating func add(_ a: Int, _ b: Int, _ forward: Double, _ backward: Double) {
        arcs[a].append(head.count)
        head.append(b)
        capacity.append(forward)
        arcs[b].append(head.count)
        head.append(a)
        capacity.append(backward)
    }

    mutating func saturate(_ control: WorkControl) throws(NetworkError) {
        while findLevels() {
            try control.checkCancellation()
            next = [Int](repeating: 0, count: arcs.count)
            while augment() {}
        }
    }

    /// What the source still reaches.
    func reachable() -> [Bool] {
        var found = [Bool](repeating: false, count: arcs.count)
        found[source] = true
        var open = [source]
        while let v = open.popLast() {
            for arc in arcs[v] where capacity[arc] > 0 && !found[head[arc]] {
                found[head[arc]] = true
                open.append(head[arc])
            }
        }
        return found
    }

    private mutating func findLevels() -> Bool {
        level = [Int](repeating: -1, count: arcs.count)
        level[source] = 0
        var queue = [source]
        var first = 0
        while first < queue.count {
            let v = queue[first]
            first += 1
            for arc in arcs[v] where capacity[arc] > 0 && level[head[arc]] < 0 {
                level[head[arc]] = level[v] + 1
                queue.append(head[arc])
            }
        }
        return level[sink] >= 0
    }

    /// Sends flow along one path of ascending levels; false when none is left.
    private mutating func augment() -> Bool {
        var path: [Int] = []
        var v = source
        while v != sink {
            var found = false
            while next[v] < arcs[v].count {
                let arc = arcs[v][next[v]]
                if capacity[arc] > 0, level[head[arc]] == level[v] + 1 {
                    path.append(arc)
                    v = head[arc]
                    found = true
                    break
                }
                next[v] += 1
            }
            if found { continue }
            guard let last = path.popLast() else { return false }
            v = head[last ^ 1]
            next[v] += 1
        }
        let amount = path.reduce(Double.infinity) { min($0, capacity[$1]) }
        for arc in path {
            capacity[arc] -= amount
            capacity[arc ^ 1] += amount
        }
        return true
    }
}
