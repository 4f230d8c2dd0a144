import StakeholderGraphRendering
import Testing

@testable import StakeholderGraph

/// Bodies and programmes on a map small enough to be worked out by hand.
@Suite struct TwoModeViewTests {
    private func map(turned: Bool = false) throws -> Disclosed<StakeholderMap> {
        let stakeholders = ["a,Alpha,ngo", "b,Beta,elders", "c,Gamma,cbo", "d,Delta,media", "e,Epsilon,ngo"]
        let programmes = [
            "p,Peace,a,,b,c,community-policing,training,nakuru,youth,2025-01-01,2026-12-31,ongoing",
            "q,Calm,c,d,,,community-policing,training,nakuru,youth,2025-01-01,2026-12-31,ongoing",
            "r,Talk,,,,,land,mediation,nakuru,,2026-02-01,2026-12-31,planned",
            "s,Past,a,,,,land,mediation,nakuru,,2023-01-01,2023-12-31,ended",
        ]
        return try SampleMaps.map(
            stakeholders: [],
            other: [
                "stakeholders.csv": "id,name,category\n"
                    + (turned ? stakeholders.reversed() : stakeholders).joined(separator: "\n") + "\n",
                "programmes.csv":
                    "id,name,lead,implementers,funders,supporters,themes,activities,places,target_groups,start,end,status\n"
                    + (turned ? programmes.reversed() : programmes).joined(separator: "\n") + "\n",
                "ties.csv": "from,kind,to,resource,amount,unit\nd,funds,p,money,2500000,KES\nb,hosts,q,,,\n",
                "map.yaml": "title: Small\n",
            ])
    }

    private func row(_ composed: ComposedView, _ name: String) -> [String] {
        Array((composed.table.rows.first { $0.first == name } ?? []).dropFirst())
    }

    @Test func rolesAmountsAndOverlapsAreInTheTable() throws {
        let composed = try SampleMaps.compose("two-mode", of: map()).value
        #expect(
            row(composed, "Peace")
                == ["Alpha", "Beta; Delta (KES 2,500,000)", "", "Gamma", "Calm: Possible duplication"])
        // Bodies stand by their categories in the order of the circular: media before community based organisations.
        #expect(row(composed, "Calm") == ["Delta; Gamma", "", "Beta", "", "Peace: Possible duplication"])
        #expect(row(composed, "Talk (planned)").isEmpty)
        #expect(row(composed, "Talk") == ["", "", "", "", ""])
        // Past has ended; Epsilon has no role.
        #expect(composed.table.rows.count == 3)
        #expect(composed.stakeholders == 4)
        #expect(composed.ties == 7)
        #expect(
            composed.finding
                == "4 stakeholders have a role in 3 programmes: an implementer is recorded for 2, a funder for 1; "
                + "1 pair overlaps, of which 1 may be duplication and 0 cannot be told.")
        let words = composed.scene.shapes.compactMap { $0.text?.lines.joined(separator: " ") }
        #expect(words.contains { $0.contains("1 stakeholders without a role") || $0.contains("1 stakeholder without") })
        #expect(words.contains { $0.contains("1 programme has ended") })
        #expect(words.contains("Talk (planned)"))
    }

    @Test func linesSayTheRole() throws {
        let scene = try SampleMaps.compose("two-mode", of: map()).value.scene
        func line(_ tooltip: String) throws -> Scene.Line {
            try #require(scene.lines.first { $0.tooltip == tooltip })
        }
        let implements = try line("Alpha implements Peace")
        let funds = try line("Delta funds Peace: KES 2,500,000")
        let unknown = try line("Beta funds Peace")
        let hosts = try line("Beta hosts Calm")
        let supports = try line("Gamma supports Peace")
        #expect(implements.dash == .solid && implements.arrow == .none)
        #expect(hosts.dash == .dashed && supports.dash == .dashed)
        #expect(funds.arrow == .forward && unknown.arrow == .forward)
        #expect(unknown.width < funds.width)
        // Each programme is one body; the one without an implementer is the only gap.
        let programmes = scene.shapes.filter { $0.role == .body && $0.id.text.hasPrefix("p_") }
        #expect(programmes.count == 3)
        #expect(programmes.filter { $0.dash == .dashed }.map(\.id) == [SceneID("p", "r")])
    }

    @Test func widthsGrowByTenfoldSteps() {
        // 1 point for a thousand, 0.6 more for each ten times as much, 6 at most; the thinnest for what is not recorded.
        let widths = [1_000.0, 1_000_000, 10_000_000, 1e15].map { AmountStyle.width($0) }
        for (width, expected) in zip(widths, [1, 2.8, 3.4, 6]) { #expect((width - expected).magnitude < 1e-9) }
        #expect(AmountStyle.width(nil) < AmountStyle.width(1))
        #expect(AmountStyle.words(4_800_000, unit: "KES") == "KES 4,800,000")
        #expect(AmountStyle.words(50_000, unit: "KES per month") == "50,000 KES per month")
        #expect(AmountStyle.words(2.5, unit: nil) == "2.5")
    }

    @Test func aBracketJoinsTheTwoAndAnotherVerdictIsCounted() throws {
        let scene = try SampleMaps.compose("two-mode", of: map()).value.scene
        let bracket = try #require(scene.lines.first { $0.tooltip.contains("Possible duplication") })
        #expect(bracket.tooltip.contains("Peace") && bracket.tooltip.contains("Calm"))
        // Four rows; twelve pairs of one verdict that all meet need twelve lanes: none is drawn, each is counted.
        let many = (0..<12).map { TwoModeContent.Pair(first: $0, second: 12 + $0, verdict: .cannotTell) }
        let one = [TwoModeContent.Pair(first: 0, second: 1, verdict: .possibleDuplication)]
        let rows = Dictionary(uniqueKeysWithValues: (0..<24).map { ($0, $0) })
        let brackets = OverlapBrackets(many + one, rows: rows, rowCount: 24)
        #expect(brackets.brackets.count == 1)
        #expect(brackets.lanes == 1)
        #expect(brackets.counted.allSatisfy { $0 == [.cannotTell: 1] })
        // A pair of which one programme stands elsewhere is counted at the other.
        let apart = OverlapBrackets(one, rows: [0: 0], rowCount: 1)
        #expect(apart.brackets.isEmpty)
        #expect(apart.counted == [[.possibleDuplication: 1]])
    }

    @Test func theOrderOfRowsChangesNoByteAndNobodyIsDrawnToo() throws {
        let one = SceneEncoder.dot(try SampleMaps.compose("two-mode", of: map()).scene)
        let two = SceneEncoder.dot(try SampleMaps.compose("two-mode", of: map(turned: true)).scene)
        #expect(one == two)
        let empty = try SampleMaps.compose("two-mode", of: SampleMaps.map(stakeholders: ["x,Alone,ngo"])).value
        #expect(empty.finding == "No programme is recorded.")
    }

    @Test(arguments: SampleMaps.names)
    func aPublicMapInKiswahiliOnALargerPage(_ name: String) throws {
        let map = try SampleMaps.map(name, for: Audience(.public))
        let composed = try SampleMaps.compose("two-mode", of: map, page: Page(.a3), language: "sw").value
        #expect(SceneAudit.textCollisions(in: composed.scene).isEmpty)
        #expect(SceneAudit.strays(in: composed.scene).isEmpty)
        #expect(composed.finding.contains("miradi") || composed.finding.contains("mradi"))
    }
}
