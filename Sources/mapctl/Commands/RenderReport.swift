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

extension DrawnFile {
    /// `1 stakeholder, 2 ties`.
    var counts: String {
        (stakeholders == 1 ? "1 stakeholder" : "\(stakeholders) stakeholders") + ", "
            + (ties == 1 ? "1 tie" : "\(ties) ties")
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

    private let tiling: SheetTiling?

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, command, audience, on, files, warnings
    }

    /// - Parameters:
    ///   - files: one, or one a sheet, which all say the same.
    ///   - audience: for whom.
    ///   - day: for which they speak.
    ///   - tiling: how the page was cut onto sheets.
    init(_ files: [DrawnFile], audience: Audience, on day: CivilDate, tiling: SheetTiling? = nil) {
        self.tiling = tiling
        self.files = files
        self.audience = audience.name
        on = day.description
        warnings = files.first?.warnings ?? []
    }

    var text: String {
        guard let file = files.first, let last = files.last else { return "" }
        let paths = files.count == 1 ? file.path : "\(file.path) to \(last.path)"
        return "\(paths): \(file.view), \(file.counts), for \(audience), "
            + "as of \(on).\n" + (tiling.map { $0.instruction + "\n" } ?? "") + file.finding + "\n"
            + warnings.map { $0 + "\n" }.joined()
    }
}

extension SheetTiling {
    /// What to do with the sheets.
    fileprivate var instruction: String {
        "\(columns * rows) sheets, \(columns) across (A, B, …) and \(rows) down (1, 2, …): print at 100 %, cut along the corner "
            + "marks, and glue cross on cross; neighbours overlap by 10 mm."
    }
}
