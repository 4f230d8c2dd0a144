/// How a tie is drawn: the meaning by style first, by colour second.
struct TieStyle: Hashable {
    enum Form: Int, Hashable {
        case line
        case double
        case zigzag
        case crossed
    }

    let form: Form
    let dash: Scene.Dash
    /// In points on A4.
    let width: Double
    let ink: Ink
    let hasArrow: Bool
    let label: String
    /// Where it stands in the legend; of several ties of a pair the lowest is drawn.
    let rank: Int

    /// The style of a tie by its quality and kind.
    static func of(_ tie: Tie, _ sheet: StyleSheet, swahili: Bool) -> TieStyle {
        func style(
            _ rank: Int, _ label: String, _ labelSwahili: String, _ form: Form = .line, dash: Scene.Dash = .solid,
            width: Double = 0.9, colour: UInt32 = 0x6B6B6B, arrow: Bool = false
        ) -> TieStyle {
            let ink = sheet.theme == .highContrast ? sheet.ink : sheet.adapt(Ink(colour))
            return TieStyle(
                form: form, dash: dash, width: width, ink: ink, hasArrow: arrow,
                label: swahili ? labelSwahili : label, rank: rank)
        }
        switch tie.quality {
        case .tension: return style(0, "Tension", "Mvutano", .zigzag, colour: 0x1A1A1A)
        case .broken: return style(1, "Broken off", "Umekatika", .crossed, colour: 0x1A1A1A)
        default: break
        }
        let isLoose = tie.quality == .weak || tie.quality == .informal
        let looseDash: Scene.Dash = isLoose ? .dotted : .solid
        switch tie.kind.rawValue {
        case "tension", "conflict": return style(0, "Tension", "Mvutano", .zigzag, colour: 0x1A1A1A)
        case "agreement": return style(2, "Agreement", "Makubaliano", .double, colour: 0x4D4D4D)
        case "funds", "provides":
            return style(
                3, "Money, goods or people", "Fedha, mali au watu", width: 2.2, colour: 0x007A59, arrow: true)
        case "delivers-with", "analyses-with":
            if isLoose { return style(9, "Weak or informal", "Dhaifu au isiyo rasmi", dash: .dotted, width: 1.3) }
            return style(4, "Works together", "Hufanya kazi pamoja", width: 1.4, colour: 0x4D4D4D)
        case "reports-to", "supervises":
            return style(
                5, "Line of command or report", "Mamlaka au ripoti", dash: looseDash, width: 0.9, colour: 0x0072B2,
                arrow: true)
        case "informs", "consults":
            if isLoose { return style(9, "Weak or informal", "Dhaifu au isiyo rasmi", dash: .dotted, width: 1.3) }
            return style(6, "Informs or consults", "Hupasha habari au kushauri", dash: .dashed, arrow: true)
        case "member-of":
            return style(7, "Member of", "Mwanachama wa", width: 0.5, colour: 0x6B6B6B, arrow: true)
        case "influences": return style(8, "Influences", "Ina ushawishi", width: 1.5, colour: 0x7A2F58, arrow: true)
        case "mediates":
            return style(8, "Mediates", "Hupatanisha", dash: .dashed, width: 1.4, colour: 0x7A2F58, arrow: true)
        default:
            if isLoose { return style(9, "Weak or informal", "Dhaifu au isiyo rasmi", dash: .dotted, width: 1.3) }
            return style(10, "Other tie", "Uhusiano mwingine")
        }
    }
}
