/// The first page of an atlas: its pictures by what they are of, each with its finding in words.
public enum AtlasIndex {
    /// How a picture came out.
    public enum Outcome: Sendable, Hashable {
        /// The file, from the folder of the atlas, and the finding.
        case drawn(path: String, finding: String)
        /// The map has nothing for it, or the audience may not see it.
        case leftOut(reason: String)
        case failed(reason: String)
    }

    /// The page as a report. Outcomes stand in the order of the plan's entries.
    public static func document(
        _ plan: Disclosed<AtlasPlan>, _ outcomes: [Outcome], title: String?, language: String
    ) -> Disclosed<ReportDocument> {
        plan.map { plan in
            let isSwahili = language == "sw"
            let pairs = Array(zip(plan.entries, outcomes))
            let drawn = pairs.count { if case .drawn = $1 { true } else { false } }
            var document = ReportDocument(
                title: title ?? (isSwahili ? "Atlasi ya wadau" : "Stakeholder atlas"),
                finding: isSwahili
                    ? "Picha \(drawn) kati ya \(pairs.count) zimechorwa."
                    : "\(drawn) of \(pairs.count) pictures are drawn.", language: language)
            for part in AtlasPlan.Part.allCases {
                let links = pairs.compactMap { entry, outcome -> ReportDocument.Link? in
                    guard entry.part == part, case .drawn(let path, let finding) = outcome else { return nil }
                    return ReportDocument.Link(title: entry.title, path: path, words: finding)
                }
                guard !links.isEmpty else { continue }
                document.blocks += [.heading(level: 2, heading(of: part, isSwahili)), .links(links)]
            }
            let missing = pairs.compactMap { entry, outcome -> String? in
                switch outcome {
                case .drawn: nil
                case .leftOut(let reason), .failed(let reason): "\(entry.title): \(reason)"
                }
            }
            if !missing.isEmpty {
                document.blocks += [
                    .heading(level: 2, isSwahili ? "Hazijachorwa" : "Not drawn"), .bullets(missing),
                ]
            }
            return document
        }
    }

    private static func heading(of part: AtlasPlan.Part, _ isSwahili: Bool) -> String {
        switch part {
        case .views: isSwahili ? "Ramani yote" : "The whole map"
        case .forums: isSwahili ? "Majukwaa" : "Forums"
        case .places: isSwahili ? "Kaunti na kaunti ndogo" : "Counties and sub-counties"
        }
    }
}
