/// Something from which everything that an audience may not see was removed before.
///
/// The initialiser is internal to this module: only the redactor, and analyses of what is already disclosed, can make
/// one. Renderers, writers and reports accept nothing else, so that leaking is a compile error.
public struct Disclosed<Value> {
    public let value: Value
    public let audience: Audience

    init(_ value: Value, for audience: Audience) {
        self.value = value
        self.audience = audience
    }

    /// Something made only of what is disclosed is disclosed.
    func map<Other>(_ derive: (Value) throws -> Other) rethrows -> Disclosed<Other> {
        Disclosed<Other>(try derive(value), for: audience)
    }
}

extension Disclosed: Sendable where Value: Sendable {}

/// The fixed sentence that every output carries beside its audience.
public enum DisclosureNotice {
    /// What a reader must know about what may be missing.
    public static let sentence =
        "Some facts may be withheld from this audience; claims such as “no coordination found” hold for what this audience may see."
}
