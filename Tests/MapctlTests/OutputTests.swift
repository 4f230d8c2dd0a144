import Foundation
import Testing

@Suite("where mapctl writes")
struct OutputTests {
    @Test("a pipe is written to and stays a pipe")
    func namedPipe() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.url.appendingPathComponent("pipe").path
        try #require(mkfifo(pipe, 0o600) == 0)
        let reader = Process()
        let received = Pipe()
        reader.executableURL = URL(fileURLWithPath: "/bin/cat")
        reader.arguments = [pipe]
        reader.standardOutput = received
        try reader.run()
        let result = try MapctlProcess.run([
            "check", Package.sample("pilot-2025"), "--format", "json", "-o", pipe,
        ])
        let bytes = received.fileHandleForReading.readDataToEndOfFile()
        reader.waitUntilExit()
        #expect(result.status == 0, "\(result.errors)")
        let object = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        #expect(object["command"] as? String == "check")
        var status = stat()
        #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test("a link is followed and stays a link")
    func link() throws {
        let folder = try TemporaryFolder()
        let target = folder.url.appendingPathComponent("target.json")
        let link = folder.url.appendingPathComponent("link.json")
        try Data("old".utf8).write(to: target)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
        let result = try MapctlProcess.run([
            "check", Package.sample("pilot-2025"), "--format", "json", "-o", link.path,
        ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target.path)
        #expect(try String(contentsOf: target, encoding: .utf8).contains("\"command\""))
    }
}
