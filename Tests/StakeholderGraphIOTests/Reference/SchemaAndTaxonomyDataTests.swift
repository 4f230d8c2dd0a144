import StakeholderGraph
import Testing

/// The tie schema, the taxonomies and the forbidden columns of the project.
@Suite struct SchemaAndTaxonomyDataTests {
    private let library: ReferenceLibrary

    init() throws { library = try ReferenceFixture.library() }

    @Test func theKindsOfTiesAreThoseOfTheContract() {
        #expect(
            library.ties.kinds.map(\.rawValue) == [
                "leads", "implements", "funds", "supports", "hosts", "informs", "consults", "analyses-with",
                "agreement", "delivers-with", "provides", "reports-to", "supervises", "member-of", "influences",
                "tension", "conflict", "mediates",
            ])
    }

    @Test func levelsOfCoordination() {
        var levels: [String: Int] = [:]
        for rule in library.ties.rules {
            if let level = rule.coordinationLevel { levels[rule.kind.rawValue] = level }
        }
        #expect(
            levels == [
                "funds": 1, "informs": 1, "consults": 1, "analyses-with": 2, "agreement": 3, "delivers-with": 4,
                "provides": 4, "reports-to": 1, "supervises": 1, "member-of": 1,
            ])
    }

    @Test func symmetryAndJudgement() {
        let symmetric = Set(library.ties.rules.filter(\.isSymmetric).map(\.kind.rawValue))
        #expect(symmetric == ["analyses-with", "agreement", "delivers-with", "tension", "conflict"])
        let judgements = Set(library.ties.rules.filter(\.isJudgement).map(\.kind.rawValue))
        #expect(judgements == ["influences", "tension", "conflict", "mediates"])
    }

    @Test func fundsLeadsToAProgrammeOrAStakeholder() {
        let ties = library.ties
        #expect(ties.rule(.funds, from: .stakeholder, to: .programme)?.coordinationLevel == nil)
        #expect(ties.rule(.funds, from: .stakeholder, to: .stakeholder)?.coordinationLevel == 1)
        #expect(ties.rule(.funds, from: .stakeholder, to: .forum) == nil)
        #expect(ties.rule(.memberOf, from: .stakeholder, to: .forum) != nil)
        #expect(ties.rules(of: .provides).map(\.requiredAttributes) == [["resource"]])
    }

    @Test func theKindsOfResources() {
        #expect(
            library.resources.terms.map(\.id.rawValue) == [
                "money", "staff", "volunteers", "vehicle", "fuel", "venue", "airtime", "equipment", "data", "skill",
                "food", "security", "other",
            ])
    }

    @Test func termsAreNamedCitedAndParented() {
        for taxonomy in [library.themes, library.activities, library.targetGroups, library.resources] {
            #expect(Set(taxonomy.terms.map(\.id)).count == taxonomy.terms.count)
            for term in taxonomy.terms {
                #expect(slug(term.id.rawValue) == term.id.rawValue)
                #expect(term.source?.isEmpty == false, "\(term.id)")
                #expect(term.nameSwahili?.isEmpty == false && term.isSwahiliDraft, "\(term.id)")
                #expect(term.parent == nil || term.parent.flatMap { taxonomy[$0] } != nil, "\(term.id)")
                #expect(taxonomy.term(named: term.name)?.id == term.id, "\(term.name) means two terms")
            }
        }
        #expect(library.themes.terms.count == 39)
        #expect(library.activities.terms.count == 30)
        #expect(library.targetGroups.terms.count == 25)
    }

    @Test func theThirteenThematicAreasAreThemes() {
        let areas = Set(
            library.themes.terms.compactMap { term in
                term.source?.split(separator: " ").last.flatMap { Int($0) }.flatMap {
                    term.source?.contains("thematic area") == true ? $0 : nil
                }
            })
        #expect(areas == Set(1...13))
    }

    @Test(arguments: ["tribe", "kabila", "clan", "ukoo", "religion", "dini", "id-number", "national-id", "passport"])
    func forbidden(column: String) {
        #expect(library.forbiddenColumns[column] != nil)
    }

    @Test(arguments: [
        "id", "name", "health", "language", "gender", "category", "note", "faith-leaders", "identifier", "race-course",
        "belief-in-success", "place", "kind", "data", "disability", "inter-faith",
    ])
    func allowed(column: String) {
        #expect(library.forbiddenColumns[column] == nil)
    }
}
