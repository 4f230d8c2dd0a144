/// What a matrix shows: rows, columns, cells, their legend and the finding.
struct MatrixContent {
    /// How a cell looks.
    enum Symbol: Hashable {
        /// From 1 to 5, the darker the more.
        case step(Int)
        case light
        case pale
        case gap
        case unknown
        case empty
    }

    struct Cell {
        let symbol: Symbol
        /// What stands in the cell.
        let text: String
        /// The cell in a table.
        let words: String
        let tooltip: String
    }

    struct LegendEntry {
        let symbol: Symbol
        let letter: String
        let label: String
    }

    var rowWord = ""
    var rows: [String] = []
    var columns: [String] = []
    var cells: [[Cell]] = []
    var legend: [LegendEntry] = []
    var finding = ""
    var remarks: [String] = []
    var warnings: [String] = []
    var emptiness = ""

    /// Themes by places: places in the gazetteer's order, themes in the taxonomy's, cells by distinct implementers.
    static func themesByPlace(_ context: ViewContext) -> MatrixContent {
        let map = context.map
        let place = context.view.query.place ?? map.settings.place
        let chosen = place.flatMap { map.gazetteer[$0] }
        let level: PlaceLevel =
            switch chosen?.level {
            case .county, .subCounty, .ward, .location: .subCounty
            case .nation, .region, nil: .county
            }
        let inside = chosen.map {
            $0.level <= .county ? $0.id : map.gazetteer.ancestor(of: $0.id, at: .county)?.id ?? $0.id
        }
        let matrix = context.disclosed.coverageMatrix(on: context.request.day, level: level, inside: inside).value
        let roles = ProgrammeRoles(map)
        let positions = Dictionary(uniqueKeysWithValues: map.programmes.enumerated().map { ($1.id, $0) })
        // Places of several lists stand once; rows of a large gazetteer without anything are counted, not drawn.
        var kept = matrix.places.indices.filter { column in
            matrix.cells.contains { $0[column].state == .served || $0[column].isNeeded }
        }
        var result = MatrixContent()
        if matrix.places.count <= 50 { kept = Array(matrix.places.indices) }
        let leftOut = matrix.places.count - kept.count
        if leftOut > 0 {
            result.remarks.append(
                context.words(
                    "\(leftOut) places with nothing reported are not drawn",
                    "Mahali \(leftOut) bila taarifa hapajachorwa"))
        }
        let ratio = matrix.implementers
        result.remarks.append(
            context.words(
                "\(ratio.count) of \(ratio.of) bodies known to work here have reported a programme",
                "Mashirika \(ratio.count) kati ya \(ratio.of) yameripoti mradi"))
        result.rowWord = context.words("Place", "Mahali")
        result.rows = kept.map { context.placeName(matrix.places[$0]) }
        result.columns = matrix.themes.map { theme in
            let term = map.reference.themes[theme]
            return (context.isSwahili ? term?.nameSwahili ?? term?.name : term?.name) ?? theme.rawValue
        }
        var gaps = 0
        var unknown = 0
        var served = 0
        for column in kept {
            var row: [Cell] = []
            for (theme, cells) in matrix.cells.enumerated() {
                let cell = cells[column]
                let names = Set(cell.programmes.compactMap { positions[$0] }.flatMap { roles.implementers[$0] })
                    .sorted().map { map.name(of: .stakeholder($0)) }
                let head = "\(result.columns[theme]), \(context.placeName(cell.place)): "
                switch cell.state {
                case .served:
                    served += 1
                    let mark = cell.undated > 0 ? "*" : ""
                    row.append(
                        Cell(
                            symbol: .step(max(1, min(5, names.count))), text: "\(names.count)\(mark)",
                            words: "\(names.count)\(mark)", tooltip: head + names.joined(separator: "; ")))
                case .declaredNeed:
                    gaps += 1
                    let words = context.words("need, none reported", "hitaji, hakuna mradi")
                    row.append(
                        Cell(symbol: .gap, text: context.words("GAP", "PENGO"), words: words, tooltip: head + words))
                case .unknown:
                    unknown += 1
                    let words = context.words("unknown", "haijulikani")
                    row.append(Cell(symbol: .unknown, text: "?", words: words, tooltip: head + words))
                case .noneReported:
                    let words = context.words("none reported", "hakuna taarifa")
                    row.append(Cell(symbol: .empty, text: "", words: words, tooltip: head + words))
                }
            }
            result.cells.append(row)
        }
        result.finding = context.words(
            "Programmes are reported for \(served) of \(kept.count * matrix.themes.count) cells of theme and place; "
                + "\(gaps) declared needs have none; \(unknown) cells are unknown.",
            "Miradi imeripotiwa kwa seli \(served) kati ya \(kept.count * matrix.themes.count); mahitaji \(gaps) hayana "
                + "mradi; seli \(unknown) hazijulikani.")
        result.legend =
            (1...5).map { step in
                let number = step == 5 ? "5+" : String(step)
                return LegendEntry(
                    symbol: .step(step), letter: "",
                    label: context.words(
                        step == 1 ? "1 implementer" : "\(number) implementers", "Watekelezaji \(number)"))
            }
            + [
                LegendEntry(
                    symbol: .gap, letter: "",
                    label: context.words("Declared need, no programme reported", "Hitaji bila mradi")),
                LegendEntry(
                    symbol: .unknown, letter: "?",
                    label: context.words("Unknown: a body that works there has not reported", "Haijulikani")),
                LegendEntry(symbol: .empty, letter: "", label: context.words("None reported", "Hakuna taarifa")),
            ]
        if matrix.cells.joined().contains(where: { $0.undated > 0 && $0.state == .served }) {
            result.remarks.append(
                context.words("* the dates of some programmes do not tell", "* tarehe za baadhi ya miradi hazijulikani")
            )
        }
        result.emptiness = CoverageEmptiness(context: context, matrix: matrix).sentence
        return result
    }

