/// Why a picture could not be drawn. The map itself is never lost by it.
public enum RenderingError: Error, Hashable, Sendable {
    /// The scene has no graph that Graphviz accepts; a fault of this program.
    case refused(String)
    /// The picture would be too large.
    case tooLarge(String)
    /// Drawing took longer than allowed, in seconds.
    case timeLimit(Double)
    /// The drawing process ended by a signal.
    case crashed(signal: Int32)
    /// Graphviz or one of its plug-ins is missing, or the worker could not be started.
    case unavailable(String)
}

extension RenderingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .refused(let reason): "Graphviz refused the drawing: \(reason)"
        case .tooLarge(let reason): reason
        case .timeLimit(let seconds): "the drawing took longer than \(Int(seconds.rounded(.up))) s and was stopped"
        case .crashed(let signal): "the drawing process ended by signal \(signal); the map is not harmed"
        case .unavailable(let reason): reason
        }
    }
}
