import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

/// Coverage of a map of another country, which brings its own places beside those of Kenya.
@Suite struct CoverageElsewhereTests {
    private static let themes = Taxonomy([
        Term(id: TermID("drivers"), name: "Drivers"),
        Term(id: TermID("violence"), name: "Violence", parent: TermID("drivers")),
    ])

    private func map(_ fill: (inout MapParts) -> Void) -> StakeholderMap {
        let own = [
            Fixture.place("iraq", .nation, in: nil), Fixture.place("iraq/anbar", .county, in: "iraq"),
            Fixture.place("iraq/ninewa", .county, in: "iraq"),
            Fixture.place("iraq/anbar/rutba", .subCounty, in: "iraq/anbar"),
        ]
        var parts = MapParts()
        fill(&parts)
        return StakeholderMap(
            parts, settings: MapSettings(),
            reference: Fixture.library.replacing(
                gazetteer: Gazetteer(Fixture.gazetteer.places + own), themes: Self.themes))
    }

    private func matrix(_ map: StakeholderMap) -> CoverageMatrix { CoverageFinder(map, on: Fixture.gapDate).matrix() }

    @Test func onlyNationsThatTheMapIsAboutHaveRows() {
        let abroad = map { parts in
            parts.programmes = [Fixture.programme("p", themes: ["violence"], at: ["iraq/anbar/rutba"])]
        }
        #expect(matrix(abroad).places.map(\.rawValue) == ["iraq/anbar", "iraq/ninewa"])
        let both = map { parts in
            parts.programmes = [Fixture.programme("p", themes: ["violence"], at: ["iraq"])]
            parts.stakeholders = [Fixture.body("a", ["cbo"], worksIn: ["nakuru/njoro"])]
        }
        #expect(Set(matrix(both).places.map(\.rawValue)) == ["baringo", "iraq/anbar", "iraq/ninewa", "lamu", "nakuru"])
        let nothing = map { parts in parts.stakeholders = [Fixture.body("a", ["cbo"])] }
        #expect(matrix(nothing).places.count == 5)
        let need = map { parts in parts.needs = [Fixture.need("violence", "lamu")] }
        #expect(matrix(need).places.map(\.rawValue).sorted() == ["baringo", "lamu", "nakuru"])
    }

    @Test func aBroaderThemeThatNobodyNamesIsNoColumn() {
        let narrow = map { parts in
            parts.programmes = [Fixture.programme("p", themes: ["violence"], at: ["iraq/anbar"])]
        }
        #expect(matrix(narrow).themes.map(\.rawValue) == ["violence"])
        // The broader theme is served all the same, where it is asked about.
        #expect(
            CoverageFinder(narrow, on: Fixture.gapDate).cell(TermID("drivers"), PlaceID("iraq/anbar")).state == .served)
        let named = map { parts in
            parts.programmes = [Fixture.programme("p", themes: ["violence"], at: ["iraq/anbar"])]
            parts.needs = [Fixture.need("drivers", "iraq/ninewa")]
        }
        #expect(matrix(named).themes.map(\.rawValue) == ["drivers", "violence"])
        #expect(matrix(named).cells.map { $0.map(\.state) } == [[.served, .declaredNeed], [.served, .noneReported]])
    }

    @Test func provincesElsewhereAreNotCalledCounties() {
        let finder = GapFinder(Disclosed(map { _ in }, for: .standard), on: Fixture.gapDate)
        #expect(finder.words.placeName(PlaceID("iraq/anbar")) == "anbar")
        #expect(finder.words.placeName(PlaceID("nakuru")) == "nakuru county")
    }
}
