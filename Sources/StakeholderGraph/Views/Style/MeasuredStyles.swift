/// Styles of bodies that depend on the whole network: communities, and steps of a measure. Each has a number as its letter,
/// so that no reader depends on colour.
struct MeasuredStyles {
    private let styles: [StakeholderID: BodyStyle]
    private let rest: BodyStyle

    /// At most so many communities have a colour of their own.
    private static let communityLimit = 12
    /// Tints and their dark outlines: Okabe and Ito.
    private static let colours: [(colour: UInt32, dark: UInt32)] = [
        (0x0072B2, 0x004F7C), (0xE69F00, 0x7A5400), (0x009E73, 0x00573F), (0xCC79A7, 0x7A2F58), (0xF0E442, 0x6B6400),
        (0x56B4E9, 0x1B5E86),
    ]

    func style(of body: StakeholderID) -> BodyStyle { styles[body] ?? rest }

    /// `nil` where the rule looks at each body by itself.
    static func make(
        _ sheet: StyleSheet, bodies: [Stakeholder], ties: [Tie], swahili: Bool
    ) throws(ViewError) -> MeasuredStyles? {
        do throws(NetworkProblem) {
            switch sheet.colour {
            case .community:
                return MeasuredStyles(
                    communities: try SelectedNetwork(bodies, ties).communities(), bodies: bodies, sheet, swahili)
            case .measure(let measure):
                return MeasuredStyles(
                    values: try SelectedNetwork(bodies, ties).values(of: measure), of: measure, sheet, swahili)
            case .category, .standing, .sector, .none: return nil
            }
        } catch {
            throw .notMeasured(error.description)
        }
    }

    private init(communities: [[StakeholderID]], bodies: [Stakeholder], _ sheet: StyleSheet, _ swahili: Bool) {
        var styles: [StakeholderID: BodyStyle] = [:]
        let outlines: [Scene.Outline] = [.ellipse, .rectangle, .hexagon, .octagon]
        for (index, members) in communities.enumerated() {
            let style: BodyStyle
            if index < Self.communityLimit {
                let colour = Self.colours[index % Self.colours.count]
                style = BodyStyle.make(
                    sheet, outline: outlines[index % outlines.count], colour: colour.colour, dark: colour.dark,
                    tint: index < Self.colours.count ? 0.7 : 0.45, badge: String(index + 1),
                    label: swahili
                        ? "Kundi \(index + 1) (wadau \(members.count))"
                        : "Community \(index + 1) (\(members.count) stakeholders)", rank: index)
            } else {
                style = BodyStyle.make(
                    sheet, outline: .rounded, colour: 0x999999, dark: 0x4D4D4D, badge: "",
                    label: swahili ? "Makundi madogo" : "Smaller communities", rank: Self.communityLimit)
            }
            for member in members { styles[member] = style }
        }
        self.styles = styles
        rest = BodyStyle.make(
            sheet, outline: .rounded, colour: 0xFFFFFF, dark: 0x6B6B6B, badge: "",
            label: swahili ? "Hakuna kundi" : "In no community", rank: Self.communityLimit + 1)
    }

    /// Five steps with as many bodies each as equal values allow.
    private init(
        values: [StakeholderID: Double], of measure: NetworkMeasure, _ sheet: StyleSheet, _ swahili: Bool
    ) {
        let sorted = values.values.sorted()
        var below: [Double: Int] = [:]
        for (rank, value) in sorted.enumerated() where below[value] == nil { below[value] = rank }
        func step(_ value: Double) -> Int { (below[value] ?? 0) * 5 / max(1, sorted.count) }
        var limits: [Int: (low: Double, high: Double)] = [:]
        for value in sorted {
            let number = step(value)
            limits[number] = (limits[number]?.low ?? value, value)
        }
        let tints = [0.92, 0.74, 0.56, 0.38, 0.2]
        let made = limits.mapValues { _ in 0 }.keys.reduce(into: [Int: BodyStyle]()) { styles, number in
            guard let limit = limits[number] else { return }
            let (low, high) = (Self.number(limit.low), Self.number(limit.high))
            styles[number] = BodyStyle.make(
                sheet, outline: .ellipse, colour: 0x56B4E9, dark: 0x004F7C, tint: tints[number],
                badge: String(number + 1), label: "\(measure.rawValue) " + (low == high ? low : "\(low) – \(high)"),
                rank: 4 - number)
        }
        styles = values.compactMapValues { made[step($0)] }
        rest = BodyStyle.make(
            sheet, outline: .rounded, colour: 0xFFFFFF, dark: 0x6B6B6B, badge: "",
            label: swahili ? "\(measure.rawValue): haijulikani" : "\(measure.rawValue) is not defined", rank: 5)
    }

    /// Three places at most, none for whole numbers.
    static func number(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e9
            ? String(Int(value)) : FixedFormat.decimal(value, value.magnitude < 0.1 ? 4 : 2)
    }
}
