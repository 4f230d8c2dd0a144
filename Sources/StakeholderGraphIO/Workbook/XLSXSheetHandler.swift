internal import StakeholderGraph

/// Reads the cells of one sheet of an XLSX workbook into a `SheetBuilder`.
final class XLSXSheetHandler: XMLEventHandler {
    private enum CellType {
        case number, sharedText, text, inlineText, boolean, error, isoDate
    }

    private let builder: SheetBuilder
    private let shared: SharedTexts
    private let formats: [NumberFormatKind]
    private let is1904: Bool
    /// Where the cells are kept as they stand, when that was asked for.
    private let raw: RawSheet?

    private var line = 0
    private var column = -1
    private var type = CellType.number
    private var format = NumberFormatKind.number
    private var hasFormula = false
    private var hasValue = false
    private var buffer: [UInt8] = []
    private var isText = false
    private var phoneticDepth = 0
    /// What stopped the builder, which the XML reader cannot carry.
    private(set) var failure: WorkbookError?

    init(_ builder: SheetBuilder, shared: SharedTexts, package: XLSXPackage, raw: RawSheet? = nil) {
        self.raw = raw
        self.builder = builder
        self.shared = shared
        formats = package.formats
        is1904 = package.is1904
    }

    func start(_ element: XMLElement) throws(XMLFailure) {
        if element.isNamed("c") {
            try startCell(element)
        } else if element.isNamed("v") {
            isText = true
            hasValue = true
            buffer.removeAll(keepingCapacity: true)
        } else if element.isNamed("t") {
            isText = type == .inlineText && phoneticDepth == 0
            if isText { hasValue = true }
        } else if element.isNamed("row") {
            line = element.bytes(of: "r").flatMap(Self.number) ?? line + 1
            column = -1
            guard line >= 1, line <= SheetBuilder.maximumRows else {
                throw XMLFailure(.refused, "There is no row \(line) in a sheet")
            }
            builder.beginRow(line: line)
        } else if element.isNamed("f") {
            hasFormula = true
        } else if element.isNamed("rPh") {
            phoneticDepth += 1
        } else if element.isNamed("mergeCell"), let area = element.bytes(of: "ref"),
            let corner = Self.reference(area)
        {
            builder.addMergedArea(line: corner.row, column: corner.column)
        }
    }

    private func startCell(_ element: XMLElement) throws(XMLFailure) {
        if let reference = element.bytes(of: "r") {
            guard let place = Self.reference(reference), place.column < 16_384 else {
                throw XMLFailure(.refused, "There is no cell \(String(cString: reference).prefix(40)) in a sheet")
            }
            column = place.column
        } else {
            column += 1
        }
        let style = element.bytes(of: "s").flatMap(Self.number) ?? 0
        format = style < formats.count ? formats[style] : .number
        type = .number
        if let kind = element.bytes(of: "t") {
            switch UInt8(bitPattern: kind[0]) {
            case UInt8(ascii: "s"): type = kind[1] == 0 ? .sharedText : .text
            case UInt8(ascii: "i"): type = .inlineText
            case UInt8(ascii: "b"): type = .boolean
            case UInt8(ascii: "e"): type = .error
            case UInt8(ascii: "d"): type = .isoDate
            default: type = .number
            }
        }
        hasFormula = false
        hasValue = false
        buffer.removeAll(keepingCapacity: true)
    }

