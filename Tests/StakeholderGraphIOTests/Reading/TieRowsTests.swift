import StakeholderGraph
import Testing

/// The rows of `ties.csv` and `resources.csv` against the tie schema.
@Suite("rows of ties and resources")
struct TieRowsTests {
    private let others = [
        "stakeholders.csv": "id,name,category\na,A,cso\nb,B,elders\nc,C,media\n",
        "programmes.csv": "id,name\np,P\n",
        "forums.csv": "id,name,tier,place\nf,F,county,nakuru\n",
    ]

    private func ties(_ rows: [String], header: String = "from,kind,to") throws -> MapBuilding {
        var files = others
        files["ties.csv"] = ([header] + rows).joined(separator: "\n") + "\n"
        return try MapText.build(files)
    }

    /// For each kind of the contract the ends that it may join, as `from → to`.
    private static let legal: [String: Set<String>] = {
        var legal: [String: Set<String>] = ["member-of": ["a b", "a f"], "funds": ["a p", "a b"]]
        for kind in ["leads", "implements", "supports", "hosts"] { legal[kind] = ["a p"] }
        for kind in [
            "informs", "consults", "analyses-with", "agreement", "delivers-with", "provides", "reports-to",
            "supervises", "influences", "tension", "conflict", "mediates",
        ] {
            legal[kind] = ["a b"]
        }
        return legal
    }()

    @Test func everyKindJoinsWhatTheContractSaysAndNothingElse() throws {
        var rows: [String] = []
        var expected: [String] = []
        for kind in Self.legal.keys.sorted() {
            for from in ["a", "p", "f"] {
                for to in ["b", "p", "f"] where from != to {
                    rows.append("\(from),\(kind),\(to),money")
                    if Self.legal[kind]?.contains("\(from) \(to)") == true { expected.append("\(from) \(kind) \(to)") }
                }
            }
        }
        let building = try ties(rows, header: "from,kind,to,resource")
        let found = building.map.ties.map { "\($0.from.rawValue) \($0.kind.rawValue) \($0.to.rawValue)" }
        #expect(found.sorted() == expected.sorted())
        // A row with two wrong ends has two diagnostics and is left out once.
        #expect(building.rows[3] == rows.count - expected.count)
        #expect(building.diagnostics.allSatisfy { $0.code == .wrongEndpoint })
        #expect(building.diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test func symmetricKindsAndDirectionBothAreMutual() throws {
        let building = try ties(
            ["a,informs,b,", "a,informs,c,both", "a,agreement,b,", "a,mediates,b,one"],
            header: "from,kind,to,direction")
        #expect(
            Dictionary(uniqueKeysWithValues: building.map.ties.map { ("\($0.kind) \($0.to.rawValue)", $0.isMutual) })
                == ["informs b": false, "informs c": true, "agreement b": true, "mediates b": false])
    }

    @Test func idsComeFromTheContentAndNeverFromTheRow() throws {
        let rows = ["a,informs,b,2025", "a,informs,b,2024", "a,informs,b,", "b,informs,a,2025"]
        let first = try ties(rows, header: "from,kind,to,start")
        let second = try ties(rows.reversed(), header: "from,kind,to,start")
        #expect(first.map.ties.map(\.id) == second.map.ties.map(\.id))
        #expect(first.map.ties.map(\.id.rawValue).contains("a-informs-b"))
        #expect(Set(first.map.ties.map(\.id)).count == 4)
        let moved = try ties(["2025,b,informs,a"], header: "start,to,kind,from")
        #expect(Set(first.map.ties.map(\.id)).isSuperset(of: moved.map.ties.map(\.id)))
    }

    @Test func equalRowsAreOneTieAndRowsThatDifferAreTwo() throws {
        let building = try ties(
            ["a,informs,b,weekly", "a,informs,b,weekly", "a,informs,b,monthly"], header: "from,kind,to,note")
        #expect(building.map.ties.count == 2)
        #expect(building.rows == [8, 7, 1, 0])
        #expect(building.problems == ["ties.csv:3 note merged-row"])
    }

    @Test func endsThatLieBeforeStartsAreAWarningOnATieAndAnErrorOnAProgramme() throws {
        var files = others
        files["programmes.csv"] = "id,name,start,end\np,P,2025-06,2025-05\nq,Q,2025-06,2025\n"
        files["ties.csv"] = "from,kind,to,start,end\na,informs,b,2025-03-02,2025-03-01\n"
        let building = try MapText.build(files)
        #expect(
            building.problems == [
                "programmes.csv:2:4 error end-before-start", "ties.csv:2:5 warning end-before-start",
            ])
        #expect(building.map.programmes.map(\.span.start?.description) == [nil, "2025-06"])
        #expect(building.map.ties.map(\.span.end?.description) == [nil])
        #expect(building.rows == [7, 7, 0, 0])
    }

    @Test func aResourceTieWantsAResourceAndAmountsAreNotNegative() throws {
        let building = try ties(
            ["a,provides,b,,2", "a,provides,c,motorcycles?,-1", "b,provides,c,Vehicle,\"1,250,000\""],
            header: "from,kind,to,resource,amount")
        #expect(
            building.problems == [
                "ties.csv:2:4 warning missing-attribute", "ties.csv:3:4 warning unknown-code",
                "ties.csv:3:5 warning negative-amount",
            ])
        #expect(building.map.ties.map(\.amount) == [2, nil, 1_250_000])
        #expect(building.map.ties.map(\.resource) == [nil, "motorcycles", "vehicle"])
    }

    @Test func aHolderOfAResourceIsABodyOrAProgramme() throws {
        var files = others
        files["resources.csv"] = "holder,direction,kind\na,offer,venue\nP,need,vehicle\nf,offer,venue\na,lend,venue\n"
        let building = try MapText.build(files)
        #expect(building.map.resources.map(\.holder) == [.stakeholder("a"), .programme("p")])
        #expect(building.map.resources.map(\.id.rawValue) == ["a-offer-venue", "p-need-vehicle"])
        #expect(
            building.problems == [
                "resources.csv:4:1 error unknown-reference", "resources.csv:5:2 error bad-value",
            ])
    }

    @Test func seatsOfOneBodyThatMeetInTimeAreReportedOnce() throws {
        var files = others
        files["seats.csv"] = """
            forum,category,stakeholder,status,from,to
            f,cso,a,,2024-01-01,2024-06-30
            f,cso,a,,2024-07-01,
            f,cso,A,,2025,2025
            f,cso,a,left,2024-03,2024-04
            f,media,a,,2024,
            F,cso,,,,

            """
        let building = try MapText.build(files)
        #expect(
            building.problems == [
                "seats.csv:4 warning overlapping-seats", "seats.csv:6:3 note holder-not-of-category",
            ])
        #expect(building.map.seats.count == 6)
    }

    @Test func columnsThatNoRecordKeepsAreSaidAndStillTellRowsApart() throws {
        var files = others
        files["plans.csv"] = "forum,item,duty,Colour\nf,Calendar,a,red\nf,Calendar,a,blue\n"
        let building = try MapText.build(files)
        #expect(building.map.planItems.map(\.item) == ["Calendar", "Calendar"])
        #expect(building.problems == ["plans.csv:1:4 note unknown-column"])
        let said = building.diagnostics.filter { $0.code == .unknownColumn }.map(\.message)
        #expect(said == ["The column “Colour” is not one of this file's; its values are not kept."])
    }
}
