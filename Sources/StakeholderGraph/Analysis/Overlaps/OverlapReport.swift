/// The overlaps of a map: pairs, fragmented cells, and the programmes about which too little is known to compare them.
public struct OverlapReport: Sendable {
    /// The thresholds and weights used.
    public let criteria: OverlapCriteria
    public let day: CivilDate
    public let selection: OverlapSelection
    /// Programmes asked about.
    public let programmeCount: Int
    /// Pairs that pass the gate.
    public let candidateCount: Int
    /// Pairs looked at, some more than once: for information.
    public let comparedCount: Int
    /// Pairs that would pass the gate but share an implementer.
    public let jointDeliveryCount: Int
    /// How many pairs have each verdict, whatever was asked for.
    public let totals: [OverlapVerdict: Int]
    /// The pairs asked for, in order.
    public let findings: OverlapFindings
    /// Groups of three or more programmes that overlap with one another.
    public let clusters: [OverlapCluster]
    /// Cells in which several implementers work in groups that do not coordinate.
    public let fragmentation: [FragmentedCell]
    public let dataGaps: [ProgrammeDataGap]
    /// What the change asked for would do; `nil` when none was, or when the map does not have its programmes.
    public let whatIf: OverlapWhatIf?
    let map: StakeholderMap

    /// The number of pairs asked for.
    public var total: Int { findings.count }
}

/// A programme that cannot be compared.
public struct ProgrammeDataGap: Sendable, Hashable {
    public let programme: ProgrammeID
    /// `themes` and `activities`, `places`, `implementers`.
    public let missing: [String]
    public let location: SourceLocation
}
