/// Something that a format cannot hold or an import does not take, with how many there were and why.
public struct LeftOut: Sendable, Hashable, Encodable {
    /// For example `meetings`, or `column Telephone`.
    public let what: String
    public let count: Int
    public let reason: String

    public init(what: String, count: Int, reason: String) {
        self.what = what
        self.count = count
        self.reason = reason
    }
}
