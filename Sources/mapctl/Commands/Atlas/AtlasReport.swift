import StakeholderGraph

/// What `render --all` says: what `render` says of its files, and what there is no file of.
struct AtlasReport: Encodable {
    struct Missing: Encodable {
        /// Where the picture would be.
        let path: String
        let view: String
        let reason: String
    }

    let schemaVersion = 1
    let command = "render"
    let audience: String
    let on: String
    let files: [DrawnFile]
    let warnings: [String]
    /// Files that this run drew.
    let drawn: Int
    /// Files that were there from an earlier run on the same inputs.
    let kept: Int
    /// Files of an earlier run that are no part of this atlas.
    let removed: Int
    let failed: [Missing]
    let skipped: [Missing]
    let index: String
    private let folder: String

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, command, audience, on, files, warnings, drawn, kept, removed, failed, skipped, index
    }

    init(
        _ plan: [AtlasPlan.Entry], _ results: [AtlasRun.Result], in folder: AtlasFolder, suffix: String, removed: Int,
        audience: Audience, on day: CivilDate
    ) {
        self.audience = audience.name
        on = day.description
        self.folder = folder.path
        self.removed = removed
        index = folder.path + "/" + AtlasFolder.index
        var (files, failed, skipped): ([DrawnFile], [Missing], [Missing]) = ([], [], [])
        var kept = 0
        for (entry, result) in zip(plan, results) {
            func missing(_ reason: String) -> Missing {
                Missing(path: "\(folder.path)/\(entry.path).\(suffix)", view: entry.view.name, reason: reason)
            }
            switch result {
            case .drawn(let file, let wasThere):
                files.append(file)
                if wasThere { kept += 1 }
            case .failed(let reason): failed.append(missing(reason))
            case .leftOut(let reason): skipped.append(missing(reason))
            }
        }
        self.files = files
        self.failed = failed
        self.skipped = skipped
        self.kept = kept
        drawn = files.count - kept
        warnings = files.flatMap { file in file.warnings.map { "\(file.path): \($0)" } }
    }

    /// One line with the numbers, then a line for each picture that is missing.
    var text: String {
        var parts = ["\(drawn) drawn"]
        if kept > 0 { parts.append("\(kept) kept from before") }
        if removed > 0 { parts.append(removed == 1 ? "1 old one removed" : "\(removed) old ones removed") }
        if !skipped.isEmpty { parts.append("\(skipped.count) left out") }
        if !failed.isEmpty { parts.append("\(failed.count) failed") }
        if !warnings.isEmpty {
            let count = warnings.count == 1 ? "1 warning" : "\(warnings.count) warnings"
            parts.append("\(count) (--summary json lists them)")
        }
        var text = "\(index): \(parts.joined(separator: ", ")), for \(audience), as of \(on).\n"
        for item in failed { text += "failed: \(item.path): \(item.reason)\n" }
        for item in skipped { text += "left out: \(item.path): \(item.reason)\n" }
        return text
    }

    /// The text with a line for each file.
    var fullText: String {
        text + files.map { "\($0.path): \($0.counts). \($0.finding)\n" }.joined()
    }
}
