import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// What is left of a map for an audience, worked out by hand.
@Suite("redactor")
struct RedactorTests {
    private func disclosed(_ files: [String: String], _ level: Sensitivity) throws -> StakeholderMap {
        try MapText.build(files).map.disclosed(for: Audience(level)).value
    }

    /// A public map around one sealed body, the Kiza Youth Wing.
    private let files = [
        "map.yaml": "title: What the Kiza Youth Wing does\nquestion: Who is missing?\n",
        "stakeholders.csv": """
        id,name,category,part_of,aliases,influence,sensitivity,note
        kiza,Kiza Youth Wing,youth-led,,KYW Network,7,sealed,
        amani,Amani Trust,cso,kiza,,4,,Funded by the KYW network since 2020
        wazee,Baraza la Wazee,elders,amani,,,forum,Meets monthly

        """,
        "programmes.csv": """
        id,name,lead,implementers,funders,places
        p,Peace Radio,kiza,amani|kiza,kiza,nakuru
        q,Peace School,amani,-,,nakuru

        """,
        "forums.csv": """
        id,name,tier,place,chair,chair_office,co_chair,secretary,members
        f,Nakuru Forum,county,nakuru,The Kiza Youth Wing,County Commissioner,kiza,-,kiza|amani

        """,
        "seats.csv": """
        forum,category,stakeholder,source,note
        f,youth-led,kiza,List of March,Chosen twice
        f,cso,amani,List of March,

        """,
        "meetings.csv": "forum,date,attended\nf,2025-03-01,kiza|amani\nf,2025-06-01,kiza\n",
        "ties.csv": """
        from,kind,to,sensitivity
        amani,informs,kiza,
        amani,informs,wazee,
        amani,tension,wazee,
        amani,consults,wazee,internal

        """,
        "aliases.csv": "name,stakeholder\nKiza,kiza\nAT,amani\n",
        "plans.csv": "forum,item,responsible\nf,Train the Kiza Youth Wing,kiza\nf,Train elders,amani\n",
    ]

    @Test func whatNamesAWithheldBodyGoesAndWhatCountsItStays() throws {
        let map = try disclosed(files, .forum)
        #expect(map.stakeholders.map(\.id) == ["amani", "wazee"])
        #expect(map.stakeholders.map(\.partOf) == [nil, "amani"])
        #expect(map.stakeholders.map(\.note) == [nil, "Meets monthly"])
        #expect(map.settings.title == nil)
        #expect(map.settings.question == "Who is missing?")
        #expect(map.programmes.map(\.leads) == [.unknown, .stated(["amani"])])
        #expect(map.programmes.map(\.implementers) == [.stated(["amani"]), .stated([])])
        #expect(map.programmes.map(\.funders) == [.unknown, .unknown])
        let forum = try #require(map.forums.first)
        #expect(forum.chair == .withheld)
        #expect(forum.chairOffice == .named("County Commissioner"))
        #expect(forum.coChair == .withheld)
        #expect(forum.secretary == .vacant)
        #expect(forum.members == .stated(["amani"]))
        #expect(map.meetings.map(\.attended) == [.stated(["amani"]), .unknown])
        #expect(map.aliases.map(\.name) == ["AT"])
        #expect(map.planItems.map(\.item).sorted() == ["Train elders", "withheld"])
        #expect(Set(map.planItems.map(\.responsible)) == [.unknown, .stated(["amani"])])
    }

    @Test func aSeatStaysSeatedWithoutItsHolder() throws {
        let seats = try disclosed(files, .internal).seats
        #expect(seats.map(\.category) == ["cso", "youth-led"])
        #expect(seats.map(\.stakeholder) == ["amani", nil])
        #expect(seats.map(\.isHolderWithheld) == [false, true])
        #expect(seats.map(\.status) == [.seated, .seated])
        #expect(seats.map(\.evidence.source) == ["List of March", nil])
        #expect(seats.map(\.note) == [nil, nil])
    }

    @Test(
        "each audience sees the ties of its level, and judgements from internal on",
        arguments: [
            (Sensitivity.public, 0), (.forum, 1), (.internal, 3), (.sealed, 4),
        ])
    func ties(level: Sensitivity, count: Int) throws {
        let map = try disclosed(files, level)
        #expect(map.ties.count == count)
        let isJudged = map.stakeholders.contains { $0.judgements != .none }
        #expect(isJudged == (level >= .internal))
    }

    @Test func theLevelOfJudgementsCanBeSet() throws {
        var open = files
        open["map.yaml"] = "judgements: forum\n"
        #expect(try disclosed(open, .forum).ties.count == 2)
        #expect(try disclosed(open, .forum).stakeholders.first?.judgements.influence == 4)
        #expect(try disclosed(open, .public).stakeholders.first?.judgements == Judgements.none)
    }

