import StakeholderGraph
import Testing

@Suite struct TaxonomyTests {
    private let taxonomy = Taxonomy([
        Term(id: TermID("peace"), name: "Peace", nameSwahili: "Amani"),
        Term(id: TermID("mediation"), name: "Mediation", parent: TermID("peace")),
    ])

    @Test func aTermIsFoundByIdAndByEitherName() {
        #expect(taxonomy.term(named: "AMANI")?.id == TermID("peace"))
        #expect(taxonomy.term(named: "Mediation")?.id == TermID("mediation"))
        #expect(taxonomy.term(named: "war") == nil)
    }

    @Test func labelsFallBackToTheNameAndTheId() {
        #expect(taxonomy.label(TermID("peace"), swahili: true) == "Amani")
        #expect(taxonomy.label(TermID("mediation"), swahili: true) == "Mediation")
        #expect(taxonomy.label(TermID("war")) == "war")
    }

    @Test func ownTermsOverrideInPlaceAndFollow() {
        let added = taxonomy.adding([
            Term(id: TermID("peace"), name: "Peace and cohesion"),
            Term(id: TermID("elections"), name: "Elections", parent: TermID("peace")),
        ])
        #expect(added.terms.map(\.id.rawValue) == ["peace", "mediation", "elections"])
        #expect(added.label(TermID("peace")) == "Peace and cohesion")
        #expect(added.term(named: "amani") == nil)
        #expect(added.chain(from: TermID("elections")).map(\.rawValue) == ["elections", "peace"])
    }

    @Test func aCycleOfParentsEnds() {
        let cycle = Taxonomy([
            Term(id: TermID("a"), name: "A", parent: TermID("b")),
            Term(id: TermID("b"), name: "B", parent: TermID("a")),
        ])
        #expect(cycle.chain(from: TermID("a")).map(\.rawValue) == ["a", "b"])
    }
}
