import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// IATI activities of version 1 and 2, by hand, and back from our own export.
@Suite struct IATIImportTests {
    private static let second = """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03">
        <iati-activity default-currency="KES" last-updated-datetime="2025-05-04T10:00:00Z" xml:lang="en">
        <iati-identifier>KE-1</iati-identifier>
        <reporting-org ref="KE-R" type="22"><narrative>Reporter</narrative></reporting-org>
        <title><narrative xml:lang="fr">Dialogue de paix</narrative><narrative xml:lang="en">Peace  talks</narrative></title>
        <description><narrative>Talks between elders</narrative></description>
        <participating-org ref="KE-F" type="60" role="1"><narrative>Funder</narrative></participating-org>
        <participating-org ref="KE-I" type="22" role="4"><narrative>Implementer</narrative></participating-org>
        <participating-org type="24" role="4"><narrative>IMPLEMENTER</narrative></participating-org>
        <activity-status code="2"/>
        <activity-date type="1" iso-date="2025-01-01"/><activity-date type="2" iso-date="2025-02-01"/>
        <activity-date type="3" iso-date="2025-12-31"/>
        <contact-info><email>a@b.org</email></contact-info>
        <recipient-country code="KE"/>
        <location><name><narrative>Turkana</narrative></name></location>
        <location><name><narrative>Nowhere Hill</narrative></name><point><pos>1.5 36.5</pos></point></location>
        <sector vocabulary="1" code="15220" percentage="50"/><sector vocabulary="1" code="99999"><narrative>Odd</narrative></sector>
        <sector vocabulary="7" code="8"/>
        <budget type="1"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value>100</value></budget>
        <budget type="2"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value>150.5</value></budget>
        </iati-activity>
        </iati-activities>
        """

    private static let first = """
        <iati-activities version="1.03"><iati-activity default-currency="USD">
        <iati-identifier> 44000-P1 </iati-identifier>
        <reporting-org ref="44000" type="40">World Bank</reporting-org>
        <participating-org role="Funding" type="Multilateral">Bank A</participating-org>
        <participating-org role="Implementing" type="">MIN OF
        FINANCE</participating-org><participating-org role="Implementing">Min of Finance</participating-org>
        <recipient-country code="TZ">TANZANIA</recipient-country>
        <title>Roads</title><activity-status code="5"/>
        <activity-date type="start-actual" iso-date="2020-01-01"/><activity-date type="end-planned" iso-date="2019-01-01"/>
        <location><name>Dodoma</name><coordinates latitude="-6.1" longitude="35.7"/></location>
        <transaction/><transaction/>
        </iati-activity>
        <iati-activity><iati-identifier>44000-P1</iati-identifier><title>Other</title></iati-activity>
        <iati-activity/>
        </iati-activities>
        """