    @Test func aPlaceInsideAWithheldOneLiesInWhatIsAroundIt() throws {
        let places = [
            "places.csv": """
            id,name,level,parent,sensitivity,source
            camp,Kiboko Camp,ward,nakuru/naivasha,sealed,
            block,Block A,location,camp,,Plan of Kiboko Camp
            gate,Gate,location,block,,

            """,
            "stakeholders.csv": """
            id,name,category,place,works_in
            a,A,cso,camp,nakuru|camp
            b,B,cso,gate,camp

            """,
            "forums.csv": "id,name,tier,place\nf,F,other,camp\ng,G,other,gate\n",
            "needs.csv": "place,theme\ncamp,early-warning\ngate,early-warning\n",
        ]
        let map = try disclosed(places, .public)
        #expect(map.ownPlaces.map(\.id) == ["block", "gate"])
        #expect(map.ownPlaces.map(\.parent) == ["nakuru/naivasha", "block"])
        #expect(map.ownPlaces.map(\.source) == [nil, nil])
        #expect(map.gazetteer["camp"] == nil)
        #expect(map.gazetteer["block"]?.parent == "nakuru/naivasha")
        #expect(map.stakeholders.map(\.place) == [nil, "gate"])
        #expect(map.stakeholders.map(\.worksIn) == [.stated(["nakuru"]), .unknown])
        #expect(map.forums.map(\.id) == ["g"])
        #expect(map.needs.map(\.place) == ["gate"])
    }

    @Test func termsAreAsSensitiveAsTheRowsThatBringThem() throws {
        let terms = [
            "themes.csv": "id,name,parent,sensitivity\nquiet,Quiet Talks,,sealed\nloud,Loud Talks,quiet,\n",
            "programmes.csv": """
            id,name,themes,activities,sensitivity
            p,P,quiet|early-warning|Stray One,quiet deed,internal
            q,Q,quiet,Shared Deed,
            r,R,loud,Shared Deed,sealed

            """,
            "needs.csv": "place,theme\nnakuru,quiet\nnakuru,loud\n",
        ]
        let narrow = try disclosed(terms, .public)
        #expect(narrow.programmes.map(\.themes) == [.unknown])
        #expect(narrow.reference.themes["quiet"] == nil)
        #expect(narrow.reference.themes["loud"]?.parent == nil)
        #expect(narrow.reference.themes["stray-one"] == nil)
        #expect(narrow.reference.activities["quiet-deed"] == nil)
        #expect(narrow.reference.activities["shared-deed"]?.name == "Shared Deed")
        #expect(narrow.needs.map(\.theme) == ["loud"])
        let wide = try disclosed(terms, .internal)
        #expect(wide.reference.themes["stray-one"]?.name == "Stray One")
        #expect(wide.programmes.first?.themes == .stated(["early-warning", "stray-one"]))
        #expect(try disclosed(terms, .sealed).reference.themes["loud"]?.parent == "quiet")
    }

    @Test(
        "a name of one word is looked for inside texts unless it is an ordinary word",
        arguments: [("Mzukafest", true), ("Elders", false), ("Nakuru", false), ("MCA", false)])
    func oneWord(name: String, isWithheld: Bool) throws {
        let map = try disclosed(
            [
                "stakeholders.csv": """
                id,name,category,sensitivity,note
                hidden-body,\(name),cso,sealed,
                a,A,cso,,They asked \(name) for help
                b,B,cso,,\(name)

                """
            ], .public)
        #expect(map.stakeholders.map(\.note) == [isWithheld ? nil : "They asked \(name) for help", nil])
    }

    @Test("a wider audience never sees less, and the author's audience sees all", arguments: ["nakuru-workshop", ""])
    func widening(sample: String) throws {
        let tests = ReferenceFixture.folder.deletingLastPathComponent()
        let folder =
            sample.isEmpty
            ? tests.appendingPathComponent("Tests/Fixtures/sentinels")
            : ReferenceFixture.folder.appendingPathComponent("samples/" + sample)
        let reader = MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder))
        let map = try reader.read(folder).map
        func ids(_ map: StakeholderMap) -> [Set<String>] {
            [
                Set(map.stakeholders.map(\.id.rawValue)), Set(map.programmes.map(\.id.rawValue)),
                Set(map.forums.map(\.id.rawValue)), Set(map.ties.map(\.id.rawValue)),
                Set(map.resources.map(\.id.rawValue)), Set(map.ownPlaces.map(\.id.rawValue)),
                Set(map.seats.map { "\($0.evidence.location.text)" }),
                Set(map.needs.map { "\($0.evidence.location.text)" }),
                Set(map.waivers.map { "\($0.evidence.location.text)" }), Set(map.aliases.map(\.name)),
                Set(map.reference.themes.terms.map(\.id.rawValue)),
            ]
        }
        var narrower: [Set<String>]?
        for level in Sensitivity.allCases {
            let seen = ids(map.disclosed(for: Audience(level)).value)
            if let narrower { #expect(zip(narrower, seen).allSatisfy { $0.isSubset(of: $1) }) }
            narrower = seen
        }
        #expect(narrower == ids(map))
    }

    @Test func disclosingTwiceIsDisclosingOnce() throws {
        let once = try disclosed(files, .forum)
        let twice = once.disclosed(for: Audience(.forum)).value
        let texts = [once, twice].map { map in
            MapFolderWriter.files(map.disclosed(for: Audience(.sealed))).map {
                "\($0.name) \($0.data.base64EncodedString())"
            }
        }
        #expect(texts.first == texts.last)
    }
}
