/// A network whose groups hold more names than the page: each group is one body with its count, each line the ties between
/// two groups.
struct CollapsedNetworkComposer {
    private let content: NetworkContent
    private let groups: [Node]
    private let lines: [Line]
    /// What the groups leave unsaid.
    private let notes: [String]

    private struct Node {
        let id: String
        let label: String
        let count: Int
        let style: BodyStyle
        /// Its place among the groups as people name them.
        let rank: Int
        var inside = 0
        var outside = 0
    }

    private struct Line {
        let from: Int
        let to: Int
        let count: Int
    }

    /// More groups than these, smallest last, become one.
    private static let groupLimit = 60
    /// More lines than these, weakest last, are left out.
    private static let lineLimit = 160

    init(_ content: NetworkContent, _ grouped: BodyGroups) {
        self.content = content
        notes = grouped.remarks
        let groups = grouped.groups
        let context = content.context
        let ranked = groups.indices.sorted { left, right in
            (groups[right].members.count, left) < (groups[left].members.count, right)
        }
        let own = ranked.count <= Self.groupLimit ? groups.indices.sorted() : ranked.prefix(Self.groupLimit).sorted()
        let rest = ranked.count <= Self.groupLimit ? [] : Array(ranked.dropFirst(Self.groupLimit))
        var of: [StakeholderID: Int] = [:]
        var nodes: [Node] = []
        func add(_ id: String, _ label: String, _ members: [Stakeholder]) {
            for member in members { of[member.id] = nodes.count }
            let style =
                content.grouping == .category && !members.isEmpty
                ? BodyStyle.family(
                    BodyStyle.categoryFamily(of: members[0], in: context.map), context.sheet,
                    swahili: context.isSwahili)
                : BodyStyle.plain(context.sheet)
            nodes.append(Node(id: id, label: label, count: members.count, style: style, rank: nodes.count))
        }
        for index in own { add(groups[index].id, groups[index].label, groups[index].members) }
        if !rest.isEmpty {
            add(
                "the rest", context.words("\(rest.count) smaller groups", "Makundi madogo \(rest.count)"),
                rest.flatMap { groups[$0].members })
        }
        var counts: [Int: Int] = [:]
        for pair in content.pairs {
            guard let from = of[pair.from], let to = of[pair.to] else { continue }
            if from == to {
                nodes[from].inside += 1
            } else {
                nodes[from].outside += 1
                nodes[to].outside += 1
                counts[min(from, to) * nodes.count + max(from, to), default: 0] += 1
            }
        }
        // Groups without a line stand in rows below the others.
        let order = nodes.filter { $0.outside > 0 } + nodes.filter { $0.outside == 0 }
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.rank, $0) })
        lines = counts.compactMap { key, count -> Line? in
            guard let one = place[key / nodes.count], let other = place[key % nodes.count] else { return nil }
            return Line(from: one, to: other, count: count)
        }.sorted {
            ($1.count, order[$0.from].rank, order[$0.to].rank) < ($0.count, order[$1.from].rank, order[$1.to].rank)
        }
        self.groups = order
    }

    private var drawn: [Line] { Array(lines.prefix(Self.lineLimit)) }

    func compose() throws(ViewError) -> ComposedView {
        let context = content.context
        var remarks = [
            context.words(
                "Names are counted, not drawn: the page has no room for \(content.shown.count) names",
                "Majina yamehesabiwa, hayakuchorwa: ukurasa hauna nafasi ya majina \(content.shown.count)")
        ]
        remarks += notes
        let left = lines.count - drawn.count
        if left > 0 {
            remarks.append(
                context.words(
                    "the \(left) thinnest of \(lines.count) lines are left out",
                    "mistari myembamba \(left) kati ya \(lines.count) imeachwa"))
        }
        let (canvas, free) = context.frame(
            finding: finding, stakeholders: content.shown.count, ties: context.ties.count, legend: legend,
            legendPlace: .strip, remarks: remarks)
        let edges = lines.map { ($0.from, $0.to) }
        let linked = groups.count { $0.outside > 0 }
        let abstract = StressLayout(count: linked, edges: edges).positions()
        let largest = Double(groups.map(\.count).max() ?? 1)
        for share in context.textShares(StyleSheet.nameSize, scale: canvas.scale) {
            let boxes = groups.map { node in
                BodyBox(
                    id: SceneID("g", node.id), label: BodyBox.Label(node.label, adding: counted(node), width: 12),
                    style: node.style, fontSize: StyleSheet.nameSize * canvas.scale * share,
                    growth: (1 + 0.8 * Double(node.count) / largest).squareRoot(),
                    tooltip: "\(node.label): \(counted(node))")
            }
            let arrangement = NetworkArrangement(
                rooms: boxes.map(\.room), connected: linked, abstract: abstract, edges: edges)
            guard let middles = arrangement.middles(in: free, scale: canvas.scale * share) else { continue }
            return draw(on: canvas, boxes, middles, free, share)
        }
        throw .doesNotFit(
            "The \(groups.count) groups do not fit on this page: use a larger page (--page a3 or a0), or --place.")
    }

    private func counted(_ node: Node) -> String {
        let bodies = node.count == 1 ? "1 body" : "\(node.count) bodies"
        let ties = node.inside == 1 ? "1 tie" : "\(node.inside) ties"
        return content.context.words("\(bodies), \(ties) inside", "wadau \(node.count), uhusiano \(node.inside) ndani")
    }

    private var finding: String {
        let context = content.context
        let inside = groups.reduce(0) { $0 + $1.inside }
        let all = content.pairs.count
        guard all > 0 else { return content.finding }
        let share = Int((Double(inside) / Double(all) * 100).rounded())
        guard let strongest = lines.first else {
            return context.words(
                "All \(all) pairs of partners are inside a group.", "Jozi zote \(all) za washirika zimo ndani ya kundi."
            )
        }
        let names = lines.filter { $0.count == strongest.count }.map { line in
            groups[line.from].label + context.words(" and ", " na ") + groups[line.to].label
        }
        return context.words(
            "\(share) % of the \(all) pairs of partners are inside a group; the most between two are \(strongest.count), "
                + "of \(context.few(names)).",
            "Asilimia \(share) ya jozi \(all) za washirika zimo ndani ya kundi; nyingi zaidi kati ya mawili ni "
                + "\(strongest.count), za \(context.few(names)).")
    }

    private var legend: [LegendItem] {
        let context = content.context
        var items: [LegendItem] = []
        if content.grouping == .category { items = context.legend(of: Set(groups.map(\.style))) }
        if !drawn.isEmpty {
            items.append(
                LegendItem(
                    .remark,
                    context.words(
                        "Thicker: more pairs of partners between two groups; the number says how many",
                        "Nene zaidi: jozi zaidi za washirika kati ya makundi mawili; nambari inasema ngapi")))
        }
        return items
    }

    private func draw(
        on blank: Canvas, _ boxes: [BodyBox], _ middles: [Point], _ free: Rect, _ share: Double
    ) -> ComposedView {
        var canvas = blank
        let context = content.context
        let router = EdgeRouter(
            obstacles: zip(boxes, middles).map {
                EdgeRouter.Obstacle(outline: $0.style.outline, frame: Rect(center: $1, size: $0.size))
            }, scale: canvas.scale * share, area: free)
        var labels = CellIndex(area: free, cell: 30)
        for (box, middle) in zip(boxes, middles) { labels.insert(Rect(center: middle, size: box.room)) }
        let most = Double(drawn.first?.count ?? 1)
        for line in drawn {
            let path = router.route(from: line.from, to: line.to)
            canvas.add(
                Scene.Line(
                    id: SceneID("e", groups[line.from].id + " " + groups[line.to].id), from: boxes[line.from].id,
                    to: boxes[line.to].id, spline: path, ink: canvas.sheet.tieInk,
                    width: (0.5 + 2.8 * Double(line.count - 1) / max(5, most - 1)) * canvas.scale,
                    tooltip: "\(groups[line.from].label) – \(groups[line.to].label): \(line.count)"))
            NetworkDrawing.drawCount(line.count, along: path, labels: &labels, on: &canvas)
        }
        for (box, middle) in zip(boxes, middles) { box.draw(on: &canvas, at: middle) }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: content.shown.count, ties: context.ties.count,
            leftOut: context.leftOut, textShare: share,
            warnings: [
                "\(content.shown.count) names do not fit on this page, so groups are counted; use a larger page, --place, --theme or an atlas (--all)."
            ] + (content.sizes.warning.map { [$0] } ?? []), table: table)
    }

    private var table: ReportTable {
        let context = content.context
        let rows = groups.sorted { $0.rank < $1.rank }.map {
            [$0.label, String($0.count), String($0.inside), String($0.outside)]
        }
        return ReportTable(
            name: "groups", caption: nil,
            columns: [
                .init(context.words("Group", "Kundi")),
                .init(context.words("Stakeholders", "Wadau"), isNumeric: true),
                .init(context.words("Pairs inside", "Jozi ndani"), isNumeric: true),
                .init(context.words("Pairs with others", "Jozi na wengine"), isNumeric: true),
            ], rows: rows)
    }
}
