internal import CGraphvizShim
internal import Foundation

/// Draws in this process, one picture at a time.
///
/// A crash of Graphviz ends the whole process and a slow layout cannot be stopped; `WorkerProcess` has neither risk.
public struct InProcessGraphviz: DrawingBackend {
    /// Graphviz keeps global state: two threads at once end in a crash even with contexts of their own.
    private static let turn = NSLock()

    public init() {}

    /// The version of Graphviz in use.
    public static var version: String {
        turn.lock()
        defer { turn.unlock() }
        return String(cString: gvs_version())
    }

    public func draw(_ request: DrawingRequest, timeLimit: Double) throws(RenderingError) -> [UInt8] {
        Self.turn.lock()
        defer { Self.turn.unlock() }
        return try Self.render(request)
    }

    private static func render(_ request: DrawingRequest) throws(RenderingError) -> [UInt8] {
        var message = [CChar](repeating: 0, count: 4096)
        var result: OpaquePointer?
        let status = request.dot.withUnsafeBufferPointer { dot in
            request.graphName.withCString { name in
                request.engine.withCString { engine in
                    request.format.rawValue.withCString { format in
                        dot.withMemoryRebound(to: CChar.self) { text in
                            var asked = gvs_request(
                                dot: text.baseAddress, dot_len: text.count, graph_name: name, engine: engine,
                                format: format)
                            return gvs_render(&asked, &result, &message, message.count)
                        }
                    }
                }
            }
        }
        defer { gvs_free(result) }
        guard status == GVS_OK else {
            let bytes = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw error(status, String(decoding: bytes, as: UTF8.self))
        }
        var length = 0
        guard let bytes = gvs_bytes(result, &length) else { return [] }
        return Array(UnsafeBufferPointer(start: bytes, count: length))
    }

    private static func error(_ status: gvs_status, _ message: String) -> RenderingError {
        switch status {
        case GVS_TOO_LARGE: .tooLarge(message)
        case GVS_MEMORY, GVS_NO_PLUGIN, GVS_RENDER: .unavailable(message)
        default: .refused(message)
        }
    }
}
