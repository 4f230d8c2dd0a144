import Foundation

/// A value that one thread at a time may change.
final class Locked<Value: Sendable>: Sendable {
    private let lock = NSLock()
    // Read and written inside the lock only.
    private nonisolated(unsafe) var value: Value

    init(_ value: Value) { self.value = value }

    func change<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        try lock.withLock { try body(&value) }
    }
}
