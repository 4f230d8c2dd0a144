internal import StakeholderGraph

/// The effect of a merge or a split, under the key `whatIf`.
struct OverlapWhatIfJSON: Encodable {
    struct Area: Encodable {
        let programme: String
        let name: String
        let places: [String]
        let movesTo: Nullable<String>
    }

    struct Cell: Encodable {
        let theme: String
        let place: String
        let targetGroup: Nullable<String>
        let before: [String]
        let after: [String]
        let effect: String
        let declaredNeed: Bool
    }

    struct Money: Encodable {
        let amount: Double
        let currency: Nullable<String>
    }

    let change: String
    let programmes: [String]
    let areas: [Area]
    let cells: [Cell]
    let effects: [String: Int]
    let pairsBefore: [String: Int]
    let pairsAfter: [String: Int]
    let money: Nullable<Money>

    init(_ outcome: OverlapWhatIf) {
        change = outcome.change.kind
        programmes = outcome.change.programmes.map(\.rawValue)
        areas = outcome.areas.map { area in
            Area(
                programme: area.programme.rawValue, name: area.name, places: area.places.map(\.rawValue),
                movesTo: Nullable(area.movesTo?.rawValue))
        }
        cells = outcome.cells.map { cell in
            Cell(
                theme: cell.theme.rawValue, place: cell.place.rawValue,
                targetGroup: Nullable(cell.targetGroup?.rawValue), before: cell.before.map(\.rawValue),
                after: cell.after.map(\.rawValue), effect: cell.effect.rawValue, declaredNeed: cell.isDeclaredNeed)
        }
        effects = Dictionary(
            uniqueKeysWithValues: OverlapWhatIf.Effect.allCases.map { ($0.rawValue, outcome.count($0)) })
        func counts(_ pairs: [OverlapVerdict: Int]) -> [String: Int] {
            Dictionary(uniqueKeysWithValues: pairs.map { ($0.key.rawValue, $0.value) })
        }
        pairsBefore = counts(outcome.pairsBefore)
        pairsAfter = counts(outcome.pairsAfter)
        money = Nullable(outcome.money.map { Money(amount: $0.amount, currency: Nullable($0.currency)) })
    }
}
