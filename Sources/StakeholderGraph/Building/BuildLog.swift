/// Collects diagnostics, accounts and made identifiers while a map is built.
final class BuildLog {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var accounts: [String: FileAccount] = [:]
    private(set) var derived: [DerivedIdentifier] = []

    init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func accept(_ file: String, rows: Int = 1) { accounts[file, default: FileAccount(file: file)].accepted += rows }
    func merge(_ file: String, rows: Int = 1) { accounts[file, default: FileAccount(file: file)].merged += rows }
    func reject(_ file: String, rows: Int = 1) { accounts[file, default: FileAccount(file: file)].rejected += rows }

    func derive(_ id: String, name: String, at location: SourceLocation) {
        derived.append(DerivedIdentifier(id: id, name: name, location: location))
    }
}
