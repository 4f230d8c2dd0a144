/// Collects the links and holds of a map before they are frozen.
struct CoordinationIndexBuilder {
    private(set) var links: [[CoordinationIndex.Link]]
    private(set) var holds: [[CoordinationIndex.Hold]]
    private let map: StakeholderMap
    /// For each programme the `funds` ties to it that are not broken.
    private(set) var fundingTies: [[CoordinationIndex.FundingTie]]

    init(_ map: StakeholderMap) {
        self.map = map
        links = Array(repeating: [], count: map.stakeholders.count)
        holds = links.map { _ in [] }
        fundingTies = Array(repeating: [], count: map.programmes.count)
    }

    // Hubs are numbered in blocks: funders by `funds` ties, bodies, forums, plan items.
    private func funderHub(_ index: Int) -> Int32 { Int32(index) }
    private func bodyHub(_ index: Int) -> Int32 { Int32(map.stakeholders.count + index) }
    private func forumHub(_ index: Int) -> Int32 { Int32(2 * map.stakeholders.count + index) }
    private func planHub(_ index: Int) -> Int32 { Int32(2 * map.stakeholders.count + map.forums.count + index) }

    mutating func addTies() {
        for (row, tie) in map.ties.enumerated() where tie.quality != .broken {
            guard let fromID = tie.from.stakeholder, let from = map.index(of: fromID) else { continue }
            let force = ForcePeriod(tie.span)
            switch tie.to {
            case .stakeholder(let id):
                guard let to = map.index(of: id), to != from else { continue }
                addBodyTie(tie, row: Int32(row), from: from, to: to, force)
            case .forum(let id):
                guard tie.kind == .memberOf, let forum = map.index(of: id) else { continue }
                holds[from].append(.init(hub: forumHub(forum), level: 1, force: force, row: .tie(Int32(row))))
            case .programme(let id):
                guard tie.kind == .funds, let programme = map.index(of: id) else { continue }
                fundingTies[programme].append(.init(funder: Int32(from), tie: Int32(row)))
            }
        }
    }

    private mutating func addBodyTie(_ tie: Tie, row: Int32, from: Int, to: Int, _ force: ForcePeriod) {
        let rule = map.reference.ties.rule(tie.kind, from: .stakeholder, to: .stakeholder)
        if let level = rule?.coordinationLevel, level > 0 {
            links[from].append(.init(other: Int32(to), level: UInt8(clamping: level), force: force, tie: row))
            links[to].append(.init(other: Int32(from), level: UInt8(clamping: level), force: force, tie: row))
        }
        if tie.kind == .funds {
            holds[to].append(.init(hub: funderHub(from), level: 1, force: force, row: .tie(row)))
        } else if tie.kind == .memberOf {
            holds[from].append(.init(hub: bodyHub(to), level: 1, force: force, row: .tie(row)))
        }
    }

    mutating func addForums() {
        var hasSeats = Array(repeating: false, count: map.forums.count)
        for (row, seat) in map.seats.enumerated() {
            guard let forum = map.index(of: seat.forum) else { continue }
            hasSeats[forum] = true
            guard seat.status == .seated, let id = seat.stakeholder, let holder = map.index(of: id) else { continue }
            holds[holder].append(
                .init(hub: forumHub(forum), level: 1, force: ForcePeriod(seat.span), row: .seat(Int32(row))))
        }
        for (index, forum) in map.forums.enumerated() where !hasSeats[index] {
            for id in forum.members.values {
                guard let member = map.index(of: id) else { continue }
                holds[member].append(
                    .init(hub: forumHub(index), level: 1, force: .always, row: .forumMember(Int32(index))))
            }
        }
    }

    mutating func addPlanItems() {
        for (row, item) in map.planItems.enumerated() {
            let responsible = Set(item.responsible.values.compactMap { map.index(of: $0) })
            guard responsible.count > 1 else { continue }
            for body in responsible.sorted() {
                holds[body].append(
                    .init(hub: planHub(row), level: 3, force: .always, row: .planItem(Int32(row))))
            }
        }
    }

    /// For each programme its funders by column or by a tie that is not broken, sorted.
    func programmeFunders() -> [[Int32]] {
        map.programmes.indices.map { index in
            let listed = map.programmes[index].funders.values.compactMap { map.index(of: $0).map(Int32.init) }
            let all = listed + fundingTies[index].map(\.funder)
            return all.count < 2 ? all : Array(Set(all)).sorted()
        }
    }
}
