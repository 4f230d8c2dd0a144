extension MapBuilder {
    func buildForums(_ forums: [NamedGroup], _ context: BuildContext) -> [Forum] {
        forums.compactMap { forum in
            forum.cells.scanForContacts()
            let built = buildForum(forum, context)
            if built == nil {
                context.log.reject(forum.cells.table.draft.file)
            } else {
                context.log.accept(forum.cells.table.draft.file)
            }
            return built
        }
    }

    private func buildForum(_ forum: NamedGroup, _ context: BuildContext) -> Forum? {
        let cells = forum.cells
        let tier = cells.requiredChoice("tier", ForumTier.self)
        let place = cells.requiredText("place").flatMap { cells.place($0, in: "place", required: true) }
        guard let tier, let place else { return nil }
        return Forum(
            id: ForumID(forum.id), name: forum.name, tier: tier, place: place, circular: circular(cells),
            established: cells.date("established"), firstMeeting: cells.date("first_meeting"),
            chair: officer("chair", cells), chairOffice: officer("chair_office", cells),
            coChair: coChair(cells), secretary: officer("secretary", cells),
            secretaryOffice: officer("secretary_office", cells), members: cells.stakeholders("members"),
            attributes: cells.attributes(), evidence: cells.evidence(), note: cells.text("note"))
    }

    private func circular(_ cells: RowCells) -> CircularID? {
        guard let text = cells.text("circular"), !RowCells.saysNone(text) else { return nil }
        if let circular = cells.context.reference.circular(CircularID(text)) { return circular.id }
        cells.report(
            .unknownCircular, "No circular has the id “\(text)”.", in: "circular", value: text,
            suggestions: cells.context.circularSuggestions(for: text))
        return nil
    }

    /// A body of the map where the text names one, else the text itself.
    private func officer(_ column: String, _ cells: RowCells) -> Officer {
        guard let text = cells.text(column) else { return .unknown }
        if RowCells.saysNone(text) { return .vacant }
        if case .found(let id) = cells.context.stakeholders.resolve(text) { return .stakeholder(id) }
        return .named(text)
    }

    private func coChair(_ cells: RowCells) -> Officer {
        guard let text = cells.text("co_chair") else { return .unknown }
        if RowCells.saysNone(text) { return .vacant }
        return cells.stakeholder(text, in: "co_chair").map(Officer.stakeholder) ?? .unknown
    }

    func buildSeats(_ table: RowTable?, _ bodies: [Stakeholder], _ context: BuildContext) -> [Seat] {
        guard let table else { return [] }
        let holders = Dictionary(bodies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var cellsOfSeats: [(Seat, RowCells)] = []
        let seats: [Seat] = each(table, context) { cells in
            let forum = cells.requiredText("forum").flatMap { cells.forum($0, in: "forum", required: true) }
            let category = cells.requiredText("category").flatMap {
                cells.category($0, in: "category", required: true)
            }
            guard let forum, let category else { return nil }
            let seat = Seat(
                forum: forum, category: category, stakeholder: cells.stakeholder("stakeholder"),
                status: cells.choice("status", SeatStatus.self) ?? .seated,
                span: cells.span("from", "to", endBeforeStart: .warning), evidence: cells.evidence(),
                note: cells.text("note"))
            if let id = seat.stakeholder, let holder = holders[id] { checkHolder(holder, seat, cells) }
            if seat.stakeholder != nil { cellsOfSeats.append((seat, cells)) }
            return seat
        }
        checkOverlappingSeats(cellsOfSeats)
        return seats
    }

    private func checkHolder(_ holder: Stakeholder, _ seat: Seat, _ cells: RowCells) {
        guard case .stated(let categories) = holder.categories,
            !categories.contains(where: { id in
                id == seat.category || cells.context.circular?.covers(id, seat.category) == true
            })
        else { return }
        cells.log.report(
            Diagnostic(
                .holderNotOfCategory,
                "“\(holder.name)” is not of the category “\(seat.category)” but of \(categories.map(\.rawValue).joined(separator: ", ")).",
                at: cells.table.location("stakeholder", rows: cells.rows), field: "stakeholder",
                value: holder.id.rawValue))
    }

    /// One body in one category of one forum twice at the same time.
    private func checkOverlappingSeats(_ seats: [(Seat, RowCells)]) {
        struct Key: Hashable {
            let forum: ForumID
            let category: CategoryID
            let stakeholder: StakeholderID?
        }
        // Nearly every seat is alone: only the rare others are kept in lists.
        var first: [Key: Int] = [:]
        var later: [Key: [Int]] = [:]
        for (position, (seat, cells)) in seats.enumerated() where seat.status != .declined && seat.status != .left {
            let key = Key(forum: seat.forum, category: seat.category, stakeholder: seat.stakeholder)
            guard let earliest = first[key] else {
                first[key] = position
                continue
            }
            let before = [earliest] + (later[key] ?? [])
            if let other = before.first(where: {
                seats[$0].0.span.meets(first: seat.span.firstDay, last: seat.span.lastDay)
            }) {
                cells.log.report(
                    Diagnostic(
                        .overlappingSeats,
                        "“\(seat.stakeholder?.rawValue ?? "")” holds this seat twice at the same time.",
                        at: cells.location, field: "stakeholder", value: seat.stakeholder?.rawValue,
                        notes: [Diagnostic.Note("The other seat is here.", at: seats[other].1.location)]))
            }
            later[key, default: []].append(position)
        }
    }
}
