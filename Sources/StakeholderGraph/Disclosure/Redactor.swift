/// Removes from a map everything that an audience may not see, before anything is analysed, laid out or written.
///
/// A withheld body, programme, forum, place or term takes with it the ties, resources, waivers and aliases that would
/// name it. A visible forum, seat, meeting, plan item or programme stays without the withheld name, so that a narrower
/// audience never reads a false absence.
struct Redactor {
    let map: StakeholderMap
    let audience: Audience
    /// The bodies, programmes and forums that stay.
    private let stakeholders: Set<StakeholderID>
    private let programmes: Set<ProgrammeID>
    private let forums: Set<ForumID>
    /// Forums all of whose seats are withheld. Their list of members does not stand in for seats in the whole map, so it
    /// may not do so here.
    private let unseatedForums: Set<ForumID>
    private let withheldPlaces: Set<PlaceID>
    private let terms: WithheldTerms
    private let names: WithheldNames

    init(_ map: StakeholderMap, for audience: Audience) {
        self.map = map
        self.audience = audience
        stakeholders = Set(map.stakeholders.lazy.filter { audience.sees($0.evidence.sensitivity) }.map(\.id))
        programmes = Set(map.programmes.lazy.filter { audience.sees($0.evidence.sensitivity) }.map(\.id))
        forums = Set(map.forums.lazy.filter { audience.sees($0.evidence.sensitivity) }.map(\.id))
        unseatedForums = Set(map.seats.lazy.map(\.forum)).subtracting(
            map.seats.lazy.filter { audience.sees($0.evidence.sensitivity) }.map(\.forum))
        withheldPlaces = Set(map.ownPlaces.lazy.filter { !audience.sees($0.sensitivity) }.map(\.id))
        terms = WithheldTerms(map.reference, for: audience)
        names = WithheldNames(map, for: audience)
    }

    private func sees(_ evidence: Evidence) -> Bool { audience.sees(evidence.sensitivity) }

    private func sees(_ entity: EntityID) -> Bool {
        switch entity {
        case .stakeholder(let id): stakeholders.contains(id)
        case .programme(let id): programmes.contains(id)
        case .forum(let id): forums.contains(id)
        }
    }

    /// The map that is left.
    /// - Complexity: O(size of the map).
    func redacted() -> StakeholderMap {
        var parts = MapParts()
        parts.stakeholders = map.stakeholders.lazy.filter { stakeholders.contains($0.id) }.map(redacted)
        parts.programmes = map.programmes.lazy.filter { programmes.contains($0.id) }.map(redacted)
        parts.forums = map.forums.compactMap { forums.contains($0.id) ? redacted($0) : nil }
        parts.seats = map.seats.compactMap { sees($0.evidence) && forums.contains($0.forum) ? redacted($0) : nil }
        parts.meetings = map.meetings.compactMap {
            sees($0.evidence) && forums.contains($0.forum) ? redacted($0) : nil
        }
        parts.reports = map.reports.compactMap {
            sees($0.evidence) && forums.contains($0.forum) ? redacted($0) : nil
        }
        parts.planItems = map.planItems.compactMap {
            sees($0.evidence) && forums.contains($0.forum) ? redacted($0) : nil
        }
        parts.ties = map.ties.compactMap(redacted)
        parts.resources = map.resources.compactMap(redacted)
        parts.needs = map.needs.compactMap(redacted)
        parts.waivers = map.waivers.compactMap { waiver in
            guard sees(waiver.evidence), programmes.contains(waiver.first), programmes.contains(waiver.second) else {
                return nil
            }
            return Waiver(
                first: waiver.first, second: waiver.second, reason: names.removed(from: waiver.reason) ?? "withheld",
                author: names.removed(from: waiver.author) ?? "withheld", expires: waiver.expires,
                evidence: redacted(waiver.evidence))
        }
        parts.aliases = map.aliases.compactMap { alias in
            guard sees(alias.evidence), stakeholders.contains(alias.stakeholder),
                names.removed(from: alias.name) != nil
            else { return nil }
            return AliasDecision(
                name: alias.name, stakeholder: alias.stakeholder,
                decidedBy: alias.decidedBy.flatMap(names.removed), date: alias.date,
                reason: alias.reason.flatMap(names.removed), evidence: redacted(alias.evidence))
        }
        parts.ownPlaces = map.ownPlaces.filter { audience.sees($0.sensitivity) }.map(redacted)
        return StakeholderMap(parts, settings: settings, reference: reference(parts.ownPlaces))
    }

