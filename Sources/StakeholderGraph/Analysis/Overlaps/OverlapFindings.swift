/// The findings of a report in their order: made in full when asked for, eight bytes each until then.
public struct OverlapFindings: RandomAccessCollection, Sendable {
    private let keys: [UInt64]
    private let builder: FindingBuilder

    init(keys: [UInt64], builder: FindingBuilder) {
        self.keys = keys
        self.builder = builder
    }

    /// A number by which findings sort as the rules say: verdict, score descending, identifiers. Positions of programmes
    /// follow their identifiers.
    static func key(rank: UInt8, tenths: Int, a: Int, b: Int) -> UInt64 {
        UInt64(rank) << 60 | UInt64(1000 - Swift.min(1000, Swift.max(0, tenths))) << 50 | UInt64(a) << 25 | UInt64(b)
    }

    /// Positions of the two programmes of a finding, and its verdict.
    func pair(_ index: Int) -> (a: Int, b: Int, rank: Int) {
        let key = keys[index]
        return (Int(key >> 25 & 0x1FF_FFFF), Int(key & 0x1FF_FFFF), Int(key >> 60))
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { keys.count }

    /// A finding in full.
    /// - Complexity: O(values of both programmes + coordination between their implementers).
    public subscript(index: Int) -> OverlapFinding {
        let pair = pair(index)
        return builder.finding(pair.a, pair.b)
    }

    /// The identifiers and the verdict of a finding, without the rest.
    public func summary(at index: Int) -> (first: ProgrammeID, second: ProgrammeID, verdict: OverlapVerdict) {
        let pair = pair(index)
        return (builder.id(pair.a), builder.id(pair.b), OverlapVerdict.allCases[pair.rank])
    }
}
