/// An unused offer that could meet an open need.
public struct ResourceMatch: Sendable, Hashable {
    public let need: Identifier<Resource>
    public let offer: Identifier<Resource>
    public let needHolder: EntityID
    public let offerHolder: EntityID
    public let kind: TermID
    /// Where the need is: its own place, else its holder's.
    public let place: PlaceID?
    /// Steps up and down the tree of places between the two; `nil` when one of them has no place.
    public let distance: Int?
    /// Whether the offer is as large as the need; `nil` when an amount is missing or the units differ.
    public let coversAmount: Bool?
    /// Why this offer, in words.
    public let reason: String
}

/// A need that somebody met, as in Kabarnet, where the boda boda association led the caravan for which money was short.
public struct MetNeed: Sendable, Hashable {
    /// A transfer to the holder of the need or for its programme.
    public struct Transfer: Sendable, Hashable {
        public let giver: EntityID
        /// May be another kind than was asked for.
        public let kind: TermID?
        public let programme: ProgrammeID?
        public let location: SourceLocation
    }

    public let need: Identifier<Resource>
    public let holder: EntityID
    public let kind: TermID
    /// Where the need was: its own place, else its holder's.
    public let place: PlaceID?
    /// By row; empty when nobody recorded who met it.
    public let transfers: [Transfer]
    public let location: SourceLocation
}

/// Open needs without a transfer, and how unused offers could meet them.
public struct ResourceMatching: Sendable {
    /// Open needs with a transfer already.
    public let served: [Identifier<Resource>]
    /// Open needs without a transfer, by identifier.
    public let unmet: [Identifier<Resource>]
    /// Open offers that no transfer uses, by identifier.
    public let unused: [Identifier<Resource>]
    /// Open offers that some transfer uses already, by identifier: their holders may be able to do more.
    public let used: [Identifier<Resource>]
    /// At most one for each need and each offer, by need.
    public let matches: [ResourceMatch]
    /// Kinds with more needs and offers than can be assigned exactly: there the nearest pairs were taken first.
    public let nearestFirst: [TermID]
}

/// Pairs needs with unused offers of the same kind: as many as possible, the nearest in sum, large enough where it can be.
struct ResourceMatcher {
    let map: StakeholderMap
    let date: CivilDate
    /// The greatest number of needs, or of offers if there are fewer, of one kind for an exact assignment.
    static let exactLimit = 400
    /// The distance taken for a pair of which one has no place: farther than any two places of one nation.
    static let unknownDistance = 12

    init(_ map: StakeholderMap, on date: CivilDate) {
        self.map = map
        self.date = date
    }

    /// - Complexity: O(resources + `provides` ties) and, for each kind with n needs and m offers, O(min² · max) up to the
    ///   limit, O(n · m · log) above it.
    func match() -> ResourceMatching {
        let transfers = transfersByKind()
        let open = map.resources.filter(isOpen)
        let needs = open.filter { $0.direction == .need }
        let unmet = needs.filter { need in !(transfers[need.kind]?.contains { serves($0, need) } ?? false) }
        let offers = open.filter { $0.direction == .offer }
        let used = Set(
            offers.filter { offer in transfers[offer.kind]?.contains { uses($0, offer) } ?? false }.map(\.id))
        let unused = offers.filter { !used.contains($0.id) }
        let unmetIDs = Set(unmet.map(\.id))
        var matches: [ResourceMatch] = []
        var nearestFirst: [TermID] = []
        for kind in Set(unmet.map(\.kind)).sorted() {
            let kindNeeds = unmet.filter { $0.kind == kind }
            let kindOffers = unused.filter { $0.kind == kind }
            guard !kindOffers.isEmpty else { continue }
            if min(kindNeeds.count, kindOffers.count) <= Self.exactLimit {
                let costs = kindNeeds.map { need in kindOffers.map { cost(need, $0) } }
                for (row, column) in Assignment.cheapest(costs).enumerated() {
                    if let column { matches.append(match(kindNeeds[row], kindOffers[column])) }
                }
            } else {
                nearestFirst.append(kind)
                matches += greedy(kindNeeds, kindOffers)
            }
        }
        return ResourceMatching(
            served: needs.map(\.id).filter { !unmetIDs.contains($0) }, unmet: unmet.map(\.id), unused: unused.map(\.id),
            used: used.sorted(),
            matches: matches.sorted { $0.need < $1.need }, nearestFirst: nearestFirst)
    }

    /// Needs recorded as met, and open ones with a transfer, by identifier.
    ///
    /// Of a need recorded as met, transfers of every kind on some day of the need count: help may come in another kind
    /// than was asked for.
    /// - Complexity: O(needs · `provides` ties).
    func met() -> [MetNeed] {
        let ties = map.ties.filter { $0.kind == .provides }
        return map.resources.filter { $0.direction == .need && $0.status != .withdrawn }.compactMap { need in
            let found = ties.filter { tie in
                serves(tie, need) && (need.status == .met || tie.resource == need.kind)
            }
            guard need.status == .met || !found.isEmpty else { return nil }
            let transfers = found.map { tie in
                MetNeed.Transfer(
                    giver: tie.from, kind: tie.resource, programme: tie.programme, location: tie.evidence.location)
            }
            return MetNeed(
                need: need.id, holder: need.holder, kind: need.kind, place: place(need),
                transfers: transfers.sorted { $0.location < $1.location }, location: need.evidence.location)
        }
    }

