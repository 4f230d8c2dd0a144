import StakeholderGraph
import Testing

@Suite struct GazetteerTests {
    /// kenya ⊃ coast ⊃ (b ⊃ b1, b2) and (a ⊃ a1); c stands alone.
    private let gazetteer = Gazetteer([
        place("a1", .subCounty, "a"), place("c", .county, nil), place("b2", .subCounty, "b", order: 2),
        place("a", .county, "coast", order: 2), place("b", .county, "coast", order: 1),
        place("b1", .subCounty, "b", order: 1), place("coast", .region, "kenya"), place("kenya", .nation, nil),
    ])

    private static func place(_ id: String, _ level: PlaceLevel, _ parent: String?, order: Int = .max) -> Place {
        Place(
            id: PlaceID(id), name: id.uppercased(), level: level, parent: parent.map { PlaceID($0) },
            aliases: id == "b1" ? ["b one"] : [], codes: ["x": id], order: order)
    }

    private func id(_ text: String) -> PlaceID { PlaceID(text) }

    @Test func placesStandInOfficialOrderWithTheirInsideAfterThem() {
        #expect(gazetteer.places.map(\.id.rawValue) == ["c", "kenya", "coast", "b", "b1", "b2", "a", "a1"])
        #expect(gazetteer.interval(of: id("b")) == 3..<6)
        #expect(gazetteer.interval(of: id("c")) == 0..<1)
        #expect(gazetteer.interval(of: id("kenya")) == 1..<8)
        #expect(gazetteer.interval(of: id("nowhere")) == nil)
    }

    @Test func insideAndRelated() {
        #expect(gazetteer.isInside(id("b2"), id("coast")))
        #expect(gazetteer.isInside(id("b"), id("b")))
        #expect(!gazetteer.isInside(id("coast"), id("b2")))
        #expect(!gazetteer.isInside(id("a1"), id("b")))
        #expect(gazetteer.isRelated(id("coast"), id("b2")))
        #expect(!gazetteer.isRelated(id("b1"), id("b2")))
        #expect(gazetteer.isInside(id("nowhere"), id("nowhere")))
    }

    @Test func distancesInSteps() {
        #expect(gazetteer.distance(id("b1"), id("b1")) == 0)
        #expect(gazetteer.distance(id("b1"), id("b2")) == 2)
        #expect(gazetteer.distance(id("b1"), id("a1")) == 4)
        #expect(gazetteer.distance(id("kenya"), id("a1")) == 3)
        #expect(gazetteer.distance(id("c"), id("a1")) == nil)
        #expect(gazetteer.distance(id("nowhere"), id("a1")) == nil)
    }

    @Test func chainsAncestorsAndChildren() {
        #expect(gazetteer.chain(from: id("b1")).map(\.rawValue) == ["b1", "b", "coast", "kenya"])
        #expect(gazetteer.chain(from: id("nowhere")).isEmpty)
        #expect(gazetteer.ancestor(of: id("b1"), at: .county)?.id == id("b"))
        #expect(gazetteer.ancestor(of: id("b"), at: .county)?.id == id("b"))
        #expect(gazetteer.ancestor(of: id("coast"), at: .county) == nil)
        #expect(gazetteer.children(of: id("b")).map(\.id.rawValue) == ["b1", "b2"])
        #expect(gazetteer.children(of: id("c")).isEmpty)
    }

    @Test func namesAliasesAndCodes() {
        #expect(gazetteer.places(named: "B-One").map(\.id.rawValue) == ["b1"])
        #expect(gazetteer.places(named: "b1").map(\.id.rawValue) == ["b1"])
        #expect(gazetteer.place(code: "X:B1")?.id == id("b1"))
        #expect(gazetteer.place(code: "y:b1") == nil)
    }

    @Test func aCycleOrAMissingParentMakesRoots() {
        let broken = Gazetteer([
            Self.place("p", .county, "q"), Self.place("q", .county, "p"), Self.place("r", .ward, "gone"),
        ])
        #expect(broken.places.map(\.id.rawValue) == ["p", "q", "r"])
        #expect(broken.chain(from: id("p")).map(\.rawValue) == ["p"])
        #expect(broken.distance(id("p"), id("q")) == nil)
        #expect(Gazetteer([]).places.isEmpty)
    }

    @Test func theLaterOfTwoPlacesWithOneIdStands() {
        let two = Gazetteer([Self.place("p", .county, nil), Self.place("p", .ward, nil)])
        #expect(two.places.map(\.level) == [.ward])
    }
}
