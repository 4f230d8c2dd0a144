internal import StakeholderGraph

/// How the values that several maps have for one cell become one value.
enum MergeColumns {
    /// The way of a column.
    enum Way {
        /// Different values are a conflict.
        case oneValue
        /// All values count: the list of every map's.
        case union
        /// Different texts follow one another.
        case joined
        /// The latest date.
        case latest
        /// The level that fewest may see.
        case strictest
    }

    static func way(of column: String, in file: MapFile) -> Way {
        switch column {
        case "source", "note": return .joined
        case "as_of": return .latest
        case "sensitivity": return .strictest
        case "category": return .oneValue
        default: return file.columns.first { $0.name == column }?.isList == true ? .union : .oneValue
        }
    }

    /// Whether two values of a column are one, written differently.
    static func sameKey(_ value: String, _ column: String) -> String {
        column == "name" ? comparisonKey(value) : value
    }

    /// A value that says nothing.
    static func isUnknown(_ value: String, _ column: String, _ file: MapFile) -> Bool {
        value.isEmpty || (file == .stakeholders && column == "category" && value == "unknown")
    }

    static func union(_ values: [String]) -> String {
        Set(values.flatMap { $0.split(separator: "|").map(String.init) }).sorted().joined(separator: "|")
    }

    static func joined(_ values: [String]) -> String {
        Set(values.flatMap { $0.split(separator: "; ").map(String.init) }).sorted().joined(separator: "; ")
    }

    static func strictest(_ values: [String]) -> String {
        values.compactMap { Sensitivity(name: $0) }.max()?.name ?? ""
    }
}
