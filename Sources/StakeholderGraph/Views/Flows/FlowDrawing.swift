/// Draws the columns of a flow with their lines, and words beside the lines where they have room.
struct FlowDrawing {
    private let context: ViewContext
    private let content: FlowContent
    private let order: LayeredOrder
    private let plan: FlowPlan
    private let label: (FlowContent.Flow) -> String
    private let tooltip: (FlowContent.Flow) -> String
    private let style: (FlowContent.Flow) -> TieStyle

    init(
        _ context: ViewContext, _ content: FlowContent, _ order: LayeredOrder, _ plan: FlowPlan,
        label: @escaping (FlowContent.Flow) -> String, tooltip: @escaping (FlowContent.Flow) -> String,
        style: @escaping (FlowContent.Flow) -> TieStyle
    ) {
        self.context = context
        self.content = content
        self.order = order
        self.plan = plan
        self.label = label
        self.tooltip = tooltip
        self.style = style
    }

    /// Draws everything, and returns how many lines have no room for their words.
    func draw(on canvas: inout Canvas) -> Int {
        let headSize = max(StyleSheet.smallestSize, 7 * canvas.scale)
        for column in plan.columns {
            canvas.text(
                column.heading, at: Point(column.left, plan.top), size: headSize, bold: true,
                ink: canvas.sheet.quietInk, role: .mark)
        }
        // Faint lines below, wide ones under narrow ones.
        let flows = content.flows.indices.sorted { left, right in
            let (first, second) = (style(content.flows[left]), style(content.flows[right]))
            return (-first.rank, -first.width, left) < (-second.rank, -second.width, right)
        }
        var pieces: [Int: [[Point]]] = [:]
        for index in flows {
            let path = path(index, scale: canvas.scale)
            guard let first = path.first?.first else { continue }
            pieces[index] = path
            let flow = content.flows[index]
            let style = style(flow)
            canvas.add(
                Scene.Line(
                    id: SceneID("f", "\(index)"), role: .tie, spline: [first] + path.flatMap { $0.dropFirst() },
                    ink: style.ink, width: style.width * canvas.scale, dash: style.dash,
                    arrow: style.hasArrow ? .forward : .none, tooltip: tooltip(flow)))
        }
        for (position, column) in plan.columns.enumerated() {
            for row in column.rows {
                if case .member(let member) = row.slot { draw(member, row, column, position, on: &canvas) }
            }
        }
        return drawLabels(pieces, on: &canvas)
    }

    // MARK: Lines

    /// The pieces of a line: level at both ends, through its place in each column between.
    private func path(_ index: Int, scale: Double) -> [[Point]] {
        let flow = content.flows[index]
        let (first, last) = (order.layers[flow.from], order.layers[flow.to])
        guard let from = row(.member(flow.from), first), let to = row(.member(flow.to), last) else { return [] }
        let lift = lift(index)
        let start = Point(from.end, from.middle + lift)
        if first == last {
            let end = Point(to.end, to.middle + lift)
            let reach = max(start.x, end.x) + 26 * scale
            return [[start, Point(reach, start.y), Point(reach, end.y), end]]
        }
        var result: [[Point]] = []
        var point = start
        for column in (first + 1)...last {
            let isEnd = column == last
            let slot: LayeredOrder.Slot = isEnd ? .member(flow.to) : .pass(index)
            guard let row = row(slot, column) else { return [] }
            // From the end of a name the line is level up to the edge of its column.
            let edge = plan.columns[column - 1].right
            if point.x < edge - 0.5 {
                result.append(Spline.straight(point, Point(edge, point.y)))
                point = Point(edge, point.y)
            }
            let enter = Point(plan.columns[column].left - (isEnd ? scale : 0), row.middle + (isEnd ? lift : 0))
            let reach = (enter.x - point.x) * 0.45
            result.append([point, Point(point.x + reach, point.y), Point(enter.x - reach, enter.y), enter])
            point = enter
        }
        return result
    }

    /// Several flows between the same two run side by side.
    private func lift(_ index: Int) -> Double {
        let (place, count) = content.beside[index]
        return (Double(place) - Double(count - 1) / 2) * FlowPlan.wordSize(plan.fontSize) * FlowPlan.besideStep
    }

    private func row(_ slot: LayeredOrder.Slot, _ column: Int) -> FlowPlan.Row? {
        plan.places[column][slot].map { plan.columns[column].rows[$0] }
    }

    // MARK: Rows

