import Foundation
import Testing

/// The built program where the disk is full, the reader has gone, and folders have unusual names.
@Suite("hostile environment")
struct HostileEnvironmentTests {
    private static let program = MapctlProcess.products.appendingPathComponent("mapctl")

    /// Runs a line of the shell in which `$MAPCTL` is the program and `$MAP` the sample.
    private func shell(_ line: String, in folder: URL? = nil) throws -> MapctlProcess.Result {
        let setting = "MAPCTL='\(Self.program.path)'; MAP='\(Package.sample("nakuru-workshop"))'; "
        return try MapctlProcess.run(
            ["-c", setting + line], program: URL(fileURLWithPath: "/bin/bash"), in: folder)
    }

    @Test("a full disk is exit 74 with its reason", arguments: ["> /dev/full", "-o /dev/full"])
    func fullDisk(target: String) throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let result = try shell("\"$MAPCTL\" gaps \"$MAP\" --format json \(target)")
        #expect(result.status == 74)
        #expect(result.errors.contains("no space left on device"))
        #expect(FileManager.default.fileExists(atPath: "/dev/full"))
    }

    @Test("devices are written into and never replaced")
    func devices() throws {
        let result = try shell(
            "\"$MAPCTL\" circulars >/dev/null && \"$MAPCTL\" gaps \"$MAP\" -o /dev/null; test -c /dev/null")
        #expect(result.status == 0)
    }

    @Test("a reader that closes the pipe ends the program quietly with 74")
    func closedPipe() throws {
        for words in ["places --format json", "gaps \"$MAP\" --format html", "export \"$MAP\" --to graphml -o -"] {
            let result = try shell("\"$MAPCTL\" \(words) | (exec <&-; sleep 2); exit ${PIPESTATUS[0]}")
            #expect(result.status == 74, "\(words)")
            #expect(!result.errors.contains("annot be written"), "\(words)")
        }
    }

    @Test(
        "when a file cannot be finished, the one that was there stays and nothing else is left",
        arguments: [
            ("gaps \"$MAP\" --format json", "out.json"), ("overlaps \"$MAP\" --format html", "out.html"),
            ("export \"$MAP\" --to graphml", "out.graphml"), ("export \"$MAP\" --to xlsx", "out.xlsx"),
            ("report \"$MAP\"", "out.md"),
        ])
    func halfWritten(words: String, name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write([name: "kept"])
        let result = try shell("ulimit -f 1; \"$MAPCTL\" \(words) -o \(name)", in: folder.url)
        #expect(result.status == 74, "\(result.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [name])
        #expect(try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8) == "kept")
    }

    @Test("a folder of files that cannot be finished is not made")
    func halfWrittenFolder() throws {
        for target in ["csv", "gephi", "neo4j"] {
            let folder = try TemporaryFolder()
            let result = try shell("ulimit -f 1; \"$MAPCTL\" export \"$MAP\" --to \(target) -o out", in: folder.url)
            #expect(result.status == 74, "\(result.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
        }
    }

    @Test("what cannot be read is exit 2: a loop of links, a link to nothing, a file within a file, a folder as a file")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        let path = { (name: String) in folder.url.appendingPathComponent(name).path }
        try files.createSymbolicLink(atPath: path("loop"), withDestinationPath: "loop")
        try files.createSymbolicLink(atPath: path("nothing"), withDestinationPath: "nowhere")
        try folder.write(["plain.csv": "name,category\nA,cso\n"])
        for name in ["loop", "nothing", "plain.csv/inside", "plain.csv", ""] {
            let result = try MapctlProcess.run(["check", path(name)])
            #expect(result.status == 2, "\(name)")
            #expect(result.errors.hasPrefix("mapctl: ") && result.errors.contains("“"), "\(name): \(result.errors)")
        }
        let map = try TemporaryFolder()
        try map.write(["stakeholders.csv": "name,category\nA,cso\n"])
        try files.createSymbolicLink(
            at: map.url.appendingPathComponent("ties.csv"), withDestinationURL: map.url.appendingPathComponent("gone"))
        let result = try MapctlProcess.run(["check", map.url.path])
        #expect(result.status == 2)
        #expect(result.text.contains("ties.csv: error [unreadable-file]"))
        #expect(result.text.contains("no such file or directory"))
    }

    @Test("a folder with blanks and letters of any language is read and written, from any directory")
    func unusualNames() throws {
        let folder = try TemporaryFolder()
        let map = folder.url.appendingPathComponent("Ramani ya Murang’a – “amani” 100% #1")
        try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
        try Data("name,category,place\nJukwaa la Vijana wa Ng'ombe,cso,Murang’a\n".utf8).write(
            to: map.appendingPathComponent("stakeholders.csv"))
        let name = map.lastPathComponent
        let checked = try MapctlProcess.run(["check", name, "--fail-on", "warning"], in: folder.url)
        #expect(checked.status == 0, "\(checked.text)")
        let out = name + "/../Nje ya ramani.csv"
        #expect(try MapctlProcess.run(["gaps", name, "--format", "csv", "-o", out], in: folder.url).status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("Nje ya ramani.csv").path))
        let within = try MapctlProcess.run(["check", "."], in: map)
        #expect(within.status == 0)
    }

    @Test("a link to the program finds the data; a copy without it says so and exits 70, for every verb that needs it")
    func linksAndCopies() throws {
        let folder = try TemporaryFolder()
        let link = folder.url.appendingPathComponent("ramani")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: Self.program)
        let linked = try MapctlProcess.run(["circulars"], program: link, in: folder.url)
        #expect(linked.status == 0)
        let copy = folder.url.appendingPathComponent("copy/mapctl")
        try FileManager.default.createDirectory(
            at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Self.program, to: copy)
        for words in [["check", Package.sample("nakuru-workshop")], ["places"], ["init", folder.url.path + "/new"]] {
            let result = try MapctlProcess.run(words, program: copy, in: folder.url)
            #expect(result.status == 70, "\(words)")
            #expect(result.errors.contains("The data of mapctl is missing"), "\(words)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/new"))
    }
}
