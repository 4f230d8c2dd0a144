/// A weighted undirected graph whose vertices stand for sets of vertices of another one.
struct CommunityGraph {
    private(set) var offsets: [Int32]
    private(set) var heads: [Int32]
    private(set) var weights: [Double]

    /// The sum of the strengths of the vertices that each one stands for.
    private(set) var strengths: [Double]

    /// Twice the weight of all edges, those inside vertices among them; the same at every level.
    let total: Double

    var vertexCount: Int { strengths.count }

    /// The finest level.
    init(_ graph: CompactGraph) {
        offsets = graph.outgoing.offsets
        heads = graph.outgoing.heads
        weights = graph.outgoing.edges.map { graph.weight(ofEdge: Int($0)) }
        strengths = graph.strengths()
        total = strengths.reduce(0, +)
    }

    private init(offsets: [Int32], heads: [Int32], weights: [Double], strengths: [Double], total: Double) {
        self.offsets = offsets
        self.heads = heads
        self.weights = weights
        self.strengths = strengths
        self.total = total
    }

    /// The graph whose vertices are the groups of this one. O(n + m).
    func aggregated(by group: [Int32], groups: Int) -> CommunityGraph {
        // Members of every group in ascending order.
        var starts = [Int32](repeating: 0, count: groups + 1)
        for g in group { starts[Int(g) + 1] += 1 }
        for g in 0..<groups { starts[g + 1] += starts[g] }
        var next = starts
        var members = [Int32](repeating: 0, count: vertexCount)
        for v in 0..<vertexCount {
            members[Int(next[Int(group[v])])] = Int32(v)
            next[Int(group[v])] += 1
        }
        var newOffsets: [Int32] = [0]
        var newHeads: [Int32] = []
        var newWeights: [Double] = []
        newOffsets.reserveCapacity(groups + 1)
        var newStrengths = [Double](repeating: 0, count: groups)
        var weightTo = [Double](repeating: 0, count: groups)
        var touched: [Int32] = []
        for g in 0..<groups {
            touched.removeAll(keepingCapacity: true)
            for i in Int(starts[g])..<Int(starts[g + 1]) {
                let v = Int(members[i])
                newStrengths[g] += strengths[v]
                for arc in Int(offsets[v])..<Int(offsets[v + 1]) {
                    let h = Int(group[Int(heads[arc])])
                    if h == g { continue }
                    if weightTo[h] == 0 { touched.append(Int32(h)) }
                    weightTo[h] += weights[arc]
                }
            }
            for h in touched {
                newHeads.append(h)
                newWeights.append(weightTo[Int(h)])
                weightTo[Int(h)] = 0
            }
            newOffsets.append(Int32(newHeads.count))
        }
        return CommunityGraph(
            offsets: newOffsets, heads: newHeads, weights: newWeights, strengths: newStrengths, total: total)
    }
}
