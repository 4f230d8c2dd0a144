import StakeholderGraph
import Testing

/// The rules for names of places on the real gazetteer.
@Suite struct PlaceNamesOfKenyaTests {
    private let gazetteer: Gazetteer
    private let resolver: PlaceResolver

    init() throws {
        gazetteer = try ReferenceFixture.library().gazetteer
        resolver = PlaceResolver(gazetteer)
    }

    @Test func everyPlaceIsFoundByItsIdAndCodes() {
        for place in gazetteer.places {
            #expect(resolver.resolve(place.id.rawValue) == .place(place.id))
            for (system, code) in place.codes {
                #expect(resolver.resolve("\(system):\(code)") == .place(place.id))
            }
        }
    }

    @Test func everyCountyIsFoundByEachOfItsNames() {
        for county in gazetteer.places(at: .county) {
            #expect(resolver.resolve(county.name) == .place(county.id))
            #expect(resolver.resolve(county.name.uppercased() + " COUNTY") == .place(county.id))
            #expect(resolver.resolve("Kaunti ya " + county.name) == .place(county.id))
            for alias in county.aliases where alias != "Tharaka" {
                #expect(resolver.resolve(alias) == .place(county.id), "\(alias)")
            }
        }
    }

    @Test func everySubCountyIsFoundByItsPathAndWithItsLevel() {
        for place in gazetteer.places(at: .subCounty) {
            let county = place.parent.flatMap { gazetteer[$0] }?.name ?? ""
            #expect(resolver.resolve("\(county)/\(place.name)") == .place(place.id), "\(place.id)")
            #expect(resolver.resolve(place.name + " Sub-County") == .place(place.id), "\(place.id)")
        }
    }

    @Test func aNameIsAmbiguousNowhereInTheBuiltInGazetteer() {
        for place in gazetteer.places {
            let sharers = gazetteer.places(named: place.name)
            let isCountyName = sharers.contains { $0.level == .county } && place.level != .county
            #expect(isCountyName || resolver.resolve(place.name) == .place(place.id), "\(place.id)")
        }
    }

    @Test(arguments: [
        ("Garissa", "garissa"), ("Garissa sub county", "garissa/garissa"),
        ("Garissa Township", "garissa/garissa-township"),
        ("Elgeyo/Marakwet", "elgeyo-marakwet"), ("Elgeyo Marakwet", "elgeyo-marakwet"), ("Muranga", "murang-a"),
        ("Murang\u{2019}a County", "murang-a"), ("Tharaka", "tharaka-nithi/tharaka"),
        ("Tharaka Nithi", "tharaka-nithi"),
        ("Mt Elgon", "bungoma/mt-elgon"), ("MOUNT ELGON SUB-COUNTY", "bungoma/mt-elgon"),
        ("Taita/Taveta", "taita-taveta"), ("TAITA TAVETA COUNTY", "taita-taveta"), ("Nairobi City", "nairobi"),
        ("NAIROBI CITY COUNTY", "nairobi"), ("Pwani", "region:coast"), ("Central", "region:central"),
        ("Rift Valley Region", "region:rift-valley"), ("Nairobi County", "nairobi"),
    ])
    func spellings(text: String, id: String) {
        #expect(resolver.resolve(text) == .place(PlaceID(id)))
    }

    @Test func aBareNumberHasTheReadingsOfThreeSystems() {
        // 28 is Elgeyo-Marakwet by the official code and the P-code, and Mombasa by ISO 3166-2.
        #expect(resolver.resolve("28") == .bareNumber(readings: [PlaceID("elgeyo-marakwet"), PlaceID("mombasa")]))
    }

    @Test func placesThatHoldTheWordAreSuggested() {
        let thika = ["kiambu/thika-town", "kiambu/thika-east", "kiambu/thika-west"].map { PlaceID($0) }
        #expect(resolver.resolve("Thika") == .unknown(suggestions: thika))
        guard case .unknown(let imenti) = resolver.resolve("Imenti") else {
            Issue.record("Imenti is no place")
            return
        }
        #expect(!imenti.isEmpty && imenti.allSatisfy { $0.rawValue.contains("imenti") })
    }

    @Test func aMisspeltNameIsSuggested() {
        #expect(resolver.resolve("Nayvasha") == .unknown(suggestions: [PlaceID("nakuru/naivasha")]))
    }
}
