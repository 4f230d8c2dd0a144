internal import StakeholderGraph

/// What the columns of a form for mapping cards hold: columns of `stakeholders.csv` by their names or by the questions
/// that forms ask, boxes ticked one by one, and what form programs add of themselves.
struct CardTitles {
    enum Use: Hashable {
        case column(String)
        /// A box of its own for one option of a list.
        case option(column: String, String)
        /// When the card was filled in.
        case filledIn
        /// What the form program adds.
        case system
        case contact
        case other(String)
    }

    private let words: ImportWords
    private let columns: [String: String]

    init(_ words: ImportWords) {
        self.words = words
        columns = Dictionary(
            MapFile.stakeholders.columns.map { (HeaderName.key($0.name), $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a header means.
    func use(_ header: String) -> Use {
        let meaning = words.meaning(header, in: .cardTitle)
        if meaning == "(filled in)" { return .filledIn }
        // Form programs ask for addresses themselves; that is why they are left out, whoever asks.
        if meaning == "(program)", PersonalColumns.isContact(header) { return .contact }
        if header.hasPrefix("_") || header.lowercased().hasPrefix("meta/") || meaning == "(program)" { return .system }
        if let bracket = header.lastIndex(of: "["), header.hasSuffix("]"),
            let column = column(String(header[..<bracket]))
        {
            return .option(column: column, String(header[header.index(after: bracket)...].dropLast()))
        }
        let parts = header.split(separator: "/").map { String($0).trimmingSpaces }
        for (at, part) in parts.enumerated() {
            guard let column = column(part) else { continue }
            if at == parts.count - 1 { return .column(column) }
            return .option(column: column, parts[(at + 1)...].joined(separator: "/"))
        }
        if PersonalColumns.isContact(header) { return .contact }
        return .other(header)
    }

    /// The column that a title names, numbers before it and marks behind it left aside.
    private func column(_ title: String) -> String? {
        var words = title.trimmingSpaces[...]
        if let dot = words.firstIndex(where: { $0 == "." || $0 == ")" }), !words[..<dot].isEmpty,
            words[..<dot].allSatisfy(\.isNumber)
        {
            words = words[words.index(after: dot)...]
        }
        let plain = words.filter { !"?*:".contains($0) }
        let title = String(plain).trimmingSpaces
        if let column = columns[HeaderName.key(title)] { return column }
        return self.words.meaning(title, in: .cardTitle).flatMap { $0.hasPrefix("(") ? nil : $0 }
    }

    /// Whether a box is ticked; `nil` for a text that is neither.
    func isTicked(_ text: String, option: String) -> Bool? {
        if ["", "0", "0.0"].contains(text) { return false }
        if ["1", "1.0", "✓"].contains(text) { return true }
        if let meaning = words.meaning(text, in: .tick) { return meaning == "yes" }
        return comparisonKey(text) == comparisonKey(option) ? true : nil
    }
}
