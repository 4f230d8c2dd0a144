/// Which forums were established by the day that their circular sets.
public struct DeadlineProgress: Sendable {
    /// A forum established after the day.
    public struct Late: Sendable, Hashable, Encodable {
        public let forum: ForumID
        /// Days after the circular's day.
        public let days: Int
    }

    public let circular: CircularID
    public let deadline: CivilDate
    public let clause: String
    /// Established on the day or before it, by identifier. A month or a year stands for its first day.
    public let inTime: [ForumID]
    /// By identifier.
    public let late: [Late]
    /// Known not to be established by the date of the check, by identifier.
    public let notYet: [ForumID]
    /// Establishment is not recorded, by identifier.
    public let notRecorded: [ForumID]

    /// One entry for every circular with a deadline against which a forum is held, by identifier of the circular.
    /// - Complexity: O(forums).
    static func all(_ audits: [ForumAudit], _ library: ReferenceLibrary) -> [DeadlineProgress] {
        library.circulars.compactMap { circular in
            let own = audits.filter { $0.circular == circular.id }
            guard let deadline = circular.establishmentDeadline, !own.isEmpty else { return nil }
            func forums(_ keep: (ForumAudit) -> Bool) -> [ForumID] { own.filter(keep).map(\.forum).sorted() }
            return DeadlineProgress(
                circular: circular.id, deadline: deadline, clause: circular.establishmentClause ?? circular.citation,
                inTime: forums { $0.isEstablished == true && $0.daysLate == nil },
                late: own.filter { $0.isEstablished == true }
                    .compactMap { audit in audit.daysLate.map { Late(forum: audit.forum, days: $0) } }
                    .sorted { $0.forum < $1.forum },
                notYet: forums { $0.isEstablished == false }, notRecorded: forums { $0.isEstablished == nil })
        }
    }
}

extension DeadlineProgress: Encodable {
    private enum Key: String, CodingKey { case circular, deadline, clause, inTime, late, notYet, notRecorded }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(circular, forKey: .circular)
        try container.encode(deadline.description, forKey: .deadline)
        try container.encode(clause, forKey: .clause)
        try container.encode(inTime, forKey: .inTime)
        try container.encode(late, forKey: .late)
        try container.encode(notYet, forKey: .notYet)
        try container.encode(notRecorded, forKey: .notRecorded)
    }
}
