extension ForumReport {
    /// What a report on all forums adds to the forums themselves.
    public struct Extras: Sendable {
        /// Established by the circular's day, later, or not recorded.
        public let deadlines: [DeadlineProgress]
        /// The monthly reports, step by step upwards.
        public let cascade: [CascadeRow]
        /// Meetings and action plans by quarter.
        public let meetings: [MeetingQuarter]
        /// The phases of the roll-out.
        public let phases: [RolloutProgress]
        /// Counties with a county forum that no phase names, in the gazetteer's order.
        public let countiesInNoPhase: [PlaceID]
        /// Plan items with their indicators.
        public let indicators: [PlanIndicator]
        /// Plan items by forum and quarter.
        public let quarters: [QuarterScorecard]
        /// Plan items by nation, region and county, and quarter.
        public let places: [QuarterScorecard]
    }
}

extension ForumAuditor {
    func extras(_ audits: [ForumAudit]) -> ForumReport.Extras {
        let phases = map.reference.circular(commonCircular)?.phases ?? []
        let indicators = PlanScorecard.indicators(map, forums: Set(audits.map(\.forum)), on: date)
        return ForumReport.Extras(
            deadlines: DeadlineProgress.all(audits, map.reference),
            cascade: ReportCascade.rows(audits, map.gazetteer), meetings: MeetingCalendar.quarters(audits),
            phases: RolloutProgress.phases(phases, audits, map.gazetteer),
            countiesInNoPhase: phases.isEmpty ? [] : RolloutProgress.beyond(phases, audits, map.gazetteer),
            indicators: indicators, quarters: PlanScorecard.quarters(indicators, map),
            places: PlanScorecard.places(indicators, map))
    }

    /// The circular in use held beside another one.
    /// - Throws: ``UnknownCircular`` when the other is in no list.
    public func comparison(with other: CircularID) throws(UnknownCircular) -> CircularComparison {
        guard let other = map.reference.circular(other) else { throw UnknownCircular(id: other) }
        guard let own = map.reference.circular(commonCircular) else { throw UnknownCircular(id: commonCircular) }
        return CircularComparison(own, other, map.reference.crossWalk)
    }
}
