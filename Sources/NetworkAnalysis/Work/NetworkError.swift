/// Why a graph was refused or a measure has no answer.
public enum NetworkError: Error, Equatable, Sendable {
    /// An edge names a vertex that does not exist.
    case vertexOutOfRange(Int, vertices: Int)

    /// Tails, heads and weights differ in number.
    case unequalColumns

    /// Vertex numbers are 32-bit.
    case graphTooLarge(vertices: Int, edges: Int)

    /// The weight of an edge (by its place in the input) is zero, negative, infinite or not a number.
    case weightNotPositive(edge: Int, weight: Double)

    /// The measure is defined for directed graphs only.
    case needsDirected(measure: String)

    /// The measure is defined for undirected graphs only.
    case needsUndirected(measure: String)

    /// The measure needs weights, and the graph has none.
    case needsWeights(measure: String)

    /// An iteration stopped before it was accurate enough.
    case notConverged(measure: String, iterations: Int, residual: Double)

    /// A parameter is outside its domain; the text says which and what is allowed.
    case invalidParameter(String)

    /// The predicted work is above the limit, so nothing was started.
    case tooMuchWork(WorkEstimate)

    /// The task was cancelled.
    case cancelled
}

extension NetworkError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .vertexOutOfRange(let vertex, let vertices):
            "vertex \(vertex) does not exist: vertices are numbered from 0 and there are \(vertices)"
        case .unequalColumns:
            "the ends and the weights of the edges differ in number"
        case .graphTooLarge(let vertices, let edges):
            "a graph of \(vertices) vertices and \(edges) edges is above the 32-bit limit"
        case .weightNotPositive(let edge, let weight):
            "edge \(edge) has weight \(weight): a strength must be a positive, finite number"
        case .needsDirected(let measure):
            "\(measure) is defined for directed networks only"
        case .needsUndirected(let measure):
            "\(measure) is defined for undirected networks only"
        case .needsWeights(let measure):
            "\(measure) needs strengths, and the ties have none"
        case .notConverged(let measure, let iterations, let residual):
            "\(measure) did not settle after \(iterations) iterations (residual \(residual))"
        case .invalidParameter(let text):
            text
        case .tooMuchWork(let estimate):
            estimate.description
        case .cancelled:
            "cancelled"
        }
    }
}
