internal import Foundation
internal import ReferenceData
internal import StakeholderGraph
internal import StakeholderGraphIO

/// The reader of this process, and what it needs to read an input and to hold the result against its rules.
struct Subject: Sendable {
    static let shared = Subject()

    let reader: Reader
    let library: ReferenceLibrary
    let importer: MapImport
    let maps: MapReader
    let work: WorkFolder
    /// A small map that a table under test is a part of.
    let sample: [MapFolderTable]

    private init() {
        let name = ProcessInfo.processInfo.environment["FUZZ_READER"] ?? ""
        guard let reader = Reader(rawValue: name) else {
            broken("FUZZ_READER is none of \(Reader.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        self.reader = reader
        do {
            let folder = try Self.dataFolder()
            let references = ReferenceLibraryReader(folder: folder)
            library = try references.read()
            maps = MapReader(reference: references)
            importer = MapImport(reference: library, types: try OrganisationTypes(folder: folder))
            sample = Seeds.small(MapFolderWriter.tables(try Seeds.sample(folder)), rows: 4)
        } catch {
            broken("The data of the library cannot be read: \(error)")
        }
        work = WorkFolder()
    }

    /// The reference data beside the program.
    static func dataFolder() throws -> URL {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).absoluteURL
        guard let folder = ReferenceData.locate(besideExecutable: program) else { throw NoData() }
        return folder
    }

    private struct NoData: Error {}

    /// Whether an input is built as a map as well, which takes many times as long as reading it: one in eight, told by
    /// its bytes, so that one input always goes the same way.
    static func isDeep(_ bytes: [UInt8]) -> Bool {
        bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } >> 32 & 7 == 0
    }

    func read(_ bytes: [UInt8]) {
        switch reader {
        case .csv: readTable(bytes)
        case .yaml: readSettings(bytes)
        case .xlsx:
            readWorkbook(
                bytes.starts(with: [0x50, 0x4B]) ? bytes : Package.workbook(PackedFiles.unpack(bytes, count: 4)))
        case .ods: readWorkbook(bytes.starts(with: [0x50, 0x4B]) ? bytes : Package.spreadsheet(bytes))
        case .graphml, .gexf, .json, .kumuJSON, .kumu, .gephi, .neo4j, .iati, .hxl, .cards:
            if let format = reader.format { importFiles(bytes, format.format, format.files) }
        }
    }
}
