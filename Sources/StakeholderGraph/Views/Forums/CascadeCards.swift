/// Draws the cards of the cascade at one size of text.
struct CascadeCards {
    let context: ViewContext
    let fontSize: Double
    /// Whether chair and secretary have their lines.
    let isFull: Bool
    let scale: Double

    private struct Row {
        let lines: [String]
        let isBold: Bool
        let isGap: Bool
    }

    init(_ context: ViewContext, fontSize: Double, isFull: Bool, scale: Double) {
        self.context = context
        self.fontSize = fontSize
        self.isFull = isFull
        self.scale = scale
    }

    /// The fill of an office that is vacant or held otherwise than the circular has it.
    static func tint(_ sheet: StyleSheet) -> Ink { sheet.adapt(Ink(0xF9D9C4)) }

    /// The way of a report: sent, or missing.
    static func arrow(_ isSent: Bool, _ context: ViewContext, hasArrow: Bool = true) -> TieStyle {
        TieStyle(
            form: .line, dash: isSent ? .solid : .dashed, width: 1.3,
            ink: isSent ? context.sheet.adapt(Ink(0x4D4D4D)) : context.sheet.gapInk, hasArrow: hasArrow,
            label: isSent
                ? context.words("Last report due was received", "Ripoti ya mwisho imepokelewa")
                : context.words("Last report due is missing", "Ripoti ya mwisho haipo"), rank: isSent ? 0 : 1)
    }

    func holder(of office: OfficeFinding.Office, _ audit: ForumAudit) -> String {
        guard let finding = audit.office(office) else { return context.words("not recorded", "haijarekodiwa") }
        let name = finding.holder.map { context.map.stakeholder(StakeholderID($0))?.name ?? $0 }
        return switch finding.state {
        case .filled: name ?? context.words("filled", "yupo")
        case .vacant: context.words("vacant", "wazi")
        case .wrong: (name ?? "") + context.words(" (not as the circular has it)", " (si kama waraka)")
        case .unknown: context.words("not recorded", "haijarekodiwa")
        }
    }

    /// The last report; of a forum outside the tiers, which reports to nobody in this picture, nothing.
    func report(_ audit: ForumAudit) -> String? {
        guard audit.tier != .other else { return nil }
        guard let due = audit.reports.last else { return context.words("no report due", "hakuna ripoti inayodaiwa") }
        if due.state == .received { return context.words("report of \(due.period)", "ripoti ya \(due.period)") }
        let last = audit.reports.last { $0.state == .received }?.period
        return last.map { context.words("last report \($0)", "ripoti ya mwisho \($0)") }
            ?? context.words("no report received", "hakuna ripoti")
    }

    private func rows(_ card: CascadePlan.Card, width: Double) -> [Row] {
        func wrapped(_ words: String, bold: Bool = false, isGap: Bool = false, most: Int = 2) -> Row {
            let lines = TextWrapping.wrap(
                TextWrapping.clean(words), width: width - 5 * scale, fontSize: fontSize, bold: bold, maxLines: most
            ).lines
            return Row(lines: lines, isBold: bold, isGap: isGap)
        }
        switch card {
        case .ministry:
            return [wrapped(context.words("Ministry of Interior", "Wizara ya Mambo ya Ndani"), bold: true)]
        case .empty(let place):
            return [
                wrapped(context.placeName(place), bold: true),
                wrapped(context.words("no forum in the map", "hakuna jukwaa kwenye ramani")),
            ]
        case .forum(let audit):
            var rows = [wrapped(audit.name, bold: true, most: 4)]
            let words: [(OfficeFinding.Office, String)] = [
                (.chair, context.words("Chair", "Mwenyekiti")), (.coChair, context.words("Co-chair", "Mwenza")),
                (.secretary, context.words("Secretary", "Katibu")),
            ]
            for (office, word) in words where isFull || office == .coChair {
                let state = audit.office(office)?.state
                rows.append(
                    wrapped(
                        "\(word): \(holder(of: office, audit))", isGap: state == .vacant || state == .wrong, most: 3))
            }
            let seats = context.words(
                "\(audit.coverage.seated)/\(audit.coverage.of) seated",
                "viti \(audit.coverage.seated)/\(audit.coverage.of)")
            rows.append(wrapped([seats, report(audit)].compactMap(\.self).joined(separator: ", ")))
            return rows
        }
    }

    private func height(_ row: Row) -> Double {
        Double(row.lines.count) * fontSize * FontMetrics.lineHeight + 1.5 * scale
    }

    func height(of card: CascadePlan.Card, width: Double) -> Double {
        rows(card, width: width).reduce(3 * scale) { $0 + height($1) }
    }

    func draw(_ card: CascadePlan.Card, in frame: Rect, on canvas: inout Canvas) {
        let sheet = canvas.sheet
        var isSolid = true
        switch card {
        case .ministry: break
        case .empty: isSolid = false
        case .forum(let audit):
            isSolid = audit.isEstablished == true
        }
        canvas.add(
            Scene.Backdrop(
                .polygon(frame.corners), fill: sheet.white, stroke: sheet.tieInk, width: 0.9 * scale,
                dash: isSolid ? .solid : .dashed))
        var y = frame.minY + 1.5 * scale
        for row in rows(card, width: frame.width) {
            let tall = height(row)
            if row.isGap {
                let cell = Rect(
                    minX: frame.minX + 1 * scale, minY: y, maxX: frame.maxX - 1 * scale, maxY: y + tall)
                canvas.add(Scene.Backdrop(.polygon(cell.corners), fill: Self.tint(sheet)))
            }
            canvas.text(
                row.lines, at: Point(frame.minX + 2.5 * scale, y + 0.75 * scale), size: fontSize, bold: row.isBold,
                role: row.isBold ? .body : .mark)
            y += tall
        }
    }
}
