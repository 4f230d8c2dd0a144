/// A positive number as mantissa · 2^(512 · exponent), for counts of shortest paths beyond the range of `Double`: a grid of
/// 600 × 600 points has about 10³⁵⁹ from corner to corner.
struct ScaledCount {
    private(set) var mantissa: Double
    private(set) var exponent: Int32

    static let zero = ScaledCount(0)
    private static let step = 0x1p512

    init(_ value: Double) {
        mantissa = value
        exponent = 0
    }

    /// Adds a count; what is more than 2⁵¹² times smaller is lost, as in any floating-point sum.
    static func += (left: inout ScaledCount, right: ScaledCount) {
        if left.mantissa == 0 || right.exponent > left.exponent {
            let small = left
            left = right
            if small.mantissa > 0, right.exponent == small.exponent + 1 { left.mantissa += small.mantissa / step }
        } else if right.exponent == left.exponent {
            left.mantissa += right.mantissa
        } else if right.exponent + 1 == left.exponent {
            left.mantissa += right.mantissa / step
        }
        if left.mantissa >= step {
            left.mantissa /= step
            left.exponent += 1
        }
    }

    /// The quotient as a double; 0 where it is below 2⁻⁵¹² or so.
    static func / (left: ScaledCount, right: ScaledCount) -> Double {
        switch left.exponent - right.exponent {
        case 0: left.mantissa / right.mantissa
        case -1: left.mantissa / right.mantissa / step
        case 1: left.mantissa / right.mantissa * step
        default: 0
        }
    }
}

/// Brandes' dependencies of one source with counts of any size, for graphs where ``LaneBetweenness`` overflows.
struct ScaledBetweenness {
    private var distance: [Int32]
    private var paths: [ScaledCount]
    private var dependency: [Double]
    private var order: [Int32] = []

    init(vertexCount n: Int) {
        distance = [Int32](repeating: -1, count: n)
        paths = [ScaledCount](repeating: .zero, count: n)
        dependency = [Double](repeating: 0, count: n)
    }

    /// Adds the dependencies of `source`, times what hangs at it, to `sums` and `edgeSums`.
    mutating func add(
        source: Int, _ outgoing: Rows, weight: UnsafePointer<Double>, to sums: UnsafeMutablePointer<Double>,
        edgeSums: UnsafeMutablePointer<Double>?
    ) {
        order.removeAll(keepingCapacity: true)
        order.append(Int32(source))
        distance[source] = 0
        paths[source] = ScaledCount(1)
        var head = 0
        while head < order.count {
            let v = Int(order[head])
            head += 1
            for arc in outgoing.start(v)..<outgoing.end(v) {
                let w = Int(outgoing.heads[arc])
                if distance[w] < 0 {
                    distance[w] = distance[v] + 1
                    order.append(Int32(w))
                }
                if distance[w] == distance[v] + 1 { paths[w] += paths[v] }
            }
        }
        for v in order.reversed().map(Int.init) {
            for arc in outgoing.start(v)..<outgoing.end(v) {
                let w = Int(outgoing.heads[arc])
                guard distance[w] == distance[v] + 1 else { continue }
                let part = paths[v] / paths[w] * (weight[w] + dependency[w])
                dependency[v] += part
                edgeSums?[Int(outgoing.edges[arc])] += part * weight[source]
            }
            if v != source { sums[v] += dependency[v] * weight[source] }
        }
        for v in order.map(Int.init) {
            distance[v] = -1
            paths[v] = .zero
            dependency[v] = 0
        }
    }
}
