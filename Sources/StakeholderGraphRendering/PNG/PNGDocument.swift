/// Adds to a PNG what Graphviz leaves out: its resolution (chunk pHYs of the PNG specification, 11.3.5.3).
enum PNGDocument {
    static func settingResolution(_ png: [UInt8], dpi: Int) -> [UInt8] {
        // Signature of 8 bytes, then IHDR: 4 of length, 4 of type, 13 of content, 4 of checksum.
        let headerEnd = 33
        guard png.count > headerEnd, png[12..<16].elementsEqual("IHDR".utf8) else { return png }
        let perMetre = UInt32((Double(dpi) / 0.0254).rounded())
        let body = Array("pHYs".utf8) + bigEndian(perMetre) + bigEndian(perMetre) + [1]
        let chunk = bigEndian(9) + body + bigEndian(checksum(body))
        return Array(png[..<headerEnd]) + chunk + withoutResolution(png[headerEnd...])
    }

    /// The chunks after the header without a resolution that the library may have written.
    private static func withoutResolution(_ chunks: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(chunks.count)
        var index = chunks.startIndex
        while index + 12 <= chunks.endIndex {
            let length = chunks[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
            let end = index + 12 + length
            guard end <= chunks.endIndex else { break }
            if !chunks[(index + 4)..<(index + 8)].elementsEqual("pHYs".utf8) {
                result.append(contentsOf: chunks[index..<end])
            }
            index = end
        }
        return result
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
    }

    /// CRC-32 as PNG has it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return sum ^ 0xFFFF_FFFF
    }
}
