/// One facet whose values are terms of a taxonomy, for all programmes, as bits.
///
/// Only terms that occur have a bit, in the order of their identifiers.
struct TermSets: Sendable {
    /// Words a programme.
    let stride: Int
    /// The programme's own terms.
    let own: [UInt64]
    /// Its own terms, their ancestors and descendants: what they intersect with.
    let reach: [UInt64]
    let isKnown: [Bool]
    /// The number of different terms.
    let sizes: [Int32]
    let terms: [TermID]

    /// - Complexity: O(values + terms · depth).
    init(_ cells: [Stated<TermID>], taxonomy: Taxonomy) {
        var used: Set<TermID> = []
        for cell in cells { for value in cell.values where !used.contains(value) { used.insert(value) } }
        let terms = used.sorted()
        let bits = Dictionary(uniqueKeysWithValues: zip(terms, terms.indices))
        let stride = max(1, (terms.count + 63) / 64)
        var related = terms.indices.map { [$0] }
        for (bit, term) in terms.enumerated() {
            for ancestor in taxonomy.chain(from: term).dropFirst() {
                guard let other = bits[ancestor], other != bit else { continue }
                related[bit].append(other)
                related[other].append(bit)
            }
        }
        var own = [UInt64](repeating: 0, count: cells.count * stride)
        var reach = own
        for (index, cell) in cells.enumerated() {
            for value in cell.values {
                guard let bit = bits[value] else { continue }
                own[index * stride + bit / 64] |= 1 << UInt64(bit % 64)
                for other in related[bit] { reach[index * stride + other / 64] |= 1 << UInt64(other % 64) }
            }
        }
        sizes = cells.indices.map { index in
            Int32((0..<stride).reduce(0) { $0 + own[index * stride + $1].nonzeroBitCount })
        }
        isKnown = cells.map { !$0.isUnknown }
        self.stride = stride
        self.own = own
        self.reach = reach
        self.terms = terms
    }

    /// Unknown when either is; else whether they have a term, or an ancestor and its descendant, between them.
    @inline(__always)
    func state(_ a: Int, _ b: Int) -> FacetState {
        guard isKnown[a], isKnown[b] else { return .unknown }
        return intersects(a, b) ? .intersects : .disjoint
    }

    @inline(__always)
    func intersects(_ a: Int, _ b: Int) -> Bool {
        if stride == 1 { return own[a] & reach[b] != 0 }
        for word in 0..<stride where own[a * stride + word] & reach[b * stride + word] != 0 { return true }
        return false
    }

    /// The directed shares Σ m(x, Y) / |X| of a in b and of b in a; 0 for an empty set.
    @inline(__always)
    func shares(_ a: Int, _ b: Int, ancestorMatch: Double) -> (aInB: Double, bInA: Double) {
        var (same, halfA, halfB) = (0, 0, 0)
        for word in 0..<stride {
            let (x, y) = (own[a * stride + word], own[b * stride + word])
            same += (x & y).nonzeroBitCount
            halfA += (x & ~y & reach[b * stride + word]).nonzeroBitCount
            halfB += (y & ~x & reach[a * stride + word]).nonzeroBitCount
        }
        let (sizeA, sizeB) = (Double(sizes[a]), Double(sizes[b]))
        return (
            sizeA == 0 ? 0 : (Double(same) + ancestorMatch * Double(halfA)) / sizeA,
            sizeB == 0 ? 0 : (Double(same) + ancestorMatch * Double(halfB)) / sizeB
        )
    }

    /// The terms of a programme, by identifier.
    func values(_ index: Int) -> [TermID] { members { own[index * stride + $0] } }

    /// What two programmes share: the same terms, and of an ancestor and its descendant the narrower.
    func shared(_ a: Int, _ b: Int, taxonomy: Taxonomy) -> [TermID] {
        let (left, right) = (values(a), values(b))
        func narrower(_ from: [TermID], _ other: [TermID]) -> [TermID] {
            from.filter { term in taxonomy.chain(from: term).contains { other.contains($0) } }
        }
        return Array(Set(narrower(left, right) + narrower(right, left))).sorted()
    }

    private func members(_ word: (Int) -> UInt64) -> [TermID] {
        var result: [TermID] = []
        for index in 0..<stride {
            var bits = word(index)
            while bits != 0 {
                result.append(terms[index * 64 + bits.trailingZeroBitCount])
                bits &= bits - 1
            }
        }
        return result
    }
}
