internal import StakeholderGraph

/// Takes what may not be kept out of imported rows, and counts it: telephone numbers, addresses, and columns such as
/// religion or tribe.
struct PersonalColumns {
    private let forbidden: [String: String]
    private var contacts: [String: Int] = [:]
    private var cells = 0
    private var refused: [String: Int] = [:]
    /// What each header met so far is: a table asks for each of its cells.
    private var kinds: [String: Kind] = [:]

    private enum Kind {
        case forbidden
        case contact
        case kept
    }

    init(_ reference: ReferenceLibrary) { forbidden = reference.forbiddenColumns }

    /// Words of headers that stand for a way to reach a person.
    private static let contactMarks: Set<String> = [
        "phone", "telephone", "tel", "mobile", "email", "contact", "contacts", "whatsapp", "courriel", "téléphone",
        "simu", "fax", "focal",
    ]

    /// Words that in any header stand for a way to reach a person.
    private static let contactWords: Set<String> = [
        "phone", "phonenumber", "telephone", "téléphone", "tel", "email", "contact", "contacts", "whatsapp", "courriel",
        "simu",
        "fax",
    ]
    /// Words that do so alone, or with another of some: not in “Mobile clinics”, “Cell” or “Focal theme”.
    private static let contactPairs: [(first: Set<String>, second: Set<String>)] = [
        (["mobile", "cell"], ["number", "no", "phone"]), (["focal"], ["point", "person"]), (["e"], ["mail"]),
    ]

    /// Whether a header names a way to reach a person.
    static func isContact(_ header: String) -> Bool {
        let words = Set(slug(header).split(separator: "-").map(String.init))
        return !words.isDisjoint(with: contactWords) || words == ["mobile"] || words == ["focal"]
            || contactPairs.contains { !words.isDisjoint(with: $0.first) && !words.isDisjoint(with: $0.second) }
    }

    /// Whether no cell of a column may be kept.
    func isPersonal(_ header: String) -> Bool { forbidden[slug(header)] != nil || Self.isContact(header) }

    /// Whether cells of a column are looked at for telephone numbers and addresses: not what names a record.
    static func mayHoldContacts(_ column: String) -> Bool { !["id", "name", "from", "to"].contains(column) }

    /// Counts a cell that held a telephone number or an address.
    mutating func countCell() { cells += 1 }

    /// Whether a column of this header is left out; counts a filled cell of it.
    mutating func leavesOut(_ header: String, _ text: String) -> Bool {
        switch kind(of: header) {
        case .forbidden: if !text.isEmpty { refused[header, default: 0] += 1 }
        case .contact: if !text.isEmpty { contacts[header, default: 0] += 1 }
        case .kept: return false
        }
        return true
    }

    private mutating func kind(of header: String) -> Kind {
        if let known = kinds[header] { return known }
        let kind: Kind =
            forbidden[slug(header)] != nil ? .forbidden : Self.isContact(header) ? .contact : .kept
        kinds[header] = kind
        return kind
    }

    /// The row without such columns, and without cells that hold a telephone number or an address.
    mutating func clean(_ row: [String: String], file: MapFile) -> [String: String] {
        var result: [String: String] = [:]
        for (name, text) in row {
            if leavesOut(name, text) { continue }
            if Self.mayHoldContacts(name), ContactScanner.scan(text) != nil {
                countCell()
                continue
            }
            result[name] = text
        }
        return result
    }

    /// What was left out so far.
    var leftOut: [LeftOut] {
        var all = refused.sorted { $0.key < $1.key }.map {
            LeftOut(what: "column \($0.key)", count: $0.value, reason: forbidden[slug($0.key)] ?? "It may not be kept")
        }
        all += contacts.sorted { $0.key < $1.key }.map {
            LeftOut(what: "column \($0.key)", count: $0.value, reason: "Contact details of persons are not imported")
        }
        if cells > 0 {
            all.append(
                LeftOut(
                    what: "cells with a telephone number or an e-mail address", count: cells,
                    reason: "Contact details of persons are not imported"))
        }
        return all
    }
}
