/// All pictures of a map: each of its views, the circle of each forum, the network of each county and sub-county in which
/// somebody sits or works.
public struct AtlasPlan: Sendable {
    /// What a picture is of.
    public enum Part: String, Sendable, CaseIterable {
        case views
        case forums
        case places
    }

    /// A picture to be made.
    public struct Entry: Sendable {
        public let part: Part
        /// Where it goes, without a suffix: the part, `/`, then lower-case letters, digits and hyphens.
        public let path: String
        /// Its name for people.
        public let title: String
        public let view: MapView
    }

    /// In the order in which they are listed: views by name, forums by tier and place, places as in the gazetteer.
    public let entries: [Entry]

    /// - Parameters:
    ///   - map: what the audience may see.
    ///   - views: the views to draw; `forum-circle` and `network` serve forums and places where they are among them.
    ///   - place: only forums and places there and inside it.
    /// - Complexity: O(stakeholders × depth of places + n log n).
    public static func make(
        _ map: Disclosed<StakeholderMap>, views: [MapView], inside place: PlaceID? = nil
    ) -> Disclosed<AtlasPlan> {
        map.map { AtlasPlan(entries: whole($0, views) + forums($0, views, place) + places($0, views, place)) }
    }

    /// A view that shows one forum is among the forums, when there are some.
    private static func whole(_ map: StakeholderMap, _ views: [MapView]) -> [Entry] {
        views.filter { view in
            view.kind != .forumCircle || view.query.forum != nil || map.forums.isEmpty
        }.sorted { $0.name < $1.name }.map {
            Entry(part: .views, path: path(.views, $0.name), title: $0.heading(), view: $0)
        }
    }

    private static func forums(_ map: StakeholderMap, _ views: [MapView], _ place: PlaceID?) -> [Entry] {
        guard let circle = first(.forumCircle, named: "forum-circle", of: views) else { return [] }
        return ForumOrder.sorted(map).filter { forum in
            place.map { map.gazetteer.isInside(forum.place, $0) } ?? true
        }.map { forum in
            var view = circle
            // The circle is that of the forum, wherever its members sit.
            view.query = ViewQuery()
            view.query.forum = forum.id
            return Entry(part: .forums, path: path(.forums, forum.id.rawValue), title: forum.name, view: view)
        }
    }

    private static func places(_ map: StakeholderMap, _ views: [MapView], _ place: PlaceID?) -> [Entry] {
        guard let network = first(.network, named: "network", of: views) else { return [] }
        var found: Set<PlaceID> = []
        for body in map.stakeholders {
            for at in [body.place].compactMap({ $0 }) + body.worksIn.values {
                for around in map.gazetteer.chain(from: at) where !found.insert(around).inserted { break }
            }
        }
        return found.compactMap { map.gazetteer[$0] }.filter { found in
            [.county, .subCounty].contains(found.level)
                && place.map { map.gazetteer.isInside(found.id, $0) } ?? true
        }.sorted { left, right in
            (map.gazetteer.index(of: left.id) ?? .max, left.id) < (map.gazetteer.index(of: right.id) ?? .max, right.id)
        }.map { place in
            var view = network
            view.query.place = place.id
            return Entry(part: .places, path: path(.places, place.id.rawValue), title: place.name, view: view)
        }
    }

    private static func first(_ kind: ViewKind, named name: String, of views: [MapView]) -> MapView? {
        views.first { $0.name == name && $0.kind == kind } ?? views.first { $0.kind == kind }
    }

    /// Identifiers that are no safe name of a file are written in safe letters with a checksum behind.
    static func path(_ part: Part, _ raw: String) -> String {
        func isPlain(_ scalar: Unicode.Scalar) -> Bool {
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
        }
        var stem = ""
        var isSafe = !raw.isEmpty && raw.unicodeScalars.count <= 80
        for scalar in raw.unicodeScalars.prefix(80) {
            if scalar == "/", part == .places {
                // Two hyphens follow each other in no identifier that is made from a name.
                stem += "--"
            } else if isPlain(scalar), !(stem.hasSuffix("-") && scalar == "-"), !(stem.isEmpty && scalar == "-") {
                stem.unicodeScalars.append(scalar)
            } else {
                isSafe = false
                if !stem.isEmpty, !stem.hasSuffix("-") { stem += "-" }
            }
        }
        if !isSafe {
            var sum = Checksum()
            sum.add(raw)
            stem += (stem.isEmpty || stem.hasSuffix("-") ? "" : "-") + "x" + sum.hex
        }
        return part.rawValue + "/" + stem
    }
}
