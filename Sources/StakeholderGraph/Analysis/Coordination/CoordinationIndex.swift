/// Who coordinates with whom, ready to be asked for any two bodies and any period.
///
/// Built once a map. Two bodies are joined by a tie between them, or by something both have: a funder by `funds` ties, a
/// body or forum of which both are members, seats in one forum, a row of a plan in which both are responsible. Two
/// programmes are joined besides by a common funder. A `broken` tie joins nobody.
struct CoordinationIndex: Sendable {
    /// A tie as one of its ends sees it.
    struct Link: Sendable {
        let other: Int32
        let level: UInt8
        let force: ForcePeriod
        let tie: Int32
    }

    /// What a body has that another may have too.
    struct Hold: Sendable {
        /// Which thing: see `Hubs`.
        let hub: Int32
        let level: UInt8
        let force: ForcePeriod
        let row: Row
    }

    /// A `funds` tie to a programme.
    struct FundingTie: Sendable {
        let funder: Int32
        let tie: Int32
    }

    /// The row behind a hold.
    enum Row: Sendable {
        case tie(Int32)
        case seat(Int32)
        case forumMember(Int32)
        case planItem(Int32)
    }

    /// For each stakeholder its links, by the other end.
    let links: FlatLists<Link>
    /// For each stakeholder its holds, by hub.
    let holds: FlatLists<Hold>
    /// For each stakeholder whether it has any link or hold.
    let isActive: [Bool]
    /// For each programme those who fund it other than by a broken tie, sorted positions of stakeholders.
    let programmeFunders: FlatLists<Int32>

    private let fundingTies: FlatLists<FundingTie>
    private let map: StakeholderMap

    /// - Complexity: O((ties + seats + plan items) log) of the map.
    init(_ map: StakeholderMap) {
        var builder = CoordinationIndexBuilder(map)
        builder.addTies()
        builder.addForums()
        builder.addPlanItems()
        self.map = map
        links = FlatLists(builder.links.map { $0.sorted { ($0.other, $0.tie) < ($1.other, $1.tie) } })
        // Rows come in a fixed order, which a stable sort by hub would keep; `enumerated` makes it so.
        holds = FlatLists(
            builder.holds.map { list in
                list.enumerated().sorted { ($0.element.hub, $0.offset) < ($1.element.hub, $1.offset) }.map(\.element)
            })
        isActive = zip(builder.links, builder.holds).map { !$0.isEmpty || !$1.isEmpty }
        programmeFunders = FlatLists(builder.programmeFunders())
        fundingTies = FlatLists(builder.fundingTies)
    }

    /// The highest level between two different bodies, 0 when none is found.
    /// - Complexity: O(log links of one + holds of both).
    func level(_ p: Int, _ q: Int, in period: CoordinationPeriod) -> Int {
        guard isActive[p], isActive[q] else { return 0 }
        var highest = 0
        forEachLink(p, q) { if $0.force.counts(in: period) { highest = max(highest, Int($0.level)) } }
        if highest < 3 {
            forEachSharedHold(p, q) { left, right in
                if left.force.counts(in: period), right.force.counts(in: period) {
                    highest = max(highest, Int(left.level))
                }
            }
        }
        return highest
    }

    /// The highest level between the implementers of two programmes.
    func level(
        implementers a: ArraySlice<Int32>, of programmeA: Int, and b: ArraySlice<Int32>, of programmeB: Int,
        in period: CoordinationPeriod
    ) -> Int {
        var highest = programmeFunders.meet(programmeA, programmeB) ? 1 : 0
        for p in a where isActive[Int(p)] {
            for q in b where q != p { highest = max(highest, level(Int(p), Int(q), in: period)) }
        }
        return highest
    }

