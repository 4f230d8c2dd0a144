extension ForumReport: Encodable {
    private enum Key: String, CodingKey {
        case schemaVersion, command, audience, on, circular, forums, withoutForum, rollUp, invitations, notice
        case establishment, cascade, quarters, phases, countiesInNoPhase, indicators, plans, planPlaces, comparison
    }

    /// The keys of the command `forum`: every fixed key is there, `null` where there is nothing to say.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(1, forKey: .schemaVersion)
        try container.encode("forum", forKey: .command)
        try container.encode(audience.name, forKey: .audience)
        try container.encode(date.description, forKey: .on)
        try container.encode(circular, forKey: .circular)
        try container.encode(forums, forKey: .forums)
        try container.encode(withoutForum, forKey: .withoutForum)
        try container.encode(rollUp, forKey: .rollUp)
        try container.encodeIfPresent(invitations, forKey: .invitations)
        try container.encodeIfPresent(extras?.deadlines, forKey: .establishment)
        try container.encodeIfPresent(extras?.cascade, forKey: .cascade)
        try container.encodeIfPresent(extras?.meetings, forKey: .quarters)
        try container.encodeIfPresent(extras?.phases, forKey: .phases)
        try container.encodeIfPresent(extras?.countiesInNoPhase, forKey: .countiesInNoPhase)
        try container.encodeIfPresent(extras?.indicators, forKey: .indicators)
        try container.encodeIfPresent(extras?.quarters, forKey: .plans)
        try container.encodeIfPresent(extras?.places, forKey: .planPlaces)
        try container.encodeIfPresent(comparison, forKey: .comparison)
        try container.encode(DisclosureNotice.sentence, forKey: .notice)
    }
}

extension ForumAudit: Encodable {
    private enum Key: String, CodingKey {
        case forum, name, tier, place, circular, seats, coverage, soleVoices, offices, established, isEstablished
        case daysLate, firstMeeting, reports, reportClause, meetings, meetingClause, mandate, seatsOutside
    }

    private struct Outside: Encodable {
        let category: CategoryID
        let count: Int
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(forum, forKey: .forum)
        try container.encode(name, forKey: .name)
        try container.encode(tier.rawValue, forKey: .tier)
        try container.encode(place, forKey: .place)
        try container.encode(circular, forKey: .circular)
        try container.encode(seats, forKey: .seats)
        try container.encode(coverage, forKey: .coverage)
        try container.encode(soleVoices, forKey: .soleVoices)
        try container.encode(offices, forKey: .offices)
        try container.encode(established.value?.description, forKey: .established)
        try container.encode(isEstablished, forKey: .isEstablished)
        try container.encode(daysLate, forKey: .daysLate)
        try container.encode(firstMeeting.value?.description, forKey: .firstMeeting)
        try container.encode(reports, forKey: .reports)
        try container.encode(reportClause, forKey: .reportClause)
        try container.encode(meetings, forKey: .meetings)
        try container.encode(meetingClause, forKey: .meetingClause)
        try container.encode(mandate, forKey: .mandate)
        try container.encode(
            seatsOutside.map { Outside(category: $0.category, count: $0.count) }, forKey: .seatsOutside)
    }
}

extension SeatCandidate: Encodable {
    private enum Key: String, CodingKey { case stakeholder, place, distance, mark }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(stakeholder, forKey: .stakeholder)
        try container.encode(place, forKey: .place)
        try container.encode(distance, forKey: .distance)
        try container.encode(mark?.rawValue, forKey: .mark)
    }
}

extension SeatFinding: Encodable {
    private enum Key: String, CodingKey {
        case category, name, state, counted, holders, holderWithheld, holderMissing, through, candidates, clause
        case evidence
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(category, forKey: .category)
        try container.encode(name, forKey: .name)
        try container.encode(state, forKey: .state)
        try container.encode(isCounted, forKey: .counted)
        try container.encode(holders, forKey: .holders)
        try container.encode(isHolderWithheld, forKey: .holderWithheld)
        try container.encode(isHolderMissing, forKey: .holderMissing)
        try container.encode(through, forKey: .through)
        try container.encode(candidates, forKey: .candidates)
        try container.encode(clause, forKey: .clause)
        try container.encode(evidence.map(EvidenceRow.init), forKey: .evidence)
    }
}

extension OfficeFinding: Encodable {
    private enum Key: String, CodingKey { case office, state, holder, reason, clause }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(office, forKey: .office)
        try container.encode(state, forKey: .state)
        try container.encode(holder, forKey: .holder)
        try container.encode(reason, forKey: .reason)
        try container.encode(clause, forKey: .clause)
    }
}

extension ReportFinding: Encodable {
    private enum Key: String, CodingKey { case period, state }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(period.description, forKey: .period)
        try container.encode(state, forKey: .state)
    }
}

extension MeetingFinding: Encodable {
    private enum Key: String, CodingKey { case quarter, state }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(quarter.description, forKey: .quarter)
        try container.encode(state, forKey: .state)
    }
}

extension DutyFinding: Encodable {
    private enum Key: String, CodingKey { case duty, text, state, by, programmes, planItems, clause }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(letter, forKey: .duty)
        try container.encode(text, forKey: .text)
        try container.encode(isServed ? "served" : "none", forKey: .state)
        try container.encode(programmes.map(\.rawValue) + planItems, forKey: .by)
        try container.encode(programmes, forKey: .programmes)
        try container.encode(planItems, forKey: .planItems)
        try container.encode(clause, forKey: .clause)
    }
}

extension PlaceWithoutForum: Encodable {
    private enum Key: String, CodingKey { case place, tier }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(place, forKey: .place)
        try container.encode(tier.rawValue, forKey: .tier)
    }
}

extension ForumRollUp: Encodable {
    private enum Key: String, CodingKey {
        case place, tier, forums, established, withCoChair, seated, of, reportsReceived, reportsDue
    }

    /// The tier of a place above the regions, for which there is no forum.
    private var tier: String { level == .nation ? "national" : level.name }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(place, forKey: .place)
        try container.encode(tier, forKey: .tier)
        try container.encode(forums, forKey: .forums)
        try container.encode(established, forKey: .established)
        try container.encode(withCoChair, forKey: .withCoChair)
        try container.encode(seated, forKey: .seated)
        try container.encode(of, forKey: .of)
        try container.encode(reportsReceived, forKey: .reportsReceived)
        try container.encode(reportsDue, forKey: .reportsDue)
    }
}

extension ForumInvitation: Encodable {
    private enum Key: String, CodingKey {
        case forum, category, name, state, remind, invite, askElsewhere, clause
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(forum, forKey: .forum)
        try container.encode(category, forKey: .category)
        try container.encode(categoryName, forKey: .name)
        try container.encode(state, forKey: .state)
        try container.encode(remind, forKey: .remind)
        try container.encode(invite, forKey: .invite)
        try container.encode(askElsewhere, forKey: .askElsewhere)
        try container.encode(clause, forKey: .clause)
    }
}
