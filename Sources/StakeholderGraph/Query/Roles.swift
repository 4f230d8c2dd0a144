/// Who stands behind each programme: the list columns and the role ties together, as positions in the map's arrays.
public struct ProgrammeRoles: Sendable {
    /// For each programme, lead ∪ implementers ∪ `leads` and `implements` ties whatever their dates, sorted.
    public let implementers: [[StakeholderID]]
    /// For each programme, funders ∪ `funds` ties to it, sorted.
    public let funders: [[StakeholderID]]
    /// For each programme, supporters ∪ `supports` ties, sorted.
    public let supporters: [[StakeholderID]]
    /// For each programme, hosts ∪ `hosts` ties, sorted.
    public let hosts: [[StakeholderID]]
    /// For each programme, lead ∪ `leads` ties, sorted.
    public let leads: [[StakeholderID]]

    /// Collects the roles of a map.
    /// - Complexity: O(programmes + ties), lists sorted.
    public init(_ map: StakeholderMap) {
        let tied = Self.tied(map)
        implementers = Self.union([.leads, .implements], in: map, tied) { Self.implementerColumns(map, $0) }
        funders = Self.union([.funds], in: map, tied) { map.programmes[$0].funders.values }
        supporters = Self.union([.supports], in: map, tied) { map.programmes[$0].supporters.values }
        hosts = Self.union([.hosts], in: map, tied) { map.programmes[$0].hosts.values }
        leads = Self.union([.leads], in: map, tied) { map.programmes[$0].leads.values }
    }

    /// For each programme its implementers alone, as in `implementers`.
    static func implementers(of map: StakeholderMap) -> [[StakeholderID]] {
        union([.leads, .implements], in: map, tied(map)) { implementerColumns(map, $0) }
    }

    private typealias Tied = [TieKind: [Int: [StakeholderID]]]

    private static func tied(_ map: StakeholderMap) -> Tied {
        var tied: Tied = [:]
        for index in map.ties.indices {
            guard case .programme(let id) = map.ties[index].to, case .stakeholder(let body) = map.ties[index].from,
                let programme = map.index(of: id)
            else { continue }
            tied[map.ties[index].kind, default: [:]][programme, default: []].append(body)
        }
        return tied
    }

    /// By position: copying whole programmes would cost more than the lists.
    private static func implementerColumns(_ map: StakeholderMap, _ index: Int) -> [StakeholderID] {
        let (leads, implementers) = (map.programmes[index].leads.values, map.programmes[index].implementers.values)
        return leads.isEmpty ? implementers : leads + implementers
    }

    private static func union(
        _ kinds: [TieKind], in map: StakeholderMap, _ tied: Tied, _ columns: (Int) -> [StakeholderID]
    ) -> [[StakeholderID]] {
        let tied = kinds.compactMap { tied[$0] }
        return map.programmes.indices.map { index in
            var all = columns(index)
            for ties in tied { all += ties[index] ?? [] }
            return all.count < 2 ? all : Array(Set(all)).sorted()
        }
    }
}
