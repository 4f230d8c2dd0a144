/// What a network shows before anything is placed: bodies, lines, styles, sizes, and what is said of them.
struct NetworkContent {
    let context: ViewContext
    /// All pairs that are tied.
    let pairs: [PairedTie]
    /// The lines that are drawn.
    let lines: [PairedTie]
    /// Bodies with ties, then those without, each by identifier.
    let connected: [Stakeholder]
    let isolated: [Stakeholder]
    let styles: [StakeholderID: BodyStyle]
    let sizes: BodySizes
    let finding: String
    private let backboneRemark: String?

    var shown: [Stakeholder] { connected + isolated }
    var grouping: ViewLayout.Grouping { context.view.layout.grouping }
    var remarks: [String] { [backboneRemark].compactMap { $0 } }

    init(_ context: ViewContext) throws(ViewError) {
        guard !context.bodies.isEmpty else { throw .nobody }
        self.context = context
        pairs = PairedTie.merge(context)
        let backbone = TieBackbone(context, pairs, level: context.view.layout.backbone)
        lines = backbone.kept
        backboneRemark = backbone.remark
        let tied = Set(pairs.flatMap { [$0.from, $0.to] })
        connected = context.bodies.filter { tied.contains($0.id) }
        isolated = context.view.query.showsIsolates ? context.bodies.filter { !tied.contains($0.id) } : []
        styles = Dictionary(uniqueKeysWithValues: context.bodies.map { ($0.id, context.style(of: $0)) })
        sizes = try BodySizes.make(context)
        finding = Self.finding(context, pairs, connected)
    }

    func style(of body: Stakeholder) -> BodyStyle { styles[body.id] ?? BodyStyle.plain(context.sheet) }

    /// The legend of what is shown with lines of these styles.
    func legend(lines: Set<TieStyle>) -> [LegendItem] {
        context.legend(of: Set(shown.map(style(of:)))) + context.legend(of: lines)
            + (sizes.remark.map { [LegendItem(.remark, $0)] } ?? [])
    }

    /// Positions among the connected of the two ends of lines.
    func edges(_ lines: [PairedTie]) -> [(Int, Int)] {
        let index = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.id, $0) })
        return lines.compactMap { pair in
            guard let from = index[pair.from], let to = index[pair.to] else { return nil }
            return (from, to)
        }
    }

    private static func finding(_ context: ViewContext, _ pairs: [PairedTie], _ connected: [Stakeholder]) -> String {
        let tied = Set(connected.map(\.id))
        let alone = context.bodies.filter { !tied.contains($0.id) }
        let words = QueryWords(context)
        if context.bodies.count == 1 {
            let name = context.bodies[0].name
            return context.words("\(name) is the only stakeholder here.", "\(name) ndiye mdau pekee hapa.")
        }
        var degree: [StakeholderID: Int] = [:]
        for pair in pairs {
            degree[pair.from, default: 0] += 1
            degree[pair.to, default: 0] += 1
        }
        guard let partners = degree.values.max() else {
            let count = context.bodyCount(context.bodies.count)
            return context.words(
                "\(count), and \(words.noTieBetween.english).", "\(count): \(words.noTieBetween.swahili).")
        }
        let most = connected.filter { degree[$0.id] == partners }
        let names = context.few(most.map(\.name))
        let without = words.noTie(of: alone)
        let others = context.bodies.count - 1
        if context.isSwahili {
            let rest =
                alone.isEmpty
                ? "kila mdau ana uhusiano" : "wadau \(alone.count) hawana \(without.swahili)"
            return "\(names): uhusiano na wengi zaidi (\(partners) kati ya \(others)); \(rest)."
        }
        let rest =
            alone.isEmpty
            ? "every stakeholder has at least one tie"
            : (alone.count == 1 ? "1 stakeholder has " : "\(alone.count) stakeholders have ") + without.english
        let head = most.count == 1 ? "\(names) has the most partners" : "\(names) have the most partners"
        let share = most.count == 1 ? "\(partners) of \(others)" : "\(partners) of \(others) each"
        return "\(head)\(words.hidesTies ? " shown here" : "") (\(share)); \(rest)."
    }
}
