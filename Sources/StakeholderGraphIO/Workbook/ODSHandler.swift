internal import StakeholderGraph

/// Reads the sheets of an OpenDocument spreadsheet (`content.xml`, ODF 1.3 part 3).
///
/// Repeated rows and columns are followed only as far as there is content; repeated empty ones cost nothing.
final class ODSHandler: XMLEventHandler {
    private let shape: CSVReader.Shape
    private let headers: (String) -> Set<String>
    private(set) var tables: [DraftTable] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var hasSpreadsheet = false
    private(set) var failure: WorkbookError?
    /// The sheets as they stand, when that was asked for.
    private(set) var raw: [RawSheet] = []

    private var cellLimit = SheetBuilder.maximumCells
    private let keepsRaw: Bool
    private var hiddenStyles: Set<String> = []
    private var styleName = ""
    private var builder: SheetBuilder?
    private var isHidden = false
    /// Tables inside a cell are no rows of the sheet.
    private var tableDepth = 0
    private var line = 1
    private var rowRepeats = 1
    private var column = 0
    private var columnRepeats = 1
    private var isInCell = false
    private var type = ""
    private var value: String?
    private var hasFormula = false
    private var columnsSpanned = false
    private var paragraphs = 0
    private var textDepth = 0
    /// Annotations, drawings and the readings above ruby text are no part of a cell's text.
    private var skipDepth = 0
    private var buffer: [UInt8] = []

    init(shape: CSVReader.Shape, keepsRaw: Bool, headers: @escaping (String) -> Set<String>) {
        self.keepsRaw = keepsRaw
        self.shape = shape
        self.headers = headers
    }

    func start(_ element: XMLElement) throws(XMLFailure) {
        if skipDepth > 0 {
            skipDepth += 1
        } else if isInCell {
            startInCell(element)
        } else if element.isNamed("table-cell") || element.isNamed("covered-table-cell") {
            startCell(element)
        } else if element.isNamed("table-row") {
            rowRepeats = repeats(element.anyNamespace("number-rows-repeated"))
            column = 0
            if tableDepth == 1 { builder?.beginRow(line: line) }
        } else if element.isNamed("table") {
            tableDepth += 1
            if tableDepth == 1 { startTable(element) }
        } else if element.isNamed("spreadsheet") {
            hasSpreadsheet = true
        } else if element.isNamed("style") {
            styleName = element.anyNamespace("name") ?? ""
        } else if element.isNamed("table-properties"), element.anyNamespace("display") == "false" {
            hiddenStyles.insert(styleName)
        }
    }

    private func repeats(_ text: String?) -> Int { max(1, text.flatMap { Int($0) } ?? 1) }

    private func startTable(_ element: XMLElement) {
        let name = element.anyNamespace("name") ?? ""
        line = 1
        isHidden = element.anyNamespace("style-name").map(hiddenStyles.contains) ?? false
        if keepsRaw {
            raw.append(RawSheet(name: name))
            raw.last?.isHidden = isHidden
        }
        guard keepsRaw || !WorkbookReader.isOwnSheet(name) else { return }
        builder = SheetBuilder(
            sheet: name, shape: shape, known: headers(WorkbookReader.tableName(name)), shared: [],
            cellLimit: cellLimit)
    }

    private func startCell(_ element: XMLElement) {
        isInCell = true
        columnRepeats = repeats(element.anyNamespace("number-columns-repeated"))
        type = element.anyNamespace("value-type") ?? ""
        hasFormula = element.anyNamespace("formula") != nil
        value =
            switch type {
            case "float", "percentage", "currency": element.anyNamespace("value")
            case "date": element.anyNamespace("date-value")
            case "time": element.anyNamespace("time-value")
            case "boolean": element.anyNamespace("boolean-value")
            default: element.anyNamespace("string-value")
            }
        let columns = element.anyNamespace("number-columns-spanned") ?? "1"
        let rows = element.anyNamespace("number-rows-spanned") ?? "1"
        if columns != "1" || rows != "1" { builder?.addMergedArea(line: line, column: column) }
        paragraphs = 0
        textDepth = 0
        buffer.removeAll(keepingCapacity: true)
    }

