import ArgumentParser

@main
struct Mapctl: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "mapctl", abstract: "Stakeholder maps.")
}
