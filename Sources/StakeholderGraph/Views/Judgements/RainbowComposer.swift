/// The rainbow of stakeholders (Chevalier and Buckles 2008): who affects the issue by who is affected by it.
///
/// The nearer to the middle, the more influence; from left to right the less affected. Bodies stand in one of three half
/// rings and one of five parts and never cross a line.
struct RainbowComposer: ViewPicture {
    private struct Judged {
        /// 0 to 8.
        let influence: Double
        /// 0 to 10.
        let affected: Double

        /// 0 for much influence, in the innermost ring.
        var ring: Int { influence >= 6 ? 0 : influence >= 3 ? 1 : 2 }
        /// 0 for the most affected, at the left.
        var part: Int { affected >= 8 ? 0 : affected >= 6 ? 1 : affected >= 4 ? 2 : affected >= 2 ? 3 : 4 }
        /// Part by part, from the inside.
        var rank: Int { part * RainbowZones.rings + ring }
        var isMuchAffected: Bool { affected >= 6 }
    }

    private let context: ViewContext
    private let picture: JudgementPicture<Judged>

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        picture = try JudgementPicture(context, rank: \.rank) { body in
            guard let influence = body.judgements.influence, let affected = body.judgements.affected else { return nil }
            return Judged(influence: influence, affected: affected)
        }
    }

    // MARK: Words

    private static let affectedSteps = ["8–10", "6–7.9", "4–5.9", "2–3.9", "0–1.9"]
    private static let influenceSteps = ["6–8", "3–5.9", "0–2.9"]

    private func word(part: Int) -> String {
        let steps = Self.affectedSteps[part]
        return switch part {
        case 0: context.words("Most affected: \(steps)", "Walioathirika zaidi: \(steps)")
        case RainbowZones.parts - 1: context.words("Least affected: \(steps)", "Walioathirika kidogo: \(steps)")
        default: context.words("Affected: \(steps)", "Walioathirika: \(steps)")
        }
    }

    /// What stands in the part itself: short, for the ends of the arc are narrow.
    private func headLines(_ part: Int) -> [String] {
        let word = context.words("affected", "kuathirika")
        let isEnd = part == 0 || part == RainbowZones.parts - 1
        return isEnd ? [word, Self.affectedSteps[part]] : ["\(word) \(Self.affectedSteps[part])"]
    }

    private func word(ring: Int) -> String {
        switch ring {
        case 0: context.words("much influence", "ushawishi mkubwa")
        case 1: context.words("some influence", "ushawishi wa kati")
        default: context.words("little influence", "ushawishi mdogo")
        }
    }

    private func finding() -> String {
        let judged = picture.placed
        if judged.isEmpty {
            return context.words(
                "Neither influence nor how much they are affected has been judged for these "
                    + "\(context.bodyCount(picture.rest.count)).",
                "Ushawishi na kuathirika kwa \(context.bodyCount(picture.rest.count)) hakujapimwa.")
        }
        let much = judged.filter(\.zone.isMuchAffected)
        let weak = much.filter { $0.zone.ring == 2 }.map(\.body.name)
        var parts = [
            context.words(
                "\(much.count) of \(judged.count) are much affected",
                "\(much.count) kati ya \(judged.count) wameathirika sana"),
            context.words(
                "\(much.count { $0.zone.ring == 0 }) of these have much influence",
                "\(much.count { $0.zone.ring == 0 }) kati yao wana ushawishi mkubwa"),
        ]
        parts += context.notJudged(picture.rest.count)
        if !weak.isEmpty {
            parts.append(
                context.words(
                    "much affected with little influence: \(context.few(weak))",
                    "walioathirika sana wenye ushawishi mdogo: \(context.few(weak))"))
        }
        return parts.joined(separator: "; ") + "."
    }

    private func legend() -> [LegendItem] {
        [
            context.words("Rings: nearer to the issue, more influence", "Pete: karibu na suala, ushawishi zaidi"),
            context.words(
                "From left to right: less and less affected", "Kutoka kushoto kwenda kulia: kuathirika kidogo zaidi"),
        ].map { LegendItem(.remark, $0) }
    }

    // MARK: Drawing

    func compose() throws(ViewError) -> ComposedView {
        func row(_ body: Stakeholder, _ ring: String, _ part: String) -> [String] {
            [
                body.name, context.judged(body.judgements.influence), context.judged(body.judgements.affected), ring,
                part,
            ]
        }
        return try picture.compose(
            finding: finding(), legend: legend(),
            unplaced: [
                UnplacedNames(
                    reason: context.words(
                        "Not placed, for influence or how much they are affected is not judged:",
                        "Hawajawekwa, ushawishi au kuathirika hakujapimwa:"), names: picture.rest.map(\.name))
            ], heading: { "\(word(part: $0.part)), \(word(ring: $0.ring))" },
            table: (
                [
                    .init(context.words("Influence", "Ushawishi"), isNumeric: true),
                    .init(context.words("Affected", "Kuathirika"), isNumeric: true),
                    .init(context.words("Ring", "Pete")), .init(context.words("Part", "Sehemu")),
                ],
                picture.placed.map { row($0.body, word(ring: $0.zone.ring), word(part: $0.zone.part)) }
                    + picture.rest.map { row($0, "", "") }
            ), draw: draw)
    }

    /// Equal parts first, then broader ones where there are more bodies.
    private func draw(_ plan: LabelPlan, on blank: Canvas) -> Canvas? {
        let scale = blank.scale * plan.share
        let gap = (plan.key == nil ? 2.5 : 1.2) * scale
        let boxes = picture.boxes(plan, scale: blank.scale)
        let needs = picture.needs(boxes, gap: gap, zones: RainbowZones.parts * RainbowZones.rings)
        let area = Rect(
            minX: plan.area.minX, minY: plan.area.minY, maxX: plan.area.maxX,
            maxY: plan.area.maxY - 21 * blank.scale)
        var placer = ZonePlacer(area: area, gap: gap, step: max(3.5 * scale, area.width / 220))
        for isEqual in [true, false] {
            guard
                let zones = RainbowZones(
                    area: area, needs: needs, depths: depths(boxes, blank.scale), isEqual: isEqual),
                let heads = heads(zones, scale: blank.scale)
            else { continue }
            placer.fixed = heads
            // Bodies packed around the middle of their zone take less room than bodies along the arc.
            let middles =
                placer.placeAll(items(boxes, zones, isPacked: false))
                ?? placer.placeAll(items(boxes, zones, isPacked: true))
            guard let middles else { continue }
            var canvas = blank
            drawBackground(zones, heads: heads, foot: plan.area.maxY, on: &canvas)
            for (box, middle) in zip(boxes, middles) { box.draw(on: &canvas, at: middle) }
            plan.key?.draw(on: &canvas)
            return canvas
        }
        return nil
    }

    /// How broad each ring must be for its broadest body, and the outermost one for its words.
    private func depths(_ boxes: [BodyBox], _ scale: Double) -> [Double] {
        var result = [0.0, 0, 0]
        for (item, box) in zip(picture.placed, boxes) {
            result[item.zone.ring] = max(result[item.zone.ring], box.room.width + 2 * scale)
        }
        let words = headSize(0, scale: scale).width
        result[2] = max(result[2], words + 8 * scale)
        return result
    }

    /// The bodies of a part and ring are spread along the arc in the order of how much they are affected; the more
    /// influence, the nearer to the middle.
    private func items(_ boxes: [BodyBox], _ zones: RainbowZones, isPacked: Bool) -> [ZonePlacer.Item] {
        let judged = picture.placed.map(\.zone)
        var groups = Array(repeating: [Int](), count: RainbowZones.parts * RainbowZones.rings)
        for (index, item) in judged.enumerated() { groups[item.rank].append(index) }
        var across = Array(repeating: 0.5, count: judged.count)
        for group in groups {
            let order = group.sorted { (judged[$1].affected, $0) < (judged[$0].affected, $1) }
            for (rank, index) in order.enumerated() { across[index] = (Double(rank) + 0.5) / Double(order.count) }
        }
        let spans: [(low: Double, high: Double)] = [(6, 8), (3, 6), (0, 3)]
        return judged.indices.map { index in
            let (part, ring) = (judged[index].part, judged[index].ring)
            let out = 1 - (judged[index].influence - spans[ring].low) / (spans[ring].high - spans[ring].low)
            let wish = zones.point(
                part: part, ring: ring, across: isPacked ? 0.5 : across[index], out: isPacked ? 0.5 : 0.25 + 0.5 * out)
            return ZonePlacer.Item(wish: wish, size: boxes[index].room) {
                zones.contains($0, part: part, ring: ring)
            }
        }
    }

    private func headSize(_ part: Int, scale: Double) -> Size {
        TextWrapping.size(headLines(part), fontSize: StyleSheet.smallSize * scale, bold: true)
    }

    /// Where the words of the parts stand: near the rim, in the outermost ring.
    private func heads(_ zones: RainbowZones, scale: Double) -> [Rect]? {
        let items = (0..<RainbowZones.parts).map { part -> ZonePlacer.Item in
            let wish = zones.point(part: part, ring: 2, across: 0.5, out: 0.95)
            return ZonePlacer.Item(wish: wish, size: headSize(part, scale: scale)) {
                zones.contains($0.inset(-1.5 * scale), part: part, ring: 2)
            }
        }
        let placer = ZonePlacer(area: zones.area, gap: 1, step: 2 * scale)
        return placer.placeAll(items).map { zip($0, items).map { Rect(center: $0, size: $1.size) } }
    }

    private func drawBackground(
        _ zones: RainbowZones, heads: [Rect], foot: Double, on canvas: inout Canvas
    ) {
        zones.draw(on: &canvas)
        let sheet = canvas.sheet
        let small = StyleSheet.smallSize * canvas.scale
        for (part, head) in heads.enumerated() {
            canvas.text(
                headLines(part), at: Point(head.center.x, head.minY), size: small, bold: true, ink: sheet.quietInk,
                alignment: .center)
        }
        let hub = zones.hubFrame
        let issue = context.words("the issue", "suala")
        let size = min(
            8 * canvas.scale, hub.width * 0.9 / FontMetrics.bold.width(issue), hub.height / FontMetrics.lineHeight)
        if size >= StyleSheet.smallestSize {
            let height = size * FontMetrics.lineHeight
            canvas.text(
                [issue], at: Point(hub.center.x, hub.maxY - (hub.height + height) / 2), size: size, bold: true,
                alignment: .center)
        }
        canvas.text(
            [context.words("◀ most affected", "◀ walioathirika zaidi")],
            at: Point(zones.area.minX, foot - 9 * canvas.scale), size: small, ink: sheet.quietInk)
        canvas.text(
            [context.words("least affected ▶", "walioathirika kidogo ▶")],
            at: Point(zones.area.maxX, foot - 9 * canvas.scale), size: small, ink: sheet.quietInk,
            alignment: .trailing)
        let top = foot - 19 * canvas.scale
        let name = canvas.text(
            [context.words("influence", "ushawishi")], at: Point(hub.center.x, top), size: small, ink: sheet.quietInk,
            alignment: .center)
        var taken = [name]
        for ring in 0..<RainbowZones.rings {
            for middle in zones.footing(ring) {
                let words = TextWrapping.size([Self.influenceSteps[ring]], fontSize: small)
                let frame = Rect(
                    minX: middle - words.width / 2, minY: top, maxX: middle + words.width / 2, maxY: top + words.height)
                guard !taken.contains(where: { $0.overlaps(frame.inset(-2 * canvas.scale)) }) else { continue }
                taken.append(frame)
                canvas.text(
                    [Self.influenceSteps[ring]], at: Point(middle, top), size: small, ink: sheet.quietInk,
                    alignment: .center)
            }
        }
    }
}
