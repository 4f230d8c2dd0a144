import StakeholderGraph
import Testing

/// A small gazetteer, with a map's own places.
@Suite struct PlaceResolverTests {
    private let resolver = PlaceResolver(
        Gazetteer([
            Place(id: PlaceID("kenya"), name: "Kenya", level: .nation, parent: nil),
            Place(id: PlaceID("region:coast"), name: "Coast", level: .region, parent: PlaceID("kenya"), order: 1),
            Place(id: PlaceID("region:nairobi"), name: "Nairobi", level: .region, parent: PlaceID("kenya"), order: 8),
            county("taita-taveta", "Taita Taveta", "006", "KE-39", in: "coast"),
            county("laikipia", "Laikipia", "031", "KE-20", in: "coast"),
            county("nakuru", "Nakuru", "032", "KE-31", in: "coast"),
            county("nairobi", "Nairobi", "047", "KE-30", in: "nairobi", aliases: ["Nairobi City"]),
            county("tharaka-nithi", "Tharaka-Nithi", "013", "KE-41", in: "coast", aliases: ["Tharaka"]),
            county("homa-bay", "Homa Bay", "043", "KE-08", in: "coast"),
            subCounty("nakuru", "Naivasha"), subCounty("nakuru", "Njoro"), subCounty("nakuru", "Nakuru"),
            subCounty("taita-taveta", "Voi"), subCounty("tharaka-nithi", "Tharaka"),
            subCounty("tharaka-nithi", "Chuka"), subCounty("tharaka-nithi", "Chuka/Igambang'ombe"),
            Place(id: PlaceID("lake-view"), name: "Lake View", level: .ward, parent: PlaceID("nakuru/naivasha")),
            Place(id: PlaceID("lv-2"), name: "Lake View", level: .ward, parent: PlaceID("nakuru/njoro")),
            Place(id: PlaceID("kinamba"), name: "Njoro", level: .location, parent: PlaceID("nakuru/njoro")),
        ]))

    private static func county(
        _ id: String, _ name: String, _ code: String, _ iso: String, in region: String, aliases: [String] = []
    ) -> Place {
        Place(
            id: PlaceID(id), name: name, level: .county, parent: PlaceID("region:" + region), aliases: aliases,
            codes: ["county": code, "iso": iso, "pcode": "KE" + code], order: Int(code) ?? 0)
    }

    private static func subCounty(_ county: String, _ name: String) -> Place {
        Place(id: PlaceID(county + "/" + slug(name)), name: name, level: .subCounty, parent: PlaceID(county))
    }

    @Test(arguments: [
        ("Naivasha", "nakuru/naivasha"), ("NAIVASHA", "nakuru/naivasha"), (" naivasha ", "nakuru/naivasha"),
        ("Kenya", "kenya"), ("Coast", "region:coast"), ("region:coast", "region:coast"),
        ("region: Coast", "region:coast"), ("Coast Region", "region:coast"), ("Nairobi", "nairobi"),
        ("Nairobi Region", "region:nairobi"), ("region:nairobi", "region:nairobi"), ("Nairobi City", "nairobi"),
        ("Nairobi City County", "nairobi"), ("Nakuru", "nakuru"), ("nakuru", "nakuru"),
        ("Nakuru County", "nakuru"), ("Nakuru Sub County", "nakuru/nakuru"),
        ("NAKURU SUB-COUNTY", "nakuru/nakuru"), ("Nakuru Subcounty", "nakuru/nakuru"),
        ("Kaunti ya Nakuru", "nakuru"), ("kaunti ndogo ya Nakuru", "nakuru/nakuru"),
        ("Voi Constituency", "taita-taveta/voi"), ("Mkoa wa Nairobi", "region:nairobi"),
    ])
    func names(text: String, id: String) {
        #expect(resolver.resolve(text) == .place(PlaceID(id)))
    }

    @Test(arguments: [
        ("Taita/Taveta", "taita-taveta"), ("Taita-Taveta", "taita-taveta"), ("TAITA TAVETA COUNTY", "taita-taveta"),
        ("Taitataveta", "taita-taveta"), ("Homabay", "homa-bay"), ("Homabay County", "homa-bay"),
        ("Homa  Bay", "homa-bay"), ("Chuka/Igambang\u{2019}ombe", "tharaka-nithi/chuka-igambang-ombe"),
        ("Chuka", "tharaka-nithi/chuka"),
    ])
    func spellings(text: String, id: String) {
        #expect(resolver.resolve(text) == .place(PlaceID(id)))
    }

