extension MatrixContent {
    /// Themes by places: places in the gazetteer's order, themes in the taxonomy's, cells by distinct implementers.
    static func themesByPlace(_ context: ViewContext) -> MatrixContent {
        var result = MatrixContent()
        let part = CoveragePart(context)
        let matrix = part.matrix
        result.rowWord = context.words("Place", "Mahali")
        result.rows = part.rows.map { context.placeName(matrix.places[$0]) }
        result.columns = part.columns.map {
            context.map.reference.themes.label(matrix.themes[$0], swahili: context.isSwahili)
        }
        result.cells = part.rows.map { row in part.columns.map { part.cell($0, row) } }
        result.finding = part.finding
        result.legend = part.legend
        result.remarks = part.remarks
        result.emptiness = CoverageEmptiness(context: context, matrix: matrix).sentence
        return result
    }
}

/// The part of the coverage matrix that a view draws, and what it says of it.
private struct CoveragePart {
    let context: ViewContext
    let matrix: CoverageMatrix
    /// Positions of the places that are drawn.
    let rows: [Int]
    /// Positions of the themes that are drawn.
    let columns: [Int]
    private let needs: [DeclaredNeeds.Need]
    private let implementers: [ProgrammeID: [StakeholderID]]

    init(_ context: ViewContext) {
        self.context = context
        let map = context.map
        let place = context.view.query.place ?? map.settings.place
        let chosen = place.flatMap { map.gazetteer[$0] }
        let level: PlaceLevel =
            switch chosen?.level {
            case .county, .subCounty, .ward, .location: .subCounty
            case .nation, .region, nil: .county
            }
        // A map of a sub-county stands among those of its county; a sub-county that was asked for stands alone.
        let around: PlaceLevel = context.view.query.place == nil ? .county : .subCounty
        let inside = chosen.map {
            $0.level <= around ? $0.id : map.gazetteer.ancestor(of: $0.id, at: around)?.id ?? $0.id
        }
        let matrix = context.disclosed.coverageMatrix(on: context.request.day, level: level, inside: inside).value
        self.matrix = matrix
        needs = context.declaredNeeds()
        let theme = context.view.query.theme
        columns = matrix.themes.indices.filter { column in
            theme.map { map.reference.themes.chain(from: matrix.themes[column]).contains($0) } ?? true
        }
        // Rows of a large gazetteer without anything are counted, not drawn.
        let drawn = columns
        rows =
            matrix.places.count <= 50
            ? Array(matrix.places.indices)
            : matrix.places.indices.filter { row in
                drawn.contains { matrix.cells[$0][row].state == .served || matrix.cells[$0][row].isNeeded }
            }
        let roles = ProgrammeRoles(map)
        implementers = Dictionary(
            map.programmes.enumerated().map { ($1.id, roles.implementers[$0]) }, uniquingKeysWith: { first, _ in first }
        )
    }

    private var shown: [CoverageCell] { columns.flatMap { column in rows.map { matrix.cells[column][$0] } } }

    /// Whether a need at the cell's place or inside it is not met, or only in part.
    private func isLacking(_ cell: CoverageCell) -> Bool {
        needs.contains { need in
            need.theme == cell.theme && (!need.isMet || !need.unreached.isEmpty)
                && context.map.gazetteer.isInside(need.place, cell.place)
        }
    }

    func cell(_ column: Int, _ row: Int) -> MatrixContent.Cell {
        let map = context.map
        let cell = matrix.cells[column][row]
        let theme = map.reference.themes.label(cell.theme, swahili: context.isSwahili)
        let head = "\(theme), \(context.placeName(cell.place)): "
        func plain(_ symbol: MatrixContent.Symbol, _ text: String, _ words: String) -> MatrixContent.Cell {
            MatrixContent.Cell(symbol: symbol, text: text, words: words, tooltip: head + words)
        }
        switch cell.state {
        case .served:
            let names = Set(cell.programmes.flatMap { implementers[$0] ?? [] }).sorted()
                .map { map.name(of: .stakeholder($0)) }
            let text = "\(names.count)" + (cell.undated > 0 ? "*" : "") + (isLacking(cell) ? "!" : "")
            let who =
                names.isEmpty
                ? cell.programmes.map { map.name(of: .programme($0)) }.joined(separator: "; ")
                : names.joined(separator: "; ")
            return MatrixContent.Cell(
                symbol: names.isEmpty ? .unnamed : .step(min(5, names.count)), text: text, words: text,
                tooltip: head + who)
        case .declaredNeed:
            return plain(
                .gap, context.words("GAP", "PENGO"), context.words("need, none reported", "hitaji, hakuna mradi"))
        case .unknown: return plain(.unknown, "?", context.words("unknown", "haijulikani"))
        case .noneReported: return plain(.empty, "", context.words("none reported", "hakuna taarifa"))
        }
    }

