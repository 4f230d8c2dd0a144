/// Why reference data could not be loaded. The program cannot work without it, so this stops the work.
public struct ReferenceDataError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: Sendable, Hashable {
        /// The file or folder is not there.
        case missing
        /// It is there and the system does not let it be read.
        case unreadable
        /// It was read and does not say what it must.
        case damaged
    }

    /// Whose data it is.
    public enum Origin: Sendable, Hashable {
        /// What travels with the program: a fault of the installation.
        case program
        /// The folder `reference` of a map: a fault of the input.
        case map
    }

    public let kind: Kind
    public let origin: Origin
    /// The file below its folder: `schema/ties.csv`, in a map `reference/schema/ties.csv`.
    public let file: String
    /// From 1, where there is one.
    public let line: Int?
    /// One plain sentence.
    public let reason: String

    public init(_ kind: Kind, origin: Origin, file: String, line: Int? = nil, reason: String) {
        self.kind = kind
        self.origin = origin
        self.file = file
        self.line = line
        self.reason = reason
    }

    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): \(reason)"
    }
}
