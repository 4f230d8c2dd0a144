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
        try stream(toFile: path) { try $0(data) }
    }

    /// Writes what `body` hands over piece by piece: a file whole, to a temporary file beside it, then renamed.
    static func stream(toFile path: String, _ body: (@escaping (Data) throws -> Void) throws -> Void) throws {
        if path == "-" { return try buffered(to: STDOUT_FILENO, named: "standard output", body) }
        if try streamToDevice(path, body) { return }
        // A link is followed: renaming would put a file in its place too.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let folder = target.deletingLastPathComponent()
        let temporary = folder.appendingPathComponent(".\(target.lastPathComponent).\(getpid()).part")
        let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw cannotWrite(path, errno) }
        do {
            try buffered(to: descriptor, named: "“\(path)”", body)
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

    /// Writes into what is there and is neither file nor folder, such as `/dev/null` or a named pipe: a rename would put
    /// a file in its place. Says whether it was such a thing.
    private static func streamToDevice(
        _ path: String, _ body: (@escaping (Data) throws -> Void) throws -> Void
    ) throws -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFREG, kind != S_IFDIR else { return false }
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw cannotWrite(path, errno) }
        defer { close(descriptor) }
        try buffered(to: descriptor, named: "“\(path)”", body)
        return true
    }

    /// Gathers small pieces, so that each does not cost a call of the system.
    private static func buffered(
        to descriptor: Int32, named name: String, _ body: (@escaping (Data) throws -> Void) throws -> Void
    ) throws {
        var pending = Data()
        try body { piece in
            pending.append(piece)
            guard pending.count >= 1 << 16 else { return }
            try write(pending, to: descriptor, named: name)
            pending.removeAll(keepingCapacity: true)
        }
        try write(pending, to: descriptor, named: name)
    }

    private static func cannotWrite(_ path: String, _ cause: Int32) -> CommandFailure {
        CommandFailure(.cannotWrite, "“\(path)” cannot be written: \(String(cString: strerror(cause)).lowercased()).")
    }
}
