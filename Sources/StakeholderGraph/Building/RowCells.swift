/// The cells of one record while it is read: each problem is reported where it stands, and the cell becomes unknown.
struct RowCells {
    let table: RowTable
    /// The rows that describe the record, the first of them first.
    let rows: [Int]
    let context: BuildContext

    var log: BuildLog { context.log }
    var location: SourceLocation { table.location(nil, rows: rows) }

    /// Whether a cell says that there is none.
    static func saysNone(_ text: String) -> Bool {
        // Most cells are longer or shorter: no copy in lower case is made of them.
        text == "-" || text == "–" || (text.utf8.count == 4 && text.lowercased() == "none")
    }

    func report(
        _ code: DiagnosticCode, _ message: String, in column: String, value: String?, suggestions: [String] = [],
        notes: [Diagnostic.Note] = [], required: Bool = false
    ) {
        let severity: Severity? = required ? .error : nil
        let hint = looksLikeSeveral(value, code, column) ? " Several values are parted by “|”." : ""
        let ending = required ? " The row was left out." : ""
        log.report(
            Diagnostic(
                code, severity: severity, message + hint + ending, at: table.location(column, rows: rows),
                field: column,
                value: value, suggestions: suggestions, notes: notes))
    }

    /// Whether a value that nothing is called by may be several, parted by commas as in a sentence.
    private func looksLikeSeveral(_ value: String?, _ code: DiagnosticCode, _ column: String) -> Bool {
        switch code {
        case .unknownReference, .unknownPlace, .unknownCategory, .unknownCode:
            value?.contains { $0 == "," || $0 == ";" } == true
                && table.file.columns.contains { $0.name == column && $0.isList }
        default: false
        }
    }

    /// The text of a cell, `nil` when empty.
    func text(_ column: String) -> String? {
        let text = table.text(column, rows: rows)
        return text.isEmpty ? nil : text
    }

    /// The text of a cell that must be filled; reports when it is not.
    func requiredText(_ column: String) -> String? {
        if let text = text(column), !Self.saysNone(text) { return text }
        report(.missingValue, "“\(column)” is empty.", in: column, value: nil, required: true)
        return nil
    }

    /// The values of a list cell.
    func list(_ column: String) -> Stated<String> {
        guard let text = text(column) else { return .unknown }
        if Self.saysNone(text) { return .stated([]) }
        guard text.utf8.contains(UInt8(ascii: "|")) else { return .stated([text]) }
        var seen: Set<String> = []
        var values: [String] = []
        for part in text.split(separator: "|") {
            let value = part.trimmed
            if !value.isEmpty, seen.insert(value).inserted { values.append(value) }
        }
        return .stated(values)
    }

    /// The values of a list cell that `read` accepts; unknown when it accepts none of them.
    func list<Value>(_ column: String, _ read: (String) -> Value?) -> Stated<Value> {
        switch list(column) {
        case .unknown: return .unknown
        case .stated(let texts):
            let values = texts.compactMap(read)
            return values.isEmpty && !texts.isEmpty ? .unknown : .stated(values)
        }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ column: String, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = text(column), !Self.saysNone(text) else { return nil }
        return choice(text, in: column, type)
    }

    func requiredChoice<Choice: RawRepresentable & CaseIterable>(_ column: String, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        requiredText(column).flatMap { choice($0, in: column, type, required: true) }
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String, in column: String, _ type: Choice.Type, required: Bool = false
    ) -> Choice? where Choice.RawValue == String {
        let key = slug(text)
        if let match = Choice.allCases.first(where: { $0.rawValue == key || slug($0.rawValue) == key }) {
            return match
        }
        let words = Choice.allCases.map(\.rawValue)
        report(
            .badValue, "“\(text)” is none of \(words.joined(separator: ", ")).", in: column, value: text,
            suggestions: nearMisses(of: key, among: words, limit: 1), required: required)
        return nil
    }

    func number(_ column: String, in range: ClosedRange<Double>) -> Double? {
        guard let text = text(column), !Self.saysNone(text) else { return nil }
        guard let number = NumberReader.read(text) else {
            report(.badNumber, "“\(text)” is not a number.", in: column, value: text)
            return nil
        }
        guard range.contains(number) else {
            let (low, high) = (FixedFormat.shortest(range.lowerBound), FixedFormat.shortest(range.upperBound))
            report(.badNumber, "\(text) is outside \(low) to \(high).", in: column, value: text)
            return nil
        }
        return number
    }

    func amount(_ column: String) -> Double? {
        guard let text = text(column), !Self.saysNone(text) else { return nil }
        guard let number = NumberReader.read(text) else {
            report(
                .badNumber, "“\(text)” is not a number; write digits alone, without a currency or unit.", in: column,
                value: text)
            return nil
        }
        if number < 0 {
            report(.negativeAmount, "An amount below zero.", in: column, value: text)
            return nil
        }
        return number
    }

    func yesNo(_ column: String) -> Bool? {
        guard let text = text(column), !Self.saysNone(text) else { return nil }
        switch text.lowercased() {
        case "yes", "y", "true", "1", "ndiyo": return true
        case "no", "n", "false", "0", "hapana": return false
        default:
            report(.badValue, "“\(text)” is neither yes nor no.", in: column, value: text)
            return nil
        }
    }

    func letters(_ column: String) -> Stated<String> {
        list(column) { letter(String($0), in: column) }
    }

    func letter(_ column: String) -> String? {
        guard let text = text(column), !Self.saysNone(text) else { return nil }
        return letter(text, in: column)
    }

    private func letter(_ text: String, in column: String) -> String? {
        let key = slug(text)
        if key.utf8.count == 1, let byte = key.utf8.first, (97...110).contains(byte) { return key }
        report(.badValue, "“\(text)” is none of the letters a to n.", in: column, value: text)
        return nil
    }
}

extension Substring {
    /// Without white space around it.
    var trimmed: String {
        var part = self
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}