    private func reference(_ ownPlaces: [Place]) -> ReferenceLibrary {
        let reference = terms.redacted(map.reference)
        guard !withheldPlaces.isEmpty || !names.isEmpty else { return reference }
        // Of two places with one id the later stands.
        return reference.replacing(
            gazetteer: Gazetteer(map.gazetteer.places.filter { !withheldPlaces.contains($0.id) } + ownPlaces))
    }

    /// A place inside a withheld one lies in what the withheld one lies in.
    private func redacted(_ place: Place) -> Place {
        var parent = place.parent
        var seen: Set<PlaceID> = [place.id]
        while let id = parent, withheldPlaces.contains(id), seen.insert(id).inserted {
            parent = map.gazetteer[id]?.parent
        }
        return place.replacing(
            parent: kept(parent), aliases: place.aliases.compactMap(names.removed),
            source: place.source.flatMap(names.removed))
    }

    private var settings: MapSettings {
        var settings = map.settings
        if let place = settings.place, withheldPlaces.contains(place) { settings.place = nil }
        settings.title = settings.title.flatMap(names.removed)
        settings.question = settings.question.flatMap(names.removed)
        settings.viewpoint = settings.viewpoint.flatMap(names.removed)
        return settings
    }

    // MARK: Parts of records

    private func redacted(_ evidence: Evidence) -> Evidence {
        guard let source = evidence.source, names.removed(from: source) == nil else { return evidence }
        return Evidence(asOf: evidence.asOf, location: evidence.location, sensitivity: evidence.sensitivity)
    }

    /// The values that stay; unknown when all that was said is withheld.
    private func kept<Value>(_ stated: Stated<Value>, _ stays: (Value) -> Bool) -> Stated<Value> {
        guard case .stated(let values) = stated else { return .unknown }
        let kept = values.filter(stays)
        return kept.isEmpty && !values.isEmpty ? .unknown : .stated(kept)
    }

    private func kept(_ bodies: Stated<StakeholderID>) -> Stated<StakeholderID> {
        kept(bodies) { stakeholders.contains($0) }
    }

    private func kept(_ places: Stated<PlaceID>) -> Stated<PlaceID> {
        withheldPlaces.isEmpty ? places : kept(places) { !withheldPlaces.contains($0) }
    }

    private func kept(_ place: PlaceID?) -> PlaceID? { place.flatMap { withheldPlaces.contains($0) ? nil : $0 } }

    private func kept(_ attributes: [String: String]) -> [String: String] {
        names.isEmpty ? attributes : attributes.compactMapValues(names.removed)
    }

    // MARK: Records

    private func redacted(_ body: Stakeholder) -> Stakeholder {
        let judged = audience.sees(max(body.evidence.sensitivity, map.settings.judgements))
        return Stakeholder(
            id: body.id, name: body.name, categories: body.categories, standing: body.standing, sector: body.sector,
            place: kept(body.place), worksIn: kept(body.worksIn),
            partOf: body.partOf.flatMap { stakeholders.contains($0) ? $0 : nil },
            aliases: body.aliases.compactMap(names.removed), judgements: judged ? body.judgements : .none,
            goals: kept(body.goals) { names.removed(from: $0) != nil }, attributes: kept(body.attributes),
            evidence: redacted(body.evidence), note: body.note.flatMap(names.removed))
    }

    private func redacted(_ programme: Programme) -> Programme {
        Programme(
            id: programme.id, name: programme.name, leads: kept(programme.leads),
            implementers: kept(programme.implementers), funders: kept(programme.funders),
            supporters: kept(programme.supporters), hosts: kept(programme.hosts),
            themes: kept(programme.themes) { !terms.themes.contains($0) },
            activities: kept(programme.activities) { !terms.activities.contains($0) }, places: kept(programme.places),
            targetGroups: kept(programme.targetGroups) { !terms.targetGroups.contains($0) }, span: programme.span,
            status: programme.status, budget: programme.budget, currency: programme.currency.flatMap(names.removed),
            peopleTargeted: programme.peopleTargeted, peopleReached: programme.peopleReached,
            duties: programme.duties, attributes: kept(programme.attributes), evidence: redacted(programme.evidence),
            note: programme.note.flatMap(names.removed))
    }

    private func redacted(_ forum: Forum) -> Forum? {
        // A forum of a place that may not be named cannot be shown either.
        guard !withheldPlaces.contains(forum.place) else { return nil }
        return Forum(
            id: forum.id, name: forum.name, tier: forum.tier, place: forum.place, circular: forum.circular,
            established: forum.established, firstMeeting: forum.firstMeeting, chair: kept(forum.chair),
            chairOffice: kept(forum.chairOffice), coChair: kept(forum.coChair), secretary: kept(forum.secretary),
            secretaryOffice: kept(forum.secretaryOffice),
            members: unseatedForums.contains(forum.id) ? .unknown : kept(forum.members),
            attributes: kept(forum.attributes), evidence: redacted(forum.evidence),
            note: forum.note.flatMap(names.removed))
    }