    /// Unused open offers of another kind in the place of a need, for whose period they stand, by identifier.
    func otherKinds(_ need: Resource, among unused: [Resource]) -> [Resource] {
        unused.filter { offer in
            offer.kind != need.kind && distance(need, offer) == 0 && cost(need, offer) != nil
        }
    }

    private func isOpen(_ resource: Resource) -> Bool {
        guard resource.status == nil || resource.status == .open else { return false }
        return resource.span.lastDay.map { $0 >= date } ?? true
    }

    private func transfersByKind() -> [TermID: [Tie]] {
        var byKind: [TermID: [Tie]] = [:]
        for tie in map.ties where tie.kind == .provides {
            if let kind = tie.resource { byKind[kind, default: []].append(tie) }
        }
        return byKind
    }

    /// Whether a transfer reaches the holder of a need, or names its programme, on some day of the need.
    private func serves(_ tie: Tie, _ need: Resource) -> Bool {
        let reaches = tie.to == need.holder || (tie.programme != nil && tie.programme == need.holder.programme)
        return reaches && tie.span.meets(first: need.span.firstDay, last: need.span.lastDay)
    }

    private func uses(_ tie: Tie, _ offer: Resource) -> Bool {
        tie.from == offer.holder && tie.span.meets(first: offer.span.firstDay, last: offer.span.lastDay)
    }

    /// Distance first, then whether the amount is covered; `nil` when the two may not be paired.
    private func cost(_ need: Resource, _ offer: Resource) -> Int? {
        guard need.holder != offer.holder,
            offer.span.meets(first: max(need.span.firstDay ?? date, date), last: need.span.lastDay)
        else { return nil }
        let size =
            switch coversAmount(need, offer) {
            case true: 0
            case nil: 1
            case false: 2
            }
        return (distance(need, offer) ?? Self.unknownDistance) * 3 + size
    }

    private func coversAmount(_ need: Resource, _ offer: Resource) -> Bool? {
        guard let wanted = need.amount, let given = offer.amount,
            comparisonKey(need.unit ?? "") == comparisonKey(offer.unit ?? "")
        else { return nil }
        return given >= wanted
    }

    /// The place of a resource, else that of its holder.
    func place(_ resource: Resource) -> PlaceID? {
        if let place = resource.place { return place }
        switch resource.holder {
        case .stakeholder(let id): return map.stakeholder(id)?.place
        case .programme(let id):
            let places = map.programme(id)?.places.values ?? []
            return places.count == 1 ? places.first : nil
        case .forum(let id): return map.forum(id)?.place
        }
    }

    func distance(_ need: Resource, _ offer: Resource) -> Int? {
        guard let first = place(need), let second = place(offer) else { return nil }
        return map.gazetteer.distance(first, second)
    }

    private func greedy(_ needs: [Resource], _ offers: [Resource]) -> [ResourceMatch] {
        var pairs: [(cost: Int, need: Int, offer: Int)] = []
        for (row, need) in needs.enumerated() {
            for (column, offer) in offers.enumerated() {
                if let cost = cost(need, offer) { pairs.append((cost, row, column)) }
            }
        }
        var (takenNeeds, takenOffers): (Set<Int>, Set<Int>) = ([], [])
        return pairs.sorted(by: <).compactMap { _, row, column in
            guard !takenNeeds.contains(row), !takenOffers.contains(column) else { return nil }
            takenNeeds.insert(row)
            takenOffers.insert(column)
            return match(needs[row], offers[column])
        }
    }

    private func match(_ need: Resource, _ offer: Resource) -> ResourceMatch {
        ResourceMatch(
            need: need.id, offer: offer.id, needHolder: need.holder, offerHolder: offer.holder, kind: need.kind,
            place: place(need), distance: distance(need, offer), coversAmount: coversAmount(need, offer),
            reason: reason(need, offer))
    }

    private func reason(_ need: Resource, _ offer: Resource) -> String {
        var parts: [String] = []
        switch distance(need, offer) {
        case 0: parts.append("the same place")
        case let steps?: parts.append("\(steps) step\(steps == 1 ? "" : "s") away in the tree of places")
        case nil: parts.append("place not recorded")
        }
        switch coversAmount(need, offer) {
        case true: parts.append("covers the amount")
        case false: parts.append("covers \(amount(offer)) of \(amount(need))")
        case nil: parts.append("amounts cannot be compared")
        }
        parts.append(need.span.isUndated && offer.span.isUndated ? "no dates given" : "the periods meet")
        return parts.joined(separator: ", ")
    }

    /// An amount with its unit, in words.
    func amount(_ resource: Resource) -> String {
        let number = resource.amount.map(FixedFormat.shortest) ?? ""
        return [number, resource.unit ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Disclosed<StakeholderMap> {
    /// How unused offers could meet open needs: as many as possible, the nearest in sum.
    /// - Parameter date: needs and offers that ended before it are past.
    public func resourceMatching(on date: CivilDate) -> Disclosed<ResourceMatching> {
        map { ResourceMatcher($0, on: date).match() }
    }
}
