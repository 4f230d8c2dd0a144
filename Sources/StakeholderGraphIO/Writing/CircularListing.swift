public import StakeholderGraph

/// The circulars of the reference data, for people and for programs.
public struct CircularListing: Encodable, Sendable {
    struct Entry: Encodable {
        struct Category: Encodable {
            let id: String
            let name: String
            let nameSwahili: String?
            let standing: String?
            let family: String
            let within: String?
            let open: Bool
            let clause: String
        }

        struct Duty: Encodable {
            let letter: String
            let text: String
            let clause: String
        }

        let id: String
        let title: String
        let citation: String
        let date: String?
        let categories: [Category]
        let duties: [Duty]
    }

    let schemaVersion = 1
    let command = "circulars"
    let circulars: [Entry]

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, command, circulars
    }

    public init(_ circulars: [Circular]) {
        self.circulars = circulars.map { circular in
            Entry(
                id: circular.id.rawValue, title: circular.title, citation: circular.citation,
                date: circular.date?.description,
                categories: circular.categories.map {
                    Entry.Category(
                        id: $0.id.rawValue, name: $0.name, nameSwahili: $0.nameSwahili,
                        standing: $0.standing?.rawValue, family: $0.family.rawValue, within: $0.within?.rawValue,
                        open: $0.isOpen, clause: $0.clause)
                },
                duties: circular.duties.map { Entry.Duty(letter: $0.letter, text: $0.text, clause: $0.clause) })
        }
    }

    /// One line a circular.
    public static func text(_ circulars: [Circular]) -> String {
        circulars.map { circular in
            "\(circular.id)\n  \(circular.title)\n  \(circular.citation)\n"
                + "  \(circular.namedCategories.count) categories, \(circular.duties.count) duties\n"
        }.joined(separator: "\n")
    }

    /// A circular in full: its categories in order, then its duties.
    public static func text(of circular: Circular) -> String {
        var text = "\(circular.title)\n\(circular.citation)\n\nCategories\n"
        for (index, category) in circular.categories.enumerated() {
            let number = String(repeating: " ", count: index < 9 ? 1 : 0) + "\(index + 1)"
            let standing = category.standing?.rawValue ?? "either"
            let within = category.within.map { ", within \($0)" } ?? ""
            text += "  \(number)  \(category.id)  \(category.name) (\(standing)\(within))\n"
        }
        if !circular.duties.isEmpty {
            text += "\nDuties\n"
            for duty in circular.duties { text += "  (\(duty.letter))  \(duty.text)\n" }
        }
        return text
    }
}
