import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// Damaged files of every format: each is refused with a reason, or every row of it is accounted for and a map is made.
@Suite struct ImportMutationTests {
    /// A generator whose numbers follow from its seed.
    private struct Noise: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let seeds: [(ImportFormat, String, String)] = [
        (
            .graphml, "a.graphml",
            "<graphml><key id=\"k\" for=\"node\" attr.name=\"label\"/><graph edgedefault=\"directed\"><node id=\"a\"><data key=\"k\">A</data></node><node id=\"b\"/><edge source=\"a\" target=\"b\"/></graph></graphml>"
        ),
        (
            .gexf, "a.gexf",
            "<gexf><graph><attributes class=\"node\"><attribute id=\"0\" title=\"t\"/></attributes><nodes><node id=\"a\" label=\"A\"><attvalues><attvalue for=\"0\" value=\"x\"/></attvalues></node></nodes><edges><edge source=\"a\" target=\"a\"/></edges></graph></gexf>"
        ),
        (
            .json, "a.json",
            #"{"nodes": [{"id": "a", "x": [1, true, null]}, {"id": "b"}], "edges": [{"source": "a", "target": "b"}]}"#
        ),
        (.json, "a.json", #"{"elements": [{"label": "A", "tags": ["x"]}], "connections": [{"from": "A", "to": "B"}]}"#),
        (.gephi, "edges.csv", "Source,Target,Type,Weight\na,b,Directed,2\nb,c,,1\n"),
        (
            .hxl, "t.csv",
            "Org,Sector,County,Start\n#org+name,#sector,#adm1+name,#date+start\nX,Health,Nakuru,2025-01-02\nY;Z,WASH,Turkana,13/02/2025\n"
        ),
        (
            .iati, "a.xml",
            "<iati-activities><iati-activity><iati-identifier>x</iati-identifier><title><narrative>T</narrative></title><participating-org ref=\"o\" role=\"4\"/><location><name><narrative>N</narrative></name><point><pos>1 2</pos></point></location><budget><value>1</value></budget></iati-activity></iati-activities>"
        ),
        (.cards, "c.csv", "name,category,category/youth_led,works_in\nA,cso,1,\"Nakuru, Baringo\"\nB,elders,0,x\n"),
    ]

    private static func damaged(_ bytes: [UInt8], _ noise: inout Noise) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &noise) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &noise)
            switch Int.random(in: 0..<6, using: &noise) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &noise)
            case 1: bytes.remove(at: at)
            case 2: bytes = Array(bytes[..<at])
            case 3:
                bytes.insert(
                    contentsOf: Array("<>\"&|,;\n{}[]/#=-\u{A0}é".utf8).shuffled(using: &noise).prefix(3), at: at)
            case 4:
                let end = min(bytes.count, at + Int.random(in: 1...40, using: &noise))
                bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
            default:
                let end = min(bytes.count, at + Int.random(in: 1...20, using: &noise))
                bytes.removeSubrange(at..<end)
            }
        }
        return bytes
    }

    @Test(arguments: ImportMutationTests.seeds.indices)
    func damagedFilesAreRefusedOrAccountedFor(_ number: Int) throws {
        let (format, name, text) = Self.seeds[number]
        let importer = try InterchangeFixture.importer()
        let builder = MapBuilder(reference: try ReferenceFixture.library())
        var noise = Noise(state: UInt64(number) &+ 1)
        var (read, refused) = (0, 0)
        try InterchangeFixture.withFiles([]) { folder in
            let url = folder.appendingPathComponent(name)
            for round in 0..<120 {
                let bytes = round == 0 ? Array(text.utf8) : Self.damaged(Array(text.utf8), &noise)
                try Data(bytes).write(to: url)
                do {
                    let result = try importer.read(url, from: format)
                    read += 1
                    let total = result.total
                    #expect(total.read == total.accepted + total.merged + total.rejected)
                    #expect(
                        result.tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.header.count } })
                    if total.rejected > 0 { #expect(!result.diagnostics.isEmpty) }
                    let ids = InterchangeFixture.rows(result, .stakeholders).compactMap { $0["id"] }
                    #expect(Set(ids).count == ids.count, "\(String(decoding: bytes, as: UTF8.self))")
                    let built = builder.build(result.draft())
                    #expect(built.map.stakeholders.count <= ids.count)
                } catch let failure as ImportFailure {
                    refused += 1
                    #expect(!failure.reason.isEmpty && !failure.file.isEmpty)
                }
            }
        }
        #expect(read > 0 && read + refused == 120)
    }
}
