import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `circulars`: the circulars that are built in, one with its categories and duties, or two side by side.
struct CircularsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "circulars", abstract: "List the circulars that are built in, show one, or compare two.")

    @Argument(help: "The id of a circular.")
    var id: String?

    @Argument(help: "The id of another one to hold beside it.")
    var other: String?

    @Option(help: "text or json; for two circulars also csv, markdown or html.")
    var format = OutputFormat.text

    func validate() throws {
        guard other != nil || [.text, .json].contains(format) else {
            throw ValidationError("circulars writes text or json; csv, markdown and html are for two circulars.")
        }
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
        let circular = try Self.circular(id, in: reference)
        guard let other else {
            return try Console.write(
                format == .json
                    ? JSONOutput.encode(CircularListing([circular])) : Data(CircularListing.text(of: circular).utf8))
        }
        let comparison = CircularComparison(circular, try Self.circular(other, in: reference), reference.crossWalk)
        guard let format = ReportFormat(format) else { return try Console.write(JSONOutput.encode(comparison)) }
        try Console.write(ReportWriter.string(comparison.document(reference), as: format, on: nil))
    }

    private static func circular(_ id: String, in reference: ReferenceLibrary) throws -> Circular {
        if let circular = reference.circular(CircularID(id)) { return circular }
        let near = nearMisses(of: id, among: reference.circulars.map(\.id.rawValue), limit: 3)
        let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
        throw CommandFailure(.usage, "No circular has the id “\(id)”." + hint)
    }
}
