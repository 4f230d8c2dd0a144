/// Two programmes as two overlapping fields: what only one has at the sides, what both have in the middle, their dates
/// as bars, then the coordination found and what to ask whom.
struct OverlapPairPicture {
    let context: ViewContext
    let finding: OverlapFinding
    let programmes: [Programme]

    init(_ context: ViewContext, _ finding: OverlapFinding) {
        self.context = context
        self.finding = finding
        programmes = finding.programmes.compactMap { context.map.programme($0.id) }
    }

    static let facets: [Facet] = [.themes, .activities, .places, .targetGroups]

    // MARK: Drawing

    /// What is drawn of one facet: chips of one programme alone, of both, of the other alone.
    private struct Row {
        let facet: Facet
        let columns: [[Chip]]
    }

    private struct Chip: Hashable {
        let text: String
        let isShared: Bool
        /// Nothing is known, or it is known that there is none.
        let isRemark: Bool
    }

    private func rows() -> [Row] {
        Self.facets.map { facet in
            let found = shared(facet)
            let own = programmes.map { context.items(facet, of: $0) }
            let both = Set(found.shared)
            let names = Dictionary(
                own.flatMap(\.values).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            func alone(_ items: Stated<(id: String, name: String)>) -> [Chip] {
                if items.isUnknown {
                    return [Chip(text: context.words("not known", "haijulikani"), isShared: false, isRemark: true)]
                }
                if items.values.isEmpty {
                    return [Chip(text: context.words("none", "hakuna"), isShared: false, isRemark: true)]
                }
                let alone = items.values.filter { !both.contains($0.id) }
                guard !alone.isEmpty else {
                    return [
                        Chip(text: context.words("nothing else", "hakuna kingine"), isShared: false, isRemark: true)
                    ]
                }
                return alone.map { Chip(text: $0.name, isShared: false, isRemark: false) }
            }
            var middle = found.shared.map { Chip(text: names[$0] ?? $0, isShared: true, isRemark: false) }
            if middle.isEmpty {
                middle = [
                    Chip(
                        text: found.state == .unknown
                            ? context.words("cannot be told", "haiwezi kujulikana")
                            : context.words("nothing in common", "hakuna cha pamoja"), isShared: false, isRemark: true)
                ]
            }
            return Row(facet: facet, columns: [alone(own[0]), middle, alone(own[1])])
        }
    }

    func compose() throws(ViewError) -> ComposedView {
        let sentence = sentence()
        guard programmes.count == 2 else {
            throw .nothingToShow("The programmes of the overlap may not be shown to this audience.")
        }
        let bodies = Set(finding.programmes.flatMap(\.implementers)).count
        let sheet = context.sheet
        func chip(_ fill: Ink, _ stroke: Ink) -> LegendItem.Symbol {
            .body(outline: .rounded, fill: fill, stroke: stroke, dash: .solid, isDouble: false, badge: "")
        }
        let legend = [
            LegendItem(
                chip(Self.sharedFill(sheet), sheet.ink),
                context.words("In the middle: both have it", "Katikati: zote mbili zinacho")),
            LegendItem(
                chip(sheet.white, sheet.tieInk), context.words("At the side: only one has it", "Kando: moja tu inacho")),
        ]
        let (blank, free) = context.frame(
            finding: sentence, detail: context.title(finding.verdict), stakeholders: bodies, ties: 0, legend: legend,
            legendPlace: .strip, countsTies: false)
        let rows = rows()
        let planned = StyleSheet.nameSize * blank.scale
        for share in [1.25, 1.1, 1, 0.9, 0.8, 0.7, 0.63] where share == 1 || share * planned >= StyleSheet.smallestSize
        {
            if let canvas = draw(rows, share: share, on: blank, in: free) {
                return ComposedView(
                    scene: canvas.scene, finding: sentence, stakeholders: bodies, ties: 0, leftOut: context.leftOut,
                    textShare: share, warnings: [], table: table())
            }
        }
        throw .doesNotFit("What the two programmes do does not fit on this page: use a larger page (--page a3 or a0).")
    }

    static func sharedFill(_ sheet: StyleSheet) -> Ink {
        sheet.theme == .highContrast ? Ink(0xDDDDDD) : sheet.adapt(Ink(0xCFE3F1))
    }

    private func draw(_ rows: [Row], share: Double, on blank: Canvas, in free: Rect) -> Canvas? {
        var canvas = blank
        let scale = blank.scale * share
        let (size, gap) = (StyleSheet.nameSize * scale, 4 * scale)
        let titles = (Self.facets + [.dates]).map { context.title($0) }
        let gutter = TextWrapping.size(titles, fontSize: size, bold: true).width + 10 * scale
        let notes = notes()
        let foot = notes.map {
            TextWrapping.wrap(TextWrapping.clean($0), width: free.width, fontSize: size, maxLines: 4).lines
        }
        let footHeight = foot.reduce(0) { $0 + TextWrapping.size($1, fontSize: size).height + 2 * scale }
        let fields = Rect(
            minX: free.minX + gutter, minY: free.minY, maxX: free.maxX, maxY: free.maxY - footHeight - 6 * scale)
        let third = fields.width / 3
        let columns = (0..<3).map { index in
            Rect(
                minX: fields.minX + Double(index) * third, minY: fields.minY,
                maxX: fields.minX + Double(index + 1) * third, maxY: fields.maxY
            ).inset(12 * scale, 0)
        }
        // The dates stand below the fields, across all three columns.
        let spare = fields.maxY - datesHeight(scale) - gap
        // The two fields, with what they have in common between them.
        let backs = [
            Rect(minX: fields.minX, minY: fields.minY, maxX: columns[1].maxX + 6 * scale, maxY: spare),
            Rect(minX: columns[1].minX - 6 * scale, minY: fields.minY, maxX: fields.maxX, maxY: spare),
        ]
        canvas.add(
            Scene.Backdrop(
                .polygon(
                    Rect(minX: backs[1].minX, minY: fields.minY, maxX: backs[0].maxX, maxY: spare).corners),
                fill: canvas.sheet.backdropInk))
        for back in backs {
            canvas.add(
                Scene.Backdrop(.polygon(back.corners), stroke: canvas.sheet.tieInk, width: 0.9 * canvas.scale))
        }
        guard var y = drawHeads(columns, scale: scale, on: &canvas) else { return nil }
        var heights: [Double] = []
        for row in rows {
            let flows = zip(row.columns, columns).map { flow($0, width: $1.width, size: size, gap: gap * 0.75) }
            guard flows.allSatisfy({ $0 != nil }) else { return nil }
            heights.append(flows.compactMap { $0?.rows.height }.max() ?? 0)
        }
        let used = heights.reduce(0, +) + 2 * gap * Double(rows.count)
        guard y + used <= spare else { return nil }
        let air = min(44 * scale, (spare - y - used) / Double(rows.count))
        for (row, height) in zip(rows, heights) {
            canvas.add(
                Scene.Backdrop(
                    .polyline([Point(free.minX, y), Point(free.maxX, y)]), stroke: canvas.sheet.faintInk,
                    width: 0.5 * canvas.scale))
            canvas.text(
                [context.title(row.facet)], at: Point(free.minX, y + gap), size: size, bold: true,
                ink: canvas.sheet.quietInk)
            for (chips, column) in zip(row.columns, columns) {
                let area = Rect(minX: column.minX, minY: y + gap, maxX: column.maxX, maxY: y + gap + height)
                draw(chips, in: area, size: size, gap: gap * 0.75, on: &canvas)
            }
            y += height + 2 * gap + air
        }
        canvas.add(
            Scene.Backdrop(
                .polyline([Point(free.minX, spare), Point(free.maxX, spare)]), stroke: canvas.sheet.faintInk,
                width: 0.5 * canvas.scale))
        canvas.text(
            [context.title(Facet.dates)], at: Point(free.minX, spare + gap), size: size, bold: true,
            ink: canvas.sheet.quietInk)
        drawDates(
            in: Rect(minX: columns[0].minX, minY: spare + gap, maxX: columns[2].maxX, maxY: fields.maxY - gap * 0.5),
            scale: scale, on: &canvas)
        var top = fields.maxY + 6 * scale
        for lines in foot {
            let frame = canvas.text(lines, at: Point(free.minX, top), size: size)
            top = frame.maxY + 2 * scale
        }
        return canvas
    }

    private func notes() -> [String] {
        var notes = [
            context.words("Coordination: ", "Uratibu: ") + coordination(short: false) + ".",
            context.words("To ask: ", "La kuuliza: ") + finding.question,
            context.words("Whom to ask: ", "Wa kuulizwa: ")
                + finding.programmes.map { $0.implementerNames.joined(separator: ", ") }.joined(separator: "; ") + ".",
        ]
        if let waiver = finding.waiver {
            notes.insert(
                context.words(
                    "Decided by \(waiver.author) until \(waiver.expires): \(waiver.reason)",
                    "Imeamuliwa na \(waiver.author) hadi \(waiver.expires): \(waiver.reason)"), at: 1)
        }
        return notes
    }

    /// Names and implementers above the columns; returns where the rows begin.
    private func drawHeads(_ columns: [Rect], scale: Double, on canvas: inout Canvas) -> Double? {
        var bottom = columns[0].minY
        let heads = [
            (finding.programmes[0].name, implementers(0)),
            (
                context.title(finding.verdict),
                context.words(
                    "score \(FixedFormat.decimal(finding.score, 1)) of 100, "
                        + "\(FixedFormat.percent(finding.completeness)) of the facts known",
                    "alama \(FixedFormat.decimal(finding.score, 1)) kati ya 100, "
                        + "\(FixedFormat.percent(finding.completeness)) ya mambo yanajulikana")
            ),
            (finding.programmes[1].name, implementers(1)),
        ]
        for (head, column) in zip(heads, columns) {
            let title = canvas.paragraph(
                head.0, at: Point(column.minX, column.minY + 4 * scale), width: column.width,
                size: StyleSheet.headingSize * scale, bold: true, maxLines: 3)
            let under = canvas.paragraph(
                head.1, at: Point(column.minX, title.maxY), width: column.width, size: StyleSheet.smallSize * scale,
                ink: canvas.sheet.quietInk, maxLines: 3)
            bottom = max(bottom, under.maxY)
        }
        return bottom + 4 * scale
    }

    // MARK: Chips

    private func flow(
        _ chips: [Chip], width: Double, size: Double, gap: Double
    ) -> (rows: FlowRows, lines: [[String]], sizes: [Size])? {
        let lines = chips.map {
            TextWrapping.wrap(TextWrapping.clean($0.text), width: width - size * 1.2, fontSize: size, maxLines: 3).lines
        }
        let sizes = lines.map { lines in
            let words = TextWrapping.size(lines, fontSize: size)
            return Size(words.width + size * 1.1, words.height + size * 0.5)
        }
        guard sizes.allSatisfy({ $0.width <= width + 0.01 }) else { return nil }
        return (FlowRows(sizes, width: width, gap: gap), lines, sizes)
    }

    private func draw(_ chips: [Chip], in area: Rect, size: Double, gap: Double, on canvas: inout Canvas) {
        guard let flow = flow(chips, width: area.width, size: size, gap: gap) else { return }
        for (index, middle) in flow.rows.middles(in: area).enumerated() {
            let frame = Rect(center: middle, size: flow.sizes[index])
            let (chip, lines) = (chips[index], flow.lines[index])
            if chip.isRemark {
                canvas.text(
                    lines, at: Point(frame.minX, frame.minY + size * 0.25), size: size, ink: canvas.sheet.quietInk)
                continue
            }
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .body, outline: .rounded, frame: frame,
                    fill: chip.isShared ? Self.sharedFill(canvas.sheet) : canvas.sheet.white,
                    stroke: chip.isShared ? canvas.sheet.ink : canvas.sheet.tieInk,
                    strokeWidth: (chip.isShared ? 1.2 : 0.6) * canvas.scale,
                    text: Scene.Text(lines, fontSize: size, ink: canvas.sheet.ink)))
        }
    }

    private func table() -> ReportTable {
        ReportTable(
            name: "overlap",
            columns: [
                .init(""), .init(finding.programmes[0].name), .init(finding.programmes[1].name),
                .init(context.words("Shared", "Pamoja")),
            ],
            rows: OverlapPhrases(map: context.map, finding: finding).rows()
                + [[context.words("Verdict", "Uamuzi"), "", "", context.title(finding.verdict)]])
    }
}
