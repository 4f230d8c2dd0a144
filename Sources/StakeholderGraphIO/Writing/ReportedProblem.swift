internal import StakeholderGraph

/// A diagnostic with the keys of the contract.
struct ReportedProblem: Encodable {
    struct Note: Encodable {
        let message: String
        let file: String?
        let line: Int?
        let column: Int?
    }

    let code: String
    let severity: String
    let message: String
    let file: String
    let line: Int
    let column: Int?
    let field: String?
    let value: String?
    let suggestions: [String]
    let notes: [Note]

    /// For anybody but the author the values and sentences that could name a withheld body are left out.
    init(_ diagnostic: Diagnostic, isAuthor: Bool) {
        code = diagnostic.code.rawValue
        severity = diagnostic.severity.name
        message = isAuthor ? diagnostic.message : diagnostic.code.title
        file = diagnostic.location.file
        line = diagnostic.location.line
        column = diagnostic.location.column
        field = diagnostic.field
        value = isAuthor ? diagnostic.value : nil
        suggestions = isAuthor ? diagnostic.suggestions : []
        notes = diagnostic.notes.map { note in
            Note(
                message: isAuthor ? note.message : "See also.", file: note.location?.file, line: note.location?.line,
                column: note.location?.column)
        }
    }
}
