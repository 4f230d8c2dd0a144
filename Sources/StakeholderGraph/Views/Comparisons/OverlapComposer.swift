/// What two or more programmes share: a pair side by side with its verdict, several as a table of who has what.
///
/// Without programmes in the query it shows the first finding of the overlap analysis, which is a possible duplication
/// where there is one.
struct OverlapComposer: ViewPicture {
    let context: ViewContext
    private let report: OverlapReport
    /// The programmes asked for, by identifier.
    private let asked: [ProgrammeID]

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        let map = context.map
        guard !map.programmes.isEmpty else {
            throw .nothingToShow("The map has no programme, so there is no overlap to draw.")
        }
        let query = context.view.query
        for id in query.programmes where map.programme(id) == nil {
            throw .unknown(
                what: "programme", value: id.rawValue, suggestions: map.programmes.prefix(5).map(\.id.rawValue))
        }
        asked = Set(query.programmes).sorted()
        // Whoever names programmes wants to know all that is found of them.
        let selection = OverlapSelection(
            place: asked.isEmpty ? query.place : nil, theme: asked.isEmpty ? query.theme : nil,
            verdicts: asked.isEmpty ? nil : Set(OverlapVerdict.allCases))
        do throws(OverlapRefusal) {
            report = try OverlapFinder(context.disclosed, on: context.request.day).report(selection).value
        } catch {
            throw .doesNotFit("There are too many programmes to compare them all: choose some with --place or --theme.")
        }
    }

    func compose() throws(ViewError) -> ComposedView {
        if asked.count < 2, let first = firstFinding() {
            return try OverlapPairPicture(context, first).compose()
        }
        if asked.count == 2,
            let index = report.findings.indices.first(where: { index in
                let found = report.findings.summary(at: index)
                return Set([found.first, found.second]) == Set(asked)
            })
        {
            return try OverlapPairPicture(context, report.findings[index]).compose()
        }
        return try OverlapGroupPicture(context, programmes: group(), verdicts: verdicts()).compose()
    }

    /// The first finding, or the first about the one programme asked for.
    private func firstFinding() -> OverlapFinding? {
        guard let only = asked.first else { return report.findings.isEmpty ? nil : report.findings[0] }
        let index = report.findings.indices.first { index in
            let found = report.findings.summary(at: index)
            return found.first == only || found.second == only
        }
        return index.map { report.findings[$0] }
    }

    /// Those asked for, else the first six of the map.
    private func group() -> [Programme] {
        let chosen = asked.isEmpty ? Array(context.map.programmes.map(\.id).sorted().prefix(6)) : asked
        return chosen.compactMap { context.map.programme($0) }
    }

    /// Of the pairs among those asked for, in the order of the report.
    private func verdicts() -> [(first: ProgrammeID, second: ProgrammeID, verdict: OverlapVerdict)] {
        report.findings.indices.map { report.findings.summary(at: $0) }
            .filter { asked.contains($0.first) && asked.contains($0.second) && $0.verdict != .related }
    }
}

extension ViewContext {
    /// A verdict as a heading.
    func title(_ verdict: OverlapVerdict) -> String {
        switch verdict {
        case .possibleDuplication: words(verdict.title, "Huenda kazi imerudiwa")
        case .samePeopleCalledTwice: words(verdict.title, "Watu wale wale waitwa mara mbili")
        case .sameWorkApart: words(verdict.title, "Kazi ile ile, watu wengine")
        case .cannotTell: words(verdict.title, "Haiwezi kujulikana")
        case .complementary: words(verdict.title, "Zinakamilishana")
        case .sequence: words(verdict.title, "Moja baada ya nyingine")
        case .coordinatedOverlap: words(verdict.title, "Zinalingana na zimeratibiwa")
        case .intendedRedundancy: words(verdict.title, "Imekusudiwa")
        case .related: words(verdict.title, "Zinahusiana")
        }
    }

    /// A facet as a heading.
    func title(_ facet: Facet) -> String {
        switch facet {
        case .themes: words("Themes", "Mada")
        case .activities: words("Activities", "Shughuli")
        case .places: words("Places", "Mahali")
        case .targetGroups: words("Target groups", "Walengwa")
        case .dates: words("Dates", "Tarehe")
        }
    }

    /// What a programme says of a facet that is a list, by identifier and name.
    func items(_ facet: Facet, of programme: Programme) -> Stated<(id: String, name: String)> {
        let reference = map.reference
        func terms(_ values: Stated<TermID>, _ taxonomy: Taxonomy) -> Stated<(id: String, name: String)> {
            values.map { (id: $0.rawValue, name: taxonomy.label($0, swahili: isSwahili)) }
        }
        return switch facet {
        case .themes: terms(programme.themes, reference.themes)
        case .activities: terms(programme.activities, reference.activities)
        case .targetGroups: terms(programme.targetGroups, reference.targetGroups)
        case .places: programme.places.map { (id: $0.rawValue, name: placeName($0)) }
        case .dates: .stated([])
        }
    }
}
