extension MatrixContent {
    /// Categories by forums: the four states of a seat, each forum by its own circular.
    ///
    /// Columns are the categories of one circular: the map's where a forum has it, else that of the most forums. Forums of
    /// other circulars have no row; the page names them with their own counts.
    static func categoriesByForum(_ context: ViewContext) throws(ViewError) -> MatrixContent {
        let map = context.map
        var result = MatrixContent()
        result.rowWord = context.words("Forum", "Jukwaa")
        result.emptiness = context.words("The map has no forum.", "Ramani haina jukwaa.")
        let place = context.view.query.place
        let auditor = try context.auditor()
        let all = ForumOrder.sorted(map).filter { forum in
            place.map { map.gazetteer.isInside(forum.place, $0) } ?? true
        }.map { auditor.audit($0) }
        let common = commonCircular(all, map.circularID)
        let circular = map.reference.circular(common)
        let audits = all.filter { $0.circular == common }
        result.columns = (audits.first?.seats ?? []).filter(\.isCounted).map { context.name(of: $0, in: circular) }
        var counts: [SeatState: Int] = [:]
        for audit in audits {
            result.rows.append("\(audit.name) (\(audit.coverage.seated)/\(audit.coverage.of))")
            result.cells.append(
                audit.seats.filter(\.isCounted).map { seat in
                    counts[seat.state, default: 0] += 1
                    return cell(seat, audit, circular, context)
                })
        }
        result.finding = context.words(
            "Of \(counts.values.reduce(0, +)) seats in \(audits.count == 1 ? "1 forum" : "\(audits.count) forums") "
                + "\(counts[.seated] ?? 0) are taken, \(counts[.invited] ?? 0) are invited, for \(counts[.known] ?? 0) "
                + "somebody is known, for \(counts[.nobody] ?? 0) nobody",
            "Viti \(counts[.seated] ?? 0) vina mtu, \(counts[.invited] ?? 0) vimealikwa, \(counts[.known] ?? 0) "
                + "vina anayejulikana, \(counts[.nobody] ?? 0) havina")
        let others = all.filter { $0.circular != common }.map { audit in
            "\(audit.name) \(audit.coverage.seated)/\(audit.coverage.of)"
        }
        if others.isEmpty {
            result.finding += "."
        } else {
            result.finding += context.words(
                "; by other circulars, not drawn: \(context.few(others)).",
                "; kwa nyaraka nyingine, hayakuchorwa: \(context.few(others)).")
            let named = others.joined(separator: "; ")
            result.warnings.append("Forums of other circulars have no row: \(named).")
        }
        result.legend = [
            LegendEntry(symbol: .step(5), letter: letter(.seated), label: context.word(.seated)),
            LegendEntry(symbol: .light, letter: letter(.invited), label: context.word(.invited)),
            LegendEntry(symbol: .pale, letter: letter(.known), label: context.word(.known)),
            LegendEntry(symbol: .gap, letter: letter(.nobody), label: context.word(.nobody)),
        ]
        if let citation = circular?.citation { result.remarks.append(citation) }
        return result
    }

    private static func commonCircular(_ audits: [ForumAudit], _ own: CircularID) -> CircularID {
        var counts: [CircularID: Int] = [:]
        for audit in audits { counts[audit.circular, default: 0] += 1 }
        guard counts[own] == nil else { return own }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? own
    }

    private static func cell(
        _ seat: SeatFinding, _ audit: ForumAudit, _ circular: Circular?, _ context: ViewContext
    ) -> Cell {
        let symbol: Symbol =
            switch seat.state {
            case .seated: .step(5)
            case .invited: .light
            case .known: .pale
            case .nobody: .gap
            }
        let holders = seat.holders.map { context.map.name(of: .stakeholder($0)) }.joined(separator: "; ")
        let state = context.word(seat.state)
        return Cell(
            symbol: symbol, text: letter(seat.state), words: state,
            tooltip: "\(audit.name), \(context.name(of: seat, in: circular)): \(state) \(holders)")
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
