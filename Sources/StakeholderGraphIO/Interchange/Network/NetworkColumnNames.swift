/// Names of attributes that would be taken for something else in a network file, and what stands there instead.
enum NetworkColumnNames {
    /// What formats use for the ends, names and kinds of nodes and edges.
    private static let reserved: Set<String> = [
        "id", "label", "name", "source", "target", "from", "to", "type", "key", "value", "weight", "interaction",
        "entity",
        "origin",
    ]
    private static let prefix = "attribute_"

    /// The cells of a record with names that no format takes for its own: the evidence's `source` is `evidence`.
    static func outward(_ cells: [String: String]) -> [String: String] {
        var result: [String: String] = [:]
        for (name, text) in cells {
            if name == "source" {
                result["evidence"] = text
            } else {
                result[reserved.contains(name.lowercased()) ? prefix + name : name] = text
            }
        }
        return result
    }

    /// The name in the map folder of an attribute that `outward` named.
    static func inward(_ name: String) -> String {
        if name == "evidence" { return "source" }
        return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    }
}
