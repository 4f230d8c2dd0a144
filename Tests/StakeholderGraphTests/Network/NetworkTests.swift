import Testing

@testable import StakeholderGraph

@Suite("Network of a map") struct NetworkTests {
    static func tie(
        _ id: String, _ from: String, _ kind: TieKind, _ to: EntityID, strength: Double? = nil, isMutual: Bool = false
    ) -> Tie {
        Tie(
            id: Identifier(id), from: .stakeholder(StakeholderID(from)), kind: kind, to: to, strength: strength,
            isMutual: isMutual, evidence: ForumFixture.row())
    }

    static func body(_ id: String) -> EntityID { .stakeholder(StakeholderID(id)) }

    /// Three bodies in a row, two ties between the first two, one of a body with itself, one to a programme; a fourth alone.
    static func map(reversed: Bool = false) -> StakeholderMap {
        ForumFixture.map { parts in
            parts.stakeholders = [
                ForumFixture.body("a", ["cbo"]), ForumFixture.body("b", ["cbo"]),
                ForumFixture.body("c", ["youth-led"]), ForumFixture.body("d", ["security"]),
            ]
            parts.ties = [
                tie("1", "b", TieKind("informs"), body("a"), strength: 2),
                tie("2", "a", TieKind("informs"), body("b"), strength: 3),
                tie("3", "b", TieKind("consults"), body("c"), strength: 4, isMutual: true),
                tie("4", "d", TieKind("informs"), body("d")),
                tie("5", "d", .implements, .programme(ProgrammeID("p"))),
            ]
            parts.programmes = [
                Programme(
                    id: ProgrammeID("p"), name: "P", leads: .stated([StakeholderID("d")]),
                    implementers: .stated([StakeholderID("a"), StakeholderID("d")]),
                    funders: .stated([StakeholderID("c")]),
                    evidence: ForumFixture.row())
            ]
            if reversed {
                parts.stakeholders.reverse()
                parts.ties.reverse()
            }
        }
    }

    @Test func parallelTiesAreOneEdgeAndLoopsAreLeftOut() throws {
        let network = try Network(Self.map())
        #expect(network.vertices.map(\.label) == ["a", "b", "c", "d"])
        #expect(network.edges.map(\.strength) == [5, 4])
        #expect(network.edges.map(\.ties) == [2, 1])
        #expect(network.edges[0].kinds == [TieKind("informs")])
        #expect(network.loopsLeftOut == 1)
        #expect(network.parallelTies == 1)
        #expect(network.kinds == [TieKind("consults"), TieKind("informs")])
    }

    @Test func theOrderOfRowsPlaysNoPart() throws {
        let (one, other) = (try Network(Self.map()), try Network(Self.map(reversed: true)))
        #expect(one.edges == other.edges && one.vertices == other.vertices)
    }

    @Test func aMutualTieCountsBothWaysWhenDirected() throws {
        let network = try Network(Self.map(), NetworkProjection(isDirected: true))
        #expect(network.edges.map { "\($0.from.rawValue)\($0.to.rawValue)" } == ["ab", "ba", "bc", "cb"])
        #expect(network.edges.map(\.strength) == [3, 2, 4, 4])
    }

    @Test func aKindThatLeadsToProgrammesBringsThemIn() throws {
        let network = try Network(Self.map(), NetworkProjection(kinds: [.implements, .funds]))
        #expect(network.vertices.map(\.id.rawValue) == ["a", "b", "c", "d", "p"])
        #expect(network.edges.map { "\($0.from.rawValue)\($0.to.rawValue)" } == ["ap", "cp", "dp"])
        // The tie of d repeats its list column: one tie, not two.
        #expect(network.edges.map(\.ties) == [1, 1, 1])
    }

    @Test func partnersInAProgrammeAreTied() throws {
        let network = try Network(Self.map(), NetworkProjection(twoMode: .stakeholders))
        #expect(network.edges.map { "\($0.from.rawValue)\($0.to.rawValue)" } == ["ac", "ad", "cd"])
        #expect(network.edges.map(\.newmanWeight) == [0.5, 0.5, 0.5])
        #expect(try Network(Self.map(), NetworkProjection(twoMode: .programmes)).edges.isEmpty)
    }

    @Test func whatDoesNotApplyIsRefusedWithWhatWould() {
        let refused: [(NetworkProjection, String)] = [
            (NetworkProjection(kinds: [TieKind("informes")]), "Did you mean informs?"),
            (NetworkProjection(isDirected: true, twoMode: .stakeholders), "leave --directed or --two-mode out"),
            (NetworkProjection(kinds: [TieKind("informs")], twoMode: .stakeholders), "takes roles in programmes"),
            (NetworkProjection(kinds: [.implements], isWeighted: true), "Leave --weighted out"),
        ]
        for (projection, words) in refused {
            #expect {
                try Network(Self.map(), projection)
            } throws: { error in
                (error as? NetworkProblem)?.description.contains(words) == true
            }
        }
    }
}
