/// The places known, as a forest: who lies in whom, how far apart, and what a name means.
///
/// Immutable; a map's own places give a new gazetteer.
public struct Gazetteer: Sendable {
    /// All places, parents before their children, brothers by official order and then identifier.
    public let places: [Place]
    private let indexByID: [PlaceID: Int]
    private let parents: [Int]
    private let depths: [Int]
    /// The position after the last place inside, in `places`.
    private let ends: [Int]
    private let byName: [String: [Int]]
    private let byCode: [String: Int]

    /// Builds the forest. Of two places with one id the later stands. A parent that is not there, or a cycle, makes a
    /// place a root.
    /// - Complexity: O(n log n).
    public init(_ given: [Place]) {
        var unique: [PlaceID: Place] = [:]
        for place in given { unique[place.id] = place }
        var children: [PlaceID: [Place]] = [:]
        var roots: [Place] = []
        for place in unique.values {
            if let parent = place.parent, unique[parent] != nil, !Self.isCyclic(place, in: unique) {
                children[parent, default: []].append(place)
            } else {
                roots.append(place)
            }
        }
        var ordered: [Place] = []
        var parents: [Int] = []
        var depths: [Int] = []
        ordered.reserveCapacity(unique.count)
        var stack = roots.sorted(by: Self.comesBefore).reversed().map { ($0, -1, 0) }
        while let (place, parent, depth) = stack.popLast() {
            ordered.append(place)
            parents.append(parent)
            depths.append(depth)
            let index = ordered.count - 1
            for child in (children[place.id] ?? []).sorted(by: Self.comesBefore).reversed() {
                stack.append((child, index, depth + 1))
            }
        }
        var ends = Array(1...max(1, ordered.count)).prefix(ordered.count).map { $0 }
        for index in ordered.indices.reversed() where parents[index] >= 0 {
            ends[parents[index]] = max(ends[parents[index]], ends[index])
        }
        var indexByID: [PlaceID: Int] = [:]
        var byName: [String: [Int]] = [:]
        var byCode: [String: Int] = [:]
        for (index, place) in ordered.enumerated() {
            indexByID[place.id] = index
            for key in Set(([place.name] + place.aliases).map(slug)) { byName[key, default: []].append(index) }
            for (system, code) in place.codes { byCode["\(system):\(code)".lowercased()] = index }
        }
        places = ordered
        self.parents = parents
        self.depths = depths
        self.ends = ends
        self.indexByID = indexByID
        self.byName = byName
        self.byCode = byCode
    }

    private static func comesBefore(_ left: Place, _ right: Place) -> Bool {
        (left.order, left.id) < (right.order, right.id)
    }

    private static func isCyclic(_ place: Place, in places: [PlaceID: Place]) -> Bool {
        var seen: Set<PlaceID> = [place.id]
        var next = place.parent
        while let id = next, let parent = places[id] {
            if !seen.insert(id).inserted { return true }
            next = parent.parent
        }
        return false
    }

    /// The place of an identifier.
    public subscript(id: PlaceID) -> Place? { indexByID[id].map { places[$0] } }

    /// Where a place stands in `places`.
    public func index(of id: PlaceID) -> Int? { indexByID[id] }

    /// The positions in `places` of a place and everything inside it; brothers never overlap.
    public func interval(of id: PlaceID) -> Range<Int>? { indexByID[id].map { $0..<ends[$0] } }

    /// Whether `inner` is `outer` or lies inside it.
    public func isInside(_ inner: PlaceID, _ outer: PlaceID) -> Bool {
        guard let index = indexByID[inner], let interval = interval(of: outer) else { return inner == outer }
        return interval.contains(index)
    }

    /// Whether one is the other, inside it or around it.
    public func isRelated(_ left: PlaceID, _ right: PlaceID) -> Bool { isInside(left, right) || isInside(right, left) }

    /// The place itself, then what is around it, outwards.
    public func chain(from id: PlaceID) -> [PlaceID] {
        guard var index = indexByID[id] else { return [] }
        var result = [id]
        while parents[index] >= 0 {
            index = parents[index]
            result.append(places[index].id)
        }
        return result
    }

    /// The number of steps up and down the tree between two places; `nil` when they share no root.
    public func distance(_ left: PlaceID, _ right: PlaceID) -> Int? {
        guard var first = indexByID[left], var second = indexByID[right] else { return left == right ? 0 : nil }
        var steps = 0
        while first != second {
            if depths[first] < depths[second] { swap(&first, &second) }
            guard parents[first] >= 0 else { return nil }
            first = parents[first]
            steps += 1
        }
        return steps
    }

    /// The place of a level around a place, or the place itself when it is of that level.
    public func ancestor(of id: PlaceID, at level: PlaceLevel) -> Place? {
        for id in chain(from: id) {
            if let place = self[id], place.level == level { return place }
        }
        return nil
    }

    /// The places directly inside, in order.
    public func children(of id: PlaceID) -> [Place] {
        guard let interval = interval(of: id) else { return [] }
        return interval.dropFirst().filter { parents[$0] == interval.lowerBound }.map { places[$0] }
    }

    /// All places of a name or alias, compared as slugs, in order.
    public func places(named name: String) -> [Place] { (byName[slug(name)] ?? []).map { places[$0] } }

    /// The place of a code such as `county:032`, in any case.
    public func place(code: String) -> Place? { byCode[code.lowercased()].map { places[$0] } }

    /// All places of a level, in order.
    public func places(at level: PlaceLevel) -> [Place] { places.filter { $0.level == level } }
}
