import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

/// Exports of programmes alone – 3W tables and IATI – and what they say that they leave out.
@Suite struct ProgrammeExportTests {
    private static func export(_ map: StakeholderMap, to format: ExportFormat) throws -> MapExport {
        let types = try OrganisationTypes(folder: ReferenceFixture.folder)
        return MapExport(map.disclosed(for: Audience(.sealed)), to: format, types: types)
    }

    private static func comeBack(
        _ map: StakeholderMap, as format: ExportFormat, _ name: String, from: ImportFormat
    ) throws -> (StakeholderMap, ImportResult) {
        let export = try export(map, to: format)
        let types = try OrganisationTypes(folder: ReferenceFixture.folder)
        return try InterchangeFixture.withFiles([(name, export.files[0].data)]) { folder in
            let result = try MapImport(reference: map.reference, types: types).read(
                folder.appendingPathComponent(name), from: from)
            return (MapBuilder(reference: map.reference).build(result.draft()).map, result)
        }
    }

    private static func map(_ files: KeyValuePairs<String, String>) throws -> StakeholderMap {
        try InterchangeFixture.withFiles(files.map { ($0.key, Data($0.value.utf8)) }) { folder in
            try MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder)).read(folder).map
        }
    }

    /// Programmes come back from our own table with bodies, places, themes, dates, numbers of people and budgets.
    @Test(arguments: ["pilot-2025", "nakuru-workshop", "national-2025"])
    func ourOwnTableComesBack(_ sample: String) throws {
        let map = try InterchangeFixture.sample(sample)
        let (again, result) = try Self.comeBack(map, as: .hxl, "t.csv", from: .hxl)
        let roles = ProgrammeRoles(map)
        let able = map.programmes.enumerated().filter { !roles.implementers[$0.offset].isEmpty }
        #expect(again.programmes.map(\.id) == able.map(\.element.id) && !able.isEmpty)
        #expect(result.total.rejected == 0)
        let unable = try Self.export(map, to: .hxl).leftOut.first {
            $0.what == "programmes without a lead or implementer"
        }
        #expect(unable?.count ?? 0 == map.programmes.count - able.count)
        for ((number, before), after) in zip(able, again.programmes) {
            #expect(after.name == before.name && after.span == before.span && after.status == before.status)
            #expect(Set(after.places.values) == Set(before.places.values), "\(before.id)")
            #expect(Set(after.themes.values) == Set(before.themes.values), "\(before.id)")
            #expect(Set(after.leads.values) == Set(roles.leads[number]), "\(before.id)")
            #expect(Set(after.leads.values + after.implementers.values) == Set(roles.implementers[number]))
            #expect(Set(after.activities.values) == Set(before.activities.values))
            #expect(Set(after.targetGroups.values) == Set(before.targetGroups.values))
            #expect(after.peopleTargeted == before.peopleTargeted, "\(before.id)")
            #expect(after.peopleReached == before.peopleReached, "\(before.id)")
            #expect(after.budget == before.budget && (before.budget == nil || after.currency == before.currency))
        }
        for body in again.stakeholders {
            if let before = map.stakeholder(body.id) { #expect(body.name == before.name) }
        }
    }

    private static let rich: KeyValuePairs<String, String> = [
        "stakeholders.csv": """
        id,name,category,standing,sector,place,works_in,part_of,aliases,influence,goals,sensitivity,source,as_of,note,rooms
        a,Alpha,ngo,state,international,nakuru,nakuru|baringo,b,AL|Alfa,3,peace|jobs,forum,Clerk,2025-01,About Alpha,x
        b,Beta,cbo,,,,nakuru,,,,,,,,,
        c,Gamma,unknown,,,,,,,,,,,,,
        z,Zeta,ngo,,,,,,,,,,,,,

        """,
        "programmes.csv": """
        id,name,lead,implementers,funders,supporters,hosts,themes,places,start,end,budget,currency,people_targeted,people_reached,duties,source,as_of,note
        p,Peace,a,b,c,z,z,social-cohesion,nakuru|baringo|hill,2025-01-01,2025-12-31,1000,KES,120,30,a|b,Card 1,2025-05-04,Talks
        q,Quiet,,b,-,,,-,nakuru,,,50,KES,0,,,,2025-05,
        r,Rest,,,,,,social-cohesion,nakuru,,,,,,,,,,

        """,
        "places.csv": "id,name,level,parent,latitude,longitude,aliases\nhill,Hill,location,nakuru,1,36,Kilima\n",
        "ties.csv": "from,kind,to,start,strength\na,informs,b,,\nb,leads,q,2025-01-01,2\nc,supports,p,,\n",
        "needs.csv": "place,theme\nnakuru,social-cohesion\n",
        "aliases.csv": "name,stakeholder,decided_by,date,reason\nAlfa Org,a,Clerk,2025-01-01,seen\n",
    ]

    @Test("What a 3W table cannot hold is named with its count")
    func hxlNamesWhatItLeavesOut() throws {
        let map = try Self.map(Self.rich)
        let left = try Self.export(map, to: .hxl).leftOut
        let counts = Dictionary(uniqueKeysWithValues: left.map { ($0.what, $0.count) })
        #expect(
            counts == [
                "programmes without a lead or implementer": 1, "stakeholders without a programme": 1, "ties": 1,
                "strengths, dates and sources of ties to programmes": 1, "needs": 1, "decisions on names": 1,
                "supporters and hosts of programmes": 3, "lists of programmes known to be empty (-)": 2,
                "duties of programmes": 2, "notes of programmes": 1, "sources of programmes": 1,
                "dates of confirmation of programmes": 2, "other names of bodies": 2, "standings of bodies": 1,
                "sectors of bodies": 1, "places of bodies": 1, "areas where bodies work": 2,
                "bodies that are part of another": 1, "bodies with judgements": 1, "goals of bodies": 2,
                "notes of bodies": 1, "sources of bodies": 1, "dates of confirmation of bodies": 1,
                "sensitivities of bodies": 1, "other columns of bodies": 1, "coordinates of the map's own places": 1,
                "other names of the map's own places": 1,
            ])
    }

    @Test("What an IATI file cannot hold is named with its count; people and days of confirmation are kept")
    func iatiNamesWhatItLeavesOut() throws {
        let map = try Self.map(Self.rich)
        let left = try Self.export(map, to: .iati).leftOut
        let counts = Dictionary(uniqueKeysWithValues: left.map { ($0.what, $0.count) })
        #expect(
            counts == [
                "ties": 1, "strengths, dates and sources of ties to programmes": 1, "needs": 1, "decisions on names": 1,
                "lists of programmes known to be empty (-)": 2, "sources of programmes": 1,
                "dates of confirmation of programmes": 1, "other names of bodies": 2, "standings of bodies": 1,
                "sectors of bodies": 1, "places of bodies": 1, "areas where bodies work": 2,
                "bodies that are part of another": 1, "bodies with judgements": 1, "goals of bodies": 2,
                "notes of bodies": 1, "sources of bodies": 1, "dates of confirmation of bodies": 1,
                "sensitivities of bodies": 1, "other columns of bodies": 1, "other names of the map's own places": 1,
                "budgets of programmes without a start": 1,
            ])
        let (again, _) = try Self.comeBack(map, as: .iati, "a.xml", from: .iati)
        let programme = try #require(again.programmes.first)
        #expect(programme.peopleTargeted == 120 && programme.peopleReached == 30)
        #expect(programme.evidence.asOf == map.programmes[0].evidence.asOf)
        #expect(Set(programme.supporters.values.map(\.rawValue)) == ["c", "z"])
        #expect(again.programmes[1].peopleTargeted == 0 && again.programmes[1].leads.values.map(\.rawValue) == ["b"])
    }

    @Test("A sum over the rows of our table is the map's: numbers stand once")
    func numbersStandOnce() throws {
        let text = String(decoding: try Self.export(Self.map(Self.rich), to: .hxl).files[0].data, as: UTF8.self)
        let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let column = try #require(rows.first?.firstIndex(of: "People targeted"))
        let peace = rows.filter { $0[0] == "Peace" }
        // Two bodies in three places.
        #expect(peace.count == 6 && peace.compactMap { Int($0[column]) } == [120])
    }
}
