/// The eigenvector of the greatest eigenvalue of a symmetric matrix that is known only by what it does to a vector.
///
/// Lanczos' three-term recurrence, begun again from the best vector so far after every few steps. All vectors stay in the space
/// that the matrix makes from the vector of ones, so where several eigenvectors belong to the greatest eigenvalue the answer is
/// the projection of the ones on them: the limit of NetworkX's power iteration. Lanczos (1950), doi:10.6028/jres.045.026.
struct Lanczos {
    /// Steps between two beginnings.
    static let steps = 24

    /// The residual ‖A x − λ x‖ over λ at which the vector is good.
    static let tolerance = 1e-11

    /// What was found: a vector of Euclidean norm 1 and its eigenvalue.
    struct Pair {
        var vector: [Double]
        var value: Double
    }

    /// - Parameters:
    ///   - size: the number of rows.
    ///   - restarts: how often to begin again at most.
    ///   - apply: writes A x into its second argument.
    /// - Throws: `NetworkError.notConverged`, `.cancelled`.
    static func greatest(
        _ measure: String, size: Int, restarts: Int = 400, _ control: WorkControl,
        apply: (_ x: UnsafePointer<Double>, _ result: UnsafeMutablePointer<Double>) -> Void
    ) throws(NetworkError) -> Pair {
        let basis = UnsafeMutablePointer<Double>.allocate(capacity: (steps + 1) * size)
        let image = UnsafeMutablePointer<Double>.allocate(capacity: size)
        let best = UnsafeMutablePointer<Double>.allocate(capacity: size)
        basis.initialize(repeating: 0, count: (steps + 1) * size)
        image.initialize(repeating: 0, count: size)
        best.initialize(repeating: 1 / Double(size).squareRoot(), count: size)
        defer {
            basis.deallocate()
            image.deallocate()
            best.deallocate()
        }
        var residual = Double.infinity
        for _ in 0..<restarts {
            try control.checkCancellation()
            let value = improve(best, basis, image, size, apply)
            apply(best, image)
            var squares = 0.0
            for i in 0..<size {
                let off = image[i] - value * best[i]
                squares += off * off
            }
            residual = squares.squareRoot() / max(value, .leastNormalMagnitude)
            if residual <= tolerance {
                let sign = UnsafeBufferPointer(start: best, count: size).reduce(0, +) < 0 ? -1.0 : 1
                return Pair(vector: (0..<size).map { max(0, sign * best[$0]) }, value: value)
            }
        }
        throw .notConverged(measure: measure, iterations: restarts * steps, residual: residual)
    }

    /// One beginning: replaces `best` by the best vector of a few steps and returns its eigenvalue.
    private static func improve(
        _ best: UnsafeMutablePointer<Double>, _ basis: UnsafeMutablePointer<Double>,
        _ image: UnsafeMutablePointer<Double>, _ size: Int,
        _ apply: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
    ) -> Double {
        var diagonal: [Double] = []
        var beside: [Double] = []
        basis.update(from: best, count: size)
        for step in 0..<steps {
            let current = basis + step * size
            apply(current, image)
            let alpha = dot(current, image, size)
            diagonal.append(alpha)
            if step == 0 {
                for i in 0..<size { image[i] -= alpha * current[i] }
            } else {
                let before = basis + (step - 1) * size
                let beta = beside[step - 1]
                for i in 0..<size { image[i] -= alpha * current[i] + beta * before[i] }
            }
            let beta = dot(image, image, size).squareRoot()
            // The space is exhausted: the vector found is exact.
            if beta <= 1e-13 * max(abs(alpha), 1e-300) || step + 1 == steps { break }
            beside.append(beta)
            let next = basis + (step + 1) * size
            for i in 0..<size { next[i] = image[i] / beta }
        }
        let (value, weights) = greatestPair(diagonal, beside)
        for i in 0..<size { best[i] = 0 }
        for (step, weight) in weights.enumerated() {
            let vector = basis + step * size
            for i in 0..<size { best[i] += weight * vector[i] }
        }
        let norm = dot(best, best, size).squareRoot()
        for i in 0..<size { best[i] /= norm }
        return value
    }

    /// Four sums side by side: one fixed order, and no chain of additions that wait for each other.
    private static func dot(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ size: Int) -> Double {
        var sums = SIMD4<Double>()
        var i = 0
        while i + 4 <= size {
            sums += SIMD4(a[i], a[i + 1], a[i + 2], a[i + 3]) * SIMD4(b[i], b[i + 1], b[i + 2], b[i + 3])
            i += 4
        }
        var sum = sums[0] + sums[1] + (sums[2] + sums[3])
        while i < size {
            sum += a[i] * b[i]
            i += 1
        }
        return sum
    }

    /// The greatest eigenvalue of a symmetric tridiagonal matrix, by counting sign changes, and its vector, by inverse
    /// iteration from just above it, where the matrix is definite and elimination needs no exchange of rows.
    static func greatestPair(_ diagonal: [Double], _ beside: [Double]) -> (value: Double, vector: [Double]) {
        let k = diagonal.count
        guard k > 1 else { return (diagonal[0], [1]) }
        var high = -Double.infinity
        for i in 0..<k {
            high = max(high, diagonal[i] + (i > 0 ? abs(beside[i - 1]) : 0) + (i + 1 < k ? abs(beside[i]) : 0))
        }
        var low = diagonal.max() ?? 0
        /// Whether no eigenvalue is above x.
        func isAbove(_ x: Double) -> Bool {
            var pivot = diagonal[0] - x
            if pivot >= 0 { return false }
            for i in 1..<k {
                pivot = diagonal[i] - x - beside[i - 1] * beside[i - 1] / pivot
                if pivot >= 0 { return false }
            }
            return true
        }
        for _ in 0..<200 where high > low {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { break }
            if isAbove(middle) { high = middle } else { low = middle }
        }
        let shift = high + 1e-13 * max(abs(high), 1e-300)
        var vector = [Double](repeating: 1, count: k)
        for _ in 0..<4 {
            var pivots = [diagonal[0] - shift]
            for i in 1..<k {
                let factor = beside[i - 1] / pivots[i - 1]
                pivots.append(diagonal[i] - shift - factor * beside[i - 1])
                vector[i] -= factor * vector[i - 1]
            }
            vector[k - 1] /= pivots[k - 1]
            for i in stride(from: k - 2, through: 0, by: -1) {
                vector[i] = (vector[i] - beside[i] * vector[i + 1]) / pivots[i]
            }
            let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            vector = vector.map { $0 / norm }
        }
        return (high, vector)
    }
}
