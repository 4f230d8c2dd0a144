import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// What changed between two maps, by hand.
@Suite struct MapComparisonTests {
    private static let day = CivilDate(year: 2025, month: 6, day: 30)

    private static func map(_ tables: [String: String]) throws -> Disclosed<StakeholderMap> {
        let files = tables.map { (name: $0.key + ".csv", data: Data($0.value.utf8)) }
        return try InterchangeFixture.withFiles(files) { folder in
            let reader = MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder))
            return try reader.read(folder).map.disclosed(for: Audience(.sealed))
        }
    }

    private static func compare(
        _ before: Disclosed<StakeholderMap>, _ after: Disclosed<StakeholderMap>
    ) throws -> MapComparison {
        let day = try #require(Self.day)
        return MapComparer(
            before: MapComparer.Side(before, on: day) { ComparedRecords.all($0) },
            after: MapComparer.Side(after, on: day) { ComparedRecords.all($0) }
        ).comparison().value
    }

    @Test func aComparisonIsForTheAudienceThatSeesMore() throws {
        let map = try Self.map(Self.before).value
        let day = try #require(Self.day)
        func side(_ level: Sensitivity) -> MapComparer.Side {
            MapComparer.Side(map.disclosed(for: Audience(level)), on: day) { ComparedRecords.all($0) }
        }
        for (before, after) in [(Sensitivity.internal, Sensitivity.public), (.public, .internal)] {
            let comparison = MapComparer(before: side(before), after: side(after)).comparison()
            #expect(comparison.audience == Audience(.internal))
        }
    }

    private static let before: [String: String] = [
        "stakeholders": """
        id,name,category,place,part_of
        a,Body A,youth-led,nakuru,
        b,Body B,cso,nakuru,a
        c,Body C,cso,nakuru,

        """,
        "programmes": """
        id,name,implementers,themes,activities,places,target_groups,start,end
        p,Talks,a,peacebuilding,community-dialogue,nakuru,youth,2025-01-01,2025-12-31
        q,More talks,b,peacebuilding,community-dialogue,nakuru,youth,2025-01-01,2025-12-31

        """,
        "forums": "id,name,tier,place\nf,Forum,county,nakuru\n",
        "seats": "forum,category,stakeholder,status\nf,youth-led,a,seated\n",
        "ties": "from,kind,to,strength\na,informs,c,1\n",
    ]

    private static let after: [String: String] = [
        "stakeholders": """
        id,name,category,place,part_of
        alpha,Body A,youth-led,nakuru,
        b,Body B,cso,naivasha,alpha
        d,Body D,cso,nakuru,

        """,
        "programmes": """
        id,name,implementers,themes,activities,places,target_groups,start,end
        p,Talks,alpha,peacebuilding,community-dialogue,nakuru,youth,2025-01-01,2025-12-31
        q,More talks,b,peacebuilding,community-dialogue,nakuru,youth,2025-01-01,2025-12-31

        """,
        "forums": "id,name,tier,place\nf,Forum,county,nakuru\n",
        "seats": "forum,category,stakeholder,status\nf,youth-led,alpha,left\nf,cso,b,seated\n",
        "ties": "from,kind,to,strength\nalpha,agreement,b,5\n",
    ]

    @Test func eachKindOfChange() throws {
        let changes = try Self.compare(try Self.map(Self.before), try Self.map(Self.after))
        func words(_ file: MapFile) -> [String] {
            changes.records.filter { $0.file == file }.map { change in
                "\(change.change) \(change.id)"
                    + change.fields.map { " \($0.name):\($0.before)>\($0.after)" }.joined()
            }
        }
        // The body whose id changed keeps its name, and everything that leads to it counts as the same.
        #expect(
            words(.stakeholders) == [
                "changed alpha id:a>alpha", "changed b place:nakuru>nakuru/naivasha", "removed c", "added d",
            ])
        #expect(words(.programmes).isEmpty)
        #expect(words(.seats) == ["added f/cso/b", "changed f/youth-led/alpha status:seated>left"])
        #expect(words(.ties) == ["added alpha/agreement/b", "removed alpha/informs/c"])
        let forum = try #require(changes.forums.first)
        #expect(forum.seatedBefore == 1 && forum.seatedAfter == 1 && forum.of == 23)
        #expect(forum.newlySeated.map(\.rawValue) == ["cso"] && forum.noLongerSeated.map(\.rawValue) == ["youth-led"])
        // An agreement between the two makes the possible duplication a coordinated overlap.
        #expect(changes.overlaps.count == 1)
        #expect(changes.overlaps.first?.outcome == .resolved)
        #expect(changes.overlaps.first?.before == .possibleDuplication)
        #expect(changes.overlaps.first?.after == .coordinatedOverlap)
    }

    @Test(arguments: ["nakuru-workshop", "pilot-2025", "national-2025"])
    func aMapDoesNotDifferFromItself(_ sample: String) throws {
        let map = try InterchangeFixture.sample(sample).disclosed(for: Audience(.sealed))
        #expect(try Self.compare(map, map).isEmpty)
    }

    @Test func backwardsWhatWasAddedIsRemoved() throws {
        let (first, second) = (try Self.map(Self.before), try Self.map(Self.after))
        let (there, back) = (try Self.compare(first, second), try Self.compare(second, first))
        for file in MapFile.allCases {
            #expect(there.count(file, .added) == back.count(file, .removed))
            #expect(there.count(file, .removed) == back.count(file, .added))
            #expect(there.count(file, .changed) == back.count(file, .changed))
        }
    }

    @Test func aDecisionOnANameMakesTwoBodiesOne() throws {
        var (before, after) = (Self.before, Self.after)
        before["stakeholders"] = "id,name,category\nx,Umoja Grp,cso\n"
        after["stakeholders"] = "id,name,category\nu,Umoja Group,cso\n"
        after["aliases"] = "name,stakeholder,decided_by,date,reason\nUmoja Grp,u,Clerk,2025-01-01,asked\n"
        for name in ["programmes", "forums", "seats", "ties"] {
            before[name] = nil
            after[name] = nil
        }
        let changes = try Self.compare(try Self.map(before), try Self.map(after))
        let bodies = changes.records.filter { $0.file == .stakeholders }
        #expect(bodies.map(\.change) == [.changed] && bodies.first?.fields.map(\.name) == ["id", "name"])
    }

    @Test func aNeedThatIsServedNowIsToldAsCoverage() throws {
        var after = Self.after
        after["programmes"] =
            (Self.after["programmes"] ?? "")
            + "r,School talks,d,peace-education,training,turkana,youth,2025-01-01,2025-12-31\n"
        let changes = try Self.compare(try Self.map(Self.after), try Self.map(after))
        let cell = changes.coverage.first { $0.theme == TermID("peace-education") }
        #expect(cell?.place == PlaceID("turkana") && cell?.after == .served && cell?.before != .served)
        #expect(changes.count(.programmes, .added) == 1)
    }
}
