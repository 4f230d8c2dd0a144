/// A ZIP package made by hand, so that tests can hold exactly the bytes they are about.
struct StoredZip {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a part as it is.
    mutating func add(_ name: String, _ text: String) {
        let bytes = Array(text.utf8)
        add(name, stored: bytes, method: 0, size: bytes.count, crc: Self.crc32(bytes))
    }

    /// Adds a part of `count` zero bytes, deflated: 13 bits for each 258 bytes.
    mutating func addZeros(_ name: String, count: Int) {
        var bits = Bits()
        bits.append(1, count: 1)
        bits.append(1, count: 2)
        bits.appendCode(0b0011_0000, count: 8)
        for _ in 0..<(count / 258) {
            bits.appendCode(0b1100_0101, count: 8)
            bits.appendCode(0, count: 5)
        }
        bits.appendCode(0, count: 7)
        add(name, stored: bits.bytes, method: 8, size: count / 258 * 258 + 1, crc: 0)
    }

    private struct Bits {
        var bytes: [UInt8] = []
        private var used = 0

        mutating func append(_ value: Int, count: Int) {
            for bit in 0..<count {
                if used % 8 == 0 { bytes.append(0) }
                if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << (used % 8) }
                used += 1
            }
        }

        mutating func appendCode(_ code: Int, count: Int) {
            for bit in stride(from: count - 1, through: 0, by: -1) { append(code >> bit & 1, count: 1) }
        }
    }

    private mutating func add(_ name: String, stored: [UInt8], method: Int, size: Int, crc: UInt32) {
        let common =
            le(20, 2) + le(0, 2) + le(method, 2) + le(0, 2) + le(0x21, 2) + le(Int(crc), 4) + le(stored.count, 4)
            + le(size, 4) + le(name.utf8.count, 2) + le(0, 2)
        directory += le(0x0201_4B50, 4) + le(20, 2) + common + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
        directory += le(body.count, 4) + Array(name.utf8)
        body += le(0x0403_4B50, 4) + common + Array(name.utf8) + stored
        count += 1
    }

    /// The whole package.
    var bytes: [UInt8] {
        body + directory + le(0x0605_4B50, 4) + le(0, 4) + le(count, 2) + le(count, 2) + le(directory.count, 4)
            + le(body.count, 4) + le(0, 2)
    }

    private func le(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}

/// The parts of an XLSX package around the XML of its sheets.
struct WorkbookFixture {
    var sheets: [(name: String, state: String, rows: String)] = []
    var shared: [String] = []
    var styles = ""
    var is1904 = false
    var extra: [(String, String)] = []
    /// Parts that are to be something else than they were.
    var replaced: [String: String] = [:]

    var bytes: [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        var zip = StoredZip()
        func add(_ name: String, _ text: String) { zip.add(name, replaced[name] ?? text) }
        add(
            "_rels/.rels",
            "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>")
        var list = ""
        var links = ""
        for (index, sheet) in sheets.enumerated() {
            list +=
                "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"r\(index)\"/>"
            links +=
                "<Relationship Id=\"r\(index)\" Type=\"\(office)/worksheet\" Target=\"worksheets/s\(index).xml\"/>"
        }
        add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/>"
                + "<sheets>\(list)</sheets></workbook>")
        add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"\(package)\">\(links)<Relationship Id=\"s\" Type=\"\(office)/sharedStrings\" "
                + "Target=\"/xl/sharedStrings.xml\"/></Relationships>")
        add("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">" + shared.joined() + "</sst>")
        add("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>")
        for (index, sheet) in sheets.enumerated() {
            add(
                "xl/worksheets/s\(index).xml",
                "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>")
        }
        for (name, text) in extra { zip.add(name, text) }
        return zip.bytes
    }
}
