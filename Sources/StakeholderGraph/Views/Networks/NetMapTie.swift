/// The ties of one kind between two bodies, as one line.
struct NetMapTie {
    let from: StakeholderID
    let to: StakeholderID
    let kind: NetMapKind
    let style: TieStyle
    let isMutual: Bool
    let count: Int
    /// Which of several lines between the same two it is: 0 is straight, the others bow to one side or the other.
    let lane: Int
    let tooltip: String
    let id: SceneID

    /// By the two ends, then by kind.
    ///
    /// - Complexity: O(n log n).
    static func merge(_ context: ViewContext, kinds: [NetMapKind]) -> [NetMapTie] {
        struct Key: Hashable {
            let low: StakeholderID
            let high: StakeholderID
            let kind: TieKind
        }
        var groups: [Key: [Tie]] = [:]
        for tie in context.ties {
            guard let from = tie.from.stakeholder, let to = tie.to.stakeholder else { continue }
            groups[Key(low: min(from, to), high: max(from, to), kind: tie.kind), default: []].append(tie)
        }
        let rank = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1.kind, $0) })
        let keys = groups.keys.sorted {
            ($0.low, $0.high, rank[$0.kind] ?? 0) < ($1.low, $1.high, rank[$1.kind] ?? 0)
        }
        var lanes = 0
        var result: [NetMapTie] = []
        for (position, key) in keys.enumerated() {
            let isSamePair = position > 0 && keys[position - 1].low == key.low && keys[position - 1].high == key.high
            lanes = isSamePair ? lanes + 1 : 0
            guard let ties = groups[key]?.sorted(by: { $0.id < $1.id }), let first = ties.first,
                let place = rank[key.kind],
                let from = first.from.stakeholder, let to = first.to.stakeholder
            else { continue }
            let isMutual = ties.contains { $0.isMutual || $0.from.stakeholder == to }
            // 0, 1, -1, 2, -2, seen from the lower of the two.
            let side = lanes.isMultiple(of: 2) ? -(lanes / 2) : (lanes + 1) / 2
            result.append(
                NetMapTie(
                    from: from, to: to, kind: kinds[place],
                    style: kinds[place].style(of: ties, context.sheet), isMutual: isMutual, count: ties.count,
                    lane: from < to ? side : -side,
                    tooltip: ties.map { context.tooltip(of: $0) }.joined(separator: "; "),
                    id: SceneID("e", from.rawValue + " " + to.rawValue + " " + key.kind.rawValue)))
        }
        return result
    }
}

/// A kind of tie with its own colour, dash and letter.
struct NetMapKind {
    let kind: TieKind
    let label: String
    /// In the picture and the legend: the cue for readers who do not see the colour.
    let letter: String
    let isSymmetric: Bool
    let count: Int

    /// The kinds in use, in the order of the schema.
    static func used(_ context: ViewContext) -> [NetMapKind] {
        var counts: [TieKind: Int] = [:]
        for tie in context.ties { counts[tie.kind, default: 0] += 1 }
        let known = context.map.reference.ties.kinds.filter { counts[$0] != nil }
        let others = counts.keys.filter { !known.contains($0) }.sorted { $0.rawValue < $1.rawValue }
        return (known + others).enumerated().map { position, kind in
            let rule = context.map.reference.ties.rule(kind, from: .stakeholder, to: .stakeholder)
            let label = rule.map { context.isSwahili ? $0.labelSwahili ?? $0.label : $0.label } ?? kind.rawValue
            return NetMapKind(
                kind: kind, label: label.prefix(1).uppercased() + label.dropFirst(), letter: letters(position, "a"),
                isSymmetric: rule?.isSymmetric ?? false, count: counts[kind] ?? 0)
        }
    }

    /// `a` to `z`, then `aa`.
    static func letters(_ position: Int, _ first: Unicode.Scalar) -> String {
        var rest = position
        var text = ""
        repeat {
            if let scalar = Unicode.Scalar(first.value + UInt32(rest % 26)) { text = String(Character(scalar)) + text }
            rest = rest / 26 - 1
        } while rest >= 0
        return text
    }

    private static let looks: [String: (colour: UInt32, dash: Scene.Dash, width: Double)] = [
        "funds": (0x8F5F00, .solid, 2.2), "provides": (0xE69F00, .solid, 1.6), "informs": (0x0072B2, .dashed, 1),
        "consults": (0x3A9AD9, .dotted, 1.3), "analyses-with": (0x7A2F58, .dashed, 1.3),
        "agreement": (0x1A1A1A, .solid, 1), "delivers-with": (0x007A59, .solid, 1.4),
        "reports-to": (0x56B4E9, .solid, 1), "supervises": (0x004F7C, .solid, 1.7),
        "member-of": (0x8C8C8C, .solid, 0.8), "influences": (0xCC79A7, .solid, 1.3),
        "tension": (0x1A1A1A, .solid, 0.9), "conflict": (0x1A1A1A, .solid, 1.6), "mediates": (0x9467BD, .dashed, 1.5),
    ]

    /// The look of the kind alone, for the legend.
    func style(_ sheet: StyleSheet) -> TieStyle { style(form(nil), sheet) }

    /// The look of some ties of the kind: tension and a break show, whatever the kind.
    func style(of ties: [Tie], _ sheet: StyleSheet) -> TieStyle {
        let quality: TieQuality? =
            ties.allSatisfy { $0.quality == .broken }
            ? .broken : ties.contains { $0.quality == .tension } ? .tension : nil
        return style(form(quality), sheet)
    }

    private func form(_ quality: TieQuality?) -> TieStyle.Form {
        switch (quality, kind.rawValue) {
        case (.broken, _): .crossed
        case (.tension, _), (_, "tension"), (_, "conflict"): .zigzag
        case (_, "agreement"): .double
        default: .line
        }
    }

    private func style(_ form: TieStyle.Form, _ sheet: StyleSheet) -> TieStyle {
        let look = Self.looks[kind.rawValue] ?? (0x6B6B6B, .dotted, 0.9)
        return TieStyle(
            form: form, dash: look.dash, width: look.width,
            ink: sheet.theme == .highContrast ? sheet.ink : sheet.adapt(Ink(look.colour)), hasArrow: !isSymmetric,
            label: "\(letter): \(label) (\(count))", rank: 0)
    }
}
