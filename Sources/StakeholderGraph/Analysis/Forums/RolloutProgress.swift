/// How far a phase of the roll-out is, in the counties that its source names.
public struct RolloutProgress: Sendable {
    public let phase: String
    public let period: String?
    /// Counties the source states for the phase.
    public let counties: Int
    /// Those it names.
    public let named: Int
    /// Named counties with a county forum in the map.
    public let withForum: [PlaceID]
    /// Named counties without one.
    public let withoutForum: [PlaceID]
    /// County forums of these recorded as established.
    public let established: Int
    /// County forums of these with a co-chair in place.
    public let withCoChair: Int
    /// Sub-county forums inside the named counties.
    public let subCountyForums: Int
    public let source: String

    /// The phases in their order. A county counts once, whatever the number of its forums.
    static func phases(
        _ phases: [Circular.Phase], _ audits: [ForumAudit], _ gazetteer: Gazetteer
    ) -> [RolloutProgress] {
        phases.map { phase in
            let own = audits.filter { $0.tier == .county && phase.places.contains($0.place) }
            func counties(_ keep: (ForumAudit) -> Bool) -> Set<PlaceID> { Set(own.filter(keep).map(\.place)) }
            let present = counties { _ in true }
            return RolloutProgress(
                phase: phase.name, period: phase.period, counties: phase.count, named: phase.places.count,
                withForum: phase.places.filter(present.contains),
                withoutForum: phase.places.filter { !present.contains($0) },
                established: counties { $0.isEstablished == true }.count,
                withCoChair: counties { $0.office(.coChair)?.state == .filled }.count,
                subCountyForums: audits.count { audit in
                    audit.tier == .subCounty && phase.places.contains { gazetteer.isInside(audit.place, $0) }
                },
                source: phase.source)
        }
    }

    /// Counties with a county forum that no phase names, in the gazetteer's order.
    static func beyond(
        _ phases: [Circular.Phase], _ audits: [ForumAudit], _ gazetteer: Gazetteer
    ) -> [PlaceID] {
        let named = Set(phases.flatMap(\.places))
        let present = Set(audits.filter { $0.tier == .county }.map(\.place)).subtracting(named)
        return gazetteer.places(at: .county).map(\.id).filter(present.contains)
    }
}

extension RolloutProgress: Encodable {
    private enum Key: String, CodingKey {
        case phase, period, counties, named, withForum, withoutForum, established, withCoChair, subCountyForums, source
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(phase, forKey: .phase)
        try container.encode(period, forKey: .period)
        try container.encode(counties, forKey: .counties)
        try container.encode(named, forKey: .named)
        try container.encode(withForum, forKey: .withForum)
        try container.encode(withoutForum, forKey: .withoutForum)
        try container.encode(established, forKey: .established)
        try container.encode(withCoChair, forKey: .withCoChair)
        try container.encode(subCountyForums, forKey: .subCountyForums)
        try container.encode(source, forKey: .source)
    }
}
