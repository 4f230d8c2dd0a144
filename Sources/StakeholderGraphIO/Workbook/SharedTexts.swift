internal import StakeholderGraph

/// The texts that the cells of an XLSX workbook share, cleaned once for all cells.
final class SharedTexts: XMLEventHandler {
    private(set) var bytes: [UInt8] = []
    private(set) var spans: [DraftTable.CellSpan] = []
    /// Which texts held control characters.
    private(set) var withControls: Set<Int> = []

    /// The texts as they stand, when they were asked for.
    private(set) var raw: [String] = []

    private let keepsRaw: Bool
    private var buffer: [UInt8] = []
    private var isText = false
    private var phoneticDepth = 0

    init(keepsRaw: Bool = false) { self.keepsRaw = keepsRaw }

    func start(_ element: XMLElement) throws(XMLFailure) {
        if element.isNamed("si") {
            buffer.removeAll(keepingCapacity: true)
        } else if element.isNamed("rPh") {
            phoneticDepth += 1
        } else if element.isNamed("t") {
            isText = phoneticDepth == 0
        }
    }

    func end(_ element: XMLElement) throws(XMLFailure) {
        if element.isNamed("t") {
            isText = false
        } else if element.isNamed("rPh") {
            phoneticDepth -= 1
        } else if element.isNamed("si") {
            let start = UInt32(bytes.count)
            if !keepsRaw, !buffer.contains(UInt8(ascii: "_")),
                let plain = buffer.withUnsafeBufferPointer(CellText.plainRange)
            {
                bytes.append(contentsOf: buffer[plain])
            } else {
                let decoded = EscapedText.decoded(buffer)
                if keepsRaw { raw.append(decoded) }
                let (text, hadControls) = CellText.cleaned(decoded)
                if hadControls { withControls.insert(spans.count) }
                bytes.append(contentsOf: text.utf8)
            }
            guard bytes.count < DraftTable.maximumBytes / 2 else {
                throw XMLFailure(.tooComplex, "The workbook holds too much text")
            }
            spans.append(.init(start: start, end: UInt32(bytes.count)))
        }
    }

    func text(_ piece: UnsafeRawBufferPointer) throws(XMLFailure) {
        if isText { buffer.append(contentsOf: piece) }
    }
}

/// The `_x000D_` notation by which SpreadsheetML writes characters that XML cannot hold (ECMA-376, part 1, 22.9.2.19).
enum EscapedText {
    /// The text with such notations resolved; those of halves of a pair are left as they are.
    static func decoded(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var result = ""
        var rest = Substring(text)
        while let mark = rest.firstRange(of: "_x") {
            result += rest[..<mark.lowerBound]
            let digits = rest[mark.upperBound...].prefix(4)
            let end = digits.endIndex
            if digits.count == 4, digits.allSatisfy(\.isHexDigit), rest[end...].hasPrefix("_"),
                let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code)
            {
                result.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                result += "_x"
                rest = rest[mark.upperBound...]
            }
        }
        return result + rest
    }

    /// The text with what looks like such a notation protected, for writing.
    static func encoded(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = Substring(text)
        while let mark = rest.firstRange(of: "_x") {
            result += rest[..<mark.lowerBound]
            let digits = rest[mark.upperBound...].prefix(4)
            let isNotation =
                digits.count == 4 && digits.allSatisfy(\.isHexDigit) && rest[digits.endIndex...].hasPrefix("_")
            result += isNotation ? "_x005F_x" : "_x"
            rest = rest[mark.upperBound...]
        }
        return result + rest
    }
}
