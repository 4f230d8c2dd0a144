public import StakeholderGraph

/// What `export` says: the files, and what the format could not hold.
public struct ExportReport: Encodable, Sendable {
    public let schemaVersion = 1
    public let command = "export"
    public let audience: String
    public let on: String
    public let notice = DisclosureNotice.sentence
    public let written: [String]
    public let leftOut: [LeftOut]

    public init(_ export: MapExport, written: [String], audience: Audience, on day: CivilDate) {
        self.audience = audience.name
        self.on = day.description
        self.written = written
        leftOut = export.leftOut
    }

    /// The same in words.
    public var text: String {
        var lines = ["For the audience \(audience). \(notice)"]
        lines += written.map { "Written: \($0)" }
        if leftOut.isEmpty {
            lines.append("Nothing was left out.")
        } else {
            lines.append("Left out:")
            lines += leftOut.map { "  \($0.count) \($0.what): \($0.reason)." }
        }
        return lines.joined(separator: "\n")
    }
}
