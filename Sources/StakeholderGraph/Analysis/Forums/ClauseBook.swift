/// The clauses on officers and cadences: the circular in use, and where it is silent the standard circular's words.
struct ClauseBook {
    let circular: Circular
    private let standard: Circular?

    init(_ circular: Circular, _ library: ReferenceLibrary) {
        self.circular = circular
        let standard = library.circular(ReferenceLibrary.standardCircular)
        self.standard = standard?.id == circular.id ? nil : standard
    }

    /// The title that must hold an office in a forum of a tier, `nil` where any may, and the clause that says so.
    func office(_ office: OfficeFinding.Office, tier: ForumTier) -> (title: String?, clause: String) {
        let fallback = office == .chair ? Self.chairs[tier] : nil
        for (book, prefix) in books {
            let rules = book.offices.filter { $0.office == office.rawValue }
            // A forum of another tier has no right office, but the clause on chairs is still the one to read.
            let rule =
                rules.first { $0.tier == tier } ?? rules.first { $0.tier == nil }
                ?? (tier == .other ? rules.first : nil)
            guard let rule else { continue }
            return (tier == .other ? nil : rule.title ?? fallback, prefix + rule.clause)
        }
        return (fallback, circular.citation)
    }

    /// Who convenes and chairs where no circular at hand says so.
    private static let chairs: [ForumTier: String] = [
        .region: "Regional Commissioner", .county: "County Commissioner", .subCounty: "Deputy County Commissioner",
    ]

    /// The clause on what a forum of a tier owes, `report` or `meeting`, and whether it is a circular's own word rather
    /// than good practice.
    func cadence(_ what: String, tier: ForumTier) -> (clause: String, isRequired: Bool) {
        for (book, prefix) in books {
            let cadences = book.cadences.filter { $0.what == what }
            guard let cadence = cadences.first(where: { $0.tier == tier }) ?? cadences.first else { continue }
            return (prefix + cadence.clause, cadence.weight == "required")
        }
        return (circular.citation, what == "report")
    }

    /// What a brief calls good practice on a subject, with its clause.
    func practice(_ subject: String) -> (text: String, clause: String)? {
        for (book, prefix) in books {
            if let practice = book.practices.first(where: { $0.subject == subject }) {
                return (practice.text, prefix + practice.clause)
            }
        }
        return nil
    }

    /// A clause of another circular than the one in use says which.
    private var books: [(circular: Circular, prefix: String)] {
        [(circular, "")] + (standard.map { [($0, "\($0.citation): ")] } ?? [])
    }
}
