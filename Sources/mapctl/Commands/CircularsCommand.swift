import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `circulars`: the circulars that are built in, or one with its categories and duties.
struct CircularsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "circulars", abstract: "List the circulars that are built in, or show one.")

    @Argument(help: "The id of a circular.")
    var id: String?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard [.text, .json].contains(format) else { throw ValidationError("circulars writes text or json.") }
    }

    func run() throws {
        let reference: ReferenceLibrary
        do {
            reference = try LoadedMap.reference().read()
        } catch let error as ReferenceDataError {
            throw CommandFailure(.internal, error.description)
        }
        guard let id else {
            return try Console.write(
                format == .json
                    ? JSONOutput.encode(CircularListing(reference.circulars))
                    : Data(CircularListing.text(reference.circulars).utf8))
        }
        guard let circular = reference.circular(CircularID(id)) else {
            let near = nearMisses(of: id, among: reference.circulars.map(\.id.rawValue), limit: 3)
            let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
            throw CommandFailure(.usage, "No circular has the id “\(id)”." + hint)
        }
        try Console.write(
            format == .json
                ? JSONOutput.encode(CircularListing([circular])) : Data(CircularListing.text(of: circular).utf8))
    }
}
