/// Something that the map says happened, or will happen, on a date.
struct PackEvent {
    /// As it was typed: a day, a month or a year.
    let date: PartialDate
    let text: String
    let location: SourceLocation
}

/// What changed and what comes, as far as the rows of the map carry dates.
///
/// A date counts when all days that it can mean lie in the period: `2025` is no event of a single quarter.
struct PackCalendar {
    let pack: MeetingPack
    let scope: PackScope

    private static let monthsAhead = 3

    private var map: StakeholderMap { pack.map }
    private var words: ForumDocument { pack.words }

    func blocks(since: CivilDate) -> [ReportDocument.Block] {
        let end = pack.date.yearMonth.advanced(by: Self.monthsAhead).lastDay
        let events = seats() + records() + programmes() + ties() + decisions()
        let past = events.filter { since < $0.date.earliest && $0.date.latest <= pack.date }
        let coming = events.filter { pack.date < $0.date.earliest && $0.date.latest <= end }
        return table("What changed since \(since)", "changes", past, none: "The map dates no change since then.")
            + table("What comes until \(end)", "coming", coming, none: nil)
    }

    private func table(
        _ title: String, _ name: String, _ events: [PackEvent], none: String?
    ) -> [ReportDocument.Block] {
        guard !events.isEmpty else { return none.map { [.heading(level: 2, title), .paragraph($0)] } ?? [] }
        let sorted = events.sorted { left, right in
            (left.date.earliest, left.text, left.location) < (right.date.earliest, right.text, right.location)
        }
        let shown = sorted.prefix(pack.limits.changes)
        var blocks: [ReportDocument.Block] = [
            .heading(level: 2, title),
            .table(
                ReportTable(
                    name: name, columns: [.init("Date"), .init("What"), .init("Row")],
                    rows: shown.map { [$0.date.description, $0.text, $0.location.text] })),
        ]
        if shown.count < events.count { blocks.append(.paragraph("\(events.count - shown.count) more.")) }
        return blocks
    }

    private func isOurs(_ forum: ForumID) -> Bool { scope.all.contains { $0.forum == forum } }

    /// The forum's name, left out where the pack is about one forum alone.
    private func at(_ forum: ForumID) -> String {
        scope.all.count == 1 ? "" : "\(words.forumName(forum)): "
    }

    private func seats() -> [PackEvent] {
        map.seats.filter { isOurs($0.forum) }.flatMap { seat -> [PackEvent] in
            let holder = seat.stakeholder.map(words.name) ?? (seat.isHolderWithheld ? "holder withheld" : "no holder")
            let category = words.categoryName(seat.category)
            let taken =
                switch seat.status {
                case .seated: "seat taken"
                case .invited, .pending: "invited"
                case .declined: "declined"
                case .left: "seat taken, since left"
                }
            return [
                seat.span.start.map {
                    PackEvent(
                        date: $0, text: "\(at(seat.forum))\(taken): \(category), \(holder)",
                        location: seat.evidence.location)
                },
                seat.span.end.map {
                    PackEvent(
                        date: $0, text: "\(at(seat.forum))seat ends: \(category), \(holder)",
                        location: seat.evidence.location)
                },
            ].compactMap(\.self)
        }
    }

    private func records() -> [PackEvent] {
        let founded = map.forums.filter { isOurs($0.id) }.flatMap { forum -> [PackEvent] in
            [(forum.established.value, "established"), (forum.firstMeeting.value, "first meeting")].compactMap {
                date, what in
                date.map {
                    PackEvent(date: $0, text: "\(forum.name): \(what)", location: forum.evidence.location)
                }
            }
        }
        let meetings = map.meetings.filter { isOurs($0.forum) }.map { meeting in
            let plan = meeting.hasActionPlan == true ? ", with an action plan" : ""
            return PackEvent(
                date: meeting.date, text: "\(at(meeting.forum))meeting\(plan)", location: meeting.evidence.location)
        }
        let reports = map.reports.filter { isOurs($0.forum) }.compactMap { report in
            report.submitted.value.map {
                PackEvent(
                    date: $0, text: "\(at(report.forum))report of \(report.period) sent",
                    location: report.evidence.location)
            }
        }
        let plans = PlanScorecard.indicators(map, forums: Set(scope.all.map(\.forum)), on: pack.date)
            .compactMap { item in
                item.due.map {
                    PackEvent(
                        date: $0, text: "\(at(item.forum))plan item due: \(item.item) (\(words.words(item)))",
                        location: item.evidence)
                }
            }
        return founded + meetings + reports + plans
    }

    private func programmes() -> [PackEvent] {
        map.programmes.filter { $0.places.values.contains(where: scope.touches) }.flatMap { programme -> [PackEvent] in
            [(programme.span.start, "begins"), (programme.span.end, "ends")].compactMap { date, what in
                date.map {
                    PackEvent(
                        date: $0, text: "programme \(what): \(programme.name)", location: programme.evidence.location)
                }
            }
        }
    }

    /// Ties of which both ends are bodies of the place or members of its forums.
    private func ties() -> [PackEvent] {
        let members = Set(scope.all.flatMap { $0.seats.flatMap(\.holders) })
        func isNear(_ entity: EntityID) -> Bool {
            switch entity {
            case .stakeholder(let id): members.contains(id) || scope.contains(map.stakeholder(id)?.place)
            case .forum(let id): isOurs(id)
            case .programme: false
            }
        }
        return map.ties.filter { isNear($0.from) && isNear($0.to) }.flatMap { tie -> [PackEvent] in
            let text = "\(map.name(of: tie.from)) \(tieLabel(tie.kind)) \(map.name(of: tie.to))"
            return [(tie.span.start, "tie begins"), (tie.span.end, "tie ends")].compactMap { date, what in
                date.map { PackEvent(date: $0, text: "\(what): \(text)", location: tie.evidence.location) }
            }
        }
    }

    private func tieLabel(_ kind: TieKind) -> String {
        map.reference.ties.rules(of: kind).first?.label.lowercased() ?? kind.rawValue
    }

    private func decisions() -> [PackEvent] {
        map.waivers.filter { waiver in
            [waiver.first, waiver.second].allSatisfy { id in
                map.programme(id)?.places.values.contains(where: scope.touches) ?? false
            }
        }.map { waiver in
            let names = [waiver.first, waiver.second].map { map.name(of: .programme($0)) }.joined(separator: " and ")
            return PackEvent(
                date: waiver.expires, text: "decision on an intended overlap expires: \(names)",
                location: waiver.evidence.location)
        }
    }
}
