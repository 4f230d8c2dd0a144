/// Two columns joined by lines, ordered so that fewer lines cross.
///
/// Sweeps of barycentres (Sugiyama, Tagawa and Toda 1981, doi:10.1109/TSMC.1981.4308636): each column in turn is sorted by
/// the mean place of what its members are joined to; equal means keep their order, and members without a line go last.
/// After each sweep crossings are counted, and the best order of all, the first of several, is kept.
struct BilayerOrder {
    /// Members of each column from top to bottom.
    let left: [Int]
    let right: [Int]
    /// Crossings of the order given, and of the order found.
    let crossingsBefore: Int
    let crossings: Int

    /// - Parameters:
    ///   - edges: pairs of a member of the left and one of the right column.
    ///   - left: how many members the left column has; the order given is 0, 1, 2 ….
    ///   - right: how many members the right column has.
    /// - Complexity: O(sweeps · (E + n) log n).
    init(_ edges: [(left: Int, right: Int)], left leftCount: Int, right rightCount: Int, sweeps: Int = 24) {
        var (upper, lower) = (Array(0..<leftCount), Array(0..<rightCount))
        var neighbours = (
            left: Array(repeating: [Int](), count: leftCount), right: Array(repeating: [Int](), count: rightCount)
        )
        for edge in edges {
            neighbours.left[edge.left].append(edge.right)
            neighbours.right[edge.right].append(edge.left)
        }
        let before = Self.crossings(edges, left: upper, right: lower)
        var best = (crossings: before, left: upper, right: lower)
        for sweep in 0..<sweeps where best.crossings > 0 || sweep < 2 {
            if sweep.isMultiple(of: 2) {
                lower = Self.sorted(lower, by: neighbours.right, places: Self.places(upper))
            } else {
                upper = Self.sorted(upper, by: neighbours.left, places: Self.places(lower))
            }
            let count = Self.crossings(edges, left: upper, right: lower)
            if count < best.crossings { best = (count, upper, lower) }
        }
        crossingsBefore = before
        crossings = best.crossings
        left = best.left
        right = best.right
    }

    /// Where each member stands.
    private static func places(_ order: [Int]) -> [Int] {
        var places = Array(repeating: 0, count: order.count)
        for (place, member) in order.enumerated() { places[member] = place }
        return places
    }

    private static func sorted(_ order: [Int], by neighbours: [[Int]], places: [Int]) -> [Int] {
        let means = neighbours.map { list in
            list.isEmpty ? Double.infinity : Double(list.reduce(0) { $0 + places[$1] }) / Double(list.count)
        }
        return order.enumerated().sorted { (means[$0.element], $0.offset) < (means[$1.element], $1.offset) }
            .map(\.element)
    }

    /// How many pairs of lines cross; lines that share an end do not.
    ///
    /// Lines are taken by their left end; those already taken whose right end lies below cross the next one. A tree of
    /// sums counts them (Barth, Mutzel and Jünger 2004, “Simple and efficient bilayer cross counting”,
    /// doi:10.7155/jgaa.00088).
    /// - Complexity: O(E log E + E log V).
    static func crossings(_ edges: [(left: Int, right: Int)], left: [Int], right: [Int]) -> Int {
        let (upper, lower) = (places(left), places(right))
        let ordered = edges.map { (upper[$0.left], lower[$0.right]) }.sorted { $0 < $1 }
        var sums = Array(repeating: 0, count: right.count + 1)
        var result = 0
        for (taken, edge) in ordered.enumerated() {
            // Lines taken whose right end stands at or above this one.
            var above = 0
            var index = edge.1 + 1
            while index > 0 {
                above += sums[index]
                index -= index & -index
            }
            result += taken - above
            index = edge.1 + 1
            while index <= right.count {
                sums[index] += 1
                index += index & -index
            }
        }
        return result
    }
}
