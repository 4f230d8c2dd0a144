/// What every composer starts from: the disclosed map, the request, and the bodies and ties that the query selects.
struct ViewContext {
    let disclosed: Disclosed<StakeholderMap>
    let request: ViewRequest
    /// Selected bodies, by identifier.
    let bodies: [Stakeholder]
    /// Ties in force on the day whose two ends are selected bodies, by identifier.
    let ties: [Tie]
    let leftOut: Int
    /// Styles that depend on the whole network, when the view colours by it.
    private let measuredStyles: MeasuredStyles?

    var map: StakeholderMap { disclosed.value }
    var view: MapView { request.view }
    var sheet: StyleSheet { request.view.style }
    var isSwahili: Bool { request.language == "sw" }

    init(_ disclosed: Disclosed<StakeholderMap>, _ request: ViewRequest) throws(ViewError) {
        self.disclosed = disclosed
        self.request = request
        let map = disclosed.value
        let query = request.view.query
        try Self.check(query, map)
        let selected = Self.select(query, map)
        let chosen = try Self.community(of: query, selected, Self.ties(query, selected, map, request.day))
        bodies = chosen
        leftOut = map.stakeholders.count - chosen.count
        ties = Self.ties(query, chosen, map, request.day)
        measuredStyles = try MeasuredStyles.make(
            request.view.style, bodies: chosen, ties: ties, swahili: request.language == "sw")
    }

    /// Ties in force between two of the bodies.
    private static func ties(
        _ query: ViewQuery, _ bodies: [Stakeholder], _ map: StakeholderMap, _ day: CivilDate
    ) -> [Tie] {
        let inside = Set(bodies.map(\.id))
        let kinds = Set(query.ties)
        return map.ties.filter { tie in
            guard let from = tie.from.stakeholder, let to = tie.to.stakeholder, from != to else { return false }
            return inside.contains(from) && inside.contains(to) && (kinds.isEmpty || kinds.contains(tie.kind))
                && (query.period.map { tie.span.meets(first: $0.firstDay, last: $0.lastDay) }
                    ?? tie.span.contains(day))
        }
    }

    private static func community(
        of query: ViewQuery, _ bodies: [Stakeholder], _ ties: [Tie]
    ) throws(ViewError) -> [Stakeholder] {
        guard let body = query.community else { return bodies }
        do throws(NetworkProblem) {
            let communities = try SelectedNetwork(bodies, ties).communities()
            let members = Set(communities.first { $0.contains(body) } ?? [body])
            return bodies.filter { members.contains($0.id) }
        } catch {
            throw .notMeasured(error.description)
        }
    }

    private static func check(_ query: ViewQuery, _ map: StakeholderMap) throws(ViewError) {
        if let forum = query.forum, map.forum(forum) == nil {
            throw .unknown(
                what: "forum", value: forum.rawValue, suggestions: map.forums.prefix(5).map(\.id.rawValue))
        }
        for body in [query.ego, query.community].compactMap({ $0 }) where map.stakeholder(body) == nil {
            throw .unknown(
                what: "stakeholder", value: body.rawValue,
                suggestions: nearMisses(of: body.rawValue, among: map.stakeholders.map(\.id.rawValue)))
        }
        for place in [query.place].compactMap({ $0 }) + query.places where map.gazetteer[place] == nil {
            throw .unknown(
                what: "place", value: place.rawValue,
                suggestions: nearMisses(of: place.rawValue, among: map.gazetteer.places.map(\.id.rawValue)))
        }
        for category in query.categories where map.reference.category(category) == nil {
            let known = map.reference.circular(map.circularID)?.categories.map(\.id.rawValue) ?? []
            guard !known.contains(category.rawValue) else { continue }
            throw .unknown(
                what: "category", value: category.rawValue, suggestions: nearMisses(of: category.rawValue, among: known)
            )
        }
        if let theme = query.theme, map.reference.themes[theme] == nil,
            !map.programmes.contains(where: { $0.themes.values.contains(theme) })
        {
            throw .unknown(what: "theme", value: theme.rawValue, suggestions: [])
        }
        for kind in query.ties where map.reference.ties.rules(of: kind).isEmpty {
            throw .unknown(
                what: "tie kind", value: kind.rawValue, suggestions: map.reference.ties.kinds.map(\.rawValue))
        }
    }

