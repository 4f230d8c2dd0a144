/// What is asked of a network beside its measures. Bodies are named as people name them: by identifier or by name.
public struct NetworkQuestions: Sendable {
    /// The shortest chain of ties between two bodies.
    public var path: (from: String, to: String)?

    /// Only the surroundings of one body are measured.
    public var ego: String?

    /// How many ties away surroundings reach: of `ego`, and of those whom key players reach.
    public var radius = 1

    /// What if these bodies were not there.
    public var without: [String] = []

    /// What if these ties were there too.
    public var adding: [(from: String, to: String)] = []

    /// So many key players of each kind.
    public var keyPlayers: Int?

    /// The fewest ties that hold two groups together; a group is a list of bodies or categories with commas between.
    public var cut: (first: String, second: String)?

    /// Whether measures of bodies are told by category too.
    public var byCategory = false

    public init() {}

    /// Whether measures that nobody asked for can be left out, since something else was asked.
    var isAnswerEnough: Bool { path != nil || keyPlayers != nil || cut != nil }

    /// Whether the network is to be changed.
    var changesNetwork: Bool { !without.isEmpty || !adding.isEmpty }
}

/// The answers to ``NetworkQuestions``; nil or empty where nothing was asked.
public struct NetworkAnswers: Sendable {
    public internal(set) var ego: Network.Vertex?
    public internal(set) var path: TieChain?
    public internal(set) var keyPlayers: KeyPlayerAnswer?
    public internal(set) var cut: CutAnswer?
    public internal(set) var whatIf: WhatIf?
    public internal(set) var categories: [CategoryMeans] = []

    init() {}
}
