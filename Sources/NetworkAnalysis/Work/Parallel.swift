internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Parts of one piece of work on several threads.
///
/// Parts are handed out in order, but finish in any order: to keep an answer's bits independent of the number of threads,
/// a part writes only to memory of its own, and sums over parts are made afterwards in the order of the parts.
enum Parallel {
    /// Runs `body(worker, part)` for every part, on `control.threads` threads or fewer.
    ///
    /// `body` is called on several threads at once, which the compiler cannot see: calls with different parts may
    /// share memory only to read it, and calls with different workers may write only to memory of that worker.
    /// Workers are numbered from 0, and one worker's calls never overlap. The calling thread is worker 0; it alone looks
    /// whether its task was cancelled and reports progress.
    ///
    /// - Throws: `NetworkError.cancelled`.
    static func run(
        parts: Int, control: WorkControl, _ body: (_ worker: Int, _ part: Int) -> Void
    ) throws(NetworkError) {
        guard parts > 0 else { return }
        let workers = min(control.threads, parts)
        let counters = Counters()

        func work(_ worker: Int) {
            while !counters.stop.load(ordering: .relaxed) {
                let part = counters.next.wrappingAdd(1, ordering: .relaxed).oldValue
                if part >= parts { return }
                body(worker, part)
                let finished = counters.done.wrappingAdd(1, ordering: .relaxed).newValue
                if worker == 0 {
                    control.onProgress?(finished, parts)
                    if Task.isCancelled { counters.stop.store(true, ordering: .relaxed) }
                }
            }
        }

        withoutActuallyEscaping(work) { escapable in
            var seats = (0..<workers).map { Seat(worker: $0, work: escapable) }
            var threads: [pthread_t] = []
            seats.withUnsafeMutableBufferPointer { seats in
                guard let base = seats.baseAddress else { return }
                for worker in 1..<max(1, workers) {
                    #if canImport(Darwin)
                        var thread: pthread_t?
                    #else
                        var thread = pthread_t()
                    #endif
                    let status = pthread_create(&thread, nil, Parallel.enter, base + worker)
                    // A thread that could not be started is no error: its parts are done by the others.
                    guard status == 0 else { continue }
                    #if canImport(Darwin)
                        if let thread { threads.append(thread) }
                    #else
                        threads.append(thread)
                    #endif
                }
                escapable(0)
                for thread in threads { pthread_join(thread, nil) }
            }
        }
        if counters.stop.load(ordering: .relaxed) { throw .cancelled }
    }

    /// What the threads share.
    private final class Counters: Sendable {
        let next = Atomic<Int>(0)
        let done = Atomic<Int>(0)
        let stop = Atomic<Bool>(false)
    }

    /// What a thread is given: joined before the array of seats goes away.
    private struct Seat {
        let worker: Int
        let work: (Int) -> Void
    }

    #if canImport(Darwin)
        private static let enter: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { raw in
            let seat = raw.assumingMemoryBound(to: Seat.self).pointee
            seat.work(seat.worker)
            return nil
        }
    #else
        private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { raw in
            if let seat = raw?.assumingMemoryBound(to: Seat.self).pointee { seat.work(seat.worker) }
            return nil
        }
    #endif

    /// The parts that 0..<count is cut into, as even as possible; `parts` of them or fewer.
    static func ranges(of count: Int, parts: Int) -> [Range<Int>] {
        guard count > 0 else { return [] }
        let parts = max(1, min(parts, count))
        return (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
    }
}
