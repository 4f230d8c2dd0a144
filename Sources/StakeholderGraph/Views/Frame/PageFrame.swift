/// What surrounds every picture: title block at the top left, the finding in words, the legend at the bottom right and a
/// footer line.
struct PageFrame {
    enum LegendPlace {
        /// Beside the picture, at the right: for round and square pictures on a broad page.
        case column
        /// Below the picture, across the page.
        case strip
    }

    let title: String
    /// View, place, viewpoint, numbers.
    let facts: [String]
    let question: String?
    let finding: String
    let footer: [String]
    let isDraft: Bool
    let draftWord: String
    let legend: [LegendItem]
    let legendPlace: LegendPlace

    /// Draws the frame and returns what is free for the picture.
    func draw(on canvas: inout Canvas) -> Rect {
        let scale = canvas.scale
        let page = canvas.scene.page.printable
        var y = page.minY
        y =
            canvas.paragraph(
                title, at: Point(page.minX, y), width: page.width, size: StyleSheet.titleSize * scale, bold: true
            ).maxY + 1 * scale
        if let question, !question.isEmpty {
            y =
                canvas.paragraph(
                    question, at: Point(page.minX, y), width: page.width, size: 8.5 * scale,
                    ink: canvas.sheet.quietInk
                ).maxY
        }
        y =
            canvas.paragraph(
                facts.filter { !$0.isEmpty }.joined(separator: " · "), at: Point(page.minX, y), width: page.width,
                size: 7.5 * scale, ink: canvas.sheet.quietInk
            ).maxY + 3 * scale
        y =
            canvas.paragraph(
                finding, at: Point(page.minX, y), width: page.width, size: StyleSheet.findingSize * scale, maxLines: 3
            ).maxY + 5 * scale

        let bottom = drawFooter(on: &canvas, page: page)
        let free = Rect(minX: page.minX, minY: y, maxX: page.maxX, maxY: bottom - 4 * scale)
        let legend = Legend(legend, scale: scale)
        guard !legend.items.isEmpty else { return free }
        switch legendPlace {
        case .column:
            let size = legend.columnSize(maxWidth: 150 * scale)
            legend.drawColumn(
                on: &canvas,
                in: Rect(minX: free.maxX - size.width, minY: free.minY, maxX: free.maxX, maxY: free.maxY))
            return Rect(minX: free.minX, minY: free.minY, maxX: free.maxX - size.width - 12 * scale, maxY: free.maxY)
        case .strip:
            let height = legend.stripHeight(width: free.width)
            legend.drawStrip(on: &canvas, in: free)
            return Rect(minX: free.minX, minY: free.minY, maxX: free.maxX, maxY: free.maxY - height - 6 * scale)
        }
    }

    /// Returns the upper edge of the footer.
    private func drawFooter(on canvas: inout Canvas, page: Rect) -> Double {
        let scale = canvas.scale
        let size = StyleSheet.smallSize * scale
        let mark = isDraft ? draftWord : ""
        let markWidth = isDraft ? FontMetrics.bold.width(mark) * size * 1.3 + 8 * scale : 0
        let words = TextWrapping.clean(footer.filter { !$0.isEmpty }.joined(separator: " · "))
        let wrapped = TextWrapping.wrap(
            words, width: (page.width - markWidth) / FontMetrics.hinting, fontSize: size, maxLines: 3)
        let room = TextWrapping.size(wrapped.lines, fontSize: size)
        let top = page.maxY - room.height
        canvas.text(wrapped.lines, at: Point(page.minX, top), size: size, ink: canvas.sheet.quietInk)
        if isDraft {
            canvas.text(
                [mark], at: Point(page.maxX, page.maxY - size * 1.3 * FontMetrics.lineHeight), size: size * 1.3,
                bold: true, alignment: .trailing)
        }
        canvas.add(
            Scene.Backdrop(
                .polyline([Point(page.minX, top - 3 * scale), Point(page.maxX, top - 3 * scale)]),
                stroke: canvas.sheet.faintInk, width: 0.5 * scale))
        return top - 4 * scale
    }
}
