/// The terms that an audience may not see: a map's own with a higher sensitivity, and values of withheld records that no
/// list has.
struct WithheldTerms {
    let themes: Set<TermID>
    let activities: Set<TermID>
    let targetGroups: Set<TermID>
    let resources: Set<TermID>

    init(_ reference: ReferenceLibrary, for audience: Audience) {
        func withheld(_ taxonomy: Taxonomy) -> Set<TermID> {
            Set(taxonomy.terms.lazy.filter { !audience.sees($0.sensitivity) }.map(\.id))
        }
        themes = withheld(reference.themes)
        activities = withheld(reference.activities)
        targetGroups = withheld(reference.targetGroups)
        resources = withheld(reference.resources)
    }

    /// The lists that are left; a term whose parent is withheld stands at the top.
    func redacted(_ reference: ReferenceLibrary) -> ReferenceLibrary {
        func kept(_ taxonomy: Taxonomy, _ withheld: Set<TermID>) -> Taxonomy? {
            guard !withheld.isEmpty else { return nil }
            return Taxonomy(
                taxonomy.terms.filter { !withheld.contains($0.id) }.map { term in
                    term.parent.map(withheld.contains) == true ? term.withoutParent() : term
                })
        }
        return reference.replacing(
            themes: kept(reference.themes, themes), activities: kept(reference.activities, activities),
            targetGroups: kept(reference.targetGroups, targetGroups), resources: kept(reference.resources, resources))
    }
}
