/// The audits of the forums asked for, with the roll-up of all forums and the places without one.
///
/// Roll-up and places without a forum always speak of the whole map, whichever forums were asked for.
public struct ForumReport: Sendable {
    public let audience: Audience
    public let date: CivilDate
    /// The circular that holds where a forum does not name its own.
    public let circular: CircularID
    /// By identifier.
    public let forums: [ForumAudit]
    public let withoutForum: [PlaceWithoutForum]
    /// Nation, regions, counties with at least one forum, in the gazetteer's order.
    public let rollUp: [ForumRollUp]
    /// Whom to ask for each seat not yet taken in the forums shown; `nil` when not asked for.
    public let invitations: [ForumInvitation]?
    /// Cascade, phases and work plans; `nil` when not asked for.
    public let extras: Extras?
    /// The circular beside another one; `nil` when not asked for.
    public let comparison: CircularComparison?

    /// Everything in the forums shown that is not as the circular has it.
    public var findingCount: Int {
        forums.reduce(0) { sum, audit in
            sum + (audit.coverage.of - audit.coverage.seated)
                + audit.offices.count { $0.state == .vacant || $0.state == .wrong }
                + audit.reports.count { $0.state == .missing } + audit.meetings.count { $0.state == .missing }
                + audit.mandate.count { !$0.isServed }
        }
    }
}

/// A place of a tier that has no forum of that tier.
public struct PlaceWithoutForum: Sendable, Hashable {
    public let place: PlaceID
    public let tier: ForumTier
}

/// The forums at a place or inside it, summed up.
public struct ForumRollUp: Sendable, Hashable {
    public let place: PlaceID
    /// `nation`, `region` or `county`.
    public let level: PlaceLevel
    public internal(set) var forums = 0
    /// Forums established by the date.
    public internal(set) var established = 0
    /// Forums whose co-chair's office is filled.
    public internal(set) var withCoChair = 0
    /// The sum of the categories seated.
    public internal(set) var seated = 0
    /// The sum of the named categories asked for.
    public internal(set) var of = 0
    public internal(set) var reportsReceived = 0
    public internal(set) var reportsDue = 0

    init(place: PlaceID, level: PlaceLevel) {
        self.place = place
        self.level = level
    }

    mutating func add(_ audit: ForumAudit) {
        forums += 1
        if audit.isEstablished == true { established += 1 }
        if audit.office(.coChair)?.state == .filled { withCoChair += 1 }
        seated += audit.coverage.seated
        of += audit.coverage.of
        reportsReceived += audit.reportsReceived
        reportsDue += audit.reports.count
    }
}

extension ForumAuditor {
    /// The report on some forums, or on all of them.
    /// - Parameter forums: those to show in full; `nil` for all. Identifiers the map does not have are left out.
    /// - Parameter withInvitations: whether to say whom to ask for each seat not yet taken.
    /// - Parameter withExtras: whether to add the cascade of reports, the phases of the roll-out and the work plans.
    /// - Parameter comparison: the circular beside another one.
    /// - Complexity: linear in the rows of the map and the candidates found.
    public func report(
        _ forums: [ForumID]? = nil, withInvitations: Bool = false, withExtras: Bool = false,
        comparison: CircularComparison? = nil
    ) -> Disclosed<ForumReport> {
        let audits = map.forums.map { audit($0) }
        let wanted = forums.map(Set.init)
        let shown = wanted.map { wanted in audits.filter { wanted.contains($0.forum) } } ?? audits
        return Disclosed(
            ForumReport(
                audience: audience, date: date, circular: commonCircular, forums: shown, withoutForum: withoutForum(),
                rollUp: rollUp(audits), invitations: withInvitations ? shown.flatMap { invitations($0) } : nil,
                extras: withExtras ? extras(audits) : nil, comparison: comparison),
            for: audience)
    }

    private func rollUp(_ audits: [ForumAudit]) -> [ForumRollUp] {
        var sums: [PlaceID: ForumRollUp] = [:]
        for audit in audits {
            for place in map.gazetteer.chain(from: audit.place) {
                guard let level = map.gazetteer[place]?.level, level <= .county else { continue }
                sums[place, default: ForumRollUp(place: place, level: level)].add(audit)
            }
        }
        return sums.values.sorted { ($0.level, order($0.place)) < ($1.level, order($1.place)) }
    }

    private func order(_ place: PlaceID) -> Int { map.gazetteer.index(of: place) ?? .max }

    /// Regions, counties, and the sub-counties of the list in use that have no forum of their tier.
    private func withoutForum() -> [PlaceWithoutForum] {
        var served: [ForumTier: Set<PlaceID>] = [:]
        for forum in map.forums { served[forum.tier, default: []].insert(forum.place) }
        var missing: [PlaceWithoutForum] = []
        for tier in [ForumTier.region, .county, .subCounty] {
            guard let level = tier.placeLevel else { continue }
            for place in map.gazetteer.places(at: level) where served[tier]?.contains(place.id) != true {
                if tier == .subCounty, !place.lists.contains(map.settings.subcounties) { continue }
                missing.append(PlaceWithoutForum(place: place.id, tier: tier))
            }
        }
        return missing
    }
}
