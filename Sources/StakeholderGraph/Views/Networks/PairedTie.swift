/// The ties of one pair of bodies, merged into one line.
struct PairedTie {
    let from: StakeholderID
    let to: StakeholderID
    let style: TieStyle
    let isMutual: Bool
    let count: Int
    let strength: Double
    let tooltip: String
    let id: SceneID

    /// Merges parallel ties: of several styles the one of the lowest rank is drawn, with the number of ties beside it.
    ///
    /// - Complexity: O(n log n).
    static func merge(_ context: ViewContext, perStyle: Bool = false) -> [PairedTie] {
        struct Key: Hashable {
            let low: StakeholderID
            let high: StakeholderID
            let rank: Int
        }
        var groups: [Key: [(tie: Tie, style: TieStyle)]] = [:]
        for tie in context.ties {
            guard let from = tie.from.stakeholder, let to = tie.to.stakeholder else { continue }
            let style = TieStyle.of(tie, context.sheet, swahili: context.isSwahili)
            let key = Key(low: min(from, to), high: max(from, to), rank: perStyle ? style.rank : 0)
            groups[key, default: []].append((tie, style))
        }
        let result: [PairedTie] = groups.values.compactMap { group in
            let ordered = group.sorted { ($0.style.rank, $0.tie.id) < ($1.style.rank, $1.tie.id) }
            guard let first = ordered.first, let from = first.tie.from.stakeholder, let to = first.tie.to.stakeholder
            else { return nil }
            let alike = ordered.filter { $0.style == first.style }
            let isMutual = first.tie.isMutual || alike.contains { $0.tie.from.stakeholder == to }
            return PairedTie(
                from: from, to: to, style: first.style, isMutual: isMutual, count: group.count,
                strength: ordered.reduce(0) { $0 + ($1.tie.strength ?? 1) },
                tooltip: ordered.map { context.tooltip(of: $0.tie) }.joined(separator: "; "),
                id: SceneID("e", from.rawValue + " " + to.rawValue + (perStyle ? " \(first.style.rank)" : "")))
        }
        return result.sorted { ($0.from, $0.to, $0.style.rank) < ($1.from, $1.to, $1.style.rank) }
    }
}
