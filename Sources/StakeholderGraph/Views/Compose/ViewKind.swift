/// The pictures that can be drawn of a map.
///
/// A new one is a case here, a type that draws it (`ViewPicture`) and a file `Data/views/NAME.yaml`.
public enum ViewKind: String, Sendable, CaseIterable {
    case network
    case actorMap = "actor-map"
    case forumCircle = "forum-circle"

    /// Whether the picture shows judgements, and is refused to an audience below their level.
    public var showsJudgements: Bool {
        switch self {
        case .actorMap: true
        case .network, .forumCircle: false
        }
    }

    /// What draws it.
    var picture: any ViewPicture.Type {
        switch self {
        case .network: NetworkComposer.self
        case .actorMap: ActorMapComposer.self
        case .forumCircle: ForumCircleComposer.self
        }
    }
}