    // MARK: Words

    var finding: String {
        let cells = shown
        let served = cells.count { $0.state == .served }
        let unknown = cells.count { $0.state == .unknown }
        // Rows have no cell for what is needed in a larger place, such as a whole county among sub-counties.
        let larger = needs.count { need in
            !need.isMet
                && !rows.contains { context.map.gazetteer.isInside(need.place, matrix.places[$0]) }
        }
        let outside =
            larger == 0
            ? ""
            : context.words(
                " (\(larger) of them in no row: of larger places or others)",
                " (\(larger) kati yake si ya safu yoyote: ni ya mahali pakubwa zaidi au kwingine)")
        let gaps = context.words(of: needs)
        let split = gaps.firstIndex(of: ";") ?? gaps.endIndex
        return context.words(
            "Programmes are reported for \(served) of \(cells.count) cells of theme and place; ",
            "Miradi imeripotiwa kwa seli \(served) kati ya \(cells.count); ")
            + gaps[..<split] + outside + gaps[split...]
            + context.words(
                unknown == 1 ? "; 1 cell is unknown." : "; \(unknown) cells are unknown.",
                "; seli \(unknown) hazijulikani.")
    }

    var remarks: [String] {
        var remarks: [String] = []
        let leftOut = matrix.places.count - rows.count
        if leftOut > 0 {
            remarks.append(
                context.words(
                    "\(leftOut) places with nothing reported are not drawn",
                    "Mahali \(leftOut) bila taarifa hapajachorwa"))
        }
        let ratio = matrix.implementers
        remarks.append(
            ratio.of == 0
                ? context.words(
                    "no body is recorded as working here", "hakuna shirika lililorekodiwa kufanya kazi hapa")
                : context.words(
                    "\(ratio.count) of \(ratio.of) bodies known to work here have reported a programme",
                    "Mashirika \(ratio.count) kati ya \(ratio.of) yameripoti mradi"))
        let served = shown.filter { $0.state == .served }
        if served.contains(where: { $0.undated > 0 }) {
            remarks.append(
                context.words("* the dates of some programmes do not tell", "* tarehe za baadhi ya miradi hazijulikani")
            )
        }
        if served.contains(where: isLacking) {
            remarks.append(
                context.words(
                    "! a need of a part of the place, or of a group that was named, is not met",
                    "! hitaji la sehemu ya mahali, au la kundi lililotajwa, halijatimizwa"))
        }
        return remarks
    }

    var legend: [MatrixContent.LegendEntry] {
        (1...5).map { step in
            let number = step == 5 ? "5+" : String(step)
            return MatrixContent.LegendEntry(
                symbol: .step(step), letter: "",
                label: context.words(
                    step == 1 ? "1 implementer" : "\(number) implementers", "Watekelezaji \(number)"))
        }
            + [
                MatrixContent.LegendEntry(
                    symbol: .unnamed, letter: "0",
                    label: context.words("Programme, no implementer named", "Mradi, mtekelezaji hajatajwa")),
                MatrixContent.LegendEntry(
                    symbol: .gap, letter: "",
                    label: context.words("Declared need, no programme reported", "Hitaji bila mradi")),
                MatrixContent.LegendEntry(
                    symbol: .unknown, letter: "?",
                    label: context.words("Unknown: a body that works there has not reported", "Haijulikani")),
                MatrixContent.LegendEntry(
                    symbol: .empty, letter: "", label: context.words("None reported", "Hakuna taarifa")),
            ]
    }
}
