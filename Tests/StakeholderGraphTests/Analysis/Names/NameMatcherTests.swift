import StakeholderGraph
import Testing

@Suite struct NameMatcherTests {
    private static let gazetteer = Gazetteer([
        Place(id: PlaceID("kenya"), name: "Kenya", level: .nation, parent: nil),
        Place(id: PlaceID("nakuru"), name: "Nakuru", level: .county, parent: PlaceID("kenya")),
        Place(id: PlaceID("nakuru/njoro"), name: "Njoro", level: .subCounty, parent: PlaceID("nakuru")),
        Place(id: PlaceID("kisumu"), name: "Kisumu", level: .county, parent: PlaceID("kenya")),
        Place(id: PlaceID("tana-river"), name: "Tana River", level: .county, parent: PlaceID("kenya")),
    ])

    private func report(_ names: [(String, String?)]) -> NameReport {
        let entries = names.enumerated().map { number, entry in
            NameEntry(id: "n\(number)", names: [entry.0], place: entry.1.map { PlaceID($0) })
        }
        return NameMatcher(gazetteer: Self.gazetteer).report(on: entries)
    }

    private func pair(_ left: String, _ right: String) -> NamePair? { report([(left, nil), (right, nil)]).pairs.first }

    @Test(arguments: [
        ("Umoja Tana Peace Group", "UMOJA TANA PEACE GROUP", NameEvidence.Kind.writing),
        ("Umoja Tana Peace Group", "\"Umoja Tana\"  Peace Group.", .writing),
        ("Umoja Tana Peace Association", "Umoja Tana Association for Peace", .wording),
        ("Umoja Tana Peace Group", "Peace Group Umoja Tana", .wordOrder),
        ("Umoja Tana Peace Association", "Umoja Tana Peace Assoc.", .wording),
        ("Umoja Tana Youth Group", "Umoja Tana Y.G.", .wording),
        ("Umoja Tana Farmers Committee", "Kamati Umoja Tana Wakulima", .wording),
        ("Umoja Tana Peace Organisation", "Umoja Tana Peace Organization", .wording),
        ("Jirani Highlands Network", "Jirani Highlands Net-work", .writing),
        ("Jirani Highlands Forum", "Jirani Hihglands Forum", .spelling),
        ("Goodwill Savings Club", "Good Will Savings Club", .spelling),
        ("Njoro Traders Limited", "Njoro Traders", .legalForm),
        ("Njoro Traders Limited Liability Company", "Njoro Traders", .legalForm),
        ("The Registered Trustees of Njoro Hall", "Njoro Hall", .legalForm),
        ("Goodwill Company", "Good Will Company", .spelling),
        ("Kibera PeaceN etwork", "Kibera Peace Network", .spelling),
        ("National Steering Committee", "NSC", .acronym),
        ("Kibera Peace Network", "KPN (Kibera Peace Network)", .acronym),
        ("Umoja Mara Peace Group", "Umoja Mara Peace", .extraWord),
        ("Écoles sans Frontières", "Ecoles sans frontieres", .writing),
    ])
    func findsOneBodyUnderTwoNames(_ left: String, _ right: String, _ kind: NameEvidence.Kind) throws {
        let found = try #require(pair(left, right))
        #expect(found.evidence.map(\.kind).contains(kind), "\(found.evidence)")
        #expect(found.score >= 0.75 && found.score <= 1)
    }

    @Test(arguments: [
        ("Umoja Rural Peace Group", "Umoja Urban Peace Group"),
        ("Umoja Mara Peace Group", "Umoja Mara Peace Association"),
        ("Brigade Group 1", "Brigade Group 2"),
        ("Management Committee", "Westminster Management Committee"),
        ("Government of Estonia", "Government of Ethiopia"),
        ("Farmers Network", "Traders Network"),
        ("Njoro Valley Bank AG", "Njoro Valley Bank GmbH"),
        ("Njoro Valley Foundation", "Njoro Valley"),
    ])
    func keepsTwoBodiesApart(_ left: String, _ right: String) {
        #expect(pair(left, right) == nil)
    }

    @Test func whatWasSpelledOtherwiseIsSaidOnce() throws {
        let found = try #require(pair("Kibera Peace Network", "Kibera Pece Network"))
        #expect(found.evidence == [NameEvidence(kind: .spelling, words: "peace / pece")])
    }

    @Test func aNameInTwoPlacesIsTwoBodies() {
        #expect(report([("Peace Committee", "nakuru"), ("Peace Committee", "kisumu")]).pairs.isEmpty)
        #expect(report([("Peace Committee", "nakuru"), ("Peace Committee", "nakuru/njoro")]).pairs.count == 1)
    }

    @Test func aPlaceInTheNameCounts() throws {
        let found = report([
            ("Umoja Youth Forum - Nakuru", nil), ("Umoja Youth Forum", "nakuru"), ("Umoja Youth Forum", "kisumu"),
            ("Umoja Youth Forum, Tana River County", nil),
        ])
        #expect(found.pairs.map { [$0.first, $0.second] } == [["n0", "n1"]])
        let evidence = try #require(found.pairs.first).evidence
        #expect(evidence.contains(NameEvidence(kind: .placeInName, words: "nakuru")))
        #expect(evidence.contains { $0.kind == .samePlace })
    }

    @Test func aBodyWithoutAPlaceThatMayBeEitherOfTwoIsAskedAbout() {
        let found = report([("Umoja Youth", nil), ("Umoja Youth", "nakuru"), ("Umoja Youth", "kisumu")])
        #expect(found.pairs.isEmpty)
        #expect(found.ambiguous.map(\.body) == ["n0"])
        #expect(found.ambiguous.first?.candidates == ["n1", "n2"])
    }

    @Test func otherNamesOfABodyCount() {
        let entries = [
            NameEntry(id: "a", names: ["Jukwaa la Amani", "Kericho Elders Circle"]),
            NameEntry(id: "b", names: ["Elders Circle Kericho"]),
        ]
        #expect(NameMatcher(gazetteer: Self.gazetteer).report(on: entries).pairs.map(\.second) == ["b"])
    }

    /// A slip in a word that many names share is mended before names are compared, also beside a second slip.
    @Test func slipsInCommonWordsAreMended() {
        var names: [(String, String?)] = (0..<30).map { ("Jirani Nzoia Harambee \($0)", nil) }
        names.append(("Jirani Nzoia Upendo", "nakuru"))
        names.append(("Jrani Nzoai Upendo", "nakuru"))
        names.append(("JiraniNzoia Upendo", "nakuru"))
        #expect(
            report(names).pairs.map { [$0.first, $0.second] } == [["n30", "n31"], ["n30", "n32"], ["n31", "n32"]])
    }

    @Test func orderOfEntriesDoesNotMatter() {
        let names: [(String, String?)] = [
            ("A B Peace Group", nil), ("A B Peace Grp", "nakuru"), ("B A Peace Group", nil),
        ]
        let entries = names.enumerated().map { NameEntry(id: "n\($0)", names: [$1.0], place: $1.1.map { PlaceID($0) }) }
        let matcher = NameMatcher(gazetteer: Self.gazetteer)
        #expect(matcher.report(on: entries).pairs == matcher.report(on: entries.reversed()).pairs)
        #expect(matcher.report(on: entries).pairs.count == 3)
    }
}
