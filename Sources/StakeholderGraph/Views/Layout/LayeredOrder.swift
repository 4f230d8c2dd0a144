internal import NetworkAnalysis

/// The layers of a flow from left to right, and the order in each layer in which fewer lines cross.
///
/// Layers are the longest paths over the condensation: members that reach each other in a circle share a layer, and every
/// other line leads to a later one, so that a circle never breaks the layers. Members without a line onwards stand in the
/// last layer. A line over several layers passes through each of them at a place of its own (Sugiyama, Tagawa and Toda
/// 1981, doi:10.1109/TSMC.1981.4308636); layers are ordered by sweeps of barycentres, and the order with the fewest
/// crossings, the first of several, is kept.
struct LayeredOrder {
    /// A place in a layer: a member, or where a line passes.
    enum Slot: Hashable {
        case member(Int)
        /// The line of this position.
        case pass(Int)
    }

    /// The layer of each member, from 0.
    let layers: [Int]
    /// Whether a line joins two of a circle.
    let isCircular: [Bool]
    /// From left to right, each from top to bottom.
    let columns: [[Slot]]
    let crossingsBefore: Int
    let crossings: Int

    /// - Parameters:
    ///   - count: how many members there are, 0, 1, 2 ….
    ///   - lines: from whom to whom; both ends differ.
    ///   - pinned: members that must stand in the last layer of all, apart from the others.
    ///   - nearTarget: members that stand in the layer just before the first they lead to.
    ///   - leastLast: the layer of those who only receive is at least this one, so that lines pass a layer before it.
    /// - Complexity: O(sweeps · (E · layers) log (E · layers)).
    init(
        count: Int, lines: [(from: Int, to: Int)], pinned: Set<Int> = [], nearTarget: Set<Int> = [],
        leastLast: Int = 0, sweeps: Int = 24
    ) {
        let groups = Self.circles(count, lines)
        let isCircular = lines.map { groups[$0.from] == groups[$0.to] }
        let layers = Self.layers(count, lines, groups, pinned: pinned, nearTarget: nearTarget, leastLast: leastLast)
        self.layers = layers
        self.isCircular = isCircular
        var columns = Array(repeating: [Slot](), count: (layers.max() ?? -1) + 1)
        for member in 0..<count { columns[layers[member]].append(.member(member)) }
        var steps = Array(repeating: [(from: Slot, to: Slot)](), count: max(0, columns.count - 1))
        for (index, line) in lines.enumerated() where !isCircular[index] {
            var last = Slot.member(line.from)
            for layer in layers[line.from]..<layers[line.to] {
                let isEnd = layer + 1 == layers[line.to]
                let next = isEnd ? Slot.member(line.to) : .pass(index)
                if !isEnd { columns[layer + 1].append(next) }
                steps[layer].append((last, next))
                last = next
            }
        }
        crossingsBefore = Self.crossings(columns, steps)
        var best = (crossings: crossingsBefore, columns: columns)
        for sweep in 0..<sweeps where best.crossings > 0 || sweep < 2 {
            if sweep.isMultiple(of: 2) {
                for layer in columns.indices.dropFirst() {
                    columns[layer] = Self.sorted(
                        columns[layer], toward: columns[layer - 1], steps[layer - 1].map { ($0.to, $0.from) })
                }
            } else {
                for layer in columns.indices.dropLast().reversed() {
                    columns[layer] = Self.sorted(
                        columns[layer], toward: columns[layer + 1], steps[layer].map { ($0.from, $0.to) })
                }
            }
            let count = Self.crossings(columns, steps)
            if count < best.crossings { best = (count, columns) }
        }
        self.columns = best.columns
        crossings = best.crossings
    }

    /// The circle of each member; a member of none is alone.
    private static func circles(_ count: Int, _ lines: [(from: Int, to: Int)]) -> [Int] {
        do {
            let graph = try CompactGraph(
                vertexCount: count, isDirected: true, edges: lines.map { ($0.from, $0.to) })
            return graph.strongComponents().groupOf
        } catch {
            // More members than the graph can number: no page could show them.
            return Array(0..<count)
        }
    }

    private static func layers(
        _ count: Int, _ lines: [(from: Int, to: Int)], _ groups: [Int], pinned: Set<Int>, nearTarget: Set<Int>,
        leastLast: Int
    ) -> [Int] {
        let total = (groups.max() ?? -1) + 1
        var targets = Array(repeating: Set<Int>(), count: total)
        for line in lines where groups[line.from] != groups[line.to] {
            targets[groups[line.from]].insert(groups[line.to])
        }
        var waiting = Array(repeating: 0, count: total)
        for target in targets.joined() { waiting[target] += 1 }
        var depth = Array(repeating: 0, count: total)
        var open = waiting.indices.filter { waiting[$0] == 0 }
        var order: [Int] = []
        while let group = open.popLast() {
            order.append(group)
            for target in targets[group].sorted() {
                depth[target] = max(depth[target], depth[group] + 1)
                waiting[target] -= 1
                if waiting[target] == 0 { open.append(target) }
            }
        }
        let deepest = (0..<count).filter { !pinned.contains($0) }.map { depth[groups[$0]] }.max() ?? -1
        let last = deepest > 0 ? max(deepest, leastLast) : deepest
        // Those that only receive stand in the last layer; those that must come last, in one more.
        let isGiver = (0..<count).map { member in
            lines.contains { $0.from == member && !pinned.contains($0.to) }
        }
        var result = (0..<count).map { member in
            if pinned.contains(member) { return last + 1 }
            let receives = lines.contains { $0.to == member }
            return !isGiver[member] && receives ? last : depth[groups[member]]
        }
        for member in 0..<count where nearTarget.contains(member) {
            let first = lines.filter { $0.from == member }.map { result[$0.to] }.min()
            if let first { result[member] = max(0, first - 1) }
        }
        return result
    }

    private static func sorted(_ column: [Slot], toward other: [Slot], _ steps: [(Slot, Slot)]) -> [Slot] {
        let places = Dictionary(uniqueKeysWithValues: other.enumerated().map { ($1, $0) })
        var sums: [Slot: (sum: Int, count: Int)] = [:]
        for (own, partner) in steps {
            guard let place = places[partner] else { continue }
            let before = sums[own] ?? (0, 0)
            sums[own] = (before.sum + place, before.count + 1)
        }
        // Those without a line keep their place among the others by standing where they stood.
        let keys = column.enumerated().map { place, slot -> (Double, Int) in
            if let sum = sums[slot] { return (Double(sum.sum) / Double(sum.count), place) }
            return (Double(place) * Double(max(1, other.count)) / Double(max(1, column.count)), place)
        }
        return column.indices.sorted { keys[$0] < keys[$1] }.map { column[$0] }
    }

    private static func crossings(_ columns: [[Slot]], _ steps: [[(from: Slot, to: Slot)]]) -> Int {
        steps.enumerated().reduce(0) { sum, step in
            let left = Dictionary(uniqueKeysWithValues: columns[step.offset].enumerated().map { ($1, $0) })
            let right = Dictionary(uniqueKeysWithValues: columns[step.offset + 1].enumerated().map { ($1, $0) })
            let edges = step.element.compactMap { line -> (left: Int, right: Int)? in
                guard let from = left[line.from], let to = right[line.to] else { return nil }
                return (from, to)
            }
            return sum
                + BilayerOrder.crossings(
                    edges, left: Array(columns[step.offset].indices), right: Array(columns[step.offset + 1].indices))
        }
    }
}
