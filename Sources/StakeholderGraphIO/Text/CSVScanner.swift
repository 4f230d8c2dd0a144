internal import StakeholderGraph

/// Finds the cells of one CSV text: RFC 4180, with any line end, and with a way on after a quote that is never closed.
///
/// Cells stay slices of the file; only those that must be rewritten (doubled quotes, control characters, letters not
/// in NFC) are copied. Linear in the size of the file: a quote that is left open is followed at most to the next
/// quote mark that does not end a cell, or once to the end of the file.
struct CSVScanner {
    /// What is known of a byte before its neighbours are looked at.
    private enum Class {
        static let high: UInt8 = 1
        static let control: UInt8 = 2
        static let quote: UInt8 = 4
        static let carriageReturn: UInt8 = 8
        static let stop: UInt8 = 0x80
    }

    /// One line of cells.
    struct Record {
        /// The line where it begins, from 1.
        let line: Int
        var cellCount = 0
        /// Whether a cell at or after the kept ones has something in it.
        var hasExtraContent = false
        /// Where a quote was opened and not closed: the record is to be left out.
        var openQuote: (line: Int, column: Int)?
    }

    private let base: UnsafePointer<UInt8>
    private let count: Int
    private let classes: UnsafePointer<UInt8>
    private let delimiter: UInt8
    private let file: String
    private var position: Int
    private var line = 1

    /// How many cells of a record are kept.
    var width = Int.max
    /// The column names for diagnostics.
    var fields: [String] = []
    var made: [UInt8] = []
    var cells: [DraftTable.CellSpan] = []
    var diagnostics: [Diagnostic] = []
    /// Whether a cell was not valid UTF-8, and the first line with one.
    private(set) var firstInvalidLine: Int?

