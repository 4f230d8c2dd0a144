public import Foundation

/// Finds the reference data that travels with the program.
///
/// `Bundle.module` ends the process when its folder is missing, so the folder is located here: beside the executable
/// (links resolved), or inside the macOS bundle layout.
public enum ReferenceData {
    /// The name of the folder that SwiftPM makes beside the executable.
    static let bundleName = "StakeholderGraph_ReferenceData"

    /// The folder that holds `schema`, `circulars` and the others, or `nil` when it did not travel with the program.
    ///
    /// - Parameter executable: the path of the running program, links unresolved.
    public static func locate(besideExecutable executable: URL) -> URL? {
        let home = executable.resolvingSymlinksInPath().deletingLastPathComponent()
        let names = [bundleName + ".resources", bundleName + ".bundle", bundleName + ".bundle/Contents/Resources"]
        return names.map { home.appendingPathComponent($0, isDirectory: true) }.first {
            FileManager.default.fileExists(atPath: $0.appendingPathComponent("schema/ties.csv").path)
        }
    }
}
