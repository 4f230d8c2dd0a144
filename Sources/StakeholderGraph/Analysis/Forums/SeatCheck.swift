/// The seats of one forum against its circular.
struct SeatCheck {
    /// A seat in force, or a membership of a forum without seats.
    struct Claim {
        let category: CategoryID
        let state: SeatState
        let holder: StakeholderID?
        let isWithheld: Bool
        let location: SourceLocation
    }

    let map: StakeholderMap
    let forum: Forum
    let circular: Circular
    let claims: [Claim]
    private let rows: ArraySlice<Seat>
    private let date: CivilDate

    /// - Complexity: O(rows of the forum).
    init(_ forum: Forum, rows: ArraySlice<Seat>, circular: Circular, map: StakeholderMap, on date: CivilDate) {
        self.map = map
        self.forum = forum
        self.circular = circular
        self.rows = rows
        self.date = date
        claims = rows.isEmpty ? Self.membership(forum, map) : Self.inForce(rows, on: date)
    }

    private static func inForce(_ rows: ArraySlice<Seat>, on date: CivilDate) -> [Claim] {
        rows.compactMap { seat in
            let state: SeatState
            switch seat.status {
            case .seated: state = .seated
            case .invited, .pending: state = .invited
            case .declined, .left: return nil
            }
            guard seat.span.contains(date) else { return nil }
            return Claim(
                category: seat.category, state: state, holder: seat.stakeholder, isWithheld: seat.isHolderWithheld,
                location: seat.evidence.location)
        }
    }

    private static func membership(_ forum: Forum, _ map: StakeholderMap) -> [Claim] {
        forum.members.values.flatMap { member in
            Set(map.stakeholder(member)?.categories.values ?? []).sorted().map { category in
                Claim(
                    category: category, state: .seated, holder: member, isWithheld: false,
                    location: forum.evidence.location)
            }
        }
    }

    /// One finding a category, in the circular's order.
    func findings(_ index: CandidateIndex) -> [SeatFinding] {
        var byCategory: [CategoryID: [Claim]] = [:]
        for claim in claims where circular[claim.category] != nil {
            for covered in circular.covering(claim.category) { byCategory[covered, default: []].append(claim) }
        }
        let marks = self.marks
        return circular.categories.map { category in
            let all = byCategory[category.id] ?? []
            guard let best = all.map(\.state).max() else { return unclaimed(category, index, marks) }
            let chosen = all.filter { $0.state == best }
            let direct = chosen.contains { $0.category == category.id }
            let narrower = Set(chosen.map(\.category))
            return SeatFinding(
                category: category.id, name: category.name, state: best, isCounted: !category.isOpen,
                holders: Set(chosen.compactMap(\.holder)).sorted(),
                isHolderWithheld: chosen.contains(where: \.isWithheld),
                isHolderMissing: chosen.contains { $0.holder == nil && !$0.isWithheld },
                through: direct ? [] : circular.categories.map(\.id).filter(narrower.contains), candidates: [],
                clause: category.clause, evidence: Set(chosen.map(\.location)).sorted())
        }
    }

    private func unclaimed(
        _ category: Category, _ index: CandidateIndex, _ marks: [StakeholderID: [(CategoryID, SeatCandidate.Mark)]]
    ) -> SeatFinding {
        let narrower = circular.categories.map(\.id).filter { circular.covers($0, category.id) }
        let candidates = index.candidates(narrower, for: forum.place) { body in
            let own = (marks[body] ?? []).filter { circular.covers($0.0, category.id) }.map(\.1)
            return own.contains(.declined) ? .declined : own.first
        }
        return SeatFinding(
            category: category.id, name: category.name, state: candidates.isEmpty ? .nobody : .known,
            isCounted: !category.isOpen, holders: [], isHolderWithheld: false, isHolderMissing: false, through: [],
            candidates: candidates, clause: category.clause, evidence: [])
    }

    /// Who declined or left, and which category. A seat that has ended counts as left.
    private var marks: [StakeholderID: [(CategoryID, SeatCandidate.Mark)]] {
        var marks: [StakeholderID: [(CategoryID, SeatCandidate.Mark)]] = [:]
        for seat in rows {
            guard let body = seat.stakeholder, seat.span.firstDay.map({ $0 <= date }) ?? true else { continue }
            switch seat.status {
            case .declined: marks[body, default: []].append((seat.category, .declined))
            case .left: marks[body, default: []].append((seat.category, .left))
            case .seated:
                if let last = seat.span.lastDay, last < date { marks[body, default: []].append((seat.category, .left)) }
            case .invited, .pending: break
            }
        }
        return marks
    }

    /// Who holds a seat on the date.
    var seatedHolders: Set<StakeholderID> { Set(claims.filter { $0.state == .seated }.compactMap(\.holder)) }

    /// Seats in force whose category the circular does not have.
    var outside: [(category: CategoryID, count: Int)] {
        var counts: [CategoryID: Int] = [:]
        for claim in claims where circular[claim.category] == nil { counts[claim.category, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Nominal and independent coverage.
    func coverage(_ findings: [SeatFinding], _ voices: Voices) -> ForumCoverage {
        let seated = findings.filter { $0.isCounted && $0.state == .seated }
        let choices = seated.map { Set($0.holders.compactMap(voices.voice(of:))).sorted() }
        return ForumCoverage(
            seated: seated.count, of: findings.count(where: \.isCounted), independent: BipartiteMatching.size(choices))
    }

    /// The voices that hold seats in two or more named categories, covered ones not counted.
    func soleVoices(_ voices: Voices) -> [SoleVoice] {
        var held: [Int: (bodies: Set<StakeholderID>, categories: Set<CategoryID>)] = [:]
        for claim in claims where claim.state == .seated {
            guard let holder = claim.holder, let voice = voices.voice(of: holder),
                let category = circular[claim.category], !category.isOpen
            else { continue }
            held[voice, default: ([], [])].bodies.insert(holder)
            held[voice, default: ([], [])].categories.insert(claim.category)
        }
        return held.values.filter { $0.categories.count > 1 }
            .map { entry in
                let bodies = entry.bodies.sorted()
                return SoleVoice(
                    stakeholders: bodies, categories: circular.categories.map(\.id).filter(entry.categories.contains),
                    reasons: voices.reasons(for: bodies))
            }
            .sorted { $0.stakeholders[0] < $1.stakeholders[0] }
    }
}
