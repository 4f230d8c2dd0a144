import ArgumentParser
import Foundation
import StakeholderGraph

/// What `measures` can be asked beside measures.
struct NetworkQuestionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The shortest chain of ties between two bodies, by id or name.", valueName: "from,to"))
    var path: String?

    @Option(help: ArgumentHelp("Measure only the surroundings of one body.", valueName: "body"))
    var ego: String?

    @Option(help: ArgumentHelp("How many ties surroundings reach (--ego, --key-players).", valueName: "n"))
    var radius = 1

    @Option(help: ArgumentHelp("What if these bodies were not there, with commas between.", valueName: "list"))
    var without: String?

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp("What if these ties were there: a+b, with commas between.", valueName: "list"))
    var adding: String?

    @Option(
        name: .customLong("key-players"),
        help: ArgumentHelp("So many bodies whose loss breaks the map most, and who reach most.", valueName: "n"))
    var keyPlayers: Int?

    @Option(
        help: ArgumentHelp(
            "The fewest ties that hold two groups together; a group is a list of bodies or categories.",
            valueName: "group:group"))
    var cut: String?

    @Option(name: .customLong("by"), help: "category: the measures of bodies on average by category.")
    var grouping: Grouping?

    enum Grouping: String, ExpressibleByArgument, CaseIterable {
        case category
    }

    func validate() throws {
        if radius < 0 { throw ValidationError("--radius takes a number from 0 on.") }
        if let keyPlayers, keyPlayers < 1 { throw ValidationError("--key-players takes a number from 1 on.") }
        _ = try questions()
    }

    func questions() throws -> NetworkQuestions {
        var questions = NetworkQuestions()
        if let path {
            questions.path = try pair(path, ",", "--path takes two bodies with a comma between: --path a,b.")
        }
        if let cut {
            let groups = try pair(
                cut, ":", "--cut takes two groups with a colon between: --cut youth-led:security-committee.")
            questions.cut = (first: groups.from, second: groups.to)
        }
        questions.ego = ego
        questions.radius = radius
        questions.without = list(without)
        for tie in list(adding) {
            questions.adding.append(
                try pair(tie, "+", "--with takes ties as two bodies with a plus between: --with a+b,c+d."))
        }
        questions.keyPlayers = keyPlayers
        questions.byCategory = grouping == .category
        return questions
    }

    private func list(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    private func pair(_ text: String, _ between: Character, _ message: String) throws -> (from: String, to: String) {
        let parts = text.split(separator: between).map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw ValidationError(message) }
        return (parts[0], parts[1])
    }
}
