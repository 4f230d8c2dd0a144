internal import NetworkAnalysis

/// The fewest (or weakest) ties whose loss would part two groups.
public struct CutAnswer: Sendable {
    public let first: [Network.Vertex]
    public let second: [Network.Vertex]

    /// The number of ties, with strengths the sum of theirs.
    public let value: Double
    public let ties: [Network.Edge]

    /// The bodies that would stay on the side of the first group.
    public let firstSide: [Network.Vertex]
}

extension Network {
    /// The fewest ties whose loss would part two groups of bodies; with strengths, the weakest together.
    ///
    /// Menger (1927); Ford and Fulkerson (1956), doi:10.4153/CJM-1956-045-5.
    ///
    /// - Parameters:
    ///   - first: one group.
    ///   - second: the other group.
    ///   - liftsLimits: whether the work is started however long it will take.
    /// - Throws: `NetworkProblem` if a group is empty, both share a body, the work is too much or the task was cancelled.
    /// - Complexity: O(n² m) at worst.
    public func cut(
        between first: [EntityID], and second: [EntityID], liftsLimits: Bool = false
    ) throws(NetworkProblem) -> CutAnswer {
        var places: [[Int]] = []
        for group in [first, second] {
            var numbers: [Int] = []
            for body in group { numbers.append(try place(of: body)) }
            places.append(numbers)
        }
        if let shared = Set(first).intersection(second).min() {
            throw NetworkProblem(
                .doesNotApply, "\(shared.rawValue) is in both groups, so nothing parts them. Name each body once.")
        }
        do {
            let cut = try graph.minimumCut(
                between: places[0], and: places[1], WorkControl(limits: liftsLimits ? .none : WorkLimits()))
            return CutAnswer(
                first: places[0].map { vertices[$0] }, second: places[1].map { vertices[$0] }, value: cut.value,
                ties: cut.edges.map { edges[$0] },
                firstSide: vertices.indices.filter { cut.isOnFirstSide[$0] }.map { vertices[$0] })
        } catch {
            throw NetworkProblem(error)
        }
    }
}
