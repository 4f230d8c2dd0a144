internal import StakeholderGraph

/// Lays out the rows of one table of an import in one pass over the records: which columns are filled and which do not
/// fit the contract is known only when the last record was added, so each cell is kept with whether it fits, and where
/// the cells of a column stand in a row is said at the end.
///
/// Cells that may not be kept are dropped and counted; columns and references that do not fit go to `imported_NAME`.
struct TableLayout {
    /// The cells of the record under way, by the position of their column.
    struct Cells {
        fileprivate(set) var texts: [String]
        fileprivate(set) var touched: [Int] = []
        private var isTouched: [Bool]

        fileprivate init(count: Int) {
            texts = Array(repeating: "", count: count)
            isTouched = Array(repeating: false, count: count)
        }

        subscript(_ column: Int) -> String {
            get { texts[column] }
            set {
                if !isTouched[column] {
                    isTouched[column] = true
                    touched.append(column)
                }
                texts[column] = newValue
            }
        }

        /// The text of a column, which is empty afterwards.
        mutating func take(_ column: Int) -> String {
            let text = texts[column]
            texts[column] = ""
            return text
        }

        mutating func clear() {
            for column in touched {
                texts[column] = ""
                isTouched[column] = false
            }
            touched.removeAll(keepingCapacity: true)
        }
    }

    private struct Column {
        let name: String
        let contract: MapColumn?
        var isFilled = false
        /// How many cells, or items of lists, do not fit.
        var misfits = 0
        /// Texts that were looked at: whether they are kept and whether they fit.
        var known: [String: Verdict] = [:]
    }

    /// What is looked at in the cells of a column.
    private struct Scrutiny {
        /// Whether no cell may be kept.
        let isPersonal: Bool
        /// Whether cells may hold a telephone number or an address.
        let mayHoldContacts: Bool
        /// Whether cells may be such as the contract does not allow.
        let mayMisfit: Bool
        /// Whether only what does not fit stands elsewhere, and not the whole column.
        let isSplit: Bool
    }

    private struct Verdict {
        let isKept: Bool
        /// `nil` when the cell fits.
        let misfit: ContractColumns.Fit?
    }

    /// Texts of a column that are remembered, so that a column of remarks costs no memory.
    private static let rememberedTexts = 512

    private let file: MapFile
    private let contract: ContractColumns
    private var personal: PersonalColumns
    private var columns: [Column] = []
    private var scrutinies: [Scrutiny] = []
    private var numbers: [String: Int] = [:]
    /// Cells that fit stand under twice the number of their column, the others under one more.
    private var rows = TableRows(width: 0)
    private var moved = MovedCells()

    init(_ file: MapFile, _ contract: ContractColumns, _ reference: ReferenceLibrary) {
        self.file = file
        self.contract = contract
        personal = PersonalColumns(reference)
    }

    /// The position of a column of the records, made when it is new.
    mutating func column(_ name: String) -> Int {
        if let number = numbers[name] { return number }
        let own = contract.column(name)
        columns.append(Column(name: name, contract: own))
        scrutinies.append(
            Scrutiny(
                isPersonal: personal.isPersonal(name), mayHoldContacts: PersonalColumns.mayHoldContacts(name),
                mayMisfit: own.map { ContractColumns.mayMisfit($0) } ?? false
                    && !["id", "name", "category"].contains(name),
                isSplit: own.map { ContractColumns.isReference($0) && !$0.isRequired } ?? false))
        numbers[name] = columns.count - 1
        return columns.count - 1
    }

    /// Empty cells for records of the columns so far.
    var cells: Cells { Cells(count: columns.count) }

    /// Adds a record.
    mutating func append(_ cells: Cells) {
        for number in cells.touched where !cells.texts[number].isEmpty {
            let text = cells.texts[number]
            let scrutiny = scrutinies[number]
            guard !scrutiny.isPersonal else {
                _ = personal.leavesOut(columns[number].name, text)
                continue
            }
            let verdict = verdict(on: text, number, scrutiny)
            guard verdict.isKept else {
                personal.countCell()
                continue
            }
            guard let misfit = verdict.misfit else {
                columns[number].isFilled = true
                rows.append(text, column: 2 * number)
                continue
            }
            columns[number].misfits += misfit.lostCount
            if !scrutiny.isSplit {
                columns[number].isFilled = true
                rows.append(text, column: 2 * number + 1)
                continue
            }
            if !misfit.kept.isEmpty {
                columns[number].isFilled = true
                rows.append(misfit.kept, column: 2 * number)
            }
            rows.append(misfit.lost, column: 2 * number + 1)
        }
        rows.endRow()
    }

    private mutating func verdict(on text: String, _ number: Int, _ scrutiny: Scrutiny) -> Verdict {
        guard scrutiny.mayHoldContacts || scrutiny.mayMisfit else { return Verdict(isKept: true, misfit: nil) }
        if let known = columns[number].known[text] { return known }
        let fit = scrutiny.mayMisfit ? columns[number].contract.map { contract.fit(text, $0) } : nil
        let verdict = Verdict(
            isKept: !scrutiny.mayHoldContacts || ContactScanner.scan(text) == nil,
            misfit: fit.flatMap { $0.isWhole ? nil : $0 })
        if columns[number].known.count < Self.rememberedTexts { columns[number].known[text] = verdict }
        return verdict
    }

    /// Says that a column is not filled, whatever was added.
    mutating func drop(_ column: Int) { columns[column].isFilled = false }

    /// The table of all records.
    mutating func table() -> MapFolderTable {
        let imported = importedNames()
        var names = Set(imported.values)
        for (number, column) in columns.enumerated() where column.isFilled && !isMoved(number) {
            names.insert(column.name)
        }
        let header = file.header(filled: names)
        let positions = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var places: [Int] = []
        for (number, column) in columns.enumerated() {
            let own = positions[column.name] ?? -1
            let other = imported[number].flatMap { positions[$0] } ?? own
            places.append(isMoved(number) ? other : own)
            places.append(other)
        }
        rows.settle(positions: places, width: header.count)
        return MapFolderTable(file: file, header: header, rows: rows)
    }

    /// Whether the whole column goes elsewhere because a cell of it does not fit.
    private func isMoved(_ number: Int) -> Bool {
        columns[number].misfits > 0 && columns[number].contract?.isRequired != true && !scrutinies[number].isSplit
    }

    /// The names under which columns, or the cells of them that do not fit, stand beside the contract.
    private mutating func importedNames() -> [Int: String] {
        var names: [Int: String] = [:]
        for (number, column) in columns.enumerated() {
            guard column.misfits > 0, column.contract?.isRequired != true else { continue }
            var name = "imported_" + column.name
            while numbers[name] != nil || names.values.contains(name) { name = "imported_" + name }
            names[number] = name
            moved.note(column.name, column.misfits, to: name)
        }
        return names
    }

    /// What may not be kept or stands elsewhere, with counts; to be asked once the table was made.
    var leftOut: [LeftOut] { personal.leftOut + moved.leftOut }
}
