/// A network with more bodies than names fit on the page: small marks, with names for the best connected, and a sentence
/// that says how many are named.
struct DenseNetworkComposer {
    private let context: ViewContext
    private let pairs: [PairedTie]

    /// Above this many lines only the strongest of each body are drawn.
    private static let lineLimit = 3000

    init(_ context: ViewContext, pairs: [PairedTie]) {
        self.context = context
        self.pairs = pairs
    }

    func compose(finding: String, abstract: [Point]) throws(ViewError) -> ComposedView {
        let tied = Set(pairs.flatMap { [$0.from, $0.to] })
        let connected = context.bodies.filter { tied.contains($0.id) }
        let isolated = context.view.query.showsIsolates ? context.bodies.filter { !tied.contains($0.id) } : []
        let shown = connected + isolated
        let styles = shown.map { context.style(of: $0) }
        let kept = backbone()
        let index = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.id, $0) })
        var degree = Array(repeating: 0, count: shown.count)
        for pair in pairs {
            if let from = index[pair.from] { degree[from] += 1 }
            if let to = index[pair.to] { degree[to] += 1 }
        }
        var remarks: [String] = []
        if kept.count < pairs.count {
            remarks.append("\(pairs.count - kept.count) of \(pairs.count) weaker lines are left out")
        }
        let legend = context.legend(of: Set(styles)) + context.legend(of: Set(kept.map(\.style)))
        var (canvas, free) = context.frame(
            finding: finding, stakeholders: shown.count, ties: context.ties.count, legend: legend,
            legendPlace: .strip, remarks: remarks)
        let middles = place(connected.count, isolated.count, abstract, in: free)
        let dot = dotSize(shown.count, in: free)
        let obstacles = shown.indices.map { position in
            EdgeRouter.Obstacle(
                outline: .ellipse, frame: Rect(center: middles[position], size: Size(dot, dot)))
        }
        let router = EdgeRouter(obstacles: obstacles, scale: canvas.scale, area: free)
        for pair in kept {
            guard let from = index[pair.from], let to = index[pair.to] else { continue }
            let path = router.clipped(Spline.straight(middles[from], middles[to]), from: from, to: to)
            canvas.add(
                Scene.Line(
                    id: pair.id, from: SceneID("s", pair.from.rawValue), to: SceneID("s", pair.to.rawValue),
                    spline: path, ink: Ink(0xA8A8A8), width: 0.35 * canvas.scale, dash: pair.style.dash,
                    tooltip: pair.tooltip))
        }
        for (position, body) in shown.enumerated() {
            canvas.add(
                Scene.Shape(
                    id: SceneID("s", body.id.rawValue), role: .body,
                    outline: styles[position].outline == .rounded ? .rectangle : styles[position].outline,
                    frame: Rect(center: middles[position], size: Size(dot, dot)), fill: styles[position].stroke,
                    stroke: styles[position].stroke, strokeWidth: 0.3, tooltip: context.tooltip(of: body)))
        }
        let order = shown.indices.sorted { (degree[$1], shown[$0].id) < (degree[$0], shown[$1].id) }
        let named = drawNames(shown, order: order, middles: middles, dot: dot, free: free, on: &canvas)
        let warning =
            "\(named) of \(shown.count) names fit on this page; use a larger page, --place, --theme or an atlas "
            + "(--all) for the others."
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: shown.count, ties: context.ties.count,
            leftOut: context.leftOut, textShare: StyleSheet.smallestSize / (StyleSheet.nameSize * canvas.scale),
            warnings: [warning], table: context.bodyTable(shown, pairs: pairs))
    }

    private func dotSize(_ count: Int, in free: Rect) -> Double {
        let cell = (free.width * free.height / Double(max(1, count))).squareRoot()
        return max(2, min(9 * context.request.page.scale, cell * 0.32))
    }

    private func place(_ connected: Int, _ isolated: Int, _ abstract: [Point], in free: Rect) -> [Point] {
        let dot = dotSize(connected + isolated, in: free)
        let pitch = dot * 1.6
        let columns = max(1, Int(free.width / pitch))
        let rows = (isolated + columns - 1) / columns
        let reserved = min(free.height * (connected == 0 ? 1 : 0.4), Double(rows) * pitch)
        let area = Rect(
            minX: free.minX + dot, minY: free.minY + dot, maxX: free.maxX - dot, maxY: free.maxY - reserved - dot * 2)
        let sizes = Array(repeating: Size(dot, dot), count: connected)
        let wishes = PageFitting.stretch(abstract, into: area, sizes: sizes, rankShare: 0.75)
        let rounds = connected > 800 ? 40 : 100
        var result = PageFitting.part(wishes, sizes: sizes, in: area, gap: dot * 0.4, rounds: rounds)
        let rowPitch = rows > 0 ? min(pitch, reserved / Double(rows)) : pitch
        for position in 0..<isolated {
            result.append(
                Point(
                    free.minX + (Double(position % columns) + 0.5) * pitch,
                    free.maxY - reserved + (Double(position / columns) + 0.5) * rowPitch))
        }
        return result
    }

    /// The strongest ties of each body, at least two, when there are too many to be seen.
    private func backbone() -> [PairedTie] {
        guard pairs.count > Self.lineLimit else { return pairs }
        var ofBody: [StakeholderID: [Int]] = [:]
        for (position, pair) in pairs.enumerated() {
            ofBody[pair.from, default: []].append(position)
            ofBody[pair.to, default: []].append(position)
        }
        var kept: Set<Int> = []
        for positions in ofBody.values {
            let strongest = positions.sorted { (pairs[$1].strength, $0) < (pairs[$0].strength, $1) }
            kept.formUnion(strongest.prefix(2))
        }
        return kept.sorted().map { pairs[$0] }
    }

    private func drawNames(
        _ shown: [Stakeholder], order: [Int], middles: [Point], dot: Double, free: Rect, on canvas: inout Canvas
    ) -> Int {
        let fontSize = max(StyleSheet.smallestSize, 5.5 * canvas.scale)
        var taken = CellIndex(area: free, cell: 40)
        for middle in middles { taken.insert(Rect(center: middle, size: Size(dot, dot))) }
        var named = 0
        for position in order {
            let lines = TextWrapping.balanced(
                TextWrapping.clean(shown[position].name), width: fontSize * 12, fontSize: fontSize, maxLines: 2
            ).lines
            let room = TextWrapping.size(lines, fontSize: fontSize)
            let middle = middles[position]
            let reach = dot / 2 + 1
            let places = [
                Point(middle.x, middle.y - reach - room.height), Point(middle.x, middle.y + reach),
                Point(middle.x + reach + room.width / 2, middle.y - room.height / 2),
                Point(middle.x - reach - room.width / 2, middle.y - room.height / 2),
            ]
            for place in places {
                let frame = Rect(
                    minX: place.x - room.width / 2, minY: place.y, maxX: place.x + room.width / 2,
                    maxY: place.y + room.height)
                guard free.contains(frame), taken.isFree(frame) else { continue }
                taken.insert(frame)
                canvas.text(lines, at: place, size: fontSize, alignment: .center, role: .mark)
                named += 1
                break
            }
        }
        return named
    }
}
