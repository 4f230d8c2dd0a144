import ArgumentParser
import Foundation
import StakeholderGraphRendering

/// The hidden verb under which the program runs itself to draw one picture: request on standard input, picture on
/// standard output.
struct RenderWorkerCommand: ParsableCommand {
    static let name = "render-worker"
    static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

    func run() throws {
        let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        guard let answer = RenderWorker.answer(to: input) else {
            throw CommandFailure(.usage, "This verb is for the program itself.")
        }
        try Console.write(Data(answer))
    }
}
