import StakeholderGraph
import Testing

@Suite struct TieSchemaTests {
    private func rule(
        _ kind: String, _ domain: Set<EntityKind>, _ range: Set<EntityKind>, symmetric: Bool = false
    ) -> TieRule {
        TieRule(
            kind: TieKind(kind), domain: domain, range: range, isSymmetric: symmetric, coordinationLevel: nil,
            isJudgement: false, label: kind, meaning: kind)
    }

    @Test func aKindMayHaveSeveralRules() {
        let schema = TieSchema([
            rule("funds", [.stakeholder], [.programme]), rule("informs", [.stakeholder], [.stakeholder]),
            rule("funds", [.stakeholder], [.stakeholder]),
        ])
        #expect(schema.kinds.map(\.rawValue) == ["funds", "informs"])
        #expect(schema.rules(of: .funds).map(\.range) == [[.programme], [.stakeholder]])
        #expect(schema.rule(.funds, from: .stakeholder, to: .stakeholder)?.range == [.stakeholder])
        #expect(schema.rule(.funds, from: .programme, to: .stakeholder) == nil)
        #expect(schema.rules(of: TieKind("unheard-of")).isEmpty)
    }

    @Test func onlyASymmetricKindMayBeReadBackwards() {
        let schema = TieSchema([
            rule("joins", [.stakeholder], [.forum], symmetric: true), rule("hosts", [.stakeholder], [.programme]),
        ])
        #expect(schema.rule(TieKind("joins"), from: .forum, to: .stakeholder) != nil)
        #expect(schema.rule(.hosts, from: .programme, to: .stakeholder) == nil)
    }
}
