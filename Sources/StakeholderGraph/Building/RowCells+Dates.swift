extension RowCells {
    /// A date, none (`-`) or unknown.
    func date(_ column: String) -> Fact<PartialDate> {
        guard let text = text(column) else { return .unknown }
        if Self.saysNone(text) { return .none }
        return date(text, in: column).map(Fact.known) ?? .unknown
    }

    func requiredDate(_ column: String) -> PartialDate? {
        requiredText(column).flatMap { date($0, in: column, required: true) }
    }

    private func date(_ text: String, in column: String, required: Bool = false) -> PartialDate? {
        switch DateReader.read(text, order: context.settings.dates) {
        case .date(let date): return date
        case .ambiguous(let readings):
            let texts = readings.map(\.description)
            report(
                .ambiguousDate,
                "“\(text)” may be \(texts.joined(separator: " or ")); write YYYY-MM-DD, or `dates: day-first` in map.yaml.",
                in: column, value: text, suggestions: texts, required: required)
            return nil
        case .unreadable:
            report(
                .badDate, "“\(text)” is not a date; write YYYY-MM-DD, YYYY-MM or YYYY.", in: column, value: text,
                required: required)
            return nil
        }
    }

    func requiredMonth(_ column: String) -> YearMonth? {
        guard let text = requiredText(column) else { return nil }
        switch DateReader.read(text, order: context.settings.dates) {
        case .date(.month(let month)): return month
        case .date(.day(let day)) where day.components.day == 1:
            // A spreadsheet turns 2025-03 into the first of March.
            return day.yearMonth
        default:
            report(.badDate, "“\(text)” is not a month; write YYYY-MM.", in: column, value: text, required: true)
            return nil
        }
    }

    /// From one column to another; both become unknown when the end lies before the start.
    func span(_ first: String, _ last: String, endBeforeStart severity: Severity) -> DateSpan {
        let span = DateSpan(start: date(first).value, end: date(last).value)
        if let start = span.firstDay, let end = span.lastDay, end < start {
            log.report(
                Diagnostic(
                    .endBeforeStart, severity: severity,
                    "It ends (\(text(last) ?? "")) before it starts (\(text(first) ?? "")); both dates are taken as unknown.",
                    at: table.location(last, rows: rows), field: last, value: text(last)))
            return DateSpan()
        }
        return span
    }

    /// The row's sensitivity, source and date; a sensitivity that cannot be read seals the row.
    func evidence() -> Evidence {
        var sensitivity = Sensitivity.public
        for row in rows {
            let text = table.text("sensitivity", row: row)
            guard !text.isEmpty else { continue }
            if let read = Sensitivity(name: text) {
                sensitivity = max(sensitivity, read)
            } else {
                sensitivity = .sealed
                report(
                    .badSensitivity,
                    "“\(text)” is none of public, forum, internal, sealed; the row is sealed until it is mended.",
                    in: "sensitivity", value: text,
                    suggestions: nearMisses(
                        of: text.lowercased(), among: Sensitivity.allCases.map(\.name), limit: 1))
            }
        }
        return Evidence(
            source: text("source"), asOf: date("as_of").value, location: location, sensitivity: sensitivity)
    }
}
