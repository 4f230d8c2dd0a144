/// Sums over the distances to every vertex, by breadth-first searches from 512 sources at once, one bit a source.
///
/// Then et al., PVLDB 8(4), 2014, doi:10.14778/2735496.2735507. How many sources reach v at distance d is a count of bits, so
/// that the sums of all sources at v cost no more than those of one. Counts and distances are integers, hence exact;
/// harmonic sums are added part by part in a fixed order.
struct DistanceSums {
    /// For every vertex (in ordered numbers) how many others reach it.
    private(set) var reached: [Int]

    /// The sum of their distances.
    private(set) var farness: [Int]

    /// The greatest of them.
    private(set) var farthest: [Int]

    /// The sum of their reciprocals.
    private(set) var harmonic: [Double]

    /// Harmonic sums of their own for so many parts.
    private static let parts = 16

    /// - Parameter reversed: whether to turn every arc round.
    init(_ graph: OrderedGraph, reversed: Bool, _ control: WorkControl) throws(NetworkError) {
        let n = graph.original.count
        var blocks: [(sources: Range<Int>, component: Range<Int>)] = []
        for component in graph.components where component.count > 1 {
            for start in stride(from: component.lowerBound, to: component.upperBound, by: 512) {
                blocks.append((start..<min(start + 512, component.upperBound), component))
            }
        }
        let parts = Parallel.ranges(of: blocks.count, parts: DistanceSums.parts)
        let sums = UnsafeMutablePointer<Double>.allocate(capacity: parts.count * n)
        sums.initialize(repeating: 0, count: parts.count * n)
        defer { sums.deallocate() }
        let workers = (0..<min(control.threads, max(1, parts.count))).map { _ in WideSearch(vertexCount: n) }
        let out = reversed ? graph.incoming : graph.outgoing
        let into = reversed ? graph.outgoing : graph.incoming
        try out.withRows { (out) throws(NetworkError) in
            try into.withRows { (into) throws(NetworkError) in
                try Parallel.run(parts: parts.count, control: control) { worker, part in
                    for block in parts[part] {
                        workers[worker].run(
                            from: blocks[block].sources, in: blocks[block].component, out: out, into: into,
                            harmonic: sums + part * n)
                    }
                }
            }
        }
        reached = [Int](repeating: 0, count: n)
        farness = reached
        farthest = reached
        harmonic = [Double](repeating: 0, count: n)
        for worker in workers {
            for v in 0..<n {
                reached[v] += worker.reached[v]
                farness[v] += worker.farness[v]
                farthest[v] = max(farthest[v], worker.farthest[v])
            }
        }
        for v in 0..<n {
            for part in 0..<parts.count { harmonic[v] += sums[part * n + v] }
        }
    }
}

/// The memory of one thread.
private final class WideSearch {
    typealias Bits = SIMD8<UInt64>

    let reached: UnsafeMutablePointer<Int>
    let farness: UnsafeMutablePointer<Int>
    let farthest: UnsafeMutablePointer<Int>
    private let seen: UnsafeMutablePointer<Bits>
    private var frontier: UnsafeMutablePointer<Bits>
    private var next: UnsafeMutablePointer<Bits>
    private var active: UnsafeMutablePointer<Int32>
    private var arriving: UnsafeMutablePointer<Int32>
    private let open: UnsafeMutablePointer<Int32>
    private let isTouched: UnsafeMutablePointer<Bool>

    init(vertexCount n: Int) {
        func zeros<Element>(_ value: Element) -> UnsafeMutablePointer<Element> {
            let memory = UnsafeMutablePointer<Element>.allocate(capacity: n + 1)
            memory.initialize(repeating: value, count: n + 1)
            return memory
        }
        reached = zeros(0)
        farness = zeros(0)
        farthest = zeros(0)
        seen = zeros(Bits())
        frontier = zeros(Bits())
        next = zeros(Bits())
        active = zeros(0)
        arriving = zeros(0)
        open = zeros(0)
        isTouched = zeros(false)
    }

    deinit {
        reached.deallocate()
        farness.deallocate()
        farthest.deallocate()
        seen.deallocate()
        frontier.deallocate()
        next.deallocate()
        active.deallocate()
        arriving.deallocate()
        open.deallocate()
        isTouched.deallocate()
    }

