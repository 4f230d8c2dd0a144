/// Which bodies count as one voice: those of one organisation, and grantees of one funder.
///
/// Bodies are merged through `part_of`, in chains and through parents that the map does not have, and with the other
/// grantees of a funder by `funds` ties in force on the date. The funder itself is not merged with its grantees.
struct Voices: Sendable {
    private let map: StakeholderMap
    private let representatives: [Int]
    private let grantees: [(funder: StakeholderID, bodies: Set<StakeholderID>)]

    /// - Complexity: O((n + ties) · α(n)).
    init(_ map: StakeholderMap, on date: CivilDate) {
        self.map = map
        var count = map.stakeholders.count
        var absent: [StakeholderID: Int] = [:]
        var links: [(Int, Int)] = []
        for (index, body) in map.stakeholders.enumerated() {
            guard let parent = body.partOf else { continue }
            if let known = map.index(of: parent) ?? absent[parent] {
                links.append((index, known))
            } else {
                absent[parent] = count
                links.append((index, count))
                count += 1
            }
        }
        var granted: [StakeholderID: Set<StakeholderID>] = [:]
        for tie in map.ties where tie.kind == .funds && tie.span.contains(date) {
            guard let funder = tie.from.stakeholder, let grantee = tie.to.stakeholder, funder != grantee else {
                continue
            }
            granted[funder, default: []].insert(grantee)
        }
        grantees = granted.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        for (_, bodies) in grantees {
            let indices = bodies.compactMap(map.index(of:))
            for index in indices.dropFirst() { links.append((indices[0], index)) }
        }
        var sets = DisjointSets(count: count)
        for (left, right) in links { sets.join(left, right) }
        representatives = map.stakeholders.indices.map { sets.find($0) }
    }

    /// A number that is the same for two bodies exactly when they are one voice; `nil` for a body not in the map.
    func voice(of id: StakeholderID) -> Int? { map.index(of: id).map { representatives[$0] } }

    /// Why several bodies are one voice, in words.
    /// - Complexity: O(bodies · depth of `part_of` + funders).
    func reasons(for bodies: [StakeholderID]) -> [String] {
        guard bodies.count > 1 else { return [] }
        var members: [StakeholderID: [StakeholderID]] = [:]
        for body in bodies { members[top(of: body), default: []].append(body) }
        var reasons = members.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }
            .map { "one organisation: \(map.name(of: .stakeholder($0.key)))" }
        for (funder, granted) in grantees where bodies.count(where: granted.contains) > 1 {
            reasons.append("grantees of one funder: \(map.name(of: .stakeholder(funder)))")
        }
        return reasons.isEmpty ? ["joined through other bodies by part_of and common funders"] : reasons
    }

    private func top(of body: StakeholderID) -> StakeholderID {
        var seen: Set<StakeholderID> = [body]
        var current = body
        while let parent = map.stakeholder(current)?.partOf, seen.insert(parent).inserted { current = parent }
        return current
    }
}

/// Sets of numbers that are merged step by step.
struct DisjointSets: Sendable {
    private var parents: [Int]

    /// - Complexity: O(n).
    init(count: Int) { parents = Array(0..<count) }

    /// The representative of a number's set: the least number of the set.
    /// - Complexity: nearly constant, by halving paths.
    mutating func find(_ start: Int) -> Int {
        var index = start
        while parents[index] != index {
            parents[index] = parents[parents[index]]
            index = parents[index]
        }
        return index
    }

    /// Merges two sets; whether they were apart before.
    @discardableResult
    mutating func join(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = (find(left), find(right))
        guard first != second else { return false }
        parents[max(first, second)] = min(first, second)
        return true
    }
}
