import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct StructureGapsTests {
    private let informs = TieKind("informs")

    private func map(_ bodies: [String], _ pairs: [(String, String)]) -> StakeholderMap {
        Fixture.map { parts in
            parts.stakeholders = bodies.map { Fixture.body($0, []) }
            parts.ties = pairs.map { Fixture.tie($0, informs, Fixture.body($1)) }
        }
    }

    @Test func bodiesWithoutAnyTieOrRoleAreNamed() {
        let report = Fixture.gaps(
            Fixture.map { parts in
                parts.stakeholders = ["alone", "a", "b", "runs", "in-forum"].map { Fixture.body($0, []) }
                parts.ties = [
                    Fixture.tie("a", informs, Fixture.body("b"), to: Fixture.day(2020, 1, 1)),
                    Fixture.tie("in-forum", .memberOf, .forum(ForumID("nakuru-forum"))),
                ]
                parts.forums = [Fixture.forum()]
                parts.programmes = [Fixture.programme("p", implementers: ["runs"])]
            }, [.structure])
        #expect(report.gaps.map(\.subject) == ["alone"])
    }

    @Test func aBodyOnAPathIsACutAndItsLossIsCounted() {
        let path = Fixture.gaps(
            map(["a", "b", "c", "d", "e"], [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")]), [.structure])
        let cuts = path.gaps.filter { !$0.subject.contains("|") }
        #expect(Set(cuts.map(\.subject)) == ["b", "c", "d"])
        #expect(
            cuts.first { $0.subject == "c" }?.message
                == "Without c, 2 other bodies would have no recorded way to the rest of the map.")
        #expect(
            cuts.first { $0.subject == "b" }?.message
                == "Without b, 1 other body would have no recorded way to the rest of the map.")
        #expect(Set(path.gaps.filter { $0.subject.contains("|") }.map(\.subject)) == ["b|c", "c|d"])
        let ring = Fixture.gaps(map(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "a")]), [.structure])
        #expect(ring.gaps.isEmpty)
    }

    @Test func partnersInAProgrammeAreJoinedAndItsOwnProgrammesAreNotCutOff() {
        let report = Fixture.gaps(
            Fixture.map { parts in
                parts.stakeholders = ["a", "b", "c"].map { Fixture.body($0, []) }
                parts.programmes = [
                    Fixture.programme("own", implementers: ["a"]),
                    Fixture.programme("joint", implementers: ["a", "b", "c"]),
                ]
            }, [.structure])
        #expect(report.gaps.isEmpty)
    }

    @Test func lossesEqualTakingEachBodyAwayByHand() {
        var random = SeededGenerator(seed: 11)
        for round in 0..<400 {
            let count = Int.random(in: 2...9, using: &random)
            let names = (0..<count).map { "s\($0)" }
            var pairs: Set<[String]> = []
            for _ in 0..<Int.random(in: 0...11, using: &random) {
                let (left, right) = (
                    names.randomElement(using: &random) ?? "", names.randomElement(using: &random) ?? ""
                )
                if left < right { pairs.insert([left, right]) }
            }
            let map = map(names, pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) })
            func sizes(without gone: String, from start: String) -> [Int] {
                var left = Set(names.filter { $0 != gone && reach(names, pairs, start).contains($0) })
                var sizes: [Int] = []
                while let first = left.min() {
                    let piece = reach(names.filter { $0 != gone }, pairs.filter { !$0.contains(gone) }, first)
                    sizes.append(piece.count)
                    left.subtract(piece)
                }
                return sizes
            }
            var expected: [String: Int] = [:]
            for name in names {
                let sides = sizes(without: name, from: name)
                if sides.count > 1 { expected[name] = sides.reduce(0, +) - (sides.max() ?? 0) }
            }
            let splits = TieGraph(map, roles: ProgrammeRoles(map), on: Fixture.gapDate).splits()
            let found = Dictionary(uniqueKeysWithValues: splits.bodies.map { (names[$0.bodies[0]], $0.cutOff) })
            #expect(found == expected, "round \(round)")
            for bridge in splits.ties {
                let ends = bridge.bodies.map { names[$0] }
                let rest = pairs.filter { $0 != ends }
                let sides = ends.map { reach(names, rest, $0).count }
                #expect(!reach(names, rest, ends[0]).contains(ends[1]), "round \(round)")
                #expect(bridge.cutOff == sides.min(), "round \(round)")
            }
        }
    }

    private func reach(_ names: [String], _ pairs: Set<[String]>, _ start: String) -> Set<String> {
        var found: Set<String> = [start]
        while let next = names.first(where: { name in
            !found.contains(name) && pairs.contains { $0.contains(name) && !found.isDisjoint(with: $0) }
        }) {
            found.insert(next)
        }
        return found
    }

    @Test func neighboursInOneConflictWithoutATieAreNamedOnce() {
        let gazetteer = Gazetteer([
            Fixture.place("kenya", .nation, in: nil), Fixture.place("region:r", .region, in: "kenya"),
            Place(
                id: PlaceID("baringo"), name: "Baringo", level: .county, parent: PlaceID("region:r"),
                neighbours: [PlaceID("west-pokot")]),
            Place(
                id: PlaceID("west-pokot"), name: "West Pokot", level: .county, parent: PlaceID("region:r"),
                neighbours: [PlaceID("baringo")]),
        ])
        let library = ReferenceLibrary(
            circulars: [Fixture.circular], gazetteer: gazetteer, themes: Taxonomy([]), activities: Taxonomy([]),
            targetGroups: Taxonomy([]), resources: Taxonomy([]), ties: TieSchema([]), forbiddenColumns: [:])
        var parts = MapParts()
        parts.needs = [
            Fixture.need("pastoral-conflict", "baringo", line: 2),
            Fixture.need("pastoral-conflict", "west-pokot", line: 3),
        ]
        parts.stakeholders = [Fixture.body("a", [], at: "baringo"), Fixture.body("b", [], at: "west-pokot")]
        func subjects(_ parts: MapParts) -> [String] {
            Fixture.gaps(StakeholderMap(parts, settings: MapSettings(), reference: library), [.structure]).gaps.map(
                \.subject)
        }
        #expect(subjects(parts).contains("baringo|west-pokot"))
        var tied = parts
        tied.ties = [Fixture.tie("a", informs, Fixture.body("b"))]
        #expect(!subjects(tied).contains("baringo|west-pokot"))
        var joint = parts
        joint.programmes = [Fixture.programme("p", at: ["baringo", "west-pokot"], implementers: ["a"])]
        #expect(!subjects(joint).contains("baringo|west-pokot"))
    }

    @Test func aCategoryWithoutATieToTheSecurityCommitteeIsNamed() {
        let circular = Circular(
            id: Fixture.circularID, title: "", citation: "", date: nil,
            categories: [
                Category(
                    id: CategoryID("security"), name: "Security", standing: .state, family: .security, clause: "entry 3"
                ),
                Category(
                    id: CategoryID("cbo"), name: "CBO", standing: .nonState, family: .civilSociety, clause: "entry 15"),
                Category(
                    id: CategoryID("media"), name: "Media", standing: .nonState, family: .mediaResearch,
                    clause: "entry 14"),
                Category(
                    id: CategoryID("elders"), name: "Elders", standing: .nonState, family: .community, clause: "entry 6"
                ),
            ])
        let library = ReferenceLibrary(
            circulars: [circular], gazetteer: Fixture.gazetteer, themes: Taxonomy([]), activities: Taxonomy([]),
            targetGroups: Taxonomy([]), resources: Taxonomy([]), ties: TieSchema([]), forbiddenColumns: [:])
        var parts = MapParts()
        parts.stakeholders = [
            Fixture.body("committee", ["security"]), Fixture.body("group", ["cbo"]), Fixture.body("radio", ["media"]),
        ]
        parts.ties = [
            Fixture.tie("committee", informs, Fixture.body("group")),
            Fixture.tie("group", informs, Fixture.body("radio")),
        ]
        let map = StakeholderMap(parts, settings: MapSettings(), reference: library)
        // Of elders nobody is in the map: that is a gap of a seat, not of a tie.
        #expect(Fixture.gaps(map, [.structure]).gaps.filter { $0.clause != nil }.map(\.subject) == ["media"])
    }
}
