/// Sets of small integers that grow together.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The smallest member of the set of an element.
    mutating func root(_ element: Int) -> Int {
        var root = element
        while parents[root] != root { root = parents[root] }
        var next = element
        while parents[next] != root {
            let parent = parents[next]
            parents[next] = root
            next = parent
        }
        return root
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (a, b) = (root(left), root(right))
        // The smaller becomes the root, so that groups do not depend on the order of joining.
        if a != b { parents[max(a, b)] = min(a, b) }
    }

    /// All sets, each ascending, by their smallest member.
    mutating func groups() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for element in parents.indices { members[root(element), default: []].append(element) }
        return members.values.sorted { $0[0] < $1[0] }
    }
}
