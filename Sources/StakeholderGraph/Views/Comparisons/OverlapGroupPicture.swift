/// Several programmes beside one another: a column each, a row for everything that one of them has, and how many have it.
struct OverlapGroupPicture {
    private let context: ViewContext
    private let programmes: [Programme]
    private let verdicts: [(first: ProgrammeID, second: ProgrammeID, verdict: OverlapVerdict)]

    init(
        _ context: ViewContext, programmes: [Programme],
        verdicts: [(first: ProgrammeID, second: ProgrammeID, verdict: OverlapVerdict)]
    ) {
        self.context = context
        self.programmes = programmes
        self.verdicts = verdicts
    }

    private struct Row {
        /// `nil` for a heading.
        let holders: Set<Int>?
        let words: String
        /// Of a heading: the programmes of which it is not known.
        let unknown: Set<Int>

        var isShared: Bool { (holders?.count ?? 0) > 1 }
    }

    /// What more programmes have comes first, then by name.
    private func rows() -> [Row] {
        [Facet.themes, .activities, .places, .targetGroups].flatMap { facet -> [Row] in
            var holders: [String: Set<Int>] = [:]
            var names: [String: String] = [:]
            var unknown: Set<Int> = []
            for (index, programme) in programmes.enumerated() {
                let items = context.items(facet, of: programme)
                if items.isUnknown { unknown.insert(index) }
                for item in items.values {
                    holders[item.id, default: []].insert(index)
                    names[item.id] = item.name
                }
            }
            let order = holders.keys.sorted {
                (-(holders[$0]?.count ?? 0), names[$0] ?? "", $0) < (-(holders[$1]?.count ?? 0), names[$1] ?? "", $1)
            }
            return [Row(holders: nil, words: context.title(facet), unknown: unknown)]
                + order.map { Row(holders: holders[$0] ?? [], words: names[$0] ?? $0, unknown: []) }
        }
    }

    private func sentence(_ rows: [Row]) -> String {
        let shared = rows.count(where: \.isShared)
        let items = rows.count { $0.holders != nil }
        var parts = [
            context.words(
                "\(shared) of \(items) themes, activities, places and target groups belong to two or more of these "
                    + "\(programmes.count) programmes",
                "\(shared) kati ya mada, shughuli, mahali na walengwa \(items) ni ya miradi miwili au zaidi kati ya "
                    + "\(programmes.count)")
        ]
        let open = verdicts.filter { $0.verdict < .complementary }
        if verdicts.isEmpty {
            parts.append(
                context.words("no two of them overlap by the rules", "hakuna miwili inayolingana kwa kanuni"))
        } else {
            let pairs = verdicts.count == 1 ? "1 pair has" : "\(verdicts.count) pairs have"
            parts.append(
                context.words(
                    "\(pairs) a verdict, \(open.count) of them with a question to ask",
                    "jozi \(verdicts.count) zina uamuzi, \(open.count) kati yao zina swali la kuulizwa"))
        }
        return parts.joined(separator: "; ") + "."
    }

    func compose() throws(ViewError) -> ComposedView {
        let rows = rows()
        let sentence = sentence(rows)
        let bodies = Set(programmes.flatMap { $0.leads.values + $0.implementers.values }).count
        let sheet = context.sheet
        func dot(_ fill: Ink) -> LegendItem.Symbol {
            .body(outline: .ellipse, fill: fill, stroke: sheet.ink, dash: .solid, isDouble: false, badge: "")
        }
        var legend: [LegendItem] = []
        if rows.contains(where: \.isShared) {
            legend.append(LegendItem(dot(sheet.ink), context.words("Two or more have it", "Miwili au zaidi inacho")))
        }
        if rows.contains(where: { $0.holders?.count == 1 }) {
            legend.append(LegendItem(dot(sheet.white), context.words("Only one has it", "Mmoja tu unacho")))
        }
        if rows.contains(where: { !$0.unknown.isEmpty }) {
            legend.append(LegendItem(.word("?", sheet.quietInk), context.words("Not known", "Haijulikani")))
        }
        let (blank, whole) = context.frame(
            finding: sentence, stakeholders: bodies, ties: 0, legend: legend, legendPlace: .strip, countsTies: false)
        let free = whole
        for share in [1.3, 1.15, 1, 0.9, 0.8, 0.7, 0.63] where share * StyleSheet.nameSize * blank.scale >= 5 {
            if let (canvas, left) = draw(rows, share: share, isLast: false, on: blank, in: free) {
                return view(canvas, sentence, bodies, rows, share: share, left: left)
            }
        }
        let least = StyleSheet.smallestSize / (StyleSheet.nameSize * blank.scale)
        if let (canvas, left) = draw(rows, share: max(0.63, least), isLast: true, on: blank, in: free) {
            return view(canvas, sentence, bodies, rows, share: 0.63, left: left)
        }
        throw .doesNotFit("\(programmes.count) programmes do not fit side by side: choose fewer, or a larger page.")
    }

