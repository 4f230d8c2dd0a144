internal import NetworkAnalysis

extension Network {
    /// The surroundings of a body: all within `radius` ties of it, whatever their direction, and the ties among them.
    ///
    /// - Throws: `NetworkProblem` if the body is not in the network or the radius is negative.
    /// - Complexity: O(n + m).
    public func ego(of body: EntityID, radius: Int = 1) throws(NetworkProblem) -> Network {
        let centre = try place(of: body)
        do {
            let around = Set(try graph.egoNetwork(of: centre, radius: radius))
            return try keeping { around.contains($0) }
        } catch let error as NetworkError {
            throw NetworkProblem(error)
        } catch let problem as NetworkProblem {
            throw problem
        } catch {
            throw NetworkProblem(.doesNotApply, "The surroundings of \(body.rawValue) cannot be made.")
        }
    }

    /// The network as it would be without some bodies and their ties.
    ///
    /// - Throws: `NetworkProblem` if one of them is not in the network.
    /// - Complexity: O(n + m).
    public func without(_ bodies: [EntityID]) throws(NetworkProblem) -> Network {
        var gone: Set<Int> = []
        for body in bodies { gone.insert(try place(of: body)) }
        return try keeping { !gone.contains($0) }
    }

    /// The network as it would be with more ties, of strength 1. A tie that is there already becomes stronger.
    ///
    /// - Throws: `NetworkProblem` if an end is not in the network or both ends are one body.
    /// - Complexity: O(n + m).
    public func adding(_ ties: [(from: EntityID, to: EntityID)]) throws(NetworkProblem) -> Network {
        var rows = rows
        for tie in ties {
            guard tie.from != tie.to else {
                throw NetworkProblem(.doesNotApply, "A tie joins two bodies, not \(tie.from.rawValue) with itself.")
            }
            rows.append(
                NetworkRows.Row(
                    tail: Int32(try place(of: tie.from)), head: Int32(try place(of: tie.to)), strength: 1, kinds: [],
                    count: 1, newman: nil))
        }
        return try Network(NetworkRows(vertices: vertices, rows: rows, hasStrengths: hasStrengths), projection)
    }

    /// The part on some vertices.
    private func keeping(_ isKept: (Int) -> Bool) throws(NetworkProblem) -> Network {
        var place = [Int32](repeating: -1, count: vertices.count)
        var kept: [Vertex] = []
        for (vertex, value) in vertices.enumerated() where isKept(vertex) {
            place[vertex] = Int32(kept.count)
            kept.append(value)
        }
        let left = rows.compactMap { row -> NetworkRows.Row? in
            let (tail, head) = (place[Int(row.tail)], place[Int(row.head)])
            guard tail >= 0, head >= 0 else { return nil }
            return NetworkRows.Row(
                tail: tail, head: head, strength: row.strength, kinds: row.kinds, count: row.count,
                newman: row.newman)
        }
        return try Network(NetworkRows(vertices: kept, rows: left, hasStrengths: hasStrengths), projection)
    }

    /// The edges as rows.
    private var rows: [NetworkRows.Row] {
        edges.enumerated().map { index, edge in
            let (tail, head) = graph.ends(ofEdge: index)
            return NetworkRows.Row(
                tail: Int32(tail), head: Int32(head), strength: edge.strength, kinds: edge.kinds, count: edge.ties,
                newman: edge.newmanWeight)
        }
    }

    /// The number of a vertex.
    func place(of id: EntityID) throws(NetworkProblem) -> Int {
        guard let place = index(of: id) else {
            throw NetworkProblem(.doesNotApply, "\(id.rawValue) is not in this network.")
        }
        return place
    }
}
