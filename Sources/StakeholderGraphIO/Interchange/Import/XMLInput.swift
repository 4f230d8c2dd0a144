internal import StakeholderGraph

/// Reads an XML document for an import: encodings that the parser knows, problems with the file and line.
enum XMLInput {
    /// - Parameter prepare: is given the reader before it begins, so that the handler can ask for lines.
    static func read(
        _ bytes: [UInt8], file: String, _ handler: any XMLEventHandler, prepare: (XMLEventReader) -> Void = { _ in }
    ) throws(ImportFailure) {
        guard !bytes.isEmpty else { throw ImportFailure(file, "The file is empty") }
        let reader = XMLEventReader(handler)
        prepare(reader)
        let outcome = bytes.withUnsafeBytes { buffer -> XMLFailure? in
            do throws(XMLFailure) {
                try reader.feed(buffer)
                try reader.finish()
                return nil
            } catch {
                return error
            }
        }
        if let failure = outcome { throw ImportFailure(file, line: failure.line, failure.message) }
    }
}
