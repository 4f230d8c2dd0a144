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
        let map = disclosed.value
        var request = request
        try QuerySelection.check(request.view.query, map)
        request.view.query = request.view.followedQuery
        self.request = request
        // The circle of a forum is about everybody who sits in it or could.
        let query = request.view.kind == .forumCircle ? ViewQuery() : request.view.query
        let selection = try QuerySelection(query, map, on: request.day)
        bodies = selection.bodies
        ties = selection.ties
        leftOut = map.stakeholders.count - selection.bodies.count
        measuredStyles = try MeasuredStyles.make(
            request.view.style, bodies: bodies, ties: ties, swahili: request.language == "sw")
    }

    /// What holds the forums against their circulars on the day; one that the request brings is used again.
    func auditor() throws(ViewError) -> ForumAuditor {
        if let auditor = request.auditor { return auditor }
        do {
            return try ForumAuditor(disclosed, on: request.day)
        } catch {
            throw .unknown(what: "circular", value: error.id.rawValue, suggestions: [])
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
    /// The detail says what is drawn, for example the name of a forum, and where it is when that is not the place of the
    /// query or the map; remarks go into the footer. Sources are counted for the bodies selected, unless others are drawn.
    func frame(
        finding: String, detail: String? = nil, place: PlaceID? = nil, drawn: [Stakeholder]? = nil, stakeholders: Int,
        ties: Int, legend: [LegendItem], legendPlace: PageFrame.LegendPlace, remarks: [String] = [],
        countsTies: Bool = true
    ) -> (canvas: Canvas, free: Rect) {
        let settings = map.settings
        let viewTitle = view.heading(swahili: isSwahili)
        let title = settings.title ?? words("Stakeholder map", "Ramani ya wadau")
        var canvas = Canvas(
            scene: Scene(
                name: SceneID("view", view.name), title: TextWrapping.clean("\(title): \(viewTitle)"),
                description: TextWrapping.clean(finding), language: request.language, page: request.page),
            sheet: sheet)
        var facts = [viewTitle + (detail.map { ": " + $0 } ?? "")]
        if let place = place ?? view.query.place ?? settings.place { facts.append(placeName(place)) }
        facts += QueryWords(self).facts
        if let viewpoint = settings.viewpoint { facts.append(viewpoint) }
        facts.append(bodyCount(stakeholders))
        if countsTies { facts.append(tieCount(ties)) }
        let listed = drawn ?? bodies
        let sourced = listed.count { $0.evidence.source != nil }
        var footer = [
            words("As of \(request.day)", "Kufikia \(request.day)"),
            words("For: \(disclosed.audience.name)", "Kwa: \(audienceSwahili)"),
            words(
                "Sources are named for \(sourced) of \(listed.count) stakeholders",
                "Vyanzo vimetajwa kwa wadau \(sourced) kati ya \(listed.count)"),
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

    private var audienceSwahili: String {
        switch disclosed.audience.level {
        case .public: "umma"
        case .forum: "jukwaa"
        case .internal: "matumizi ya ndani"
        case .sealed: "waliofunguliwa siri"
        }
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
