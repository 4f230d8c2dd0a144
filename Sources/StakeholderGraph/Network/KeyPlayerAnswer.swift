internal import NetworkAnalysis

/// The bodies that matter most together: for holding the map together, and for reaching the others.
public struct KeyPlayerAnswer: Sendable {
    /// One choice, and the value reached with it and those before it.
    public struct Choice: Sendable {
        public let vertex: Network.Vertex
        public let value: Double
    }

    /// The share of pairs of bodies that no chain of ties joins as things are; nil with fewer than two bodies.
    public let fragmentation: Double?

    /// Those whose loss, one after another, leaves the most pairs unjoined; the values are ``fragmentation`` without them.
    public let breakers: [Choice]

    /// Those from whom together the most are within `radius` ties; the values are shares of all bodies.
    public let reachers: [Choice]
    public let radius: Int
}

extension Network {
    /// Borgatti's two key-player problems, solved greedily.
    ///
    /// Borgatti (2006), doi:10.1007/s10588-006-7084-x.
    ///
    /// - Parameters:
    ///   - count: how many are chosen for each problem.
    ///   - radius: how far each one reaches.
    ///   - liftsLimits: whether the work is started however long it will take.
    /// - Throws: `NetworkProblem` for a negative number, too much work, and a cancelled task.
    /// - Complexity: O(count · (n + m)), with a radius above 1 O(count · n · (n + m)) at worst.
    public func keyPlayers(
        _ count: Int, radius: Int = 1, liftsLimits: Bool = false
    ) throws(NetworkProblem) -> KeyPlayerAnswer {
        let control = WorkControl(limits: liftsLimits ? .none : WorkLimits())
        func choices(_ players: KeyPlayers) -> [KeyPlayerAnswer.Choice] {
            zip(players.vertices, players.values).map { KeyPlayerAnswer.Choice(vertex: vertices[$0], value: $1) }
        }
        do {
            return KeyPlayerAnswer(
                fragmentation: graph.fragmentation(), breakers: choices(try graph.keyBreakers(count, control)),
                reachers: choices(try graph.keyReachers(count, radius: radius, control)), radius: radius)
        } catch {
            throw NetworkProblem(error)
        }
    }
}
