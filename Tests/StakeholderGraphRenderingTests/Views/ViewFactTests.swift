import StakeholderGraph
import StakeholderGraphRendering
import Testing

/// What a page says of a part of a map is true of the whole map too, and pictures of one thing say the same.
@Suite struct ViewFactTests {
    private func compose(
        _ name: String, of map: Disclosed<StakeholderMap>, language: String = "en",
        _ change: (inout MapView) -> Void = { _ in }
    ) throws -> ComposedView {
        var request = try SampleMaps.request(name, page: Page(.a3), language: language)
        change(&request.view)
        return try ViewComposer.compose(map, request).value
    }

    private func page(_ composed: ComposedView) -> String {
        composed.scene.shapes.filter { $0.role == .frame }.flatMap { $0.text?.lines ?? [] }.joined(separator: " ")
    }

    // MARK: Queries

    /// Alpha informs Beta, Beta funds Gamma; Delta had a tie to Alpha until 2020.
    private func chain() throws -> Disclosed<StakeholderMap> {
        try SampleMaps.map(
            stakeholders: [],
            other: [
                "stakeholders.csv": """
                id,name,category,place
                a,Alpha,ngo,nakuru/molo
                b,Beta,elders,nakuru/molo
                c,Gamma,cbo,nakuru/njoro
                d,Delta,cbo,nakuru/njoro

                """,
                "ties.csv": "from,kind,to,start,end\na,informs,b,,\nb,funds,c,,\nd,informs,a,2019,2020\n",
            ])
    }

