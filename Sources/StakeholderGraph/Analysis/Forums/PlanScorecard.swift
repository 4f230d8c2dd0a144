/// The plan items that are due in one quarter, counted: those of one forum, or of all forums at a place and inside it.
public struct QuarterScorecard: Sendable, Encodable {
    /// `nil` for the sum of a place.
    public let forum: ForumID?
    public let place: PlaceID
    /// `YYYY-Qn`; `nil` for items without a quarter.
    public let quarter: String?
    public let items: Int
    /// Items whose target is reached, or that are recorded as done.
    public let done: Int
    public let overdue: Int
    /// Items with a target and a plain number achieved.
    public let measured: Int

    init(_ items: [PlanIndicator], quarter: Int, forum: ForumID?, place: PlaceID) {
        self.forum = forum
        self.place = place
        self.quarter = quarter == .max ? nil : YearQuarter(ordinal: quarter).description
        self.items = items.count
        done = items.count { $0.state == .reached || $0.state == .done }
        overdue = items.count { $0.state == .overdue }
        measured = items.count { $0.share != nil }
    }
}

enum PlanScorecard {
    /// Words that say that an item is done, as slugs.
    private static let done: Set<String> = [
        "done", "complete", "completed", "closed", "achieved", "met", "finished", "imekamilika",
    ]

    /// By forum, due date, then item.
    /// - Complexity: O(n log n) in the plan items.
    static func indicators(_ map: StakeholderMap, forums: Set<ForumID>, on date: CivilDate) -> [PlanIndicator] {
        let items = map.planItems.filter { forums.contains($0.forum) }.map { item -> PlanIndicator in
            let (target, achieved) = (number(item.target), number(item.achieved))
            let share = target.flatMap { target in target > 0 ? achieved.map { $0 / target } : nil }
            return PlanIndicator(
                forum: item.forum, item: item.item, duty: item.duty, indicator: item.indicator, target: item.target,
                achieved: item.achieved, share: share, responsible: item.responsible.values, due: item.due,
                state: state(item, share, on: date), evidence: item.evidence.location)
        }
        func key(_ item: PlanIndicator) -> (ForumID, Int, String) {
            (item.forum, item.due?.latest.dayNumber ?? .max, item.item)
        }
        return items.sorted { key($0) < key($1) }
    }

    private static func state(_ item: PlanItem, _ share: Double?, on date: CivilDate) -> PlanIndicator.State {
        if let share, share >= 1 { return .reached }
        let status = item.status.map { slug($0) }
        if let status, done.contains(status) { return .done }
        guard let due = item.due else { return status == "overdue" ? .overdue : .undated }
        return due.latest < date ? .overdue : .open
    }

    /// A plain number with or without grouping commas, a percent sign, `M` for a million, and a plus for *at least*.
    static func number(_ text: String?) -> Double? {
        guard var text = text?.filter({ $0 != "," && $0 != " " }) else { return nil }
        if text.hasSuffix("+") { text.removeLast() }
        if text.hasSuffix("%") { text.removeLast() }
        let isMillions = text.hasSuffix("M")
        if isMillions { text.removeLast() }
        guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return nil }
        return Double(text).map { isMillions ? $0 * 1_000_000 : $0 }
    }

    /// One row a forum and quarter, in order; items without a quarter last.
    static func quarters(_ indicators: [PlanIndicator], _ map: StakeholderMap) -> [QuarterScorecard] {
        struct Key: Hashable {
            let forum: ForumID
            let quarter: Int
        }
        let groups = Dictionary(grouping: indicators) { Key(forum: $0.forum, quarter: $0.quarter?.ordinal ?? .max) }
        return groups.sorted { ($0.key.forum, $0.key.quarter) < ($1.key.forum, $1.key.quarter) }.compactMap {
            key, items in
            map.forum(key.forum).map {
                QuarterScorecard(items, quarter: key.quarter, forum: key.forum, place: $0.place)
            }
        }
    }

    /// One row a nation, region or county with plan items, and quarter: nation, regions, counties, each in the
    /// gazetteer's order.
    static func places(_ indicators: [PlanIndicator], _ map: StakeholderMap) -> [QuarterScorecard] {
        struct Key: Hashable {
            let level: PlaceLevel
            let order: Int
            let quarter: Int
        }
        var groups: [Key: [PlanIndicator]] = [:]
        for item in indicators {
            guard let forum = map.forum(item.forum) else { continue }
            for place in map.gazetteer.chain(from: forum.place) {
                guard let level = map.gazetteer[place]?.level, level <= .county,
                    let order = map.gazetteer.index(of: place)
                else { continue }
                groups[Key(level: level, order: order, quarter: item.quarter?.ordinal ?? .max), default: []]
                    .append(item)
            }
        }
        return groups.sorted {
            ($0.key.level, $0.key.order, $0.key.quarter) < ($1.key.level, $1.key.order, $1.key.quarter)
        }.map { key, items in
            QuarterScorecard(
                items, quarter: key.quarter, forum: nil, place: map.gazetteer.places[key.order].id)
        }
    }
}
