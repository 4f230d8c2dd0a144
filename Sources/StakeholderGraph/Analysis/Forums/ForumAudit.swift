/// One forum held against a circular on a date: seats, officers, reports, meetings and mandate.
///
/// Made by ``ForumAuditor``. Every finding carries the clause on which it rests.
public struct ForumAudit: Sendable {
    public let forum: ForumID
    public let name: String
    public let tier: ForumTier
    public let place: PlaceID
    /// The circular used: asked for, else the forum's own, else the map's, else the standard one.
    public let circular: CircularID
    /// In the circular's order, the open entry too.
    public let seats: [SeatFinding]
    public let coverage: ForumCoverage
    /// By their first stakeholder.
    public let soleVoices: [SoleVoice]
    /// Chair, co-chair, secretary.
    public let offices: [OfficeFinding]
    public let established: Fact<PartialDate>
    /// Whether it was established by the date of the audit; `nil` when that is not recorded.
    public let isEstablished: Bool?
    /// Days after the circular's deadline; `nil` when in time, not recorded, or without a deadline.
    public let daysLate: Int?
    public let firstMeeting: Fact<PartialDate>
    /// Each month due, oldest first.
    public let reports: [ReportFinding]
    public let reportClause: String
    /// At most four quarters, oldest first.
    public let meetings: [MeetingFinding]
    public let meetingClause: String
    /// The duties (a) to (n) in order; none when the circular lists no duties.
    public let mandate: [DutyFinding]
    /// Seats in force whose category the circular does not have, with their number, by category.
    public let seatsOutside: [(category: CategoryID, count: Int)]
    public let evidence: SourceLocation

    /// The finding on a category of the circular.
    public func seat(_ category: CategoryID) -> SeatFinding? { seats.first { $0.category == category } }

    /// The finding on an office.
    public func office(_ office: OfficeFinding.Office) -> OfficeFinding? { offices.first { $0.office == office } }

    public var reportsReceived: Int { reports.count { $0.state == .received } }

    /// The named categories of a state, in the circular's order.
    public func named(_ state: SeatState) -> [SeatFinding] { seats.filter { $0.isCounted && $0.state == state } }
}
