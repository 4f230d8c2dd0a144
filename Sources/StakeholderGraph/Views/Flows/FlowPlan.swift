/// Where givers, receivers, needs and places stand: columns from left to right, and rows in each.
struct FlowPlan {
    struct Row {
        let slot: LayeredOrder.Slot
        let lines: [String]
        let middle: Double
        /// Where lines leave to the right.
        let end: Double
    }

    struct Column {
        let left: Double
        let right: Double
        let rows: [Row]
        let heading: [String]
    }

    let columns: [Column]
    let fontSize: Double
    /// The top of the headings.
    let top: Double
    /// The row of each slot in each column: a line that passes several columns has a place in each.
    let places: [[LayeredOrder.Slot: Int]]

    static func node(_ fontSize: Double) -> Size { TwoModePlan.node(fontSize) }

    /// Words beside a line in at most three lines.
    static func wrap(_ words: String, _ fontSize: Double) -> [String] {
        guard !words.isEmpty else { return [] }
        let size = wordSize(fontSize)
        return TextWrapping.balanced(TextWrapping.clean(words), width: 20 * size, fontSize: size, maxLines: 4).lines
    }

    private static func room(_ words: String, _ fontSize: Double) -> Size {
        TextWrapping.size(wrap(words, fontSize), fontSize: wordSize(fontSize))
    }

    /// From one of several flows between the same two to the next, in sizes of words.
    static let besideStep = 1.25

    /// Of words beside lines.
    static func wordSize(_ fontSize: Double) -> Double {
        max(StyleSheet.smallestSize, StyleSheet.tieLabelSize * fontSize / StyleSheet.nameSize)
    }

    /// The largest text at which all rows fit, with names as broad as there is room for.
    static func first(
        _ names: [String], _ order: LayeredOrder, headings: [String], isDouble: (Int) -> Bool,
        words: (Int) -> String, beside: (Int) -> Int, in area: Rect, scale: Double
    ) -> FlowPlan? {
        // More rows than the smallest shapes leave room for are not tried at all.
        let least = node(max(StyleSheet.smallestSize, StyleSheet.smallestSize * scale)).height
        let most =
            order.columns.map { column in
                column.count { if case .member = $0 { true } else { false } }
            }.max() ?? 0
        guard Double(most) * least <= area.height else { return nil }
        let wrapped = [24.0, 19, 15, 12, 10].map { em in names.map { BodyBox.Label($0, width: em) } }
            .filter { !$0.contains(where: \.isCut) }
        for size in [8, 7.5, 7, 6.5, 6, 5.5, 5] where size * scale >= StyleSheet.smallestSize {
            for labels in wrapped {
                let plan = FlowPlan(
                    labels.map(\.lines), order, headings: headings, isDouble: isDouble, words: words,
                    beside: beside, in: area,
                    fontSize: size * scale, scale: scale)
                if let plan { return plan }
            }
        }
        return nil
    }

    private init?(
        _ names: [[String]], _ order: LayeredOrder, headings: [String], isDouble: (Int) -> Bool,
        words: (Int) -> String, beside: (Int) -> Int, in area: Rect, fontSize: Double, scale: Double
    ) {
        let node = Self.node(fontSize)
        let lead = node.width * 1.25 + 3 * scale
        let widths = order.columns.map { column in
            column.map { slot -> Double in
                let member: Int
                switch slot {
                case .member(let index): member = index
                case .pass(let line):
                    let width = Self.room(words(line), fontSize).width
                    return width > 0 ? width + 14 * scale : 0
                }
                return lead + TextWrapping.size(names[member], fontSize: fontSize).width + 3 * scale
            }.max() ?? 0
        }
        let gaps = Double(max(1, order.columns.count - 1))
        let gap = min(200 * scale, (area.width - widths.reduce(0, +)) / gaps)
        guard order.columns.count < 2 || gap >= 62 * scale else { return nil }
        let headSize = max(StyleSheet.smallestSize, 7 * scale)
        let titles = zip(headings, widths).map { title, width in
            TextWrapping.wrap(
                title, width: max(width + gap * 0.5, 60 * scale), fontSize: headSize, bold: true, maxLines: 2
            )
            .lines
        }
        let head = Double(titles.map(\.count).max() ?? 0) * headSize * FontMetrics.lineHeight + 4 * scale
        let room = Rect(minX: area.minX, minY: area.minY + head, maxX: area.maxX, maxY: area.maxY)
        let whole = widths.reduce(0, +) + gap * Double(order.columns.count - 1)
        var x = area.minX + (area.width - whole) / 2
        var columns: [Column] = []
        var places: [[LayeredOrder.Slot: Int]] = []
        for (position, slots) in order.columns.enumerated() {
            let heights = slots.map { slot -> Double in
                let member: Int
                switch slot {
                case .member(let index): member = index
                // Words beside a line stand where it passes a column.
                case .pass(let line): return max(3.4 * scale, Self.room(words(line), fontSize).height * 0.95)
                }
                let tall = TwoModePlan.node(fontSize, isDouble: isDouble(member)).height
                // Several flows between the same two run side by side.
                let flows = Double(max(1, beside(member)) - 1) * Self.wordSize(fontSize) * Self.besideStep
                return max(tall, Double(names[member].count) * fontSize * 1.12, flows) + fontSize * 0.2
            }
            let total = heights.reduce(0, +)
            let steps = Double(max(1, slots.count - 1))
            let free = room.height - total
            guard free >= fontSize * 0.1 * steps || slots.count < 2 && free >= 0 else { return nil }
            let space = slots.count < 2 ? 0 : min(fontSize * 5, free / steps)
            var y = room.minY + (room.height - total - space * Double(slots.count - 1)) / 2
            var rows: [Row] = []
            places.append(Dictionary(uniqueKeysWithValues: slots.enumerated().map { ($1, $0) }))
            for (row, slot) in slots.enumerated() {
                let middle = y + heights[row] / 2
                if case .member(let member) = slot {
                    let width = TextWrapping.size(names[member], fontSize: fontSize).width
                    rows.append(
                        Row(slot: slot, lines: names[member], middle: middle, end: x + lead + width + 3 * scale))
                } else {
                    rows.append(Row(slot: slot, lines: [], middle: middle, end: x + widths[position]))
                }
                y += heights[row] + space
            }
            columns.append(Column(left: x, right: x + widths[position], rows: rows, heading: titles[position]))
            x += widths[position] + gap
        }
        self.places = places
        self.columns = columns
        self.fontSize = fontSize
        top = area.minY
    }
}