    @Test func versionTwo() throws {
        let result = try InterchangeFixture.read(.iati, ["a.xml": Self.second])
        let programme = try #require(InterchangeFixture.rows(result, .programmes).first)
        #expect(programme["id"] == "KE-1" && programme["name"] == "Peace talks")
        #expect(programme["note"] == "Talks between elders" && programme["as_of"] == "2025-05-04")
        #expect(programme["funders"] == "KE-F" && programme["implementers"] == "KE-I")
        #expect(
            programme["start"] == "2025-02-01" && programme["end"] == "2025-12-31" && programme["status"] == "ongoing")
        #expect(programme["places"] == "kenya/nowhere-hill|turkana")
        // Several themes have the code 15220 and none holds all the others: none is guessed.
        #expect(programme["themes"] == "dac-15220|dac-99999")
        #expect(programme["budget"] == "150.5" && programme["currency"] == "KES")
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(bodies.map { $0["id"] } == ["KE-F", "KE-I", "KE-R"])
        #expect(bodies.map { $0["category"] } == ["unknown", "ngo", "ngo"])
        let left = result.leftOut.map { "\($0.what) \($0.count)" }
        #expect(left.contains("contact-info 1") && left.contains("sectors 1"))
        let places = InterchangeFixture.rows(result, .places)
        #expect(
            places == [
                [
                    "id": "kenya/nowhere-hill", "name": "Nowhere Hill", "level": "location", "parent": "kenya",
                    "latitude": "1.5", "longitude": "36.5",
                ]
            ])
        #expect(result.total.read == 1 && result.total.accepted == 1)
    }

    @Test func versionOne() throws {
        let result = try InterchangeFixture.read(.iati, ["a.xml": Self.first])
        #expect(result.total.accepted == 1 && result.total.rejected == 2)
        #expect(result.diagnostics.map(\.location.line) == [13, 14])
        let programme = try #require(InterchangeFixture.rows(result, .programmes).first)
        #expect(programme["id"] == "44000-P1" && programme["name"] == "Roads")
        #expect(programme["funders"] == "bank-a" && programme["implementers"] == "min-of-finance")
        #expect(programme["status"] == nil && programme["imported_status"] == "5")
        #expect(programme["end"] == nil && programme["imported_end"] == "2019-01-01")
        #expect(programme["places"] == "country-tz/dodoma")
        #expect(InterchangeFixture.rows(result, .places).map { $0["name"] } == ["TANZANIA", "Dodoma"])
        let built = MapBuilder(reference: try ReferenceFixture.library()).build(result.draft())
        #expect(built.map.programmes.count == 1)
        #expect(built.map.gazetteer.isInside(PlaceID("country-tz/dodoma"), PlaceID("country-tz")))
    }

    @Test func placesAndSectorsOfMarksAloneAreLeftOut() throws {
        let result = try InterchangeFixture.read(
            .iati,
            [
                "a.xml": """
                <iati-activities version="2.03"><iati-activity><iati-identifier>A</iati-identifier>
                <title><narrative>Wells</narrative></title><recipient-country code="SD"/><recipient-country code="."/>
                <location><name><narrative>.</narrative></name></location>
                <location><name><narrative>Kassala</narrative></name></location>
                <sector vocabulary="1" code="-"/>
                </iati-activity></iati-activities>
                """
            ])
        let programme = try #require(InterchangeFixture.rows(result, .programmes).first)
        #expect(programme["places"] == "country-sd/kassala" && programme["themes"] == nil)
        #expect(InterchangeFixture.rows(result, .places).map { $0["id"] } == ["country-sd", "country-sd/kassala"])
        #expect(result.leftOut.contains { $0.what == "locations" && $0.count == 1 })
    }

    @Test func whatIsNoActivityFileIsRefused() throws {
        for text in [
            "<iati-organisations/>", "<iati-activities><iati-activity></iati-activities>",
            "<!DOCTYPE x><iati-activities/>",
        ] {
            #expect(try InterchangeFixture.failure(.iati, Data(text.utf8), name: "a.xml") != nil)
        }
    }

    @Test(arguments: ["pilot-2025", "nakuru-workshop", "national-2025"])
    func ourOwnActivitiesComeBack(_ sample: String) throws {
        let map = try InterchangeFixture.sample(sample)
        let types = try OrganisationTypes(folder: ReferenceFixture.folder)
        let export = MapExport(map.disclosed(for: Audience(.sealed)), to: .iati, types: types)
        try InterchangeFixture.withFiles([("a.xml", export.files[0].data)]) { folder in
            let result = try MapImport(reference: map.reference, types: types).read(
                folder.appendingPathComponent("a.xml"), from: .iati)
            #expect(result.total.accepted == map.programmes.count && result.total.rejected == 0)
            let again = MapBuilder(reference: map.reference).build(result.draft()).map
            #expect(again.programmes.map(\.id) == map.programmes.map(\.id) && !map.programmes.isEmpty)
            // Who leads, implements or hosts by a tie comes back in the column.
            let (rolesBefore, rolesAfter) = (ProgrammeRoles(map), ProgrammeRoles(again))
            #expect(rolesAfter.leads == rolesBefore.leads)
            #expect(rolesAfter.implementers == rolesBefore.implementers)
            #expect(rolesAfter.hosts == rolesBefore.hosts)
            for (before, after) in zip(map.programmes, again.programmes) {
                #expect(after.name == before.name && after.status == before.status)
                #expect(after.span.firstDay == before.span.firstDay && after.span.lastDay == before.span.lastDay)
                #expect(Set(after.places.values) == Set(before.places.values), "\(before.id)")
                #expect(Set(after.themes.values) == Set(before.themes.values), "\(before.id)")
                #expect(Set(after.activities.values) == Set(before.activities.values))
                #expect(Set(after.targetGroups.values) == Set(before.targetGroups.values))
                #expect(Set(after.duties.values) == Set(before.duties.values))
            }
            for body in again.stakeholders {
                guard let before = map.stakeholder(body.id) else { continue }
                #expect(body.name == before.name && Set(body.categories.values) == Set(before.categories.values))
            }
        }
    }
}