    @Test func anOwnNameComesBeforeAnAlias() {
        #expect(resolver.resolve("Tharaka") == .place(PlaceID("tharaka-nithi/tharaka")))
        #expect(resolver.resolve("Tharaka County") == .place(PlaceID("tharaka-nithi")))
        #expect(resolver.resolve("Tharaka Sub County") == .place(PlaceID("tharaka-nithi/tharaka")))
        #expect(resolver.resolve("Tharaka/Tharaka") == .place(PlaceID("tharaka-nithi/tharaka")))
    }

    @Test(arguments: [
        ("nakuru/naivasha", "nakuru/naivasha"), ("Nakuru / Naivasha", "nakuru/naivasha"),
        ("Nakuru County/Naivasha Sub County", "nakuru/naivasha"), ("nakuru/nakuru", "nakuru/nakuru"),
        ("Taita/Taveta/Voi", "taita-taveta/voi"), ("county:032/Njoro", "nakuru/njoro"),
        ("nakuru/naivasha/lake view", "lake-view"), ("nakuru/njoro/Lake View", "lv-2"),
        ("Kenya/Nakuru/Njoro", "nakuru/njoro"), ("region:coast/nakuru/njoro", "nakuru/njoro"),
        ("nakuru/njoro/njoro", "kinamba"), ("nakuru/", "nakuru"),
        ("tharaka-nithi/Chuka/Igambang'ombe", "tharaka-nithi/chuka-igambang-ombe"),
    ])
    func paths(text: String, id: String) {
        #expect(resolver.resolve(text) == .place(PlaceID(id)))
    }

    @Test(arguments: [
        ("county:032", "nakuru"), ("county:32", "nakuru"), ("COUNTY:032", "nakuru"), ("iso:KE-31", "nakuru"),
        ("iso:ke-31", "nakuru"), ("pcode:KE032", "nakuru"), ("county: 047", "nairobi"), ("county:Nakuru", "nakuru"),
        ("sub-county:Nakuru", "nakuru/nakuru"), ("location:Njoro", "kinamba"),
    ])
    func codes(text: String, id: String) {
        #expect(resolver.resolve(text) == .place(PlaceID(id)))
    }

    @Test func bareNumbersAreRefusedWithTheirReadings() {
        let laikipia = PlaceID("laikipia")
        let nakuru = PlaceID("nakuru")
        #expect(resolver.resolve("31") == .bareNumber(readings: [laikipia, nakuru]))
        #expect(resolver.resolve("032") == .bareNumber(readings: [nakuru]))
        #expect(resolver.resolve("31.0") == .bareNumber(readings: [laikipia, nakuru]))
        #expect(resolver.resolve("999") == .bareNumber(readings: []))
    }

    @Test func severalPlacesOfOneNameAreAmbiguous() {
        #expect(resolver.resolve("Lake View") == .ambiguous([PlaceID("lake-view"), PlaceID("lv-2")]))
        #expect(resolver.resolve("Njoro") == .ambiguous([PlaceID("nakuru/njoro"), PlaceID("kinamba")]))
        #expect(resolver.resolve("Njoro sub-county") == .place(PlaceID("nakuru/njoro")))
        #expect(resolver.resolve("nakuru/lake view") == .ambiguous([PlaceID("lake-view"), PlaceID("lv-2")]))
    }

    @Test(arguments: [
        ("Naivsha", ["nakuru/naivasha"]), ("Nakru County", ["nakuru", "nakuru/nakuru"]),
        ("nakuru/naivash", ["nakuru/naivasha"]), ("Naivasha town", ["nakuru/naivasha"]),
        ("nakuru/voi", ["taita-taveta/voi"]), ("Voi County", ["taita-taveta/voi"]), ("iso:KE-99", []),
        ("Atlantis", []), ("", []), ("/", []), (":", []), ("???", []),
    ])
    func nothingIsFoundButSomethingMayBeMeant(text: String, suggestions: [String]) {
        #expect(resolver.resolve(text) == .unknown(suggestions: suggestions.map { PlaceID($0) }))
    }
}
