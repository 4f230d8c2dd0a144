/// Who belongs to each forum on a day: those who hold a seat, its chair and its secretary, and those with a `member-of` tie
/// to it that is in force and not broken. A forum with no seat row at all has the `members` of its own row.
///
/// Whoever is only invited is no member, nor is a co-chair who holds no seat.
struct ForumMembers: Sendable {
    private let members: [ForumID: Set<StakeholderID>]
    private let asked: [ForumID: Set<StakeholderID>]

    /// - Complexity: O(n) in seats, ties and forums.
    init(_ map: StakeholderMap, on day: CivilDate) {
        var members = Self.tied(map, on: day)
        var asked: [ForumID: Set<StakeholderID>] = [:]
        var seated: Set<ForumID> = []
        for seat in map.seats {
            seated.insert(seat.forum)
            guard let body = seat.stakeholder, seat.span.contains(day) else { continue }
            switch seat.status {
            case .seated: members[seat.forum, default: []].insert(body)
            case .invited, .pending: asked[seat.forum, default: []].insert(body)
            case .declined, .left: break
            }
        }
        for forum in map.forums {
            if !seated.contains(forum.id) { members[forum.id, default: []].formUnion(forum.members.values) }
            for officer in [forum.chair, forum.secretary] {
                if case .stakeholder(let body) = officer { members[forum.id, default: []].insert(body) }
            }
        }
        self.members = members
        self.asked = asked
    }

    /// The members of a forum.
    subscript(forum: ForumID) -> Set<StakeholderID> { members[forum] ?? [] }

    /// Those invited to a seat, or with one pending, who are no members.
    func invited(to forum: ForumID) -> Set<StakeholderID> { (asked[forum] ?? []).subtracting(self[forum]) }

    /// Those with a tie of membership to each forum that is in force and not broken.
    static func tied(_ map: StakeholderMap, on day: CivilDate) -> [ForumID: Set<StakeholderID>] {
        var tied: [ForumID: Set<StakeholderID>] = [:]
        for tie in map.ties where tie.kind == .memberOf && tie.quality != .broken && tie.span.contains(day) {
            if let forum = tie.to.forum, let body = tie.from.stakeholder { tied[forum, default: []].insert(body) }
        }
        return tied
    }
}
