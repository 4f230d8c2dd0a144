/// What is asked of Graphviz: a graph as text and the form of the picture.
public struct DrawingRequest: Sendable, Hashable {
    /// The forms that Graphviz writes.
    public enum Format: String, Sendable, CaseIterable {
        case svg
        case pdf
        case png
    }

    let dot: [UInt8]
    let graphName: String
    let engine: String
    let format: Format

    init(dot: [UInt8], graphName: String, engine: String = "nop2", format: Format) {
        self.dot = dot
        self.graphName = graphName
        self.engine = engine
        self.format = format
    }
}

/// Draws graphs: in this process or in a process of its own.
public protocol DrawingBackend: Sendable {
    /// The time limit is in seconds; a backend in this process cannot keep it.
    func draw(_ request: DrawingRequest, timeLimit: Double) throws(RenderingError) -> [UInt8]
}
