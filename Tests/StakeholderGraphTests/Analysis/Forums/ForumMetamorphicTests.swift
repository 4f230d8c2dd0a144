import Foundation
import Testing

@testable import StakeholderGraph

/// What must hold between two checks of related maps, on random maps of several forums.
@Suite struct ForumMetamorphicTests {
    private let date = RandomForums.date

    private func report(_ map: Disclosed<StakeholderMap>) throws -> ForumReport {
        try ForumAuditor(map, on: date).report(withInvitations: true, withExtras: true).value
    }

    private func report(_ map: StakeholderMap) throws -> ForumReport { try report(Disclosed(map, for: .standard)) }

    @Test func aWiderAudienceNeverLowersWhatIsKnownOfAForum() throws {
        var raised = 0
        for seed in UInt64(0)..<250 {
            let map = RandomForums(seed).map
            let reports = try Sensitivity.allCases.map { try report(map.disclosed(for: Audience($0))) }
            for (narrow, wide) in zip(reports, reports.dropFirst()) {
                #expect(narrow.forums.map(\.forum) == wide.forums.map(\.forum))
                for (less, more) in zip(narrow.forums, wide.forums) {
                    let states = zip(less.seats, more.seats)
                    #expect(states.allSatisfy { $0.state <= $1.state }, "seed \(seed), \(less.forum)")
                    raised += states.count { $0.state < $1.state }
                    #expect(less.coverage.seated <= more.coverage.seated)
                    #expect(less.reportsReceived <= more.reportsReceived)
                    let served = zip(less.mandate, more.mandate)
                    #expect(served.allSatisfy { !$0.isServed || $1.isServed })
                    let met = zip(less.meetings, more.meetings)
                    #expect(met.allSatisfy { $0.state == .missing || $1.state != .missing })
                    // Chair and secretary stand in the forum's own row: what a narrow audience is told of them holds.
                    for office in [OfficeFinding.Office.chair, .secretary] {
                        let state = less.office(office)?.state
                        #expect(state == .unknown || state == more.office(office)?.state, "seed \(seed)")
                    }
                }
            }
        }
        #expect(raised > 100)
    }

    @Test func theOrderOfRowsChangesNoByteAndNoWord() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for seed in UInt64(0)..<100 {
            let parts = RandomForums(seed).parts
            var random = SeededGenerator(seed: seed &+ 99)
            var shuffled = parts
            shuffled.stakeholders.shuffle(using: &random)
            shuffled.forums.shuffle(using: &random)
            shuffled.seats.shuffle(using: &random)
            shuffled.reports.shuffle(using: &random)
            shuffled.meetings.shuffle(using: &random)
            shuffled.planItems.shuffle(using: &random)
            shuffled.programmes.shuffle(using: &random)
            shuffled.ties.shuffle(using: &random)
            let (one, other) = (RandomForums.map(parts), RandomForums.map(shuffled))
            #expect(try encoder.encode(report(one)) == encoder.encode(report(other)), "seed \(seed)")
            #expect(try words(one) == words(other), "seed \(seed)")
            #expect(try pack(one) == pack(other), "seed \(seed)")
        }
    }

    private func words(_ map: StakeholderMap) throws -> ReportDocument {
        let auditor = try ForumAuditor(Disclosed(map, for: .standard), on: date)
        let options = ForumAuditor.DocumentOptions(isOverview: false, showsAll: true)
        return auditor.document(auditor.report(withInvitations: true, withExtras: true), options).value
    }

    private func pack(_ map: StakeholderMap) throws -> ReportDocument {
        try MeetingPack(Disclosed(map, for: .standard), on: date).make(.place(PlaceID("nakuru"))).document.value
    }

    @Test func newNamesForBodiesChangeNothingButTheNames() throws {
        for seed in UInt64(0)..<100 {
            let parts = RandomForums(seed).parts
            let before = try report(RandomForums.map(parts))
            let after = try report(RandomForums.map(renamed(parts)))
            #expect(before.forums.count == after.forums.count)
            for (old, new) in zip(before.forums, after.forums) {
                #expect(old.coverage == new.coverage)
                #expect(old.offices.map(\.state) == new.offices.map(\.state))
                #expect(old.reports == new.reports && old.meetings == new.meetings)
                #expect(old.mandate == new.mandate)
                for (seat, other) in zip(old.seats, new.seats) {
                    #expect(seat.state == other.state && seat.through == other.through)
                    #expect(Set(seat.holders.map(renamed)) == Set(other.holders), "seed \(seed)")
                    let candidates = Set(seat.candidates.map { [renamed($0.stakeholder).rawValue, "\($0.distance)"] })
                    #expect(candidates == Set(other.candidates.map { [$0.stakeholder.rawValue, "\($0.distance)"] }))
                }
            }
            #expect(before.rollUp == after.rollUp && before.withoutForum == after.withoutForum)
            #expect(before.extras?.cascade == after.extras?.cascade)
            #expect(before.extras?.meetings == after.extras?.meetings)
        }
    }

    /// Turns the order of identifiers round.
    private func renamed(_ id: StakeholderID) -> StakeholderID {
        StakeholderID("n\(9 - (Int(id.rawValue.dropFirst()) ?? 0))")
    }

    private func renamed(_ officer: Officer) -> Officer {
        if case .stakeholder(let id) = officer { .stakeholder(renamed(id)) } else { officer }
    }

    private func renamed(_ entity: EntityID) -> EntityID {
        if case .stakeholder(let id) = entity { .stakeholder(renamed(id)) } else { entity }
    }

    private func renamed(_ parts: MapParts) -> MapParts {
        var new = parts
        new.stakeholders = parts.stakeholders.map { body in
            Stakeholder(
                id: renamed(body.id), name: "New name", categories: body.categories, standing: body.standing,
                place: body.place, worksIn: body.worksIn, partOf: body.partOf.map(renamed), evidence: body.evidence)
        }
        new.forums = parts.forums.map { forum in
            Forum(
                id: forum.id, name: forum.name, tier: forum.tier, place: forum.place, established: forum.established,
                chairOffice: renamed(forum.chairOffice), coChair: renamed(forum.coChair),
                secretary: renamed(forum.secretary), secretaryOffice: renamed(forum.secretaryOffice),
                members: forum.members.map(renamed), evidence: forum.evidence)
        }
        new.seats = parts.seats.map { seat in
            Seat(
                forum: seat.forum, category: seat.category, stakeholder: seat.stakeholder.map(renamed),
                status: seat.status, span: seat.span, evidence: seat.evidence)
        }
        new.ties = parts.ties.map { tie in
            Tie(id: tie.id, from: renamed(tie.from), kind: tie.kind, to: renamed(tie.to), evidence: tie.evidence)
        }
        return new
    }
}
