/// Three circles, power, legitimacy and urgency, and the seven classes of stakeholders in their regions (Mitchell, Agle
/// and Wood 1997, doi:10.5465/amr.1997.9711022105). No body touches the edge of a circle.
struct SalienceComposer: ViewPicture {
    private let context: ViewContext
    private let picture: JudgementPicture<SalienceClass>
    /// With none of the three.
    private let outside: [Stakeholder]
    private let unjudged: [Stakeholder]

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        picture = try JudgementPicture(context, rank: \.rawValue) { body in
            SalienceClass.of(body).flatMap { $0 == .none ? nil : $0 }
        }
        outside = picture.rest.filter { SalienceClass.of($0) != nil }
        unjudged = picture.rest.filter { SalienceClass.of($0) == nil }
    }

    private func count(_ kind: SalienceClass) -> Int { picture.placed.count { $0.zone == kind } }

    private func finding() -> String {
        let total = picture.placed.count + outside.count
        if total == 0 {
            return context.words(
                "Power, legitimacy and urgency have not all been judged for any of these "
                    + "\(context.bodyCount(unjudged.count)).",
                "Nguvu, uhalali na uharaka havijapimwa vyote kwa mdau yeyote kati ya \(context.bodyCount(unjudged.count))."
            )
        }
        var parts = [
            context.words(
                "\(count(.definitive)) of \(total) have power, legitimacy and an urgent claim",
                "\(count(.definitive)) kati ya \(total) wana nguvu, uhalali na madai ya haraka"),
            context.words(
                "\(count(.dependent)) have a legitimate and urgent claim without power",
                "\(count(.dependent)) wana madai halali na ya haraka bila nguvu"),
        ]
        if !outside.isEmpty {
            parts.append(context.words("\(outside.count) none of the three", "\(outside.count) hawana hata moja"))
        }
        parts += context.notJudged(unjudged.count)
        return parts.joined(separator: "; ") + "."
    }

    private func legend() -> [LegendItem] {
        [
            context.words(
                "Power counts from 5 of 10; legitimacy and urgency are yes or no",
                "Nguvu huhesabiwa kuanzia 5 kati ya 10; uhalali na uharaka ni ndiyo au la"),
            context.words(
                "The names of the regions are those of Mitchell, Agle and Wood (1997)",
                "Majina ya maeneo ni ya Mitchell, Agle na Wood (1997)"),
        ].map { LegendItem(.remark, $0) }
    }

    func compose() throws(ViewError) -> ComposedView {
        func row(_ body: Stakeholder, _ kind: SalienceClass?) -> [String] {
            [
                body.name, context.judged(body.judgements.power), context.judged(body.judgements.legitimacy),
                context.judged(body.judgements.urgency), kind?.name(context) ?? "",
            ]
        }
        return try picture.compose(
            finding: finding(), legend: legend(),
            unplaced: [
                UnplacedNames(
                    reason: context.words("None of the three:", "Hawana hata moja kati ya tatu:"),
                    names: outside.map(\.name)),
                UnplacedNames(
                    reason: context.words(
                        "Not placed, for power, legitimacy or urgency is not judged:",
                        "Hawajawekwa, nguvu, uhalali au uharaka haujapimwa:"), names: unjudged.map(\.name)),
            ], heading: { $0.name(context) },
            table: (
                [
                    .init(context.words("Power", "Nguvu"), isNumeric: true),
                    .init(context.words("Legitimacy", "Uhalali")), .init(context.words("Urgency", "Uharaka")),
                    .init(context.words("Class", "Aina")),
                ],
                picture.placed.map { row($0.body, $0.zone) } + outside.map { row($0, SalienceClass.none) }
                    + unjudged.map { row($0, nil) }
            ), draw: draw)
    }

    private func draw(_ plan: LabelPlan, on blank: Canvas) -> Canvas? {
        let scale = blank.scale * plan.share
        let gap = (plan.key == nil ? 2 : 1.2) * scale
        let boxes = picture.boxes(plan, scale: blank.scale)
        let regions = SalienceCircles.regions
        let lines = regions.map { words($0, scale: blank.scale) }
        let heads = lines.map { TextWrapping.size($0, fontSize: StyleSheet.smallSize * blank.scale, bold: true) }
        // A name needs a region that is about as high as it is broad.
        let needs = zip(heads, picture.needs(boxes, gap: gap, zones: regions.count)).map { $0.width * $0.width + $1 }
        var placer = ZonePlacer(area: plan.area, gap: gap, step: max(4 * scale, plan.area.width / 200))
        for circles in SalienceCircles.candidates(needs, in: plan.area) {
            let names = (0..<3).map { circles.nameFrame($0, size: circleNameSize($0, scale: blank.scale)) }
            placer.fixed = names
            guard let places = place(boxes, heads, circles, with: placer, margin: scale) else { continue }
            var canvas = blank
            circles.draw(on: &canvas)
            for (index, frame) in names.enumerated() {
                canvas.text(
                    [circleName(index)], at: Point(frame.minX, frame.minY), size: 10 * canvas.scale, bold: true)
            }
            for index in regions.indices {
                canvas.text(
                    lines[index], at: Point(places.heads[index].x, places.heads[index].y - heads[index].height / 2),
                    size: StyleSheet.smallSize * canvas.scale, bold: true, ink: canvas.sheet.quietInk,
                    alignment: .center)
            }
            for (box, middle) in zip(boxes, places.bodies) { box.draw(on: &canvas, at: middle) }
            plan.key?.draw(on: &canvas)
            return canvas
        }
        return nil
    }

    /// The name of a region and how many stand in it, in two lines where it is long.
    private func words(_ kind: SalienceClass, scale: Double) -> [String] {
        TextWrapping.balanced(
            picture.placed.isEmpty && outside.isEmpty ? kind.name(context) : "\(kind.name(context)): \(count(kind))",
            width: 62 * scale, fontSize: StyleSheet.smallSize * scale, bold: true, maxLines: 2
        ).lines
    }

    private func circleName(_ circle: Int) -> String {
        switch circle {
        case 0: context.words("Power", "Nguvu")
        case 1: context.words("Legitimacy", "Uhalali")
        default: context.words("Urgency", "Uharaka")
        }
    }

    private func circleNameSize(_ circle: Int, scale: Double) -> Size {
        TextWrapping.size([circleName(circle)], fontSize: 10 * scale, bold: true)
    }

    /// The names of the regions at their upper ends, then the bodies around the middles.
    private func place(
        _ boxes: [BodyBox], _ heads: [Size], _ circles: SalienceCircles, with placer: ZonePlacer, margin: Double
    ) -> (heads: [Point], bodies: [Point])? {
        let headItems = heads.enumerated().map { region, size -> ZonePlacer.Item in
            let isEmpty = count(SalienceCircles.regions[region]) == 0
            let lift = isEmpty ? 0 : (circles.rooms[region].squareRoot() * 0.36)
            let wish = circles.middles[region] - Point(0, lift)
            return ZonePlacer.Item(wish: wish, size: size) { circles.contains($0.inset(-1.5 * margin), region: region) }
        }
        guard let headMiddles = placer.placeAll(headItems) else { return nil }
        let taken = zip(headMiddles, heads).map { Rect(center: $0, size: $1) }
        let bodyItems = zip(picture.placed, boxes).map { item, box -> ZonePlacer.Item in
            let region = item.rank
            return ZonePlacer.Item(wish: circles.middles[region], size: box.room) {
                circles.contains($0.inset(-margin), region: region)
            }
        }
        var bodyPlacer = placer
        bodyPlacer.fixed += taken
        guard let bodies = bodyPlacer.placeAll(bodyItems) else { return nil }
        return (headMiddles, bodies)
    }
}
