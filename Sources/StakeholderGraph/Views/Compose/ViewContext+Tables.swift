extension ViewContext {
    /// The facts of a network-like picture: one row a body with its partners.
    func bodyTable(_ shown: [Stakeholder], pairs: [PairedTie]) -> ReportTable {
        var partners: [StakeholderID: [StakeholderID]] = [:]
        for pair in pairs {
            partners[pair.from, default: []].append(pair.to)
            partners[pair.to, default: []].append(pair.from)
        }
        let rows = shown.sorted { $0.id < $1.id }.map { body in
            let names = (partners[body.id] ?? []).map { map.name(of: .stakeholder($0)) }.sorted()
            return [
                body.name, body.categories.values.map(categoryName).joined(separator: ", "),
                body.place.map(placeName) ?? "", String(names.count), names.joined(separator: "; "),
            ]
        }
        return ReportTable(
            name: "stakeholders", caption: nil,
            columns: [
                .init(words("Stakeholder", "Mdau")), .init(words("Category", "Aina")),
                .init(words("Place", "Mahali")), .init(words("Partners", "Washirika"), isNumeric: true),
                .init(words("Tied to", "Ana uhusiano na")),
            ], rows: rows)
    }
}
