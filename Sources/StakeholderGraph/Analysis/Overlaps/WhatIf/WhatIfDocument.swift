/// What a change would do, in words and as a table of cells.
struct WhatIfDocument {
    let map: StakeholderMap
    let outcome: OverlapWhatIf
    /// The most cells to print; `nil` for all.
    let limit: Int?

    func blocks() -> [ReportDocument.Block] {
        let changed = outcome.cells.filter { $0.effect != .unchanged }
        let shown = changed.prefix(limit ?? changed.count)
        var blocks: [ReportDocument.Block] = [
            .heading(level: 2, title), .bullets(sentences),
        ]
        if !shown.isEmpty { blocks.append(.table(table(Array(shown), of: changed.count))) }
        blocks.append(
            .notice(
                "It counts what the map says; whether people, money and trust can be joined is for the two to say."))
        return blocks
    }

    /// All cells, changed or not: for CSV.
    func table() -> ReportTable { table(outcome.cells, of: outcome.cells.count) }

    private var title: String {
        let names = outcome.names.map { "“\($0)”" }
        return switch outcome.change {
        case .merge: "If \(OverlapWords.list(names)) became one programme"
        case .split: "If \(OverlapWords.list(names)) divided the area"
        }
    }

    private var sentences: [String] {
        var lines: [String] = []
        if case .split = outcome.change { lines += outcome.areas.map(area) }
        lines.append(today)
        lines.append(coverage)
        if case .merge = outcome.change, let money = outcome.money {
            let amount =
                money.amount.magnitude < 1e15
                ? FixedFormat.grouped(Int(money.amount.rounded())) : FixedFormat.shortest(money.amount)
            lines.append("Budget of the two together: \(money.currency.map { $0 + " " } ?? "")\(amount).")
        }
        lines.append(
            "Pairs with one of the two today: \(Self.pairs(outcome.pairsBefore)). Afterwards: \(Self.pairs(outcome.pairsAfter))."
        )
        return lines
    }

    private func area(_ area: OverlapWhatIf.Area) -> String {
        if let place = area.movesTo {
            return "“\(area.name)” would move to \(self.place(place)), which nobody is known to serve."
        }
        if area.places.isEmpty {
            return "“\(area.name)” would be left without a place, and no unserved one next door is known."
        }
        return "“\(area.name)” would work in \(OverlapWords.list(area.places.map(place)))."
    }

    private var today: String {
        let before = outcome.cells.filter { !$0.before.isEmpty }
        let ids = Set(outcome.change.programmes)
        let twice = before.count { ids.isSubset(of: $0.before) }
        return "Today \(FixedFormat.grouped(before.count)) cells of theme, place and target group are served; "
            + "both programmes serve \(FixedFormat.grouped(twice)) of them."
    }

    private var coverage: String {
        func part(_ effect: OverlapWhatIf.Effect, _ words: String) -> String? {
            let cells = outcome.cells.filter { $0.effect == effect }
            guard !cells.isEmpty else { return nil }
            let needs = cells.count(where: \.isDeclaredNeed)
            return "\(FixedFormat.grouped(cells.count)) \(words)"
                + (needs > 0 ? " (\(needs) of them a declared need)" : "")
        }
        let parts = [
            part(.lost, "would have no known programme any more"),
            part(.gained, "would be served that nobody is known to serve today"),
            part(.fewer, "would have fewer programmes than today, still at least one"),
            part(.more, "would have more programmes than today"),
        ].compactMap(\.self)
        let lost = outcome.count(.lost) == 0 ? "No cell would be left without a programme. " : ""
        return lost
            + (parts.isEmpty ? "Coverage would not change." : "Afterwards " + parts.joined(separator: "; ") + ".")
    }

    private static func pairs(_ counts: [OverlapVerdict: Int]) -> String {
        let parts = OverlapVerdict.allCases.compactMap { verdict in
            counts[verdict].map { "\(verdict.title.lowercased()) \(FixedFormat.grouped($0))" }
        }
        return parts.isEmpty ? "none" : parts.joined(separator: "; ")
    }

    private func place(_ id: PlaceID) -> String { map.gazetteer[id]?.name ?? id.rawValue }

    private func table(_ cells: [OverlapWhatIf.Cell], of total: Int) -> ReportTable {
        let rows = cells.map { cell in
            [
                map.reference.themes.label(cell.theme), place(cell.place),
                cell.targetGroup.map { map.reference.targetGroups.label($0) } ?? "not known",
                programmes(cell.before, isAfter: false), programmes(cell.after, isAfter: true), Self.words(cell.effect),
                cell.isDeclaredNeed ? "yes" : "",
            ]
        }
        return ReportTable(
            name: "what-if",
            caption: "Cells that would change"
                + (cells.count < total ? ", the first \(cells.count) of \(total)." : "."),
            columns: [
                .init("Theme"), .init("Place"), .init("For"), .init("Today"), .init("Afterwards"), .init("Effect"),
                .init("Declared need"),
            ], rows: rows)
    }

    /// After a merge the two stand as one under both identifiers.
    private func programmes(_ ids: [ProgrammeID], isAfter: Bool) -> String {
        guard !ids.isEmpty else { return "none known" }
        let pair = outcome.change.programmes
        let names = ids.map { id in
            if case .merge = outcome.change, isAfter, id == pair[0] { "\(pair[0]) + \(pair[1])" } else { id.rawValue }
        }
        return OverlapWords.list(names)
    }

    private static func words(_ effect: OverlapWhatIf.Effect) -> String {
        switch effect {
        case .lost: "left without a programme"
        case .gained: "newly served"
        case .fewer: "fewer programmes"
        case .more: "more programmes"
        case .unchanged: "no change"
        }
    }
}

extension Disclosed where Value == OverlapReport {
    /// Every cell that the change asked for would touch, one row each: for CSV. `nil` when no change was asked for.
    public var whatIfTable: Disclosed<ReportDocument>? {
        guard let outcome = value.whatIf else { return nil }
        let document = WhatIfDocument(map: value.map, outcome: outcome, limit: nil)
        return map { _ in ReportDocument(title: "What if", blocks: [.table(document.table())]) }
    }
}
