/// The list beside a map of counties: what lies in no county, has no place, or lies in several counties.
struct PlacePanel {
    private enum Row {
        case heading(String)
        case words(String)
        case names([String])
    }

    private let context: ViewContext
    private let rows: [Row]

    init(_ context: ViewContext, _ tally: PlaceTally) {
        self.context = context
        var rows: [Row] = []
        func summary(_ count: PlaceTally.Count) -> String {
            var parts: [String] = []
            let (programmes, bodies) = (count.programmes.count, count.bodies.count)
            if programmes > 0 {
                parts.append(
                    context.words(programmes == 1 ? "1 programme" : "\(programmes) programmes", "miradi \(programmes)"))
            }
            if bodies > 0 { parts.append(context.bodyCount(bodies)) }
            if !count.unmet.isEmpty {
                let unmet = count.unmet.count
                parts.append(
                    context.words(
                        unmet == 1 ? "1 unmet need" : "\(unmet) unmet needs", "mahitaji \(unmet) bila mradi"))
            }
            if parts.isEmpty {
                parts.append(context.words("needs that programmes serve", "mahitaji yenye miradi"))
            }
            return parts.joined(separator: ", ")
        }
        let elsewhere = tally.elsewhere.filter { !$0.count.isEmpty }
        if !elsewhere.isEmpty {
            rows.append(.heading(context.words("Not in one county", "Si katika kaunti moja")))
            for (place, count) in elsewhere {
                rows.append(.words("\(context.placeName(place)): \(summary(count))"))
                rows.append(.names(tally.names(count.programmes)))
            }
        }
        if !tally.unlocated.isEmpty {
            rows.append(.heading(context.words("No place recorded", "Mahali hapajatajwa")))
            rows.append(.words(summary(tally.unlocated)))
            let bodies = tally.unlocated.bodies.map { context.map.name(of: .stakeholder($0)) }.sorted()
            rows.append(.names(tally.names(tally.unlocated.programmes) + bodies))
        }
        if !tally.crossings.isEmpty {
            rows.append(.heading(context.words("Across counties", "Katika kaunti kadhaa")))
            for crossing in tally.crossings {
                let places = crossing.counties.map(context.placeName).joined(separator: ", ")
                rows.append(.words("\(crossing.programme.name): \(places)"))
            }
        }
        self.rows = rows.filter { row in
            if case .names(let names) = row { !names.isEmpty } else { true }
        }
    }

    /// Of words of the second rank.
    private func small(_ size: Double) -> Double { max(StyleSheet.smallestSize, size * 0.9) }

    private func fontSize(_ scale: Double) -> Double { max(StyleSheet.smallestSize, 6.5 * scale) }

    /// The lines of a row; lists of names have at most `names` of them, and end with how many more there are.
    private func lines(_ row: Row, width: Double, size: Double, names most: Int) -> [String] {
        switch row {
        case .heading(let words):
            TextWrapping.wrap(TextWrapping.clean(words), width: width, fontSize: size * 1.1, bold: true).lines
        case .words(let words):
            TextWrapping.wrap(TextWrapping.clean(words), width: width, fontSize: size, maxLines: 4).lines
        case .names(let names):
            UnplacedNames(reason: "", names: names, maxLines: most).lines(
                width: width - size, size: small(size), context: context)
        }
    }

    private func height(_ row: Row, _ lines: [String], size: Double) -> Double {
        let count = Double(lines.count)
        return switch row {
        case .heading: count * size * 1.1 * FontMetrics.lineHeight + size * 0.9
        case .words: count * size * FontMetrics.lineHeight + size * 0.15
        case .names: count * small(size) * FontMetrics.lineHeight + size * 0.2
        }
    }

    private func height(width: Double, size: Double, names: Int) -> Double {
        rows.reduce(0) { $0 + height($1, lines($1, width: width, size: size, names: names), size: size) }
    }

    /// What it takes at the planned size with short lists of names.
    func height(width: Double, scale: Double) -> Double { height(width: width, size: fontSize(scale), names: 4) }

    /// Draws all rows with as long lists of names as there is room for; when even short ones do not fit, the rest is
    /// counted and stands in the table.
    func draw(on canvas: inout Canvas, in area: Rect) {
        let scale = canvas.scale
        let sizes = [6.5, 6, 5.5, 5].map { max(StyleSheet.smallestSize, $0 * scale) }
        let plans = [24, 12, 8].map { (sizes[0], $0) } + sizes.map { ($0, 4) } + [(sizes[3], 2)]
        let plan = plans.first { height(width: area.width, size: $0.0, names: $0.1) <= area.height }
        let (size, names) = plan ?? (sizes[2], 2)
        let limit = plan == nil ? area.maxY - size * FontMetrics.lineHeight * 1.2 : area.maxY
        var y = area.minY
        let drawn = rows.map { ($0, lines($0, width: area.width, size: size, names: names)) }
        for (position, (row, lines)) in drawn.enumerated() {
            let tall = height(row, lines, size: size)
            // A heading never stands alone.
            var needed = tall
            if case .heading = row, position + 1 < drawn.count {
                needed += height(drawn[position + 1].0, drawn[position + 1].1, size: size)
            }
            if y + needed > limit + 0.01 {
                canvas.text(
                    [
                        context.words(
                            "and \(rows.count - position) more lines: see the table",
                            "na mistari \(rows.count - position) zaidi: tazama jedwali")
                    ], at: Point(area.minX, y + size * 0.2), size: size, ink: canvas.sheet.quietInk, role: .legend)
                return
            }
            switch row {
            case .heading:
                canvas.text(lines, at: Point(area.minX, y + size * 0.6), size: size * 1.1, bold: true, role: .legend)
            case .words: canvas.text(lines, at: Point(area.minX, y), size: size, role: .legend)
            case .names:
                canvas.text(
                    lines, at: Point(area.minX + size, y), size: small(size), ink: canvas.sheet.quietInk, role: .legend)
            }
            y += tall
        }
    }
}
