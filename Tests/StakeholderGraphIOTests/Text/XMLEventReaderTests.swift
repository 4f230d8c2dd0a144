import Testing

@testable import StakeholderGraphIO

@Suite("XML event reader")
struct XMLEventReaderTests {
    private final class Recorder: XMLEventHandler {
        var events: [String] = []

        func start(_ element: XMLElement) throws(XMLFailure) {
            if element.isNamed("stop") { throw XMLFailure(.refused, "enough") }
            let attributes = element.attributes.map { "\($0.namespace)|\($0.local)=\($0.value)" }
            events.append("<\(element.namespace)|\(element.local) \(attributes.joined(separator: " "))>")
        }

        func end(_ element: XMLElement) throws(XMLFailure) { events.append("</\(element.local)>") }

        func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {
            events.append(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func failure(_ text: String) -> XMLFailure? {
        do throws(XMLFailure) {
            try XMLEventReader.read(Array(text.utf8), handler: Recorder())
            return nil
        } catch {
            return error
        }
    }

    @Test("Namespaces are resolved and the predefined entities read")
    func events() throws {
        let recorder = Recorder()
        try XMLEventReader.read(
            Array("<a xmlns='u' xmlns:p='v' k='1' p:k='2'>x&amp;<p:b/></a>".utf8), handler: recorder)
        #expect(
            recorder.events == ["<u|a |k=1 v|k=2>", "x", "&", "<v|b >", "</b>", "</a>"])
    }

    @Test("Broken and cut-off documents fail where they break")
    func broken() throws {
        let cut = try #require(failure("<a>\n<b>"))
        #expect(cut.reason == .malformed)
        #expect(cut.line == 2)
        #expect(failure("<a></b>")?.reason == .malformed)
        #expect(failure("")?.reason == .malformed)
        #expect(failure("<a>&undefined;</a>")?.reason == .malformed)
    }

    @Test("A document type, deep nesting and a crowd of attributes are refused")
    func hostile() {
        #expect(failure("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")?.reason == .documentType)
        #expect(failure(String(repeating: "<a>", count: 10_000))?.reason == .tooComplex)
        let crowd = (0...XMLEventReader.maximumAttributes).map { "a\($0)=''" }.joined(separator: " ")
        #expect(failure("<a \(crowd)/>")?.reason == .tooComplex)
    }

    @Test("A handler stops the reader by throwing")
    func stopped() {
        let failure = failure("<a>\n  <stop/></a>")
        #expect(failure?.message == "enough")
        #expect(failure?.line == 2)
    }
}