    /// Categories by forums: the four states of a seat.
    static func categoriesByForum(_ context: ViewContext) throws(ViewError) -> MatrixContent {
        let map = context.map
        var result = MatrixContent()
        result.rowWord = context.words("Forum", "Jukwaa")
        result.emptiness = context.words("The map has no forum.", "Ramani haina jukwaa.")
        let place = context.view.query.place
        let forums = ForumOrder.sorted(map).filter { forum in
            place.map { map.gazetteer.isInside(forum.place, $0) } ?? true
        }
        let auditor: ForumAuditor
        do {
            auditor = try ForumAuditor(context.disclosed, on: context.request.day, circular: map.circularID)
        } catch {
            throw .unknown(what: "circular", value: error.id.rawValue, suggestions: [])
        }
        let audits = forums.compactMap { auditor.audit($0.id)?.value }
        let circular = map.reference.circular(map.circularID)
        var counts: [SeatState: Int] = [:]
        for (index, audit) in audits.enumerated() {
            let seats = audit.seats.filter(\.isCounted)
            if index == 0 {
                result.columns = seats.map { seat in
                    context.isSwahili ? circular?[seat.category]?.nameSwahili ?? seat.name : seat.name
                }
            }
            result.rows.append("\(audit.name) (\(audit.coverage.seated)/\(audit.coverage.of))")
            result.cells.append(
                seats.map { seat in
                    counts[seat.state, default: 0] += 1
                    let holders = seat.holders.map { map.name(of: .stakeholder($0)) }.joined(separator: "; ")
                    let symbol: Symbol =
                        switch seat.state {
                        case .seated: .step(5)
                        case .invited: .light
                        case .known: .pale
                        case .nobody: .gap
                        }
                    return Cell(
                        symbol: symbol, text: letter(seat.state), words: seat.state.words,
                        tooltip: "\(audit.name), \(seat.name): \(seat.state.words) \(holders)")
                })
        }
        result.finding = context.words(
            "Of \(audits.count * result.columns.count) seats in \(audits.count) forums \(counts[.seated] ?? 0) are taken, "
                + "\(counts[.invited] ?? 0) are invited, for \(counts[.known] ?? 0) somebody is known, for "
                + "\(counts[.nobody] ?? 0) nobody.",
            "Viti \(counts[.seated] ?? 0) vina mtu, \(counts[.invited] ?? 0) vimealikwa, \(counts[.known] ?? 0) "
                + "vina anayejulikana, \(counts[.nobody] ?? 0) havina.")
        result.legend = [
            LegendEntry(symbol: .step(5), letter: letter(.seated), label: context.words("Seated", "Ana kiti")),
            LegendEntry(symbol: .light, letter: letter(.invited), label: context.words("Invited", "Amealikwa")),
            LegendEntry(
                symbol: .pale, letter: letter(.known), label: context.words("Known, not yet seated", "Anajulikana")),
            LegendEntry(
                symbol: .gap, letter: letter(.nobody), label: context.words("Nobody known", "Hakuna anayejulikana")),
        ]
        if let citation = circular?.citation { result.remarks.append(citation) }
        return result
    }

    private static func letter(_ state: SeatState) -> String {
        switch state {
        case .seated: "S"
        case .invited: "I"
        case .known: "K"
        case .nobody: "–"
        }
    }
}
