internal import Testing

@testable import StakeholderGraph

private typealias Fixture = OverlapFixture

/// Cells of theme and place, worked out by hand; the day is 30 June 2025.
@Suite struct FragmentationFinderTests {
    private static func cells(
        _ programmes: [Programme], ties: [Tie] = [], _ selection: OverlapSelection = OverlapSelection()
    ) throws -> [String] {
        try Fixture.report(Fixture.parts(programmes, ties: ties), selection).fragmentation.map { cell in
            "\(cell.theme) \(cell.place): "
                + cell.groups.map { $0.map(\.rawValue).joined(separator: "+") }.joined(separator: " ")
        }
    }

    @Test func threeImplementersInTwoGroups() throws {
        let three = [
            Fixture.programme("a", by: "x", places: "c1/s1"), Fixture.programme("b", by: "y", places: "kenya"),
            Fixture.programme("c", by: "z", places: "c1"),
        ]
        #expect(try Self.cells(three) == ["t1 c1: x y z"])
        #expect(try Self.cells(three, ties: [Fixture.tie("x", "informs", "z")]) == ["t1 c1: x+z y"])
        let joined = [Fixture.tie("x", "informs", "z"), Fixture.tie("y", "informs", "z", line: 3)]
        #expect(try Self.cells(three, ties: joined) == [])
        // Partners in one programme are joined.
        #expect(try Self.cells([three[0], Fixture.programme("b", by: "y|x"), three[2]]) == ["t1 c1: x+y z"])
    }

    @Test func onlyWhatIsActiveAndInForceOnTheDayCounts() throws {
        let two = [Fixture.programme("a", by: "x"), Fixture.programme("b", by: "y")]
        #expect(try Self.cells(two + [Fixture.programme("c", by: "z", end: "2025-06-29")]) == [])
        let unknown = two + [Fixture.programme("c", by: "z", start: nil, end: nil)]
        #expect(try Self.cells(unknown) == ["t1 c1: x y z"])
        #expect(
            try Fixture.report(Fixture.parts(unknown)).fragmentation.first?.undated == [ProgrammeID("c")])
        let past = Fixture.tie("x", "informs", "z", Fixture.span(nil, "2025-06-29"))
        #expect(try Self.cells(unknown, ties: [past]) == ["t1 c1: x y z"])
    }

    @Test func theThemeIsExactAndTheLevelCanBeChosen() throws {
        let three = [
            Fixture.programme("a", by: "x", themes: "t1a", places: "c1/s1"),
            Fixture.programme("b", by: "y", themes: "t1", places: "c1/s2"),
            Fixture.programme("c", by: "z", themes: "t1|t1a", places: "c1/s1"),
            Fixture.programme("d", by: "w", themes: "t1", places: "c1/s1/w1"),
        ]
        #expect(try Self.cells(three) == ["t1 c1: w y z"])
        #expect(try Self.cells(three, OverlapSelection(placeLevel: .subCounty)) == [])
        #expect(try Self.cells(three, OverlapSelection(placeLevel: .nation)) == ["t1 kenya: w y z"])
        #expect(try Self.cells(three, OverlapSelection(place: PlaceID("c2"))) == [])
    }
}
