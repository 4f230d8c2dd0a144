internal import Foundation
public import StakeholderGraph

/// What reading one workbook gave.
public struct WorkbookReading: Sendable {
    /// The sheets that hold something, in the order of the workbook. The file of each is the name of its sheet.
    public let sheets: [DraftTable]
    /// The problems, sheet after sheet.
    public let diagnostics: [Diagnostic]
}

/// Reads the sheets of an XLSX or ODS workbook as tables, with the positions of their cells (`ties!C14`).
///
/// The header of a sheet is, of the rows 1 to 6, the one with the most known headers; what stands above it is a title.
/// Cells become the texts that a clerk would have typed into a CSV file: days `2025-03-12` whatever they look like
/// (a whole number from 1900 to 2100 in a date cell is a year), numbers with at most 15 digits, `TRUE` and
/// `FALSE`, text as it is (`007` stays `007`), the saved results of formulas. Hidden sheets are read, with a note.
/// Sheets named `help`, `lists`, `problems` and `proposed` are mapctl's own and are not read.
///
/// Time and memory are linear in the inflated size of the sheets; limits are named in `ZipArchive`, `XMLEventReader` and
/// `SheetBuilder`.
public enum WorkbookReader {
    /// Sheets that mapctl writes for people and does not read.
    public static let ownSheets: Set<String> = ["help", "lists", "problems", "proposed"]

    /// Whether a sheet is one of mapctl's own.
    static func isOwnSheet(_ name: String) -> Bool { ownSheets.contains(tableName(name)) }

    /// The name of the table in a sheet: lower case, words joined by hyphens.
    public static func tableName(_ sheet: String) -> String {
        sheet.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "\u{A0}" }.joined(separator: "-")
    }

    /// Whether a file is one that this reader is for, by the ending of its name.
    public static func isWorkbook(path: String) -> Bool {
        let name = path.lowercased()
        return [".xlsx", ".xlsm", ".ods", ".xls", ".xlsb"].contains { name.hasSuffix($0) }
    }

    /// Reads a workbook from the disk.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - shape: Whether sheets have a header row, or every row is data.
    ///   - headers: For the name of a table the keys (`HeaderName.key`) of the headers that it may have.
    /// - Throws: `WorkbookError` when the file cannot be opened as a workbook. Everything else is a diagnostic.
    public static func read(
        path: String, shape: CSVReader.Shape = .table, headers: (String) -> Set<String> = { _ in [] }
    ) throws(WorkbookError) -> WorkbookReading {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable((error as NSError).localizedDescription)
        }
        return try read([UInt8](data), shape: shape, headers: headers)
    }

    /// Reads a workbook in memory.
    public static func read(
        _ bytes: [UInt8], shape: CSVReader.Shape = .table, headers: (String) -> Set<String> = { _ in [] }
    ) throws(WorkbookError) -> WorkbookReading {
        try readAll(bytes, shape: shape, headers: headers, keepsRaw: false).reading
    }

    /// All sheets as they stand, mapctl's own included, for writing them back.
    static func rawSheets(_ bytes: [UInt8]) throws(WorkbookError) -> [RawSheet] {
        try readAll(bytes, shape: .grid, headers: { _ in [] }, keepsRaw: true).raw
    }

    private static func readAll(
        _ bytes: [UInt8], shape: CSVReader.Shape, headers: (String) -> Set<String>, keepsRaw: Bool
    ) throws(WorkbookError) -> (reading: WorkbookReading, raw: [RawSheet]) {
        let archive = try ZipArchive(bytes)
        guard archive.contains("content.xml") else {
            return try readXLSX(archive, shape: shape, headers: headers, keepsRaw: keepsRaw)
        }
        return try readODS(archive, shape: shape, headers: headers, keepsRaw: keepsRaw)
    }

    private static func readXLSX(
        _ archive: ZipArchive, shape: CSVReader.Shape, headers: (String) -> Set<String>, keepsRaw: Bool
    ) throws(WorkbookError) -> (reading: WorkbookReading, raw: [RawSheet]) {
        let package = try XLSXPackage(archive)
        let shared = SharedTexts(keepsRaw: keepsRaw)
        if let part = package.sharedTextsPart { try archive.readXML(part, shared, resolvesNamespaces: false) }
        var tables: [DraftTable] = []
        var diagnostics: [Diagnostic] = []
        var rawSheets: [RawSheet] = []
        var cellLimit = SheetBuilder.maximumCells
        for sheet in package.sheets where keepsRaw || !isOwnSheet(sheet.name) {
            let raw = keepsRaw ? RawSheet(name: sheet.name) : nil
            raw?.isHidden = sheet.isHidden
            if let raw { rawSheets.append(raw) }
            let builder = SheetBuilder(
                sheet: sheet.name, shape: shape, known: headers(tableName(sheet.name)), shared: shared.bytes,
                cellLimit: cellLimit)
            let handler = XLSXSheetHandler(builder, shared: shared, package: package, raw: raw)
            do throws(WorkbookError) {
                try archive.readXML(sheet.part, handler, resolvesNamespaces: false)
            } catch {
                throw handler.failure ?? error
            }
            if let table = builder.finish(isHidden: sheet.isHidden) { tables.append(table) }
            diagnostics += builder.diagnostics
            cellLimit -= builder.cellCount
        }
        return (WorkbookReading(sheets: tables, diagnostics: diagnostics), rawSheets)
    }

    private static func readODS(
        _ archive: ZipArchive, shape: CSVReader.Shape, headers: (String) -> Set<String>, keepsRaw: Bool
    ) throws(WorkbookError) -> (reading: WorkbookReading, raw: [RawSheet]) {
        if archive.contains("META-INF/manifest.xml") {
            let manifest = EncryptionProbe()
            try archive.readXML("META-INF/manifest.xml", manifest)
            if manifest.isEncrypted { throw .oldOrEncrypted }
        }
        return try withoutActuallyEscaping(headers) { headers throws(WorkbookError) in
            let handler = ODSHandler(shape: shape, keepsRaw: keepsRaw, headers: headers)
            do throws(WorkbookError) {
                try archive.readXML("content.xml", handler)
            } catch {
                throw handler.failure ?? error
            }
            guard handler.hasSpreadsheet else { throw .notAWorkbook("it is an office document of another kind") }
            return (WorkbookReading(sheets: handler.tables, diagnostics: handler.diagnostics), handler.raw)
        }
    }
}

/// Looks into the manifest of an OpenDocument package for encrypted parts.
private final class EncryptionProbe: XMLEventHandler {
    private(set) var isEncrypted = false

    func start(_ element: XMLElement) throws(XMLFailure) {
        if element.isNamed("encryption-data") { isEncrypted = true }
    }

    func end(_ element: XMLElement) throws(XMLFailure) {}
    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {}
}
