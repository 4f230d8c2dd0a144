import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// Where the thresholds and weights come from: the program's file, then the map's, then the caller's.
struct OverlapCriteriaSource {
    let map: String
    let file: String?

    func criteria(_ settings: MapSettings) throws -> OverlapCriteria {
        var criteria = try read(LoadedMap.dataFolder().appendingPathComponent("criteria/default.yaml"), .standard)
        if let path = settings.criteriaPath {
            var folder = URL(fileURLWithPath: map)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: map, isDirectory: &isFolder)
            if !isFolder.boolValue { folder.deleteLastPathComponent() }
            criteria = try read(URL(fileURLWithPath: path, relativeTo: folder), criteria)
        }
        for name in settings.criteria.keys.sorted() {
            guard let value = settings.criteria[name] else { continue }
            do {
                try criteria.set(name, to: value)
            } catch {
                throw CommandFailure(.badInput, "The criteria of the map: \(error.message).")
            }
        }
        if let file { criteria = try read(URL(fileURLWithPath: file), criteria) }
        return criteria
    }

    private func read(_ url: URL, _ criteria: OverlapCriteria) throws -> OverlapCriteria {
        do {
            return try CriteriaReader.read(url, over: criteria)
        } catch {
            throw CommandFailure(.badInput, "Criteria \(error.description)")
        }
    }
}
