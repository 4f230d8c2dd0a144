internal import StakeholderGraph

/// Lays out the rows of one table of an import in two passes over the same records, so that no record need be kept: the
/// first finds out which columns are filled and which do not fit the contract, the second makes the rows.
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
        /// Whether no cell of it may be kept.
        let isPersonal: Bool
        /// Whether its cells may hold anything.
        let isFree: Bool
        let isReference: Bool
        var isFilled = false
        var isMisfit = false
        var hasLost = false
        var position = -1
        var importedPosition = -1
        /// Texts that were looked at: whether they are kept and whether they fit.
        var known: [String: (isKept: Bool, fits: Bool)] = [:]
    }

    /// Texts of a column that are remembered, so that a column of remarks costs no memory.
    private static let rememberedTexts = 512

    private let file: MapFile
    private let contract: ContractColumns
    private var personal: PersonalColumns
    private var columns: [Column] = []
    private var numbers: [String: Int] = [:]
    private var header: [String] = []

    init(_ file: MapFile, _ contract: ContractColumns, _ reference: ReferenceLibrary) {
        self.file = file
        self.contract = contract
        personal = PersonalColumns(reference)
    }

    /// The position of a column of the records, made when it is new.
    mutating func column(_ name: String) -> Int {
        if let number = numbers[name] { return number }
        let own = contract.column(name)
        columns.append(
            Column(
                name: name, contract: own, isPersonal: personal.isPersonal(name),
                isFree: own == nil || ["id", "name", "category"].contains(name),
                isReference: own.map { ContractColumns.isReference($0) } ?? false))
        numbers[name] = columns.count - 1
        return columns.count - 1
    }

    /// Empty cells for records of the columns so far.
    var cells: Cells { Cells(count: columns.count) }

    /// The first pass: looks at a record.
    mutating func note(_ cells: Cells) {
        for number in cells.touched where !cells.texts[number].isEmpty {
            let text = cells.texts[number]
            guard !columns[number].isPersonal else {
                _ = personal.leavesOut(columns[number].name, text)
                continue
            }
            let (isKept, fits) = judged(text, number)
            guard isKept else {
                personal.countCell()
                continue
            }
            if fits {
                columns[number].isFilled = true
            } else if columns[number].isReference {
                columns[number].hasLost = true
            } else {
                columns[number].isFilled = true
                columns[number].isMisfit = true
            }
        }
    }

    private mutating func judged(_ text: String, _ number: Int) -> (isKept: Bool, fits: Bool) {
        if let known = columns[number].known[text] { return known }
        let column = columns[number]
        let isKept = !PersonalColumns.mayHoldContacts(column.name) || ContactScanner.scan(text) == nil
        let fits = column.isFree || column.contract.map { contract.fits(text, $0) } ?? true
        if columns[number].known.count < Self.rememberedTexts { columns[number].known[text] = (isKept, fits) }
        return (isKept, fits)
    }

    /// Ends the first pass: the header is known.
    mutating func settle() {
        var names: Set<String> = []
        var imported: [(number: Int, name: String)] = []
        for number in columns.indices {
            let column = columns[number]
            let isRequired = column.contract?.isRequired == true
            if isRequired { columns[number].isMisfit = false }
            if column.isFilled || (isRequired && column.hasLost), !columns[number].isMisfit {
                names.insert(column.name)
            }
            if columns[number].isMisfit || (column.hasLost && !isRequired) {
                var name = "imported_" + column.name
                while numbers[name] != nil || imported.contains(where: { $0.name == name }) {
                    name = "imported_" + name
                }
                imported.append((number, name))
            }
        }
        names.formUnion(imported.map(\.name))
        let known = file.columns.filter { $0.isRequired || names.contains($0.name) }.map(\.name)
        header = known + names.subtracting(file.columns.map(\.name)).sorted()
        let positions = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for (number, name) in imported { columns[number].importedPosition = positions[name] ?? -1 }
        for number in columns.indices { columns[number].position = positions[columns[number].name] ?? -1 }
    }

    /// The second pass: the row of a record.
    mutating func row(_ cells: Cells) -> [String] {
        var row = Array(repeating: "", count: header.count)
        for number in cells.touched where !cells.texts[number].isEmpty && !columns[number].isPersonal {
            let text = cells.texts[number]
            let (isKept, fits) = judged(text, number)
            guard isKept else { continue }
            let column = columns[number]
            let isMoved = column.importedPosition >= 0 && (column.isMisfit || (column.isReference && !fits))
            let position = isMoved ? column.importedPosition : column.position
            if position >= 0 { row[position] = text }
        }
        return row
    }

    /// The table of the rows that the second pass made.
    func table(_ rows: [[String]]) -> MapFolderTable { MapFolderTable(file: file, header: header, rows: rows) }

    /// What may not be kept, with counts.
    var leftOut: [LeftOut] { personal.leftOut }
}
