public import Foundation
public import StakeholderGraph

/// A new map as a workbook for a clerk: a help sheet, the settings, one sheet a file with a title, notes on every header,
/// drop-down lists, and an example row.
public struct WorkbookTemplate {
    /// The rows above and with the header: a title, a hint, the header.
    static let headerRow = 2
    /// Drop-down lists reach down to this row.
    static let lastListRow = 2_000

    private let template: MapTemplate
    private let lists: TemplateLists

    /// - Parameters:
    ///   - template: headers and rows.
    ///   - circular: whose categories and duties the lists offer.
    ///   - reference: the other lists.
    public init(_ template: MapTemplate, circular: Circular, reference: ReferenceLibrary) {
        self.template = template
        let place = template.settings.first { $0.key == "place" }?.value ?? ""
        lists = TemplateLists(circular: circular, reference: reference, nearest: place)
    }

    /// The bytes of the workbook.
    public func data() throws(WorkbookWriteError) -> Data {
        let file = try XLSXFile()
        try writeHelp(file)
        try writeSettings(file)
        for table in template.tables { try write(table, to: file) }
        try writeLists(file)
        return try file.finish()
    }

    private func writeHelp(_ file: XLSXFile) throws(WorkbookWriteError) {
        let sheet = try file.addSheet("help")
        sheet.setWidth(70, 0)
        sheet.setWidth(70, 1)
        try sheet.write("How to fill in this workbook", 0, 0, .title)
        try sheet.write("Jinsi ya kujaza kitabu hiki (rasimu: draft translation)", 0, 1, .title)
        for (index, line) in TemplateHelp.lines.enumerated() {
            // 64 characters fit into a line of a column 70 wide, whatever the words.
            sheet.setHeight(lines: max(line.english.count, line.swahili.count) / 64 + 1, index + 2)
            try sheet.write(line.english, index + 2, 0, .wrapped)
            try sheet.write(line.swahili, index + 2, 1, .wrapped)
        }
        sheet.printAcross(repeating: 0)
        sheet.activate()
    }

    private func writeSettings(_ file: XLSXFile) throws(WorkbookWriteError) {
        let sheet = try file.addSheet("map")
        try sheet.write("The settings of the map", 0, 0, .title)
        try sheet.write("Fill in the column value; leave the keys as they are.", 1, 0, .hint)
        sheet.setWidth(18, 0)
        sheet.setWidth(60, 1, .text)
        sheet.setWidth(80, 2)
        for (column, title) in ["key", "value", "meaning"].enumerated() {
            try sheet.write(title, Self.headerRow, column, .header)
        }
        try sheet.comment("The name of the setting.", Self.headerRow, 0)
        try sheet.comment("What holds for this map. Empty: the usual.", Self.headerRow, 1)
        try sheet.comment("What the setting does.", Self.headerRow, 2)
        let words = [
            "draft": ["yes", "no"], "language": ["en", "sw"], "dates": ["day-first", "iso"],
            "audience": Sensitivity.allCases.map(\.name), "judgements": Sensitivity.allCases.map(\.name),
        ]
        for (index, setting) in template.settings.enumerated() {
            let row = Self.headerRow + 1 + index
            try sheet.write(setting.key, row, 0)
            try sheet.write(setting.value, row, 1, setting.key == "date" ? .typedText : .text)
            try sheet.write(setting.comment, row, 2, .hint)
            if let words = words[setting.key] {
                try sheet.validate(.words(words, isStrict: true), rows: row...row, column: 1)
            } else if setting.key == "place" {
                try sheet.validate(.range(lists.range(of: .places), isStrict: false), rows: row...row, column: 1)
            } else if setting.key == "circular" {
                try sheet.validate(.range(lists.range(of: .circulars), isStrict: true), rows: row...row, column: 1)
            }
        }
        sheet.printAcross(repeating: Self.headerRow)
        sheet.freeze(rows: Self.headerRow + 1, columns: 1)
        sheet.protect()
    }

    private func write(_ table: MapTemplate.Table, to file: XLSXFile) throws(WorkbookWriteError) {
        let sheet = try file.addSheet(table.file.rawValue)
        let columns = table.file.columns
        try sheet.write(TemplateHelp.title(of: table.file), 0, 0, .title)
        try sheet.write(
            "Dark headers must be filled. Several values in a cell are split by |. The row example-… is not counted.",
            1,
            0, .hint)
        for (index, column) in columns.enumerated() {
            let style: XLSXFile.Style =
                switch column.content {
                // As text, so that 2025 and 2025-03 stay what they are; a pasted date cell is a date all the same.
                case .date, .month, .text, .identifier: .typedText
                default: .text
                }
            sheet.setWidth(ColumnWidth.of(column, column.name), index, style)
        }
        // A row can be deleted only when none of its cells is locked.
        sheet.setRest(from: columns.count, .text)
        for (index, column) in columns.enumerated() {
            try sheet.write(column.name, Self.headerRow, index, column.isRequired ? .requiredHeader : .header)
        }
        for (index, column) in columns.enumerated() {
            try sheet.comment(Self.note(on: column), Self.headerRow, index)
        }
        for (number, row) in table.rows.enumerated() {
            let isExample = number == 0
            for (index, cell) in row.enumerated() where index < columns.count && !cell.isEmpty {
                try sheet.write(cell, Self.headerRow + 1 + number, index, isExample ? .example : .text)
            }
        }
        for (index, column) in columns.enumerated() {
            guard let validation = lists.validation(of: column) else { continue }
            try sheet.validate(validation, rows: Self.headerRow + 1...Self.lastListRow - 1, column: index)
        }
        let width = columns.reduce(0) { $0 + ColumnWidth.of($1, $1.name) }
        sheet.printAcross(repeating: Self.headerRow, width: width)
        sheet.freeze(rows: Self.headerRow + 1, columns: min(2, columns.count))
        sheet.protect()
    }

    private static func note(on column: MapColumn) -> String {
        var note = column.help
        if column.isRequired { note += " Must be filled." }
        if column.isList { note += " Several values are split by |." }
        switch column.content {
        case .date: note += " Write 2025-03-12, 2025-03 or 2025; - means known to be none."
        case .month: note += " Write 2025-03."
        case .yesNo: note += " Write yes or no."
        case .choice(let words): note += " One of: \(words.joined(separator: ", "))."
        case .stakeholder, .holder, .entity: note += " Write the name or the id from the sheet stakeholders."
        case .place: note += " Write Naivasha, nakuru/naivasha or county:032; never a bare number."
        default: break
        }
        return note
    }

    private func writeLists(_ file: XLSXFile) throws(WorkbookWriteError) {
        let sheet = try file.addSheet("lists")
        let columns = lists.columns
        for (column, list) in columns.enumerated() { try sheet.write(list.name, 0, column, .header) }
        for row in 0..<(columns.map(\.values.count).max() ?? 0) {
            for (column, list) in columns.enumerated() where row < list.values.count {
                try sheet.write(list.values[row], row + 1, column)
            }
        }
        sheet.hide()
    }
}
