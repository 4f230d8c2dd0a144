internal import CGraphvizShim

/// Draws in a fresh process, so that a crash or a hang of Graphviz is an error and never a lost map.
///
/// The process is this program run again with a hidden verb. Its environment is cleared, its processor time limited, and
/// it is killed when its wall-clock time is over or its parent dies.
public struct WorkerProcess: DrawingBackend {
    /// The program to run.
    public let executable: String
    /// What makes the program call `RenderWorker.answer`.
    public let arguments: [String]

    /// The most bytes that a picture may have.
    private static let outputCap = 1 << 30

    public init(executable: String, arguments: [String]) {
        self.executable = executable
        self.arguments = arguments
    }

    public func draw(_ request: DrawingRequest, timeLimit: Double) throws(RenderingError) -> [UInt8] {
        let seconds = max(1, Int(timeLimit.rounded(.up)))
        let input = WorkerMessage.encode(request, processorSeconds: seconds)
        var result = run(input, milliseconds: Int32(min(timeLimit, 3600) * 1000))
        defer { gvs_process_free(&result) }
        if result.timed_out != 0 { throw .timeLimit(timeLimit) }
        if result.error != 0 {
            throw .unavailable("the drawing process could not be run (system error \(result.error)): \(executable)")
        }
        if result.signal != 0 {
            // SIGXCPU: the limit of processor time.
            throw result.signal == 24 ? .timeLimit(timeLimit) : .crashed(signal: result.signal)
        }
        let bytes = result.bytes.map { Array(UnsafeBufferPointer(start: $0, count: result.len)) } ?? []
        guard let outcome = WorkerMessage.decodeOutcome(bytes) else {
            throw .unavailable("the drawing process gave no whole answer (exit \(result.exit_code))")
        }
        switch outcome {
        case .success(let picture): return picture
        case .failure(let error): throw error
        }
    }

    private func run(_ input: [UInt8], milliseconds: Int32) -> gvs_process_result {
        var result = gvs_process_result()
        // The strings live until the call is over; the array of pointers ends with a null.
        let copies = ([executable] + arguments).map { Array($0.utf8CString) }
        var pointers: [UnsafePointer<CChar>?] = []
        func call(_ rest: ArraySlice<[CChar]>) {
            guard let first = rest.first else {
                pointers.append(nil)
                input.withUnsafeBufferPointer { bytes in
                    gvs_process_run(
                        executable, pointers, bytes.baseAddress, bytes.count, Self.outputCap, milliseconds, &result)
                }
                return
            }
            first.withUnsafeBufferPointer { buffer in
                pointers.append(buffer.baseAddress)
                call(rest.dropFirst())
            }
        }
        call(copies[...])
        return result
    }
}

/// The other side of `WorkerProcess`.
public enum RenderWorker {
    /// Limits this process, draws what `input` asks for and returns what is to be written to the standard output.
    /// `nil` when the input is not a request.
    public static func answer(to input: [UInt8]) -> [UInt8]? {
        guard let (request, seconds) = WorkerMessage.decodeRequest(input) else { return nil }
        _ = gvs_limit_self(UInt32(clamping: seconds))
        do throws(RenderingError) {
            return WorkerMessage.encode(.success(try InProcessGraphviz().draw(request, timeLimit: Double(seconds))))
        } catch {
            return WorkerMessage.encode(.failure(error))
        }
    }
}
