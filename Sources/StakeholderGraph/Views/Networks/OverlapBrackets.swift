/// Which pairs of rows are bracketed beside a column, and in which lane, so that no two brackets of a lane touch.
struct OverlapBrackets {
    struct Bracket {
        let verdict: OverlapVerdict
        /// Rows from above to below.
        let upper: Int
        let lower: Int
        let lane: Int
    }

    /// More lanes could not be followed by eye.
    static let laneLimit = 8

    /// By lane and upper row.
    let brackets: [Bracket]
    let lanes: Int
    /// For each row the verdicts of the pairs that have no bracket, with their number.
    let counted: [[OverlapVerdict: Int]]

    /// Verdicts are bracketed in the order of reports as long as all of their pairs find room in the lanes; the pairs of
    /// other verdicts, and those of which one is not in the column, are counted.
    /// - Parameters:
    ///   - pairs: the programmes of each pair.
    ///   - rows: the row of each programme of this column.
    ///   - rowCount: how many rows there are.
    init(_ pairs: [TwoModeContent.Pair], rows: [Int: Int], rowCount: Int) {
        var kept: [Bracket] = []
        var left = Array(repeating: [OverlapVerdict: Int](), count: rowCount)
        for verdict in OverlapVerdict.allCases {
            var spans: [(upper: Int, lower: Int)] = []
            for pair in pairs where pair.verdict == verdict {
                guard let first = rows[pair.first], let second = rows[pair.second] else {
                    for row in [rows[pair.first], rows[pair.second]].compactMap(\.self) {
                        left[row][verdict, default: 0] += 1
                    }
                    continue
                }
                spans.append((min(first, second), max(first, second)))
            }
            let trial = Self.lanes(
                kept.map { ($0.verdict, $0.upper, $0.lower) } + spans.map { (verdict, $0.upper, $0.lower) })
            if (trial.map(\.lane).max() ?? -1) < Self.laneLimit {
                kept = trial
            } else {
                for span in spans {
                    left[span.upper][verdict, default: 0] += 1
                    left[span.lower][verdict, default: 0] += 1
                }
            }
        }
        brackets = kept
        lanes = (kept.map(\.lane).max() ?? -1) + 1
        counted = left
    }

    /// Short spans first, each in the first lane where it touches nothing.
    private static func lanes(_ spans: [(verdict: OverlapVerdict, upper: Int, lower: Int)]) -> [Bracket] {
        var taken: [[ClosedRange<Int>]] = []
        var result: [Bracket] = []
        let ordered = spans.sorted {
            ($0.lower - $0.upper, $0.upper, $0.verdict) < ($1.lower - $1.upper, $1.upper, $1.verdict)
        }
        for span in ordered {
            let range = span.upper...span.lower
            let lane = taken.firstIndex { !$0.contains { $0.overlaps(range) } } ?? taken.count
            if lane == taken.count { taken.append([]) }
            taken[lane].append(range)
            result.append(Bracket(verdict: span.verdict, upper: span.upper, lower: span.lower, lane: lane))
        }
        return result.sorted { ($0.lane, $0.upper, $0.lower) < ($1.lane, $1.upper, $1.lower) }
    }

    /// One letter for a verdict, as it stands on a bracket.
    static func letter(_ verdict: OverlapVerdict) -> String {
        switch verdict {
        case .possibleDuplication: "D"
        case .samePeopleCalledTwice: "P"
        case .sameWorkApart: "W"
        case .cannotTell: "?"
        case .complementary: "C"
        case .sequence: "S"
        case .coordinatedOverlap: "K"
        case .intendedRedundancy: "I"
        case .related: "R"
        }
    }

    static func title(_ verdict: OverlapVerdict, swahili: Bool) -> String {
        guard swahili else { return verdict.title }
        return switch verdict {
        case .possibleDuplication: "Huenda kazi imerudiwa"
        case .samePeopleCalledTwice: "Watu walewale huitwa mara mbili"
        case .sameWorkApart: "Kazi ileile, watu wengine"
        case .cannotTell: "Haiwezi kujulikana"
        case .complementary: "Hukamilishana"
        case .sequence: "Kufuatana au kukabidhiana"
        case .coordinatedOverlap: "Mwingiliano ulioratibiwa"
        case .intendedRedundancy: "Marudio yaliyokusudiwa"
        case .related: "Zinahusiana"
        }
    }
}
