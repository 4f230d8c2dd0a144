public import StakeholderGraph

/// What `check` says of a map, as text for a terminal.
public enum CheckText {
    /// The diagnostics in the order of their places, then the account of rows, then what the map holds.
    public static func string(_ building: MapBuilding, for audience: Audience?, on day: CivilDate) -> String {
        let isAuthor = audience == nil
        var text = ""
        for diagnostic in building.diagnostics { append(diagnostic, isAuthor: isAuthor, to: &text) }
        if !building.diagnostics.isEmpty { text += "\n" }
        appendAccounts(building.accounts, to: &text)
        let map = audience.map { building.map.disclosed(for: $0).value } ?? building.map
        appendCounts(map, to: &text)
        if isAuthor, !building.derivedIdentifiers.isEmpty {
            text += "\nIds made from names:\n"
            for made in building.derivedIdentifiers {
                text += "  \(made.location.text)  \(made.id)  (\(made.name))\n"
            }
        }
        text += "\n" + summary(building.diagnostics) + "\n"
        let shown = audience.map { "audience: \($0.name)" } ?? "the author's view: everything but contacts"
        text += "For \(day) · \(shown)\n"
        if !isAuthor { text += DisclosureNotice.sentence + "\n" }
        return text
    }

    private static func append(_ diagnostic: Diagnostic, isAuthor: Bool, to text: inout String) {
        let message = isAuthor ? diagnostic.message : diagnostic.code.title
        let field = diagnostic.field.map { " (\($0))" } ?? ""
        text +=
            "\(diagnostic.location.text): \(diagnostic.severity.name) [\(diagnostic.code.rawValue)]\(field): \(message)\n"
        guard isAuthor else { return }
        if !diagnostic.suggestions.isEmpty {
            text += "    did you mean: \(diagnostic.suggestions.joined(separator: " · "))\n"
        }
        for note in diagnostic.notes {
            text += "    \(note.location.map { $0.text + ": " } ?? "")\(note.message)\n"
        }
    }

    private static func appendAccounts(_ accounts: [FileAccount], to text: inout String) {
        let width = max(4, accounts.map(\.file.count).max() ?? 0)
        func line(_ name: String, _ cells: [String]) -> String {
            let padded = name + String(repeating: " ", count: max(0, width - name.count))
            let numbers = cells.map { String(repeating: " ", count: max(0, 9 - $0.count)) + $0 }
            return padded + numbers.joined() + "\n"
        }
        text += line("rows", ["read", "accepted", "merged", "rejected"])
        for account in accounts {
            text += line(
                account.file, [account.read, account.accepted, account.merged, account.rejected].map(String.init))
        }
        let totals = [\FileAccount.read, \.accepted, \.merged, \.rejected].map { key in
            String(accounts.reduce(0) { $0 + $1[keyPath: key] })
        }
        text += line("all", totals)
    }

    private static func appendCounts(_ map: StakeholderMap, to text: inout String) {
        let counts = [
            (map.stakeholders.count, "stakeholder", "stakeholders"), (map.programmes.count, "programme", "programmes"),
            (map.forums.count, "forum", "forums"), (map.seats.count, "seat", "seats"),
            (map.ties.count, "tie", "ties"), (map.resources.count, "resource", "resources"),
        ]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
        text += "\nThe map holds " + (parts.isEmpty ? "nothing yet" : parts.joined(separator: ", ")) + ".\n"
    }

    /// How many problems of each severity there are, in words.
    static func summary(_ diagnostics: [Diagnostic]) -> String {
        if diagnostics.isEmpty { return "No problems were found." }
        let parts = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.name)\(count == 1 ? "" : "s")"
        }
        return parts.joined(separator: ", ") + ". What a word in brackets means: mapctl explain WORD"
    }
}
