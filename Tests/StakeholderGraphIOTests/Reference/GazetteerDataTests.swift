import StakeholderGraph
import Testing

/// The gazetteer of the project, compared with facts.
@Suite struct GazetteerDataTests {
    private let gazetteer: Gazetteer

    init() throws { gazetteer = try ReferenceFixture.library().gazetteer }

    @Test func countsOfEachLevel() {
        #expect(gazetteer.places(at: .nation).map(\.id.rawValue) == ["kenya"])
        #expect(gazetteer.places(at: .region).count == 8)
        #expect(gazetteer.places(at: .county).count == 47)
        #expect(gazetteer.places(at: .subCounty).count == 457)
    }

    @Test(arguments: [("constituencies", 290), ("list-a", 301), ("census-2019", 333)])
    func eachListHasItsSubCounties(list: String, count: Int) {
        #expect(gazetteer.places(at: .subCounty).filter { $0.lists.contains(list) }.count == count)
    }

    @Test func everySubCountyIsInAListAndInItsCounty() {
        for place in gazetteer.places(at: .subCounty) {
            #expect(!place.lists.isEmpty)
            let county = place.parent?.rawValue ?? ""
            #expect(place.id.rawValue == county + "/" + slug(place.name))
            #expect(place.parent.flatMap { gazetteer[$0] }?.level == .county)
        }
    }

    @Test func theRangesOfCodesOfTheRegions() {
        let expected: [(String, ClosedRange<Int>)] = [
            ("coast", 1...6), ("north-eastern", 7...9), ("eastern", 10...17), ("central", 18...22),
            ("rift-valley", 23...36), ("western", 37...40), ("nyanza", 41...46), ("nairobi", 47...47),
        ]
        #expect(gazetteer.places(at: .region).map(\.id.rawValue) == expected.map { "region:" + $0.0 })
        for (region, codes) in expected {
            let children = gazetteer.children(of: PlaceID("region:" + region))
            #expect(children.map { Int($0.codes["county"] ?? "") } == codes.map { $0 }, "\(region)")
        }
    }

    @Test func countiesStandInTheOrderOfTheirCodes() {
        let codes = gazetteer.places(at: .county).map { Int($0.codes["county"] ?? "") }
        #expect(codes == (1...47).map { $0 })
        #expect(gazetteer.places(at: .county).allSatisfy { $0.order == Int($0.codes["county"] ?? "") })
    }

    @Test func theThreeSystemsOfCodesDiffer() throws {
        let mombasa = try #require(gazetteer.place(code: "county:001"))
        #expect(mombasa.id.rawValue == "mombasa")
        #expect(mombasa.codes == ["county": "001", "iso": "KE-28", "pcode": "KE001"])
        #expect(gazetteer.place(code: "iso:KE-31")?.id.rawValue == "nakuru")
        #expect(gazetteer.place(code: "pcode:KE032")?.id.rawValue == "nakuru")
        #expect(gazetteer.place(code: "county:031")?.id.rawValue == "laikipia")
        let isoCodes = Set(gazetteer.places(at: .county).compactMap { $0.codes["iso"] })
        #expect(isoCodes == Set((1...47).map { $0 < 10 ? "KE-0\($0)" : "KE-\($0)" }))
    }

    @Test func neighboursAreMutual() {
        let counties = gazetteer.places(at: .county)
        var pairs = 0
        for county in counties {
            for neighbour in county.neighbours {
                #expect(gazetteer[neighbour]?.neighbours.contains(county.id) == true, "\(county.id) \(neighbour)")
                #expect(neighbour != county.id)
                pairs += 1
            }
            #expect(!county.neighbours.isEmpty)
        }
        #expect(pairs == 2 * 112)
    }

    @Test func theKerioValleyCountiesAreNeighbours() {
        let baringo = gazetteer[PlaceID("baringo")]?.neighbours ?? []
        #expect(baringo.contains(PlaceID("west-pokot")))
        #expect(baringo.contains(PlaceID("elgeyo-marakwet")))
    }

    @Test func everyCountyHasAPointInKenya() {
        for county in gazetteer.places(at: .county) {
            #expect((-4.8...5.1).contains(county.latitude ?? .nan), "\(county.id)")
            #expect((33.9...41.95).contains(county.longitude ?? .nan), "\(county.id)")
            #expect(county.capital?.isEmpty == false, "\(county.id)")
        }
    }

    @Test func theFivePilotSubCountiesAreConstituencies() {
        for id in [
            "nairobi/kibra", "nakuru/nakuru-town-east", "nakuru/nakuru-town-west", "nakuru/naivasha", "nakuru/njoro",
        ] {
            #expect(gazetteer[PlaceID(id)]?.lists.first == "constituencies", "\(id)")
        }
    }

    @Test func garissaIsACountyAndASubCountyOfTwoLists() {
        #expect(gazetteer.places(named: "Garissa").map(\.id.rawValue) == ["garissa", "garissa/garissa"])
        #expect(gazetteer[PlaceID("garissa/garissa")]?.lists == ["list-a", "census-2019"])
    }
}
