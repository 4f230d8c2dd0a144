/// Bodies and programmes with the roles between them, and the pairs of programmes that overlap.
struct TwoModeContent {
    /// A role of a body in a programme, in the order in which lines are drawn.
    enum Role: Int, CaseIterable, Comparable {
        case implements
        case funds
        case hosts
        case supports

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    struct Link {
        let body: Int
        let programme: Int
        let role: Role
        /// Of money with its currency, where a tie records it; several in one currency are added up.
        let amount: (value: Double, unit: String?)?
    }

    struct Pair {
        let first: Int
        let second: Int
        let verdict: OverlapVerdict
    }

    /// Those with a role, by category in the circular's order and then identifier.
    let bodies: [Stakeholder]
    /// By identifier.
    let programmes: [Programme]
    /// By body, programme and role.
    let links: [Link]
    /// In the order of the report of overlaps.
    let pairs: [Pair]
    /// Selected bodies without a role in a programme shown.
    let idle: Int
    /// Programmes for which an implementer, or a funder, is recorded, selected or not.
    let implemented: Int
    let funded: Int
    let ended: Int
    /// Whether so many programmes would have to be compared that overlaps were not looked for.
    let isTooLarge: Bool

    /// - Complexity: that of the search for overlaps.
    init(_ context: ViewContext) {
        let map = context.map
        let selection = ProgrammeSelection(context, .notEnded)
        let entries = selection.entries
        let roles = selection.roles
        let chosen = Set(context.bodies.map(\.id))
        var found: [StakeholderID: [(programme: Int, role: Role)]] = [:]
        for (index, entry) in entries.enumerated() {
            let lists: [(Role, [StakeholderID])] = [
                (.implements, roles.implementers[entry.position]), (.funds, roles.funders[entry.position]),
                (.hosts, roles.hosts[entry.position]), (.supports, roles.supporters[entry.position]),
            ]
            for (role, bodies) in lists {
                for body in bodies where chosen.contains(body) { found[body, default: []].append((index, role)) }
            }
        }
        let circular = map.reference.circular(map.circularID)
        let order = Dictionary(
            uniqueKeysWithValues: (circular?.categories ?? []).enumerated().map { ($1.id, $0) })
        let bodies = context.bodies.filter { found[$0.id] != nil }.sorted { left, right in
            let first = left.categories.values.compactMap { order[$0] }.min() ?? .max
            let second = right.categories.values.compactMap { order[$0] }.min() ?? .max
            return (first, left.id) < (second, right.id)
        }
        let amounts = Self.amounts(context)
        links = bodies.enumerated().flatMap { body, stakeholder in
            (found[stakeholder.id] ?? []).sorted { ($0.programme, $0.role) < ($1.programme, $1.role) }.map { link in
                let key = Key(body: stakeholder.id, programme: entries[link.programme].programme.id)
                return Link(
                    body: body, programme: link.programme, role: link.role,
                    amount: link.role == .funds ? amounts[key] : nil)
            }
        }
        self.bodies = bodies
        programmes = entries.map(\.programme)
        idle = context.bodies.count - bodies.count
        implemented = entries.count { !roles.implementers[$0.position].isEmpty }
        funded = entries.count { !roles.funders[$0.position].isEmpty }
        ended = selection.outsidePeriod
        let positions = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.programme.id, $0) })
        var criteria = OverlapCriteria.standard
        for name in map.settings.criteria.keys.sorted() {
            // A value that the criteria do not allow is reported when the map is checked; here the standard one stands.
            if let value = map.settings.criteria[name] { try? criteria.set(name, to: value) }
        }
        var pairs: [Pair] = []
        var isTooLarge = false
        do {
            let asked = OverlapSelection(place: context.view.query.place, theme: context.view.query.theme)
            let report = try OverlapFinder(context.disclosed, criteria: criteria, on: context.request.day)
                .report(asked).value
            for index in report.findings.indices {
                let summary = report.findings.summary(at: index)
                guard let first = positions[summary.first], let second = positions[summary.second] else { continue }
                pairs.append(Pair(first: first, second: second, verdict: summary.verdict))
            }
        } catch {
            isTooLarge = true
        }
        self.pairs = pairs
        self.isTooLarge = isTooLarge
    }

    private struct Key: Hashable {
        let body: StakeholderID
        let programme: ProgrammeID
    }

    /// What ties in force record of money from a body to a programme; none where currencies differ.
    private static func amounts(_ context: ViewContext) -> [Key: (value: Double, unit: String?)] {
        var result: [Key: (value: Double, unit: String?)] = [:]
        var mixed: Set<Key> = []
        for tie in context.map.ties where tie.kind == .funds {
            guard let body = tie.from.stakeholder, let programme = tie.to.programme, let amount = tie.amount,
                !(tie.span.lastDay.map { $0 < context.request.day } ?? false)
            else { continue }
            let key = Key(body: body, programme: programme)
            if let before = result[key] {
                if before.unit != tie.unit { mixed.insert(key) }
                result[key] = (before.value + amount, tie.unit)
            } else {
                result[key] = (amount, tie.unit)
            }
        }
        for key in mixed { result[key] = nil }
        return result
    }
}
