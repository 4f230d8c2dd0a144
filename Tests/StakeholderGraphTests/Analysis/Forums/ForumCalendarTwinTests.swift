import Testing

@testable import StakeholderGraph

/// A second, naive reading of the rules on months, quarters, duties and sums: years and months counted one by one, every
/// row looked at for every question.
private struct CalendarTwin {
    let map: StakeholderMap
    let date = (year: 2025, month: 6, day: 30)

    static let parents = [
        "nakuru/naivasha": "nakuru", "nakuru/njoro": "nakuru", "nakuru/old-town": "nakuru", "baringo/north": "baringo",
        "nakuru": "region:rift-valley", "baringo": "region:rift-valley", "lamu": "region:coast",
        "region:rift-valley": "kenya", "region:coast": "kenya",
    ]

    static func lies(_ place: String, in outer: String) -> Bool {
        var here: String? = place
        while let current = here {
            if current == outer { return true }
            here = parents[current]
        }
        return false
    }

    /// Year and month of establishment, when it is a day of the past.
    func founding(_ forum: Forum) -> (year: Int, month: Int)? {
        guard case .known(let day) = forum.established, day.earliest <= RandomForums.date else { return nil }
        return (day.earliest.year, day.earliest.month)
    }

    /// `2025-02 received`.
    func reports(_ forum: Forum) -> [String] {
        guard var (year, month) = founding(forum) else { return [] }
        var words: [String] = []
        while true {
            month += 1
            if month == 13 { (year, month) = (year + 1, 1) }
            if (year, month) >= (date.year, date.month) { return words }
            let rows = map.reports.filter { report in
                guard report.forum == forum.id, report.period.year == year, report.period.month == month else {
                    return false
                }
                switch report.submitted {
                case .none: return false
                case .unknown: return true
                case .known(let day): return day.earliest <= RandomForums.date
                }
            }
            let padded = month < 10 ? "0\(month)" : "\(month)"
            words.append("\(year)-\(padded) \(rows.isEmpty ? "missing" : "received")")
        }
    }

    /// The four quarters before 30 June 2025 are the last three of 2024 and the first of 2025.
    func meetings(_ forum: Forum) -> [String] {
        if case .none = forum.established { return [] }
        var founded = (year: 0, quarter: 0)
        if case .known(let day) = forum.established { founded = (day.earliest.year, (day.earliest.month + 2) / 3) }
        return [(2024, 2), (2024, 3), (2024, 4), (2025, 1)].filter { $0 >= founded }.map { year, quarter in
            let held = map.meetings.filter { meeting in
                let day = meeting.date.earliest
                return meeting.forum == forum.id && day.year == year && (day.month + 2) / 3 == quarter
            }
            let state =
                held.isEmpty ? "missing" : held.contains { $0.hasActionPlan == true } ? "held-with-plan" : "held"
            return "\(year)-Q\(quarter) \(state)"
        }
    }

    func isServed(_ duty: String, _ forum: Forum) -> Bool {
        map.planItems.contains { $0.forum == forum.id && $0.duty == duty }
            || map.programmes.contains { programme in
                programme.duties.values.contains(duty)
                    && programme.places.values.contains { place in
                        Self.lies(place.rawValue, in: forum.place.rawValue)
                            || Self.lies(forum.place.rawValue, in: place.rawValue)
                    }
            }
    }
}

@Suite struct ForumCalendarTwinTests {
    private func report(_ map: StakeholderMap) throws -> ForumReport {
        try ForumAuditor(Disclosed(map, for: .standard), on: RandomForums.date).report(withExtras: true).value
    }

    @Test func reportsMeetingsAndDutiesEqualTheNaiveTwin() throws {
        var states: Set<String> = []
        for seed in UInt64(0)..<600 {
            let map = RandomForums(seed).map
            let twin = CalendarTwin(map: map)
            for audit in try report(map).forums {
                let forum = try #require(map.forum(audit.forum))
                let reports = audit.reports.map { "\($0.period) \($0.state.rawValue)" }
                #expect(reports == twin.reports(forum), "seed \(seed), \(forum.id)")
                let meetings = audit.meetings.map { "\($0.quarter) \($0.state.rawValue)" }
                #expect(meetings == twin.meetings(forum), "seed \(seed), \(forum.id)")
                #expect(audit.mandate.map(\.isServed) == ["a", "b"].map { twin.isServed($0, forum) }, "seed \(seed)")
                states.formUnion((reports + meetings).compactMap { $0.split(separator: " ").last.map(String.init) })
            }
        }
        #expect(states == ["received", "missing", "held", "held-with-plan"])
    }

    @Test func sumsAndTheCascadeEqualTheNaiveTwin() throws {
        let levels: [ForumTier: [String]] = [
            .region: ["kenya"], .county: ["region:rift-valley", "region:coast"],
            .subCounty: ["nakuru", "baringo", "lamu"],
            .other: [],
        ]
        for seed in UInt64(0)..<200 {
            let map = RandomForums(seed).map
            let report = try report(map)
            for row in report.rollUp {
                let inside = report.forums.filter { CalendarTwin.lies($0.place.rawValue, in: row.place.rawValue) }
                #expect(row.forums == inside.count && !inside.isEmpty)
                #expect(row.seated == inside.map(\.coverage.seated).reduce(0, +))
                #expect(row.reportsDue == inside.map(\.reports.count).reduce(0, +))
                #expect(row.reportsReceived == inside.map(\.reportsReceived).reduce(0, +))
            }
            // Every report that is due stands in exactly one row of the cascade, unless nobody receives it.
            let cascade = try #require(report.extras).cascade
            var due: [String: Int] = [:]
            var missing: [String: Set<ForumID>] = [:]
            for audit in report.forums {
                let receiver = levels[audit.tier]?.first { CalendarTwin.lies(audit.place.rawValue, in: $0) }
                guard let receiver else { continue }
                for finding in audit.reports {
                    due["\(finding.period) \(receiver)", default: 0] += 1
                    guard finding.state == .missing else { continue }
                    missing["\(finding.period) \(receiver)", default: []].insert(audit.forum)
                }
            }
            #expect(Set(cascade.map { "\($0.period) \($0.place)" }) == Set(due.keys), "seed \(seed)")
            #expect(cascade.count == due.count)
            for row in cascade {
                let key = "\(row.period) \(row.place)"
                #expect(row.due == due[key] && Set(row.missing) == missing[key] ?? [], "seed \(seed), \(key)")
                #expect(row.received == row.due - row.missing.count)
            }
        }
    }
}
