extension GapReport: Encodable {
    private enum Key: String, CodingKey {
        case schemaVersion, command, audience, on, place, gaps, counts, dataGaps, denominators, criteria, inclusion,
            matches, met, coverage
        case notice
    }

    /// The keys of the command `gaps`; data gaps are counted apart from the others.
    public func encode(to encoder: any Encoder) throws {
        let counts = counts
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(1, forKey: .schemaVersion)
        try container.encode("gaps", forKey: .command)
        try container.encode(audience.name, forKey: .audience)
        try container.encode(date.description, forKey: .on)
        try container.encode(place, forKey: .place)
        try container.encode(gaps, forKey: .gaps)
        try container.encode(
            Dictionary(uniqueKeysWithValues: counts.filter { $0.key != .data }.map { ($0.key.rawValue, $0.value) }),
            forKey: .counts)
        try container.encode(counts[.data] ?? 0, forKey: .dataGaps)
        try container.encode(denominators, forKey: .denominators)
        try container.encode(criteria, forKey: .criteria)
        try container.encode(inclusion, forKey: .inclusion)
        try container.encode(matches, forKey: .matches)
        try container.encode(met, forKey: .met)
        try container.encode(coverage, forKey: .coverage)
        try container.encode(DisclosureNotice.sentence, forKey: .notice)
    }
}

extension Gap: Encodable {
    private enum Key: String, CodingKey {
        case kind, severity, subject, message, clause, place, evidence, suggestions
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(severity, forKey: .severity)
        try container.encode(subject, forKey: .subject)
        try container.encode(message, forKey: .message)
        try container.encode(clause, forKey: .clause)
        try container.encode(place, forKey: .place)
        try container.encode(evidence.map(EvidenceRow.init), forKey: .evidence)
        try container.encode(suggestions, forKey: .suggestions)
    }
}

extension ResourceMatch: Encodable {
    private enum Key: String, CodingKey {
        case need, offer, needHolder, offerHolder, kind, place, distance, coversAmount, reason
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(need, forKey: .need)
        try container.encode(offer, forKey: .offer)
        try container.encode(needHolder.rawValue, forKey: .needHolder)
        try container.encode(offerHolder.rawValue, forKey: .offerHolder)
        try container.encode(kind, forKey: .kind)
        try container.encode(place, forKey: .place)
        try container.encode(distance, forKey: .distance)
        try container.encode(coversAmount, forKey: .coversAmount)
        try container.encode(reason, forKey: .reason)
    }
}

extension MetNeed: Encodable {
    private enum Key: String, CodingKey { case need, holder, kind, place, transfers, file, line }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(need, forKey: .need)
        try container.encode(holder.rawValue, forKey: .holder)
        try container.encode(kind, forKey: .kind)
        try container.encode(place, forKey: .place)
        try container.encode(transfers, forKey: .transfers)
        try container.encode(location.file, forKey: .file)
        try container.encode(location.line, forKey: .line)
    }
}

extension MetNeed.Transfer: Encodable {
    private enum Key: String, CodingKey { case giver, kind, programme, file, line }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(giver.rawValue, forKey: .giver)
        try container.encode(kind, forKey: .kind)
        try container.encode(programme, forKey: .programme)
        try container.encode(location.file, forKey: .file)
        try container.encode(location.line, forKey: .line)
    }
}

extension CoverageMatrix: Encodable {
    private enum Key: String, CodingKey { case placeLevel, places, implementers, states, cells }

    /// Themes are those of the cells; each state with the number of its cells.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(level.name, forKey: .placeLevel)
        try container.encode(places, forKey: .places)
        try container.encode(implementers, forKey: .implementers)
        let states = CoverageState.allCases.map { ($0.rawValue, count($0)) }
        try container.encode(Dictionary(uniqueKeysWithValues: states), forKey: .states)
        try container.encode(Array(cells.joined()), forKey: .cells)
    }
}

extension CoverageCell: Encodable {
    private enum Key: String, CodingKey { case theme, place, state, programmes, undated, needed, silent, targetGroups }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(theme, forKey: .theme)
        try container.encode(place, forKey: .place)
        try container.encode(state, forKey: .state)
        try container.encode(programmes, forKey: .programmes)
        try container.encode(undated, forKey: .undated)
        try container.encode(isNeeded, forKey: .needed)
        try container.encode(silent, forKey: .silent)
        try container.encode(groups, forKey: .targetGroups)
    }
}

extension CoverageCell.Group: Encodable {
    private enum Key: String, CodingKey { case group, state }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(group, forKey: .group)
        try container.encode(state, forKey: .state)
    }
}
