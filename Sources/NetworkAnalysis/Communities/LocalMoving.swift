/// Moves vertices one at a time to the group where modularity gains most, until no move gains.
///
/// Only the neighbours of a moved vertex are looked at again (Ozaki et al. 2016; Traag et al. 2019,
/// doi:10.1038/s41598-019-41695-z, "fast local move").
struct LocalMoving {
    private var strengthOf: [Double]
    private var sizeOf: [Int32]
    private var empty: [Int32]
    private var weightTo: [Double]
    private var touched: [Int32] = []
    private var queue: [Int32]
    private var isQueued: [Bool]

    /// - Parameter group: the group of every vertex, numbers below the number of vertices.
    init(_ graph: CommunityGraph, _ group: [Int32], _ random: inout SeededRandom) {
        let n = graph.vertexCount
        strengthOf = [Double](repeating: 0, count: n)
        sizeOf = [Int32](repeating: 0, count: n)
        weightTo = strengthOf
        for v in 0..<n {
            strengthOf[Int(group[v])] += graph.strengths[v]
            sizeOf[Int(group[v])] += 1
        }
        empty = (0..<Int32(n)).filter { [sizeOf] in sizeOf[Int($0)] == 0 }
        queue = Array(0..<Int32(n))
        random.shuffle(&queue)
        isQueued = [Bool](repeating: true, count: n)
    }

    /// Runs until the queue is empty. Returns whether anything moved.
    mutating func run(_ graph: CommunityGraph, _ group: inout [Int32], resolution: Double) -> Bool {
        let scale = resolution / graph.total
        var moved = false
        // A ring: at most n vertices are queued at once.
        var head = 0
        var waiting = queue.count
        let n = queue.count
        while waiting > 0 {
            let v = Int(queue[head])
            head = head + 1 == n ? 0 : head + 1
            waiting -= 1
            isQueued[v] = false
            let old = group[v]
            let best = bestGroup(for: v, in: graph, group, scale: scale)
            guard best != old else { continue }
            moved = true
            leave(v, old, graph)
            join(v, best, graph)
            group[v] = best
            for arc in Int(graph.offsets[v])..<Int(graph.offsets[v + 1]) {
                let w = Int(graph.heads[arc])
                if isQueued[w] || group[w] == best { continue }
                isQueued[w] = true
                let tail = head + waiting
                queue[tail < n ? tail : tail - n] = Int32(w)
                waiting += 1
            }
        }
        return moved
    }

    /// The group with the greatest gain: its own unless another is better, the first found among equals; an empty one if all
    /// others lose.
    private mutating func bestGroup(
        for v: Int, in graph: CommunityGraph, _ group: [Int32], scale: Double
    ) -> Int32 {
        let own = group[v]
        let strength = graph.strengths[v]
        for arc in Int(graph.offsets[v])..<Int(graph.offsets[v + 1]) {
            let g = group[Int(graph.heads[arc])]
            if weightTo[Int(g)] == 0 { touched.append(g) }
            weightTo[Int(g)] += graph.weights[arc]
        }
        var best = own
        var bestGain = weightTo[Int(own)] - strength * (strengthOf[Int(own)] - strength) * scale
        for g in touched {
            if g != own {
                let gain = weightTo[Int(g)] - strength * strengthOf[Int(g)] * scale
                if gain > bestGain + 1e-12 {
                    best = g
                    bestGain = gain
                }
            }
            weightTo[Int(g)] = 0
        }
        touched.removeAll(keepingCapacity: true)
        if bestGain < -1e-12, sizeOf[Int(own)] > 1, let spare = empty.last { best = spare }
        return best
    }

    private mutating func leave(_ v: Int, _ g: Int32, _ graph: CommunityGraph) {
        strengthOf[Int(g)] -= graph.strengths[v]
        sizeOf[Int(g)] -= 1
        if sizeOf[Int(g)] == 0 {
            strengthOf[Int(g)] = 0
            empty.append(g)
        }
    }

    private mutating func join(_ v: Int, _ g: Int32, _ graph: CommunityGraph) {
        if sizeOf[Int(g)] == 0, empty.last == g { empty.removeLast() }
        strengthOf[Int(g)] += graph.strengths[v]
        sizeOf[Int(g)] += 1
    }
}