    private static func select(_ query: ViewQuery, _ map: StakeholderMap) -> [Stakeholder] {
        var allowed: Set<StakeholderID>?
        func restrict(to ids: Set<StakeholderID>) { allowed = allowed?.intersection(ids) ?? ids }
        if let forum = query.forum {
            var members = Set(map.seats.filter { $0.forum == forum }.compactMap(\.stakeholder))
            members.formUnion(map.forum(forum)?.members.values ?? [])
            for tie in map.ties where tie.to.forum == forum {
                if let body = tie.from.stakeholder { members.insert(body) }
            }
            restrict(to: members)
        }
        if let theme = query.theme {
            let roles = ProgrammeRoles(map)
            var working: Set<StakeholderID> = []
            for (index, programme) in map.programmes.enumerated()
            where programme.themes.values.contains(where: {
                $0 == theme || map.reference.themes.chain(from: $0).contains(theme)
            }) {
                working.formUnion(roles.implementers[index] + roles.funders[index] + roles.supporters[index])
                working.formUnion(roles.hosts[index])
            }
            restrict(to: working)
        }
        return map.stakeholders.filter { body in
            if let allowed, !allowed.contains(body.id) { return false }
            if let standing = query.standing, body.standing != standing { return false }
            if !query.categories.isEmpty, !body.categories.values.contains(where: query.categories.contains) {
                return false
            }
            if let sector = query.sector, body.sector != sector { return false }
            let places = [body.place].compactMap { $0 } + body.worksIn.values
            func isAt(_ place: PlaceID) -> Bool { places.contains { map.gazetteer.isInside($0, place) } }
            if let place = query.place, !isAt(place) { return false }
            return query.places.isEmpty || query.places.contains(where: isAt)
        }
    }

    // MARK: Words

    func words(_ english: String, _ swahili: String) -> String { isSwahili ? swahili : english }

    func placeName(_ id: PlaceID) -> String { map.gazetteer[id]?.name ?? id.rawValue }

    func categoryName(_ id: CategoryID) -> String {
        let category = map.reference.circular(map.circularID)?[id] ?? map.reference.category(id)
        guard let category else { return id.rawValue }
        return isSwahili ? category.nameSwahili ?? category.name : category.name
    }

    func bodyCount(_ count: Int) -> String {
        isSwahili ? "wadau \(count)" : count == 1 ? "1 stakeholder" : "\(count) stakeholders"
    }

    func tieCount(_ count: Int) -> String {
        isSwahili ? "uhusiano \(count)" : count == 1 ? "1 tie" : "\(count) ties"
    }

    func style(of body: Stakeholder) -> BodyStyle {
        measuredStyles?.style(of: body.id) ?? BodyStyle.of(body, in: map, sheet, swahili: isSwahili)
    }

    /// A body with its words, in a size on the page; in the style of the view unless another is given.
    func box(
        of body: Stakeholder, label: BodyBox.Label, style: BodyStyle? = nil, fontSize: Double, growth: Double = 1
    ) -> BodyBox {
        BodyBox(
            id: SceneID("s", body.id.rawValue), label: label, style: style ?? self.style(of: body), fontSize: fontSize,
            growth: growth, tooltip: tooltip(of: body))
    }

    /// What is said when a body is pointed at: name, category, place.
    func tooltip(of body: Stakeholder) -> String {
        var parts = [body.name]
        if !body.categories.values.isEmpty {
            parts.append(body.categories.values.map(categoryName).joined(separator: ", "))
        }
        if let place = body.place { parts.append(placeName(place)) }
        return TextWrapping.clean(parts.joined(separator: " · "))
    }

    func tooltip(of tie: Tie) -> String {
        let rule = map.reference.ties.rule(tie.kind, from: tie.from.kind, to: tie.to.kind)
        let verb = isSwahili ? rule?.labelSwahili ?? rule?.label : rule?.label
        return TextWrapping.clean("\(map.name(of: tie.from)) \(verb ?? tie.kind.rawValue) \(map.name(of: tie.to))")
    }

