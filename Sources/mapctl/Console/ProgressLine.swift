import Foundation
import StakeholderGraph

/// Lines on how far a long measure is, with the time that is left at this pace; nothing in the first second.
enum ProgressLine {
    /// Something to be told how far each measure is. Called on one thread.
    static func reporter() -> @Sendable (NetworkMeasure, Int, Int) -> Void {
        let pace = Pace()
        return { measure, done, all in pace.tell(measure, done, all) }
    }

    /// When the present measure began and what was said of it last.
    private final class Pace: Sendable {
        private struct State {
            var measure: NetworkMeasure?
            var began = Date.distantPast
            var said = Date.distantPast
        }

        private let state = Locked(State())

        func tell(_ measure: NetworkMeasure, _ done: Int, _ all: Int) {
            let now = Date()
            let line: String? = state.change { state in
                if state.measure != measure || done <= 1 {
                    state.measure = measure
                    state.began = now
                    state.said = now
                }
                guard done < all, now.timeIntervalSince(state.said) >= 1 else { return nil }
                state.said = now
                let left = now.timeIntervalSince(state.began) / Double(max(1, done)) * Double(all - done)
                return "\(measure.title): \(done) of \(all), about \(Int(left.rounded(.up))) s left"
            }
            if let line { Console.say(line) }
        }
    }

    /// A value that one thread at a time may change.
    private final class Locked<Value: Sendable>: Sendable {
        private let lock = NSLock()
        // Read and written inside the lock only.
        private nonisolated(unsafe) var value: Value

        init(_ value: Value) { self.value = value }

        func change<Result>(_ body: (inout Value) -> Result) -> Result {
            lock.withLock { body(&value) }
        }
    }
}
