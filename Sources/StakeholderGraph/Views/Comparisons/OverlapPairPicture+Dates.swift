/// The dates of the two programmes as bars.
extension OverlapPairPicture {
    func datesHeight(_ scale: Double) -> Double { 52 * scale }

    /// A bar a programme on one scale of time; a bar whose end nobody wrote is dashed.
    func drawDates(in area: Rect, scale: Double, on canvas: inout Canvas) {
        let size = StyleSheet.smallSize * scale
        let day = context.request.day.dayNumber
        let spans = programmes.map { programme -> (first: Int, last: Int, isOpen: Bool)? in
            guard let first = programme.span.firstDay?.dayNumber else { return nil }
            if let last = programme.span.lastDay?.dayNumber { return (first, max(first, last), false) }
            return (first, max(first, day), true)
        }
        let known = spans.compactMap(\.self)
        guard let low = known.map(\.first).min(), let high = known.map(\.last).max() else {
            canvas.text(
                [context.words("not known", "hazijulikani")], at: Point(area.minX, area.minY), size: size,
                ink: canvas.sheet.quietInk)
            return
        }
        func x(_ day: Int) -> Double {
            area.minX + Double(day - low) / Double(max(1, high - low)) * area.width
        }
        let height = 11 * scale
        if let start = finding.window.start, let end = finding.window.end {
            let (left, right) = (x(start.dayNumber), max(x(end.dayNumber), x(start.dayNumber) + 1))
            canvas.add(
                Scene.Backdrop(
                    .polygon(
                        Rect(minX: left, minY: area.minY, maxX: right, maxY: area.minY + 2 * height + 3 * scale).corners
                    ),
                    fill: Self.sharedFill(canvas.sheet)))
        }
        for (index, span) in spans.enumerated() {
            let top = area.minY + Double(index) * (height + 3 * scale)
            guard let span else {
                canvas.text(
                    ["\(programmes[index].name): " + context.words("dates not known", "tarehe hazijulikani")],
                    at: Point(area.minX, top + 1.5 * scale), size: size, ink: canvas.sheet.quietInk)
                continue
            }
            let words = words(programmes[index])
            let width = TextWrapping.size([words], fontSize: size).width + size
            let frame = Rect(
                minX: x(span.first), minY: top + scale, maxX: max(x(span.last), x(span.first) + 2 * scale),
                maxY: top + height - scale)
            let fits = width <= frame.width
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .body, outline: .rectangle, frame: frame, fill: canvas.sheet.white,
                    stroke: canvas.sheet.ink, strokeWidth: 0.9 * canvas.scale, dash: span.isOpen ? .dashed : .solid,
                    text: fits ? Scene.Text([words], fontSize: size, ink: canvas.sheet.ink) : nil))
            if !fits {
                let isRight = frame.maxX + width <= area.maxX
                canvas.text(
                    [words], at: Point(isRight ? frame.maxX + size * 0.5 : frame.minX - size * 0.5, top + 1.5 * scale),
                    size: size, alignment: isRight ? .leading : .trailing)
            }
        }
        canvas.text(
            [window()], at: Point(area.center.x, area.minY + 2 * height + 4 * scale), size: size, bold: true,
            alignment: .center)
    }

    private func words(_ programme: Programme) -> String {
        let start = programme.span.start?.description ?? context.words("not known", "haijulikani")
        let end =
            programme.span.end?.description
            ?? (programme.status == .ongoing
                ? context.words("ongoing", "inaendelea") : context.words("not known", "haijulikani"))
        return "\(programme.name): \(start) – \(end)"
    }

    private func window() -> String {
        if let apart = finding.window.daysApart {
            return context.words("\(apart) days apart", "siku \(apart) kati yao")
        }
        guard let start = finding.window.start, let end = finding.window.end, let days = finding.window.days else {
            return context.words("Whether they run together cannot be told", "Haijulikani kama zinaenda pamoja")
        }
        return context.words("Together \(start) – \(end): \(days) days", "Pamoja \(start) – \(end): siku \(days)")
    }
}
