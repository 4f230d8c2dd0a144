/// What a query leaves in a picture, in words: for the facts under the title, and for what may be said of bodies without a
/// tie there.
struct QueryWords {
    private let context: ViewContext
    private var map: StakeholderMap { context.map }
    private var query: ViewQuery { context.view.query }

    init(_ context: ViewContext) { self.context = context }

    /// Every part of the query but the place and the period, which the page says elsewhere.
    var facts: [String] {
        var facts: [String] = []
        func add(_ english: String, _ swahili: String, _ names: [String]) {
            guard !names.isEmpty else { return }
            facts.append(context.words(english, swahili) + ": " + context.few(names))
        }
        add("Places", "Mahali", query.places.map(context.placeName))
        // The view of one forum has its name beside its own.
        if let forum = query.forum, context.view.kind != .forumCircle {
            add("Members of", "Wanachama wa", [map.forum(forum)?.name ?? forum.rawValue])
        }
        add("Theme", "Mada", query.theme.map { [map.reference.themes.label($0, swahili: context.isSwahili)] } ?? [])
        add("Categories", "Aina", query.categories.map(context.categoryName))
        switch query.standing {
        case .state: facts.append(context.words("State bodies", "Mashirika ya serikali"))
        case .nonState: facts.append(context.words("Non-state bodies", "Mashirika yasiyo ya serikali"))
        case nil: break
        }
        add("Sector", "Sekta", query.sector.map { [name(of: $0)] } ?? [])
        add("Community of", "Kundi la", query.community.map { [map.name(of: .stakeholder($0))] } ?? [])
        add("Ties", "Uhusiano", query.ties.map(name))
        add("Programmes", "Miradi", Set(query.programmes).sorted().map { map.name(of: .programme($0)) })
        return facts
    }

    private func name(of sector: Sector) -> String {
        switch sector {
        case .state: context.words("state", "serikali")
        case .civilSociety: context.words("civil society", "asasi za kiraia")
        case .private: context.words("private", "sekta binafsi")
        case .media: context.words("media", "vyombo vya habari")
        case .international: context.words("international", "kimataifa")
        }
    }

    private func name(of kind: TieKind) -> String {
        let rule =
            map.reference.ties.rule(kind, from: .stakeholder, to: .stakeholder)
            ?? map.reference.ties.rules(of: kind).first
        return (context.isSwahili ? rule?.labelSwahili ?? rule?.label : rule?.label) ?? kind.rawValue
    }

    // MARK: Bodies without a tie

    /// Whether there may be ties that the picture does not show: of other bodies, kinds or days.
    var hidesTies: Bool { context.leftOut > 0 || !query.ties.isEmpty || query.period != nil }

    /// What bodies without a tie in the picture have, after “has” or “have”: that none is recorded may be said only where
    /// the whole map was looked at.
    func noTie(of bodies: [Stakeholder]) -> (english: String, swahili: String) {
        if hidesTies {
            let ofKind = query.ties.isEmpty ? "" : " of these kinds"
            let ofKindSwahili = query.ties.isEmpty ? "" : " wa aina hizi"
            return (
                "no tie\(ofKind) to another shown here", "uhusiano\(ofKindSwahili) na mwingine aliyeonyeshwa hapa"
            )
        }
        let alone = Set(bodies.map(\.id))
        let hasOthers = map.ties.contains { tie in
            guard let from = tie.from.stakeholder, let to = tie.to.stakeholder, from != to else { return false }
            return alone.contains(from) || alone.contains(to)
        }
        return hasOthers
            ? ("no tie in force on this day", "uhusiano unaotumika siku hii")
            : ("no recorded tie", "uhusiano wowote uliorekodiwa")
    }

    /// That the bodies selected have no tie among them.
    var noTieBetween: (english: String, swahili: String) {
        if !query.ties.isEmpty {
            return ("no tie of these kinds between them is shown", "hakuna uhusiano wa aina hizi kati yao")
        }
        let inside = Set(context.bodies.map(\.id))
        let hasOthers = map.ties.contains { tie in
            guard let from = tie.from.stakeholder, let to = tie.to.stakeholder, from != to else { return false }
            return inside.contains(from) && inside.contains(to)
        }
        return hasOthers
            ? ("no tie between them is in force then", "hakuna uhusiano unaotumika kati yao wakati huo")
            : ("no tie between them is recorded", "hakuna uhusiano uliorekodiwa kati yao")
    }
}
