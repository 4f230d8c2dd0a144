internal import StakeholderGraph

/// The settings of several maps as one: what all that state it agree on; of audiences the narrowest, of the levels of
/// judgements the strictest, a draft when any is one.
struct MergedSettings {
    let settings: [(key: String, value: String)]
    let leftOut: [LeftOut]

    init(_ inputs: [MergeInput]) {
        var order: [String] = []
        var values: [String: Set<String>] = [:]
        for input in inputs.sorted(by: { $0.name < $1.name }) {
            for (key, value) in MapFolderWriter.settings(input.map.disclosed(for: Audience(.sealed))) {
                if values[key] == nil { order.append(key) }
                values[key, default: []].insert(value)
            }
        }
        var settings: [(key: String, value: String)] = []
        var leftOut: [LeftOut] = []
        for key in order {
            let stated = (values[key] ?? []).sorted()
            if stated.count == 1, key != "audience" || inputs.allSatisfy({ $0.map.settings.audience != nil }) {
                settings.append((key, stated[0]))
            } else if key == "audience" {
                // A map that says nothing is for its forum.
                let levels = inputs.map { ($0.map.settings.audience ?? .standard).level }
                if let narrowest = levels.min() { settings.append((key, narrowest.name)) }
            } else if key == "judgements" {
                if let strictest = inputs.map(\.map.settings.judgements).max() {
                    settings.append((key, strictest.name))
                }
            } else {
                leftOut.append(
                    LeftOut(
                        what: "setting \(key)", count: stated.count,
                        reason: "the maps differ: \(Self.short(stated)); write the one that holds into map.yaml"))
            }
        }
        let rank = Dictionary(
            Self.order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.settings = settings.enumerated().sorted {
            (rank[$0.element.key] ?? .max, $0.element.key) < (rank[$1.element.key] ?? .max, $1.element.key)
        }.map(\.element)
        self.leftOut = leftOut.sorted { $0.what < $1.what }
    }

    private static let order = [
        "title", "question", "place", "viewpoint", "date", "circular", "draft", "language", "subcounties", "audience",
        "judgements",
    ]

    private static func short(_ values: [String]) -> String {
        let shown = values.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
        return values.count > 3 ? shown + " and \(values.count - 3) more" : shown
    }
}
