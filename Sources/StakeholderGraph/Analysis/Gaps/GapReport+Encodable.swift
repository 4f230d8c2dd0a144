extension GapReport: Encodable {
    private enum Key: String, CodingKey {
        case schemaVersion, command, audience, on, place, gaps, counts, dataGaps, denominators, criteria, inclusion,
            matches
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
