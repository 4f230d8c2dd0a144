/// Where something was read: a file or sheet, a row and perhaps a cell.
public struct SourceLocation: Hashable, Sendable {
    /// How positions of the file are written for people.
    public enum Style: Sendable, Hashable {
        /// A text file: `ties.csv:14:3`.
        case lines
        /// A sheet of a workbook: `ties!C14`.
        case cells
    }

    /// `ties.csv`, or the name of the sheet.
    public let file: String
    /// The line of the text file or the row of the sheet, from 1; 0 when the whole file is meant.
    public let line: Int
    /// The number of the cell in its row, from 1, or `nil` when the whole row is meant.
    public let column: Int?
    public let style: Style

    public init(file: String, line: Int, column: Int? = nil, style: Style = .lines) {
        self.file = file
        self.line = line
        self.column = column
        self.style = style
    }

    /// `ties.csv:14:3`, `ties!C14` or, for a whole row, `ties.csv:14` and `ties!14`.
    public var text: String {
        guard line > 0 else { return file }
        switch style {
        case .lines:
            return "\(file):\(line)" + (column.map { ":\($0)" } ?? "")
        case .cells:
            return "\(file)!" + (column.map(Self.columnLetters) ?? "") + "\(line)"
        }
    }

    /// The letters of a spreadsheet column: 1 is `A`, 27 is `AA`.
    public static func columnLetters(_ column: Int) -> String {
        var letters: [Character] = []
        var rest = column
        while rest > 0 {
            let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
            letters.append(Character(Unicode.Scalar(UInt8(65 + remainder))))
            rest = quotient
        }
        return String(letters.reversed())
    }
}

extension SourceLocation: Comparable {
    /// By file, then line, then column; a whole row before its cells.
    public static func < (left: Self, right: Self) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.line != right.line { return left.line < right.line }
        return (left.column ?? 0) < (right.column ?? 0)
    }
}
