/// An area cut into cells in reading order, each as large as its weight and no smaller than it must be: rows from top to
/// bottom, cells from left to right (a strip treemap: Bederson, Shneiderman and Wattenberg 2002,
/// doi:10.1145/571647.571649, with rows of balanced weight).
enum StripCells {
    /// Divisions of the area, the one whose cells are nearest to a good form first.
    ///
    /// - Parameters:
    ///   - weights: one a cell, above 0.
    ///   - least: the smallest that each cell may be; divisions that cannot keep it are left out.
    ///   - area: what is divided.
    ///   - aspect: the width of a good cell for its height.
    /// - Complexity: O(weights²).
    static func divisions(_ weights: [Double], least: [Size], of area: Rect, aspect: Double = 1.6) -> [[Rect]] {
        guard !weights.isEmpty, area.width > 0, area.height > 0 else { return [] }
        let made = (1...weights.count).compactMap { cells(weights, least, rows: $0, of: area) }
        return made.enumerated().sorted { left, right in
            (badness(left.element, aspect), left.offset) < (badness(right.element, aspect), right.offset)
        }.map(\.element)
    }

    private static func badness(_ cells: [Rect], _ aspect: Double) -> Double {
        cells.reduce(0) { sum, cell in
            let ratio = cell.width / max(0.001, cell.height) / aspect
            return sum + (ratio > 1 ? ratio : 1 / max(0.001, ratio))
        }
    }

    private static func cells(_ weights: [Double], _ least: [Size], rows: Int, of area: Rect) -> [Rect]? {
        let strips = strips(weights, rows: rows)
        let heights = share(
            area.height, strips.map { weights[$0].reduce(0, +) },
            least: strips.map { least[$0].map(\.height).max() ?? 0 })
        guard let heights else { return nil }
        var result: [Rect] = []
        var top = area.minY
        for (strip, height) in zip(strips, heights) {
            guard let widths = share(area.width, Array(weights[strip]), least: least[strip].map(\.width)) else {
                return nil
            }
            var left = area.minX
            for width in widths {
                result.append(Rect(minX: left, minY: top, maxX: left + width, maxY: top + height))
                left += width
            }
            top += height
        }
        return result
    }

    /// Rows of nearly equal weight, each with one cell at least.
    private static func strips(_ weights: [Double], rows: Int) -> [Range<Int>] {
        let total = weights.reduce(0, +)
        var result: [Range<Int>] = []
        var (start, sum) = (0, 0.0)
        for row in 0..<rows {
            let goal = total * Double(row + 1) / Double(rows)
            var end = start + 1
            sum += weights[start]
            while end < weights.count - (rows - row - 1), row == rows - 1 || sum + weights[end] / 2 <= goal {
                sum += weights[end]
                end += 1
            }
            result.append(start..<end)
            start = end
        }
        return result
    }

    /// A length shared by weight, no part below its least; `nil` when the least are more than there is.
    static func share(_ length: Double, _ weights: [Double], least: [Double]) -> [Double]? {
        guard least.reduce(0, +) <= length else { return nil }
        var isFixed = Array(repeating: false, count: weights.count)
        while true {
            var (rest, free) = (length, 0.0)
            for index in weights.indices {
                if isFixed[index] { rest -= least[index] } else { free += weights[index] }
            }
            let small = weights.indices.filter { !isFixed[$0] && rest * weights[$0] / max(1e-9, free) < least[$0] }
            if small.isEmpty {
                return weights.indices.map { isFixed[$0] ? least[$0] : rest * weights[$0] / max(1e-9, free) }
            }
            for index in small { isFixed[index] = true }
        }
    }
}
