/// The thresholds and weights of the overlap rules, each by its name in `criteria/default.yaml`.
///
/// A map or a caller may replace single values; every report prints the ones it used. The standard values follow the
/// project's reading of GAO-15-49SP, *Fragmentation, Overlap, and Duplication: An Evaluation and Management Guide*.
public struct OverlapCriteria: Hashable, Sendable {
    /// A named value.
    public enum Name: String, Sendable, CaseIterable {
        /// The weight of themes in the ranking number.
        case weightThemes = "weight-themes"
        case weightPlaces = "weight-places"
        case weightActivities = "weight-activities"
        case weightTargetGroups = "weight-target-groups"
        case weightDates = "weight-dates"
        /// The share taken off the ranking number for each level of coordination.
        case coordinationDiscount = "coordination-discount"
        /// Below this share of known weight a pair is thin data.
        case thinBelow = "thin-below"
        /// Days to share before a duplication is possible.
        case minimumSharedDays = "minimum-shared-days"
        /// The longest time in days between an end and a start for a sequence.
        case sequenceDays = "sequence-days"
        /// The level of coordination from which an overlap counts as coordinated.
        case coordinatedFrom = "coordinated-from"
        /// Implementers in a cell from which work may be called fragmented.
        case fragmentationImplementers = "fragmentation-implementers"
        /// How much an ancestor or descendant counts beside the same term or place.
        case ancestorMatch = "ancestor-match"
        /// Facts last confirmed more days ago than this are marked as old.
        case staleAfterDays = "stale-after-days"

        /// The values allowed; days and counts are whole numbers.
        public var range: ClosedRange<Double> {
            switch self {
            case .weightThemes, .weightPlaces, .weightActivities, .weightTargetGroups, .weightDates, .thinBelow: 0...1
            case .coordinationDiscount: 0...0.25
            case .minimumSharedDays: 1...36_500
            case .sequenceDays, .staleAfterDays: 0...36_500
            case .coordinatedFrom: 1...4
            case .fragmentationImplementers: 2...1_000
            case .ancestorMatch: 0.01...1
            }
        }

        /// Whether only whole numbers make sense.
        public var isWhole: Bool {
            switch self {
            case .minimumSharedDays, .sequenceDays, .staleAfterDays, .coordinatedFrom, .fragmentationImplementers: true
            default: false
            }
        }

        fileprivate var standard: Double {
            switch self {
            case .weightThemes: 0.30
            case .weightPlaces: 0.25
            case .weightActivities: 0.20
            case .weightTargetGroups: 0.15
            case .weightDates: 0.10
            case .coordinationDiscount: 0.15
            case .thinBelow: 0.60
            case .minimumSharedDays: 30
            case .sequenceDays: 365
            case .coordinatedFrom: 2
            case .fragmentationImplementers: 3
            case .ancestorMatch: 0.5
            case .staleAfterDays: 365
            }
        }
    }

    /// Why a value cannot be used.
    public enum Problem: Error, Hashable, Sendable {
        /// No value has this name; the nearest names come with it.
        case unknownName(String, suggestions: [String])
        case outOfRange(Name, Double)
        case notWhole(Name, Double)
        /// All five weights are 0.
        case noWeights
    }

    private var values: [Name: Double]

    /// The standard values.
    public static let standard = OverlapCriteria()

    private init() {
        values = Dictionary(uniqueKeysWithValues: Name.allCases.map { ($0, $0.standard) })
    }

    /// A value by its name.
    public subscript(name: Name) -> Double { values[name] ?? name.standard }

    /// Replaces a value by the name in files, in any case, with spaces or underscores for hyphens.
    /// - Throws: The problem; the criteria are then unchanged.
    public mutating func set(_ text: String, to value: Double) throws(Problem) {
        let key = slug(text)
        guard let name = Name(rawValue: key) else {
            throw .unknownName(text, suggestions: nearMisses(of: key, among: Name.allCases.map(\.rawValue), limit: 1))
        }
        guard value.isFinite, name.range.contains(value) else { throw .outOfRange(name, value) }
        guard !name.isWhole || value == value.rounded() else { throw .notWhole(name, value) }
        var changed = self
        changed.values[name] = value
        guard changed.weightSum > 0 else { throw .noWeights }
        self = changed
    }

    /// All values in the order of the names.
    public var all: [(name: Name, value: Double)] { Name.allCases.map { ($0, self[$0]) } }

    private var weightSum: Double {
        self[.weightThemes] + self[.weightPlaces] + self[.weightActivities] + self[.weightTargetGroups]
            + self[.weightDates]
    }

    /// The weights of T, L, A, B and W, scaled to a sum of 1.
    var weights: FacetValues<Double> {
        let sum = weightSum
        // A sum that is 1 but for binary rounding is left alone, so that written weights are the ones used.
        let scale = abs(sum - 1) < 1e-9 ? 1 : sum
        return FacetValues(
            themes: self[.weightThemes] / scale, activities: self[.weightActivities] / scale,
            places: self[.weightPlaces] / scale, targetGroups: self[.weightTargetGroups] / scale,
            dates: self[.weightDates] / scale)
    }

    func whole(_ name: Name) -> Int { Int(self[name]) }
}

/// One value for each facet of a programme.
public struct FacetValues<Value> {
    public var themes: Value
    public var activities: Value
    public var places: Value
    public var targetGroups: Value
    public var dates: Value
}

extension FacetValues: Sendable where Value: Sendable {}
extension FacetValues: Equatable where Value: Equatable {}
extension FacetValues: Hashable where Value: Hashable {}

/// A side from which two programmes are compared, by its key in reports.
public enum Facet: String, Sendable, CaseIterable {
    case themes
    case activities
    case places
    case targetGroups
    case dates

    /// In words.
    public var label: String {
        switch self {
        case .themes: "themes"
        case .activities: "activities"
        case .places: "places"
        case .targetGroups: "target groups"
        case .dates: "dates"
        }
    }
}

extension OverlapCriteria.Problem {
    /// What is wrong, as the end of a sentence.
    public var message: String {
        switch self {
        case .unknownName(let name, let suggestions):
            "no value is called “\(name)”" + (suggestions.isEmpty ? "" : "; did you mean \(suggestions[0])")
        case .outOfRange(let name, let value):
            "\(name.rawValue) is \(FixedFormat.shortest(value)), which is not between "
                + "\(FixedFormat.shortest(name.range.lowerBound)) and \(FixedFormat.shortest(name.range.upperBound))"
        case .notWhole(let name, let value):
            "\(name.rawValue) is \(FixedFormat.shortest(value)), which is not a whole number"
        case .noWeights: "all weights are 0"
        }
    }
}
