import Foundation

/// The files inside a ZIP package (an XLSX workbook), so that tests can look at every byte that was written.
enum ZipEntries {
    /// The names and contents in the order of the central directory; none when the bytes are no ZIP package.
    static func all(_ data: Data) -> [(name: String, bytes: [UInt8])] {
        let bytes = [UInt8](data)
        func number(_ at: Int, _ count: Int) -> Int {
            guard at >= 0, at + count <= bytes.count else { return 0 }
            return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
        }
        let endMark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        guard
            let end = stride(from: bytes.count - 22, through: 0, by: -1).first(where: {
                bytes[$0..<$0 + 4].elementsEqual(endMark)
            })
        else { return [] }
        var entries: [(name: String, bytes: [UInt8])] = []
        var at = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            let (method, size, nameLength) = (number(at + 10, 2), number(at + 20, 4), number(at + 28, 2))
            let local = number(at + 42, 4)
            let name = String(decoding: bytes[at + 46..<at + 46 + nameLength], as: UTF8.self)
            let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            let packed = bytes[start..<min(bytes.count, start + size)]
            entries.append((name, method == 0 ? Array(packed) : Inflate.bytes(packed)))
            at += 46 + nameLength + number(at + 30, 2) + number(at + 32, 2)
        }
        return entries
    }
}

/// Unpacks DEFLATE (RFC 1951) plainly: for tests, where speed does not matter.
struct Inflate {
    private let input: [UInt8]
    private var position = 0
    private var output: [UInt8] = []

    /// The unpacked bytes, as far as the input can be read.
    static func bytes(_ packed: some Collection<UInt8>) -> [UInt8] {
        var inflate = Inflate(input: Array(packed))
        while !inflate.isDone, inflate.readBlock() {}
        return inflate.output
    }

    private init(input: [UInt8]) { self.input = input }

    private var isDone: Bool { position >= input.count * 8 }

    private mutating func bits(_ count: Int) -> Int {
        var value = 0
        for place in 0..<count {
            guard !isDone else { return value }
            value |= Int(input[position >> 3] >> UInt8(position & 7) & 1) << place
            position += 1
        }
        return value
    }

    /// One block; `false` after the last.
    private mutating func readBlock() -> Bool {
        let isLast = bits(1) == 1
        switch bits(2) {
        case 0:
            position = (position + 7) & ~7
            let count = bits(16)
            _ = bits(16)
            for _ in 0..<count { output.append(UInt8(bits(8))) }
        case 1:
            let lengths =
                [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
                + [Int](repeating: 8, count: 8)
            readSymbols(Code(lengths), Code([Int](repeating: 5, count: 30)))
        case 2:
            let (literals, distances, meta) = (bits(5) + 257, bits(5) + 1, bits(4) + 4)
            let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
            var metaLengths = [Int](repeating: 0, count: 19)
            for index in 0..<meta { metaLengths[order[index]] = bits(3) }
            let code = Code(metaLengths)
            var lengths: [Int] = []
            while lengths.count < literals + distances, !isDone {
                switch symbol(code) {
                case 16: lengths += [Int](repeating: lengths.last ?? 0, count: bits(2) + 3)
                case 17: lengths += [Int](repeating: 0, count: bits(3) + 3)
                case 18: lengths += [Int](repeating: 0, count: bits(7) + 11)
                case let length: lengths.append(length)
                }
            }
            readSymbols(Code(Array(lengths.prefix(literals))), Code(Array(lengths.dropFirst(literals))))
        default: return false
        }
        return !isLast
    }

    private mutating func readSymbols(_ literals: Code, _ distances: Code) {
        let lengthBase = [
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
            227, 258,
        ]
        let distanceBase = [
            1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
            6145, 8193, 12289, 16385, 24577,
        ]
        while !isDone {
            let next = symbol(literals)
            if next < 256 {
                output.append(UInt8(next))
                continue
            }
            guard next > 256, next - 257 < lengthBase.count else { return }
            let index = next - 257
            let length = lengthBase[index] + (index < 8 || index == 28 ? 0 : bits((index - 4) / 4))
            let far = symbol(distances)
            guard far < distanceBase.count else { return }
            let distance = distanceBase[far] + (far < 4 ? 0 : bits((far - 2) / 2))
            guard distance <= output.count else { return }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    /// A canonical Huffman code.
    private struct Code {
        /// For each length the first code, and the symbols of that length.
        var symbols: [[Int]] = Array(repeating: [], count: 16)

        init(_ lengths: [Int]) {
            for (symbol, length) in lengths.enumerated() where length > 0 { symbols[length].append(symbol) }
        }
    }

    private mutating func symbol(_ code: Code) -> Int {
        var (value, first) = (0, 0)
        for length in 1..<16 {
            value = value << 1 | bits(1)
            let count = code.symbols[length].count
            if value - first < count { return code.symbols[length][value - first] }
            first = (first + count) << 1
        }
        return .max
    }
}
