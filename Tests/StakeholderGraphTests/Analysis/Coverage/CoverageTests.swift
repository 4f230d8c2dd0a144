import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct CoverageTests {
    private func cell(_ map: StakeholderMap, _ place: String = "nakuru") -> CoverageCell {
        CoverageFinder(map, on: Fixture.gapDate).cell(TermID("land"), PlaceID(place))
    }

    @Test func theFourStatesOfACell() {
        let silent = Fixture.body("quiet", ["cbo"], worksIn: ["nakuru/njoro"])
        let served = Fixture.map { parts in
            parts.programmes = [Fixture.programme("p", themes: ["land"], at: ["nakuru/njoro"], implementers: ["a"])]
            parts.needs = [Fixture.need("land", "nakuru")]
        }
        #expect(cell(served).state == .served)
        #expect(cell(served).programmes == [ProgrammeID("p")])
        #expect(cell(served, "nakuru/naivasha").state == .noneReported)
        let declared = Fixture.map { parts in
            parts.needs = [Fixture.need("land", "nakuru")]
            parts.stakeholders = [silent]
        }
        #expect(cell(declared).state == .declaredNeed)
        #expect(cell(declared).silent == 1)
        let unknown = Fixture.map { parts in parts.stakeholders = [silent] }
        #expect(cell(unknown).state == .unknown)
        #expect(cell(unknown, "baringo").state == .noneReported)
    }

    @Test func onlyActiveProgrammesServeAndUndatedOnesAreMarked() {
        func with(_ programme: Programme) -> CoverageCell {
            cell(
                Fixture.map { parts in
                    parts.programmes = [programme]
                    parts.needs = [Fixture.need("land", "nakuru")]
                })
        }
        let ended = Fixture.programme("p", themes: ["land"], at: ["nakuru"], to: Fixture.day(2025, 6, 29))
        #expect(with(ended).state == .declaredNeed)
        let later = Fixture.programme("p", themes: ["land"], at: ["nakuru"], from: Fixture.day(2025, 7, 1))
        #expect(with(later).state == .declaredNeed)
        let undated = Fixture.programme("p", themes: ["land"], at: ["nakuru"], from: nil, to: nil)
        #expect(with(undated).state == .served)
        #expect(with(undated).undated == 1)
        let over = Fixture.programme("p", themes: ["land"], at: ["nakuru"], from: nil, to: nil, status: .ended)
        #expect(with(over).state == .declaredNeed)
        let around = Fixture.programme("p", themes: ["land"], at: ["kenya"])
        #expect(with(around).state == .served)
        let otherTheme = Fixture.programme("p", themes: ["water"], at: ["nakuru"])
        #expect(with(otherTheme).state == .declaredNeed)
    }

    @Test func needsOfOneCellAreOneGapWithAllTheirRows() throws {
        let report = Fixture.gaps(
            Fixture.map { parts in
                parts.needs = [
                    Fixture.need("land", "nakuru/njoro", line: 9), Fixture.need("land", "nakuru/njoro", line: 4),
                    Fixture.need("land", "baringo", line: 5),
                ]
                parts.programmes = [
                    Fixture.programme("p", themes: ["land"], at: ["baringo/north"], implementers: ["a"])
                ]
                parts.stakeholders = [Fixture.body("a", ["cbo"], at: "baringo")]
            }, [.coverage])
        #expect(report.gaps.map(\.subject) == ["land/nakuru/njoro"])
        #expect(report.gaps.first?.evidence.map(\.line) == [4, 9])
        #expect(report.gaps.first?.suggestions == ["ask a of p (north) whether it could reach here"])
        #expect(report.denominators["needs"] == Denominator(1, of: 2))
    }

    @Test func aTargetGroupThatNobodyNamesIsAGapUnlessAProgrammeLeavesItOpen() {
        func gaps(_ groups: [[String]?]) -> [Gap] {
            Fixture.gaps(
                Fixture.map { parts in
                    parts.needs = [Fixture.need("land", "nakuru", groups: ["women", "youth"])]
                    parts.programmes = groups.enumerated().map { index, groups in
                        Fixture.programme("p\(index)", themes: ["land"], at: ["nakuru"], targetGroups: groups)
                    }
                }, [.coverage]
            ).gaps
        }
        #expect(gaps([["youth"]]).map(\.subject) == ["land/nakuru"])
        #expect(gaps([["youth"]]).first?.message.hasSuffix("names women.") == true)
        #expect(gaps([["youth"], ["women"]]).isEmpty)
        #expect(gaps([["youth"], nil]).isEmpty)
    }

    @Test func theMatrixHasARowForEachThemeAndItsDenominator() {
        let map = Fixture.map { parts in
            parts.needs = [Fixture.need("land", "nakuru")]
            parts.programmes = [Fixture.programme("p", themes: ["water"], at: ["baringo"], implementers: ["a"])]
            parts.stakeholders = [
                Fixture.body("a", ["cbo"], worksIn: ["baringo"]), Fixture.body("b", ["cbo"], worksIn: ["nakuru"]),
            ]
        }
        let matrix = Disclosed(map, for: .standard).coverageMatrix(
            on: Fixture.gapDate, inside: PlaceID("region:rift-valley")
        ).value
        #expect(matrix.themes.map(\.rawValue) == ["land", "water"])
        #expect(matrix.places.map(\.rawValue) == ["baringo", "nakuru"])
        #expect(matrix.cells.map { $0.map(\.state) } == [[.noneReported, .declaredNeed], [.served, .unknown]])
        #expect(matrix.implementers == Denominator(1, of: 2))
    }
}
