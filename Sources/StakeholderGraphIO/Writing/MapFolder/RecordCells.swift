internal import StakeholderGraph

/// The records of a map as named cells: the columns of the contract and the attributes beside them.
enum RecordCells {
    typealias Cells = [String: String]

    private static func evidence(_ evidence: Evidence, note: String? = nil) -> Cells {
        [
            "sensitivity": CellWords.sensitivity(evidence.sensitivity), "source": CellWords.text(evidence.source),
            "as_of": CellWords.date(evidence.asOf), "note": CellWords.text(note),
        ]
    }

    private static func joined(_ parts: Cells...) -> Cells {
        parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
    }

    static func cells(_ body: Stakeholder) -> Cells {
        let judged = body.judgements
        let own: Cells = [
            "id": body.id.rawValue, "name": body.name,
            "category": body.categories.isUnknown ? "unknown" : CellWords.list(body.categories),
            "standing": body.standing?.rawValue ?? "", "sector": body.sector?.rawValue ?? "",
            "place": CellWords.id(body.place), "works_in": CellWords.list(body.worksIn),
            "part_of": CellWords.id(body.partOf), "aliases": CellWords.list(body.aliases),
            "importance": judged.importance?.rawValue ?? "", "influence": CellWords.number(judged.influence),
            "power": CellWords.number(judged.power), "interest": CellWords.number(judged.interest),
            "legitimacy": CellWords.yesNo(judged.legitimacy), "urgency": CellWords.yesNo(judged.urgency),
            "affected": CellWords.number(judged.affected), "alignment": CellWords.number(judged.alignment),
            "veto": CellWords.yesNo(judged.veto), "goals": CellWords.list(body.goals),
        ]
        return joined(own, evidence(body.evidence, note: body.note), body.attributes)
    }

    static func cells(_ programme: Programme) -> Cells {
        let own: Cells = [
            "id": programme.id.rawValue, "name": programme.name, "lead": CellWords.list(programme.leads),
            "implementers": CellWords.list(programme.implementers), "funders": CellWords.list(programme.funders),
            "supporters": CellWords.list(programme.supporters), "hosts": CellWords.list(programme.hosts),
            "themes": CellWords.list(programme.themes), "activities": CellWords.list(programme.activities),
            "places": CellWords.list(programme.places), "target_groups": CellWords.list(programme.targetGroups),
            "start": CellWords.date(programme.span.start), "end": CellWords.date(programme.span.end),
            "status": programme.status?.rawValue ?? "", "budget": CellWords.number(programme.budget),
            "currency": CellWords.text(programme.currency),
            "people_targeted": CellWords.number(programme.peopleTargeted),
            "people_reached": CellWords.number(programme.peopleReached), "duties": CellWords.list(programme.duties),
        ]
        return joined(own, evidence(programme.evidence, note: programme.note), programme.attributes)
    }

    static func cells(_ forum: Forum) -> Cells {
        let own: Cells = [
            "id": forum.id.rawValue, "name": forum.name, "tier": forum.tier.rawValue, "place": forum.place.rawValue,
            "circular": CellWords.id(forum.circular), "established": CellWords.date(forum.established),
            "first_meeting": CellWords.date(forum.firstMeeting), "chair": CellWords.officer(forum.chair),
            "chair_office": CellWords.officer(forum.chairOffice), "co_chair": CellWords.officer(forum.coChair),
            "secretary": CellWords.officer(forum.secretary),
            "secretary_office": CellWords.officer(forum.secretaryOffice), "members": CellWords.list(forum.members),
        ]
        return joined(own, evidence(forum.evidence, note: forum.note), forum.attributes)
    }

    static func cells(_ seat: Seat) -> Cells {
        let own: Cells = [
            "forum": seat.forum.rawValue, "category": seat.category.rawValue,
            "stakeholder": CellWords.id(seat.stakeholder), "status": seat.status.rawValue,
            "from": CellWords.date(seat.span.start), "to": CellWords.date(seat.span.end),
        ]
        return joined(own, evidence(seat.evidence, note: seat.note))
    }

    static func cells(_ meeting: Meeting) -> Cells {
        let own: Cells = [
            "forum": meeting.forum.rawValue, "date": meeting.date.description,
            "action_plan": CellWords.yesNo(meeting.hasActionPlan), "attended": CellWords.list(meeting.attended),
        ]
        return joined(own, evidence(meeting.evidence))
    }

