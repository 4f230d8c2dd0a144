/// Members on one side, groups on the other, and who belongs to what: a network in which ties run between the sides only.
public struct TwoModeGraph: Sendable, Equatable {
    /// The number of members.
    public let memberCount: Int

    /// The number of groups.
    public let groupCount: Int

    /// Groups of every member and members of every group, ascending.
    let groupsOf: Adjacency
    let membersOf: Adjacency

    /// Memberships given more than once count once.
    ///
    /// - Parameters:
    ///   - memberCount: the number of members, 0 or more.
    ///   - groupCount: the number of groups, 0 or more.
    ///   - memberships: pairs of a member and a group.
    /// - Throws: `NetworkError.vertexOutOfRange`, `.graphTooLarge`. Complexity O(members + groups + memberships).
    public init(
        memberCount: Int, groupCount: Int, memberships: [(member: Int, group: Int)]
    ) throws(NetworkError) {
        for pair in memberships {
            guard pair.member >= 0, pair.member < memberCount else {
                throw .vertexOutOfRange(pair.member, vertices: memberCount)
            }
            guard pair.group >= 0, pair.group < groupCount else {
                throw .vertexOutOfRange(pair.group, vertices: groupCount)
            }
        }
        guard memberCount >= 0, groupCount >= 0, memberCount + groupCount < Int(Int32.max) else {
            throw .graphTooLarge(vertices: memberCount + groupCount, edges: memberships.count)
        }
        let list = EdgeList(
            vertexCount: max(memberCount, groupCount), isDirected: true, tails: memberships.map { Int32($0.member) },
            heads: memberships.map { Int32($0.group) }, weights: nil, keepsLoops: true)
        self.memberCount = memberCount
        self.groupCount = groupCount
        groupsOf = Adjacency(vertexCount: memberCount, from: list.tails, to: list.heads, bothWays: false)
        membersOf = Adjacency(vertexCount: groupCount, from: list.heads, to: list.tails, bothWays: false)
    }

    /// The number of different memberships.
    public var membershipCount: Int { groupsOf.heads.count }

    /// The groups of a member.
    public func groups(of member: Int) -> [Int] { groupsOf.range(member).map { Int(groupsOf.heads[$0]) } }

    /// The members of a group.
    public func members(of group: Int) -> [Int] { membersOf.range(group).map { Int(membersOf.heads[$0]) } }

    /// The same with the sides exchanged.
    public func exchanged() -> TwoModeGraph {
        TwoModeGraph(
            memberCount: groupCount, groupCount: memberCount, groupsOf: membersOf, membersOf: groupsOf)
    }

    private init(memberCount: Int, groupCount: Int, groupsOf: Adjacency, membersOf: Adjacency) {
        self.memberCount = memberCount
        self.groupCount = groupCount
        self.groupsOf = groupsOf
        self.membersOf = membersOf
    }

    /// The undirected graph of both sides: members first, then groups.
    public func bipartite() throws(NetworkError) -> CompactGraph {
        var tails: [Int32] = []
        for member in 0..<memberCount {
            tails += [Int32](repeating: Int32(member), count: groupsOf.degree(member))
        }
        return try CompactGraph(
            vertexCount: memberCount + groupCount, tails: tails,
            heads: groupsOf.heads.map { $0 + Int32(memberCount) })
    }
}