    func end(_ element: XMLElement) throws(XMLFailure) {
        if element.isNamed("v") || element.isNamed("t") {
            isText = false
        } else if element.isNamed("c") {
            try pass { () throws(WorkbookError) in try endCell() }
        } else if element.isNamed("rPh") {
            phoneticDepth -= 1
        } else if element.isNamed("row") {
            try pass { () throws(WorkbookError) in try builder.endRow() }
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {
        if isText { buffer.append(contentsOf: bytes) }
    }

    /// Runs what fails as a workbook does, and stops the XML reader when it fails.
    private func pass(_ body: () throws(WorkbookError) -> Void) throws(XMLFailure) {
        do throws(WorkbookError) {
            try body()
        } catch {
            failure = error
            throw XMLFailure(.refused, error.message)
        }
    }

    private func endCell() throws(WorkbookError) {
        guard hasValue, !buffer.isEmpty else {
            // Programs that cannot calculate leave the value out, or write an empty one; only a text may be empty.
            if hasFormula, !hasValue || type != .text {
                builder.mark(
                    column, .formulaWithoutValue,
                    "The cell holds a formula whose result was not saved: open the workbook in Excel and save it; the "
                        + "cell was left out")
            }
            return
        }
        switch type {
        case .sharedText:
            guard let index = buffer.withUnsafeBufferPointer(Self.number), index < shared.spans.count else {
                throw .damaged("the cell \(place) refers to a shared text that does not exist")
            }
            if let raw { raw.add(.text(shared.raw[index]), line: line, column: column) }
            let hadControls = !shared.withControls.isEmpty && shared.withControls.contains(index)
            try builder.set(column, shared: shared.spans[index], hadControls: hadControls)
        case .text, .inlineText:
            if let raw { raw.add(.text(EscapedText.decoded(buffer)), line: line, column: column) }
            if buffer.contains(UInt8(ascii: "_")) {
                try builder.set(column, text: EscapedText.decoded(buffer))
            } else {
                try builder.set(column, text: buffer)
            }
        case .boolean:
            raw?.add(.boolean(buffer != [UInt8(ascii: "0")]), line: line, column: column)
            try builder.set(column, text: buffer == [UInt8(ascii: "0")] ? "FALSE" : "TRUE")
        case .error:
            raw?.add(.error(String(decoding: buffer, as: UTF8.self)), line: line, column: column)
            builder.mark(
                column, .badValue,
                "The cell holds the error \(String(decoding: buffer, as: UTF8.self)); it was left out")
        case .isoDate:
            let text = String(decoding: buffer, as: UTF8.self)
            let day = SpreadsheetDate.day(iso: text) ?? text
            raw?.add(SpreadsheetDate.serial(iso: day).map { .date($0) } ?? .text(day), line: line, column: column)
            try builder.set(column, text: day)
        case .number:
            try setNumber()
        }
    }

    private func keepRawNumber() {
        guard let raw else { return }
        let text = String(decoding: buffer, as: UTF8.self)
        let value: RawCell =
            switch (format, Double(text)) {
            case (_, .none): .text(text)
            case (.number, .some(let number)): .number(number)
            // 1,462 days lie between the beginnings of the two calendars.
            case (.date, .some(let serial)): .date(is1904 ? serial + 1_462 : serial)
            case (.time, .some(let serial)): .time(serial)
            }
        raw.add(value, line: line, column: column)
    }

    private func setNumber() throws(WorkbookError) {
        keepRawNumber()
        if format != .number, let serial = Double(String(decoding: buffer, as: UTF8.self)) {
            let text =
                format == .date
                ? SpreadsheetDate.day(serial, is1904: is1904) : SpreadsheetDate.time(serial)
            if let text { return try builder.set(column, text: text) }
        }
        if buffer.count <= 15, buffer[0] != 0x30 || buffer.count == 1,
            buffer.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        {
            return try builder.set(column, text: buffer)
        }
        try builder.set(column, text: SheetNumber.text(String(decoding: buffer, as: UTF8.self)))
    }

    private var place: String {
        SourceLocation(file: builder.sheet, line: line, column: column + 1, style: .cells).text
    }

    /// A whole number of at most nine digits.
    private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    private static func number(_ digits: UnsafePointer<CChar>) -> Int? {
        var value = 0
        var index = 0
        while digits[index] != 0 {
            let digit = UInt8(bitPattern: digits[index])
            guard digit >= 0x30, digit <= 0x39, index < 9 else { return nil }
            value = value * 10 + Int(digit - 0x30)
            index += 1
        }
        return index == 0 ? nil : value
    }

    /// Row from 1 and column from 0 of `C14`, or of the first corner of `C14:D20`.
    private static func reference(_ text: UnsafePointer<CChar>) -> (row: Int, column: Int)? {
        var column = 0
        var index = 0
        while true {
            let letter = UInt8(bitPattern: text[index]) & 0xDF
            guard letter >= 0x41, letter <= 0x5A else { break }
            guard index < 3 else { return nil }
            column = column * 26 + Int(letter - 0x40)
            index += 1
        }
        guard column > 0 else { return nil }
        var row = 0
        let firstDigit = index
        while true {
            let digit = UInt8(bitPattern: text[index])
            guard digit >= 0x30, digit <= 0x39 else { break }
            guard index - firstDigit < 8 else { return nil }
            row = row * 10 + Int(digit - 0x30)
            index += 1
        }
        guard row > 0, row <= SheetBuilder.maximumRows, text[index] == 0 || text[index] == 0x3A else { return nil }
        return (row, column - 1)
    }
}
