/// A chain of edges between two vertices.
public struct VertexPath: Sendable, Equatable {
    /// The vertices from one end to the other.
    public let vertices: [Int]

    /// The edges between them, one fewer.
    public let edges: [Int]

    /// The sum of their lengths; the number of edges if lengths were not given.
    public let length: Double
}

extension CompactGraph {
    /// The shortest chain of ties from one body to another; among equals the one whose bodies come first, compared from the
    /// far end on.
    ///
    /// Nil where there is no path. Complexity O((n + m) log n).
    ///
    /// ```
    /// try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).shortestPath(from: 0, to: 2)?.vertices == [0, 1, 2]
    /// ```
    ///
    /// - Parameters:
    ///   - start: the vertex where the path begins.
    ///   - end: the vertex where it ends.
    ///   - lengths: the length of every edge, positive; nil for one each.
    /// - Throws: `NetworkError.vertexOutOfRange`, `.unequalColumns`, `.weightNotPositive`.
    public func shortestPath(
        from start: Int, to end: Int, lengths: [Double]? = nil
    ) throws(NetworkError) -> VertexPath? {
        for vertex in [start, end] where vertex < 0 || vertex >= vertexCount {
            throw .vertexOutOfRange(vertex, vertices: vertexCount)
        }
        if let lengths { try checkLengths(lengths) }
        let search = LengthSearch(vertexCount: vertexCount)
        let arcLengths = outgoing.edges.map { lengths?[Int($0)] ?? 1 }
        outgoing.withRows { rows in
            arcLengths.withUnsafeBufferPointer { arcLengths in
                if let arcLengths = arcLengths.baseAddress {
                    search.run(from: start, rows, arcLengths)
                }
            }
        }
        guard start != end else { return VertexPath(vertices: [start], edges: [], length: 0) }
        guard arcLengths.isEmpty == false, search.distance[end].isFinite else { return nil }
        var vertices = [end]
        var edges: [Int] = []
        var v = end
        while v != start {
            guard
                let arc = incoming.range(v).first(where: { arc in
                    let edge = Int(incoming.edges[arc])
                    return search.distance[Int(incoming.heads[arc])] + (lengths?[edge] ?? 1) == search.distance[v]
                })
            else { return nil }
            v = Int(incoming.heads[arc])
            vertices.append(v)
            edges.append(Int(incoming.edges[arc]))
        }
        return VertexPath(vertices: vertices.reversed(), edges: edges.reversed(), length: search.distance[end])
    }

    /// The bodies within so many ties of one body, itself first, then by distance and number; directions are not looked at.
    ///
    /// Complexity O(n + m). ``induced(on:)`` gives the network of them.
    ///
    /// - Throws: `NetworkError.vertexOutOfRange`, `.invalidParameter` for a negative radius.
    public func egoNetwork(of centre: Int, radius: Int = 1) throws(NetworkError) -> [Int] {
        guard centre >= 0, centre < vertexCount else { throw .vertexOutOfRange(centre, vertices: vertexCount) }
        guard radius >= 0 else { throw .invalidParameter("the radius \(radius) is negative") }
        var isFound = [Bool](repeating: false, count: vertexCount)
        isFound[centre] = true
        var found = [centre]
        var ring = [centre]
        for _ in 0..<radius where !ring.isEmpty {
            var next: [Int] = []
            for v in ring {
                for w in neighbours(of: v) + (isDirected ? predecessors(of: v) : []) where !isFound[w] {
                    isFound[w] = true
                    next.append(w)
                }
            }
            next.sort()
            found += next
            ring = next
        }
        return found
    }
}
