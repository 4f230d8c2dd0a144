internal import Foundation
internal import StakeholderGraph
internal import StakeholderGraphIO

/// The first inputs of every reader: small files of the library's own exports, made when they are wanted.
enum Seeds {
    /// A map that travels with the library.
    static func sample(_ data: URL) throws -> Disclosed<StakeholderMap> {
        let reader = MapReader(reference: ReferenceLibraryReader(folder: data))
        return try reader.read(data.appendingPathComponent("samples/nakuru-workshop")).map.disclosed(
            for: Audience(.sealed))
    }

    /// The first rows of every table.
    static func small(_ tables: [MapFolderTable], rows: Int) -> [MapFolderTable] {
        tables.map { MapFolderTable(file: $0.file, header: $0.header, rows: Array($0.rows.prefix(rows))) }
    }

    /// Writes a folder for each reader.
    static func write(to folder: URL) throws {
        let data = try Subject.dataFolder()
        let library = try ReferenceLibraryReader(folder: data).read()
        let types = try OrganisationTypes(folder: data)
        func put(_ reader: Reader, _ name: String, _ bytes: [UInt8]) throws {
            let place = folder.appendingPathComponent(reader.rawValue)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(bytes).write(to: place.appendingPathComponent(name))
        }
        for rows in [1, 3] {
            let tables = small(MapFolderWriter.tables(try sample(data)), rows: rows)
            for table in tables {
                let number = MapFile.allCases.firstIndex(of: table.file) ?? 0
                // A letter whose remainder is the table's number.
                let mark = (0x41...0x7A).first { $0 % MapFile.allCases.count == number } ?? number
                try put(.csv, "\(table.file)-\(rows)", [UInt8(mark)] + [UInt8](MapFolderWriter.data(table)))
            }
            let map = MapBuilder(reference: library).build(MapDraft(tables: tables.map { Subject.draft($0) })).map
            let disclosed = map.disclosed(for: Audience(.sealed))
            let formats: [(Reader, ExportFormat)] = [
                (.graphml, .graphml), (.gexf, .gexf), (.json, .json), (.json, .cytoscape), (.json, .nodeLink),
                (.kumuJSON, .kumuJSON), (.kumu, .kumu), (.gephi, .gephi), (.neo4j, .neo4j), (.iati, .iati),
                (.hxl, .hxl),
            ]
            for (reader, format) in formats {
                let files = MapExport(disclosed, to: format, types: types).files
                let parts = parts(of: files, named: reader.format?.files ?? [])
                try put(reader, "\(format.rawValue)-\(rows)", PackedFiles.pack(parts))
            }
            for file in try MapExport(workbook: disclosed).files {
                try put(.xlsx, "package-\(rows)", [UInt8](file.data))
            }
        }
        try writeSettings(data, put)
        for (number, text) in cards.enumerated() { try put(.cards, "cards-\(number)", Array(text.utf8)) }
        for (number, text) in tables.enumerated() { try put(.hxl, "table-\(number)", Array(text.utf8)) }
        try put(.xlsx, "parts", PackedFiles.pack(workbook.map { Array($0.utf8) }))
        try put(.ods, "content", Array(spreadsheet.utf8))
        try put(.ods, "package", Package.spreadsheet(Array(spreadsheet.utf8)))
    }

    /// The bytes of the files of an export, in the order in which the reader takes them.
    private static func parts(of files: [(name: String, data: Data)], named names: [String]) -> [[UInt8]] {
        guard names.count > 1 else { return files.map { [UInt8]($0.data) } }
        return names.map { name -> [UInt8] in
            guard let file = files.first(where: { $0.name == name }) else { return [] }
            return [UInt8](file.data)
        }
    }

    private static func writeSettings(_ data: URL, _ put: (Reader, String, [UInt8]) throws -> Void) throws {
        for folder in ["samples/nakuru-workshop", "views", "styles", "criteria"] {
            let place = data.appendingPathComponent(folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
            where name.hasSuffix(".yaml") {
                let bytes = [UInt8](try Data(contentsOf: place.appendingPathComponent(name)))
                try put(.yaml, (place.lastPathComponent + "-" + name), bytes)
            }
        }
    }

    private static let cards = [
        "name,category,place,works_in\nPeace choir,youth-led,Naivasha,Gilgil|Molo\nElders of Njoro,elders,Njoro,\n",
        "Timestamp,Name of organisation,Which categories?,County,Telephone\n"
            + "2025/03/12 9:00:00 am GMT+3,Peace choir,\"Youth-led, Women-led\",Nakuru,0700 000 000\n",
        "start,name,category,category/youth_led,category/elders,_id,_index\n"
            + "2025-03-12T09:00:00.000+03:00,Peace choir,youth_led,1,0,17,1\n",
    ]

    private static let tables = [
        "Organisation,Acronym,Sector,Activity,County,Sub-county,Start date,End date,Status,Targeted\n"
            + "Peace choir,PC,Protection,Dialogue,Nakuru,Naivasha,2025-01-02,2025-06,Ongoing,120\n",
        "Who;What;Where;From;To\nPeace choir;Health;Turkana;13/02/2025;45000\n",
        "3W of a region\n\nOrg,Type,Cluster,Admin1,Admin1Pcode,Month,Year\n"
            + "#org+name,#org+type,#sector,#adm1+name,#adm1+code,#date+reported,#date+year\n"
            + "Peace choir,NNGO,WASH,Nakuru,KE032,March,2025\n",
    ]

    private static let workbook = [
        """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>category</t></is></c>\
        <c r="C1" t="str"><v>as_of</v></c><c r="D1" t="s"><v>2</v></c></row>\
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><r><t>youth</t></r><r><t>-led</t></r>\
        <rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="C2" s="1"><v>45728</v></c><c r="D2" t="b"><v>1</v></c></row>\
        <row r="4"><c r="A4"><f>A2&amp;"1"</f><v>7.5</v></c><c r="B4" t="e"><v>#N/A</v></c>\
        <c t="d"><v>2025-03-12T00:00:00</v></c><c s="2"><v>0.5</v></c></row></sheetData>\
        <mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>
        """,
        """
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>name</t></si>\
        <si><r><t xml:space="preserve">Peace </t></r><r><t>choir</t></r></si><si><t>veto</t></si></sst>
        """,
        """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>\
        <numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>\
        <xf numFmtId="21"/></cellXfs></styleSheet>
        """,
        "",
    ]

    private static let spreadsheet = """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>\
        <style:style style:name="h"><style:table-properties table:display="false"/></style:style>\
        </office:automatic-styles><office:body><office:spreadsheet><table:table table:name="stakeholders" \
        table:style-name="h"><table:table-row><table:table-cell office:value-type="string"><text:p>name</text:p>\
        </table:table-cell><table:table-cell office:value-type="string"><text:p>category</text:p></table:table-cell>\
        <table:table-cell office:value-type="string"><text:p>as_of</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Peace\
        <text:s text:c="2"/>choir</text:p></table:table-cell><table:covered-table-cell/>\
        <table:table-cell office:value-type="date" office:date-value="2025-03-12"><text:p>12.3.</text:p>\
        </table:table-cell><table:table-cell table:number-columns-repeated="3" office:value-type="float" \
        office:value="1.5"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/>\
        </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
        """
}
