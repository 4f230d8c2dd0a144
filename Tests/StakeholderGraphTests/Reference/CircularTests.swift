import StakeholderGraph
import Testing

@Suite struct CircularTests {
    private func category(_ id: String, _ name: String, within: String? = nil, open: Bool = false)
        -> StakeholderGraph.Category
    {
        Category(
            id: CategoryID(id), name: name, nameSwahili: name + " sw", standing: nil, family: .other,
            within: within.map { CategoryID($0) }, isOpen: open, clause: id)
    }

    private func circular(_ categories: [StakeholderGraph.Category]) -> Circular {
        Circular(
            id: CircularID("c"), title: "C", citation: "C", date: nil, categories: categories,
            clauses: [Circular.Clause(cite: "1", text: "One")])
    }

    @Test func aCategoryIsFoundByIdAndByEitherName() {
        let circular = circular([category("boda-boda", "Boda boda operations"), category("ngo", "NGOs")])
        for text in ["boda-boda", "Boda Boda", "BODA BODA OPERATIONS", "boda boda operations sw"] {
            #expect(circular.category(named: text)?.id == CategoryID("boda-boda"))
        }
        #expect(circular.category(named: "boda") == nil)
        #expect(circular.index(of: CategoryID("ngo")) == 1)
    }

    @Test func anIdComesBeforeTheNameOfAnother() {
        let circular = circular([category("media", "Press"), category("press", "Media")])
        #expect(circular.category(named: "media")?.id == CategoryID("media"))
        #expect(circular.category(named: "Press")?.id == CategoryID("press"))
    }

    @Test func coveringGoesOutwardsAndEndsInACycle() {
        let circular = circular([
            category("a", "A", within: "b"), category("b", "B", within: "c"), category("c", "C", within: "a"),
            category("d", "D", open: true),
        ])
        #expect(circular.covering(CategoryID("a")).map(\.rawValue) == ["a", "b", "c"])
        #expect(circular.covers(CategoryID("a"), CategoryID("c")))
        #expect(circular.covering(CategoryID("elsewhere")).map(\.rawValue) == ["elsewhere"])
        #expect(circular.namedCategories.count == 3)
    }

    @Test func aClauseIsQuoted() {
        #expect(circular([]).text(of: "1") == "One")
        #expect(circular([]).text(of: "2") == nil)
    }

    @Test func aCrossWalkIsReadFromBothSides() {
        let entry = CrossWalk.Entry(
            circular: CircularID("a"), category: CategoryID("x"), relation: .narrower,
            otherCircular: CircularID("b"), otherCategory: CategoryID("y"))
        let walk = CrossWalk([entry])
        #expect(walk.comparisons(of: CategoryID("x"), in: CircularID("a"), with: CircularID("b")) == [entry])
        let back = walk.comparisons(of: CategoryID("y"), in: CircularID("b"), with: CircularID("a"))
        #expect(back.map(\.relation) == [.broader])
        #expect(back.map(\.otherCategory) == [CategoryID("x")])
        #expect(walk.comparisons(of: CategoryID("y"), in: CircularID("a"), with: CircularID("b")).isEmpty)
        #expect(CrossWalk.Relation.allCases.allSatisfy { $0.reversed.reversed == $0 })
    }
}
