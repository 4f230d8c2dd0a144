/// Programmes that overlap with one another, so that many pairs are read as one group with one meeting to call.
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
    /// - Complexity: O(findings + values of the programmes in groups).
    func clusters(_ findings: OverlapFindings) -> [OverlapCluster] {
        var sets = DisjointSets(count: map.programmes.count)
        var pairs: [(Int, Int)] = []
        for index in findings.indices {
            let pair = findings.pair(index)
            guard Self.joining.contains(OverlapVerdict.allCases[pair.rank]) else { continue }
            sets.join(pair.a, pair.b)
            pairs.append((pair.a, pair.b))
        }
        var pairsOfRoot: [Int: Int] = [:]
        var members: [Int: Set<Int>] = [:]
        for (a, b) in pairs {
            let root = sets.find(a)
            pairsOfRoot[root, default: 0] += 1
            members[root, default: []].formUnion([a, b])
        }
        let groups = members.filter { $0.value.count > 2 }.sorted { left, right in
            left.value.count != right.value.count ? left.value.count > right.value.count : left.key < right.key
        }
        return groups.map { cluster($0.value.sorted(), pairs: pairsOfRoot[$0.key] ?? 0) }
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
