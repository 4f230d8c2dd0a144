import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `views`: the pictures that `render` draws, and what each is for.
struct ViewsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "views", abstract: "List the pictures that render draws, and what each is for.")

    @Argument(help: "A map whose own views are listed too.")
    var map: String?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard [.text, .json].contains(format) else { throw ValidationError("views writes text or json.") }
    }

    private struct Listing: Encodable {
        struct View: Encodable {
            let name: String
            let kind: String
            let title: String
            let purpose: String
            let showsJudgements: Bool
        }

        let schemaVersion = 1
        let command = "views"
        let views: [View]

        private enum CodingKeys: String, CodingKey {
            case schemaVersion, command, views
        }
    }

    func run() throws {
        var folders = [try LoadedMap.dataFolder()]
        if let map { folders.append(URL(fileURLWithPath: map)) }
        let library = ViewLibrary(folders: folders)
        for problem in library.problems { Console.say(problem.line) }
        if format == .json {
            let views = library.views.map { view in
                Listing.View(
                    name: view.name, kind: view.kind.rawValue, title: view.title, purpose: view.purpose,
                    showsJudgements: view.kind.showsJudgements)
            }
            return try Console.write(JSONOutput.encode(Listing(views: views)))
        }
        for view in library.views {
            let mark = view.kind.showsJudgements ? " (judgements)" : ""
            try Console.write("\(view.name): \(view.title)\(mark)\n    \(view.purpose)\n")
        }
        if library.problems.contains(where: { $0.severity == .error }) { throw CommandFailure(.badInput, nil) }
    }
}
