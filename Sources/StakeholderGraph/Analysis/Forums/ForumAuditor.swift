/// Holds the forums of a map against a circular on a date.
///
/// What any forum needs is gathered once, so that auditing all forums costs about as much as reading the rows.
public struct ForumAuditor: Sendable {
    /// The circular asked for is in no list.
    public struct UnknownCircular: Error, Hashable, Sendable {
        public let id: CircularID
    }

    let map: StakeholderMap
    let audience: Audience
    let date: CivilDate
    private let override: Circular?
    private let candidates: CandidateIndex
    private let voices: Voices
    private let mandate: MandateIndex
    private let seatRows: [ForumID: Range<Int>]
    private let meetingRows: [ForumID: Range<Int>]
    private let reportRows: [ForumID: Range<Int>]
    private let planRows: [ForumID: Range<Int>]
    private let tiedMembers: [ForumID: Set<StakeholderID>]

    /// Gathers what the audits need.
    /// - Parameters:
    ///   - map: what the audience may see.
    ///   - date: the day for which seats, reports and meetings are asked.
    ///   - circular: holds for all forums; without it the forum's own, else the map's, else the standard one.
    /// - Throws: ``UnknownCircular`` when the circular asked for is in no list.
    /// - Complexity: O(n log n) in the rows of the map.
    public init(
        _ map: Disclosed<StakeholderMap>, on date: CivilDate, circular: CircularID? = nil
    ) throws(UnknownCircular) {
        guard let circular else {
            self.init(map.value, for: map.audience, on: date, holding: nil)
            return
        }
        guard let found = map.value.reference.circular(circular) else { throw UnknownCircular(id: circular) }
        self.init(map.value, for: map.audience, on: date, holding: found)
    }

    /// The same with a circular that was found before, or none.
    init(_ map: StakeholderMap, for audience: Audience, on date: CivilDate, holding override: Circular?) {
        self.map = map
        self.audience = audience
        self.date = date
        self.override = override
        candidates = CandidateIndex(map)
        voices = Voices(map, on: date)
        mandate = MandateIndex(map)
        seatRows = Self.ranges(map.seats, by: \.forum)
        meetingRows = Self.ranges(map.meetings, by: \.forum)
        reportRows = Self.ranges(map.reports, by: \.forum)
        planRows = Self.ranges(map.planItems, by: \.forum)
        tiedMembers = ForumMembers.tied(map, on: date)
    }

    /// Records are sorted by forum, so those of one forum are neighbours.
    private static func ranges<Record>(_ records: [Record], by key: (Record) -> ForumID) -> [ForumID: Range<Int>] {
        var ranges: [ForumID: Range<Int>] = [:]
        var start = 0
        while start < records.count {
            let forum = key(records[start])
            var end = start + 1
            while end < records.count, key(records[end]) == forum { end += 1 }
            ranges[forum] = start..<end
            start = end
        }
        return ranges
    }

    private func rows<Record>(_ records: [Record], _ ranges: [ForumID: Range<Int>], _ forum: ForumID) -> ArraySlice<
        Record
    > {
        records[ranges[forum] ?? 0..<0]
    }

    /// The circular that holds for a forum; one without any entry when no list has it.
    public func circular(for forum: Forum) -> Circular {
        if let override { return override }
        for id in [forum.circular, map.settings.circular, ReferenceLibrary.standardCircular].compactMap({ $0 }) {
            if let circular = map.reference.circular(id) { return circular }
        }
        return Circular(id: map.circularID, title: "", citation: map.circularID.rawValue, date: nil, categories: [])
    }

    /// The circular that holds where a forum does not name its own.
    public var commonCircular: CircularID { override?.id ?? map.circularID }

    /// The audit of one forum; `nil` when the map has no forum of the identifier.
    /// - Complexity: O(rows of the forum + bodies and programmes at, inside or around its place).
    public func audit(_ id: ForumID) -> Disclosed<ForumAudit>? {
        map.forum(id).map { Disclosed(audit($0), for: audience) }
    }

    func audit(_ forum: Forum) -> ForumAudit {
        let circular = circular(for: forum)
        let clauses = ClauseBook(circular, map.reference)
        let check = SeatCheck(
            forum, rows: rows(map.seats, seatRows, forum.id), circular: circular, map: map, on: date)
        let seats = check.findings(candidates)
        let offices = OfficeCheck(
            map: map, forum: forum, clauses: clauses,
            members: check.seatedHolders.union(tiedMembers[forum.id] ?? []))
        let established = forum.established.value?.earliest
        return ForumAudit(
            forum: forum.id, name: forum.name, tier: forum.tier, place: forum.place, circular: circular.id,
            seats: seats,
            coverage: check.coverage(seats, voices), soleVoices: check.soleVoices(voices),
            offices: offices.findings(), established: forum.established, isEstablished: isEstablished(forum),
            daysLate: daysLate(established, circular), firstMeeting: forum.firstMeeting,
            reports: ReportingCheck.reports(forum, rows: rows(map.reports, reportRows, forum.id), on: date),
            reportClause: clauses.cadence("report", tier: forum.tier).clause,
            meetings: ReportingCheck.meetings(forum, rows: rows(map.meetings, meetingRows, forum.id), on: date),
            meetingClause: clauses.cadence("meeting", tier: forum.tier).clause,
            mandate: mandate.findings(forum, items: rows(map.planItems, planRows, forum.id), circular: circular),
            seatsOutside: check.outside, evidence: forum.evidence.location)
    }

    private func isEstablished(_ forum: Forum) -> Bool? {
        switch forum.established {
        case .unknown: nil
        case .none: false
        case .known(let day): day.earliest <= date
        }
    }

    private func daysLate(_ established: CivilDate?, _ circular: Circular) -> Int? {
        guard let established, let deadline = circular.establishmentDeadline, established > deadline else { return nil }
        return established.dayNumber - deadline.dayNumber
    }
}
