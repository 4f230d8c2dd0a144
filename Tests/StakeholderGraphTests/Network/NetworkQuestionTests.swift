import Testing

@testable import StakeholderGraph

/// Questions to the map of ``NetworkTests``: a and b tied twice, b and c mutually, d alone.
@Suite("Questions to a network") struct NetworkQuestionTests {
    private func report(
        _ projection: NetworkProjection = NetworkProjection(), measures: [NetworkMeasure]? = nil,
        _ ask: (inout NetworkQuestions) -> Void
    ) throws -> MeasureReport {
        var request = MeasureRequest(measures: measures)
        ask(&request.questions)
        let map = NetworkTests.map()
        return try Network(map, projection).answered(request, in: map)
    }

    @Test func aPathIsAChainOfNamedTies() throws {
        let path = try #require(try report { $0.path = ("a", "C") }.answers.path)
        let steps = try #require(path.steps)
        #expect(steps.map { "\($0.from.label)-\($0.to.label)" } == ["a-b", "b-c"])
        #expect(steps[0].sentences == ["a informs b", "b informs a"])
        #expect(steps[1].sentences == ["b consults c"])
        #expect(steps[0].evidence.count == 2)
        #expect(path.length == 2)
    }

    @Test func whereNoChainIsThereIsNone() throws {
        let path = try #require(try report { $0.path = ("a", "d") }.answers.path)
        #expect(path.steps == nil && path.length == nil)
        #expect(try report { $0.path = ("a", "a") }.answers.path?.steps?.isEmpty == true)
    }

    @Test func strongTiesAreShort() throws {
        let path = try report(NetworkProjection(isWeighted: true)) { $0.path = ("a", "c") }.answers.path
        // 1/5 and 1/4.
        #expect(path?.length.map { abs($0 - 0.45) < 1e-12 } == true)
    }

    @Test func partnersAreJoinedByWhatTheyShare() throws {
        let path = try report(NetworkProjection(twoMode: .stakeholders)) { $0.path = ("a", "c") }.answers.path
        #expect(path?.steps?.first?.sentences == ["a and c both have a part in P"])
    }

    @Test func anUnknownBodyGetsAHint() throws {
        #expect {
            try report { $0.path = ("a", "zz") }
        } throws: { error in
            (error as? NetworkProblem)?.description.contains("No body of this network is called “zz”") == true
        }
    }

    @Test func surroundingsAreMeasuredAlone() throws {
        let ego = try report(measures: [.degree]) { $0.ego = "a" }
        #expect(ego.bodies.map(\.vertex.label) == ["a", "b"])
        #expect(ego.network.edges.map(\.strength) == [5])
        #expect(ego.network.edges[0].kinds == [TieKind("informs")])
        #expect(ego.answers.ego?.label == "a")
        #expect(
            try report(measures: [.degree]) {
                $0.ego = "a"; $0.radius = 2
            }.bodies.count == 3)
    }

    @Test func withoutTheMiddleTheMapFallsApart() throws {
        let answer = try report(measures: [.degree]) { $0.without = ["b"] }
        #expect(answer.bodies.map(\.vertex.label) == ["a", "c", "d"])
        let whatIf = try #require(answer.answers.whatIf)
        let components = try #require(whatIf.whole.first { $0.key == "components" })
        #expect(components.before == .count(2) && components.after == .count(3))
        #expect(whatIf.bodies.first?.changes.first?.difference == -1)
    }

    @Test func aSupposedTieJoinsTheIslands() throws {
        let answer = try report(measures: [.degree]) { $0.adding = [("c", "d")] }
        #expect(answer.whole.first { $0.key == "components" }?.value == .count(1))
        #expect(answer.bodies.map { $0["degree"] } == [.count(1), .count(2), .count(2), .count(1)])
        #expect(throws: NetworkProblem.self) { try report { $0.adding = [("c", "c")] } }
    }

    @Test func keyPlayersHoldTheMapTogether() throws {
        let players = try #require(try report { $0.keyPlayers = 1 }.answers.keyPlayers)
        // Of 12 ordered pairs 6 are joined; without b none of 6.
        #expect(players.fragmentation == 0.5)
        #expect(players.breakers.map(\.vertex.label) == ["b"])
        #expect(players.breakers.map(\.value) == [1])
        #expect(players.reachers.map(\.value) == [0.75])
    }

    @Test func aCutNamesTheTiesBetweenTwoGroups() throws {
        let cut = try #require(try report { $0.cut = ("cbo", "youth-led") }.answers.cut)
        #expect(cut.first.map(\.label) == ["a", "b"])
        #expect(cut.ties.map { "\($0.from.rawValue)\($0.to.rawValue)" } == ["bc"])
        #expect(cut.value == 1)
        #expect(throws: NetworkProblem.self) { try report { $0.cut = ("cbo", "a") } }
        #expect(try report { $0.cut = ("a", "d") }.answers.cut?.ties.isEmpty == true)
    }

    @Test func meansByCategory() throws {
        let rows = try report(measures: [.degree, .articulation]) { $0.byCategory = true }.answers.categories
        #expect(rows.map { $0.category?.rawValue } == ["cbo", "security", "youth-led"])
        #expect(rows[0].means.map(\.value) == [.number(1.5), .number(0.5)])
    }

    @Test func bothSidesHaveTwoModeCentralities() throws {
        let both = try report(NetworkProjection(twoMode: .both), measures: [.twoMode]) { _ in }
        #expect(both.bodies.map(\.vertex.label) == ["a", "b", "c", "d", "P"])
        // a, c and d have a part in P; b has none.
        #expect(
            both.bodies.map { $0["twoModeDegree"] } == [.number(1), .number(0), .number(1), .number(1), .number(0.75)])
        #expect(throws: NetworkProblem.self) { try report(measures: [.twoMode]) { _ in } }
    }

    @Test func topIsOfTheFirstMeasureAfterAllWereCompared() throws {
        var request = MeasureRequest(measures: [.degree], top: 1)
        request.questions.without = ["b"]
        let map = NetworkTests.map()
        let answer = try Network(map).answered(request, in: map)
        #expect(answer.bodies.map(\.vertex.label) == ["a"])
        #expect(answer.answers.whatIf?.bodies.count == 3)
    }

    @Test func everyAnswerHasItsPlaceInTheDocument() throws {
        var request = MeasureRequest()
        request.questions.path = ("a", "c")
        request.questions.keyPlayers = 1
        request.questions.cut = ("a", "c")
        request.questions.without = ["d"]
        request.questions.byCategory = true
        request.measures = [.degree]
        let map = NetworkTests.map()
        let report = try Network(map).answered(request, in: map)
        let document = Disclosed(report, for: .standard).document().value
        let tables = document.blocks.compactMap { block -> String? in
            if case .table(let table) = block { return table.name }
            return nil
        }
        #expect(
            tables == [
                "network", "path", "key-breakers", "key-reachers", "cut", "what-if", "what-if-bodies", "whole",
                "bodies",
                "categories",
            ])
    }
}
