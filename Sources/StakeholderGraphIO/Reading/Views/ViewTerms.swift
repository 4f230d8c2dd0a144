internal import StakeholderGraph

/// Reads the names in the query of a view: what the map calls so, where there is a map.
struct ViewTerms {
    private let names: MapNames?

    init(_ names: MapNames?) { self.names = names }

    /// The identifiers under a key. A name that says nothing is a mistake at its place in the file, and stands as typed:
    /// the view is then refused, and the others are drawn.
    func list<Subject>(
        _ key: String, of part: ViewNode, problems: inout [Diagnostic],
        _ find: (MapNames, String) throws(MapNames.Unclear) -> Identifier<Subject>
    ) -> [Identifier<Subject>] {
        part.entries(key, problems: &problems).map { text, location in
            guard let names else { return Identifier(text) }
            do throws(MapNames.Unclear) {
                return try find(names, text)
            } catch {
                problems.append(
                    Diagnostic(
                        .badSetting, error.reason, at: location, field: key, value: text,
                        suggestions: error.suggestions))
                return Identifier(text)
            }
        }
    }

    /// The one identifier under a key.
    func one<Subject>(
        _ key: String, of part: ViewNode, problems: inout [Diagnostic],
        _ find: (MapNames, String) throws(MapNames.Unclear) -> Identifier<Subject>
    ) -> Identifier<Subject>? {
        guard part.text(key, problems: &problems) != nil else { return nil }
        return list(key, of: part, problems: &problems, find).first
    }
}
