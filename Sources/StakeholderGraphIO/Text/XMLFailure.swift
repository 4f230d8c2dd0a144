/// Why an XML document cannot be read, and where.
struct XMLFailure: Error, Hashable {
    enum Reason: Hashable {
        /// It is not well-formed, or is cut off.
        case malformed
        /// It has a document type, which could define entities; none is ever read.
        case documentType
        /// Its elements are nested too deeply, or one has too many attributes.
        case tooComplex
        /// It is well-formed but not what the reader of the format can accept.
        case refused
    }

    let reason: Reason
    /// One plain sentence.
    let message: String
    /// From 1; 0 when it is not known.
    var line = 0
    var column = 0

    init(_ reason: Reason, _ message: String) {
        self.reason = reason
        self.message = message
    }
}
