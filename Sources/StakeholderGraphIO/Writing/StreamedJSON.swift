internal import Foundation

/// Writes one large JSON object piece by piece in the form of `JSONOutput`: keys sorted, two spaces a level.
struct StreamedJSON {
    /// The value of a key: written whole, or item by item.
    enum Value {
        case whole(any Encodable)
        /// The items are made one after the other, so that only one is in memory.
        case items(count: Int, (Int) throws -> any Encodable)
    }

    private let encoder: JSONEncoder
    private let write: (Data) throws -> Void

    init(_ write: @escaping (Data) throws -> Void) {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        self.write = write
    }

    func object(_ members: [String: Value]) throws {
        try put("{")
        for (index, key) in members.keys.sorted().enumerated() {
            guard let value = members[key] else { continue }
            try put(index == 0 ? "\n  " : ",\n  ")
            try put("\"\(key)\" : ")
            switch value {
            case .whole(let value): try put(value, indent: 2)
            case .items(let count, let item): try array(count, item)
            }
        }
        try put("\n}\n")
    }

    private func array(_ count: Int, _ item: (Int) throws -> any Encodable) throws {
        guard count > 0 else { return try put("[\n\n  ]") }
        try put("[")
        for index in 0..<count {
            try put(index == 0 ? "\n    " : ",\n    ")
            try put(item(index), indent: 4)
        }
        try put("\n  ]")
    }

    private func put(_ text: String) throws { try write(Data(text.utf8)) }

    /// A line break inside a value is never part of a string, which JSON writes as an escape.
    private func put(_ value: any Encodable, indent: Int) throws {
        let encoded = try encoder.encode(value)
        let spaces = Data(repeating: UInt8(ascii: " "), count: indent)
        var indented = Data(capacity: encoded.count * 5 / 4)
        for line in encoded.split(separator: 10, omittingEmptySubsequences: false) {
            if !indented.isEmpty {
                indented.append(10)
                if !line.isEmpty { indented.append(spaces) }
            }
            indented.append(line)
        }
        try write(indented)
    }
}

/// An optional that is written as `null` when it is empty.
struct Nullable<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}
