import Foundation
import Testing

/// The built program on workbooks, as a clerk uses it.
@Suite("mapctl with workbooks")
struct WorkbookCommandTests {
    private func bytes(of folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) })
    }

    @Test("export to a workbook and from it to CSV gives the bytes of the map's own CSV")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "stakeholders.csv": """
            id,name,category,place,as_of,note,Ward code
            a,=Body A,youth-led,Naivasha,2025-03-12,+plus,007
            b,Body B,cso,nakuru,2025-03,-,1e3

            """
        ])
        let map = folder.url.path
        // A file inside the map is a part of the input, which is never overwritten.
        let inside = folder.url.appendingPathComponent("map.xlsx").path
        #expect(try MapctlProcess.run(["export", map, "--to", "xlsx", "-o", inside]).status == 64)
        let outside = try TemporaryFolder()
        let book = outside.url.appendingPathComponent("map.xlsx").path
        let direct = outside.url.appendingPathComponent("direct")
        let around = outside.url.appendingPathComponent("around")
        #expect(try MapctlProcess.run(["export", map, "--to", "xlsx", "-o", book]).status == 0)
        #expect(try MapctlProcess.run(["export", map, "--to", "csv", "-o", direct.path]).status == 0)
        #expect(try MapctlProcess.run(["export", book, "--to", "csv", "-o", around.path]).status == 0)
        #expect(try bytes(of: around) == bytes(of: direct))
        let text = String(decoding: try #require(try bytes(of: direct)["stakeholders.csv"]), as: UTF8.self)
        #expect(text.contains("a,'=Body A,youth-led") && text.contains("'+plus,007") && text.contains("-,1e3"))
    }

    @Test("init makes one workbook, checks without errors, and never overwrites")
    func initialise() throws {
        let folder = try TemporaryFolder()
        let book = folder.url.appendingPathComponent("new.xlsx")
        let arguments = ["init", book.path, "--workbook", "--place", "nakuru", "--forum"]
        #expect(try MapctlProcess.run(arguments).status == 0)
        let first = try Data(contentsOf: book)
        let check = try MapctlProcess.run(["check", book.path, "--format", "json"])
        #expect(check.status == 0, "\(check.text)")
        #expect((check.json["counts"] as? [String: Int])?["seats"] == 24)
        #expect(try MapctlProcess.run(arguments).status == 74)
        #expect(try Data(contentsOf: book) == first)
        let folderName = folder.url.appendingPathComponent("new").path
        #expect(try MapctlProcess.run(["init", folderName, "--workbook"]).status == 64)
    }

    @Test("check --annotate writes a workbook, exits 2 on errors and never writes over the map")
    func annotate() throws {
        let folder = try TemporaryFolder()
        try folder.write(["stakeholders.csv": "id,name,category\na,Body A,no-such-category\nb,Body B,cso\n"])
        let outside = try TemporaryFolder()
        let out = outside.url.appendingPathComponent("checked.xlsx").path
        #expect(try MapctlProcess.run(["check", folder.url.path, "--annotate", out]).status == 2)
        let again = try MapctlProcess.run(["check", out, "--format", "json"])
        let found = try #require(again.json["diagnostics"] as? [[String: Any]])
        #expect(found.map { $0["file"] as? String } == ["stakeholders"])
        #expect(found.first?["line"] as? Int == 2)
        #expect(try MapctlProcess.run(["check", out, "--annotate", out]).status == 64)
        #expect(try MapctlProcess.run(["check", out, "--annotate", "x.csv"]).status == 64)
    }

    @Test("merge writes the folder whatever the conflicts, and the same bytes for any order")
    func merge() throws {
        let (one, two, out) = (try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder())
        try one.write(["stakeholders.csv": "id,name,category,place\nx,X,cso,nakuru/njoro\n"])
        try two.write(["stakeholders.csv": "id,name,category,place\nx,X,cso,nakuru/gilgil\n"])
        let (first, second) = (out.url.appendingPathComponent("1"), out.url.appendingPathComponent("2"))
        let merged = try MapctlProcess.run([
            "merge", one.url.path, two.url.path, "-o", first.path, "--format", "json",
        ])
        #expect(merged.status == 0, "\(merged.errors)")
        let conflicts = try #require(merged.json["conflicts"] as? [[String: Any]])
        #expect(conflicts.map { $0["id"] as? String } == ["x"])
        let values = try #require(conflicts.first?["values"] as? [[String: Any]])
        #expect(values.map { $0["value"] as? String } == ["nakuru/gilgil", "nakuru/njoro"])
        let again = ["merge", two.url.path, one.url.path, "-o", second.path, "-q"]
        #expect(try MapctlProcess.run(again).text.isEmpty)
        #expect(try bytes(of: first) == bytes(of: second))
        #expect(try MapctlProcess.run(again).status == 74)
        let check = try MapctlProcess.run(["check", first.path, "--format", "json"])
        #expect((check.json["diagnostics"] as? [Any])?.isEmpty == true)
        let third = out.url.appendingPathComponent("3").path
        let strict = ["merge", one.url.path, two.url.path, "-o", third, "--fail-on", "finding", "-q"]
        #expect(try MapctlProcess.run(strict).status == 1)
        let broken = try TemporaryFolder()
        let fourth = out.url.appendingPathComponent("4").path
        #expect(try MapctlProcess.run(["merge", one.url.path, broken.url.path, "-o", fourth]).status == 2)
        #expect(FileManager.default.fileExists(atPath: fourth) == false)
    }

    @Test("A workbook that cannot be read ends with 2 and a word on what to do, and no file is written")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let book = folder.url.appendingPathComponent("new.xlsx")
        #expect(try MapctlProcess.run(["init", book.path, "--workbook", "-q"]).status == 0)
        let whole = try Data(contentsOf: book)
        let cut = folder.url.appendingPathComponent("cut.xlsx")
        try whole.prefix(whole.count / 2).write(to: cut)
        let old = folder.url.appendingPathComponent("old.xls")
        try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).write(to: old)
        let out = folder.url.appendingPathComponent("out.xlsx").path
        for (file, word) in [(cut, "damaged"), (old, "password")] {
            for arguments in [
                ["check", file.path, "--annotate", out], ["export", file.path, "--to", "xlsx", "-o", out],
            ] {
                let result = try MapctlProcess.run(arguments)
                #expect(result.status == 2)
                #expect(result.errors.contains(word), "\(result.errors)")
            }
        }
        #expect(FileManager.default.fileExists(atPath: out) == false)
    }

    @Test("cards are a PDF or an SVG, blank or filled")
    func cards() throws {
        let folder = try TemporaryFolder()
        let pdf = folder.url.appendingPathComponent("cards.pdf")
        let svg = folder.url.appendingPathComponent("cards.svg")
        #expect(try MapctlProcess.run(["cards", "-o", pdf.path]).status == 0)
        #expect(try Data(contentsOf: pdf).starts(with: Array("%PDF-".utf8)))
        let filled = [
            "cards", Package.sample("nakuru-workshop"), "-o", svg.path, "--card", "actor,tie", "--lang", "sw",
        ]
        #expect(try MapctlProcess.run(filled).status == 0)
        #expect(String(decoding: try Data(contentsOf: svg), as: UTF8.self).contains("Mhusika"))
        #expect(try MapctlProcess.run(["cards", "-o", "cards.doc"]).status == 64)
        #expect(try MapctlProcess.run(["cards", "-o", svg.path, "--card", "persons"]).status == 64)
    }
}
