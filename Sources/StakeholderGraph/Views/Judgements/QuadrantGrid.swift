/// Four boxes of a grid with bodies in them: each as near to its two values as it can stand, none across the line of its
/// box. In a crowded box the order of the values counts as much as the values.
struct QuadrantGrid {
    /// A body with its place: both shares run from 0 to 1, from the left and from below; one half is the middle line,
    /// which belongs to the right and the upper box unless `isRight` or `isUpper` say otherwise.
    struct Entry {
        let body: Stakeholder
        let across: Double
        let up: Double
        let isRight: Bool
        let isUpper: Bool
        let style: BodyStyle
        var strokeWidth = 0.9
        var dash = Scene.Dash.solid

        /// In reading order.
        var box: Int { (isUpper ? 0 : 2) + (isRight ? 1 : 0) }
    }

    let context: ViewContext
    /// Of the four boxes, in reading order.
    let heads: [String]
    let upward: String
    let sideward: String
    let entries: [Entry]

    /// The grid with all bodies, or `nil` when they do not fit: equal boxes first, then boxes as large as they are full.
    func draw(_ plan: LabelPlan, on blank: Canvas) -> Canvas? {
        let scale = blank.scale * plan.share
        let bodies = entries.indices.map { index in
            context.box(
                of: entries[index].body, label: plan.labels[index], style: entries[index].style,
                fontSize: StyleSheet.nameSize * scale)
        }
        for split in [Point(0.5, 0.5), fullness(bodies)] {
            let boxes = Boxes(self, area: plan.area, scale: blank.scale, split: split)
            guard let middles = place(bodies, boxes, scale: scale) else { continue }
            var canvas = blank
            drawBoxes(boxes, on: &canvas)
            for (index, middle) in middles.enumerated() {
                bodies[index].draw(
                    on: &canvas, at: middle, dash: entries[index].dash, strokeWidth: entries[index].strokeWidth)
            }
            plan.key?.draw(on: &canvas)
            return canvas
        }
        return nil
    }

    private func place(_ bodies: [BodyBox], _ boxes: Boxes, scale: Double) -> [Point]? {
        // What has no room at all is not tried body by body.
        for (index, need) in needs(bodies).enumerated() {
            let frame = boxes.frame(index)
            guard need <= frame.width * frame.height else { return nil }
        }
        let (across, up) = (opened(\.across, isHigh: \.isRight), opened(\.up, isHigh: \.isUpper))
        let items = entries.indices.map { index -> ZonePlacer.Item in
            let entry = entries[index]
            let zone = boxes.frame(entry.box).inset((0.6 + entry.strokeWidth) * scale)
            let wish = boxes.point(across: across[index], up: up[index])
            return ZonePlacer.Item(wish: wish, size: bodies[index].room) { zone.contains($0) }
        }
        let placer = ZonePlacer(
            area: boxes.grid, gap: 1.5 * scale, step: max(4 * scale, boxes.grid.width / 200), fixed: boxes.heads)
        return placer.placeAll(items)
    }