    /// The table with its pairs below; with `isLast` rows that do not fit are left out, and their number is returned.
    private func draw(
        _ rows: [Row], share: Double, isLast: Bool, on blank: Canvas, in free: Rect
    ) -> (Canvas, left: Int)? {
        var canvas = blank
        let scale = blank.scale * share
        let size = StyleSheet.nameSize * scale
        let lineHeight = size * 1.5
        let widest = rows.map { FontMetrics.bold.width(TextWrapping.clean($0.words)) }.max() ?? 0
        let gutter = min(free.width * 0.45, (widest + 1.5) * size)
        let count = 26 * scale
        let column = (free.width - gutter - count) / Double(max(1, programmes.count))
        guard column >= 30 * scale else { return nil }
        let heads = programmes.map {
            TextWrapping.wrap(
                TextWrapping.clean($0.name), width: column - 4 * scale, fontSize: size, bold: true, maxLines: 5
            ).lines
        }
        let headHeight = heads.map { TextWrapping.size($0, fontSize: size, bold: true).height }.max() ?? 0
        let notes = notes(width: free.width, size: size)
        let noteHeight = notes.isEmpty ? 0 : TextWrapping.size(notes, fontSize: size).height + 6 * scale
        let room = Int((free.height - headHeight - 6 * scale - noteHeight) / lineHeight)
        guard room >= (isLast ? 3 : rows.count) else { return nil }
        let shown = room >= rows.count ? rows : Array(rows.prefix(room - 1))
        for (index, head) in heads.enumerated() {
            canvas.text(
                head, at: Point(free.minX + gutter + (Double(index) + 0.5) * column, free.minY), size: size, bold: true,
                alignment: .center)
        }
        var y = free.minY + headHeight + 4 * scale
        for row in shown {
            draw(row, at: y, in: free, gutter: gutter, column: column, size: size, on: &canvas)
            y += lineHeight
        }
        if shown.count < rows.count {
            canvas.text(
                [
                    context.words(
                        "… and \(rows.count - shown.count) more rows, in the table",
                        "… na safu \(rows.count - shown.count) zaidi, katika jedwali")
                ], at: Point(free.minX, y), size: size, ink: canvas.sheet.quietInk)
            y += lineHeight
        }
        canvas.text(notes, at: Point(free.minX, y + 6 * scale), size: size)
        return (canvas, rows.count - shown.count)
    }

    private func draw(
        _ row: Row, at y: Double, in free: Rect, gutter: Double, column: Double, size: Double, on canvas: inout Canvas
    ) {
        canvas.add(
            Scene.Backdrop(
                .polyline([Point(free.minX, y), Point(free.maxX, y)]), stroke: canvas.sheet.faintInk,
                width: (row.holders == nil ? 1 : 0.4) * canvas.scale))
        canvas.paragraph(
            row.words, at: Point(free.minX, y + size * 0.15), width: gutter - size, size: size,
            bold: row.holders == nil || row.isShared,
            ink: row.holders == nil ? canvas.sheet.quietInk : canvas.sheet.ink, maxLines: 1)
        for index in programmes.indices {
            let middle = Point(free.minX + gutter + (Double(index) + 0.5) * column, y + size * 0.75)
            if row.unknown.contains(index) {
                canvas.text(
                    ["?"], at: Point(middle.x, y + size * 0.15), size: size, bold: true, ink: canvas.sheet.quietInk,
                    alignment: .center)
            }
            guard row.holders?.contains(index) == true else { continue }
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .mark, outline: .ellipse,
                    frame: Rect(center: middle, size: Size(size * 0.8, size * 0.8)),
                    fill: row.isShared ? canvas.sheet.ink : canvas.sheet.white, stroke: canvas.sheet.ink,
                    strokeWidth: 0.8 * canvas.scale))
        }
        if row.isShared, let holders = row.holders {
            canvas.text(
                ["\(holders.count)/\(programmes.count)"], at: Point(free.maxX, y + size * 0.15), size: size, bold: true,
                alignment: .trailing)
        }
    }

    private func notes(width: Double, size: Double) -> [String] {
        let pairs = verdicts.prefix(6).map { pair in
            let names = [pair.first, pair.second].map { context.map.programme($0)?.name ?? $0.rawValue }
            return "\(context.title(pair.verdict)): \(names.joined(separator: " – "))"
        }
        return pairs.flatMap {
            TextWrapping.wrap(TextWrapping.clean($0), width: width, fontSize: size, maxLines: 2).lines
        }
    }

    private func view(
        _ canvas: Canvas, _ sentence: String, _ bodies: Int, _ rows: [Row], share: Double, left: Int
    ) -> ComposedView {
        var heading = ""
        var cells: [[String]] = []
        for row in rows {
            guard let holders = row.holders else {
                heading = row.words
                continue
            }
            cells.append(
                [heading, row.words] + programmes.indices.map { holders.contains($0) ? "●" : "" } + [
                    String(holders.count)
                ])
        }
        if cells.isEmpty {
            cells = programmes.map { ["", $0.name] + programmes.map { _ in "" } + [""] }
        }
        return ComposedView(
            scene: canvas.scene, finding: sentence, stakeholders: bodies, ties: 0, leftOut: context.leftOut,
            textShare: share, warnings: left > 0 ? ["\(left) rows do not fit on this page; the table has them."] : [],
            table: ReportTable(
                name: "overlap",
                columns: [.init(context.words("Side", "Upande")), .init(context.words("What", "Nini"))]
                    + programmes.map { .init($0.name) }
                    + [.init(context.words("Programmes", "Miradi"), isNumeric: true)], rows: cells))
    }
}
