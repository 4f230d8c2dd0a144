import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `places`: what the gazetteer knows, or what a name means.
struct PlacesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places", abstract: "List the places that are built in, or say what a name means.")

    @Argument(help: "A name, a path or a code: Naivasha, nakuru/naivasha, county:032.")
    var name: String?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard [.text, .json].contains(format) else { throw ValidationError("places writes text or json.") }
    }

    func run() throws {
        let gazetteer: Gazetteer
        do {
            gazetteer = try LoadedMap.reference().read().gazetteer
        } catch let error as ReferenceDataError {
            throw CommandFailure(.internal, error.description)
        }
        var places = gazetteer.places
        if let name {
            switch PlaceResolver(gazetteer).resolve(name) {
            case .place(let id):
                places = gazetteer.interval(of: id).map { Array(gazetteer.places[$0]) } ?? []
            case .ambiguous(let ids):
                throw CommandFailure(
                    .usage, "“\(name)” may be \(ids.map(\.rawValue).joined(separator: " or ")); write a path.")
            case .bareNumber:
                throw CommandFailure(
                    .usage, "“\(name)” is a bare number; write county:032, iso:KE-31 or pcode:KE032.")
            case .unknown(let suggestions):
                let hint =
                    suggestions.isEmpty
                    ? "" : " Did you mean \(suggestions.map(\.rawValue).joined(separator: ", "))?"
                throw CommandFailure(.usage, "No place is called “\(name)”." + hint)
            }
        }
        try Console.write(
            format == .json
                ? JSONOutput.encode(PlaceListing(places)) : Data(PlaceListing.text(places, gazetteer).utf8))
    }
}
