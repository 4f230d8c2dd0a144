/// The stable name of a kind of problem. `mapctl explain CODE` prints its explanation.
public enum DiagnosticCode: String, Sendable, CaseIterable {
    // Files
    case unreadableFile = "unreadable-file"
    case notText = "not-text"
    case wrongEncoding = "wrong-encoding"
    case emptyFile = "empty-file"
    case unknownFile = "unknown-file"
    case missingFile = "missing-file"
    case unterminatedQuote = "unterminated-quote"
    case strayQuote = "stray-quote"
    case raggedRow = "ragged-row"
    case duplicateHeader = "duplicate-header"
    case unknownColumn = "unknown-column"
    case missingColumn = "missing-column"
    case forbiddenColumn = "forbidden-column"
    case tooManyColumns = "too-many-columns"
    case controlCharacter = "control-character"
    case invalidUTF8 = "invalid-utf8"
    case longCell = "long-cell"
    case formulaLikeCell = "formula-like-cell"
    case formulaWithoutValue = "formula-without-value"
    case hiddenSheet = "hidden-sheet"
    case mergedCells = "merged-cells"
    // The settings of the map
    case yamlSyntax = "yaml-syntax"
    case unknownSetting = "unknown-setting"
    case badSetting = "bad-setting"
    // Rows
    case missingValue = "missing-value"
    case mergedRow = "merged-row"
    case conflictingRows = "conflicting-rows"
    case slugCollision = "slug-collision"
    case similarNames = "similar-names"
    case exampleRow = "example-row"
    // Cells
    case badValue = "bad-value"
    case badNumber = "bad-number"
    case badDate = "bad-date"
    case ambiguousDate = "ambiguous-date"
    case badSensitivity = "bad-sensitivity"
    case unknownCategory = "unknown-category"
    case unknownCode = "unknown-code"
    case unknownReference = "unknown-reference"
    case ambiguousReference = "ambiguous-reference"
    case unknownPlace = "unknown-place"
    case ambiguousPlace = "ambiguous-place"
    case bareNumberPlace = "bare-number-place"
    case negativeAmount = "negative-amount"
    case personalContact = "personal-contact"
    // Rules across cells and rows
    case endBeforeStart = "end-before-start"
    case partOfCycle = "part-of-cycle"
    case selfTie = "self-tie"
    case wrongEndpoint = "wrong-endpoint"
    case missingAttribute = "missing-attribute"
    case overlappingSeats = "overlapping-seats"
    case holderNotOfCategory = "holder-not-of-category"
    case unknownCircular = "unknown-circular"
    case placeCycle = "place-cycle"

    /// How much the problem weighs unless the place where it is found says otherwise.
    public var severity: Severity {
        switch self {
        case .unreadableFile, .notText, .wrongEncoding, .unterminatedQuote, .duplicateHeader, .missingColumn,
            .forbiddenColumn, .missingValue, .conflictingRows, .slugCollision, .badDate, .ambiguousDate,
            .badSensitivity, .bareNumberPlace, .endBeforeStart, .yamlSyntax, .wrongEndpoint,
            .tooManyColumns:
            .error
        case .strayQuote, .raggedRow, .controlCharacter, .invalidUTF8, .badValue, .badNumber, .unknownCategory,
            .unknownCode, .unknownReference, .ambiguousReference, .unknownPlace, .ambiguousPlace, .negativeAmount,
            .personalContact, .partOfCycle, .selfTie, .missingAttribute, .overlappingSeats, .unknownSetting,
            .badSetting, .formulaWithoutValue, .unknownCircular, .placeCycle, .missingFile:
            .warning
        case .emptyFile, .unknownFile, .unknownColumn, .longCell, .formulaLikeCell, .hiddenSheet, .mergedCells,
            .mergedRow, .similarNames, .exampleRow, .holderNotOfCategory:
            .note
        }
    }
}
