import ArgumentParser
import Foundation

/// Runs a command and ends with the exit codes of the contract.
@main
enum Main {
    static func main() async {
        // A reader that closes the pipe is an error of writing, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        // So is a file that grows beyond what its owner may write.
        signal(SIGXFSZ, SIG_IGN)
        do {
            let command = try Mapctl.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = command
                try command.run()
            }
        } catch let failure as CommandFailure {
            if let message = failure.message { Console.say("mapctl: " + message) }
            exit(failure.status.rawValue)
        } catch {
            Mapctl.exit(withError: error)
        }
    }
}
