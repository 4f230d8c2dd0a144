import Foundation

/// The only place that writes to the terminal or to files: results on standard output, everything else on standard
/// error, files whole or not at all.
enum Console {
    /// Writes to standard output.
    /// - Throws: a failure with exit code 74 when the output cannot be written, silent when the reader has gone.
    static func write(_ data: Data) throws {
        try write(data, to: STDOUT_FILENO, named: "standard output")
    }

    static func write(_ text: String) throws { try write(Data(text.utf8)) }

    private static func write(_ data: Data, to descriptor: Int32, named name: String) throws {
        try data.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) in
            var offset = 0
            while offset < buffer.count {
                guard let base = buffer.baseAddress else { return }
                let written = unsafeWrite(descriptor, base + offset, buffer.count - offset)
                if written < 0 {
                    if errno == EINTR { continue }
                    if errno == EPIPE { throw CommandFailure(.cannotWrite, nil) }
                    throw CommandFailure(
                        .cannotWrite, "\(name) cannot be written: \(String(cString: strerror(errno)).lowercased()).")
                }
                offset += written
            }
        }
    }

    private static func unsafeWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        Foundation.write(descriptor, bytes, count)
    }

    /// Writes a line to standard error; that it may fail does not change the outcome.
    static func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Whether standard error is a terminal: only then is progress shown.
    static var showsProgress: Bool {
        isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Writes a file whole: to a temporary file beside it, then renamed.
    static func write(_ data: Data, toFile path: String) throws {
        if path == "-" { return try write(data) }
        let target = URL(fileURLWithPath: path)
        let folder = target.deletingLastPathComponent()
        let temporary = folder.appendingPathComponent(".\(target.lastPathComponent).\(getpid()).part")
        let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw cannotWrite(path, errno) }
        do {
            try write(data, to: descriptor, named: "“\(path)”")
            guard fsync(descriptor) == 0 || errno == EINVAL else { throw cannotWrite(path, errno) }
            guard close(descriptor) == 0 else { throw cannotWrite(path, errno) }
        } catch {
            close(descriptor)
            unlink(temporary.path)
            throw error
        }
        guard rename(temporary.path, target.path) == 0 else {
            let cause = errno
            unlink(temporary.path)
            throw cannotWrite(path, cause)
        }
    }

    private static func cannotWrite(_ path: String, _ cause: Int32) -> CommandFailure {
        CommandFailure(.cannotWrite, "“\(path)” cannot be written: \(String(cString: strerror(cause)).lowercased()).")
    }
}
