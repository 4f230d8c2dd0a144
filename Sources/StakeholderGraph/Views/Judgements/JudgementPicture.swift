/// What pictures of judgements have in common: the bodies that stand in zones, and those for which a judgement is missing.
struct JudgementPicture<Zone> {
    struct Placed {
        let body: Stakeholder
        let zone: Zone
        /// Of the zone, in the order of the key.
        let rank: Int
    }

    let context: ViewContext
    /// By zone, then by identifier: the order of the key.
    let placed: [Placed]
    /// Without a zone, by identifier.
    let rest: [Stakeholder]

    /// - Parameters:
    ///   - context: the map and the request.
    ///   - rank: where a zone stands in the order of the key.
    ///   - zone: where a body stands; `nil` when its judgements do not say.
    init(_ context: ViewContext, rank: (Zone) -> Int, zone: (Stakeholder) -> Zone?) throws(ViewError) {
        self.context = context
        guard !context.bodies.isEmpty else { throw .nobody }
        let all = context.bodies.map { body in
            (body, zone(body).map { Placed(body: body, zone: $0, rank: rank($0)) })
        }
        placed = all.compactMap(\.1).sorted { ($0.rank, $0.body.id) < ($1.rank, $1.body.id) }
        rest = all.filter { $0.1 == nil }.map(\.0)
    }

    /// The bodies in the order of the key, as large as a plan has them.
    func boxes(_ plan: LabelPlan, scale: Double) -> [BodyBox] {
        zip(placed, plan.labels).map { item, label in
            context.box(of: item.body, label: label, fontSize: StyleSheet.nameSize * scale * plan.share)
        }
    }

    /// The room that the bodies of each zone take, by rank.
    func needs(_ boxes: [BodyBox], gap: Double, zones: Int) -> [Double] {
        var needs = Array(repeating: 0.0, count: zones)
        for (item, box) in zip(placed, boxes) { needs[item.rank] += (box.room.width + gap) * (box.room.height + gap) }
        return needs
    }

    /// The page with frame, legend and the names of those without a place, and the picture in what is left.
    ///
    /// - Parameters:
    ///   - finding: one sentence.
    ///   - legend: what the legend says beside the shapes of the bodies.
    ///   - style: how a body is drawn, for the legend.
    ///   - remarks: for the footer.
    ///   - unplaced: the lists below the picture.
    ///   - heading: of a zone in the key.
    ///   - table: the facts, after the name of a body.
    ///   - draw: the picture by a plan, or `nil` when it does not fit.
    func compose(
        finding: String, legend: [LegendItem], style: (BodyStyle) -> BodyStyle = { $0 }, remarks: [String] = [],
        unplaced: [UnplacedNames], heading: (Zone) -> String, table: (columns: [ReportTable.Column], rows: [[String]]),
        draw: (LabelPlan, Canvas) -> Canvas?
    ) throws(ViewError) -> ComposedView {
        let shapes = context.legend(of: Set(placed.map { style(context.style(of: $0.body)) }))
        var (canvas, whole) = context.frame(
            finding: finding, stakeholders: context.bodies.count, ties: 0, legend: shapes + legend,
            legendPlace: .strip, remarks: remarks, countsTies: false)
        let free = UnplacedNames.draw(unplaced, context: context, on: &canvas, in: whole)
        let picture = LabelPlan.first(
            placed.map(\.body.name), key: keyEntries(heading), in: free, scale: canvas.scale,
            width: context.sheet.labelWidth
        ) { plan in
            draw(plan, canvas).map { drawn in
                ComposedView(
                    scene: drawn.scene, finding: finding, stakeholders: context.bodies.count, ties: 0,
                    leftOut: context.leftOut, textShare: plan.share, warnings: plan.warnings,
                    table: ReportTable(
                        name: "stakeholders", columns: [.init(context.words("Stakeholder", "Mdau"))] + table.columns,
                        rows: table.rows))
            }
        }
        guard let picture else { throw context.tooMany(placed.count) }
        return picture
    }

    private func keyEntries(_ heading: (Zone) -> String) -> [NumberedKey.Entry] {
        var result: [NumberedKey.Entry] = []
        for (position, item) in placed.enumerated() {
            if position == 0 || placed[position - 1].rank != item.rank { result.append(.heading(heading(item.zone))) }
            result.append(.name(position + 1, item.body.name))
        }
        return result
    }
}
