internal import StakeholderGraph

/// What a format of programmes alone – a 3W table, an IATI file – has no place for, each with its count.
struct ProgrammeLosses {
    /// What a format holds beside names, categories, roles, themes, activities, places, target groups and dates.
    enum Held {
        case supportersAndHosts
        case duties
        case notes
        case confirmationDays
        case coordinates
        case levels
    }

    let map: StakeholderMap
    /// Those that the format writes.
    let programmes: [Programme]
    /// The bodies that stand in one of them.
    let bodies: Set<StakeholderID>
    let held: Set<Held>
    /// Where the format says that bodies work.
    let areas: [StakeholderID: Set<PlaceID>]

    /// Everything of which there is some, in a fixed order.
    var counts: [(what: String, count: Int)] {
        (records + ofProgrammes + ofBodies + ofPlaces).filter { $0.1 > 0 }.map { (what: $0.0, count: $0.1) }
    }

    private func sum<Record>(_ records: [Record], _ count: (Record) -> Int) -> Int {
        records.reduce(0) { $0 + count($1) }
    }

    private var records: [(String, Int)] {
        let toProgrammes = map.ties.filter { $0.to.programme != nil }
        let isDetailed = { (tie: Tie) in
            tie.strength != nil || !tie.span.isUndated || tie.quality != nil || tie.confidence != nil || tie.note != nil
                || tie.resource != nil || tie.amount != nil || tie.evidence.source != nil || tie.evidence.asOf != nil
        }
        return [
            ("stakeholders without a programme", map.stakeholders.count { !bodies.contains($0.id) }),
            ("forums", map.forums.count), ("seats", map.seats.count),
            ("ties", map.ties.count - toProgrammes.count),
            (
                "strengths, dates and sources of ties to programmes",
                toProgrammes.count(where: isDetailed)
            ),
            ("meetings", map.meetings.count), ("reports", map.reports.count), ("plan items", map.planItems.count),
            ("resources", map.resources.count), ("needs", map.needs.count), ("waivers", map.waivers.count),
            ("decisions on names", map.aliases.count),
        ]
    }

    private var ofProgrammes: [(String, Int)] {
        let empty = sum(programmes) { programme in
            func none<Value>(_ list: Stated<Value>) -> Int { !list.isUnknown && list.values.isEmpty ? 1 : 0 }
            let bodies = [programme.leads, programme.implementers, programme.funders]
            let others = held.contains(.supportersAndHosts) ? [programme.supporters, programme.hosts] : []
            return sum(bodies + others, none) + none(programme.themes) + none(programme.activities)
                + none(programme.places) + none(programme.targetGroups)
                + (held.contains(.duties) ? none(programme.duties) : 0)
        }
        return [
            (
                "supporters and hosts of programmes",
                held.contains(.supportersAndHosts)
                    ? 0
                    : sum(programmes) { $0.supporters.values.count + $0.hosts.values.count }
                        + map.ties.count { $0.to.programme != nil && [.supports, .hosts].contains($0.kind) }
            ),
            ("lists of programmes known to be empty (-)", empty),
            ("duties of programmes", held.contains(.duties) ? 0 : sum(programmes) { $0.duties.values.count }),
            ("notes of programmes", held.contains(.notes) ? 0 : programmes.count { $0.note != nil }),
            ("sources of programmes", programmes.count { $0.evidence.source != nil }),
            (
                "dates of confirmation of programmes",
                programmes.count { programme in
                    guard let day = programme.evidence.asOf else { return false }
                    if case .day = day { return !held.contains(.confirmationDays) }
                    return true
                }
            ),
            ("sensitivities of programmes", programmes.count { $0.evidence.sensitivity != .public }),
            ("other columns of programmes", sum(programmes) { $0.attributes.count }),
        ]
    }

    private var ofBodies: [(String, Int)] {
        let all = map.stakeholders.filter { bodies.contains($0.id) }
        let areasLost = all.count { !$0.worksIn.isUnknown && Set($0.worksIn.values) != areas[$0.id] ?? [] }
        return [
            ("other names of bodies", sum(all) { $0.aliases.count }),
            ("standings of bodies", all.count { $0.standing != nil && $0.standing != standing($0) }),
            ("sectors of bodies", all.count { $0.sector != nil }),
            ("places of bodies", all.count { $0.place != nil }),
            ("areas where bodies work", areasLost),
            ("bodies that are part of another", all.count { $0.partOf != nil }),
            ("bodies with judgements", all.count { $0.judgements != .none }),
            ("goals of bodies", sum(all) { $0.goals.values.count }),
            ("notes of bodies", all.count { $0.note != nil }),
            ("sources of bodies", all.count { $0.evidence.source != nil }),
            ("dates of confirmation of bodies", all.count { $0.evidence.asOf != nil }),
            ("sensitivities of bodies", all.count { $0.evidence.sensitivity != .public }),
            ("other columns of bodies", sum(all) { $0.attributes.count }),
        ]
    }

    /// What the categories alone say, which a reader finds again.
    private func standing(_ body: Stakeholder) -> Standing? {
        let said = body.categories.values.map { id in
            (map.reference.circular(map.circularID)?[id] ?? map.reference.category(id))?.standing
        }
        guard let first = said.first, said.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private var ofPlaces: [(String, Int)] {
        let named = Set(programmes.flatMap(\.places.values))
        let own = map.ownPlaces.filter { named.contains($0.id) }
        return [
            (
                "coordinates of the map's own places",
                held.contains(.coordinates) ? 0 : own.count { $0.latitude != nil && $0.longitude != nil }
            ),
            ("other names of the map's own places", sum(own) { $0.aliases.count }),
            ("levels of the map's own places", held.contains(.levels) ? 0 : own.count { $0.level != .location }),
        ]
    }
}