    private func startInCell(_ element: XMLElement) {
        if textDepth == 0 {
            guard element.isNamed("p") || element.isNamed("h") else {
                skipDepth = 1
                return
            }
            if paragraphs > 0 { buffer.append(0x0A) }
            paragraphs += 1
            textDepth = 1
            return
        }
        if element.isNamed("annotation") || element.isNamed("ruby-text") || element.isNamed("frame") {
            skipDepth = 1
            return
        }
        textDepth += 1
        if element.isNamed("s") {
            let count = min(1000, repeats(element.anyNamespace("c")))
            buffer.append(contentsOf: repeatElement(0x20, count: count))
        } else if element.isNamed("tab") {
            buffer.append(0x09)
        } else if element.isNamed("line-break") {
            buffer.append(0x0A)
        }
    }

    func end(_ element: XMLElement) throws(XMLFailure) {
        if skipDepth > 0 {
            skipDepth -= 1
        } else if textDepth > 0 {
            textDepth -= 1
        } else if isInCell {
            isInCell = false
            do throws(WorkbookError) { try endCell() } catch { try stop(error) }
        } else if element.isNamed("table-row") {
            guard tableDepth == 1 else { return }
            do throws(WorkbookError) { try builder?.endRow(times: rowRepeats) } catch { try stop(error) }
            line += rowRepeats
            guard line <= 4 * SheetBuilder.maximumRows else {
                throw XMLFailure(.refused, "The sheet has more rows than any program can hold")
            }
        } else if element.isNamed("table") {
            tableDepth -= 1
            guard tableDepth == 0, let builder else { return }
            if let table = builder.finish(isHidden: isHidden) { tables.append(table) }
            diagnostics += builder.diagnostics
            cellLimit -= builder.cellCount
            self.builder = nil
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {
        if textDepth > 0, skipDepth == 0 { buffer.append(contentsOf: bytes) }
    }

    private func stop(_ error: WorkbookError) throws(XMLFailure) {
        failure = error
        throw XMLFailure(.refused, error.message)
    }

    private func endCell() throws(WorkbookError) {
        defer { column += columnRepeats }
        guard tableDepth == 1, let builder else { return }
        let written = String(decoding: buffer, as: UTF8.self)
        let text: String
        switch type {
        case "float", "percentage", "currency": text = value.map(SheetNumber.text) ?? written
        case "date": text = value.flatMap { SpreadsheetDate.day(iso: $0) } ?? value ?? written
        case "time": text = value.map(Self.clock) ?? written
        case "boolean": text = value == "true" ? "TRUE" : "FALSE"
        default: text = buffer.isEmpty ? value ?? "" : written
        }
        if hasFormula, ["#", "Err:"].contains(where: { written.hasPrefix($0) }), type == "string" || value == "0" {
            builder.mark(column, .badValue, "The cell holds the error \(written.prefix(20)); it was left out")
            return
        }
        guard !text.isEmpty else {
            if hasFormula, type.isEmpty {
                builder.mark(
                    column, .formulaWithoutValue,
                    "The cell holds a formula whose result was not saved: open the workbook and save it; the cell was "
                        + "left out")
            }
            return
        }
        keepRaw(text)
        try builder.set(column, text: text, repeated: min(columnRepeats, SheetBuilder.maximumColumns + 1))
    }

    private func keepRaw(_ text: String) {
        guard keepsRaw, let sheet = raw.last else { return }
        let cell: RawCell =
            switch type {
            case "float", "percentage", "currency": value.flatMap { Double($0) }.map { .number($0) } ?? .text(text)
            case "date":
                value.flatMap { SpreadsheetDate.serial(iso: String($0.prefix(10))) }.map { .date($0) } ?? .text(text)
            case "boolean": .boolean(value == "true")
            default: .text(text)
            }
        for row in 0..<min(rowRepeats, 1_000) {
            for repetition in 0..<min(columnRepeats, SheetBuilder.maximumColumns) {
                sheet.add(cell, line: line + row, column: column + repetition)
            }
        }
    }

    /// `PT14H30M00S` as `14:30:00`.
    private static func clock(_ duration: String) -> String {
        guard duration.hasPrefix("PT") else { return duration }
        var numbers: [Character: String] = [:]
        var digits = ""
        for character in duration.dropFirst(2) {
            if character.isNumber {
                digits.append(character)
            } else if "HMS".contains(character) {
                numbers[character] = digits
                digits = ""
            } else {
                break
            }
        }
        return "HMS".map { unit in
            let number = numbers[unit] ?? (unit == "S" ? String(digits.prefix(2)) : "0")
            return String(repeating: "0", count: max(0, 2 - number.count)) + number
        }.joined(separator: ":")
    }
}
