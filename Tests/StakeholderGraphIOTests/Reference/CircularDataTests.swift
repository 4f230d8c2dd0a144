import StakeholderGraph
import Testing

/// The circulars of the project, compared with what the documents say.
@Suite struct CircularDataTests {
    private let library: ReferenceLibrary
    private let circular: Circular

    init() throws {
        library = try ReferenceFixture.library()
        circular = try #require(library.circular(ReferenceLibrary.standardCircular))
    }

    @Test func theThreeCircularsAreThere() {
        #expect(
            library.circulars.map(\.id.rawValue) == [
                "election-preparedness-2022", "jukwaa-engagement-2025", "moina-sec-1-45-2024",
            ])
    }

    @Test func categoriesStandInTheOrderOfTheCircular() {
        #expect(
            circular.categories.map(\.id.rawValue) == [
                "youth-led", "peace-committee", "security-intelligence-committee", "nyumba-kumi",
                "national-government", "elders", "independent-commission", "business", "county-government",
                "boda-boda", "ngo", "matatu", "cso", "media", "cbo", "opinion-leaders", "transport", "women-led",
                "research", "social-media", "inter-faith", "special-interest", "learning-institution", "other",
            ])
        #expect(circular.namedCategories.count == 23)
        #expect(circular.categories.filter(\.isOpen).map(\.id.rawValue) == ["other"])
    }

    @Test func standingFollowsTheTable() {
        let state = circular.categories.filter { $0.standing == .state }.map(\.id.rawValue)
        let either = circular.categories.filter { $0.standing == nil }.map(\.id.rawValue)
        #expect(
            state == [
                "security-intelligence-committee", "national-government", "independent-commission",
                "county-government",
            ])
        #expect(either == ["research", "learning-institution", "other"])
    }

    @Test func transportContainsBodaBodaAndMatatu() {
        let narrower = circular.categories.filter { $0.within != nil }.map(\.id.rawValue)
        #expect(narrower == ["boda-boda", "matatu"])
        #expect(circular.covers(CategoryID("boda-boda"), CategoryID("transport")))
        #expect(!circular.covers(CategoryID("transport"), CategoryID("boda-boda")))
    }

    @Test func dutiesAreTheFourteenOfTheCircular() throws {
        #expect(circular.duties.map(\.letter).joined() == "abcdefghijklmn")
        #expect(circular.duties[9].text == "Enhance conflict early warning and response")
        #expect(circular.duties[9].clause == "Roles and responsibilities, (j)")
        #expect(circular.duties.allSatisfy { !$0.text.hasSuffix(";") })
    }

    @Test func officesFollowTheTier() {
        let chairs = circular.offices.filter { $0.office == "chair" }
        #expect(chairs.map(\.tier) == [.region, .county, .subCounty])
        #expect(
            chairs.map(\.title) == ["Regional Commissioner", "County Commissioner", "Deputy County Commissioner"])
        #expect(circular.offices.filter { $0.office != "chair" }.map(\.office) == ["co-chair", "secretary"])
        #expect(circular.offices.filter { $0.office != "chair" }.allSatisfy { $0.title == nil && $0.tier == nil })
    }

    @Test func everyCitationOfAnOfficeOrReportHasItsWords() {
        let cited =
            circular.offices.map(\.clause) + circular.cadences.filter { $0.weight == "required" }.map(\.clause)
            + [circular.establishmentClause ?? ""]
        for cite in cited { #expect(circular.text(of: cite) != nil, "\(cite)") }
    }

    @Test func reportsAreMonthlyAndMeetingsQuarterly() {
        let reports = circular.cadences.filter { $0.what == "report" }
        #expect(reports.map(\.tier) == [.subCounty, .county, .region])
        #expect(reports.allSatisfy { $0.every == "monthly" && $0.weight == "required" })
        #expect(reports.map(\.recipient) == ["the county forum", "the regional forum", "the ministry"])
        let meetings = circular.cadences.filter { $0.what == "meeting" }
        #expect(meetings.map(\.every) == ["quarterly"])
        #expect(meetings.map(\.weight) == ["good-practice"])
    }

    @Test func establishmentIsReportedByTheTwentySecondOfAugust() {
        #expect(circular.establishmentDeadline == CivilDate(year: 2024, month: 8, day: 22))
        #expect(circular.date == CivilDate(year: 2024, month: 7, day: 25).map { .day($0) })
    }

    @Test func phasesAddUpToAllCounties() {
        #expect(circular.phases.map(\.count) == [5, 22, 20])
        #expect(circular.phases.map(\.places.count) == [5, 0, 0])
        #expect(circular.phases.flatMap(\.places).allSatisfy { library.gazetteer[$0]?.level == .county })
    }

    @Test func theOtherListsHaveTheirCategories() throws {
        let election = try #require(library.circular(CircularID("election-preparedness-2022")))
        // Sixteen in the brief's sentence, and three kinds of public transport in its brackets.
        #expect(election.categories.count == 19)
        #expect(election.categories.filter { $0.within == CategoryID("transport") }.count == 3)
        let tours = try #require(library.circular(CircularID("jukwaa-engagement-2025")))
        #expect(tours.categories.count == 17)
        #expect(
            tours.covering(CategoryID("chief")).map(\.rawValue) == [
                "chief", "administration-officer", "national-government",
            ])
    }

    @Test func aSharedIdMeansTheSameStandingAndFamily() {
        var first: [CategoryID: StakeholderGraph.Category] = [:]
        for category in library.circulars.flatMap(\.categories) {
            let known = first[category.id] ?? category
            #expect(known.standing == category.standing, "\(category.id)")
            #expect(known.family == category.family, "\(category.id)")
            first[category.id] = known
        }
    }

    @Test func theCrossWalkSpeaksOfCategoriesThatExist() {
        for entry in library.crossWalk.entries {
            #expect(library.circular(entry.circular)?[entry.category] != nil, "\(entry)")
            #expect(library.circular(entry.otherCircular)?[entry.otherCategory] != nil, "\(entry)")
            #expect((entry.relation == .same) == (entry.category == entry.otherCategory), "\(entry)")
        }
    }

    @Test func everySharedIdIsInTheCrossWalk() {
        for (index, left) in library.circulars.enumerated() {
            for right in library.circulars[(index + 1)...] {
                for category in left.categories where right[category.id] != nil {
                    let found = library.crossWalk.comparisons(of: category.id, in: left.id, with: right.id)
                    #expect(found.contains { $0.relation == .same && $0.otherCategory == category.id })
                }
            }
        }
    }
}
