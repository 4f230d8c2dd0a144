import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `init`: starts a map that explains itself.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Start a new map: files with headers, notes and an example row each.")

    @Argument(help: "The folder to make, or with --workbook the file (.xlsx).")
    var target: String

    @Option(help: "The circular whose categories are filled in.")
    var circular = ReferenceLibrary.standardCircular.rawValue

    @Option(help: "The place of the map: Nakuru, nakuru/naivasha or region:rift-valley.")
    var place: String?

    @Flag(help: "Start the forum of the place, with one row a category to fill in.")
    var forum = false

    @Flag(help: "Make one workbook with drop-down lists instead of a folder.")
    var workbook = false

    @Option(help: "Language of the map's reports: en or sw.")
    var lang = Language.en

    @Flag(name: [.customShort("q"), .long], help: "Say nothing.")
    var quiet = false

    func validate() throws {
        if forum, place == nil { throw ValidationError("--forum needs --place: the forum of which place?") }
        if workbook != target.lowercased().hasSuffix(".xlsx") {
            throw ValidationError("A workbook has a name that ends in .xlsx and is made with --workbook.")
        }
    }

    func run() throws {
        if workbook {
            try writeWorkbook()
        } else {
            try writeFolder(try template(try reference()))
        }
        guard !quiet else { return }
        try Console.write(
            """
            Made \(target) with \(MapFile.allCases.count) \(workbook ? "sheets and the sheet map" : "files and map.yaml").
            Fill in stakeholders\(workbook ? "" : ".csv") first, then: mapctl check \(target)

            """)
    }

    private func reference() throws -> ReferenceLibrary {
        do {
            return try LoadedMap.reference().read()
        } catch let error as ReferenceDataError {
            throw CommandFailure(.internal, error.description)
        }
    }

    private func foundCircular(_ reference: ReferenceLibrary) throws -> Circular {
        guard let found = reference.circular(CircularID(circular)) else {
            let ids = reference.circulars.map(\.id.rawValue).joined(separator: ", ")
            throw CommandFailure(.usage, "No circular has the id “\(circular)”; there are \(ids).")
        }
        return found
    }

    /// The contents of the new map.
    private func template(_ reference: ReferenceLibrary) throws -> MapTemplate {
        let found = try foundCircular(reference)
        let resolved = try place.flatMap { try self.resolve($0, reference) }
        if forum, let resolved, !ForumTier.allCases.contains(where: { $0.placeLevel == resolved.level }) {
            throw CommandFailure(
                .usage, "A forum belongs to a region, a county or a sub-county; \(resolved.name) is none.")
        }
        return MapTemplate(circular: found, place: resolved, withForum: forum, language: lang.rawValue)
    }

    private func resolve(_ text: String, _ reference: ReferenceLibrary) throws -> Place? {
        switch reference.placeResolver.resolve(text) {
        case .place(let id): return reference.gazetteer[id]
        case .ambiguous(let ids):
            throw CommandFailure(
                .usage, "“\(text)” may be \(ids.map(\.rawValue).joined(separator: " or ")); write a path.")
        case .bareNumber:
            throw CommandFailure(.usage, "“\(text)” is a bare number; write county:032, iso:KE-31 or pcode:KE032.")
        case .unknown(let near):
            let hint = near.isEmpty ? "" : " Did you mean \(near.map(\.rawValue).joined(separator: ", "))?"
            throw CommandFailure(.usage, "No place is called “\(text)”." + hint)
        }
    }

    private func writeWorkbook() throws {
        guard !FileManager.default.fileExists(atPath: target) else {
            throw CommandFailure(.cannotWrite, "“\(target)” is there already; nothing was changed.")
        }
        let reference = try reference()
        let template = WorkbookTemplate(
            try template(reference), circular: try foundCircular(reference), reference: reference)
        do {
            try Console.write(try template.data(), toFile: target)
        } catch let error as WorkbookWriteError {
            throw CommandFailure(.cannotWrite, error.message + ".")
        }
    }

    /// Writes everything beside the target, then moves it there, so that no half-made map is left.
    private func writeFolder(_ template: MapTemplate) throws {
        let files = FileManager.default
        let folder = URL(fileURLWithPath: target, isDirectory: true)
        if files.fileExists(atPath: folder.path) {
            guard (try? files.contentsOfDirectory(atPath: folder.path))?.isEmpty == true else {
                throw CommandFailure(.cannotWrite, "“\(target)” is there already; nothing was changed.")
            }
        }
        let temporary = folder.deletingLastPathComponent()
            .appendingPathComponent(".\(folder.lastPathComponent).\(getpid()).part", isDirectory: true)
        do {
            try files.createDirectory(at: temporary, withIntermediateDirectories: true)
            try Console.write(Data(template.yaml.utf8), toFile: temporary.appendingPathComponent("map.yaml").path)
            for table in template.tables {
                try Console.write(
                    CSVTableWriter.data([table.header] + table.rows),
                    toFile: temporary.appendingPathComponent(table.file.fileName).path)
            }
            if files.fileExists(atPath: folder.path) { try files.removeItem(at: folder) }
            try files.moveItem(at: temporary, to: folder)
        } catch {
            try? files.removeItem(at: temporary)
            if let failure = error as? CommandFailure { throw failure }
            throw CommandFailure(.cannotWrite, "“\(target)” cannot be made: \(FileAccess.reason(error)).")
        }
    }
}
