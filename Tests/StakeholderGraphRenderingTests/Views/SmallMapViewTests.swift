import StakeholderGraph
import StakeholderGraphRendering
import Testing

/// What the pictures say of maps small enough to be worked out by hand.
@Suite struct SmallMapViewTests {
    private func map() throws -> Disclosed<StakeholderMap> {
        try SampleMaps.map(
            stakeholders: [],
            other: [
                "stakeholders.csv": """
                id,name,category,power,interest,works_in
                a,Alpha,ngo,8,9,nakuru
                b,Beta,elders,7,2,nakuru
                c,Gamma,cbo,1,5,nakuru/molo
                d,Delta,media,2,4.9,nakuru
                e,Epsilon,ngo,,3,nakuru

                """,
                "ties.csv": "from,kind,to\na,informs,b\nb,informs,c\nc,informs,d\n",
                "programmes.csv": """
                id,name,lead,implementers,themes,activities,places,start,end
                p,Peace,a,b,community-policing,training,nakuru/molo,2025-01-01,2026-12-31
                q,Calm,a,,community-policing,training,nakuru/molo,2025-01-01,2026-12-31

                """,
                "needs.csv": "place,theme\nnakuru/naivasha,organised-gangs\n",
                "map.yaml": "title: Small\nplace: nakuru\n",
                "forums.csv": """
                id,name,tier,place,established,chair_office,co_chair
                county,County Forum,county,nakuru,2024-08-01,County Commissioner,-
                molo,Molo Forum,sub-county,nakuru/molo,,,

                """,
            ])
    }

    private func row(_ composed: ComposedView, _ name: String) -> [String] {
        composed.table.rows.first { $0.first == name } ?? []
    }

    @Test func fiveAndAboveIsHighPowerOrInterest() throws {
        let composed = try SampleMaps.compose("power-interest", of: map()).value
        #expect(row(composed, "Alpha") == ["Alpha", "8", "9", "Manage closely"])
        #expect(row(composed, "Beta") == ["Beta", "7", "2", "Keep satisfied"])
        #expect(row(composed, "Gamma") == ["Gamma", "1", "5", "Keep informed"])
        #expect(row(composed, "Delta") == ["Delta", "2", "4.9", "Monitor"])
        #expect(row(composed, "Epsilon") == ["Epsilon", "not judged", "3", ""])
        #expect(
            composed.finding
                == "1 of 4 have much power and much interest; 1 much power and little interest; "
                + "1 little power and much interest; 1 not judged.")
    }

    @Test func theMiddleHasItsPartnersAndTheirs() throws {
        var request = try SampleMaps.request("ego")
        request.view.query.ego = StakeholderID("a")
        let composed = try ViewComposer.compose(map(), request).value
        #expect(composed.finding == "Alpha is tied to 1 of 4 others, and through them to 1 more.")
        #expect(composed.stakeholders == 3)
        #expect(composed.ties == 2)
        let lonely = try SampleMaps.map(stakeholders: ["x,Alone,ngo"])
        #expect(try SampleMaps.compose("ego", of: lonely).value.finding == "Alone has no recorded tie.")
    }

    @Test func aCellCountsDistinctImplementers() throws {
        // Alpha leads both programmes, Beta implements one: two implementers, not three.
        let composed = try SampleMaps.compose("coverage-matrix", of: map()).value
        let policing = try #require(composed.table.columns.firstIndex { $0.title.hasPrefix("Community policing") })
        #expect(row(composed, "Molo")[policing] == "2")
        #expect(row(composed, "Naivasha").contains("need, none reported"))
        #expect(composed.scene.shapes.contains { $0.text?.lines == ["GAP"] })
    }

    @Test func anEmptyMatrixSaysWhy() throws {
        func why(_ programmes: String, _ settings: String = "title: T\n") throws -> String? {
            let map = try SampleMaps.map(
                stakeholders: ["a,Alpha,ngo"],
                other: [
                    "programmes.csv": "id,name,implementers,themes,places,start,end\n" + programmes,
                    "map.yaml": settings,
                    "places.csv": "id,name,level,parent\nchad,Chad,nation,-\nchad/lac,Lac,location,chad\n",
                ])
            do {
                _ = try ViewComposer.compose(map, SampleMaps.request("coverage-matrix"))
                return nil
            } catch ViewError.nothingToShow(let sentence) {
                return sentence
            }
        }
        // The requests of these tests are for 20 November 2025.
        #expect(try why("") == "The map has no programme and no need, so there is no theme to draw.")
        #expect(
            try why("p,P,a,,nakuru,2025-01-01,2026-01-01\n")
                == "No programme states a theme and no need is declared, so there is no theme to draw.")
        #expect(
            try why("p,P,a,social-cohesion,nakuru,2022-01,2022-04\nq,Q,a,social-cohesion,nakuru,2022-01,2022-03\n")
                == "No programme with a theme is active on 2025-11-20; the last ended 2022-04: try --on 2022-04-30.")
        #expect(
            try why("p,P,a,social-cohesion,nakuru,2026-02,2026-04\n")
                == "No programme with a theme is active on 2025-11-20; the first starts 2026-02: try --on 2026-02-01.")
        #expect(
            try why("p,P,a,social-cohesion,chad/lac,2025-01,2026-04\n")
                == "The map knows no place of the level county where its programmes and needs are, so there is no row to draw."
        )
    }

    @Test func everyForumHasACardAndAVacancyIsSaid() throws {
        let composed = try SampleMaps.compose("cascade", of: map()).value
        #expect(
            composed.finding.hasPrefix(
                "1 of 2 forums are recorded as established; 1 without a co-chair, 1 where none is recorded;"))
        #expect(row(composed, "County Forum")[4] == "vacant")
        let words = composed.scene.shapes.flatMap { $0.text?.lines ?? [] }
        #expect(words.contains("County Forum"))
        #expect(words.contains("Molo Forum"))
    }

    @Test func theSeatsOfAForumAreARowOfLetters() throws {
        let composed = try SampleMaps.compose("seat-matrix", of: map()).value
        #expect(composed.table.rows.count == 2)
        #expect(composed.table.rows.allSatisfy { $0.count == 24 })
        #expect(composed.finding.hasPrefix("Of 46 seats in 2 forums 0 are taken"))
    }
}
