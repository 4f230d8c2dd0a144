extension MapComparison {
    /// The comparison in words; of the two maps it takes the names, those of the later one first.
    public static func document(
        _ comparison: Disclosed<MapComparison>, before: Disclosed<StakeholderMap>, after: Disclosed<StakeholderMap>
    ) -> Disclosed<ReportDocument> {
        comparison.map { ComparisonWriter(comparison: $0, before: before.value, after: after.value).document() }
    }
}

/// Lays a comparison out as a report.
private struct ComparisonWriter {
    let comparison: MapComparison
    let before: StakeholderMap
    let after: StakeholderMap

    func document() -> ReportDocument {
        var document = ReportDocument(title: "What changed", finding: finding)
        document.blocks.append(.paragraph("Before: \(comparison.dayBefore). After: \(comparison.dayAfter)."))
        addSummary(&document)
        addForums(&document)
        addOverlaps(&document)
        addCoverage(&document)
        addRecords(&document)
        return document
    }

    private var finding: String {
        if comparison.isEmpty { return "Nothing changed between the two." }
        func total(_ change: MapComparison.Change) -> Int { comparison.records.count { $0.change == change } }
        let resolved = comparison.overlaps.count { $0.outcome == .resolved }
        let new = comparison.overlaps.count { $0.outcome == .new }
        return "\(total(.added)) records added, \(total(.removed)) removed, \(total(.changed)) changed; "
            + "\(resolved) overlaps resolved, \(new) new."
    }

    private func table(
        _ name: String, _ columns: [ReportTable.Column], _ rows: [[String]]
    ) -> ReportDocument.Block {
        .table(ReportTable(name: name, columns: columns, rows: rows))
    }

    private func addSummary(_ document: inout ReportDocument) {
        let rows = MapFile.allCases.compactMap { file -> [String]? in
            let counts = MapComparison.Change.allCases.map { comparison.count(file, $0) }
            return counts.allSatisfy { $0 == 0 } ? nil : [file.rawValue] + counts.map { "\($0)" }
        }
        guard !rows.isEmpty else { return }
        document.blocks.append(
            table(
                "summary",
                [
                    .init("Records"), .init("Added", isNumeric: true), .init("Removed", isNumeric: true),
                    .init("Changed", isNumeric: true),
                ], rows))
    }

    private func addForums(_ document: inout ReportDocument) {
        guard !comparison.forums.isEmpty else { return }
        let rows = comparison.forums.map { change in
            [
                after.forum(change.forum)?.name ?? before.forum(change.forum)?.name ?? change.forum.rawValue,
                change.seatedBefore.map { "\($0)" } ?? "no forum", change.seatedAfter.map { "\($0)" } ?? "no forum",
                "\(change.of)", change.newlySeated.map(\.rawValue).joined(separator: ", "),
                change.noLongerSeated.map(\.rawValue).joined(separator: ", "),
            ]
        }
        document.blocks += [
            .heading(level: 2, "Seats"),
            table(
                "forums",
                [
                    .init("Forum"), .init("Seated before", isNumeric: true), .init("Seated after", isNumeric: true),
                    .init("Of", isNumeric: true), .init("Newly seated"), .init("No longer seated"),
                ], rows),
        ]
    }

    private func programme(_ id: ProgrammeID) -> String {
        after.programme(id)?.name ?? before.programme(id)?.name ?? id.rawValue
    }

    private func addOverlaps(_ document: inout ReportDocument) {
        guard comparison.hasOverlaps else {
            document.blocks.append(.notice("Overlaps were not compared: there are too many programmes."))
            return
        }
        guard !comparison.overlaps.isEmpty else { return }
        let rows = comparison.overlaps.map { change in
            [
                change.outcome.rawValue, programme(change.first), programme(change.second),
                change.before?.title ?? "none", change.after?.title ?? "none",
            ]
        }
        document.blocks += [
            .heading(level: 2, "Overlaps"),
            table(
                "overlaps", [.init("Change"), .init("Programme"), .init("Programme"), .init("Before"), .init("After")],
                rows),
        ]
    }

    private func addCoverage(_ document: inout ReportDocument) {
        guard !comparison.coverage.isEmpty else { return }
        let rows = comparison.coverage.map { change in
            let themes = (after.reference.themes[change.theme] == nil ? before : after).reference.themes
            let place = after.gazetteer[change.place] ?? before.gazetteer[change.place]
            return [
                themes.label(change.theme), place?.name ?? change.place.rawValue, words(change.before),
                words(change.after),
            ]
        }
        document.blocks += [
            .heading(level: 2, "Coverage"),
            table("coverage", [.init("Theme"), .init("Place"), .init("Before"), .init("After")], rows),
        ]
    }

    private func words(_ state: CoverageState) -> String {
        switch state {
        case .served: "served"
        case .declaredNeed: "declared need, none reported"
        case .noneReported: "none reported"
        case .unknown: "unknown"
        }
    }

    private func addRecords(_ document: inout ReportDocument) {
        guard !comparison.records.isEmpty else { return }
        let rows = comparison.records.flatMap { change -> [[String]] in
            let start = [change.file.rawValue, change.change.rawValue, change.id, change.name]
            if change.fields.isEmpty { return [start + ["", "", ""]] }
            return change.fields.map { start + [$0.name, $0.before, $0.after] }
        }
        document.blocks += [
            .heading(level: 2, "Records"),
            table(
                "records",
                [
                    .init("File"), .init("Change"), .init("Id"), .init("Name"), .init("Column"), .init("Before"),
                    .init("After"),
                ], rows),
        ]
    }
}