    @Test func ofAWholeMapItIsSaidWhoHasNoTieThen() throws {
        let whole = try compose("network", of: chain())
        #expect(whole.finding == "Beta has the most partners (2 of 3); 1 stakeholder has no tie in force on this day.")
        #expect(page(whole).contains("The whole network · "))
        let without = try SampleMaps.map(
            stakeholders: ["a,Alpha,ngo", "b,Beta,ngo", "c,Gamma,ngo"], ties: ["a,informs,b"])
        #expect(
            try compose("network", of: without).finding
                == "Alpha; Beta have the most partners (1 of 2 each); 1 stakeholder has no recorded tie.")
    }

    @Test func aQueryIsNamedAndWhatItHidesIsNotDenied() throws {
        let kinds = try compose("network", of: chain()) { $0.query.ties = [TieKind("informs")] }
        #expect(
            kinds.finding
                == "Alpha; Beta have the most partners shown here (1 of 3 each); 2 stakeholders have no tie of these kinds "
                + "to another shown here.")
        #expect(page(kinds).contains("Network · Ties: informs · "))
        let place = try compose("network", of: chain()) { $0.query.place = PlaceID("nakuru/njoro") }
        #expect(place.finding == "2 stakeholders, and no tie between them is recorded.")
        #expect(page(place).contains("Network · Njoro · "))
        let period = try compose("network", of: chain()) {
            $0.query.period = DateSpan(start: .year(2020), end: .year(2020))
            $0.query.categories = [CategoryID("ngo"), CategoryID("cbo")]
        }
        #expect(
            period.finding
                == "Alpha; Delta have the most partners shown here (1 of 2 each); 1 stakeholder has no tie to another shown "
                + "here.")
        #expect(page(period).contains("Categories: Non-governmental organisations; Community-based organisations"))
        #expect(!page(period).contains("The whole network"))
        let ego = try compose("ego", of: chain()) {
            $0.query.ego = StakeholderID("c")
            $0.query.ties = [TieKind("informs")]
        }
        #expect(ego.finding == "Gamma has no tie of these kinds to another shown here.")
    }

    @Test(arguments: SampleMaps.names)
    func noPartOfASampleDeniesWhatTheWholeRecords(_ name: String) throws {
        let map = try SampleMaps.map(name)
        let queries: [(inout ViewQuery) -> Void] = [
            { $0.ties = [TieKind("funds")] }, { $0.sector = .civilSociety }, { $0.standing = .nonState },
            { $0.place = PlaceID("nakuru") },
        ]
        for change in queries {
            guard let composed = try? compose("network", of: map, { change(&$0.query) }) else { continue }
            // Where a query leaves nobody out, what is said of all is said of the whole map.
            if composed.leftOut > 0 || composed.ties < 20 {
                #expect(!composed.finding.contains("recorded tie"), "\(composed.finding)")
            }
            #expect(!page(composed).contains("The whole network"))
        }
    }

    @Test func aViewSaysWhichPartOfAQueryItDoesNotFollow() throws {
        let map = try SampleMaps.map("nakuru-workshop")
        let composed = try compose("cascade", of: map) { $0.query.theme = TermID("land") }
        #expect(composed.warnings == ["The view cascade is not restricted by theme."])
        #expect(!page(composed).contains("Theme:"))
        let whole = try compose("cascade", of: map)
        #expect(composed.stakeholders == whole.stakeholders && composed.leftOut == 0)
    }

    // MARK: Forums

    /// Seats of the pilot by their own circulars, three ways.
    @Test func cascadeCircleAndMatrixCountTheSameSeats() throws {
        for name in SampleMaps.names {
            let map = try SampleMaps.map(name)
            let cascade = try compose("cascade", of: map)
            let matrix = try compose("seat-matrix", of: map)
            let matrixWords = (matrix.table.rows.compactMap(\.first) + matrix.warnings).joined(separator: "; ")
            let seats = try #require(cascade.table.columns.firstIndex { $0.title == "Seated" })
            #expect(cascade.table.rows.count == map.value.forums.count)
            for forum in map.value.forums {
                let row = try #require(cascade.table.rows.first { $0[0] == forum.name })
                let circle = try compose("forum-circle", of: map) { $0.query.forum = forum.id }
                #expect(
                    circle.finding.hasPrefix(row[seats].replacing("/", with: " of ") + " categories are seated"),
                    "\(forum.name) \(row[seats]) \(circle.finding)")
                #expect(
                    matrixWords.contains("\(forum.name) (\(row[seats]))")
                        || matrixWords.contains("\(forum.name) \(row[seats])"))
            }
        }
        // Two forums of the election circular have all of its nineteen categories: counted in seats.csv.
        let pilot = try compose("cascade", of: SampleMaps.map("pilot-2025"))
        #expect(pilot.table.rows.count { $0.contains("19/19") } == 2)
        #expect(pilot.table.rows.count { $0.contains("outside the line of reports") } == 2)
        #expect(pilot.finding.hasSuffix("the last report due is missing from 2."))
    }

    @Test func whoIsInvitedIsNoMember() throws {
        let map = try SampleMaps.map(
            stakeholders: (1...9).map { "g\($0),Group \($0),ngo" },
            other: [
                "forums.csv": "id,name,tier,place,chair,members\nf,Molo Forum,sub-county,nakuru/molo,g9,g8\n",
                "seats.csv": """
                forum,category,stakeholder,status,from,to
                f,ngo,g1,seated,2024-01-01,
                f,ngo,g2,invited,2025-01-01,
                f,ngo,g3,left,2024-01-01,2025-01-01
                f,ngo,g4,seated,2024-01-01,2025-01-31

                """,
                "ties.csv": """
                from,kind,to,start,end,quality
                g5,member-of,f,2024-01-01,,
                g6,member-of,f,2024-01-01,2024-12-31,
                g7,member-of,f,2024-01-01,,broken

                """,
            ])
        let members = try compose("network", of: map) { $0.query.forum = ForumID("f") }
        #expect(members.table.rows.compactMap(\.first) == ["Group 1", "Group 5", "Group 9"])
        #expect(page(members).contains("Members of: Molo Forum"))
        let grouped = page(try compose("network", of: map) { $0.layout.grouping = .forum })
        #expect(grouped.contains("Molo Forum (3)") && grouped.contains("In no forum (6)"))
        #expect(grouped.contains("of those in no forum 1 invited"))
    }

    @Test func membersOfTheSampleAreThoseOfItsAudits() throws {
        let map = try SampleMaps.map("nakuru-workshop")
        let auditor = try ForumAuditor(map, on: SampleMaps.request("network").day)
        for forum in map.value.forums {
            let audit = try #require(auditor.audit(forum.id)?.value)
            func holders(_ state: SeatState) -> Set<String> {
                Set(
                    audit.seats.filter { $0.state == state }.flatMap(\.holders)
                        .map { map.value.name(of: .stakeholder($0)) })
            }
            guard let composed = try? compose("network", of: map, { $0.query.forum = forum.id }) else {
                #expect(holders(.seated).isEmpty)
                continue
            }
            let shown = Set(composed.table.rows.compactMap(\.first))
            #expect(shown.isSuperset(of: holders(.seated)))
            let asked = holders(.invited).subtracting(holders(.seated))
            let tied = Set(map.value.ties.filter { $0.to.forum == forum.id }.compactMap(\.from.stakeholder))
            #expect(shown.isDisjoint(with: asked.subtracting(tied.map { map.value.name(of: .stakeholder($0)) })))
        }
    }

    @Test func theCircleIsOfItsForumAndNotOfTheMap() throws {
        let map = try SampleMaps.map("nakuru-workshop")
        let composed = try compose("forum-circle", of: map) { $0.query.forum = ForumID("gilgil-forum") }
        let words = page(composed)
        #expect(words.contains("Gilgil Sub-County Forum · Gilgil · "))
        #expect(words.contains("Sources are named for \(composed.stakeholders) of \(composed.stakeholders)"))
        #expect(composed.leftOut == 0 && !words.contains("not selected"))
    }

    @Test func ofSeveralForumsAtThePlaceOneIsAskedFor() throws {
        #expect(
            throws: ViewError.needs(option: "--forum", hint: "one of implementation-reviews, jukwaa")
        ) { try compose("forum-circle", of: SampleMaps.map("national-2025")) }
        // One alone is at the place of the workshop's map.
        #expect(try compose("forum-circle", of: SampleMaps.map("nakuru-workshop")).finding.hasPrefix("17 of 23"))
    }

    // MARK: Needs

    /// The same number of declared needs in two pictures and the list of gaps.
    @Test(arguments: SampleMaps.names)
    func needsAreCountedOnce(_ name: String) throws {
        let map = try SampleMaps.map(name)
        let report = GapFinder(map, on: try SampleMaps.request("network").day).report([.coverage]).value
        let needs = try #require(report.denominators["needs"])
        let partly = report.gaps.count { $0.severity == .medium }
        #expect(report.gaps.count == needs.of - needs.count + partly)
        for view in ["geographic", "coverage-matrix"] {
            let finding = try compose(view, of: map).finding
            #expect(finding.contains("\(needs.of - needs.count) of \(needs.of) declared needs have no programme"))
            #expect(finding.contains("leave out a group that was named") == (partly > 0))
        }
    }

    @Test func rowsAreOneListOfSubCounties() throws {
        let composed = try compose("coverage-matrix", of: SampleMaps.map("nakuru-workshop"))
        let rows = composed.table.rows.compactMap(\.first)
        // The eleven constituencies of Nakuru.
        #expect(rows.count == 11)
        #expect(rows.contains("Nakuru Town East") && !rows.contains("Nakuru East"))
        #expect(composed.finding.contains("of \(11 * (composed.table.columns.count - 1)) cells"))
        #expect(composed.table.rows.first { $0[0] == "Kuresoi South" }?.contains("1!") == true)
    }

    @Test func aProgrammeWithoutAnImplementerIsNotOneImplementer() throws {
        let map = try SampleMaps.map(
            stakeholders: ["a,Alpha,ngo"],
            other: [
                "map.yaml": "title: Small\nplace: nakuru\n",
                "programmes.csv": """
                id,name,implementers,themes,activities,places,start,end
                p,Peace,,land,training,nakuru/molo,2025-01-01,2026-12-31

                """,
                "needs.csv": "place,theme\nnakuru/njoro,land\nnakuru,organised-gangs\n",
            ])
        let composed = try compose("coverage-matrix", of: map)
        #expect(composed.table.rows.first { $0[0] == "Molo" }?.contains("0") == true)
        let legend = composed.scene.shapes.filter { $0.role == .legend }.flatMap { $0.text?.lines ?? [] }
        #expect(legend.joined(separator: " ").contains("Programme, no implementer named"))
        #expect(!legend.contains("1 implementer"))
        #expect(page(composed).contains("no body is recorded as working here"))
        // The gangs are a need of the county, which has no row.
        #expect(
            composed.finding.contains(
                "2 of 2 declared needs have no programme (1 of them in no row: of larger places or others)"))
        let land = try compose("coverage-matrix", of: map) { $0.query.theme = TermID("land") }
        #expect(land.table.columns.count == 2)
        #expect(land.finding.contains("1 of 1 declared needs"))
    }

    // MARK: Kiswahili

    @Test func swahiliTablesSpeakSwahili() throws {
        let map = try SampleMaps.map("nakuru-workshop")
        let matrix = try compose("seat-matrix", of: map, language: "sw")
        #expect(matrix.table.rows.joined().contains("Ana kiti") && !matrix.table.rows.joined().contains("seated"))
        let circle = try compose("forum-circle", of: map, language: "sw") { $0.query.forum = ForumID("nakuru-forum") }
        #expect(circle.table.rows.joined().contains("Wazee"))
        #expect(page(circle).contains("Kwa: matumizi ya ndani"))
    }
}
