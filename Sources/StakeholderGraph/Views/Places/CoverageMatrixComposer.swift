/// Who works on what where: a cell for each theme in each place, or for each category in each forum.
struct CoverageMatrixComposer: ViewPicture {
    private let context: ViewContext
    private let content: MatrixContent

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        content =
            switch context.view.layout.matrix {
            case .themePlace: MatrixContent.themesByPlace(context)
            case .categoryForum: try MatrixContent.categoriesByForum(context)
            }
        guard !content.rows.isEmpty, !content.columns.isEmpty else {
            throw .nothingToShow(content.emptiness)
        }
    }

    func compose() throws(ViewError) -> ComposedView {
        let used = Set(content.cells.joined().map(\.symbol))
        let legend = content.legend.filter { used.contains($0.symbol) }.map { entry in
            let (fill, stroke, dash) = inks(entry.symbol)
            // The letter of a cell stands before its meaning: in the small box it would have no contrast.
            return LegendItem(
                .body(outline: .rectangle, fill: fill, stroke: stroke, dash: dash, isDouble: false, badge: ""),
                entry.letter.isEmpty ? entry.label : "\(entry.letter)  \(entry.label)")
        }
        let (canvas, free) = context.frame(
            finding: content.finding, stakeholders: context.bodies.count, ties: 0, legend: legend,
            legendPlace: .strip, remarks: content.remarks, countsTies: false)
        let sizes = [7.5, 7, 6.5, 6, 5.5, 5].map { $0 * canvas.scale }.filter { $0 >= StyleSheet.smallestSize }
        for size in sizes {
            if let picture = draw(on: canvas, in: free, fontSize: size, key: nil) { return picture }
        }
        // Many columns: numbers above them, and a key with their names.
        let entries = content.columns.enumerated().map { NumberedKey.Entry.name($0 + 1, $1) }
        for key in NumberedKey.candidates(entries, in: free, scale: canvas.scale) {
            for size in sizes {
                if let picture = draw(on: canvas, in: key.free, fontSize: size, key: key) { return picture }
            }
        }
        throw .doesNotFit(
            "\(content.rows.count) rows and \(content.columns.count) columns do not fit on this page: use a larger page "
                + "(--page a3 or a0), an upright one (--portrait), or choose a part with --place.")
    }

    private func inks(_ symbol: MatrixContent.Symbol) -> (fill: Ink, stroke: Ink, dash: Scene.Dash) {
        let sheet = context.sheet
        let faint = sheet.faintInk
        switch symbol {
        case .step(let step):
            let share = [0.8, 0.6, 0.4, 0.2, 0][max(0, min(4, step - 1))]
            return (sheet.adapt(Ink(0x0072B2).tinted(share)), sheet.tieInk, .solid)
        case .pale: return (sheet.adapt(Ink(0xF0E442).tinted(0.25)), sheet.tieInk, .solid)
        case .light: return (sheet.adapt(Ink(0x56B4E9)), sheet.tieInk, .solid)
        case .unnamed: return (sheet.white, sheet.ink, .dotted)
        case .gap: return (sheet.white, sheet.gapInk, .dashed)
        case .unknown: return (Ink(0xE3E3E3), faint, .solid)
        case .empty: return (sheet.white, faint, .solid)
        }
    }

    private func textInk(_ symbol: MatrixContent.Symbol) -> Ink {
        let sheet = context.sheet
        return switch symbol {
        case .step(5): sheet.white
        case .gap: sheet.gapInk
        case .unknown: sheet.quietInk
        default: sheet.ink
        }
    }

    private func draw(on blank: Canvas, in free: Rect, fontSize: Double, key: NumberedKey?) -> ComposedView? {
        var canvas = blank
        let scale = canvas.scale
        let heads = content.rows.map {
            TextWrapping.wrap(
                TextWrapping.clean($0), width: free.width * 0.2, fontSize: fontSize, maxLines: 2)
        }
        guard !heads.contains(where: \.isCut) else { return nil }
        let headWidth = heads.map { TextWrapping.size($0.lines, fontSize: fontSize).width }.max() ?? 0
        let left = free.minX + headWidth + 5 * scale
        let width = min(70 * scale, (free.maxX - left) / Double(content.columns.count))
        guard width >= fontSize * 2.9 else { return nil }
        let names = key == nil ? content.columns : content.columns.indices.map { String($0 + 1) }
        let titles = names.map {
            TextWrapping.wrap(TextWrapping.clean($0), width: width - 3 * scale, fontSize: fontSize, maxLines: 6)
        }
        // No word is broken: numbers read better.
        let isBroken = names.contains { name in
            name.split(whereSeparator: \.isWhitespace).contains {
                FontMetrics.book.width(String($0)) * fontSize > width - 3 * scale
            }
        }
        guard !isBroken, !titles.contains(where: \.isCut) else { return nil }
        let titleHeight =
            (titles.map { TextWrapping.size($0.lines, fontSize: fontSize).height }.max() ?? 0) + 3 * scale
        let most = heads.map { TextWrapping.size($0.lines, fontSize: fontSize).height + 0.6 * scale }.max() ?? 0
        let height = min(24 * scale, (free.maxY - free.minY - titleHeight) / Double(content.rows.count))
        guard height >= most, height >= fontSize * 1.3 else { return nil }
        let top = free.minY + titleHeight
        for (column, title) in titles.enumerated() {
            let room = TextWrapping.size(title.lines, fontSize: fontSize).height
            canvas.text(
                title.lines, at: Point(left + (Double(column) + 0.5) * width, top - room - 2 * scale),
                size: fontSize, bold: key != nil, alignment: .center, role: .mark)
        }
        for (row, head) in heads.enumerated() {
            let middle = top + (Double(row) + 0.5) * height
            let room = TextWrapping.size(head.lines, fontSize: fontSize).height
            canvas.text(
                head.lines, at: Point(left - 4 * scale, middle - room / 2), size: fontSize, alignment: .trailing,
                role: .mark)
            for (column, cell) in content.cells[row].enumerated() {
                let frame = Rect(
                    minX: left + Double(column) * width, minY: middle - height / 2,
                    maxX: left + Double(column + 1) * width, maxY: middle + height / 2
                ).inset(0.7 * scale)
                let (fill, stroke, dash) = inks(cell.symbol)
                let isGap = cell.symbol == .gap
                canvas.add(
                    Scene.Shape(
                        id: SceneID("c", "\(row) \(column)"), role: .body, outline: .rectangle, frame: frame,
                        fill: fill, stroke: stroke, strokeWidth: (isGap ? 1.1 : 0.5) * scale, dash: dash,
                        text: cell.text.isEmpty
                            ? nil
                            : Scene.Text(
                                [cell.text], fontSize: fontSize, isBold: isGap, ink: textInk(cell.symbol)),
                        tooltip: TextWrapping.clean(cell.tooltip)))
            }
        }
        key?.draw(on: &canvas)
        return ComposedView(
            scene: canvas.scene, finding: content.finding, stakeholders: context.bodies.count, ties: 0,
            leftOut: context.leftOut, textShare: fontSize / (StyleSheet.nameSize * scale),
            warnings: content.warnings, table: table())
    }

    private func table() -> ReportTable {
        ReportTable(
            name: "cells",
            columns: [.init(content.rowWord)] + content.columns.map { .init($0) },
            rows: zip(content.rows, content.cells).map { name, cells in [name] + cells.map(\.words) })
    }
}
