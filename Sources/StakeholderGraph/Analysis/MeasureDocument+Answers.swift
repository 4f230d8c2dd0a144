/// The answers to questions, before the measures.
extension MeasureDocument {
    var answerBlocks: [ReportDocument.Block] {
        let answers = report.answers
        var blocks: [ReportDocument.Block] = []
        if let ego = answers.ego {
            blocks.append(.paragraph("Only the surroundings of \(ego.label) are measured."))
        }
        if let path = answers.path { blocks += chain(path) }
        if let players = answers.keyPlayers { blocks += keyPlayers(players) }
        if let cut = answers.cut { blocks += parting(cut) }
        if let whatIf = answers.whatIf { blocks += changes(whatIf) }
        return blocks
    }

    private func chain(_ path: TieChain) -> [ReportDocument.Block] {
        let title = ReportDocument.Block.heading(level: 2, "From \(path.from.label) to \(path.to.label)")
        guard let steps = path.steps else {
            return [title, .paragraph("No chain of ties joins the two in this network.")]
        }
        guard !steps.isEmpty else { return [title, .paragraph("They are one and the same body.")] }
        let words = steps.count == 1 ? "One step." : "\(steps.count) steps."
        return [
            title, .paragraph(words),
            .table(
                ReportTable(
                    name: "path",
                    columns: [.init("Step", isNumeric: true), .init("From"), .init("To"), .init("What joins them")],
                    rows: steps.enumerated().map { index, step in
                        [String(index + 1), step.from.label, step.to.label, step.sentences.joined(separator: "; ")]
                    })),
        ]
    }

    private func keyPlayers(_ players: KeyPlayerAnswer) -> [ReportDocument.Block] {
        func table(_ name: String, _ title: String, _ choices: [KeyPlayerAnswer.Choice]) -> ReportDocument.Block {
            .table(
                ReportTable(
                    name: name,
                    columns: [.init("Choice", isNumeric: true), .init("Body"), .init(title, isNumeric: true)],
                    rows: choices.enumerated().map { index, choice in
                        [String(index + 1), choice.vertex.label, FixedFormat.decimal(choice.value, 4)]
                    }))
        }
        let now = players.fragmentation.map { FixedFormat.decimal($0, 4) } ?? "undefined"
        return [
            .heading(level: 2, "Key players"),
            .paragraph(
                "Whose loss, one after another, would leave the most pairs of bodies without a chain of ties (now \(now) of all pairs):"
            ),
            table("key-breakers", "Pairs unjoined without them", players.breakers),
            .paragraph(
                "From whom together the most bodies are within \(players.radius) \(players.radius == 1 ? "tie" : "ties"):"
            ),
            table("key-reachers", "Share reached", players.reachers),
        ]
    }

    private func parting(_ cut: CutAnswer) -> [ReportDocument.Block] {
        let names = [cut.first, cut.second].map { $0.map(\.label).joined(separator: ", ") }
        let title = ReportDocument.Block.heading(level: 2, "What holds two groups together")
        guard !cut.ties.isEmpty else {
            return [title, .paragraph("Nothing: no chain of ties joins \(names[0]) with \(names[1]).")]
        }
        let count = cut.ties.count == 1 ? "One tie holds" : "\(cut.ties.count) ties hold"
        return [
            title, .paragraph("\(count) \(names[0]) and \(names[1]) together; without them no chain is left."),
            .table(
                ReportTable(
                    name: "cut",
                    columns: [.init("From"), .init("To"), .init("Kinds"), .init("Strength", isNumeric: true)],
                    rows: cut.ties.map { edge in
                        [
                            edge.from.rawValue, edge.to.rawValue, edge.kinds.map(\.rawValue).joined(separator: ", "),
                            FixedFormat.shortest(edge.strength),
                        ]
                    })),
        ]
    }

    private func changes(_ whatIf: WhatIf) -> [ReportDocument.Block] {
        let removed = whatIf.removed.map { "without \($0.label)" }
        let added = whatIf.added.map { "with a tie of \($0.from.label) and \($0.to.label)" }
        let shown = whatIf.whole.filter { $0.before != $0.after }
        var blocks: [ReportDocument.Block] = [
            .heading(level: 2, "What if"),
            .paragraph(
                "The network " + (removed + added).joined(separator: ", ") + "; all measures below are of this one."),
            .table(
                ReportTable(
                    name: "what-if",
                    columns: [.init("Measure"), .init("Before", isNumeric: true), .init("After", isNumeric: true)],
                    rows: shown.map { [$0.key, MeasureDocument.text($0.before), MeasureDocument.text($0.after)] })),
        ]
        let key =
            report.measures?.first.flatMap { measure in report.bodyKeys.first { $0 == measure.rawValue } }
            ?? (report.bodyKeys.contains("betweenness") ? "betweenness" : report.bodyKeys.first)
        guard let key else { return blocks }
        let rows = whatIf.bodies.compactMap { body -> (Network.Vertex, WhatIf.Change, Double)? in
            guard let change = body.changes.first(where: { $0.key == key }), let difference = change.difference,
                difference != 0
            else { return nil }
            return (body.vertex, change, difference)
        }
        let sorted = rows.enumerated().sorted {
            let (a, b) = (abs($0.element.2), abs($1.element.2))
            return a != b ? a > b : $0.offset < $1.offset
        }
        blocks.append(
            .table(
                ReportTable(
                    name: "what-if-bodies",
                    caption:
                        "\(min(sorted.count, self.rows ?? sorted.count)) of \(sorted.count) whose \(key) changes, by how much",
                    columns: [.init("Body"), .init("Before", isNumeric: true), .init("After", isNumeric: true)],
                    rows: sorted.prefix(self.rows ?? sorted.count).map(\.element).map { vertex, change, _ in
                        [vertex.label, MeasureDocument.text(change.before), MeasureDocument.text(change.after)]
                    })))
        return blocks
    }

    var categories: ReportTable {
        let categories = report.answers.categories
        let keys = (categories.first?.means.map(\.key) ?? []).filter { key in
            report.measures != nil || everything || MeasureDocument.usual.contains(key) || key == "eiIndex"
        }
        return ReportTable(
            name: "categories",
            columns: [.init("Category"), .init("Bodies", isNumeric: true)] + keys.map { .init($0, isNumeric: true) },
            rows: categories.map { row in
                [row.category?.rawValue ?? "unknown", String(row.bodies)]
                    + keys.map { key in
                        row.means.first { $0.key == key }.map { MeasureDocument.text($0.value) } ?? ""
                    }
            })
    }
}
