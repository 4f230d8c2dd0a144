/// A division of the vertices into groups numbered from 0.
///
/// Groups are numbered by their least vertex: group 0 holds vertex 0, group 1 the least vertex outside group 0, and so
/// on. Two divisions are therefore equal exactly when they put the same vertices together.
public struct Grouping: Sendable, Equatable {
    /// The group of every vertex.
    public let groupOf: [Int]

    /// The number of groups.
    public let count: Int

    /// Renumbers any labels by first appearance. O(n).
    public init(labels: [Int]) {
        var number: [Int: Int] = [:]
        var groupOf: [Int] = []
        groupOf.reserveCapacity(labels.count)
        for label in labels {
            if let known = number[label] {
                groupOf.append(known)
            } else {
                groupOf.append(number.count)
                number[label] = number.count
            }
        }
        self.groupOf = groupOf
        count = number.count
    }

    /// Renumbers labels that are all from 0 up to `bound`. O(n + bound), without hashing.
    init(labels: [Int32], below bound: Int) {
        var number = [Int](repeating: -1, count: bound)
        var next = 0
        var groupOf = [Int](repeating: 0, count: labels.count)
        for (vertex, label) in labels.enumerated() {
            if number[Int(label)] < 0 {
                number[Int(label)] = next
                next += 1
            }
            groupOf[vertex] = number[Int(label)]
        }
        self.groupOf = groupOf
        count = next
    }

    /// The number of vertices of every group.
    public var sizes: [Int] {
        var sizes = [Int](repeating: 0, count: count)
        for group in groupOf { sizes[group] += 1 }
        return sizes
    }

    /// The vertices of every group, ascending.
    public var members: [[Int]] {
        var members = [[Int]](repeating: [], count: count)
        for (vertex, group) in groupOf.enumerated() { members[group].append(vertex) }
        return members
    }
}
