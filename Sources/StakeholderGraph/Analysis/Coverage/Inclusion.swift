/// How youth, women and persons living with disabilities stand in a forum: the categories of the circular's family for them.
public struct InclusionRow: Sendable {
    /// One category of the family in one forum.
    public struct Entry: Sendable {
        public let category: CategoryID
        public let name: String
        public let state: SeatState
        /// Offices held by a body of the category.
        public let offices: [OfficeFinding.Office]
        public let clause: String
    }

    public let forum: ForumID
    public let place: PlaceID
    /// In the circular's order.
    public let entries: [Entry]
}

struct Inclusion {
    let map: StakeholderMap
    let auditor: ForumAuditor

    func row(_ audit: ForumAudit) -> InclusionRow {
        let circular = map.forum(audit.forum).map(auditor.circular(for:))
        let entries = audit.seats.compactMap { seat -> InclusionRow.Entry? in
            guard let circular, circular[seat.category]?.family == .youthWomenSpecialInterest else { return nil }
            let offices = audit.offices.filter { office in
                guard office.state == .filled, let holder = office.holder,
                    let body = map.stakeholder(StakeholderID(holder))
                else { return false }
                return body.categories.values.contains { circular.covers($0, seat.category) }
            }
            return InclusionRow.Entry(
                category: seat.category, name: seat.name, state: seat.state, offices: offices.map(\.office),
                clause: seat.clause)
        }
        return InclusionRow(forum: audit.forum, place: audit.place, entries: entries)
    }
}

extension InclusionRow: Encodable {
    private enum Key: String, CodingKey { case forum, place, categories }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(forum, forKey: .forum)
        try container.encode(place, forKey: .place)
        try container.encode(entries, forKey: .categories)
    }
}

extension InclusionRow.Entry: Encodable {
    private enum Key: String, CodingKey { case category, name, state, offices, clause }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(category, forKey: .category)
        try container.encode(name, forKey: .name)
        try container.encode(state, forKey: .state)
        try container.encode(offices, forKey: .offices)
        try container.encode(clause, forKey: .clause)
    }
}
