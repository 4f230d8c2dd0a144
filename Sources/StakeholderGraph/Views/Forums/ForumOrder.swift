/// Forums in the order in which people name them: by tier, then by place in the gazetteer's order, then by identifier.
enum ForumOrder {
    static func sorted(_ map: StakeholderMap) -> [Forum] {
        func tier(_ forum: Forum) -> Int {
            switch forum.tier {
            case .other: 0
            case .region: 1
            case .county: 2
            case .subCounty: 3
            }
        }
        return map.forums.sorted { left, right in
            let first = (tier(left), map.gazetteer.index(of: left.place) ?? .max, left.id)
            return first < (tier(right), map.gazetteer.index(of: right.place) ?? .max, right.id)
        }
    }
}
