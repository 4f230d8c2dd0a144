internal import StakeholderGraph

/// How values stand in the cells of a map folder, so that reading them gives the same values back.
enum CellWords {
    static func text(_ value: String?) -> String { value ?? "" }
    static func date(_ date: PartialDate?) -> String { date?.description ?? "" }
    static func number(_ number: Double?) -> String { number.map(FixedFormat.shortest) ?? "" }
    static func yesNo(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "" }
    static func id<Subject>(_ id: Identifier<Subject>?) -> String { id?.rawValue ?? "" }

    static func date(_ fact: Fact<PartialDate>) -> String {
        switch fact {
        case .unknown: ""
        case .none: "-"
        case .known(let date): date.description
        }
    }

    /// Several values split by `|`; `-` when there are known to be none.
    static func list(_ stated: Stated<String>) -> String {
        switch stated {
        case .unknown: ""
        case .stated(let values): values.isEmpty ? "-" : list(values)
        }
    }

    static func list<Subject>(_ stated: Stated<Identifier<Subject>>) -> String { list(stated.map(\.rawValue)) }

    /// A bar inside a value would split it; it becomes a slash.
    static func list(_ values: [String]) -> String {
        values.map { $0.contains("|") ? $0.replacing("|", with: "/") : $0 }.joined(separator: "|")
    }

    static func officer(_ officer: Officer) -> String {
        switch officer {
        case .unknown, .withheld: ""
        case .vacant: "-"
        case .stakeholder(let id): id.rawValue
        case .named(let name): name
        }
    }

    /// Empty for `public`, the default of facts.
    static func sensitivity(_ level: Sensitivity) -> String { level == .public ? "" : level.name }
}
