import Testing

@testable import StakeholderGraph

/// Names of files come from identifiers that anybody may have typed.
@Suite struct AtlasPlanTests {
    @Test func plainIdentifiersStayAsTheyAre() {
        #expect(AtlasPlan.path(.forums, "nakuru-forum") == "forums/nakuru-forum")
        #expect(AtlasPlan.path(.places, "nakuru/naivasha") == "places/nakuru--naivasha")
        #expect(AtlasPlan.path(.views, "network") == "views/network")
    }

    @Test func otherIdentifiersGetAChecksumAndLeaveNoFolder() {
        let raws = [
            "", ".", "..", "../../etc/passwd", "a/b", "a--b", "-a", "a-", "A", "Ä", "a b", "a.b", "a\0b",
            String(repeating: "x", count: 81), String(repeating: "x", count: 500), "a\u{301}", "CON", "<script>",
        ]
        let paths = raws.map { AtlasPlan.path(.forums, $0) }
        #expect(Set(paths).count == raws.count)
        for path in paths {
            let stem = path.dropFirst("forums/".count)
            #expect(path.hasPrefix("forums/"))
            #expect(!stem.isEmpty && stem.utf8.count <= 100)
            #expect(stem.allSatisfy { $0 == "-" || $0.isASCII && ($0.isNumber || $0.isLetter && $0.isLowercase) })
        }
    }

    /// The values of the specification's test vectors for FNV-1a in 64 bits.
    @Test func theChecksumIsFNV1a() {
        var empty = Checksum()
        #expect(empty.hex == "cbf29ce484222325")
        empty.add("a".utf8)
        #expect(empty.hex == "af63dc4c8601ec8c")
        var word = Checksum()
        word.add("foobar".utf8)
        #expect(word.hex == "85944171f73967e8")
    }
}
