/// The whole map, or a query of it: bodies where their ties pull them, or in groups, no box over another.
///
/// Names are tried from the planned size down to 5 points. A map with more names than the page holds is drawn as groups with
/// counts where the view groups, and else as small marks with names for the best connected.
struct NetworkComposer: ViewPicture {
    private let content: NetworkContent

    init(_ context: ViewContext) throws(ViewError) {
        content = try NetworkContent(context)
    }

    func compose() throws(ViewError) -> ComposedView {
        guard content.context.sheet.showsLabels else {
            return try DenseNetworkComposer(content, showsNames: false).compose(abstract: abstract())
        }
        if content.grouping != .none {
            let groups = BodyGroups(content.context, by: content.grouping)
            if let picture = grouped(groups) { return picture }
            return try CollapsedNetworkComposer(content, groups).compose()
        }
        let abstract = abstract()
        if let picture = named(abstract) { return picture }
        return try DenseNetworkComposer(content, showsNames: true).compose(abstract: abstract)
    }

    private func abstract() -> [Point] {
        StressLayout(count: content.connected.count, edges: content.edges(content.pairs)).positions()
    }

    /// The frame of the page, and a key of names that are too long for their bodies, each under the number before it.
    private func frame(
        _ remarks: [String] = []
    ) -> (canvas: Canvas, free: Rect, labels: [BodyBox.Label], warnings: [String]) {
        let context = content.context
        var (canvas, free) = context.frame(
            finding: content.finding, stakeholders: content.shown.count, ties: context.ties.count,
            legend: content.legend(lines: Set(content.lines.map(\.style))), legendPlace: .strip,
            remarks: content.remarks + remarks)
        var labels = content.shown.map { BodyBox.Label($0.name, width: context.sheet.labelWidth) }
        var entries: [NumberedKey.Entry] = []
        for position in labels.indices where labels[position].isCut {
            let name = content.shown[position].name
            entries.append(.name(entries.count + 1, name))
            labels[position] = BodyBox.Label("(\(entries.count)) \(name)", width: context.sheet.labelWidth)
        }
        guard !entries.isEmpty else { return (canvas, free, labels, []) }
        let warning = "Some long names are shortened on the picture; the table has them in full."
        guard let key = NumberedKey.candidates(entries, in: free, scale: canvas.scale).first else {
            return (canvas, free, labels, [warning])
        }
        key.draw(on: &canvas)
        free = key.free
        return (canvas, free, labels, key.isCut ? [warning] : [])
    }

    private func boxes(_ labels: [BodyBox.Label], fontSize: Double) -> [BodyBox] {
        zip(content.shown, labels).map { body, label in
            content.context.box(
                of: body, label: label, style: content.style(of: body), fontSize: fontSize,
                growth: content.sizes.growth(of: body.id))
        }
    }

    private func named(_ abstract: [Point]) -> ComposedView? {
        let context = content.context
        let (canvas, free, labels, warnings) = frame()
        var kept: [Int: Point] = [:]
        for (position, body) in content.connected.enumerated() {
            if let place = context.request.positions[body.id] { kept[position] = place }
        }
        // Those without ties leave the others two fifths of the height, unless all names then became too small.
        let shares = context.textShares(StyleSheet.nameSize, scale: canvas.scale)
        for (share, rowShare) in shares.map({ ($0, 0.6) }) + shares.map({ ($0, 1) }) {
            let boxes = boxes(labels, fontSize: StyleSheet.nameSize * canvas.scale * share)
            let arrangement = NetworkArrangement(
                rooms: boxes.map(\.room), connected: content.connected.count, abstract: abstract,
                edges: content.edges(content.pairs), kept: kept)
            guard let middles = arrangement.middles(in: free, scale: canvas.scale * share, rowShare: rowShare) else {
                continue
            }
            var picture = NetworkDrawing(content: content, boxes: boxes, middles: middles, free: free, share: share)
                .picture(on: canvas)
            picture.warnings += warnings
            return picture
        }
        return nil
    }

    /// Each group in a cell of its own with its name above.
    private func grouped(_ grouped: BodyGroups) -> ComposedView? {
        let groups = grouped.groups
        let context = content.context
        let (canvas, free, labels, warnings) = frame(grouped.remarks)
        let index = Dictionary(uniqueKeysWithValues: content.shown.enumerated().map { ($1.id, $0) })
        let members = groups.map { group in group.members.compactMap { index[$0.id] } }
        let abstract = abstract() + content.isolated.map { _ in Point(0, 0) }
        let edges = content.edges(content.pairs)
        for share in context.textShares(StyleSheet.nameSize, scale: canvas.scale) {
            let boxes = boxes(labels, fontSize: StyleSheet.nameSize * canvas.scale * share)
            let grid = GroupGrid(
                headings: groups.map(\.label), members: members, rooms: boxes.map(\.room), abstract: abstract,
                edges: edges, scale: canvas.scale * share)
            guard let placed = grid.place(in: free) else { continue }
            var framed = canvas
            placed.draw(on: &framed)
            var picture = NetworkDrawing(
                content: content, boxes: boxes, middles: placed.middles, free: free, share: share, words: placed.words
            ).picture(on: framed)
            picture.warnings += warnings
            return picture
        }
        return nil
    }
}
