internal import StakeholderGraph

/// The texts of the cells of one sheet, as spans of two blocks: the workbook's shared texts, which all sheets share, and
/// the sheet's own after them.
struct SheetTexts {
    let shared: [UInt8]
    private(set) var own: [UInt8] = []
    private let sheet: String

    init(sheet: String, shared: [UInt8]) {
        self.sheet = sheet
        self.shared = shared
    }

    /// Keeps a text, cleaned; says whether control characters were left out of it.
    mutating func append(_ text: String) throws(WorkbookError) -> (DraftTable.CellSpan, hadControls: Bool) {
        var text = text
        try keepRoom(text.utf8.count)
        let plain = text.withUTF8 { bytes -> DraftTable.CellSpan? in appendPlain(bytes) }
        return plain.map { ($0, false) } ?? appendCleaned(text)
    }

    /// Keeps a text, cleaned; says whether control characters were left out of it.
    mutating func append(_ bytes: [UInt8]) throws(WorkbookError) -> (DraftTable.CellSpan, hadControls: Bool) {
        try keepRoom(bytes.count)
        let plain = bytes.withUnsafeBufferPointer { bytes -> DraftTable.CellSpan? in appendPlain(bytes) }
        return plain.map { ($0, false) } ?? appendCleaned(String(decoding: bytes, as: UTF8.self))
    }

    /// Refuses a text for which there is no room; composed letters may take up to three times their bytes.
    private func keepRoom(_ count: Int) throws(WorkbookError) {
        guard shared.count + own.count + 3 * count < DraftTable.maximumBytes else {
            throw .tooLarge("the sheet \(sheet) holds too much text")
        }
    }

    /// Keeps a text that needs no cleaning but at its ends, as most do; `nil` for others.
    private mutating func appendPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> DraftTable.CellSpan? {
        guard let plain = CellText.plainRange(bytes) else { return nil }
        let start = UInt32(shared.count + own.count)
        own.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain]))
        return .init(start: start, end: start + UInt32(plain.count))
    }

    private mutating func appendCleaned(_ raw: String) -> (DraftTable.CellSpan, hadControls: Bool) {
        let (text, hadControls) = CellText.cleaned(raw)
        let start = UInt32(shared.count + own.count)
        own.append(contentsOf: text.utf8)
        return (.init(start: start, end: UInt32(shared.count + own.count)), hadControls)
    }

    /// A text without the apostrophe that only keeps a spreadsheet from running it; few texts begin with one.
    func unguarded(_ span: DraftTable.CellSpan) -> DraftTable.CellSpan {
        guard span.start < span.end, first(of: span) == UInt8(ascii: "'"), FormulaGuard.isGuarded(bytes(of: span))
        else {
            return span
        }
        return .init(start: span.start + 1, end: span.end)
    }

    /// Whether a text is long, or begins as a formula may: a quick look that spares the closer one.
    func mayNeedRemark(_ span: DraftTable.CellSpan) -> Bool {
        switch first(of: span) {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
        default: Int(span.end - span.start) > CellText.longCellCharacters
        }
    }

    func text(_ span: DraftTable.CellSpan) -> String {
        span.start == span.end ? "" : String(decoding: bytes(of: span), as: UTF8.self)
    }

    func withBytes(of span: DraftTable.CellSpan, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes(of: span).withUnsafeBufferPointer(body)
    }

    private func first(of span: DraftTable.CellSpan) -> UInt8 {
        let start = Int(span.start)
        return start < shared.count ? shared[start] : own[start - shared.count]
    }

    private func bytes(of span: DraftTable.CellSpan) -> ArraySlice<UInt8> {
        let (start, end) = (Int(span.start), Int(span.end))
        return start < shared.count ? shared[start..<end] : own[start - shared.count..<end - shared.count]
    }
}
