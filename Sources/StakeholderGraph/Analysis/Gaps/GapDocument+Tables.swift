/// The tables that stand beside the gaps: coverage, needs that were met, inclusion, and what the counts are a part of.
extension GapFinder {
    // MARK: Coverage

    /// Theme by place in four states, and the target groups of all cells.
    func coverageBlocks(_ report: GapReport) -> [ReportDocument.Block] {
        guard let matrix = report.coverage, !matrix.themes.isEmpty, !matrix.places.isEmpty else { return [] }
        let rows = matrix.cells.enumerated().map { index, cells in
            [map.reference.themes.label(matrix.themes[index])]
                + CoverageState.allCases.map { state in places(cells.filter { $0.state == state }.map(\.place)) }
        }
        let names = report.coverage.map { "\($0.places.count) \($0.places.count == 1 ? "place" : "places")" } ?? ""
        return [
            .table(
                ReportTable(
                    name: "coverage",
                    caption: "Themes in \(names) of the level \(matrix.level.name). \(matrix.implementers.count) of "
                        + "\(matrix.implementers.of) bodies known to work there have reported programmes: none reported is "
                        + "not none.",
                    columns: [
                        .init("Theme"), .init("Served"), .init("Declared need, none reported"), .init("None reported"),
                        .init("Unknown"),
                    ], rows: rows))
        ] + groupBlocks(matrix)
    }

    /// `3: Molo, Njoro, Rongai`.
    private func places(_ ids: [PlaceID]) -> String {
        ids.isEmpty ? "0" : "\(ids.count): " + OverlapWords.list(ids.map(words.placeName))
    }

    /// For each target group, in how many cells of theme and place it is reached, needed in vain, or unclear.
    private func groupBlocks(_ matrix: CoverageMatrix) -> [ReportDocument.Block] {
        var cells: [TermID: [CoverageState: [String]]] = [:]
        for cell in matrix.cells.joined() {
            for group in cell.groups {
                let name = "\(map.reference.themes.label(cell.theme)) in \(words.placeName(cell.place))"
                cells[group.group, default: [:]][group.state, default: []].append(name)
            }
        }
        guard !cells.isEmpty else { return [] }
        let rows = cells.sorted { $0.key < $1.key }.map { group, states in
            [map.reference.targetGroups.label(group), "\(states[.served]?.count ?? 0)"]
                + [CoverageState.declaredNeed, .unknown].map { state in
                    let names = states[state] ?? []
                    return names.isEmpty ? "0" : "\(names.count): " + OverlapWords.list(names)
                }
        }
        return [
            .table(
                ReportTable(
                    name: "target-groups", caption: "Target groups by cells of theme and place.",
                    columns: [
                        .init("For"), .init("Reached", isNumeric: true), .init("Declared need, nobody reaches them"),
                        .init("Unknown: some programme does not say whom it reaches"),
                    ], rows: rows))
        ]
    }

    // MARK: Resources

    func metBlocks(_ report: GapReport) -> [ReportDocument.Block] {
        guard !report.met.isEmpty else { return [] }
        let kinds = map.reference.resources
        let rows = report.met.map { need in
            let by = need.transfers.map { transfer in
                "\(map.name(of: transfer.giver)): \(transfer.kind.map { kinds.label($0) } ?? "kind not recorded")"
                    + (transfer.programme.flatMap { map.programme($0) }.map { " for \($0.name)" } ?? "")
            }
            return [
                map.name(of: need.holder), kinds.label(need.kind), need.place.map(words.placeName) ?? "",
                by.isEmpty ? "not recorded" : by.joined(separator: "; "),
                ([need.location] + need.transfers.map(\.location)).map(\.text).joined(separator: ", "),
            ]
        }
        return [
            .table(
                ReportTable(
                    name: "met",
                    caption: "Needs that were met, and by whom: help may come in another kind than was asked for.",
                    columns: [
                        .init("Who needed it"), .init("What"), .init("Where"), .init("Met by"), .init("Rests on"),
                    ], rows: rows))
        ]
    }

    // MARK: Inclusion

    /// For each category of the family: in how many forums it is seated, and how often it holds each office.
    private func officeTable(_ report: GapReport) -> ReportTable {
        struct Tally {
            var name: String
            var forums = 0
            var seated = 0
            var offices: [OfficeFinding.Office: Int] = [:]
        }
        var tallies: [CategoryID: Tally] = [:]
        for entry in report.inclusion.flatMap(\.entries) {
            tallies[entry.category, default: Tally(name: entry.name)].forums += 1
            if entry.state == .seated { tallies[entry.category]?.seated += 1 }
            for office in entry.offices { tallies[entry.category]?.offices[office, default: 0] += 1 }
        }
        let rows = tallies.sorted { $0.key < $1.key }.map { _, tally in
            [tally.name, "\(tally.seated)", "\(tally.forums)"]
                + [OfficeFinding.Office.chair, .coChair, .secretary].map { "\(tally.offices[$0] ?? 0)" }
        }
        return ReportTable(
            name: "inclusion-by-office", caption: "By office, over all forums.",
            columns: [
                .init("Category"), .init("Forums in which it is seated", isNumeric: true),
                .init("Of", isNumeric: true), .init("Chairs", isNumeric: true), .init("Co-chairs", isNumeric: true),
                .init("Secretaries", isNumeric: true),
            ], rows: rows)
    }

    func inclusionBlocks(_ report: GapReport, level: Int) -> [ReportDocument.Block] {
        let rows = report.inclusion.flatMap { row in
            row.entries.map { entry in
                [
                    words.forumName(row.forum), entry.name, entry.state.words,
                    entry.offices.isEmpty ? "none" : entry.offices.map(\.rawValue).joined(separator: ", "),
                    entry.clause,
                ]
            }
        }
        guard !rows.isEmpty else { return [] }
        return [
            .heading(level: level, "Inclusion"),
            .paragraph("Youth, women and persons living with disabilities: their seats, and the offices they hold."),
            .table(officeTable(report)),
            .table(
                ReportTable(
                    name: "inclusion",
                    columns: [.init("Forum"), .init("Category"), .init("Seat"), .init("Offices"), .init("Clause")],
                    rows: rows)),
        ]
    }

    func denominatorBlocks(_ report: GapReport, level: Int) -> [ReportDocument.Block] {
        let names = [
            ("forumsEstablished", "Forums recorded as established"),
            ("seats", "Seats taken, of the categories asked for"),
            ("offices", "Offices filled"), ("reports", "Monthly reports received, of those due"),
            ("quarters", "Quarters with a meeting, of those looked at"), ("duties", "Duties served"),
            ("planItems", "Plan items not overdue"), ("needs", "Declared needs with an active programme"),
            ("resourceNeeds", "Open resource needs with a transfer"),
            ("resourceNeedsWithOffer", "Resource needs without a transfer for which an unused offer was found"),
            ("implementers", "Bodies known to work somewhere that have reported a programme"),
            ("programmesComplete", "Programmes with every facet recorded"),
        ]
        return [
            .heading(level: level, "What these counts are a part of"),
            .table(
                ReportTable(
                    name: "denominators",
                    columns: [.init("Count"), .init("Number", isNumeric: true), .init("Of", isNumeric: true)],
                    rows: names.compactMap { key, name in
                        report.denominators[key].map { [name, "\($0.count)", "\($0.of)"] }
                    })),
        ]
    }
}