    static func cells(_ report: Report) -> Cells {
        let own: Cells = [
            "forum": report.forum.rawValue, "period": report.period.description,
            "submitted": CellWords.date(report.submitted), "to": CellWords.text(report.recipient),
        ]
        return joined(own, evidence(report.evidence))
    }

    static func cells(_ item: PlanItem) -> Cells {
        let own: Cells = [
            "forum": item.forum.rawValue, "item": item.item, "duty": CellWords.text(item.duty),
            "theme": CellWords.id(item.theme), "responsible": CellWords.list(item.responsible),
            "due": CellWords.date(item.due), "status": CellWords.text(item.status),
            "programme": CellWords.id(item.programme), "kpi": CellWords.text(item.indicator),
            "target": CellWords.text(item.target), "achieved": CellWords.text(item.achieved),
        ]
        return joined(own, evidence(item.evidence))
    }

    static func cells(_ tie: Tie, _ schema: TieSchema) -> Cells {
        let isSymmetric = schema.rule(tie.kind, from: tie.from.kind, to: tie.to.kind)?.isSymmetric ?? false
        let own: Cells = [
            "id": tie.id.rawValue, "from": tie.from.rawValue, "kind": tie.kind.rawValue, "to": tie.to.rawValue,
            "strength": CellWords.number(tie.strength), "direction": tie.isMutual && !isSymmetric ? "both" : "",
            "start": CellWords.date(tie.span.start), "end": CellWords.date(tie.span.end),
            "resource": CellWords.id(tie.resource), "amount": CellWords.number(tie.amount),
            "unit": CellWords.text(tie.unit), "programme": CellWords.id(tie.programme),
            "quality": tie.quality?.rawValue ?? "", "confidence": tie.confidence?.rawValue ?? "",
        ]
        return joined(own, evidence(tie.evidence, note: tie.note), tie.attributes)
    }

    static func cells(_ resource: Resource) -> Cells {
        let own: Cells = [
            "id": resource.id.rawValue, "holder": resource.holder.rawValue,
            "direction": resource.direction.rawValue, "kind": resource.kind.rawValue,
            "amount": CellWords.number(resource.amount), "unit": CellWords.text(resource.unit),
            "place": CellWords.id(resource.place), "from": CellWords.date(resource.span.start),
            "to": CellWords.date(resource.span.end), "status": resource.status?.rawValue ?? "",
        ]
        return joined(own, evidence(resource.evidence, note: resource.note))
    }

    static func cells(_ need: Need) -> Cells {
        let own: Cells = [
            "place": need.place.rawValue, "theme": need.theme.rawValue,
            "target_groups": CellWords.list(need.targetGroups), "severity": CellWords.text(need.severity),
        ]
        return joined(own, evidence(need.evidence, note: need.note))
    }

    static func cells(_ place: Place) -> Cells {
        [
            "id": place.id.rawValue, "name": place.name, "level": place.level.name,
            "parent": place.parent?.rawValue ?? "-", "latitude": CellWords.number(place.latitude),
            "longitude": CellWords.number(place.longitude), "aliases": CellWords.list(place.aliases),
            "source": CellWords.text(place.source), "sensitivity": CellWords.sensitivity(place.sensitivity),
        ]
    }

    static func cells(_ decision: AliasDecision) -> Cells {
        let own: Cells = [
            "name": decision.name, "stakeholder": decision.stakeholder.rawValue,
            "decided_by": CellWords.text(decision.decidedBy), "date": CellWords.date(decision.date),
            "reason": CellWords.text(decision.reason),
        ]
        return joined(own, evidence(decision.evidence))
    }

    static func cells(_ waiver: Waiver) -> Cells {
        let own: Cells = [
            "programme_a": waiver.first.rawValue, "programme_b": waiver.second.rawValue, "reason": waiver.reason,
            "author": waiver.author, "expires": waiver.expires.description,
        ]
        return joined(own, evidence(waiver.evidence))
    }

    static func cells(_ term: Term) -> Cells {
        [
            "id": term.id.rawValue, "name": term.name, "parent": CellWords.id(term.parent),
            "name_sw": CellWords.text(term.nameSwahili), "sensitivity": CellWords.sensitivity(term.sensitivity),
        ]
    }
}
