/// A mark on a page of cards, in points from the upper left corner.
enum CardMark: Hashable {
    case line(x: Double, y: Double, toX: Double, toY: Double, grey: Double, width: Double, isDashed: Bool)
    case box(x: Double, y: Double, width: Double, height: Double, fill: Double?, stroke: Double?)
    /// `y` is the base line.
    case text(String, x: Double, y: Double, size: Double, isBold: Bool, grey: Double)
}

/// Places the fields of four cards on a page of A4, upright.
struct CardLayout {
    static let pageWidth = 595.28
    static let pageHeight = 841.89
    private static let margin = 25.0
    private static let inset = 9.0
    private static let band = 21.0
    private static let footer = 20.0

    let words: CardWords

    /// The marks of a page, in the order of drawing.
    func marks(_ cards: [CardDeck.Card]) -> [CardMark] {
        var marks: [CardMark] = []
        let width = (Self.pageWidth - 2 * Self.margin) / 2
        let height = (Self.pageHeight - 2 * Self.margin) / 2
        for (index, card) in cards.enumerated() {
            let (x, y) = (Self.margin + Double(index % 2) * width, Self.margin + Double(index / 2) * height)
            place(card, x: x, y: y, width: width, height: height, &marks)
        }
        // Where to cut.
        let (right, bottom) = (Self.pageWidth - Self.margin, Self.pageHeight - Self.margin)
        for step in 0...2 {
            let (x, y) = (Self.margin + Double(step) * width, Self.margin + Double(step) * height)
            marks.append(
                .line(x: x, y: Self.margin - 10, toX: x, toY: bottom + 10, grey: 0.6, width: 0.4, isDashed: true))
            marks.append(
                .line(x: Self.margin - 10, y: y, toX: right + 10, toY: y, grey: 0.6, width: 0.4, isDashed: true))
        }
        return marks
    }

    private func place(
        _ card: CardDeck.Card, x: Double, y: Double, width: Double, height: Double, _ marks: inout [CardMark]
    ) {
        marks.append(.box(x: x + 4, y: y + 4, width: width - 8, height: Self.band, fill: 0.88, stroke: nil))
        marks.append(
            .text(words.title(card.kind), x: x + Self.inset, y: y + 19, size: 13, isBold: true, grey: 0))
        let sheet = words.sheet(card.kind)
        marks.append(
            .text(
                sheet, x: x + width - Self.inset - CardFont.width(sheet, size: 7.5), y: y + 18, size: 7.5,
                isBold: false, grey: 0.35))
        let fields = words.fields(card.kind)
        let top = y + 4 + Self.band + 2
        let rows = Self.rows(fields)
        let lines = rows.reduce(0) { $0 + Self.lines(of: $1) }
        let step = (height - Self.band - Self.footer - 14) / Double(max(1, lines))
        var line = 0
        for row in rows {
            let share = (width - 2 * Self.inset) / Double(row.count)
            for (index, field) in row.enumerated() {
                let gap = row.count > 1 && index == 0 ? 8.0 : 0
                place(
                    field, card.values[field.column] ?? "", x: x + Self.inset + Double(index) * share,
                    y: top + Double(line) * step, width: share - gap, step: step, &marks)
            }
            line += Self.lines(of: row)
        }
        for (index, text) in CardFont.wrapped(words.footer, width: width - 2 * Self.inset, size: 6, lines: 2)
            .enumerated()
        {
            marks.append(
                .text(
                    text, x: x + Self.inset, y: y + height - Self.footer + 7 + Double(index) * 7.5, size: 6,
                    isBold: false, grey: 0.35))
        }
    }

    /// Fields side by side where two halves follow one another.
    static func rows(_ fields: [CardField]) -> [[CardField]] {
        fields.reduce(into: []) { rows, field in
            if field.isHalf, let last = rows.last, last.count == 1, last[0].isHalf {
                rows[rows.count - 1].append(field)
            } else {
                rows.append([field])
            }
        }
    }

    private static func lines(of row: [CardField]) -> Int {
        row.map { if case .lines(let count) = $0.answer { count } else { 1 } }.max() ?? 1
    }

    private func place(
        _ field: CardField, _ value: String, x: Double, y: Double, width: Double, step: Double,
        _ marks: inout [CardMark]
    ) {
        marks.append(.text(field.label, x: x, y: y + 8, size: 7, isBold: true, grey: 0.2))
        let labelEnd = x + CardFont.width(field.label, size: 7) * CardFont.boldFactor + 4
        if labelEnd + CardFont.width(field.column, size: 6) < x + width {
            marks.append(.text(field.column, x: labelEnd, y: y + 8, size: 6, isBold: false, grey: 0.5))
        }
        switch field.answer {
        case .lines(let count):
            // Smaller letters before words are cut off.
            let sizes = [min(10, step * 0.42), 8.5, 7]
            let size = sizes.first { CardFont.fits(value, width: width - 2, size: $0, lines: count) } ?? 7
            let texts = CardFont.wrapped(value, width: width - 2, size: size, lines: count)
            for line in 0..<count {
                let base = y + Double(line + 1) * step - 2
                marks.append(.line(x: x, y: base, toX: x + width, toY: base, grey: 0.55, width: 0.5, isDashed: false))
                if line < texts.count {
                    marks.append(.text(texts[line], x: x + 1, y: base - 3, size: size, isBold: false, grey: 0))
                }
            }
        case .choice(let options):
            var at = x
            for option in options {
                place(option.label, isChosen: option.value == value, x: at, y: y + step - 4, &marks)
                at += 14 + CardFont.width(option.label, size: 8) + 10
            }
        case .scale(let range):
            for (index, number) in range.enumerated() {
                place("\(number)", isChosen: "\(number)" == value, x: x + Double(index) * 26, y: y + step - 4, &marks)
            }
        }
    }

    /// A box to tick and its word; a chosen one is filled.
    private func place(_ label: String, isChosen: Bool, x: Double, y: Double, _ marks: inout [CardMark]) {
        marks.append(.box(x: x, y: y - 8, width: 8.5, height: 8.5, fill: isChosen ? 0 : nil, stroke: 0.3))
        marks.append(.text(label, x: x + 12, y: y - 0.5, size: 8, isBold: isChosen, grey: 0))
    }
}
