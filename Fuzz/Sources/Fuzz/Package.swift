/// Office packages around the XML of an input, stored without compression, so that the XML itself is what is fuzzed.
struct Package {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// A workbook of one sheet: its XML, its shared texts, its styles and the list of sheets; standard ones where empty.
    static func workbook(_ parts: [[UInt8]]) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
        let list =
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"stakeholders\" sheetId=\"1\" "
            + "r:id=\"r0\"/></sheets></workbook>"
        var package = Package()
        package.add(
            "_rels/.rels",
            Array(
                "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                    .utf8))
        package.add("xl/workbook.xml", parts[3].isEmpty ? Array(list.utf8) : parts[3])
        package.add(
            "xl/_rels/workbook.xml.rels",
            Array(
                "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r0\" Type=\"\(office)/worksheet\" Target=\"worksheets/s.xml\"/><Relationship Id=\"s\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
                    .utf8))
        if !parts[1].isEmpty { package.add("xl/sharedStrings.xml", parts[1]) }
        if !parts[2].isEmpty { package.add("xl/styles.xml", parts[2]) }
        package.add("xl/worksheets/s.xml", parts[0])
        return package.bytes
    }

    /// An OpenDocument spreadsheet of a content.
    static func spreadsheet(_ content: [UInt8]) -> [UInt8] {
        var package = Package()
        package.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        package.add("content.xml", content)
        return package.bytes
    }

    private mutating func add(_ name: String, _ bytes: [UInt8]) {
        let common =
            le(20, 2) + le(0, 6) + le(0x21, 2) + le(Int(Self.crc32(bytes)), 4) + le(bytes.count, 4) + le(bytes.count, 4)
            + le(name.utf8.count, 2) + le(0, 2)
        directory += le(0x0201_4B50, 4) + le(20, 2) + common + le(0, 10) + le(body.count, 4) + Array(name.utf8)
        body += le(0x0403_4B50, 4) + common + Array(name.utf8) + bytes
        count += 1
    }

    private var bytes: [UInt8] {
        body + directory + le(0x0605_4B50, 4) + le(0, 4) + le(count, 2) + le(count, 2) + le(directory.count, 4)
            + le(body.count, 4) + le(0, 2)
    }

    private func le(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF as UInt32) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }
}