    /// A value of each body, half of it from its rank among the values of its box: equal values stay equal.
    private func opened(_ value: (Entry) -> Double, isHigh: (Entry) -> Bool) -> [Double] {
        var result = entries.map(value)
        for box in 0..<4 {
            let inside = entries.indices.filter { entries[$0].box == box }
            let values = Set(inside.map { value(entries[$0]) }).sorted()
            guard values.count > 1 else { continue }
            let ranks = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, Double($0)) })
            for index in inside {
                let share = (ranks[value(entries[index])] ?? 0) / Double(values.count - 1)
                result[index] = (result[index] + (isHigh(entries[index]) ? 0.5 : 0) + 0.5 * share) / 2
            }
        }
        return result
    }

    /// For the footer: how far a place can be relied on.
    var remark: String {
        context.words(
            "Where many stand together, places are near to the values, not exact; the table has the values",
            "Palipo na wengi, nafasi ni za karibu, si kamili; jedwali lina thamani zenyewe")
    }

    /// Where the middle lines stand when each half is as large as what it holds.
    private func fullness(_ bodies: [BodyBox]) -> Point {
        let needs = needs(bodies)
        let all = max(1, needs.reduce(0, +))
        func share(_ part: Double) -> Double { max(0.24, min(0.76, part / all)) }
        return Point(share(needs[0] + needs[2]), share(needs[0] + needs[1]))
    }

    /// The room that the bodies of each box take.
    private func needs(_ bodies: [BodyBox]) -> [Double] {
        var needs = [0.0, 0, 0, 0]
        for (entry, body) in zip(entries, bodies) { needs[entry.box] += body.room.width * body.room.height }
        return needs
    }

    private func drawBoxes(_ boxes: Boxes, on canvas: inout Canvas) {
        let scale = canvas.scale
        for index in 0..<4 {
            canvas.add(
                Scene.Backdrop(
                    .polygon(boxes.frame(index).corners), fill: index == 1 ? canvas.sheet.backdropInk : nil,
                    stroke: canvas.sheet.faintInk, width: scale))
            let head = boxes.heads[index]
            canvas.text(
                [heads[index]], at: Point(head.minX, head.minY), size: StyleSheet.headingSize * scale, bold: true,
                ink: canvas.sheet.quietInk)
        }
        let size = StyleSheet.smallSize * scale
        canvas.text(
            [upward], at: Point(boxes.grid.minX, boxes.area.minY), size: size, ink: canvas.sheet.quietInk)
        canvas.text(
            [sideward], at: Point(boxes.grid.maxX, boxes.grid.maxY + 2 * scale), size: size,
            ink: canvas.sheet.quietInk, alignment: .trailing)
    }

    /// Where the boxes stand on the page.
    private struct Boxes {
        let area: Rect
        let grid: Rect
        /// The shares of the width and the height at which the middle lines stand, from the upper left.
        let split: Point
        private(set) var heads: [Rect] = []

        init(_ picture: QuadrantGrid, area: Rect, scale: Double, split: Point) {
            self.area = area
            grid = Rect(
                minX: area.minX, minY: area.minY + 12 * scale, maxX: area.maxX, maxY: area.maxY - 12 * scale)
            let sizes = picture.heads.map {
                TextWrapping.size([$0], fontSize: StyleSheet.headingSize * scale, bold: true)
            }
            // Each box is at least as broad as its head.
            let left = (max(sizes[0].width, sizes[2].width) + 8 * scale) / grid.width
            let right = 1 - (max(sizes[1].width, sizes[3].width) + 8 * scale) / grid.width
            self.split = Point(left > right ? left : min(max(split.x, left), right), split.y)
            heads = sizes.enumerated().map { index, size in
                let box = frame(index).inset(4 * scale)
                return Rect(
                    minX: box.minX, minY: box.minY, maxX: box.minX + size.width, maxY: box.minY + size.height)
            }
        }

        func frame(_ index: Int) -> Rect {
            let middle = Point(grid.minX + split.x * grid.width, grid.minY + split.y * grid.height)
            let isRight = index % 2 == 1
            return Rect(
                minX: isRight ? middle.x : grid.minX, minY: index < 2 ? grid.minY : middle.y,
                maxX: isRight ? grid.maxX : middle.x, maxY: index < 2 ? middle.y : grid.maxY)
        }

        func point(across: Double, up: Double) -> Point {
            /// One half of the scale is stretched over one side of the line.
            func stretched(_ share: Double, _ split: Double) -> Double {
                share < 0.5 ? share * 2 * split : split + (share - 0.5) * 2 * (1 - split)
            }
            return Point(
                grid.minX + stretched(across, split.x) * grid.width,
                grid.minY + stretched(1 - up, split.y) * grid.height)
        }
    }
}
