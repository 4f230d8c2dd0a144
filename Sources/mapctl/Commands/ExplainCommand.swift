import ArgumentParser
import StakeholderGraph
import StakeholderGraphIO

/// `explain`: says in plain words what a code, measure, verdict or view means.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say in plain words what a code, measure, verdict or view means.")

    @Argument(help: "For example unknown-place, betweenness, possible-duplication or forum-circle.")
    var word: String

    func run() throws {
        let key = slug(word)
        for source in ExplanationSources.all {
            if let explanation = source.explanation(for: key) { return try Console.write(explanation + "\n") }
        }
        let near = nearMisses(of: key, among: ExplanationSources.all.flatMap(\.words), limit: 3)
        let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
        throw CommandFailure(.usage, "Nothing is called “\(word)”." + hint)
    }
}

/// Where explanations come from, in the order in which they are asked.
enum ExplanationSources {
    struct Source: Sendable {
        let words: [String]
        let explain: @Sendable (String) -> String?

        func explanation(for key: String) -> String? { explain(key) }
    }

    static let all: [Source] = [
        Source(words: DiagnosticCode.allCases.map(\.rawValue)) { DiagnosticCode(rawValue: $0)?.explanation },
        Source(words: FindingExplanation.words) { FindingExplanation.explanation(of: $0) },
        Source(words: NetworkMeasure.names) { NetworkMeasure(name: $0)?.explained },
        views,
    ]

    /// The pictures of `render`, as their files describe them.
    private static let views: Source = {
        let library = (try? LoadedMap.dataFolder()).map { ViewLibrary(folders: [$0]) }
        return Source(words: library?.views.map(\.name) ?? []) { library?.view(named: $0)?.explanation }
    }()
}

extension MapView {
    /// What the picture is for, in words.
    var explanation: String {
        let judgements =
            kind.showsJudgements ? "\nIt shows judgements, so it is refused to an audience below their level." : ""
        return "\(name) is a picture: \(title). \(purpose)\(judgements)\nDraw it with: mapctl render MAP --view \(name)"
    }
}
