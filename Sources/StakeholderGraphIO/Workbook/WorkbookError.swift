/// Why a workbook cannot be opened at all.
public enum WorkbookError: Error, Hashable, Sendable {
    /// The file cannot be read from the disk; the text is the system's.
    case unreadable(String)
    /// An old Excel file (`.xls`), or a workbook with a password.
    case oldOrEncrypted
    /// Neither XLSX nor ODS.
    case notAWorkbook(String)
    /// The package is cut off or damaged.
    case damaged(String)
    /// The package is built so that reading it would do harm: it inflates to far more than its size, leads outside, or
    /// is nested too deeply.
    case hostile(String)
    /// More bytes, entries or cells than are read.
    case tooLarge(String)

    /// One plain sentence on what is wrong and what to do.
    public var message: String {
        switch self {
        case .unreadable(let reason): "The workbook cannot be read: \(reason)"
        case .oldOrEncrypted:
            "This is an old Excel workbook (.xls), or one that is protected by a password (encryption): open it in "
                + "Excel, take the password away and save it as Excel Workbook (.xlsx)"
        case .notAWorkbook(let reason): "This is no workbook that can be read: \(reason)"
        case .damaged(let reason):
            "The workbook is damaged (\(reason)): open it in Excel or LibreOffice, let it be repaired and save it again"
        case .hostile(let reason): "The workbook is refused: \(reason)"
        case .tooLarge(let reason): "The workbook is too large to be read: \(reason)"
        }
    }
}
