import ArgumentParser
import Foundation

/// The command with its verbs; nothing is computed here.
struct Mapctl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mapctl",
        abstract:
            "Maps of the bodies that work on peace and security: who is there, who is missing, who does the same.",
        discussion: """
            Begin with `mapctl init DIR --place nakuru --forum`, fill in the files with any spreadsheet program, then \
            `mapctl check DIR`.
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self,
            CheckCommand.self,
            MergeCommand.self,
            CardsCommand.self,
            ForumCommand.self,
            OverlapsCommand.self,
            GapsCommand.self,
            ReportCommand.self,
            MeasuresCommand.self,
            ExplainCommand.self,
            CircularsCommand.self,
            PlacesCommand.self,
            ExportCommand.self,
            ImportCommand.self,
            NamesCommand.self,
            DiffCommand.self,
            RenderCommand.self,
            ViewsCommand.self,
            RenderWorkerCommand.self,
        ])
}
