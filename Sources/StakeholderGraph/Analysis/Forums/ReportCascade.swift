/// One step of the monthly cascade: what came in from the tier below a place, and what the place sent on.
public struct CascadeRow: Sendable, Hashable {
    public let period: YearMonth
    /// A county, a region, or the nation for the ministry.
    public let place: PlaceID
    public let level: PlaceLevel
    /// The forums of the place to which the reports are owed, by identifier; none for the ministry, and none where the
    /// place has no forum in the map.
    public let receivers: [ForumID]
    /// Forums of the tier below, inside the place, whose report of the month was due.
    public let due: Int
    public let received: Int
    /// Those whose report is not recorded, by identifier.
    public let missing: [ForumID]
    /// Whether the place's own report of the month is recorded; `nil` where none was due.
    public let own: ReportFinding.State?
}

/// Sub-county → county → region → ministry, month by month.
enum ReportCascade {
    private struct Step: Hashable {
        let period: YearMonth
        let place: PlaceID
    }

    private struct Sum {
        var due = 0
        var missing: [ForumID] = []
        var own: ReportFinding.State?
    }

    /// The rows of all months in which a report was due, oldest first; within a month nation, regions, counties, each in
    /// the gazetteer's order. Places to which nothing was due in a month are left out. Where a place has several forums,
    /// its own report is recorded when one of them sent it.
    /// - Complexity: O(reports due, sorted).
    static func rows(_ audits: [ForumAudit], _ gazetteer: Gazetteer) -> [CascadeRow] {
        var sums: [Step: Sum] = [:]
        var receivers: [PlaceID: [ForumID]] = [:]
        for audit in audits {
            guard let level = audit.tier.placeLevel else { continue }
            if audit.tier != .subCounty { receivers[audit.place, default: []].append(audit.forum) }
            let receiver = PlaceLevel(rawValue: level.rawValue - 1).flatMap {
                gazetteer.ancestor(of: audit.place, at: $0)
            }
            for report in audit.reports {
                if audit.tier != .subCounty {
                    let own = Step(period: report.period, place: audit.place)
                    if sums[own]?.own != .received { sums[own, default: Sum()].own = report.state }
                }
                guard let receiver else { continue }
                let step = Step(period: report.period, place: receiver.id)
                sums[step, default: Sum()].due += 1
                if report.state == .missing { sums[step, default: Sum()].missing.append(audit.forum) }
            }
        }
        let rows = sums.compactMap { step, sum -> (order: Int, row: CascadeRow)? in
            guard sum.due > 0, let level = gazetteer[step.place]?.level else { return nil }
            let row = CascadeRow(
                period: step.period, place: step.place, level: level,
                receivers: level == .nation ? [] : (receivers[step.place] ?? []).sorted(), due: sum.due,
                received: sum.due - sum.missing.count, missing: sum.missing.sorted(), own: sum.own)
            return (gazetteer.index(of: step.place) ?? .max, row)
        }
        return rows.sorted { ($0.row.period, $0.row.level, $0.order) < ($1.row.period, $1.row.level, $1.order) }
            .map(\.row)
    }
}

extension CascadeRow: Encodable {
    private enum Key: String, CodingKey { case period, place, tier, receivers, due, received, missing, own }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(period.description, forKey: .period)
        try container.encode(place, forKey: .place)
        try container.encode(level == .nation ? "ministry" : level.name, forKey: .tier)
        try container.encode(receivers, forKey: .receivers)
        try container.encode(due, forKey: .due)
        try container.encode(received, forKey: .received)
        try container.encode(missing, forKey: .missing)
        try container.encode(own, forKey: .own)
    }
}
