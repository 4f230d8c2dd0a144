/// Places the bodies of a network so that distances on the page follow distances in the network, by stochastic gradient
/// descent on the stress (Zheng, Pawar and Goodman 2019, doi:10.1109/TVCG.2018.2859997).
///
/// Components are laid out together: bodies without a path between them keep a distance of the network's size. The
/// result is the same for the same input, whatever the machine.
struct StressLayout {
    let count: Int
    /// For each body the neighbours, without repeats and loops, sorted.
    let neighbours: [[Int]]
    var seed: UInt64 = 7
    /// Bodies with a known place keep near it.
    var starts: [Int: Point] = [:]

    /// Beyond this many bodies, pairs are sampled instead of all being looked at.
    private static let exactLimit = 2500

    init(count: Int, edges: [(Int, Int)], starts: [Int: Point] = [:]) {
        self.count = count
        self.starts = starts
        var sets = Array(repeating: Set<Int>(), count: count)
        for (from, to) in edges where from != to {
            sets[from].insert(to)
            sets[to].insert(from)
        }
        neighbours = sets.map { $0.sorted() }
    }

    /// Positions in units of one tie; the mean is the origin.
    /// - Complexity: O(n² + n · ties) up to 2,500 bodies, O(200 n) pairs above.
    func positions() -> [Point] {
        guard count > 1 else { return Array(repeating: Point(0, 0), count: count) }
        var random = LayoutGenerator(seed: seed)
        var x: [Double] = []
        var y: [Double] = []
        let spread = Double(count).squareRoot()
        for index in 0..<count {
            let start = starts[index]
            let first = (random.unit() - 0.5) * spread
            let second = (random.unit() - 0.5) * spread
            x.append(start?.x ?? first)
            y.append(start?.y ?? second)
        }
        var pairs = self.pairs(&random)
        let largest = pairs.map(\.distance).max() ?? 1
        // Step sizes fall from 1/w_min to 0.1/w_max over the rounds.
        let rounds = 30
        let first = Double(largest) * Double(largest)
        let decay = Trigonometry.logarithm2(first / 0.1) / Double(rounds - 1)
        var eta = first
        let factor = exp2(-decay)
        for _ in 0..<rounds {
            shuffle(&pairs, &random)
            for pair in pairs {
                let target = Double(pair.distance)
                let (a, b) = (Int(pair.first), Int(pair.second))
                let dx = x[a] - x[b]
                let dy = y[a] - y[b]
                let length = max(1e-9, (dx * dx + dy * dy).squareRoot())
                let share = min(1, eta / (target * target)) * (length - target) / (2 * length)
                x[a] -= dx * share
                y[a] -= dy * share
                x[b] += dx * share
                y[b] += dy * share
            }
            eta *= factor
        }
        let middle = Point(x.reduce(0, +) / Double(count), y.reduce(0, +) / Double(count))
        return zip(x, y).map { Point($0 - middle.x, $1 - middle.y) }
    }

    private struct Pair {
        let first: Int32
        let second: Int32
        let distance: Float
    }

    private func pairs(_ random: inout LayoutGenerator) -> [Pair] {
        var result: [Pair] = []
        let far = Float(2 + Double(count).squareRoot() * 0.6)
        let isExact = count <= Self.exactLimit
        var distances = Array(repeating: Int32(-1), count: count)
        var queue: [Int] = []
        let sources = isExact ? Array(0..<count) : (0..<100).map { _ in random.below(count) }
        for source in sources {
            for index in distances.indices { distances[index] = -1 }
            distances[source] = 0
            queue.removeAll(keepingCapacity: true)
            queue.append(source)
            var head = 0
            while head < queue.count {
                let body = queue[head]
                head += 1
                for next in neighbours[body] where distances[next] < 0 {
                    distances[next] = distances[body] + 1
                    queue.append(next)
                }
            }
            for other in 0..<count where isExact ? other > source : other != source {
                let distance = distances[other] < 0 ? far : min(far, Float(distances[other]))
                result.append(Pair(first: Int32(source), second: Int32(other), distance: distance))
            }
        }
        if !isExact {
            for body in 0..<count {
                for other in neighbours[body] where other > body {
                    result.append(Pair(first: Int32(body), second: Int32(other), distance: 1))
                }
            }
        }
        return result
    }

    private func shuffle(_ pairs: inout [Pair], _ random: inout LayoutGenerator) {
        guard pairs.count > 1 else { return }
        for index in stride(from: pairs.count - 1, to: 0, by: -1) {
            pairs.swapAt(index, random.below(index + 1))
        }
    }

    /// 2 to a small negative or positive power.
    private func exp2(_ power: Double) -> Double {
        let whole = power.rounded(.down)
        let rest = (power - whole) * 0.6931471805599453
        var term = 1.0
        var sum = 1.0
        var index = 1.0
        while index < 20 {
            term *= rest / index
            sum += term
            index += 1
        }
        return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
    }
}
