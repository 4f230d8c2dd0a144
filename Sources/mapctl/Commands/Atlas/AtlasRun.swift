import Dispatch
import StakeholderGraph
import StakeholderGraphRendering

/// Draws all pictures of a plan, as many side by side as there are cores. Each is composed, drawn in a process of its own,
/// written and forgotten, so that memory does not grow with their number.
final class AtlasRun: Sendable {
    /// What came of one entry of the plan.
    enum Result: Sendable {
        case drawn(DrawnFile, wasThere: Bool)
        case leftOut(String)
        case failed(String)
    }

    private struct State {
        var results: [Int: Result] = [:]
        /// What stops the whole run: the disk is full.
        var failure: CommandFailure?
    }

    private let maker: PictureMaker
    private let entries: [AtlasPlan.Entry]
    private let format: PictureFormat
    private let folder: AtlasFolder
    private let onProgress: (@Sendable (_ done: Int, _ all: Int) -> Void)?
    private let state = Locked(State())

    init(
        _ maker: PictureMaker, _ plan: Disclosed<AtlasPlan>, as format: PictureFormat, into folder: AtlasFolder,
        onProgress: (@Sendable (Int, Int) -> Void)?
    ) {
        self.maker = maker
        entries = plan.value.entries
        self.format = format
        self.folder = folder
        self.onProgress = onProgress
    }

    /// The result of each entry, in order.
    /// - Throws: a failure with exit code 74 when a file cannot be written.
    func results() throws -> [Result] {
        DispatchQueue.concurrentPerform(iterations: entries.count) { position in
            if state.change({ $0.failure != nil }) { return }
            let entry = entries[position]
            do {
                let result = try draw(entry)
                state.change { state in
                    state.results[position] = result
                    onProgress?(state.results.count, entries.count)
                }
            } catch {
                state.change { state in
                    state.failure =
                        state.failure ?? error as? CommandFailure
                        ?? CommandFailure(.internal, "\(entry.path) could not be drawn.")
                }
            }
        }
        return try state.change { state in
            if let failure = state.failure { throw failure }
            return entries.indices.map { state.results[$0] ?? .failed("It was not drawn.") }
        }
    }

    private func draw(_ entry: AtlasPlan.Entry) throws -> Result {
        let composed: Disclosed<ComposedView>
        do throws(ViewError) {
            composed = try maker.compose(entry.view)
        } catch {
            return switch error {
            case .judgementsWithheld, .needs, .nothingToShow: .leftOut(error.sentence)
            case .unknown, .notMeasured, .doesNotFit: .failed(error.sentence)
            }
        }
        let name = entry.path + "." + format.rawValue
        let inputs = PictureInputs.checksum(composed.scene, as: format, dpi: maker.dpi)
        func file(_ bytes: Int) -> DrawnFile {
            DrawnFile(
                path: folder.path + "/" + name, view: entry.view.name, format: format, bytes: bytes,
                composed: composed.value)
        }
        if let bytes = folder.standing(name, inputs: inputs) { return .drawn(file(bytes), wasThere: true) }
        let picture: [UInt8]
        do throws(RenderingError) {
            picture = try maker.draw(composed.scene, as: format)
        } catch {
            return .failed(error.description + ".")
        }
        try folder.store(picture, as: name, inputs: inputs)
        return .drawn(file(picture.count), wasThere: false)
    }
}
