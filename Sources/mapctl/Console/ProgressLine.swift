import Foundation
import StakeholderGraph

/// Lines on how far a long measure or drawing is, with the time that is left at this pace; nothing in the first second.
enum ProgressLine {
    /// Something to be told how far each measure is. Called on one thread.
    static func reporter() -> @Sendable (NetworkMeasure, Int, Int) -> Void {
        let pace = Pace()
        return { measure, done, all in pace.tell(measure.title, done, all) }
    }

    /// Something to be told how many of a number of things are done.
    static func counter(of things: String) -> @Sendable (_ done: Int, _ all: Int) -> Void {
        let pace = Pace()
        return { done, all in pace.tell(things, done, all) }
    }

    /// When the present measure began and what was said of it last.
    private final class Pace: Sendable {
        private struct State {
            var title: String?
            var began = Date.distantPast
            var said = Date.distantPast
        }

        private let state = Locked(State())

        func tell(_ title: String, _ done: Int, _ all: Int) {
            let now = Date()
            let line: String? = state.change { state in
                if state.title != title || done <= 1 {
                    state.title = title
                    state.began = now
                    state.said = now
                }
                guard done < all, now.timeIntervalSince(state.said) >= 1 else { return nil }
                state.said = now
                let left = now.timeIntervalSince(state.began) / Double(max(1, done)) * Double(all - done)
                return "\(title): \(done) of \(all), about \(Int(left.rounded(.up))) s left"
            }
            if let line { Console.say(line) }
        }
    }
}
