internal import CXlsxWriter
internal import Foundation

/// Why a workbook could not be written.
public enum WorkbookWriteError: Error, Sendable, Hashable {
    /// Excel holds at most 32,767 characters in a cell; the text says which cell.
    case cellTooLong(String)
    /// More rows or columns than a sheet can have.
    case sheetFull(String)
    /// The disk or the memory did not take it.
    case cannotWrite(String)

    /// One plain sentence without a full stop.
    public var message: String {
        switch self {
        case .cellTooLong(let cell): "The text of \(cell) has more than 32,767 characters, which no sheet can hold"
        case .sheetFull(let sheet): "The sheet \(sheet) has more rows or columns than a sheet can hold"
        case .cannotWrite(let reason): "The workbook cannot be written: \(reason)"
        }
    }
}

/// An XLSX workbook being written with libxlsxwriter: rows from top to bottom, one sheet after the other, so that memory
/// does not grow with the sheets. Equal content gives equal bytes.
final class XLSXFile {
    /// How a cell looks, and what kind of number it holds.
    enum Style: Hashable {
        case plain, text, typedText, wrapped, date, time, header, requiredHeader, title, hint, example, link
        case error, warning, note
        case errorDate, warningDate, noteDate
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let path: String
    private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
    private var isOpen = true

    init() throws(WorkbookWriteError) {
        path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".xlsx").path
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.use_zip64 = 0
        guard let made = path.withCString({ workbook_new_opt($0, &options) }) else {
            throw .cannotWrite("no memory or no temporary folder")
        }
        book = made
        var properties = lxw_doc_properties()
        // The clock must not show in the bytes: 1 January 2000.
        properties.created = 946_684_800
        workbook_set_properties(book, &properties)
    }

    deinit {
        // Closing writes the file and frees everything; there is no other way to free it.
        if isOpen { workbook_close(book) }
        unlink(path)
    }

    /// A sheet of the file. Its cells must be written row after row.
    func addSheet(_ name: String) throws(WorkbookWriteError) -> Sheet {
        // Excel allows 31 characters and none of []:*?/\ in the name of a sheet.
        let clean = String(name.map { "[]:*?/\\".contains($0) ? " " : $0 }.prefix(31))
        guard let sheet = clean.withCString({ workbook_add_worksheet(book, $0) }) else {
            throw .cannotWrite("the sheet “\(name)” could not be made")
        }
        return Sheet(sheet, name: clean, file: self)
    }

    /// Writes the package and gives its bytes.
    func finish() throws(WorkbookWriteError) -> Data {
        isOpen = false
        let status = workbook_close(book)
        guard status == LXW_NO_ERROR else {
            throw .cannotWrite(lxw_strerror(status).map { String(cString: $0) } ?? "unknown error")
        }
        do {
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .cannotWrite(FileAccess.reason(error))
        }
    }

