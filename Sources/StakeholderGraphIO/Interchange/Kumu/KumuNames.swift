internal import StakeholderGraph

/// What Kumu's own columns are in a map.
enum KumuNames {
    /// The name of the attribute that a column becomes. `Type` of an element is what kind of record it is when it is one
    /// of ours, else an attribute; of a connection it is its kind.
    static func column(_ name: String, isNode: Bool, text: String = "") -> String {
        switch name.lowercased() {
        case "type":
            guard isNode else { return "kind" }
            return EntityKind(rawValue: text.lowercased()) == nil ? "kumu type" : "entity"
        case "description": return "note"
        default: return name
        }
    }

    /// The label under which an element without an id is known: the first of the spellings that differ only by case and
    /// spaces.
    ///
    /// - Parameters:
    ///   - label: A label.
    ///   - spellings: The first spellings so far, by their comparison keys.
    static func element(_ label: String, _ spellings: inout [String: String]) -> String {
        let key = comparisonKey(label)
        if let first = spellings[key] { return first }
        spellings[key] = label
        return label
    }
}
