/// A JSON value that was read, with the line where it begins.
struct JSONValue {
    indirect enum Content {
        case null
        case flag(Bool)
        /// As written.
        case number(String)
        case string(String)
        case list([JSONValue])
        case object([(key: String, value: JSONValue)])
    }

    let content: Content
    let line: Int

    subscript(_ key: String) -> JSONValue? {
        guard case .object(let pairs) = content else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    var list: [JSONValue]? {
        if case .list(let values) = content { values } else { nil }
    }

    var pairs: [(key: String, value: JSONValue)]? {
        if case .object(let pairs) = content { pairs } else { nil }
    }

    var flag: Bool? {
        if case .flag(let flag) = content { flag } else { nil }
    }

    /// The value as the text of a cell; a list of plain values is split by bars, anything deeper is written as JSON.
    var text: String {
        switch content {
        case .null: ""
        case .flag(let flag): flag ? "true" : "false"
        case .number(let text): text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        case .string(let text): text
        case .list(let values): values.map { $0.text.replacing("|", with: "/") }.joined(separator: "|")
        case .object(let pairs): pairs.map { $0.key + ": " + $0.value.text }.joined(separator: "; ")
        }
    }
}

/// Why a JSON text is refused.
struct JSONFailure: Error {
    let line: Int
    let reason: String
}

/// Reads JSON by RFC 8259, strictly: depth is limited and a key that comes twice in one object is refused, because
/// programs disagree on which of the two counts.
struct JSONParser {
    static let maximumDepth = 128

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var line = 1

    /// - Complexity: O(size).
    static func read(_ bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONFailure> in
            var parser = JSONParser(bytes: buffer, at: start)
            do throws(JSONFailure) {
                let value = try parser.value(depth: 0)
                parser.skipSpace()
                if parser.at < buffer.count { throw parser.failure("There is more after the end of the value") }
                return .success(value)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, at: Int) {
        self.bytes = bytes
        self.at = at
    }

    private func failure(_ reason: String) -> JSONFailure { JSONFailure(line: line, reason: reason) }

    private mutating func skipSpace() {
        while at < bytes.count {
            switch bytes[at] {
            case 10: line += 1
            case 32, 9, 13: break
            default: return
            }
            at += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONFailure) -> JSONValue {
        guard depth <= Self.maximumDepth else {
            throw failure("The JSON is nested deeper than \(Self.maximumDepth) levels")
        }
        skipSpace()
        guard at < bytes.count else { throw failure("The JSON is cut off") }
        let start = line
        let content: JSONValue.Content
        switch bytes[at] {
        case UInt8(ascii: "{"): content = .object(try object(depth))
        case UInt8(ascii: "["): content = .list(try array(depth))
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "t"): content = try word("true", .flag(true))
        case UInt8(ascii: "f"): content = try word("false", .flag(false))
        case UInt8(ascii: "n"): content = try word("null", .null)
        case UInt8(ascii: "N"), UInt8(ascii: "I"):
            throw failure("NaN and Infinity are no JSON; leave such values out or write null")
        default: content = .number(try number())
        }
        return JSONValue(content: content, line: start)
    }

    private mutating func word(_ text: StaticString, _ content: JSONValue.Content) throws(JSONFailure)
        -> JSONValue.Content
    {
        let count = text.utf8CodeUnitCount
        guard at + count <= bytes.count, (0..<count).allSatisfy({ bytes[at + $0] == text.utf8Start[$0] }) else {
            throw failure("This is not JSON")
        }
        at += count
        return content
    }

    private mutating func object(_ depth: Int) throws(JSONFailure) -> [(key: String, value: JSONValue)] {
        var pairs: [(key: String, value: JSONValue)] = []
        var seen: Set<String> = []
        at += 1
        skipSpace()
        if at < bytes.count, bytes[at] == UInt8(ascii: "}") {
            at += 1
            return pairs
        }
        while true {
            skipSpace()
            guard at < bytes.count else { throw failure("The JSON is cut off") }
            guard bytes[at] == UInt8(ascii: "\"") else { throw failure("A key in quotes is missing") }
            let key = try string()
            let isRepeated =
                pairs.count < 8 ? pairs.contains { $0.key == key } : !Self.note(key, pairs, &seen)
            if isRepeated { throw failure("The key “\(key.prefix(80))” stands twice in one object") }
            skipSpace()
            guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw failure("A colon is missing") }
            at += 1
            pairs.append((key, try value(depth: depth + 1)))
            skipSpace()
            guard at < bytes.count else { throw failure("The JSON is cut off") }
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "}") { return pairs }
            guard byte == UInt8(ascii: ",") else { throw failure("A comma or a closing brace is missing") }
        }
    }

