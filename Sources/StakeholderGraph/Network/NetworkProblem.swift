internal import NetworkAnalysis

/// Why a network or a measure was refused, in words for the person who asked.
public struct NetworkProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of problem it is.
    public enum Kind: Sendable, Hashable {
        /// The question does not fit the network: another option would.
        case doesNotApply

        /// The predicted work is above the limit.
        case tooLarge

        /// The task was cancelled.
        case cancelled
    }

    public let kind: Kind
    public let description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }

    init(_ error: NetworkError) {
        switch error {
        case .tooMuchWork(let estimate): self.init(.tooLarge, NetworkProblem.sentence(estimate.description))
        case .cancelled: self.init(.cancelled, "The work was cancelled.")
        default: self.init(.doesNotApply, NetworkProblem.sentence(error.description))
        }
    }

    /// The text with a capital letter and a full stop.
    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }
}
