import StakeholderGraph
import StakeholderGraphRendering

/// One picture that was written.
struct DrawnFile: Encodable {
    let path: String
    let view: String
    let format: String
    let bytes: Int
    let pages: Int
    let stakeholders: Int
    let ties: Int
    let leftOut: Int
    let scale: Double
    let smallestTextPoints: Double
    let finding: String
    let warnings: [String]

    private enum CodingKeys: String, CodingKey {
        case path, view, format, bytes, pages, stakeholders, ties, leftOut, scale, smallestTextPoints, finding
    }

    init(path: String, view: String, format: PictureFormat, bytes: Int, composed: ComposedView, pages: Int = 1) {
        self.path = path
        self.view = view
        self.format = format.rawValue
        self.bytes = bytes
        self.pages = pages
        stakeholders = composed.stakeholders
        ties = composed.ties
        leftOut = composed.leftOut
        scale = FixedFormat.rounded(composed.textShare, 3)
        smallestTextPoints = FixedFormat.rounded(composed.smallestText, 2)
        finding = composed.finding
        var warnings = composed.warnings
        if composed.smallestText > 0, composed.smallestText < 7 {
            warnings.append(
                "The smallest text is \(FixedFormat.decimal(composed.smallestText, 1)) points; a larger page reads better."
            )
        }
        self.warnings = warnings
    }
}

/// What `render` says of its pictures.
struct RenderReport: Encodable {
    let schemaVersion = 1
    let command = "render"
    let audience: String
    let on: String
    let files: [DrawnFile]
    let warnings: [String]

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, command, audience, on, files, warnings
    }

    init(_ files: [DrawnFile], audience: Audience, on day: CivilDate) {
        self.files = files
        self.audience = audience.name
        on = day.description
        warnings = files.flatMap(\.warnings)
    }

    var text: String {
        files.map { file in
            "\(file.path): \(file.view), \(file.stakeholders) stakeholders, \(file.ties) ties, for \(audience), "
                + "as of \(on).\n\(file.finding)\n" + file.warnings.map { $0 + "\n" }.joined()
        }.joined()
    }
}
