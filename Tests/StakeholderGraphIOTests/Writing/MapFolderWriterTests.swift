import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

@Suite struct MapFolderWriterTests {
    private static let samples = ReferenceFixture.folder.appendingPathComponent("samples")

    private func files(_ folder: URL, _ audience: Sensitivity) throws -> [String: Data] {
        let reader = MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder))
        let map = try reader.read(folder).map
        let files = MapFolderWriter.files(map.disclosed(for: Audience(audience)))
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.data) })
    }

    /// Writing what was read from what was written gives the same bytes.
    @Test(arguments: ["nakuru-workshop", "pilot-2025", "national-2025"])
    func writingIsStable(_ sample: String) throws {
        let first = try files(Self.samples.appendingPathComponent(sample), .sealed)
        #expect(first["stakeholders.csv"] != nil)
        let texts = first.mapValues { String(decoding: $0, as: UTF8.self) }
        try ReferenceFixture.withFolder(texts) { folder in
            let again = try files(folder, .sealed)
            #expect(again == first)
        }
    }

    @Test func aNarrowerAudienceGetsNoJudgements() throws {
        let text = try files(Self.samples.appendingPathComponent("nakuru-workshop"), .public)
            .mapValues { String(decoding: $0, as: UTF8.self) }
        let header = try #require(text["stakeholders.csv"]).prefix { $0 != "\n" }
        #expect(header.contains("category") && !header.contains("influence") && !header.contains("veto"))
        #expect(text["contacts.csv"] == nil)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd", "'+cmd"), ("-3", "-3"), ("-", "-"), ("-x", "'-x"),
        ("+254", "+254"), ("plain", "plain"), ("", ""),
    ])
    func formulasAreNeutralised(_ cell: String, _ written: String) {
        #expect(FormulaGuard.neutralised(cell) == written)
    }

    @Test func settingsAreQuoted() {
        let yaml = MapFolderWriter.yaml([("title", "A \"map\": yes\n#1"), ("criteria.minimum-score", "3")])
        #expect(
            String(decoding: yaml, as: UTF8.self)
                == "title: \"A \\\"map\\\": yes\\n#1\"\ncriteria:\n  minimum-score: 3\n")
    }
}
