/// The pictures that can be drawn of a map.
///
/// A new one is a case here, a type that draws it and a file `Data/views/NAME.yaml`.
public enum ViewKind: String, Sendable, CaseIterable {
    case network
    case actorMap = "actor-map"
    case forumCircle = "forum-circle"
    case powerInterest = "power-interest"
    case coverageMatrix = "coverage-matrix"
    case cascade
    case ego
    case geographic
    case twoMode = "two-mode"
    case resourceFlow = "resource-flow"
    case rainbow
    case aiim
    case salience
    case netMap = "net-map"
    case overlap
    case change

    /// Whether the picture shows judgements, and is refused to an audience below their level.
    public var showsJudgements: Bool {
        switch self {
        case .actorMap, .powerInterest, .rainbow, .aiim, .salience, .netMap: true
        case .network, .forumCircle, .coverageMatrix, .cascade, .ego, .geographic, .twoMode, .resourceFlow, .overlap,
            .change:
            false
        }
    }

    /// What draws it.
    var picture: any ViewPicture.Type {
        switch self {
        case .network: NetworkComposer.self
        case .actorMap: ActorMapComposer.self
        case .forumCircle: ForumCircleComposer.self
        case .powerInterest: PowerInterestComposer.self
        case .coverageMatrix: CoverageMatrixComposer.self
        case .cascade: CascadeComposer.self
        case .ego: EgoComposer.self
        case .geographic: GeographicComposer.self
        case .twoMode: TwoModeComposer.self
        case .resourceFlow: ResourceFlowComposer.self
        case .rainbow: RainbowComposer.self
        case .aiim: AlignmentInterestComposer.self
        case .salience: SalienceComposer.self
        case .netMap: NetMapComposer.self
        case .overlap: OverlapComposer.self
        case .change: ChangeComposer.self
        }
    }
}