    /// Notes a key of a large object; `false` when it was there.
    private static func note(
        _ key: String, _ pairs: [(key: String, value: JSONValue)], _ seen: inout Set<String>
    ) -> Bool {
        if seen.isEmpty { seen = Set(pairs.map(\.key)) }
        return seen.insert(key).inserted
    }

    private mutating func array(_ depth: Int) throws(JSONFailure) -> [JSONValue] {
        var values: [JSONValue] = []
        at += 1
        skipSpace()
        if at < bytes.count, bytes[at] == UInt8(ascii: "]") {
            at += 1
            return values
        }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            guard at < bytes.count else { throw failure("The JSON is cut off") }
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "]") { return values }
            guard byte == UInt8(ascii: ",") else { throw failure("A comma or a closing bracket is missing") }
        }
    }

    private mutating func number() throws(JSONFailure) -> String {
        let start = at
        skip(UInt8(ascii: "-"))
        let first = at
        guard skipDigits(), bytes[first] != UInt8(ascii: "0") || at == first + 1 else {
            throw failure("This is not JSON")
        }
        if skip(UInt8(ascii: ".")), !skipDigits() { throw failure("This is not JSON") }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "+")) { skip(UInt8(ascii: "-")) }
            guard skipDigits() else { throw failure("This is not JSON") }
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        guard Double(text)?.isFinite == true else { throw failure("The number \(text.prefix(80)) is too large") }
        return text
    }

    /// Goes past a byte when it is the next one; says whether it was.
    @discardableResult
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    /// Goes past digits; says whether there was any.
    private mutating func skipDigits() -> Bool {
        let start = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
        return at > start
    }

    private mutating func string() throws(JSONFailure) -> String {
        at += 1
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 32 {
            at += 1
        }
        guard at < bytes.count else { throw failure("The JSON is cut off inside a text") }
        if bytes[at] == UInt8(ascii: "\"") {
            guard let text = String(validating: bytes[start..<at], as: UTF8.self) else {
                throw failure("The file is not UTF-8")
            }
            at += 1
            return text
        }
        return try escapedString(Array(bytes[start..<at]))
    }

    private mutating func escapedString(_ begun: [UInt8]) throws(JSONFailure) -> String {
        var text = begun
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let result = String(validating: text, as: UTF8.self) else {
                    throw failure("The file is not UTF-8")
                }
                return result
            case UInt8(ascii: "\\"): try escape(&text)
            case 0..<32: throw failure("A text holds a control character")
            default: text.append(byte)
            }
        }
        throw failure("The JSON is cut off inside a text")
    }

    private mutating func escape(_ text: inout [UInt8]) throws(JSONFailure) {
        guard at < bytes.count else { throw failure("The JSON is cut off inside a text") }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"):
            var value = try hexadecimal()
            if (0xD800...0xDBFF).contains(value) {
                guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
                    throw failure("Half of a character stands alone")
                }
                at += 2
                let low = try hexadecimal()
                guard (0xDC00...0xDFFF).contains(low) else { throw failure("Half of a character stands alone") }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(value) else { throw failure("Half of a character stands alone") }
            text.append(contentsOf: Array(String(Character(scalar)).utf8))
        default: throw failure("A text holds an unknown escape")
        }
    }

    private mutating func hexadecimal() throws(JSONFailure) -> UInt32 {
        guard at + 4 <= bytes.count else { throw failure("A text holds a broken escape") }
        var value: UInt32 = 0
        for byte in bytes[at..<(at + 4)] {
            switch byte {
            case 0x30...0x39: value = value << 4 + UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 + UInt32((byte & 0xDF) - 0x37)
            default: throw failure("A text holds a broken escape")
            }
        }
        at += 4
        return value
    }
}
