/// The cheapest way to give each row a column of its own.
enum Assignment {
    /// The column of each row, `nil` for rows left out, so that as many rows as possible have a column and, among those
    /// ways, the sum of the costs is the least. `nil` in the table marks a pair that may not be made.
    ///
    /// The Hungarian method with potentials (Kuhn 1955, doi:10.1002/nav.3800020109; Munkres 1957, doi:10.1137/0105003).
    /// - Complexity: O(r² · c) for r the lesser of rows and columns and c the greater.
    static func cheapest(_ costs: [[Int?]]) -> [Int?] {
        let rows = costs.count
        let columns = costs.first?.count ?? 0
        guard rows > 0, columns > 0 else { return Array(repeating: nil, count: rows) }
        // Dearer than all pairs together, so that a pair is only left out when it must be.
        let dear = 1 + costs.joined().compactMap { $0 }.reduce(0, max) * min(rows, columns)
        if rows <= columns {
            let chosen = solve(costs.map { $0.map { $0 ?? dear } })
            return chosen.enumerated().map { costs[$0][$1] == nil ? nil : $1 }
        }
        let turned = (0..<columns).map { column in (0..<rows).map { costs[$0][column] ?? dear } }
        var result = [Int?](repeating: nil, count: rows)
        for (column, row) in solve(turned).enumerated() where costs[row][column] != nil { result[row] = column }
        return result
    }

    /// The column of each row for a table with at least as many columns as rows.
    private static func solve(_ costs: [[Int]]) -> [Int] {
        let rows = costs.count
        let columns = costs[0].count
        // Potentials of rows and columns, and the row of each column; column 0 is where each search starts.
        var rowPotential = [Int](repeating: 0, count: rows + 1)
        var columnPotential = [Int](repeating: 0, count: columns + 1)
        var rowOf = [Int](repeating: 0, count: columns + 1)
        for row in 1...rows {
            rowOf[0] = row
            var column = 0
            var slack = [Int](repeating: .max, count: columns + 1)
            var previous = [Int](repeating: 0, count: columns + 1)
            var isDone = [Bool](repeating: false, count: columns + 1)
            repeat {
                isDone[column] = true
                let current = rowOf[column]
                var least = Int.max
                var next = 0
                for other in 1...columns where !isDone[other] {
                    let reduced = costs[current - 1][other - 1] - rowPotential[current] - columnPotential[other]
                    if reduced < slack[other] {
                        slack[other] = reduced
                        previous[other] = column
                    }
                    if slack[other] < least {
                        least = slack[other]
                        next = other
                    }
                }
                for other in 0...columns {
                    if isDone[other] {
                        rowPotential[rowOf[other]] += least
                        columnPotential[other] -= least
                    } else {
                        slack[other] -= least
                    }
                }
                column = next
            } while rowOf[column] != 0
            while column != 0 {
                rowOf[column] = rowOf[previous[column]]
                column = previous[column]
            }
        }
        var result = [Int](repeating: 0, count: rows)
        for column in 1...columns where rowOf[column] > 0 { result[rowOf[column] - 1] = column - 1 }
        return result
    }
}
