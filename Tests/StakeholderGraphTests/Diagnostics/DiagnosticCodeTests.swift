import Foundation
import StakeholderGraph
import Testing

@Suite struct DiagnosticCodeTests {
    @Test func everyCodeHasABrokenMapWithItsTranscript() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = tests.appendingPathComponent("Fixtures/diagnostics")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
        #expect(names.sorted() == DiagnosticCode.allCases.map(\.rawValue).sorted())
    }

    @Test(arguments: DiagnosticCode.allCases)
    func everyCodeIsExplainedInWholeSentences(code: DiagnosticCode) {
        #expect(code.title.hasSuffix("."))
        let paragraphs = code.explanation.split(separator: "\n", omittingEmptySubsequences: true)
        #expect(paragraphs.count == 3)
        #expect(paragraphs.first?.hasPrefix("\(code.rawValue) (\(code.severity.name)): \(code.title)") == true)
        #expect(paragraphs.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("”.") })
        #expect(paragraphs.last?.hasPrefix("What to do: ") == true)
    }
}