    private func kept(_ officer: Officer) -> Officer {
        switch officer {
        case .stakeholder(let id): stakeholders.contains(id) ? officer : .withheld
        case .named(let text): names.removed(from: text) == nil ? .withheld : officer
        case .unknown, .vacant, .withheld: officer
        }
    }

    private func redacted(_ seat: Seat) -> Seat {
        guard let holder = seat.stakeholder, !stakeholders.contains(holder) else {
            return Seat(
                forum: seat.forum, category: seat.category, stakeholder: seat.stakeholder,
                isHolderWithheld: seat.isHolderWithheld, status: seat.status, span: seat.span,
                evidence: redacted(seat.evidence), note: seat.note.flatMap(names.removed))
        }
        return Seat(
            forum: seat.forum, category: seat.category, stakeholder: nil, isHolderWithheld: true, status: seat.status,
            span: seat.span, evidence: seat.evidence.withoutSource())
    }

    private func redacted(_ meeting: Meeting) -> Meeting {
        Meeting(
            forum: meeting.forum, date: meeting.date, hasActionPlan: meeting.hasActionPlan,
            attended: kept(meeting.attended), evidence: redacted(meeting.evidence))
    }

    private func redacted(_ report: Report) -> Report {
        Report(
            forum: report.forum, period: report.period, submitted: report.submitted,
            recipient: report.recipient.flatMap(names.removed), evidence: redacted(report.evidence))
    }

    private func redacted(_ item: PlanItem) -> PlanItem {
        PlanItem(
            forum: item.forum, item: names.removed(from: item.item) ?? "withheld", duty: item.duty,
            theme: item.theme.flatMap { terms.themes.contains($0) ? nil : $0 },
            responsible: kept(item.responsible), due: item.due, status: item.status.flatMap(names.removed),
            programme: item.programme.flatMap { programmes.contains($0) ? $0 : nil },
            indicator: item.indicator.flatMap(names.removed), target: item.target.flatMap(names.removed),
            achieved: item.achieved.flatMap(names.removed), evidence: redacted(item.evidence))
    }

    private func redacted(_ tie: Tie) -> Tie? {
        let rule = map.reference.ties.rule(tie.kind, from: tie.from.kind, to: tie.to.kind)
        let isJudgement = rule?.isJudgement == true || tie.quality?.isJudgement == true
        let level =
            isJudgement ? max(tie.evidence.sensitivity, map.settings.judgements) : tie.evidence.sensitivity
        guard audience.sees(level), sees(tie.from), sees(tie.to),
            tie.programme.map({ programmes.contains($0) }) ?? true, names.removed(from: tie.id.rawValue) != nil
        else { return nil }
        return Tie(
            id: tie.id, from: tie.from, kind: tie.kind, to: tie.to, strength: tie.strength, isMutual: tie.isMutual,
            span: tie.span, resource: tie.resource.flatMap { terms.resources.contains($0) ? nil : $0 },
            amount: tie.amount,
            unit: tie.unit.flatMap(names.removed), programme: tie.programme,
            quality: tie.quality, confidence: tie.confidence, attributes: kept(tie.attributes),
            evidence: redacted(tie.evidence), note: tie.note.flatMap(names.removed))
    }

    private func redacted(_ resource: Resource) -> Resource? {
        guard sees(resource.evidence), sees(resource.holder), !terms.resources.contains(resource.kind),
            names.removed(from: resource.id.rawValue) != nil
        else { return nil }
        return Resource(
            id: resource.id, holder: resource.holder, direction: resource.direction, kind: resource.kind,
            amount: resource.amount, unit: resource.unit.flatMap(names.removed), place: kept(resource.place),
            span: resource.span,
            status: resource.status, evidence: redacted(resource.evidence),
            note: resource.note.flatMap(names.removed))
    }

    private func redacted(_ need: Need) -> Need? {
        guard sees(need.evidence), !withheldPlaces.contains(need.place), !terms.themes.contains(need.theme) else {
            return nil
        }
        return Need(
            place: need.place, theme: need.theme,
            targetGroups: kept(need.targetGroups) { !terms.targetGroups.contains($0) },
            severity: need.severity.flatMap(names.removed), evidence: redacted(need.evidence),
            note: need.note.flatMap(names.removed))
    }
}

extension StakeholderMap {
    /// The map as an audience may see it: the only way to something that can be analysed, drawn or written.
    public func disclosed(for audience: Audience) -> Disclosed<StakeholderMap> {
        Disclosed(Redactor(self, for: audience).redacted(), for: audience)
    }
}
