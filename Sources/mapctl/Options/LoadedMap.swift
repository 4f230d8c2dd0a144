import Foundation
import ReferenceData
import StakeholderGraph
import StakeholderGraphIO

/// A map that a command works on, with everything the shared options decide.
struct LoadedMap {
    let building: MapBuilding
    let options: SharedOptions
    private(set) var audience: Audience
    let day: CivilDate
    /// `en` or `sw`.
    let language: String

    var map: StakeholderMap { building.map }

    /// Reads the map of the shared options.
    init(_ options: SharedOptions) throws {
        self.options = options
        do {
            building = try MapReader(reference: try Self.reference()).read(URL(fileURLWithPath: options.map))
        } catch let error as MapReadingError {
            throw CommandFailure(error.status, error.message)
        }
        let settings = building.map.settings
        audience = options.audience?.audience ?? settings.audience ?? .standard
        day = options.on?.day ?? settings.date ?? Nairobi.today()
        language = options.lang?.rawValue ?? settings.language
    }

    /// The same map for an audience that sees no more than another: what stands in one output beside another map, whose
    /// own audience may be narrower, must not show what either keeps back.
    func narrowed(to other: Audience) -> LoadedMap {
        var result = self
        result.audience = Audience(min(audience.level, other.level))
        return result
    }

    /// The reference data beside the program.
    static func reference() throws -> ReferenceLibraryReader {
        ReferenceLibraryReader(folder: try dataFolder())
    }

    /// The folder of the data that travels with the program; without it nothing works.
    static func dataFolder() throws -> URL {
        let program = URL(fileURLWithPath: ProgramPath.current)
        guard let folder = ReferenceData.locate(besideExecutable: program) else {
            throw CommandFailure(
                .internal,
                "The data of mapctl is missing: the folder StakeholderGraph_ReferenceData.resources must stand beside the program (\(program.deletingLastPathComponent().path)). Copy it there, or install mapctl again."
            )
        }
        return folder
    }

    /// What the audience may see: all analyses start here.
    func disclosed() -> Disclosed<StakeholderMap> { map.disclosed(for: audience) }

    /// Says on standard error how many rows were left out, and ends as the exit codes have it.
    ///
    /// - Parameter findings: how many findings the command printed.
    func finish(findings: Int) throws {
        let rejected = building.accounts.reduce(0) { $0 + $1.rejected }
        let errors = building.diagnostics.count { $0.severity == .error }
        if errors > 0 {
            let rows = rejected == 1 ? "1 row was" : "\(rejected) rows were"
            let problems = errors == 1 ? "1 error" : "\(errors) errors"
            throw CommandFailure(
                .badInput, "The map has \(problems); \(rows) left out. See: mapctl check \(options.map)")
        }
        let warns = options.failOn.warnings && building.diagnostics.contains { $0.severity == .warning }
        if warns || (options.failOn.findings && findings > 0) { throw CommandFailure(.findings, nil) }
    }

    /// Writes a result where the options say.
    func write(_ data: Data) throws {
        try Console.write(data, toFile: options.output ?? "-")
    }

    func write(_ text: String) throws { try write(Data(text.utf8)) }
}

extension MapReadingError {
    var status: ExitStatus {
        switch self {
        case .notFound, .unreadable, .notAMap, .workbook, .network: .badInput
        case .reference(let error): error.origin == .map ? .badInput : .internal
        }
    }
}
