internal import CExpat

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The start of an element while its handler runs. It points into the parser's memory: take out what is needed as
/// `String` and do not keep the element itself.
struct XMLElement {
    /// What stands between namespace and local name in the parser's names.
    static let separator = UInt8(ascii: "\n")
    /// What stands between prefix and local name where namespaces are not resolved.
    static let prefixMark = UInt8(ascii: ":")

    private let qualified: UnsafePointer<CChar>
    private let localStart: UnsafePointer<CChar>
    private let pairs: UnsafePointer<UnsafePointer<CChar>?>?
    private let parser: XML_Parser?

    init(
        _ name: UnsafePointer<CChar>, _ pairs: UnsafePointer<UnsafePointer<CChar>?>?, parser: XML_Parser? = nil
    ) {
        qualified = name
        localStart = Self.local(of: name)
        self.pairs = pairs
        self.parser = parser
    }

    /// The line where the element begins, from 1; for its end the line of that.
    var line: Int { parser.map { Int(XML_GetCurrentLineNumber($0)) } ?? 0 }

    /// The name without its namespace.
    var local: String { String(cString: localStart) }

    /// The namespace, empty when there is none; the prefix where namespaces are not resolved.
    var namespace: String {
        guard localStart > qualified else { return "" }
        let bytes = UnsafeRawBufferPointer(start: qualified, count: localStart - qualified - 1)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the local name is this, in any namespace; makes no string.
    func isNamed(_ name: StaticString) -> Bool {
        let wanted = Self.pointer(name)
        return localStart[0] == wanted[0] && strcmp(localStart, wanted) == 0
    }

    /// The value of an attribute without a namespace.
    subscript(_ name: StaticString) -> String? { bytes(of: name).map { String(cString: $0) } }

    /// The value of an attribute of a namespace.
    subscript(_ name: String, namespace namespace: String) -> String? {
        attributes.first { $0.local == name && $0.namespace == namespace }?.value
    }

    /// The value of the first attribute with this local name, whatever its namespace.
    func anyNamespace(_ name: StaticString) -> String? {
        var at = pairs
        while let pair = at, let key = pair[0], let value = pair[1] {
            if strcmp(Self.local(of: key), Self.pointer(name)) == 0 { return String(cString: value) }
            at = pair + 2
        }
        return nil
    }

    /// The bytes of an attribute without a namespace, ended by zero, valid while the handler runs.
    func bytes(of name: StaticString) -> UnsafePointer<CChar>? {
        let wanted = Self.pointer(name)
        var at = pairs
        while let pair = at, let key = pair[0], let value = pair[1] {
            if key[0] == wanted[0], strcmp(key, wanted) == 0 { return value }
            at = pair + 2
        }
        return nil
    }

    /// All attributes in the order of the document.
    var attributes: [(namespace: String, local: String, value: String)] {
        var found: [(namespace: String, local: String, value: String)] = []
        var at = pairs
        while let pair = at, let key = pair[0], let value = pair[1] {
            let element = XMLElement(key, nil)
            found.append((element.namespace, element.local, String(cString: value)))
            at = pair + 2
        }
        return found
    }

    private static func local(of name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        // A namespace may hold colons, but then the separator stands behind it.
        var (afterSeparator, afterPrefix): (UnsafePointer<CChar>?, UnsafePointer<CChar>?) = (nil, nil)
        var at = name
        while at[0] != 0 {
            at += 1
            let byte = UInt8(bitPattern: at[-1])
            if byte == separator { afterSeparator = at } else if byte == prefixMark { afterPrefix = at }
        }
        return afterSeparator ?? afterPrefix ?? name
    }

    private static func pointer(_ name: StaticString) -> UnsafePointer<CChar> {
        UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
