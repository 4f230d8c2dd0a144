internal import Foundation
internal import StakeholderGraph

/// Reads an XML document for an import: encodings that the parser knows, problems with the file and line.
enum XMLInput {
    /// Reads a file piece by piece, so that it is never in memory as a whole.
    ///
    /// - Parameters:
    ///   - url: The file.
    ///   - handler: What reads the events.
    ///   - resolvesNamespaces: As for ``XMLEventReader``.
    static func read(
        _ url: URL, _ handler: any XMLEventHandler, resolvesNamespaces: Bool = true
    ) throws(ImportFailure) {
        let file = url.lastPathComponent
        let reader = XMLEventReader(handler, resolvesNamespaces: resolvesNamespaces)
        func translated(_ failure: XMLFailure) -> ImportFailure {
            ImportFailure(file, line: failure.line, failure.message)
        }
        try ImportFiles.pieces(of: url) { piece throws(ImportFailure) in
            do throws(XMLFailure) { try reader.feed(piece) } catch { throw translated(error) }
        }
        do throws(XMLFailure) { try reader.finish() } catch { throw translated(error) }
    }
}
