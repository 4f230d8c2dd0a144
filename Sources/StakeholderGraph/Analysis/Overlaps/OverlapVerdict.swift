/// What can be said of two programmes of different implementers, in the order of reports.
public enum OverlapVerdict: String, Sendable, CaseIterable, Comparable {
    /// Same themes, activities and people at the same time in the same place, without coordination.
    case possibleDuplication = "possible-duplication"
    /// The same people are called for the same activities under different themes.
    case samePeopleCalledTwice = "same-people-called-twice"
    /// The same themes and activities, for other people or hardly at the same time.
    case sameWorkApart = "same-work-apart"
    /// What is unknown decides.
    case cannotTell = "cannot-tell"
    /// The same themes and people, other activities.
    case complementary
    /// The same work one after the other, at most a year apart.
    case sequence
    /// The same work with the same people, and coordinated.
    case coordinatedOverlap = "coordinated-overlap"
    /// Somebody decided that the overlap is wanted.
    case intendedRedundancy = "intended-redundancy"
    /// Only the themes or only the activities meet; shown when asked for.
    case related

    var rank: Int { Self.ranks[self] ?? 0 }

    private static let ranks = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// A heading in plain words.
    public var title: String {
        switch self {
        case .possibleDuplication: "Possible duplication"
        case .samePeopleCalledTwice: "Same people called twice"
        case .sameWorkApart: "Same work, other people"
        case .cannotTell: "Cannot tell"
        case .complementary: "Complementary"
        case .sequence: "Sequence or handover"
        case .coordinatedOverlap: "Coordinated overlap"
        case .intendedRedundancy: "Intended redundancy"
        case .related: "Related"
        }
    }
}
