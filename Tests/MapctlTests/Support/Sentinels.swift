import Foundation

/// The planted texts of `Fixtures/sentinels`: `zq`, a letter for the level that may see it, three digits and `x`; for
/// judgements, digits that no other number has.
struct Sentinels {
    static let map = Package.root.appendingPathComponent("Tests/Fixtures/sentinels")

    /// The levels from the widest; `nobody` is for contacts.
    static let levels = ["public", "forum", "internal", "sealed", "nobody"]

    /// Each sentinel with the position of its level.
    private(set) var found: [String: Int] = [:]

    /// What is planted.
    static func planted() throws -> Sentinels {
        var all = Sentinels()
        for name in try FileManager.default.contentsOfDirectory(atPath: map.path).sorted() {
            all.search(try Data(contentsOf: map.appendingPathComponent(name)))
        }
        return all
    }

    /// Looks through bytes, through the files of a package, and through the packed parts of a PDF.
    mutating func search(_ data: Data) {
        scan([UInt8](data))
        if data.starts(with: [0x50, 0x4B]) {
            for entry in ZipEntries.all(data) {
                scan(Array(entry.name.utf8))
                scan(entry.bytes)
            }
        }
        if data.starts(with: Array("%PDF".utf8)) { scanStreams(data) }
    }

    /// Looks through a file, or a folder with all that is in it, names included.
    mutating func search(_ url: URL) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { return }
        scan(Array(url.lastPathComponent.utf8))
        guard isFolder.boolValue else { return search(try Data(contentsOf: url)) }
        for name in try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() {
            try search(url.appendingPathComponent(name))
        }
    }

    /// What was found above a level.
    func above(_ level: String) -> [String] {
        let limit = Self.levels.firstIndex(of: level) ?? 0
        return found.filter { $0.value > limit }.keys.sorted()
    }

    /// What was found up to a level.
    func upTo(_ level: String) -> Set<String> {
        let limit = Self.levels.firstIndex(of: level) ?? 0
        return Set(found.filter { $0.value <= limit }.keys)
    }

    private mutating func scan(_ bytes: [UInt8]) {
        func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
        guard bytes.count >= 7 else { return }
        for at in 0...bytes.count - 7 {
            if bytes[at] | 0x20 == 0x7A, bytes[at + 1] | 0x20 == 0x71, bytes[at + 6] | 0x20 == 0x78,
                bytes[at + 3..<at + 6].allSatisfy(isDigit),
                let level = Array("pfisc".utf8).firstIndex(of: bytes[at + 2] | 0x20)
            {
                found[String(decoding: bytes[at..<at + 7], as: UTF8.self).lowercased()] = level
            } else if bytes[at] == 0x37, bytes[at..<at + 4].elementsEqual("7373".utf8),
                [0x32, 0x33].contains(bytes[at + 4]),
                isDigit(bytes[at + 5]), isDigit(bytes[at + 6])
            {
                found[String(decoding: bytes[at..<at + 7], as: UTF8.self)] = Int(bytes[at + 4]) - 48
            }
        }
    }

    private mutating func scanStreams(_ data: Data) {
        var rest = data[...]
        while let start = rest.range(of: Data("stream\n".utf8)),
            let end = rest[start.upperBound...].range(of: Data("endstream".utf8))
        {
            // Two bytes of zlib's head come before the packed bytes.
            scan(Inflate.bytes(rest[start.upperBound..<end.lowerBound].dropFirst(2)))
            rest = rest[end.upperBound...]
        }
    }
}