    /// All rows that show coordination between the implementers of two programmes, the highest level first.
    func evidence(
        implementers a: ArraySlice<Int32>, of programmeA: Int, and b: ArraySlice<Int32>, of programmeB: Int,
        in period: CoordinationPeriod
    ) -> [CoordinationEvidence] {
        var found: [CoordinationEvidence] = []
        let funders = Set(programmeFunders[programmeA]).intersection(programmeFunders[programmeB])
        for funder in funders.sorted() {
            for programme in [programmeA, programmeB] {
                found += funding(of: programme, by: funder)
            }
        }
        for p in a {
            for q in b where q != p {
                forEachLink(Int(p), Int(q)) { link in
                    guard link.force.counts(in: period) else { return }
                    let tie = map.ties[Int(link.tie)]
                    found.append(
                        CoordinationEvidence(
                            level: Int(link.level), kind: tie.kind.rawValue, from: tie.from.rawValue,
                            to: tie.to.rawValue, evidence: tie.evidence))
                }
                forEachSharedHold(Int(p), Int(q)) { left, right in
                    guard left.force.counts(in: period), right.force.counts(in: period) else { return }
                    if case .planItem(let item) = left.row {
                        found.append(
                            CoordinationEvidence(
                                level: 3, kind: "plan", from: name(p), to: name(q),
                                evidence: map.planItems[Int(item)].evidence))
                    } else {
                        found += [describe(left, of: p), describe(right, of: q)].compactMap(\.self)
                    }
                }
            }
        }
        return Array(Set(found)).sorted(by: CoordinationEvidence.comesFirst)
    }

    private func name(_ stakeholder: Int32) -> String { map.stakeholders[Int(stakeholder)].id.rawValue }

    private func describe(_ hold: Hold, of body: Int32) -> CoordinationEvidence? {
        switch hold.row {
        case .tie(let index):
            let tie = map.ties[Int(index)]
            return CoordinationEvidence(
                level: Int(hold.level), kind: tie.kind.rawValue, from: tie.from.rawValue, to: tie.to.rawValue,
                evidence: tie.evidence)
        case .seat(let index):
            let seat = map.seats[Int(index)]
            return CoordinationEvidence(
                level: Int(hold.level), kind: "seat", from: name(body), to: seat.forum.rawValue,
                evidence: seat.evidence)
        case .forumMember(let index):
            let forum = map.forums[Int(index)]
            return CoordinationEvidence(
                level: Int(hold.level), kind: "member", from: name(body), to: forum.id.rawValue,
                evidence: forum.evidence)
        case .planItem: return nil
        }
    }

    /// The row or rows that make a body a funder of a programme.
    private func funding(of programme: Int, by funder: Int32) -> [CoordinationEvidence] {
        let record = map.programmes[programme]
        let id = map.stakeholders[Int(funder)].id
        var rows: [CoordinationEvidence] = []
        if record.funders.values.contains(id) {
            rows.append(
                CoordinationEvidence(
                    level: 1, kind: "funder", from: id.rawValue, to: record.id.rawValue, evidence: record.evidence))
        }
        for tie in fundingTies[programme] where tie.funder == funder {
            rows.append(
                CoordinationEvidence(
                    level: 1, kind: "funds", from: id.rawValue, to: record.id.rawValue,
                    evidence: map.ties[Int(tie.tie)].evidence))
        }
        return rows
    }

    private func forEachLink(_ p: Int, _ q: Int, _ body: (Link) -> Void) {
        let range = links.range(p)
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if links.values[middle].other < Int32(q) { low = middle + 1 } else { high = middle }
        }
        while low < range.upperBound, links.values[low].other == Int32(q) {
            body(links.values[low])
            low += 1
        }
    }

    /// Calls for every pair of holds of one hub.
    private func forEachSharedHold(_ p: Int, _ q: Int, _ body: (Hold, Hold) -> Void) {
        let (left, right) = (holds.range(p), holds.range(q))
        var (i, j) = (left.lowerBound, right.lowerBound)
        while i < left.upperBound, j < right.upperBound {
            let (x, y) = (holds.values[i].hub, holds.values[j].hub)
            if x < y {
                i += 1
            } else if y < x {
                j += 1
            } else {
                var k = j
                while k < right.upperBound, holds.values[k].hub == x {
                    body(holds.values[i], holds.values[k])
                    k += 1
                }
                i += 1
            }
        }
    }
}
