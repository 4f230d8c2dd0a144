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
        var tied: [TieKind: [Int: [StakeholderID]]] = [:]
        for tie in map.ties {
            guard case .programme(let id) = tie.to, case .stakeholder(let body) = tie.from,
                let index = map.index(of: id)
            else { continue }
            tied[tie.kind, default: [:]][index, default: []].append(body)
        }
        func union(_ kinds: [TieKind], _ columns: (Programme) -> [StakeholderID]) -> [[StakeholderID]] {
            map.programmes.enumerated().map { index, programme in
                let all = columns(programme) + kinds.flatMap { tied[$0]?[index] ?? [] }
                return all.count < 2 ? all : Array(Set(all)).sorted()
            }
        }
        implementers = union([.leads, .implements]) { $0.leads.values + $0.implementers.values }
        funders = union([.funds]) { $0.funders.values }
        supporters = union([.supports]) { $0.supporters.values }
        hosts = union([.hosts]) { $0.hosts.values }
        leads = union([.leads]) { $0.leads.values }
    }
}
