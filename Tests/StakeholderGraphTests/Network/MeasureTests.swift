import Testing

@testable import StakeholderGraph

@Suite("Measures of a map") struct MeasureTests {
    private func values(_ report: MeasureReport, _ key: String) -> [MeasureValue?] {
        report.bodies.map { $0[key] }
    }

    @Test func aPathOfThreeAndABodyAlone() throws {
        let report = try Network(NetworkTests.map()).measured()
        #expect(values(report, "degree") == [.count(1), .count(2), .count(1), .count(0)])
        #expect(values(report, "strength") == [.number(5), .number(9), .number(4), .number(0)])
        // One of the three pairs of others is joined, through b.
        #expect(values(report, "betweenness")[1]?.magnitude.map { abs($0 - 1.0 / 3) < 1e-12 } == true)
        #expect(values(report, "articulation") == [.flag(false), .flag(true), .flag(false), .flag(false)])
        #expect(values(report, "component") == [.count(1), .count(1), .count(1), .count(2)])
        #expect(values(report, "constraint")[3] == .undefined)
        #expect(values(report, "eiIndex") == [.number(-1), .number(0), .number(1), .undefined])
        #expect(report.ties.map { $0.values.first { $0.key == "bridge" }?.value } == [.flag(true), .flag(true)])
        let whole = Dictionary(uniqueKeysWithValues: report.whole.map { ($0.key, $0.value) })
        #expect(whole["diameter"] == .undefined)
        #expect(whole["reciprocity"] == .undefined)
        #expect(whole["components"] == .count(2))
        #expect(whole["transitivity"] == .number(0))
        #expect(report.notes.isEmpty)
    }

    @Test func everyMeasureHasValuesSomewhere() throws {
        for directed in [false, true] {
            let network = try Network(NetworkTests.map(), NetworkProjection(isDirected: directed))
            for measure in NetworkMeasure.allCases
            where !measure.needsTwoMode && (directed ? !measure.needsUndirected : !measure.needsDirected) {
                let report = try network.measured(MeasureRequest(measures: [measure]))
                let told = report.bodyKeys.count + (report.ties.first?.values.count ?? 0)
                #expect(told > 0 || report.whole.count > 5 || measure.scope == .network, "\(measure)")
            }
        }
    }

    @Test func aStrongTieIsShort() throws {
        let report = try Network(NetworkTests.map(), NetworkProjection(isWeighted: true))
            .measured(MeasureRequest(measures: [.harmonic]))
        // b is 1/5 from a and 1/4 from c.
        #expect(values(report, "harmonic")[1]?.magnitude == 9)
    }

    @Test func topKeepsTheGreatest() throws {
        let report = try Network(NetworkTests.map()).measured(MeasureRequest(measures: [.degree], top: 2))
        #expect(report.bodies.map(\.vertex.label) == ["a", "b"])
    }

    @Test func aMeasureThatDoesNotApplyNamesWhatWould() throws {
        let network = try Network(NetworkTests.map())
        #expect {
            try network.measured(MeasureRequest(measures: [.reciprocity]))
        } throws: { error in
            (error as? NetworkProblem)?.description.contains("--directed") == true
        }
    }

    @Test func anEstimateSaysWhatItIs() throws {
        var request = MeasureRequest(measures: [.betweenness])
        request.estimators = [.riondatoKornaropoulos]
        request.epsilon = 0.05
        let report = try Network(NetworkTests.map()).measured(request)
        #expect(report.estimations.map(\.method) == ["Riondato–Kornaropoulos"])
        #expect(report.estimations.first?.epsilon == 0.1)
        #expect(values(report, "betweenness")[1]?.magnitude.map { abs($0 - 1.0 / 3) <= 0.1 } == true)
    }

    @Test func everyNameLeadsToItsMeasureAndItsWords() {
        for measure in NetworkMeasure.allCases {
            #expect(NetworkMeasure(name: measure.rawValue) == measure)
            #expect(!measure.explanation.sentence.isEmpty)
            #expect(measure.explained.contains("Source: "))
        }
        #expect(NetworkMeasure(name: "effective-size") == .effectiveSize)
        #expect(NetworkMeasure(name: "K-core") == .core)
        #expect(NetworkMeasure(name: "betweeness") == nil)
    }
}
