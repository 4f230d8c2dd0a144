/// Programmes of which each overlaps with about half of the others or more, so that many pairs are read as one group with one meeting to call.
public struct OverlapCluster: Sendable, Hashable {
    /// Something that several programmes of a cluster have.
    public struct Common: Sendable, Hashable {
        /// The identifier of a term or place.
        public let value: String
        /// How many programmes of the cluster have it; of places also inside it or around it.
        public let programmes: Int
    }

    /// By identifier.
    public let programmes: [ProgrammeID]
    public let implementers: [StakeholderID]
    /// How many pairs of findings the group takes together.
    public let pairs: Int
    /// What at least two have, the most common first; at most five a facet.
    public let themes: [Common]
    public let activities: [Common]
    public let places: [Common]
    public let targetGroups: [Common]
    /// Where they could meet: the smallest place around all shared places; `nil` when there is none.
    public let meetingPlace: PlaceID?
    /// The forum of that place, or of the nearest one around it, which could call the meeting.
    public let convener: ForumID?
}

/// Gathers findings into clusters.
struct OverlapClusters {
    let map: StakeholderMap
    let facets: ProgrammeFacets

    /// The verdicts that make programmes one group.
    static let joining: Set<OverlapVerdict> = [.possibleDuplication, .samePeopleCalledTwice, .sameWorkApart]
    private static let mostCommon = 5

    /// Groups of three or more programmes, the largest first, then by their first programme.
    ///
    /// A group begins with the programme that overlaps with the most others and takes in, one after the other, the one
    /// that overlaps with the most of its members, as long as that is at least half of them. Each programme is in one
    /// group at most. Ties break by identifier.
    /// - Complexity: O(findings + Σ members · partners of the members of each group + values of the programmes in groups).
    func clusters(_ findings: OverlapFindings) -> [OverlapCluster] {
        var partners: [Int: [Int]] = [:]
        for index in findings.indices {
            let pair = findings.pair(index)
            guard Self.joining.contains(OverlapVerdict.allCases[pair.rank]) else { continue }
            partners[pair.a, default: []].append(pair.b)
            partners[pair.b, default: []].append(pair.a)
        }
        let order = partners.map { (key: $0.key, count: $0.value.count) }.sorted { left, right in
            left.count != right.count ? left.count > right.count : left.key < right.key
        }
        var taken: Set<Int> = []
        var groups: [(members: [Int], pairs: Int)] = []
        for (first, count) in order where count > 1 && !taken.contains(first) {
            let group = Self.group(around: first, partners, without: taken)
            guard group.members.count > 2 else { continue }
            taken.formUnion(group.members)
            groups.append(group)
        }
        groups.sort { left, right in
            left.members.count != right.members.count
                ? left.members.count > right.members.count : left.members[0] < right.members[0]
        }
        return groups.map { cluster($0.members, pairs: $0.pairs) }
    }

    /// The group that grows from one programme, sorted, and the number of pairs inside it.
    private static func group(
        around first: Int, _ partners: [Int: [Int]], without taken: Set<Int>
    ) -> (members: [Int], pairs: Int) {
        var members = [first]
        var pairs = 0
        /// For each programme outside with how many members it overlaps.
        var links: [Int: Int] = [:]
        func link(_ programme: Int) {
            for partner in partners[programme] ?? [] where !taken.contains(partner) && !members.contains(partner) {
                links[partner, default: 0] += 1
            }
        }
        link(first)
        while let best = links.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 >= members.count {
            members.append(best.key)
            pairs += best.value
            links[best.key] = nil
            link(best.key)
        }
        return (members.sorted(), pairs)
    }

    private func cluster(_ members: [Int], pairs: Int) -> OverlapCluster {
        let implementers = Set(members.flatMap { facets.implementers[$0] }).sorted()
        let places = commonPlaces(members)
        let meeting = commonPlace(members, places)
        return OverlapCluster(
            programmes: members.map { map.programmes[$0].id },
            implementers: implementers.map { map.stakeholders[Int($0)].id }, pairs: pairs,
            themes: common(members.map { facets.themes.values($0) }),
            activities: common(members.map { facets.activities.values($0) }), places: places,
            targetGroups: common(members.map { facets.targetGroups.values($0) }), meetingPlace: meeting,
            convener: meeting.flatMap(convener))
    }

    private func common(_ lists: [[TermID]]) -> [OverlapCluster.Common] {
        var counts: [String: Int] = [:]
        for list in lists { for term in list { counts[term.rawValue, default: 0] += 1 } }
        return Self.ranked(counts)
    }

    private static func ranked(_ counts: [String: Int]) -> [OverlapCluster.Common] {
        let shared = counts.filter { $0.value > 1 }.map { OverlapCluster.Common(value: $0.key, programmes: $0.value) }
        let ordered = shared.sorted { left, right in
            left.programmes != right.programmes ? left.programmes > right.programmes : left.value < right.value
        }
        return Array(ordered.prefix(mostCommon))
    }

    private func commonPlaces(_ members: [Int]) -> [OverlapCluster.Common] {
        let sets = facets.places
        let named = Set(members.flatMap { sets.rows[$0] })
        var counts: [String: Int] = [:]
        for place in named {
            counts[sets.ids[Int(place)].rawValue] = members.count { member in
                sets.rows[member].contains { sets.isRelated($0, place) }
            }
        }
        return Self.ranked(counts)
    }

    /// The smallest place around the places that most of them share.
    private func commonPlace(_ members: [Int], _ places: [OverlapCluster.Common]) -> PlaceID? {
        guard let most = places.first?.programmes else { return nil }
        let shared = places.filter { $0.programmes == most }.map { PlaceID($0.value) }
        guard let first = shared.first else { return nil }
        return map.gazetteer.chain(from: first).first { around in
            shared.allSatisfy { map.gazetteer.isInside($0, around) }
        }
    }

    private func convener(_ place: PlaceID) -> ForumID? {
        for around in map.gazetteer.chain(from: place) {
            if let forum = map.forums.first(where: { $0.place == around }) { return forum.id }
        }
        return nil
    }
}
