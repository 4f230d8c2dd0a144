public import Foundation

/// What types of organisations of other systems are in the circular's categories: data of
/// `taxonomies/organisation-types.csv`; and the words of tables of other languages, data of `taxonomies/import-words.csv`.
public struct OrganisationTypes: Sendable {
    /// One type of another system.
    public struct Entry: Sendable, Hashable {
        /// `iati` or `3w`.
        public let system: String
        public let code: String
        public let names: [String]
        /// `nil` where no category fits.
        public let category: String?
        public let sector: String?
    }

    public let entries: [Entry]
    /// The words that imports understand.
    let words: ImportWords
    private let byName: [String: Int]

    /// Reads the table of the reference data.
    ///
    /// - Parameter folder: the folder that holds `taxonomies`.
    /// - Throws: a ``ReferenceDataError`` when the table is missing or damaged.
    public init(folder: URL) throws(ReferenceDataError) {
        let reference = ReferenceFolder(url: folder, origin: .program)
        guard let file = try reference.file("taxonomies/organisation-types.csv") else {
            self.init([], words: try ImportWords(reference))
            return
        }
        let table = try ReferenceTable(file, required: ["system", "code", "names"])
        self.init(
            table.rows.map { row in
                Entry(
                    system: row("system"), code: row("code"), names: row.list("names"),
                    category: row.optional("category"), sector: row.optional("sector"))
            }, words: try ImportWords(reference))
    }

    init(_ entries: [Entry], words: ImportWords = ImportWords()) {
        self.entries = entries
        self.words = words
        var byName: [String: Int] = [:]
        for (index, entry) in entries.enumerated().reversed() {
            for name in entry.names + [entry.code] { byName[entry.system + ":" + Self.key(name)] = index }
        }
        self.byName = byName
    }

    private static func key(_ name: String) -> String {
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            .map(String.init).joined()
    }

    /// The type that a word or code means, in the named system first.
    func entry(_ text: String, system: String) -> Entry? {
        let key = Self.key(text)
        guard !key.isEmpty else { return nil }
        for name in [system, "3w", "iati"] {
            if let index = byName[name + ":" + key] { return entries[index] }
        }
        return nil
    }

    /// The code of a system for a body of a category: an entry of the sector before the first.
    func code(system: String, category: String?, sector: String?) -> String? {
        let fitting = entries.filter { $0.system == system && $0.category != nil && $0.category == category }
        return (fitting.first { $0.sector == sector } ?? fitting.first)?.code
    }
}
