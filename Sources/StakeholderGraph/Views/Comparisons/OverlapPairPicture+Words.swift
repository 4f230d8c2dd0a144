/// What the picture of a pair says.
extension OverlapPairPicture {
    func shared(_ facet: Facet) -> FacetFinding {
        switch facet {
        case .themes: finding.facets.themes
        case .activities: finding.facets.activities
        case .places: finding.facets.places
        case .targetGroups: finding.facets.targetGroups
        case .dates: finding.facets.dates
        }
    }

    func sentence() -> String {
        let names = finding.programmes.map { "“\($0.name)”" }
        let counts = Self.facets.compactMap { facet -> String? in
            let count = shared(facet).shared.count
            guard count > 0 else { return nil }
            return switch facet {
            case .themes: context.words(count == 1 ? "1 theme" : "\(count) themes", "mada \(count)")
            case .activities: context.words(count == 1 ? "1 activity" : "\(count) activities", "shughuli \(count)")
            case .places: context.words(count == 1 ? "1 place" : "\(count) places", "mahali \(count)")
            default: context.words(count == 1 ? "1 target group" : "\(count) target groups", "walengwa \(count)")
            }
        }
        let both = counts.isEmpty ? context.words("nothing by name", "hakuna kwa jina") : counts.joined(separator: ", ")
        return "\(context.title(finding.verdict)): "
            + context.words(
                "\(names.joined(separator: " and ")) share \(both)\(days()); coordination: \(coordination(short: true)).",
                "\(names.joined(separator: " na ")) zina pamoja \(both)\(days()); uratibu: \(coordination(short: true))."
            )
    }

    private func days() -> String {
        if let apart = finding.window.daysApart {
            return context.words(", \(apart) days apart", ", zikiwa zimeachana kwa siku \(apart)")
        }
        guard let days = finding.window.days else { return "" }
        return context.words(days == 1 ? " and 1 day" : " and \(days) days", " na siku \(days)")
    }

    func coordination(short: Bool) -> String {
        guard finding.coordinationLevel > 0 else {
            return context.words("none found (it was looked for)", "haujapatikana (ulitafutwa)")
        }
        let level =
            switch finding.coordinationLevel {
            case 1: context.words("they share information", "hupashana habari")
            case 2: context.words("joint analysis", "uchambuzi wa pamoja")
            case 3: context.words("a shared plan", "mpango wa pamoja")
            default: context.words("shared resources or delivery", "rasilimali au utekelezaji wa pamoja")
            }
        if short { return level }
        let rows = finding.evidence.prefix(3).map { "\(name($0.from)) – \(name($0.to)) (\($0.kind))" }
        let rest = finding.evidence.count - rows.count
        return level + ": " + rows.joined(separator: "; ")
            + (rest > 0 ? context.words("; and \(rest) more", "; na zaidi \(rest)") : "")
    }

    private func name(_ id: String) -> String {
        let map = context.map
        return map.stakeholder(StakeholderID(id))?.name ?? map.programme(ProgrammeID(id))?.name
            ?? map.forum(ForumID(id))?.name ?? id
    }

    func implementers(_ index: Int) -> String {
        let names = finding.programmes[index].implementerNames
        return names.isEmpty
            ? context.words("implementer not known", "mtekelezaji hajulikani") : context.few(names)
    }
}
