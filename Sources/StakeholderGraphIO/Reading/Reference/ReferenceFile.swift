internal import Foundation

/// One file of reference data, with its bytes and how to speak of it.
struct ReferenceFile {
    /// As it is cited: `schema/ties.csv`, in a map `reference/schema/ties.csv`.
    let name: String
    let origin: ReferenceDataError.Origin
    let bytes: [UInt8]

    func damaged(_ line: Int, _ reason: String) -> ReferenceDataError {
        ReferenceDataError(.damaged, origin: origin, file: name, line: line, reason: reason)
    }
}

/// A folder of reference data: that of the program, or `reference` in a map.
struct ReferenceFolder {
    let url: URL
    let origin: ReferenceDataError.Origin

    /// A file or folder as it is cited.
    private func cited(_ name: String) -> String { origin == .program ? name : url.lastPathComponent + "/" + name }

    /// The bytes of a file; `nil` when a map's folder does not have it, which is no fault.
    func file(_ name: String) throws(ReferenceDataError) -> ReferenceFile? {
        let path = url.appendingPathComponent(name, isDirectory: false)
        do {
            return ReferenceFile(
                name: cited(name), origin: origin, bytes: [UInt8](try Data(contentsOf: path)))
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
            guard origin == .program else { return nil }
            throw ReferenceDataError(
                .missing, origin: origin, file: cited(name), reason: "The reference data is not there.")
        } catch {
            throw ReferenceDataError(
                .unreadable, origin: origin, file: cited(name), reason: "The file cannot be read.")
        }
    }

    /// The names of the files of a folder that end in a suffix, sorted.
    func names(in folder: String, suffix: String) throws(ReferenceDataError) -> [String] {
        let path = url.appendingPathComponent(folder, isDirectory: true)
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: path.path)
            return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path.path)
            if isThere {
                throw ReferenceDataError(
                    .unreadable, origin: origin, file: cited(folder), reason: "The folder cannot be read.")
            }
            guard origin == .program else { return [] }
            throw ReferenceDataError(
                .missing, origin: origin, file: cited(folder), reason: "The reference data is not there.")
        }
    }
}
