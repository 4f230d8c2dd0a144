/// The papers for a meeting of a forum, or of everybody at a place: questions, seats, whom to invite, overlaps, gaps,
/// what changed and what comes.
///
/// Everything in it is an answer of the forum check, the overlaps and the gaps, made from what the audience may see.
public struct MeetingPack: Sendable {
    /// What the pack is about.
    public enum Subject: Sendable, Hashable {
        case forum(ForumID)
        /// A place with everything inside it.
        case place(PlaceID)
        case wholeMap
    }

    /// How much of each list is printed; what is left out is always counted.
    public struct Limits: Sendable, Hashable {
        public var overlaps = 5
        public var gapsOfAKind = 8
        public var changes = 40

        public init() {}
    }

    let map: StakeholderMap
    let audience: Audience
    let date: CivilDate
    let limits: Limits
    let finder: GapFinder
    private let overlaps: OverlapFinder

    var auditor: ForumAuditor { finder.auditor }
    var words: ForumDocument { finder.words }

    /// Gathers what all packs of a map need.
    /// - Parameters:
    ///   - map: the map as the audience may see it.
    ///   - date: the day for which the pack speaks.
    ///   - criteria: thresholds and weights of the overlaps.
    ///   - limits: how much of each list is printed.
    /// - Complexity: O(n log n) in the rows of the map.
    public init(
        _ map: Disclosed<StakeholderMap>, on date: CivilDate, criteria: OverlapCriteria = .standard,
        limits: Limits = Limits()
    ) {
        self.map = map.value
        audience = map.audience
        self.date = date
        self.limits = limits
        finder = GapFinder(map, on: date)
        overlaps = OverlapFinder(map, criteria: criteria, on: date)
    }

    /// A pack in words, with the number of questions it asks.
    public struct Made: Sendable {
        public let document: Disclosed<ReportDocument>
        public let questions: Int
    }

    /// The pack of a forum, a place or the whole map.
    /// - Parameters:
    ///   - subject: what it is about; a forum that the map does not have gives the pack of the whole map.
    ///   - since: from when changes are listed; without it from the forum's last meeting before the date, else three
    ///     months.
    /// - Throws: ``OverlapRefusal`` when comparing the programmes would take too long: ask for a smaller place.
    /// - Complexity: that of the gaps and the overlaps at the place.
    public func make(_ subject: Subject, since: CivilDate? = nil) throws(OverlapRefusal) -> Made {
        let scope = PackScope(subject, self)
        var selection = OverlapSelection()
        selection.place = scope.place
        let found = try overlaps.report(selection).value
        let gaps = finder.report(at: scope.place).value
        let start = since ?? scope.lastMeeting ?? date.yearMonth.advanced(by: -3).firstDay
        let questions = PackQuestions(pack: self, scope: scope).questions(found, gaps)
        let changes = PackCalendar(pack: self, scope: scope)
        var blocks = opening(scope, since: start) + asked(questions)
        blocks += forums(scope) + plans(scope)
        blocks += PackOverlaps(pack: self).blocks(found)
        blocks += PackGaps(pack: self).blocks(gaps)
        blocks += changes.blocks(since: start)
        let document = ReportDocument(
            title: "Meeting pack: \(scope.title)", finding: scope.finding, blocks: blocks)
        return Made(document: Disclosed(document, for: audience), questions: questions.count)
    }

    private func opening(_ scope: PackScope, since: CivilDate) -> [ReportDocument.Block] {
        let citations = Set(scope.audits.map(\.circular)).sorted().map(words.citation)
        var lines = [
            map.settings.title.map { "Map: \($0)." }, map.settings.question.map { "Its question: \($0)" },
            citations.isEmpty ? nil : "Held against: \(citations.joined(separator: "; ")).",
            "Speaks for \(date); changes are listed since \(since).",
        ].compactMap(\.self)
        if map.settings.isDraft { lines.append("The map is a draft.") }
        return [.bullets(lines)]
    }

    private func asked(_ questions: [PackQuestion]) -> [ReportDocument.Block] {
        guard !questions.isEmpty else { return [] }
        let rows = questions.enumerated().map { ["\($0.offset + 1)", $0.element.text, $0.element.restsOn] }
        return [
            .heading(level: 2, "Questions for the meeting"),
            .table(
                ReportTable(
                    name: "questions",
                    columns: [.init("No.", isNumeric: true), .init("Question"), .init("Rests on")], rows: rows)),
        ]
    }

    /// One forum in full with whom to invite, then those inside its place; several as a scorecard.
    private func forums(_ scope: PackScope) -> [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = []
        if let audit = scope.forum {
            let open = auditor.invitations(audit)
            blocks.append(.heading(level: 2, "The forum"))
            blocks += words.blocks(audit, level: 3)
            if !open.isEmpty { blocks += words.invitations(audit, open) }
        }
        if !scope.others.isEmpty {
            let title = scope.forum == nil ? "Forums" : "Other forums at the place and inside it"
            blocks += words.scorecard(scope.others, title: title)
            // Who sent what on depends on the forums above the place too.
            let cascade = ReportCascade.rows(map.forums.map { auditor.audit($0) }, map.gazetteer)
            blocks += words.cascade(cascade.filter { scope.contains($0.place) }, scope.all, on: date)
        }
        if scope.all.isEmpty {
            blocks += [.heading(level: 2, "Forums"), .paragraph("No forum of this place is in the map.")]
        }
        return blocks
    }

    private func plans(_ scope: PackScope) -> [ReportDocument.Block] {
        let items = PlanScorecard.indicators(map, forums: Set(scope.audits.map(\.forum)), on: date)
        guard !items.isEmpty else { return [] }
        return [
            .heading(level: 2, "Work plan"), .paragraph(words.summary(items)),
            .table(words.indicators(items, withForum: scope.forum == nil)),
        ]
    }
}
