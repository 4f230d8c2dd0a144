extension MapComparer {
    // MARK: Overlaps

    private struct Pair: Hashable {
        let first: ProgrammeID
        let second: ProgrammeID
    }

    /// `nil` when there are too many programmes to compare.
    ///
    /// - Parameter names: Ids of the later map by those of the earlier one where they differ.
    func overlapChanges(_ names: [String: String]) -> [MapComparison.OverlapChange]? {
        guard let old = Self.verdicts(before, names), let new = Self.verdicts(after, [:]) else { return nil }
        var changes: [MapComparison.OverlapChange] = []
        for pair in Set(old.keys).union(new.keys) where old[pair] != new[pair] {
            changes.append(
                MapComparison.OverlapChange(
                    first: pair.first, second: pair.second, outcome: Self.outcome(old[pair], new[pair]),
                    before: old[pair], after: new[pair]))
        }
        let order = MapComparison.OverlapChange.Outcome.allCases
        func rank(_ outcome: MapComparison.OverlapChange.Outcome) -> Int { order.firstIndex(of: outcome) ?? 0 }
        return changes.sorted {
            (rank($0.outcome), $0.first, $0.second) < (rank($1.outcome), $1.first, $1.second)
        }
    }

    private static func verdicts(_ side: Side, _ names: [String: String]) -> [Pair: OverlapVerdict]? {
        func id(_ given: ProgrammeID) -> ProgrammeID { names[given.rawValue].map { ProgrammeID($0) } ?? given }
        guard let report = try? OverlapFinder(side.map, on: side.day).report().value else { return nil }
        var verdicts: [Pair: OverlapVerdict] = [:]
        for index in report.findings.indices {
            let found = report.findings.summary(at: index)
            let pair = [id(found.first), id(found.second)].sorted()
            verdicts[Pair(first: pair[0], second: pair[1])] = found.verdict
        }
        return verdicts
    }

    /// The verdicts that ask people for an answer.
    private static let open: Set<OverlapVerdict> = [
        .possibleDuplication, .cannotTell, .samePeopleCalledTwice, .sameWorkApart,
    ]

    private static func outcome(
        _ before: OverlapVerdict?, _ after: OverlapVerdict?
    ) -> MapComparison.OverlapChange.Outcome {
        guard let before else { return .new }
        if open.contains(before), after.map({ !open.contains($0) }) ?? true { return .resolved }
        return after == nil ? .gone : .changed
    }

    // MARK: Forums

    func forumChanges(_ names: [String: String]) -> [MapComparison.ForumChange] {
        let (old, new) = (Self.audits(before, names), Self.audits(after, [:]))
        return Set(old.keys).union(new.keys).sorted().compactMap { forum in
            let (earlier, later) = (old[forum], new[forum])
            func seated(_ audit: ForumAudit?) -> Set<CategoryID> {
                Set((audit?.seats ?? []).filter { $0.isCounted && $0.state == .seated }.map(\.category))
            }
            let (was, isNow) = (seated(earlier), seated(later))
            guard was != isNow || (earlier == nil) != (later == nil) else { return nil }
            return MapComparison.ForumChange(
                forum: forum, seatedBefore: earlier?.coverage.seated, seatedAfter: later?.coverage.seated,
                of: later?.coverage.of ?? earlier?.coverage.of ?? 0,
                newlySeated: isNow.subtracting(was).sorted(), noLongerSeated: was.subtracting(isNow).sorted())
        }
    }

    private static func audits(_ side: Side, _ names: [String: String]) -> [ForumID: ForumAudit] {
        let auditor = ForumAuditor(side.map.value, for: side.map.audience, on: side.day, holding: nil)
        return Dictionary(
            side.map.value.forums.map { (ForumID(names[$0.id.rawValue] ?? $0.id.rawValue), auditor.audit($0)) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: Coverage

    /// Themes by counties whose state differs; themes of one map only are held against the other too.
    func coverageChanges() -> [MapComparison.CoverageChange] {
        let old = CoverageFinder(before.map.value, on: before.day)
        let new = CoverageFinder(after.map.value, on: after.day)
        let (oldMatrix, newMatrix) = (old.matrix(), new.matrix())
        let themes = Set(oldMatrix.themes).union(newMatrix.themes).sorted()
        let places = Set(oldMatrix.places).union(newMatrix.places).sorted()
        var changes: [MapComparison.CoverageChange] = []
        for theme in themes {
            for place in places {
                let (was, isNow) = (old.cell(theme, place).state, new.cell(theme, place).state)
                guard was != isNow else { continue }
                changes.append(
                    MapComparison.CoverageChange(theme: theme, place: place, before: was, after: isNow))
            }
        }
        return changes
    }
}
