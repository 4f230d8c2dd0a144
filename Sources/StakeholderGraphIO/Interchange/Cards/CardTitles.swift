internal import StakeholderGraph

/// What the columns of a form for mapping cards hold: columns of `stakeholders.csv` by their names or by the questions
/// that forms ask, boxes ticked one by one, and what form programs add of themselves.
enum CardTitles {
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

    /// Questions by the column they are about, as keys without spaces.
    private static let questions: [(column: String, titles: [String])] = [
        (
            "name",
            [
                "organisation", "organization", "organisationname", "organizationname", "nameoforganisation",
                "nameoforganization", "nameoftheorganisation", "nameoftheorganization", "stakeholder",
                "stakeholdername",
                "nameofstakeholder", "nameofthestakeholder", "nameofbody", "groupname", "nameofgroup",
                "whatisthenameoftheorganisation", "whatisthenameoftheorganization", "whatisthenameofyourorganisation",
                "whatisthenameofyourorganization", "jina", "jinalashirika", "jinalakikundi",
            ]
        ),
        (
            "category",
            [
                "categories", "typeoforganisation", "typeoforganization", "whichcategory", "whichcategories",
                "whichcategorydoesitbelongto", "whichcategoriesdoesitbelongto", "stakeholdercategory", "kundi", "aina",
            ]
        ),
        ("place", ["county", "wherebased", "whereisitbased", "whereareyoubased", "headquarters", "mahali", "kaunti"]),
        (
            "works_in",
            [
                "areaofoperation", "areasofoperation", "countiesofoperation", "wheredoesitwork", "wheredoyouwork",
                "whereitworks", "placesofwork", "maeneoyakazi",
            ]
        ),
        ("aliases", ["othername", "othernames", "acronym", "abbreviation", "alsoknownas", "jinajingine"]),
        ("part_of", ["parentorganisation", "parentorganization", "umbrella", "umbrellabody"]),
        ("goals", ["goal", "objective", "objectives", "whatdoesitwant", "whatdoyouwant", "malengo"]),
        ("note", ["notes", "comment", "comments", "remarks", "maoni"]),
    ]

    private static let byTitle: [String: String] = {
        var all: [String: String] = [:]
        for (column, titles) in questions { for title in titles { all[title] = column } }
        for column in MapFile.stakeholders.columns { all[HeaderName.key(column.name)] = column.name }
        return all
    }()

    private static let programWords: Set<String> = [
        "start", "end", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "instanceid", "formhub",
        "simid", "emailaddress", "score", "formid", "version",
    ]

    private static let filledInWords: Set<String> = ["today", "timestamp", "submissiontime", "dateofinterview"]

    /// What a header means.
    static func use(_ header: String) -> Use {
        let key = HeaderName.key(header).filter { $0 != "_" }
        if filledInWords.contains(key) { return .filledIn }
        if header.hasPrefix("_") || header.lowercased().hasPrefix("meta/") || programWords.contains(key) {
            return .system
        }
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
    private static func column(_ title: String) -> String? {
        var words = title.trimmingSpaces[...]
        if let dot = words.firstIndex(where: { $0 == "." || $0 == ")" }), !words[..<dot].isEmpty,
            words[..<dot].allSatisfy(\.isNumber)
        {
            words = words[words.index(after: dot)...]
        }
        let plain = words.filter { !"?*:".contains($0) }
        return byTitle[HeaderName.key(String(plain).trimmingSpaces)]
    }

    /// Whether a box is ticked; `nil` for a text that is neither.
    static func isTicked(_ text: String, option: String) -> Bool? {
        switch text.lowercased() {
        case "", "0", "false", "no", "hapana", "0.0": false
        case "1", "true", "yes", "ndiyo", "x", "✓", "1.0": true
        default: comparisonKey(text) == comparisonKey(option) ? true : nil
        }
    }
}
