/// Total orders for records without an identifier: by what they are about, then by their whole content, never by row.
enum RecordOrder {
    static func seats(_ left: Seat, _ right: Seat) -> Bool {
        if left.forum != right.forum { return left.forum < right.forum }
        if left.category != right.category { return left.category < right.category }
        let (leftHolder, rightHolder) = (left.stakeholder?.rawValue ?? "", right.stakeholder?.rawValue ?? "")
        if leftHolder != rightHolder { return leftHolder < rightHolder }
        if left.status != right.status { return left.status.rawValue < right.status.rawValue }
        return lexicographic(
            [span(left.span), left.note ?? "", left.evidence.source ?? "", date(left.evidence.asOf)],
            [span(right.span), right.note ?? "", right.evidence.source ?? "", date(right.evidence.asOf)])
    }

    static func meetings(_ left: Meeting, _ right: Meeting) -> Bool {
        if left.forum != right.forum { return left.forum < right.forum }
        return lexicographic(
            [left.date.description, list(left.attended), left.evidence.source ?? ""],
            [right.date.description, list(right.attended), right.evidence.source ?? ""])
    }

    static func reports(_ left: Report, _ right: Report) -> Bool {
        if left.forum != right.forum { return left.forum < right.forum }
        if left.period != right.period { return left.period < right.period }
        return lexicographic(
            [fact(left.submitted), left.recipient ?? "", left.evidence.source ?? ""],
            [fact(right.submitted), right.recipient ?? "", right.evidence.source ?? ""])
    }

    static func planItems(_ left: PlanItem, _ right: PlanItem) -> Bool {
        if left.forum != right.forum { return left.forum < right.forum }
        return lexicographic(key(left), key(right))
    }

    static func needs(_ left: Need, _ right: Need) -> Bool {
        lexicographic(
            [left.place.rawValue, left.theme.rawValue, list(left.targetGroups), left.severity ?? "", left.note ?? ""],
            [
                right.place.rawValue, right.theme.rawValue, list(right.targetGroups), right.severity ?? "",
                right.note ?? "",
            ])
    }

    static func waivers(_ left: Waiver, _ right: Waiver) -> Bool {
        lexicographic(
            [left.first.rawValue, left.second.rawValue, left.expires.description, left.reason, left.author],
            [right.first.rawValue, right.second.rawValue, right.expires.description, right.reason, right.author])
    }

    private static func key(_ item: PlanItem) -> [String] {
        [
            item.item, item.duty ?? "", date(item.due), item.theme?.rawValue ?? "", list(item.responsible),
            item.programme?.rawValue ?? "", item.status ?? "", item.indicator ?? "", item.target ?? "",
            item.achieved ?? "", item.evidence.source ?? "",
        ]
    }

    private static func lexicographic(_ left: [String], _ right: [String]) -> Bool {
        left.lexicographicallyPrecedes(right)
    }

    private static func date(_ date: PartialDate?) -> String { date?.description ?? "" }

    private static func span(_ span: DateSpan) -> String { date(span.start) + "/" + date(span.end) }

    private static func fact(_ fact: Fact<PartialDate>) -> String {
        switch fact {
        case .unknown: ""
        case .none: "-"
        case .known(let value): value.description
        }
    }

    private static func list<Subject>(_ stated: Stated<Identifier<Subject>>) -> String {
        switch stated {
        case .unknown: ""
        case .stated(let values): values.isEmpty ? "-" : values.map(\.rawValue).joined(separator: "|")
        }
    }
}