    private func draw(
        _ member: Int, _ row: FlowPlan.Row, _ column: FlowPlan.Column, _ position: Int, on canvas: inout Canvas
    ) {
        let scale = canvas.scale
        let sheet = context.sheet
        let size = FlowPlan.node(plan.fontSize)
        let lead = size.width * 1.25 + 3 * scale
        let middle = Point(column.left + size.width * 0.625, row.middle)
        let height = Double(row.lines.count) * plan.fontSize * FontMetrics.lineHeight
        let words = Point(column.left + lead, row.middle - height / 2)
        switch content.nodes[member] {
        case .body(let id):
            guard let body = context.map.stakeholder(id) else { return }
            let style = context.style(of: body)
            canvas.add(
                Scene.Shape(
                    id: SceneID("s", id.rawValue), role: .body, outline: style.outline,
                    frame: Rect(center: middle, size: TwoModePlan.node(plan.fontSize, isDouble: style.isDouble)),
                    fill: style.fill, stroke: style.stroke, strokeWidth: 0.8 * scale, isDouble: style.isDouble,
                    text: style.badge.isEmpty
                        ? nil
                        : Scene.Text(
                            [style.badge], fontSize: max(StyleSheet.smallestSize, size.height * 0.6), isBold: true,
                            ink: style.stroke), tooltip: context.tooltip(of: body)))
            canvas.text(row.lines, at: words, size: plan.fontSize, role: .mark)
        case .place(let id):
            canvas.add(
                Scene.Shape(
                    id: SceneID("l", id.rawValue), role: .body, outline: .rectangle,
                    frame: Rect(center: middle, size: size), fill: sheet.backdropInk, stroke: sheet.tieInk,
                    strokeWidth: 0.8 * scale, tooltip: TextWrapping.clean(context.placeName(id))))
            canvas.text(row.lines, at: words, size: plan.fontSize, role: .mark)
        case .need(let id):
            let frame = Rect(
                minX: column.left, minY: row.middle - height / 2 - scale, maxX: row.end,
                maxY: row.middle + height / 2 + scale)
            canvas.add(
                Scene.Shape(
                    id: SceneID("n", id.rawValue), role: .body, outline: .rounded, frame: frame, fill: sheet.white,
                    stroke: sheet.gapInk, strokeWidth: 1.1 * scale, dash: .dashed,
                    text: Scene.Text(row.lines, fontSize: plan.fontSize, ink: sheet.ink),
                    tooltip: TextWrapping.clean(row.lines.joined(separator: " "))))
        }
    }

    // MARK: Words beside lines

    /// Each word stands on the middle of its line between two columns, or as near to it as nothing stands already.
    private func drawLabels(_ pieces: [Int: [[Point]]], on canvas: inout Canvas) -> Int {
        let scale = canvas.scale
        let size = FlowPlan.wordSize(plan.fontSize)
        let page = canvas.scene.page.printable
        var taken = CellIndex(area: page, cell: 24 * scale)
        for column in plan.columns {
            for row in column.rows where !row.lines.isEmpty {
                let height = max(TwoModePlan.node(plan.fontSize).height, Double(row.lines.count) * plan.fontSize * 1.2)
                taken.insert(
                    Rect(minX: column.left, minY: row.middle - height / 2, maxX: row.end, maxY: row.middle + height / 2)
                )
            }
        }
        var missing = 0
        for index in content.flows.indices {
            let flow = content.flows[index]
            let words = TextWrapping.clean(label(flow))
            guard !words.isEmpty, let path = pieces[index] else { continue }
            let frames = places(words, path, index, size: size, scale: scale)
            guard
                let found = frames.first(where: {
                    page.contains($0.frame) && taken.isFree($0.frame.inset(-0.6 * scale))
                })
            else {
                missing += 1
                continue
            }
            taken.insert(found.frame)
            canvas.add(
                Scene.Shape(
                    id: SceneID("w", "\(index)"), role: .mark, outline: .rectangle, frame: found.frame,
                    fill: canvas.sheet.white, strokeWidth: 0,
                    text: Scene.Text(found.lines, fontSize: size, ink: style(flow).ink), tooltip: tooltip(flow)))
        }
        return missing
    }

    /// Where the words could stand, best first: where the line passes a column, else between two columns, at the middle or
    /// towards the ends; on one line, else on more. Where several lines leave one name together, none has its words.
    private func places(
        _ words: String, _ path: [[Point]], _ index: Int, size: Double, scale: Double
    ) -> [(frame: Rect, lines: [String])] {
        let flow = content.flows[index]
        let isAlone = content.flows.count { $0.from == flow.from } == 1
        func isLevel(_ piece: [Point]) -> Bool { piece.first?.y == piece.last?.y }
        let passes = path.dropFirst().filter(isLevel)
        let curves = path.filter { !isLevel($0) }
        let start = path.prefix(1).filter { isLevel($0) && isAlone }
        var result: [(frame: Rect, lines: [String])] = []
        for em in [40.0, 20, 16, 11, 8] {
            let wrapped = TextWrapping.balanced(words, width: em * size, fontSize: size, maxLines: 4)
            guard !wrapped.isCut, !result.contains(where: { $0.lines == wrapped.lines }) else { continue }
            let room = TextWrapping.size(wrapped.lines, fontSize: size)
            let frame = Size(room.width + 2 * scale, room.height)
            for pieces in [Array(passes), Array(start), curves] {
                for step in 0...18 {
                    let share = 0.5 + Double((step + 1) / 2) * (step.isMultiple(of: 2) ? 0.045 : -0.045)
                    for piece in pieces {
                        let rect = Rect(center: Spline.point(piece, share), size: frame)
                        let low = min(piece.first?.x ?? 0, piece.last?.x ?? 0)
                        let high = max(piece.first?.x ?? 0, piece.last?.x ?? 0)
                        if rect.minX >= low, rect.maxX <= high - 4 * scale { result.append((rect, wrapped.lines)) }
                    }
                }
            }
        }
        return result
    }
}