    /// Searches from up to 512 sources of one component and adds what every vertex learns.
    func run(
        from sources: Range<Int>, in component: Range<Int>, out: Rows, into: Rows,
        harmonic: UnsafeMutablePointer<Double>
    ) {
        var full = Bits()
        for i in 0..<sources.count { full[i / 64] |= 1 &<< UInt64(i % 64) }
        var openCount = 0
        var openArcs = 0
        for v in component {
            seen[v] = Bits()
            open[openCount] = Int32(truncatingIfNeeded: v)
            openCount += 1
            openArcs += into.degree(v)
        }
        var activeCount = 0
        var activeArcs = 0
        for (i, source) in sources.enumerated() {
            var bit = Bits()
            bit[i / 64] = 1 &<< UInt64(i % 64)
            seen[source] = bit
            frontier[source] = bit
            active[i] = Int32(truncatingIfNeeded: source)
            activeCount += 1
            activeArcs += out.degree(source)
        }
        var distance = 0
        while activeCount > 0 {
            distance += 1
            var count = 0
            var arcs = 0
            let inverse = 1 / Double(distance)
            /// A vertex has sources that reach it now.
            @inline(__always) func settle(_ v: Int, _ new: Bits) {
                let known = seen[v] | new
                seen[v] = known
                next[v] = new
                arriving[count] = Int32(truncatingIfNeeded: v)
                count += 1
                arcs += out.degree(v)
                let found = WideSearch.bitCount(new)
                reached[v] += found
                farness[v] += found * distance
                farthest[v] = max(farthest[v], distance)
                harmonic[v] += Double(found) * inverse
            }
            if activeArcs * 3 < openArcs {
                // Few vertices to start from: they push their bits on.
                var touched = 0
                for i in 0..<activeCount {
                    let u = Int(active[i])
                    let bits = frontier[u]
                    for arc in out.start(u)..<out.end(u) {
                        let w = Int(out.heads[arc])
                        next[w] |= bits
                        arriving[touched] = Int32(truncatingIfNeeded: w)
                        touched += isTouched[w] ? 0 : 1
                        isTouched[w] = true
                    }
                }
                for i in 0..<touched {
                    let w = Int(arriving[i])
                    isTouched[w] = false
                    let new = next[w] & ~seen[w]
                    if WideSearch.isEmpty(new) { next[w] = Bits() } else { settle(w, new) }
                }
            } else {
                // Many: every vertex that still lacks sources looks at its neighbours.
                var kept = 0
                openArcs = 0
                for i in 0..<openCount {
                    let v = Int(open[i])
                    let missing = full & ~seen[v]
                    if WideSearch.isEmpty(missing) { continue }
                    open[kept] = Int32(truncatingIfNeeded: v)
                    kept += 1
                    openArcs += into.degree(v)
                    var bits = Bits()
                    for arc in into.start(v)..<into.end(v) { bits |= frontier[Int(into.heads[arc])] }
                    let new = bits & missing
                    if !WideSearch.isEmpty(new) { settle(v, new) }
                }
                openCount = kept
            }
            for i in 0..<activeCount { frontier[Int(active[i])] = Bits() }
            swap(&frontier, &next)
            swap(&active, &arriving)
            activeCount = count
            activeArcs = arcs
        }
    }

    @inline(__always)
    private static func isEmpty(_ bits: Bits) -> Bool {
        let four = bits.lowHalf | bits.highHalf
        let two = four.lowHalf | four.highHalf
        return two[0] | two[1] == 0
    }

    /// The number of bits set in 512, by bytes: the eight words' bytes are added before they are spread.
    @inline(__always)
    private static func bitCount(_ bits: Bits) -> Int {
        let pairs = bits &- ((bits &>> 1) & Bits(repeating: 0x5555_5555_5555_5555))
        let fours = Bits(repeating: 0x3333_3333_3333_3333)
        let quads = (pairs & fours) &+ ((pairs &>> 2) & fours)
        let bytes = (quads &+ (quads &>> 4)) & Bits(repeating: 0x0F0F_0F0F_0F0F_0F0F)
        let four = bytes.lowHalf &+ bytes.highHalf
        let two = four.lowHalf &+ four.highHalf
        let word = two[0] &+ two[1]
        let wide = (word & 0x00FF_00FF_00FF_00FF) &+ ((word &>> 8) & 0x00FF_00FF_00FF_00FF)
        return Int(truncatingIfNeeded: (wide &* 0x0001_0001_0001_0001) &>> 48)
    }
}
