extension CompactGraph {
    /// Whether well-connected bodies tie with each other (above 0) or with the less connected (below 0).
    ///
    /// Pearson's correlation of the degrees at the two ends of an edge, each undirected edge taken both ways; directed: of the
    /// out-degree of the source and the in-degree of the target. Nil where the degrees do not vary or there is no edge, where
    /// NetworkX gives NaN. Complexity O(n + m). Newman (2003), doi:10.1103/PhysRevE.67.026126.
    ///
    /// In a star the hub ties only with ends:
    /// ```
    /// try CompactGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)]).degreeAssortativity() == -1
    /// ```
    public func degreeAssortativity() -> Double? {
        let leaving = outDegrees().map(Double.init)
        let entering = inDegrees().map(Double.init)
        // Sums of integers below 2⁵³, hence exact.
        var (sumX, sumY, sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for edge in 0..<edgeCount {
            let x = leaving[Int(edgeTails[edge])]
            let y = entering[Int(edgeHeads[edge])]
            sumX += x
            sumY += y
            sumXX += x * x
            sumYY += y * y
            sumXY += x * y
        }
        var count = Double(edgeCount)
        if !isDirected {
            (sumX, sumY) = (sumX + sumY, sumX + sumY)
            (sumXX, sumYY) = (sumXX + sumYY, sumXX + sumYY)
            sumXY *= 2
            count *= 2
        }
        let variance = (count * sumXX - sumX * sumX) * (count * sumYY - sumY * sumY)
        guard variance > 0 else { return nil }
        return (count * sumXY - sumX * sumY) / variance.squareRoot()
    }

    /// Whether ties stay inside a category: 1 all of them, 0 as by chance, below 0 fewer than by chance.
    ///
    /// (Σ e(i, i) − Σ a(i) b(i)) / (1 − Σ a(i) b(i)) of the ``mixingMatrix(of:categories:)`` as shares. 0 without edges and nil
    /// where all ends are of one category, as NetworkX has 0 and NaN. Complexity O(n + m + k²).
    /// Newman (2003), doi:10.1103/PhysRevE.67.026126.
    ///
    /// - Throws: as ``mixingMatrix(of:categories:)``.
    public func assortativity(of category: [Int], categories: Int) throws(NetworkError) -> Double? {
        let matrix = try mixingMatrix(of: category, categories: categories)
        let all = matrix.joined().reduce(0, +)
        guard all > 0 else { return 0 }
        var trace = 0
        var expected = 0.0
        for i in 0..<categories {
            trace += matrix[i][i]
            let row = matrix[i].reduce(0, +)
            let column = (0..<categories).reduce(0) { $0 + matrix[$1][i] }
            expected += Double(row) / Double(all) * (Double(column) / Double(all))
        }
        let isOneCategory = (0..<categories).contains { matrix[$0][$0] == all }
        guard !isOneCategory else { return nil }
        return (Double(trace) / Double(all) - expected) / (1 - expected)
    }

    /// How many ties run from each category to each other one.
    ///
    /// `matrix[i][j]` counts arcs from category i to category j; an undirected edge counts both ways, so that the matrix is
    /// symmetric and an edge inside a category counts twice. Complexity O(m + k²).
    ///
    /// - Throws: `NetworkError.unequalColumns` without one category a vertex, `.invalidParameter` for one outside
    ///   0..<categories.
    public func mixingMatrix(of category: [Int], categories: Int) throws(NetworkError) -> [[Int]] {
        try checkCategories(category, categories)
        var matrix = [[Int]](repeating: [Int](repeating: 0, count: categories), count: categories)
        for edge in 0..<edgeCount {
            let a = category[Int(edgeTails[edge])]
            let b = category[Int(edgeHeads[edge])]
            matrix[a][b] += 1
            if !isDirected { matrix[b][a] += 1 }
        }
        return matrix
    }

    /// Refuses categories that do not fit the vertices.
    func checkCategories(_ category: [Int], _ categories: Int) throws(NetworkError) {
        guard category.count == vertexCount else { throw .unequalColumns }
        if let wrong = category.first(where: { $0 < 0 || $0 >= categories }) {
            throw .invalidParameter("category \(wrong) is not one of the \(categories) categories")
        }
    }
}
