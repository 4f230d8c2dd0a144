extension Disclosed where Value == MeasureReport {
    /// The measures as a report for people.
    ///
    /// - Parameters:
    ///   - rows: how many bodies and ties a table shows at most; nil for all.
    ///   - everything: whether all values are columns, as for a spreadsheet, or the few that are read most.
    public func document(rows: Int? = 20, everything: Bool = false) -> Disclosed<ReportDocument> {
        Disclosed<ReportDocument>(
            MeasureDocument(report: value, rows: rows, everything: everything).document(), for: audience)
    }
}

/// Puts measures into tables.
struct MeasureDocument {
    let report: MeasureReport
    let rows: Int?
    let everything: Bool

    /// What is shown of bodies when nothing was asked for by name.
    static let usual = ["degree", "betweenness", "closeness", "core", "articulation", "component", "community"]

    func document() -> ReportDocument {
        let network = report.network
        var document = ReportDocument(title: "Network measures", finding: finding)
        document.blocks.append(.table(summary(network)))
        document.blocks += answerBlocks
        if !report.whole.isEmpty {
            document.blocks += [.heading(level: 2, "The whole"), .table(whole)]
        }
        if !report.bodyKeys.isEmpty {
            document.blocks += [.heading(level: 2, "Bodies"), .table(bodies)]
        }
        if let first = report.ties.first, !first.values.isEmpty {
            document.blocks += [.heading(level: 2, "Ties"), .table(ties)]
        }
        if !report.answers.categories.isEmpty {
            document.blocks += [.heading(level: 2, "By category, on average"), .table(categories)]
        }
        for note in report.notes { document.blocks.append(.notice("\(note.measure.title): \(note.text)")) }
        for estimate in report.estimations {
            document.blocks.append(
                .notice(
                    "\(estimate.measure.title) is an estimate (\(estimate.method), \(estimate.samples) samples, seed \(estimate.seed)): with probability \(FixedFormat.shortest(1 - estimate.delta)) every value is within \(FixedFormat.decimal(estimate.epsilon, 4))."
                ))
        }
        return document
    }

    private var finding: String {
        let network = report.network
        let alone = entry("isolates")
        var text =
            "\(FixedFormat.grouped(network.vertices.count)) bodies and \(FixedFormat.grouped(network.edges.count)) ties"
        if let parts = entry("components"), let largest = entry("largestComponent") {
            text += " in \(parts) separate parts, the largest of \(largest)"
        }
        if let alone, alone != "0" { text += "; \(alone) without any tie" }
        return text + "."
    }

    private func entry(_ key: String) -> String? {
        report.whole.first { $0.key == key }.map { MeasureDocument.text($0.value) }
    }

    private func summary(_ network: Network) -> ReportTable {
        let rows = [
            ["bodies", FixedFormat.grouped(network.vertices.count)],
            ["ties (parallel ones together)", FixedFormat.grouped(network.edges.count)],
            ["directed", network.projection.isDirected ? "yes" : "no"],
            ["weighted", network.projection.isWeighted ? "yes, a strong tie is short" : "no"],
            [
                "kinds of ties",
                network.projection.twoMode?.rawValue ?? network.kinds.map(\.rawValue).joined(separator: ", "),
            ],
            ["parallel ties", FixedFormat.grouped(network.parallelTies)],
            ["ties of a body with itself, left out", FixedFormat.grouped(network.loopsLeftOut)],
        ]
        return ReportTable(name: "network", caption: nil, columns: [.init("Network"), .init("")], rows: rows)
    }

    private var whole: ReportTable {
        ReportTable(
            name: "whole", columns: [.init("Measure"), .init("Value", isNumeric: true)],
            rows: report.whole.flatMap { entry -> [[String]] in
                // A matrix is for a spreadsheet, or for who asked for it.
                if entry.key == "mixing", report.measures == nil, !everything { return [] }
                return MeasureDocument.lines(entry.key, entry.value)
            })
    }

    private var bodies: ReportTable {
        let keys = report.measures != nil || everything ? report.bodyKeys : report.bodyKeys.filter(Self.usual.contains)
        let sortKey = report.measures == nil ? "degree" : keys.first ?? ""
        let shown = MeasureDocument.most(report.bodies, rows) { $0[sortKey]?.magnitude }
        let plain = keys.flatMap { key -> [String] in
            guard case .group(let entries)? = report.bodies.first?[key] else { return [key] }
            return entries.map { "\(key) \($0.key)" }
        }
        let caption =
            shown.count < report.bodies.count
            ? "\(shown.count) of \(report.bodies.count), by \(sortKey)" : nil
        return ReportTable(
            name: "bodies", caption: caption,
            columns: [.init("Id"), .init("Name"), .init("Category")] + plain.map { .init($0, isNumeric: true) },
            rows: shown.map { body in
                [body.vertex.id.rawValue, body.vertex.label, body.vertex.category?.rawValue ?? ""]
                    + keys.flatMap { key -> [String] in
                        guard case .group(let entries)? = body[key] else {
                            return [MeasureDocument.text(body[key] ?? .undefined)]
                        }
                        return entries.map { MeasureDocument.text($0.value) }
                    }
            })
    }

    private var ties: ReportTable {
        let keys = report.ties.first?.values.map(\.key) ?? []
        let shown = MeasureDocument.most(report.ties, rows) { $0.values.first?.value.magnitude }
        return ReportTable(
            name: "ties", caption: shown.count < report.ties.count ? "\(shown.count) of \(report.ties.count)" : nil,
            columns: [.init("From"), .init("To"), .init("Strength", isNumeric: true)]
                + keys.map { .init($0, isNumeric: true) },
            rows: shown.map { tie in
                [tie.edge.from.rawValue, tie.edge.to.rawValue, FixedFormat.shortest(tie.edge.strength)]
                    + tie.values.map { MeasureDocument.text($0.value) }
            })
    }

    /// So many rows by descending value, or all in their own order.
    private static func most<Row>(_ all: [Row], _ rows: Int?, by value: (Row) -> Double?) -> [Row] {
        guard let rows else { return all }
        let sorted = all.enumerated().sorted { a, b in
            let (x, y) = (value(a.element) ?? -.infinity, value(b.element) ?? -.infinity)
            return x != y ? x > y : a.offset < b.offset
        }
        return sorted.prefix(rows).map(\.element)
    }

    /// One line a value, groups opened.
    private static func lines(_ key: String, _ value: MeasureValue) -> [[String]] {
        guard case .group(let entries) = value else { return [[key, text(value)]] }
        return entries.flatMap { lines("\(key) \($0.key)", $0.value) }
    }

    static func text(_ value: MeasureValue) -> String {
        switch value {
        case .number(let number): FixedFormat.decimal(number, 4)
        case .count(let count): String(count)
        case .flag(let flag): flag ? "yes" : "no"
        case .undefined: "undefined"
        case .group(let entries): entries.map { "\($0.key) \(text($0.value))" }.joined(separator: ", ")
        }
    }
}
