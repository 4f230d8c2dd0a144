/// A part of a query that a view follows or does not.
enum QueryPart: CaseIterable {
    case ties
    case period
    /// Categories, standing, sector, places, community.
    case bodies
    case forum
    case place
    case theme
    case programmes
}

extension MapView {
    /// What the picture can be restricted by. A page must not name what it does not follow.
    private var followed: Set<QueryPart> {
        switch kind {
        case .network, .actorMap, .netMap, .ego, .change: [.ties, .period, .bodies, .forum, .place, .theme]
        case .rainbow, .powerInterest, .aiim, .salience, .geographic, .twoMode: [.bodies, .forum, .place, .theme]
        case .resourceFlow: [.ties, .bodies, .forum, .place, .theme]
        case .forumCircle: [.forum]
        case .coverageMatrix: layout.matrix == .themePlace ? [.place, .theme] : [.place]
        case .cascade: [.place]
        case .overlap: query.programmes.isEmpty ? [.place, .theme, .programmes] : [.programmes]
        }
    }

    /// The query without the parts that this kind of view does not follow.
    var followedQuery: ViewQuery {
        let parts = followed
        var query = query
        // A community depends on the ties among which it is looked for.
        let needsTies = parts.contains(.bodies) && query.community != nil
        if !parts.contains(.ties), !needsTies { query.ties = [] }
        if !parts.contains(.period), !needsTies { query.period = nil }
        if !parts.contains(.bodies) {
            query.categories = []
            query.standing = nil
            query.sector = nil
            query.places = []
            query.community = nil
        }
        if !parts.contains(.forum) { query.forum = nil }
        if !parts.contains(.place) { query.place = nil }
        if !parts.contains(.theme) { query.theme = nil }
        if !parts.contains(.programmes) { query.programmes = [] }
        return query
    }

    /// What the query asks for and this kind of view does not follow.
    var ignoredParts: [String] {
        let kept = followedQuery
        let parts: [(name: String, isLost: Bool)] = [
            ("ties", query.ties != kept.ties), ("period", query.period != kept.period),
            ("categories", query.categories != kept.categories), ("standing", query.standing != kept.standing),
            ("sector", query.sector != kept.sector), ("places", query.places != kept.places),
            ("community", query.community != kept.community), ("forum", query.forum != kept.forum),
            ("place", query.place != kept.place), ("theme", query.theme != kept.theme),
            ("programmes", query.programmes != kept.programmes),
        ]
        return parts.filter(\.isLost).map(\.name)
    }
}

extension ViewQuery {
    /// Whether it selects the whole map.
    var isEmpty: Bool {
        var bare = ViewQuery()
        bare.showsIsolates = showsIsolates
        bare.ego = ego
        return self == bare
    }
}