    /// Fills the table of byte classes for a delimiter. `classes` must have 256 places.
    static func fill(_ classes: UnsafeMutablePointer<UInt8>, delimiter: UInt8) {
        for byte in 0..<256 {
            classes[byte] =
                byte >= 0x80 ? Class.high : (byte < 0x20 && byte != 0x09) || byte == 0x7F ? Class.control : 0
        }
        classes[0x22] = Class.quote
        classes[0x0A] = Class.stop
        classes[0x0D] = Class.stop
        classes[Int(delimiter)] = Class.stop
    }

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, from position: Int, line: Int,
        delimiter: UInt8, classes: UnsafePointer<UInt8>, file: String
    ) {
        self.base = base
        self.count = bytes.count
        self.position = position
        self.line = line
        self.delimiter = delimiter
        self.classes = classes
        self.file = file
    }

    var isAtEnd: Bool { position >= count }

    /// Reads the next record and appends its cells, at most `width` of them.
    mutating func nextRecord() -> Record {
        var record = Record(line: line)
        while true {
            var start = position
            while start < count, base[start] == 0x20 { start += 1 }
            if start < count, base[start] == 0x22 {
                position = start
                guard readQuoted(record.cellCount, &record) else { return record }
            } else {
                readPlain(record.cellCount, &record)
            }
            record.cellCount += 1
            guard position < count else { return record }
            let byte = base[position]
            position += 1
            if byte == delimiter { continue }
            if byte == 0x0D, position < count, base[position] == 0x0A { position += 1 }
            line += 1
            return record
        }
    }

    @inline(__always)
    private mutating func readPlain(_ column: Int, _ record: inout Record) {
        let start = position
        var end = start
        var seen: UInt8 = 0
        while end < count {
            let kind = classes[Int(base[end])]
            if kind >= Class.stop { break }
            seen |= kind
            end += 1
        }
        position = end
        if seen == 0 {
            var (first, last) = (start, end)
            while first < last, base[first] <= 0x20 { first += 1 }
            while first < last, base[last - 1] <= 0x20 { last -= 1 }
            if column < width, last - first <= CellText.longCellCharacters, !isSpecial(first, last) {
                cells.append(.init(start: UInt32(first), end: UInt32(last)))
            } else {
                keep(first..<last, column, &record)
            }
            return
        }
        if seen & Class.quote != 0, column < width {
            report(.strayQuote, "A quotation mark stands inside the cell; it was kept as typed", record.line, column)
        }
        finish(start..<end, seen, hasDoubled: false, column, &record)
    }

    /// Whether the first byte asks for a closer look: a formula, or the apostrophe that keeps one from running.
    private func isSpecial(_ first: Int, _ last: Int) -> Bool {
        guard first < last else { return false }
        switch base[first] {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "'"): return true
        default: return false
        }
    }

    /// Reads a cell that begins with a quotation mark; `false` when it is never closed.
    private mutating func readQuoted(_ column: Int, _ record: inout Record) -> Bool {
        let opened = position
        var at = opened + 1
        var seen: UInt8 = 0
        var hasDoubled = false
        var newlines = 0
        var firstNewline: Int?
        while at < count {
            let byte = base[at]
            if byte == 0x22 {
                guard at + 1 < count, base[at + 1] == 0x22 else { break }
                hasDoubled = true
                at += 2
                continue
            }
            if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D { seen |= Class.carriageReturn }
                if byte == 0x0A || at + 1 >= count || base[at + 1] != 0x0A {
                    newlines += 1
                    if firstNewline == nil { firstNewline = at }
                }
            } else {
                seen |= classes[Int(byte)] & (Class.high | Class.control)
            }
            at += 1
        }
        var after = min(at + 1, count)
        while after < count, base[after] == 0x20 || (base[after] == 0x09 && delimiter != 0x09) { after += 1 }
        let endsCell = after >= count || classes[Int(base[after])] == Class.stop
        if at >= count || (!endsCell && newlines > 0) {
            record.openQuote = (line, column)
            position = firstNewline.map { $0 + 1 } ?? count
            line += 1
            return false
        }
        line += newlines
        if endsCell {
            position = after
            finish(opened + 1..<at, seen, hasDoubled: hasDoubled, column, &record)
            return true
        }
        var end = at + 1
        while end < count, classes[Int(base[end])] != Class.stop {
            seen |= classes[Int(base[end])] & (Class.high | Class.control)
            end += 1
        }
        position = end
        if column < width {
            report(.strayQuote, "There is text after the closing quotation mark; it was kept", record.line, column)
        }
        let text = unescaped(opened + 1..<at) + Array(UnsafeBufferPointer(start: base + at + 1, count: end - at - 1))
        finishRewritten(text, seen, column, &record)
        return true
    }

    private func unescaped(_ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            text.append(base[at])
            at += base[at] == 0x22 ? 2 : 1
        }
        return text
    }

    private mutating func finish(
        _ range: Range<Int>, _ seen: UInt8, hasDoubled: Bool, _ column: Int, _ record: inout Record
    ) {
        let trimmed = CellText.trimmed(base, range)
        guard hasDoubled || seen & (Class.control | Class.carriageReturn) != 0 else {
            guard seen & Class.high != 0, column < width else { return keep(trimmed, column, &record) }
            let cell = UnsafeBufferPointer(start: base + trimmed.lowerBound, count: trimmed.count)
            guard let text = String(validating: cell, as: UTF8.self) else { return reject(column, &record) }
            guard !CellText.isCertainlyNFC(cell) else { return keep(trimmed, column, &record) }
            let composed = CellText.composed(text)
            if composed.utf8.elementsEqual(cell) { return keep(trimmed, column, &record) }
            return keep(Array(composed.utf8), column, &record)
        }
        let text =
            hasDoubled
            ? unescaped(trimmed) : Array(UnsafeBufferPointer(start: base + trimmed.lowerBound, count: trimmed.count))
        finishRewritten(text, seen, column, &record)
    }

    private mutating func finishRewritten(_ raw: [UInt8], _ seen: UInt8, _ column: Int, _ record: inout Record) {
        guard column < width else { return keep(raw, column, &record) }
        guard let valid = String(validating: raw, as: UTF8.self) else { return reject(column, &record) }
        let (text, hadControls) = CellText.cleaned(valid)
        if hadControls {
            report(
                .controlCharacter, "The cell holds control characters, such as NUL; they were left out", record.line,
                column)
        }
        keep(Array(text.utf8), column, &record)
    }

    private mutating func reject(_ column: Int, _ record: inout Record) {
        if firstInvalidLine == nil { firstInvalidLine = record.line }
        report(.invalidUTF8, "The cell is not valid UTF-8 and was left out", record.line, column)
        cells.append(.init(start: 0, end: 0))
    }

    private mutating func keep(_ range: Range<Int>, _ column: Int, _ record: inout Record) {
        guard column < width else {
            record.hasExtraContent = record.hasExtraContent || !range.isEmpty
            return
        }
        let cell = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
        let start = FormulaGuard.isGuarded(cell) ? range.lowerBound + 1 : range.lowerBound
        remark(on: UnsafeBufferPointer(start: base + start, count: range.upperBound - start), column, record)
        cells.append(.init(start: UInt32(start), end: UInt32(range.upperBound)))
    }

    private mutating func keep(_ raw: [UInt8], _ column: Int, _ record: inout Record) {
        guard column < width else {
            record.hasExtraContent = record.hasExtraContent || !raw.isEmpty
            return
        }
        let text = FormulaGuard.isGuarded(raw) ? Array(raw.dropFirst()) : raw
        text.withUnsafeBufferPointer { remark(on: $0, column, record) }
        let start = UInt32(count + made.count)
        made.append(contentsOf: text)
        cells.append(.init(start: start, end: start + UInt32(text.count)))
    }

    private mutating func remark(on cell: UnsafeBufferPointer<UInt8>, _ column: Int, _ record: Record) {
        if cell.count > CellText.longCellCharacters {
            let characters = cell.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
            if characters > CellText.longCellCharacters {
                report(.longCell, "The cell holds \(characters) characters", record.line, column)
            }
        }
        if CellText.isFormulaLike(cell) {
            report(
                .formulaLikeCell, "A spreadsheet would take this cell for a formula; it is read as text", record.line,
                column)
        }
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, _ line: Int, _ column: Int) {
        let field = column < fields.count ? fields[column] : nil
        diagnostics.append(
            Diagnostic(
                code, message + ".", at: SourceLocation(file: file, line: line, column: column + 1),
                field: field.flatMap { $0.isEmpty ? nil : $0 }))
    }
}
