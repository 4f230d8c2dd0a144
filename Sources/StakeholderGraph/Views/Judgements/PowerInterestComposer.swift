/// Mendelow's grid: power upwards, interest to the right, four boxes with what to do (Mendelow 1991).
///
/// Both scales run from 0 to 10; 5 and above is high. A body never crosses the line of its box.
struct PowerInterestComposer: ViewPicture {
    /// In reading order.
    private enum Quadrant: Int, CaseIterable {
        case keepSatisfied
        case manageClosely
        case monitor
        case keepInformed
    }

    private struct Judged {
        let body: Stakeholder
        let power: Double
        let interest: Double

        var quadrant: Quadrant {
            switch (power >= 5, interest >= 5) {
            case (true, true): .manageClosely
            case (true, false): .keepSatisfied
            case (false, true): .keepInformed
            case (false, false): .monitor
            }
        }
    }

    private let context: ViewContext
    /// By box, then by identifier: the order of the key.
    private let judged: [Judged]
    private let unjudged: [Stakeholder]

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        guard !context.bodies.isEmpty else {
            throw .nothingToShow("No stakeholder is selected, so there is nothing to draw.")
        }
        let all = context.bodies.compactMap { body -> Judged? in
            guard let power = body.judgements.power, let interest = body.judgements.interest else { return nil }
            return Judged(body: body, power: power, interest: interest)
        }
        judged = all.sorted { ($0.quadrant.rawValue, $0.body.id) < ($1.quadrant.rawValue, $1.body.id) }
        let placed = Set(all.map(\.body.id))
        unjudged = context.bodies.filter { !placed.contains($0.id) }
    }

    private func word(_ quadrant: Quadrant) -> String {
        switch quadrant {
        case .keepSatisfied: context.words("Keep satisfied", "Waridhishe")
        case .manageClosely: context.words("Manage closely", "Shirikiana nao kwa karibu")
        case .monitor: context.words("Monitor", "Fuatilia")
        case .keepInformed: context.words("Keep informed", "Wape habari")
        }
    }

    private func count(_ quadrant: Quadrant) -> Int { judged.count { $0.quadrant == quadrant } }

    private func finding() -> String {
        if judged.isEmpty {
            return context.words(
                "Neither power nor interest has been judged for these \(context.bodyCount(unjudged.count)).",
                "Nguvu na nia za \(context.bodyCount(unjudged.count)) hazijapimwa.")
        }
        var parts = [
            context.words(
                "\(count(.manageClosely)) of \(judged.count) have much power and much interest",
                "\(count(.manageClosely)) kati ya \(judged.count) wana nguvu na nia kubwa"),
            context.words(
                "\(count(.keepSatisfied)) much power and little interest",
                "\(count(.keepSatisfied)) wana nguvu kubwa na nia ndogo"),
            context.words(
                "\(count(.keepInformed)) little power and much interest",
                "\(count(.keepInformed)) wana nguvu ndogo na nia kubwa"),
        ]
        if !unjudged.isEmpty {
            parts.append(context.words("\(unjudged.count) not judged", "\(unjudged.count) hawajapimwa"))
        }
        return parts.joined(separator: "; ") + "."
    }

    func compose() throws(ViewError) -> ComposedView {
        let finding = finding()
        let styles = judged.map { context.style(of: $0.body) }
        let (blank, whole) = context.frame(
            finding: finding, stakeholders: context.bodies.count, ties: 0, legend: context.legend(of: Set(styles)),
            legendPlace: .strip, countsTies: false)
        let scale = blank.scale
        var canvas = blank
        let free = drawUnjudged(on: &canvas, in: whole)
        guard !judged.isEmpty else { return view(drawGrid(on: canvas, in: free), share: 1, warnings: [], finding) }
        let picture = LabelPlan.first(
            judged.map(\.body.name), key: keyEntries(), in: free, scale: scale, width: context.sheet.labelWidth
        ) { plan in
            draw(plan, styles: styles, on: canvas, finding: finding)
        }
        guard let picture else {
            throw .doesNotFit(
                "\(judged.count) stakeholders do not fit on this page: use a larger page (--page a3 or a0), or choose "
                    + "some with --place, --forum or --theme.")
        }
        return picture
    }

    private func keyEntries() -> [NumberedKey.Entry] {
        var result: [NumberedKey.Entry] = []
        for (position, item) in judged.enumerated() {
            if position == 0 || judged[position - 1].quadrant != item.quadrant {
                result.append(.heading(word(item.quadrant)))
            }
            result.append(.name(position + 1, item.body.name))
        }
        return result
    }

    /// Names those that cannot be placed, below the grid, and returns what is left.
    private func drawUnjudged(on canvas: inout Canvas, in free: Rect) -> Rect {
        guard !unjudged.isEmpty else { return free }
        let size = StyleSheet.smallSize * canvas.scale
        let head = context.words(
            "Not placed, for power or interest is not judged: ", "Hawajawekwa, nguvu au nia haijapimwa: ")
        var lines: [String] = []
        for shown in [unjudged.count, 12, 8, 5, 3, 1] where shown <= unjudged.count {
            let rest = unjudged.count - shown
            let names = unjudged.prefix(shown).map(\.name).joined(separator: "; ")
            let more = rest > 0 ? context.words("; and \(rest) more", "; na wengine \(rest)") : ""
            let wrapped = TextWrapping.wrap(
                TextWrapping.clean(head + names + more), width: free.width, fontSize: size, maxLines: 3)
            lines = wrapped.lines
            if !wrapped.isCut { break }
        }
        let room = TextWrapping.size(lines, fontSize: size)
        canvas.text(
            lines, at: Point(free.minX, free.maxY - room.height), size: size, ink: canvas.sheet.quietInk)
        return Rect(
            minX: free.minX, minY: free.minY, maxX: free.maxX, maxY: free.maxY - room.height - 4 * canvas.scale)
    }

    // MARK: The grid

    private func axisRoom(_ scale: Double) -> Double { 12 * scale }

    private func grid(in area: Rect, scale: Double) -> Rect {
        Rect(
            minX: area.minX, minY: area.minY + axisRoom(scale), maxX: area.maxX, maxY: area.maxY - axisRoom(scale))
    }

    private func box(_ quadrant: Quadrant, in grid: Rect) -> Rect {
        let (column, row) = (Double(quadrant.rawValue % 2), Double(quadrant.rawValue / 2))
        let corner = Point(grid.minX + column * grid.width / 2, grid.minY + row * grid.height / 2)
        return Rect(minX: corner.x, minY: corner.y, maxX: corner.x + grid.width / 2, maxY: corner.y + grid.height / 2)
    }

    private func headFrame(_ quadrant: Quadrant, in grid: Rect, scale: Double) -> Rect {
        let size = TextWrapping.size([word(quadrant)], fontSize: StyleSheet.headingSize * scale, bold: true)
        let box = box(quadrant, in: grid).inset(4 * scale)
        return Rect(minX: box.minX, minY: box.minY, maxX: box.minX + size.width, maxY: box.minY + size.height)
    }

    private func drawGrid(on blank: Canvas, in area: Rect) -> Canvas {
        var canvas = blank
        let scale = canvas.scale
        let grid = grid(in: area, scale: scale)
        for quadrant in Quadrant.allCases {
            let box = box(quadrant, in: grid)
            canvas.add(
                Scene.Backdrop(
                    .polygon(box.corners), fill: quadrant == .manageClosely ? canvas.sheet.backdropInk : nil,
                    stroke: canvas.sheet.faintInk, width: scale))
            let head = headFrame(quadrant, in: grid, scale: scale)
            canvas.text(
                [word(quadrant)], at: Point(head.minX, head.minY), size: StyleSheet.headingSize * scale, bold: true,
                ink: canvas.sheet.quietInk)
        }
        let size = StyleSheet.smallSize * scale
        canvas.text(
            [context.words("↑ Power, 0 to 10", "↑ Nguvu, 0 hadi 10")], at: Point(grid.minX, area.minY), size: size,
            ink: canvas.sheet.quietInk)
        canvas.text(
            [context.words("Interest, 0 to 10 →", "Nia, 0 hadi 10 →")],
            at: Point(grid.maxX, grid.maxY + 2 * scale), size: size, ink: canvas.sheet.quietInk, alignment: .trailing)
        return canvas
    }

    private func draw(
        _ plan: LabelPlan, styles: [BodyStyle], on blank: Canvas, finding: String
    ) -> ComposedView? {
        let scale = blank.scale * plan.share
        let grid = grid(in: plan.area, scale: blank.scale)
        let heads = Quadrant.allCases.map { headFrame($0, in: grid, scale: blank.scale) }
        let boxes = judged.indices.map { index in
            BodyBox(
                id: SceneID("s", judged[index].body.id.rawValue), label: plan.labels[index], style: styles[index],
                fontSize: StyleSheet.nameSize * scale, tooltip: context.tooltip(of: judged[index].body))
        }
        let items = judged.indices.map { index -> ZonePlacer.Item in
            let item = judged[index]
            let zone = box(item.quadrant, in: grid).inset(1.5 * scale)
            let wish = Point(
                grid.minX + item.interest / 10 * grid.width, grid.maxY - item.power / 10 * grid.height)
            return ZonePlacer.Item(wish: wish, size: boxes[index].room) { zone.contains($0) }
        }
        // The larger a box, the earlier it chooses.
        let order = judged.indices.sorted { left, right in
            let first = items[left].size.width * items[left].size.height
            let second = items[right].size.width * items[right].size.height
            return (second, left) < (first, right)
        }
        let placer = ZonePlacer(area: grid, gap: 1.5 * scale, step: 4 * scale, fixed: heads)
        let places = placer.place(order.map { items[$0] }, stopsAtFirstFailure: true)
        guard places.count == judged.count, !places.contains(nil) else { return nil }
        var canvas = drawGrid(on: blank, in: plan.area)
        for (index, place) in zip(order, places) {
            if let place { boxes[index].draw(on: &canvas, at: place) }
        }
        plan.key?.draw(on: &canvas)
        return view(canvas, share: plan.share, warnings: plan.warnings, finding)
    }

    private func view(_ canvas: Canvas, share: Double, warnings: [String], _ finding: String) -> ComposedView {
        let missing = context.words("not judged", "haijapimwa")
        let rows =
            judged.map { item in
                [
                    item.body.name, FixedFormat.shortest(item.power), FixedFormat.shortest(item.interest),
                    word(item.quadrant),
                ]
            }
            + unjudged.map { body in
                [
                    body.name, body.judgements.power.map(FixedFormat.shortest) ?? missing,
                    body.judgements.interest.map(FixedFormat.shortest) ?? missing, "",
                ]
            }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: context.bodies.count, ties: 0,
            leftOut: context.leftOut, textShare: share, warnings: warnings,
            table: ReportTable(
                name: "stakeholders",
                columns: [
                    .init(context.words("Stakeholder", "Mdau")),
                    .init(context.words("Power", "Nguvu"), isNumeric: true),
                    .init(context.words("Interest", "Nia"), isNumeric: true), .init(context.words("Box", "Kisanduku")),
                ], rows: rows))
    }
}
