/// The seven classes of stakeholders by which of three attributes they have, and those that have none (Mitchell, Agle
/// and Wood 1997, doi:10.5465/amr.1997.9711022105).
enum SalienceClass: Int, CaseIterable {
    case definitive
    case dominant
    case dangerous
    case dependent
    case dormant
    case discretionary
    case demanding
    case none

    init(power: Bool, legitimacy: Bool, urgency: Bool) {
        self =
            switch (power, legitimacy, urgency) {
            case (true, true, true): .definitive
            case (true, true, false): .dominant
            case (true, false, true): .dangerous
            case (false, true, true): .dependent
            case (true, false, false): .dormant
            case (false, true, false): .discretionary
            case (false, false, true): .demanding
            case (false, false, false): .none
            }
    }

    /// `nil` where one of the three is not judged. Power of 5 and above counts, as in the view of power and interest.
    static func of(_ body: Stakeholder) -> SalienceClass? {
        guard let power = body.judgements.power, let legitimacy = body.judgements.legitimacy,
            let urgency = body.judgements.urgency
        else { return nil }
        return SalienceClass(power: power >= 5, legitimacy: legitimacy, urgency: urgency)
    }

    /// Whether it lies in the circles of power, legitimacy and urgency.
    var circles: [Bool] {
        switch self {
        case .definitive: [true, true, true]
        case .dominant: [true, true, false]
        case .dangerous: [true, false, true]
        case .dependent: [false, true, true]
        case .dormant: [true, false, false]
        case .discretionary: [false, true, false]
        case .demanding: [false, false, true]
        case .none: [false, false, false]
        }
    }

    func name(_ context: ViewContext) -> String {
        switch self {
        case .definitive: context.words("Definitive", "Wa lazima")
        case .dominant: context.words("Dominant", "Wenye mamlaka")
        case .dangerous: context.words("Dangerous", "Wa tahadhari")
        case .dependent: context.words("Dependent", "Tegemezi")
        case .dormant: context.words("Dormant", "Tulivu")
        case .discretionary: context.words("Discretionary", "Wa hiari")
        case .demanding: context.words("Demanding", "Wenye madai")
        case .none: context.words("None of the three", "Hakuna kati ya tatu")
        }
    }
}
