/// How the program ends.
enum ExitStatus: Int32 {
    case fine = 0
    /// Findings or diagnostics at or above `--fail-on`.
    case findings = 1
    /// Input unreadable or with errors.
    case badInput = 2
    case usage = 64
    /// A fault of our own, or of the renderer.
    case `internal` = 70
    case cannotWrite = 74
}

/// What stops a command: an exit code, and a sentence unless everything was said already.
struct CommandFailure: Error {
    let status: ExitStatus
    let message: String?

    init(_ status: ExitStatus, _ message: String?) {
        self.status = status
        self.message = message
    }
}
