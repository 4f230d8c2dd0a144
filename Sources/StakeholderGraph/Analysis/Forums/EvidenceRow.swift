/// A row as findings cite it in JSON: its file, or sheet, and its line.
public struct EvidenceRow: Encodable, Hashable, Sendable {
    public let file: String
    public let line: Int

    public init(_ location: SourceLocation) {
        file = location.file
        line = location.line
    }
}
