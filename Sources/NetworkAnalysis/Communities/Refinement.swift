#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Divides every group again from single vertices, merging only what is well connected inside the group: the step that
/// sets Leiden apart from Louvain (Traag et al. 2019, doi:10.1038/s41598-019-41695-z, "merge nodes subset").
struct Refinement {
    /// How far a merge may be from the best one: the paper's θ, in units of the mean weight of an edge.
    static let randomness = 0.01

    /// The refined group of every vertex.
    private(set) var refined: [Int32]

    private var strengthOf: [Double]
    private var cutOf: [Double]
    private var sizeOf: [Int32]
    private var weightTo: [Double]

    /// - Parameter group: the groups to divide, numbers below the number of vertices.
    init(_ graph: CommunityGraph, _ group: [Int32], resolution: Double, _ random: inout SeededRandom) {
        let n = graph.vertexCount
        refined = Array(0..<Int32(n))
        strengthOf = graph.strengths
        sizeOf = [Int32](repeating: 1, count: n)
        weightTo = [Double](repeating: 0, count: n)
        cutOf = weightTo
        var groupStrength = weightTo
        for v in 0..<n {
            groupStrength[Int(group[v])] += graph.strengths[v]
            for arc in Int(graph.offsets[v])..<Int(graph.offsets[v + 1]) where group[Int(graph.heads[arc])] == group[v]
            {
                cutOf[v] += graph.weights[arc]
            }
        }
        let scale = resolution / graph.total
        let heat = Refinement.randomness * graph.total / Double(max(1, graph.heads.count))
        var order = Array(0..<Int32(n))
        random.shuffle(&order)
        var choices: [Int32] = []
        var gains: [Double] = []
        for v in order.map(Int.init) {
            let whole = groupStrength[Int(group[v])]
            guard sizeOf[Int(refined[v])] == 1, isWellConnected(refined[v], whole, scale) else { continue }
            merge(v, graph, group, whole: whole, scale: scale, heat: heat, &choices, &gains, &random)
        }
    }

    /// Whether a refined group has as many ties to the rest of its group as chance would give it.
    private func isWellConnected(_ g: Int32, _ whole: Double, _ scale: Double) -> Bool {
        cutOf[Int(g)] >= strengthOf[Int(g)] * (whole - strengthOf[Int(g)]) * scale
    }

    /// Merges a single vertex with a well-connected refined group of its group, at random among those that gain.
    private mutating func merge(
        _ v: Int, _ graph: CommunityGraph, _ group: [Int32], whole: Double, scale: Double, heat: Double,
        _ choices: inout [Int32], _ gains: inout [Double], _ random: inout SeededRandom
    ) {
        let own = refined[v]
        let strength = graph.strengths[v]
        choices.removeAll(keepingCapacity: true)
        gains.removeAll(keepingCapacity: true)
        for arc in Int(graph.offsets[v])..<Int(graph.offsets[v + 1]) {
            let w = Int(graph.heads[arc])
            guard group[w] == group[v] else { continue }
            let g = refined[w]
            if weightTo[Int(g)] == 0 { choices.append(g) }
            weightTo[Int(g)] += graph.weights[arc]
        }
        // Staying alone gains nothing and is a choice as well.
        var greatest = 0.0
        for g in choices {
            let gain = weightTo[Int(g)] - strength * strengthOf[Int(g)] * scale
            let allowed = gain >= 0 && isWellConnected(g, whole, scale)
            gains.append(allowed ? gain : -1)
            if allowed { greatest = max(greatest, gain) }
        }
        var sum = exp(-greatest / heat)
        let alone = sum
        for i in gains.indices where gains[i] >= 0 { sum += exp((gains[i] - greatest) / heat) }
        var draw = random.unit() * sum - alone
        var chosen = own
        if draw >= 0 {
            for i in gains.indices where gains[i] >= 0 {
                chosen = choices[i]
                draw -= exp((gains[i] - greatest) / heat)
                if draw < 0 { break }
            }
        }
        if chosen != own {
            cutOf[Int(chosen)] += cutOf[v] - 2 * weightTo[Int(chosen)]
            strengthOf[Int(chosen)] += strength
            sizeOf[Int(chosen)] += 1
            sizeOf[Int(own)] = 0
            refined[v] = chosen
        }
        for g in choices { weightTo[Int(g)] = 0 }
    }
}
