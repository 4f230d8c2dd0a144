/// Monthly reports and quarterly meetings of one forum.
enum ReportingCheck {
    /// One finding for every full month after the month of establishment that ended before the month of the date; none
    /// while establishment is unknown or later.
    /// - Complexity: O(months + rows).
    static func reports(_ forum: Forum, rows: ArraySlice<Report>, on date: CivilDate) -> [ReportFinding] {
        guard let established = forum.established.value?.earliest, established <= date else { return [] }
        let received = Set(rows.filter { isSubmitted($0, by: date) }.map(\.period))
        var findings: [ReportFinding] = []
        var month = established.yearMonth.advanced(by: 1)
        while month < date.yearMonth {
            findings.append(ReportFinding(period: month, state: received.contains(month) ? .received : .missing))
            month = month.advanced(by: 1)
        }
        return findings
    }

    private static func isSubmitted(_ report: Report, by date: CivilDate) -> Bool {
        switch report.submitted {
        case .unknown: true
        case .none: false
        case .known(let day): day.earliest <= date
        }
    }

    /// The last four quarters that ended before the date, without those that ended before the quarter of establishment.
    static func meetings(_ forum: Forum, rows: ArraySlice<Meeting>, on date: CivilDate) -> [MeetingFinding] {
        if case .none = forum.established { return [] }
        let founding = (forum.established.value?.earliest.yearMonth).map(YearQuarter.init(of:))
        let current = YearQuarter(of: date.yearMonth)
        return (1...4).reversed().map { current.advanced(by: -$0) }.filter { $0 >= founding ?? $0 }
            .map { quarter in
                let held = rows.filter { YearQuarter(of: $0.date.earliest.yearMonth) == quarter }
                let state: MeetingFinding.State =
                    held.isEmpty ? .missing : held.contains { $0.hasActionPlan == true } ? .heldWithPlan : .held
                return MeetingFinding(quarter: quarter, state: state)
            }
    }
}
