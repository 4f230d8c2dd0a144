internal import Foundation
internal import StakeholderGraph

/// Opens the files of an import.
enum ImportFiles {
    /// A file larger than this is refused.
    static let maximumBytes = 1 << 30

    static func bytes(_ url: URL) throws(ImportFailure) -> [UInt8] {
        let size = (try? FileManager.default.attributesOfItem(atPath: url.path))?[.size] as? Int ?? 0
        guard size <= maximumBytes else { throw ImportFailure(url.lastPathComponent, "It is larger than one gigabyte") }
        switch FileAccess.bytes(url) {
        case .success(let bytes):
            guard !bytes.isEmpty else { throw ImportFailure(url.lastPathComponent, "The file is empty") }
            return bytes
        case .failure(let failure):
            throw ImportFailure(url.lastPathComponent, "It cannot be read: \(failure.reason)")
        }
    }

    /// Reads a file piece by piece. A file that is empty or cannot be read is refused.
    static func pieces(
        of url: URL, _ body: (UnsafeRawBufferPointer) throws(ImportFailure) -> Void
    ) throws(ImportFailure) {
        let name = url.lastPathComponent
        func unreadable(_ error: any Error) -> ImportFailure {
            ImportFailure(name, "It cannot be read: \(FileAccess.reason(error))")
        }
        let handle: FileHandle
        do { handle = try FileHandle(forReadingFrom: url) } catch { throw unreadable(error) }
        defer { try? handle.close() }
        var total = 0
        while true {
            let piece: Data
            do { piece = try handle.read(upToCount: 1 << 18) ?? Data() } catch { throw unreadable(error) }
            guard !piece.isEmpty else { break }
            total += piece.count
            guard total <= maximumBytes else { throw ImportFailure(name, "It is larger than one gigabyte") }
            let outcome = piece.withUnsafeBytes { bytes -> ImportFailure? in
                do throws(ImportFailure) { try body(bytes) } catch { return error }
                return nil
            }
            if let outcome { throw outcome }
        }
        guard total > 0 else { throw ImportFailure(name, "The file is empty") }
    }

    /// The CSV files of a folder, the sheets of a workbook, or one CSV file, as tables with a header.
    static func tables(_ url: URL) throws(ImportFailure) -> ([DraftTable], [Diagnostic]) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            throw ImportFailure(url.lastPathComponent, "There is nothing at “\(url.path)”")
        }
        if isFolder.boolValue {
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
            var tables: [DraftTable] = []
            var diagnostics: [Diagnostic] = []
            for name in names where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") {
                let (table, problems) = try table(url.appendingPathComponent(name), shape: .table)
                if let table { tables.append(table) }
                diagnostics += problems
            }
            return (tables, diagnostics)
        }
        if WorkbookReader.isWorkbook(path: url.path) {
            do {
                let reading = try WorkbookReader.read(path: url.path)
                return (reading.sheets, reading.diagnostics)
            } catch {
                throw ImportFailure(url.lastPathComponent, error.message)
            }
        }
        let (table, problems) = try table(url, shape: .table)
        return (table.map { [$0] } ?? [], problems)
    }

    /// One CSV file. A file that cannot be understood at all is a failure, not a diagnostic.
    static func table(_ url: URL, shape: CSVReader.Shape) throws(ImportFailure) -> (DraftTable?, [Diagnostic]) {
        let name = url.lastPathComponent
        let reading = CSVReader.read(
            try bytes(url), name: slug(url.deletingPathExtension().lastPathComponent), file: name, shape: shape)
        if reading.table == nil, let problem = reading.diagnostics.first(where: { $0.severity == .error }) {
            throw ImportFailure(name, line: problem.location.line, problem.message)
        }
        return (reading.table, reading.diagnostics.filter { $0.severity > .note })
    }
}
