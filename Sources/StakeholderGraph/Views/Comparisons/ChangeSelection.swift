/// What became of a body or tie between two dates.
enum ChangeStatus: Int, CaseIterable {
    case same
    case changed
    case gone
    case new

    /// The cue beside colour and dash.
    var mark: String {
        switch self {
        case .same: ""
        case .new: "+"
        case .gone: "×"
        case .changed: "~"
        }
    }

    func style(_ sheet: StyleSheet, label: String) -> TieStyle {
        let (colour, dash, width): (UInt32, Scene.Dash, Double) =
            switch self {
            case .same: (0xB0B0B0, .solid, 0.6)
            case .new: (0x007A59, .solid, 2)
            case .gone: (0x7A7A7A, .dashed, 1.2)
            case .changed: (0x7A2F58, .solid, 1.6)
            }
        let ink = sheet.theme == .highContrast && self != .same ? sheet.ink : sheet.adapt(Ink(colour))
        return TieStyle(
            form: .line, dash: dash, width: width, ink: ink, hasArrow: false, label: label, rank: rawValue)
    }
}

struct ChangedBody {
    let body: Stakeholder
    let status: ChangeStatus
}

/// The ties between two bodies of which the same has become.
struct ChangedLine {
    let from: StakeholderID
    let to: StakeholderID
    let status: ChangeStatus
    let count: Int
    let lane: Int
    let tooltip: String

    var id: SceneID { SceneID("e", from.rawValue + " " + to.rawValue + " \(status.rawValue)") }
}

/// The bodies and ties of both maps that a query selects, each with what became of it.
struct ChangeSelection {
    /// By identifier.
    let bodies: [ChangedBody]
    let lines: [ChangedLine]
    /// The changes as a table: bodies first.
    let rows: [[String]]
    let counts: (bodies: [ChangeStatus: Int], ties: [ChangeStatus: Int])

    init(_ context: ViewContext, _ comparer: MapComparer) {
        let names = comparer.renamings()
        func now(_ id: StakeholderID) -> StakeholderID { names[id.rawValue].map { StakeholderID($0) } ?? id }
        let matches = comparer.matches(names)
        var statuses: [StakeholderID: (status: ChangeStatus, fields: [MapComparison.Field])] = [:]
        var ties: [String: (status: ChangeStatus, fields: [MapComparison.Field])] = [:]
        var goneTies: Set<String> = []
        for match in matches {
            let status: ChangeStatus =
                match.before == nil ? .new : match.after == nil ? .gone : match.fields.isEmpty ? .same : .changed
            switch (match.file, match.after?.cells["id"], match.before?.cells["id"]) {
            case (.stakeholders, let after?, _): statuses[StakeholderID(after)] = (status, match.fields)
            case (.stakeholders, nil, let before?): statuses[StakeholderID(before)] = (.gone, [])
            case (.ties, let after?, _): ties[after] = (status, match.fields)
            case (.ties, nil, let before?): goneTies.insert(before)
            default: continue
            }
        }
        // The earlier map by the same query; what it does not know selects nothing there.
        var request = context.request
        request.day = comparer.before.day
        let earlier = try? ViewContext(comparer.before.map, request)
        let gone = (earlier?.bodies ?? []).filter { statuses[now($0.id)]?.status == .gone }
        let chosen =
            context.bodies.map { ChangedBody(body: $0, status: statuses[$0.id]?.status ?? .same) }
            + gone.map { ChangedBody(body: $0, status: .gone) }
        bodies = chosen.sorted { $0.body.id < $1.body.id }
        let inside = Set(bodies.map(\.body.id))
        var all = context.ties.map { (tie: $0, status: ties[$0.id.rawValue]?.status ?? .same) }
        all += (earlier?.ties ?? []).filter { goneTies.contains($0.id.rawValue) }.map { ($0, .gone) }
        let drawn = all.filter { item in
            guard let from = item.tie.from.stakeholder, let to = item.tie.to.stakeholder else { return false }
            return inside.contains(now(from)) && inside.contains(now(to))
        }
        lines = Self.merge(drawn, context, earlier, now)
        counts = (
            Dictionary(grouping: bodies, by: \.status).mapValues(\.count),
            Dictionary(grouping: drawn, by: \.status).mapValues(\.count)
        )
        rows = Self.rows(bodies, drawn, statuses, ties, context, earlier)
    }

    private static func merge(
        _ ties: [(tie: Tie, status: ChangeStatus)], _ context: ViewContext, _ earlier: ViewContext?,
        _ now: (StakeholderID) -> StakeholderID
    ) -> [ChangedLine] {
        struct Key: Hashable {
            let low: StakeholderID
            let high: StakeholderID
            let status: ChangeStatus
        }
        var groups: [Key: [Tie]] = [:]
        for (tie, status) in ties {
            guard let from = tie.from.stakeholder.map(now), let to = tie.to.stakeholder.map(now), from != to else {
                continue
            }
            groups[Key(low: min(from, to), high: max(from, to), status: status), default: []].append(tie)
        }
        let keys = groups.keys.sorted { ($0.low, $0.high, $0.status.rawValue) < ($1.low, $1.high, $1.status.rawValue) }
        var lane = 0
        return keys.enumerated().map { position, key in
            let isSamePair = position > 0 && keys[position - 1].low == key.low && keys[position - 1].high == key.high
            lane = isSamePair ? lane + 1 : 0
            let own = (groups[key] ?? []).sorted { $0.id < $1.id }
            let words = (key.status == .gone ? earlier : context) ?? context
            return ChangedLine(
                from: key.low, to: key.high, status: key.status, count: own.count,
                lane: lane.isMultiple(of: 2) ? -(lane / 2) : (lane + 1) / 2,
                tooltip: ChangeComposer.word(key.status, context) + ": "
                    + own.map { words.tooltip(of: $0) }.joined(separator: "; "))
        }
    }

    private static func rows(
        _ bodies: [ChangedBody], _ ties: [(tie: Tie, status: ChangeStatus)],
        _ bodyFields: [StakeholderID: (status: ChangeStatus, fields: [MapComparison.Field])],
        _ tieFields: [String: (status: ChangeStatus, fields: [MapComparison.Field])], _ context: ViewContext,
        _ earlier: ViewContext?
    ) -> [[String]] {
        func words(_ fields: [MapComparison.Field]) -> String {
            fields.map { "\($0.name): \($0.before.isEmpty ? "–" : $0.before) → \($0.after.isEmpty ? "–" : $0.after)" }
                .joined(separator: "; ")
        }
        let first = bodies.filter { $0.status != .same }.map { item in
            [
                context.words("stakeholder", "mdau"), ChangeComposer.word(item.status, context), item.body.name,
                item.status == .changed ? words(bodyFields[item.body.id]?.fields ?? []) : "",
            ]
        }
        let second = ties.filter { $0.status != .same }.sorted {
            ($0.tie.id, $0.status.rawValue) < ($1.tie.id, $1.status.rawValue)
        }
        .map { item in
            [
                context.words("tie", "uhusiano"), ChangeComposer.word(item.status, context),
                ((item.status == .gone ? earlier : context) ?? context).tooltip(of: item.tie),
                item.status == .changed ? words(tieFields[item.tie.id.rawValue]?.fields ?? []) : "",
            ]
        }
        return first + second
    }
}
