/// Whom to ask for a seat that is not yet taken.
public struct ForumInvitation: Sendable {
    public let forum: ForumID
    public let category: CategoryID
    public let categoryName: String
    public let state: SeatState
    /// Bodies invited and not yet seated: to be reminded.
    public let remind: [StakeholderID]
    /// Bodies known for the place: to be invited, nearest first.
    public let invite: [SeatCandidate]
    /// Where nobody is known: the nearest bodies of the category elsewhere in the map, who may know whom to ask.
    public let askElsewhere: [SeatCandidate]
    public let clause: String
}

extension ForumAuditor {
    /// How many bodies from elsewhere are named where nobody is known.
    static let elsewhereLimit = 3

    /// One entry for every named category of a forum that is not seated, in the circular's order.
    /// - Complexity: O(bodies of the categories nobody is known for, sorted).
    public func invitations(_ audit: Disclosed<ForumAudit>) -> Disclosed<[ForumInvitation]> {
        audit.map { audit in invitations(audit) }
    }

    func invitations(_ audit: ForumAudit) -> [ForumInvitation] {
        let circular = map.forum(audit.forum).map(circular(for:))
        return audit.seats.filter { $0.isCounted && $0.state != .seated }.map { seat in
            let narrower = circular.map { circular in
                circular.categories.map(\.id).filter { circular.covers($0, seat.category) }
            }
            return ForumInvitation(
                forum: audit.forum, category: seat.category, categoryName: seat.name, state: seat.state,
                remind: seat.state == .invited ? seat.holders : [], invite: seat.candidates,
                askElsewhere: seat.state == .nobody ? elsewhere(narrower ?? [seat.category], from: audit.place) : [],
                clause: seat.clause)
        }
    }

    private func elsewhere(_ categories: [CategoryID], from place: PlaceID) -> [SeatCandidate] {
        var found: [SeatCandidate] = []
        for body in bodies(of: categories) {
            guard let own = body.place, let distance = map.gazetteer.distance(own, place) else { continue }
            found.append(SeatCandidate(stakeholder: body.id, place: own, distance: distance, mark: nil))
        }
        found.sort { ($0.distance, $0.stakeholder) < ($1.distance, $1.stakeholder) }
        return Array(found.prefix(Self.elsewhereLimit))
    }

    private func bodies(of categories: [CategoryID]) -> [Stakeholder] {
        map.stakeholders.filter { $0.categories.values.contains(where: categories.contains) }
    }
}
