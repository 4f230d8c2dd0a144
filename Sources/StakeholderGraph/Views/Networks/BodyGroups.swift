/// Bodies put together by what a view groups by, in the order in which people name the groups.
struct BodyGroups {
    struct Group {
        let id: String
        let label: String
        let members: [Stakeholder]
    }

    let groups: [Group]
    /// What the groups leave unsaid: of forums, in which of several a body stands, and who is only invited.
    let remarks: [String]

    /// Every body is in exactly one group; those without one are the last.
    ///
    /// By category: the first category, in the circular's order. By place: the county, or the sub-county when all are in one
    /// county, in the gazetteer's order. By forum: the first forum of which it is a member on the day, by tier and place.
    init(_ context: ViewContext, by grouping: ViewLayout.Grouping) {
        let map = context.map
        var key: [StakeholderID: (rank: Int, id: String, label: String)] = [:]
        let none: String
        var remarks: [String] = []
        switch grouping {
        case .none:
            none = context.words("Stakeholders", "Wadau")
        case .category:
            none = context.words("Category not known", "Aina haijulikani")
            let order = map.reference.circular(map.circularID)?.categories.map(\.id) ?? []
            let rank = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            for body in context.bodies {
                guard let category = body.categories.values.first else { continue }
                key[body.id] = (
                    rank[category] ?? order.count, category.rawValue, context.categoryName(category)
                )
            }
        case .place:
            none = context.words("Place not known", "Mahali hapajulikani")
            let counties = Set(
                context.bodies.compactMap { $0.place.flatMap { map.gazetteer.ancestor(of: $0, at: .county)?.id } })
            let level: PlaceLevel = counties.count == 1 ? .subCounty : .county
            for body in context.bodies {
                guard let own = body.place else { continue }
                let place = map.gazetteer.ancestor(of: own, at: level)?.id ?? own
                key[body.id] = (
                    map.gazetteer.index(of: place) ?? .max, place.rawValue, context.placeName(place)
                )
            }
        case .forum:
            none = context.words("In no forum", "Hayumo katika jukwaa")
            let belonging = ForumMembers(map, on: context.request.day)
            var several: Set<StakeholderID> = []
            var invited: Set<StakeholderID> = []
            for (rank, forum) in ForumOrder.sorted(map).enumerated() {
                for member in belonging[forum.id] {
                    if key[member] == nil {
                        key[member] = (rank, forum.id.rawValue, forum.name)
                    } else {
                        several.insert(member)
                    }
                }
                invited.formUnion(belonging.invited(to: forum.id))
            }
            let shared = context.bodies.count { several.contains($0.id) }
            if shared > 0 {
                remarks.append(
                    context.words(
                        "\(shared) in several forums: each stands in the first",
                        "\(shared) wamo katika majukwaa kadhaa: kila mmoja yumo katika la kwanza"))
            }
            let waiting = context.bodies.count { invited.contains($0.id) && key[$0.id] == nil }
            if waiting > 0 {
                remarks.append(
                    context.words(
                        "of those in no forum \(waiting) invited",
                        "kati ya wasio katika jukwaa, \(waiting) wamealikwa"))
            }
        }
        self.remarks = remarks
        var found: [String: (rank: Int, label: String, members: [Stakeholder])] = [:]
        for body in context.bodies {
            let own = key[body.id] ?? (.max, "", none)
            found[own.id, default: (own.rank, own.label, [])].members.append(body)
        }
        groups = found.sorted { ($0.value.rank, $0.key) < ($1.value.rank, $1.key) }.map {
            Group(id: $0.key, label: TextWrapping.clean($0.value.label), members: $0.value.members)
        }
    }
}
