/// The ties that carry a dense network: those whose strength stands out among the ties of a body at either end (disparity
/// filter: Serrano, Boguñá and Vespignani 2009, doi:10.1073/pnas.0808904106).
struct TieBackbone {
    let kept: [PairedTie]
    /// What the picture says of it; `nil` when every line is drawn.
    let remark: String?

    /// Pairs below a level, such as 0.05; lower levels keep fewer. Without a level all pairs.
    init(_ context: ViewContext, _ pairs: [PairedTie], level: Double?) {
        guard let level else {
            (kept, remark) = (pairs, nil)
            return
        }
        let levels = Self.levels(context)
        kept = pairs.filter { (levels[SelectedNetwork.Pair($0.from, $0.to)] ?? 1) < level }
        remark = Self.remark(
            context, kept.count, of: pairs.count,
            rule: context.words("disparity filter, level \(level)", "kichujio cha tofauti, kiwango \(level)"))
    }

    /// At most so many lines: the one of each body that stands out most, then those that stand out most of all; among equals
    /// the stronger, then by identifier.
    init(_ context: ViewContext, _ pairs: [PairedTie], limit: Int) {
        guard pairs.count > limit else {
            (kept, remark) = (pairs, nil)
            return
        }
        let levels = Self.levels(context)
        let values = pairs.map { levels[SelectedNetwork.Pair($0.from, $0.to)] ?? 1 }
        let order = pairs.indices.sorted { left, right in
            (values[left], -pairs[left].strength, left) < (values[right], -pairs[right].strength, right)
        }
        var chosen: Set<Int> = []
        var reached: Set<StakeholderID> = []
        for position in order {
            let isNew = !reached.contains(pairs[position].from) || !reached.contains(pairs[position].to)
            guard isNew else { continue }
            reached.formUnion([pairs[position].from, pairs[position].to])
            chosen.insert(position)
        }
        for position in order where chosen.count < limit { chosen.insert(position) }
        kept = chosen.sorted().map { pairs[$0] }
        remark = Self.remark(
            context, kept.count, of: pairs.count,
            rule: context.words("disparity filter, at least one a body", "kichujio cha tofauti"))
    }

    private static func levels(_ context: ViewContext) -> [SelectedNetwork.Pair: Double] {
        (try? SelectedNetwork(context.bodies, context.ties))?.disparity() ?? [:]
    }

    private static func remark(_ context: ViewContext, _ kept: Int, of all: Int, rule: String) -> String? {
        guard kept < all else { return nil }
        return context.words(
            "The strongest \(kept) of \(all) lines are drawn (\(rule))",
            "Mistari yenye nguvu \(kept) kati ya \(all) imechorwa (\(rule))")
    }
}