    // MARK: Frame

    /// An empty canvas with its page frame drawn, and what is free for the picture.
    /// The detail says what is drawn, for example the name of a forum; remarks go into the footer.
    func frame(
        finding: String, detail: String? = nil, stakeholders: Int, ties: Int, legend: [LegendItem],
        legendPlace: PageFrame.LegendPlace, remarks: [String] = [], countsTies: Bool = true
    ) -> (canvas: Canvas, free: Rect) {
        let settings = map.settings
        let viewTitle = isSwahili ? view.titleSwahili ?? view.title : view.title
        let title = settings.title ?? words("Stakeholder map", "Ramani ya wadau")
        var canvas = Canvas(
            scene: Scene(
                name: SceneID("view", view.name), title: TextWrapping.clean("\(title): \(viewTitle)"),
                description: TextWrapping.clean(finding), language: request.language, page: request.page),
            sheet: sheet)
        var facts = [viewTitle + (detail.map { ": " + $0 } ?? "")]
        if let place = view.query.place ?? settings.place { facts.append(placeName(place)) }
        if let viewpoint = settings.viewpoint { facts.append(viewpoint) }
        facts.append(bodyCount(stakeholders))
        if countsTies { facts.append(tieCount(ties)) }
        let sourced = bodies.count { $0.evidence.source != nil }
        var footer = [
            words("As of \(request.day)", "Kufikia \(request.day)"),
            words("For: \(disclosed.audience.name)", "Kwa: \(disclosed.audience.name)"),
            words(
                "Sources are named for \(sourced) of \(bodies.count) stakeholders",
                "Vyanzo vimetajwa kwa wadau \(sourced) kati ya \(bodies.count)"),
        ]
        if let period = view.query.period {
            let (first, last) = (period.firstDay?.description ?? "…", period.lastDay?.description ?? "…")
            footer.append(words("Ties in force from \(first) to \(last)", "Uhusiano kuanzia \(first) hadi \(last)"))
        }
        if leftOut > 0 {
            footer.append(words("\(leftOut) not selected", "\(leftOut) hawakuchaguliwa"))
        }
        footer += remarks
        footer.append(
            words(
                DisclosureNotice.sentence,
                "Huenda baadhi ya mambo yamefichwa kwa hadhira hii; madai kama “hakuna uratibu” ni ya yale inayoweza kuona."
            ))
        let page = PageFrame(
            title: title, facts: facts, question: settings.question, finding: finding, footer: footer,
            isDraft: settings.isDraft, draftWord: words("DRAFT", "RASIMU"), legend: legend, legendPlace: legendPlace)
        let free = page.draw(on: &canvas)
        // A page that its frame fills leaves nothing, and no less than nothing.
        let room = Rect(
            minX: free.minX, minY: free.minY, maxX: max(free.minX, free.maxX), maxY: max(free.minY, free.maxY))
        return (canvas, room)
    }

    /// The legend of the body styles in use.
    func legend(of styles: Set<BodyStyle>) -> [LegendItem] {
        styles.sorted { ($0.rank, $0.label) < ($1.rank, $1.label) }.map { LegendItem($0) }
    }

    /// The legend of the tie styles in use.
    func legend(of styles: Set<TieStyle>) -> [LegendItem] {
        var seen: Set<String> = []
        // Of two weights with one meaning the solid one stands for both.
        func key(_ style: TieStyle) -> (Int, String, Int, Double) {
            (style.rank, style.label, style.dash == .dotted ? 1 : 0, style.width)
        }
        return styles.sorted { key($0) < key($1) }
            .filter { seen.insert($0.label).inserted }.map { LegendItem(.tie($0), $0.label) }
    }

    /// Shares of the planned text size that are tried, largest first, none below 5 points on paper.
    func textShares(_ planned: Double, scale: Double) -> [Double] {
        let least = StyleSheet.smallestSize / (planned * scale)
        return [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.65, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.16].filter { $0 > least } + [
            least
        ]
    }
}
