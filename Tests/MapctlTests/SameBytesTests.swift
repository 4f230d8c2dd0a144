import Foundation
import Testing

/// The same input gives the same bytes, in a second process and with the rows of every file in another order.
@Suite("same bytes")
struct SameBytesTests {
    private static let sample = URL(fileURLWithPath: Package.sample("nakuru-workshop"))

    /// The sample with the rows of every file in another order.
    private func shuffled() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.sample.path).sorted() {
            let source = Self.sample.appendingPathComponent(name)
            guard name.hasSuffix(".csv") else {
                try FileManager.default.copyItem(at: source, to: folder.url.appendingPathComponent(name))
                continue
            }
            let lines = try String(contentsOf: source, encoding: .utf8).split(separator: "\n").map(String.init)
            #expect(!lines.joined().contains("\"\n"))
            let rows = lines.dropFirst().enumerated().sorted { left, right in
                // A fixed order that has nothing to do with the one typed.
                (left.offset * 7919 % 1009, left.offset) < (right.offset * 7919 % 1009, right.offset)
            }.map(\.element)
            try folder.write([name: ([lines[0]] + rows).joined(separator: "\n") + "\n"])
        }
        return folder
    }

    /// Cited line numbers depend on the order of rows, and nothing else does.
    private func withoutLines(_ data: Data) -> String {
        String(decoding: data, as: UTF8.self)
            .replacing(#/\.csv:\d+(:\d+)?/#, with: ".csv:N")
            .replacing(#/"line"\s*:\s*\d+/#, with: "\"line\":N")
    }

    @Test(
        "reports",
        arguments: [
            ["check", "--format", "json"], ["forum", "--all", "--format", "json"],
            ["forum", "--all", "--format", "html"],
            ["overlaps", "--format", "json"], ["gaps", "--format", "json"], ["measures", "--format", "json"],
            ["names", "--format", "json"], ["report", "--format", "markdown"],
        ])
    func reports(words: [String]) throws {
        let other = try shuffled()
        func run(_ map: String) throws -> Data {
            let result = try MapctlProcess.run(
                [words[0], map] + words.dropFirst() + ["--audience", "sealed", "--on", "2025-11-20"])
            #expect(result.status == 0, "\(result.errors)")
            return result.output
        }
        let first = try run(Self.sample.path)
        #expect(!first.isEmpty)
        let second = try run(other.url.path)
        // The evidence of a finding is sorted by its place, so only its lines may differ.
        #expect(withoutLines(first) == withoutLines(second))
    }

    @Test(
        "exports",
        arguments: [
            "kumu", "kumu-json", "gephi", "graphml", "gexf", "hxl", "iati", "json", "cytoscape", "node-link", "neo4j",
            "csv", "dot", "xlsx",
        ])
    func exports(format: String) throws {
        let other = try shuffled()
        let out = try TemporaryFolder()
        func run(_ map: String, _ name: String) throws -> [String: Data] {
            let path = out.url.appendingPathComponent(name + (format == "xlsx" ? ".xlsx" : ""))
            let result = try MapctlProcess.run([
                "export", map, "--to", format, "-o", path.path, "--audience", "sealed", "--on", "2025-11-20",
            ])
            #expect(result.status == 0, "\(result.errors)")
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder) else { return [:] }
            guard isFolder.boolValue else { return ["": try Data(contentsOf: path)] }
            return try Dictionary(
                uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: path.path).map {
                    ($0, try Data(contentsOf: path.appendingPathComponent($0)))
                })
        }
        let first = try run(Self.sample.path, "first")
        #expect(!first.isEmpty)
        #expect(first == (try run(other.url.path, "second")))
    }
}
