internal import StakeholderGraph
internal import Yams

/// Reads the YAML file of a circular. An unknown key is damage: a misspelt one would be lost silently.
struct CircularReader {
    let circular: Circular

    init(_ file: ReferenceFile) throws(ReferenceDataError) {
        let root = try ReferenceNode(document: file)
        try root.allow([
            "id", "title", "citation", "date", "establishment", "clauses", "categories", "duties", "offices",
            "cadences", "practices", "phases",
        ])
        let establishment = try root["establishment"]
        try establishment?.allow(["deadline", "clause"])
        let categories = try Self.categories(root)
        circular = Circular(
            id: CircularID(try root.text("id")), title: try root.text("title"), citation: try root.text("citation"),
            date: try root.partialDate("date"), establishmentDeadline: try establishment?.day("deadline"),
            establishmentClause: try establishment?.optionalText("clause"), categories: categories,
            duties: try Self.duties(root), offices: try Self.offices(root), cadences: try Self.cadences(root),
            phases: try Self.phases(root), clauses: try Self.clauses(root), practices: try Self.practices(root))
    }

    private static func categories(_ root: ReferenceNode) throws(ReferenceDataError) -> [StakeholderGraph.Category] {
        let items = try root.items("categories")
        guard !items.isEmpty else { throw root.damaged("The circular has no categories.") }
        var categories: [StakeholderGraph.Category] = []
        var known: Set<CategoryID> = []
        for item in items {
            try item.allow(["id", "name", "name_sw", "standing", "family", "within", "open", "clause"])
            let id = CategoryID(try item.text("id"))
            guard slug(id.rawValue) == id.rawValue else {
                throw item.damaged("An id has small letters, digits and hyphens alone: \(id).")
            }
            guard known.insert(id).inserted else { throw item.damaged("The category \(id) stands twice.") }
            let standing = try item.text("standing")
            guard standing == "either" || Standing(rawValue: standing) != nil else {
                throw item.damaged("\(standing) is no standing: state, non-state or either.")
            }
            let family = try item.text("family")
            guard let family = CategoryFamily(rawValue: family) else {
                throw item.damaged("\(family) is no family of categories.")
            }
            categories.append(
                Category(
                    id: id, name: try item.text("name"), nameSwahili: try item.optionalText("name_sw"),
                    standing: Standing(rawValue: standing), family: family,
                    within: try item.optionalText("within").map { CategoryID($0) }, isOpen: try item.flag("open"),
                    clause: try item.text("clause")))
        }
        for (item, category) in zip(items, categories) {
            if let within = category.within, !known.contains(within) {
                throw item.damaged("The category \(within) is not in the circular.")
            }
        }
        return categories
    }

    private static func duties(_ root: ReferenceNode) throws(ReferenceDataError) -> [Circular.Duty] {
        var duties: [Circular.Duty] = []
        for item in try root.items("duties") {
            try item.allow(["letter", "text", "clause"])
            duties.append(
                Circular.Duty(
                    letter: try item.text("letter"), text: try item.text("text"), clause: try item.text("clause")))
        }
        return duties
    }

    private static func offices(_ root: ReferenceNode) throws(ReferenceDataError) -> [Circular.Office] {
        var offices: [Circular.Office] = []
        for item in try root.items("offices") {
            try item.allow(["office", "tier", "title", "clause"])
            offices.append(
                Circular.Office(
                    office: try item.text("office"), tier: try item.tier("tier"),
                    title: try item.optionalText("title"), clause: try item.text("clause")))
        }
        return offices
    }

    private static func cadences(_ root: ReferenceNode) throws(ReferenceDataError) -> [Circular.Cadence] {
        var cadences: [Circular.Cadence] = []
        for item in try root.items("cadences") {
            try item.allow(["what", "every", "weight", "tier", "to", "clause"])
            cadences.append(
                Circular.Cadence(
                    what: try item.text("what"), every: try item.text("every"), weight: try item.text("weight"),
                    clause: try item.text("clause"), tier: try item.tier("tier"),
                    recipient: try item.optionalText("to")))
        }
        return cadences
    }

    private static func practices(_ root: ReferenceNode) throws(ReferenceDataError) -> [Circular.Practice] {
        var practices: [Circular.Practice] = []
        for item in try root.items("practices") {
            try item.allow(["subject", "text", "clause"])
            practices.append(
                Circular.Practice(
                    subject: try item.text("subject"), text: try item.text("text"), clause: try item.text("clause")))
        }
        return practices
    }

    private static func clauses(_ root: ReferenceNode) throws(ReferenceDataError) -> [Circular.Clause] {
        var clauses: [Circular.Clause] = []
        for item in try root.items("clauses") {
            try item.allow(["cite", "text"])
            clauses.append(Circular.Clause(cite: try item.text("cite"), text: try item.text("text")))
        }
        return clauses
    }

    private static func phases(_ root: ReferenceNode) throws(ReferenceDataError) -> [Circular.Phase] {
        var phases: [Circular.Phase] = []
        for item in try root.items("phases") {
            try item.allow(["name", "period", "count", "places", "source"])
            guard let count = Int(try item.text("count")) else { throw item.damaged("The count is no number.") }
            phases.append(
                Circular.Phase(
                    name: try item.text("name"), places: try item.texts("places").map { PlaceID($0) }, count: count,
                    source: try item.text("source"), period: try item.optionalText("period")))
        }
        return phases
    }
}