    fileprivate func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
        if style == .plain { return nil }
        if let known = formats[style] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        switch style {
        case .date, .errorDate, .warningDate, .noteDate:
            format_set_num_format(format, "yyyy-mm-dd")
        case .time: format_set_num_format(format, "[hh]:mm:ss")
        case .typedText: format_set_num_format(format, "@")
        default: break
        }
        switch style {
        case .plain: break
        case .text, .typedText, .date, .time: format_set_unlocked(format)
        case .header, .requiredHeader:
            format_set_bold(format)
            format_set_bg_color(format, style == .requiredHeader ? 0xB7DEE8 : 0xE4EDF1)
            format_set_bottom(format, 1)
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 14)
        case .hint: format_set_font_color(format, 0x595959)
        case .wrapped:
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .example:
            format_set_num_format(format, "@")
            format_set_italic(format)
            format_set_font_color(format, 0x595959)
            format_set_unlocked(format)
        case .link:
            format_set_font_color(format, 0x0563C1)
            format_set_underline(format, 1)
        case .error, .errorDate: format_set_bg_color(format, 0xF4B6B6)
        case .warning, .warningDate: format_set_bg_color(format, 0xFFE699)
        case .note, .noteDate: format_set_bg_color(format, 0xDDEBF7)
        }
        formats[style] = format
        return format
    }

    /// What a cell may hold in a list or between two numbers.
    enum Validation {
        /// A drop-down list of words; `isStrict` warns about anything else.
        case words([String], isStrict: Bool)
        /// A drop-down list of the cells of a range such as `=lists!$A$1:$A$24`.
        case range(String, isStrict: Bool)
        case number(ClosedRange<Double>)
    }

    /// One sheet. Rows and columns count from 0.
    struct Sheet {
        private let sheet: UnsafeMutablePointer<lxw_worksheet>
        let name: String
        private let file: XLSXFile

        fileprivate init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, file: XLSXFile) {
            self.sheet = sheet
            self.name = name
            self.file = file
        }

        private func check(_ status: lxw_error, _ row: Int, _ column: Int) throws(WorkbookWriteError) {
            switch status {
            case LXW_NO_ERROR: return
            case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: throw .cellTooLong(place(row, column))
            case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: throw .sheetFull(name)
            default:
                throw .cannotWrite(lxw_strerror(status).map { String(cString: $0) } ?? place(row, column))
            }
        }

        private func place(_ row: Int, _ column: Int) -> String {
            "\(name)!\(SheetReference.text(row: row + 1, column: column))"
        }

        func write(_ text: String, _ row: Int, _ column: Int, _ style: Style = .plain) throws(WorkbookWriteError) {
            if text.isEmpty { return try writeBlank(row, column, style) }
            let status = EscapedText.encoded(text).withCString {
                worksheet_write_string(sheet, UInt32(row), UInt16(column), $0, file.format(style))
            }
            try check(status, row, column)
        }

        func write(_ number: Double, _ row: Int, _ column: Int, _ style: Style = .plain) throws(WorkbookWriteError) {
            try check(
                worksheet_write_number(sheet, UInt32(row), UInt16(column), number, file.format(style)), row, column)
        }

        func write(_ value: Bool, _ row: Int, _ column: Int, _ style: Style = .plain) throws(WorkbookWriteError) {
            try check(
                worksheet_write_boolean(sheet, UInt32(row), UInt16(column), value ? 1 : 0, file.format(style)), row,
                column)
        }

        func writeBlank(_ row: Int, _ column: Int, _ style: Style) throws(WorkbookWriteError) {
            guard style != .plain else { return }
            try check(worksheet_write_blank(sheet, UInt32(row), UInt16(column), file.format(style)), row, column)
        }

        /// A link to a cell of another sheet.
        func write(
            _ text: String, linkTo reference: String, _ row: Int, _ column: Int
        ) throws(WorkbookWriteError) {
            let status = ("internal:" + reference).withCString { url in
                text.withCString {
                    worksheet_write_url_opt(
                        sheet, UInt32(row), UInt16(column), url, file.format(.link), $0, nil)
                }
            }
            try check(status, row, column)
        }

        /// A note that opens over the cell.
        func comment(_ text: String, _ row: Int, _ column: Int) throws(WorkbookWriteError) {
            // Excel holds at most 32,767 characters in a note; nobody reads a tenth of that.
            let status = String(text.prefix(2000)).withCString {
                worksheet_write_comment(sheet, UInt32(row), UInt16(column), $0)
            }
            try check(status, row, column)
        }

        func setWidth(_ width: Double, _ column: Int, _ style: Style = .plain) {
            worksheet_set_column(sheet, UInt16(column), UInt16(column), width, file.format(style))
        }

        /// The look of all columns from one on.
        func setRest(from column: Int, _ style: Style) {
            // 16,384 columns is what a sheet has; 8.43 the width that Excel gives by itself.
            worksheet_set_column(sheet, UInt16(column), 16_383, 8.43, file.format(style))
        }

        /// How high a row is, in lines of text; to be said before its cells are written.
        func setHeight(lines: Int, _ row: Int) {
            worksheet_set_row(sheet, UInt32(row), 15 * Double(lines), nil)
        }

        /// Prints on A4 across, a row repeated on every page.
        ///
        /// - Parameters:
        ///   - row: the row that is repeated.
        ///   - width: the width of all columns in characters; about 220 can be read on one page.
        func printAcross(repeating row: Int, width: Double = 0) {
            worksheet_set_landscape(sheet)
            worksheet_set_paper(sheet, 9)
            worksheet_fit_to_pages(sheet, UInt16(max(1, min(20, (width / 220).rounded(.up)))), 0)
            worksheet_repeat_rows(sheet, UInt32(row), UInt32(row))
        }

        func freeze(rows: Int, columns: Int) { worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns)) }

        func hide() { worksheet_hide(sheet) }

        func activate() { worksheet_activate(sheet) }

        /// Locks all cells but those of unlocked styles, without a password, and leaves everything else allowed.
        func protect() {
            var options = lxw_protection()
            options.format_cells = 1
            options.format_columns = 1
            options.format_rows = 1
            options.insert_rows = 1
            options.delete_rows = 1
            options.insert_columns = 1
            options.sort = 1
            options.autofilter = 1
            worksheet_protect(sheet, nil, &options)
        }

        func validate(_ validation: Validation, rows: ClosedRange<Int>, column: Int) throws(WorkbookWriteError) {
            var rule = lxw_data_validation()
            rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
            rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
            rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
            func apply() -> lxw_error {
                worksheet_data_validation_range(
                    sheet, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column), &rule)
            }
            func showError(_ isStrict: Bool) {
                rule.show_error = UInt8((isStrict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
            }
            let status: lxw_error
            switch validation {
            case .number(let range):
                rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
                rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
                rule.minimum_number = range.lowerBound
                rule.maximum_number = range.upperBound
                status = apply()
            case .range(let formula, let isStrict):
                rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                showError(isStrict)
                let copy = strdup(formula)
                defer { free(copy) }
                rule.value_formula = copy
                status = apply()
            case .words(let words, let isStrict):
                rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
                showError(isStrict)
                var copies = words.map { strdup($0) } + [nil]
                defer { for copy in copies { free(copy) } }
                status = copies.withUnsafeMutableBufferPointer { buffer in
                    rule.value_list = buffer.baseAddress.map {
                        UnsafeMutableRawPointer($0).assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
                    }
                    return apply()
                }
            }
            try check(status, rows.lowerBound, column)
        }
    }
}
