public import Foundation
public import StakeholderGraph

/// Reads many maps to merge them: folders and workbooks, the reference data once.
public struct MapMergeReader {
    private let reference: ReferenceLibraryReader

    /// - Parameter reference: reads the data that travels with the program.
    public init(reference: ReferenceLibraryReader) {
        self.reference = reference
    }

    /// Why some of the maps cannot be read: one sentence for each.
    public struct Unreadable: Error, Sendable {
        public let errors: [MapReadingError]
    }

    /// Reads and checks the maps, each once whatever names it is given by, in the order of their names.
    ///
    /// - Throws: ``Unreadable`` with all maps that cannot be read; a merged map must not lack one silently.
    /// - Complexity: linear in the size of the maps; all are held in memory.
    public func read(_ urls: [URL]) throws(Unreadable) -> [MergeInput] {
        let maps = Self.named(urls)
        let reader = MapReader(reference: reference)
        var drafts: [MapDraft] = []
        var errors: [MapReadingError] = []
        for map in maps {
            do throws(MapReadingError) { drafts.append(try reader.draft(map.url)) } catch { errors.append(error) }
        }
        let shared: ReferenceLibrary
        do throws(ReferenceDataError) { shared = try reference.read() } catch {
            throw Unreadable(errors: [.reference(error)])
        }
        guard errors.isEmpty else { throw Unreadable(errors: errors) }
        let names = BorrowedRows(drafts)
        var inputs: [MergeInput] = []
        for (map, draft) in zip(maps, drafts) {
            let overlay = map.url.appendingPathComponent("reference", isDirectory: true)
            let hasOwn = FileManager.default.fileExists(atPath: overlay.path)
            let library: ReferenceLibrary
            do throws(ReferenceDataError) {
                library = hasOwn ? try reference.read(overlaying: [overlay]) : shared
            } catch {
                throw Unreadable(errors: [.reference(error)])
            }
            let lent = names.lent(to: draft)
            inputs.append(
                MergeInput(
                    name: map.name, draft: draft, building: MapBuilder(reference: library).build(lent.draft),
                    borrowed: lent.count,
                    reference: hasOwn ? MergedReference.sources(of: map.name, in: overlay) : []))
        }
        return inputs
    }

    /// The maps by the shortest ends of their paths that are different, in that order.
    static func named(_ urls: [URL]) -> [(name: String, url: URL)] {
        let paths = Set(urls.map { $0.resolvingSymlinksInPath().standardizedFileURL.path })
        let parts = paths.map { ($0, $0.split(separator: "/").map(String.init)) }
        var length = 1
        while length < 64, Set(parts.map { $0.1.suffix(length) }).count < parts.count { length += 1 }
        return parts.map { path, parts in
            (name: parts.suffix(length).joined(separator: "/"), url: URL(fileURLWithPath: path))
        }.sorted { $0.name < $1.name }
    }

    /// Reads `decisions.csv`: `file`, `id`, `column` and `value`; what `conflicts.csv` holds, with the value wanted.
    ///
    /// Rows without one of the four are problems. Of two rows on one cell the first holds, and the other is a problem.
    public static func decisions(_ bytes: [UInt8], file: String) -> (decisions: [MergeDecision], problems: [Diagnostic])
    {
        let reading = CSVReader.read(bytes, name: "decisions", file: file)
        var problems = reading.diagnostics.filter { $0.severity == .error }
        guard let table = reading.table else { return ([], problems) }
        let keys = table.header.map(HeaderName.key)
        let wanted = ["file", "id", "column", "value"]
        let positions = wanted.compactMap { keys.firstIndex(of: $0) }
        guard positions.count == wanted.count else {
            let missing = wanted.filter { !keys.contains($0) }.joined(separator: ", ")
            problems.append(
                Diagnostic(
                    .missingColumn, "The decisions lack the columns \(missing); none could be used.",
                    at: StakeholderGraph.SourceLocation(file: file, line: table.headerLine)))
            return ([], problems)
        }
        var decisions: [MergeDecision] = []
        var seen: Set<[String]> = []
        for row in 0..<table.rowCount {
            let cells = positions.map { table.text(row: row, column: $0) }
            guard !cells.contains("") else {
                problems.append(
                    Diagnostic(
                        .missingValue, "A decision says file, id, column and value; this one was not used.",
                        at: table.location(row: row)))
                continue
            }
            guard seen.insert(Array(cells.prefix(3))).inserted else {
                problems.append(
                    Diagnostic(
                        .conflictingRows, "“\(cells[2])” of “\(cells[1])” was decided above; this row was not used.",
                        at: table.location(row: row)))
                continue
            }
            let name = cells[0].lowercased().hasSuffix(".csv") ? cells[0].lowercased() : cells[0].lowercased() + ".csv"
            decisions.append(MergeDecision(file: name, id: cells[1], column: cells[2], value: cells[3]))
        }
        return (decisions, problems)
    }
}
