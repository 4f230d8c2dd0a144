internal import CExpat

/// What reads the events of a document. The reader calls in the order of the document; a handler that throws stops it.
protocol XMLEventHandler: AnyObject {
    /// An element begins. `element` is valid only until the call returns.
    func start(_ element: XMLElement) throws(XMLFailure)
    /// The innermost open element ends; `element` has its name and no attributes.
    func end(_ element: XMLElement) throws(XMLFailure)
    /// Character data of the innermost open element. One run of text may come in several pieces.
    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure)
}

/// Reads XML as events with libexpat, with namespaces resolved where that is wanted, for input that is not trusted.
///
/// A document type is refused, so that there are no entities but the five predefined ones and nothing outside the
/// document is ever opened; the depth of elements and the number of attributes of one element are limited. Use either
/// `read(_:handler:)` for a document in memory, or `feed` for each piece and `finish` once:
///
///     let reader = XMLEventReader(handler)
///     for piece in pieces { try reader.feed(piece) }
///     try reader.finish()
///
/// Memory: the parser holds one token and the names of the open elements. Linear in the size of the document.
final class XMLEventReader {
    /// Elements nested deeper than this are refused.
    static let maximumDepth = 256
    /// More attributes than this in one element are refused.
    static let maximumAttributes = 512

    /// What the callbacks reach through the parser's user data.
    private final class Context {
        let handler: any XMLEventHandler
        var failure: XMLFailure?
        var depth = 0
        /// The parser, for stopping it and asking where it stands; owned by the reader, which outlives all callbacks.
        var parser: XML_Parser?

        init(_ handler: any XMLEventHandler) { self.handler = handler }

        func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?) {
            depth += 1
            guard failure == nil else { return }
            guard depth <= XMLEventReader.maximumDepth else {
                return stop(
                    XMLFailure(.tooComplex, "Elements are nested deeper than \(XMLEventReader.maximumDepth) levels"))
            }
            guard XML_GetSpecifiedAttributeCount(parser) <= 2 * XMLEventReader.maximumAttributes else {
                return stop(
                    XMLFailure(
                        .tooComplex, "An element has more than \(XMLEventReader.maximumAttributes) attributes"))
            }
            do throws(XMLFailure) { try handler.start(XMLElement(name, attributes, parser: parser)) } catch {
                stop(error)
            }
        }

        func end(_ name: UnsafePointer<CChar>) {
            depth -= 1
            guard failure == nil else { return }
            do throws(XMLFailure) { try handler.end(XMLElement(name, nil, parser: parser)) } catch { stop(error) }
        }

        func text(_ bytes: UnsafeRawBufferPointer) {
            guard failure == nil else { return }
            do throws(XMLFailure) { try handler.text(bytes) } catch { stop(error) }
        }

        func stop(_ error: XMLFailure) {
            var failure = error
            if failure.line == 0 {
                failure.line = Int(XML_GetCurrentLineNumber(parser))
                failure.column = Int(XML_GetCurrentColumnNumber(parser)) + 1
            }
            self.failure = failure
            XML_StopParser(parser, XML_Bool(XML_FALSE))
        }
    }

    private let context: Context
    private let parser: XML_Parser?

    /// Makes a reader for one document. The reader keeps the handler alive.
    ///
    /// - Parameters:
    ///   - handler: What reads the events.
    ///   - resolvesNamespaces: Whether elements say their namespace. Without it reading is a third faster; local names
    ///     and attributes without a prefix are the same.
    init(_ handler: any XMLEventHandler, resolvesNamespaces: Bool = true) {
        context = Context(handler)
        parser = resolvesNamespaces ? XML_ParserCreateNS(nil, XML_Char(XMLElement.separator)) : XML_ParserCreate(nil)
        context.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let context = XMLEventReader.context(data), let name else { return }
                context.start(name, attributes.map { UnsafePointer(OpaquePointer($0)) })
            },
            { data, name in
                guard let context = XMLEventReader.context(data), let name else { return }
                context.end(name)
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let context = XMLEventReader.context(data), let text else { return }
            context.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLEventReader.context(data)?.stop(
                XMLFailure(.documentType, "The document has a document type (DOCTYPE), which is not accepted"))
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func context(_ data: UnsafeMutableRawPointer?) -> Context? {
        data.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Reads the next piece of the document.
    func feed(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {
        // The parser counts in Int32; pieces are cut to fit.
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 20))
            try parse(piece, isLast: false)
            rest = rest.dropFirst(piece.count)
        }
    }

    /// Says that the document has ended. Throws when it was cut off.
    func finish() throws(XMLFailure) {
        try parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(XMLFailure) {
        if let failure = context.failure { throw failure }
        guard let parser else { throw XMLFailure(.refused, "There is no memory for the XML parser") }
        let status = XML_Parse(
            parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
        if let failure = context.failure { throw failure }
        guard status != XML_STATUS_ERROR else {
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown error"
            var failure = XMLFailure(.malformed, "The XML is broken: \(reason)")
            failure.line = Int(XML_GetCurrentLineNumber(parser))
            failure.column = Int(XML_GetCurrentColumnNumber(parser)) + 1
            context.failure = failure
            throw failure
        }
    }

    /// Reads a whole document in memory.
    static func read(_ bytes: [UInt8], handler: any XMLEventHandler) throws(XMLFailure) {
        let reader = XMLEventReader(handler)
        let result = bytes.withUnsafeBytes { buffer -> Result<Void, XMLFailure> in
            do throws(XMLFailure) {
                try reader.feed(buffer)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
        try reader.finish()
    }
}
