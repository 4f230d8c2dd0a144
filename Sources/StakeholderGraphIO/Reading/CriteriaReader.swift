public import Foundation
public import StakeholderGraph
internal import Yams

/// Reads a criteria file: lines of the form `name: number`. What is left out keeps its value.
public enum CriteriaReader {
    /// Larger files are no criteria.
    static let maximumBytes = 1 << 20

    /// Reads a file over given criteria.
    /// - Throws: `CriteriaFileError` with the line, for anything that cannot be used: a report must never rest on a
    ///   threshold other than the one written.
    public static func read(
        _ url: URL, over standard: OverlapCriteria = .standard
    ) throws(CriteriaFileError) -> OverlapCriteria {
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw CriteriaFileError(file: url.lastPathComponent, line: 0, reason: "it cannot be read")
        }
        return try read(data, file: url.lastPathComponent, over: standard)
    }

    /// Reads the bytes of a file over given criteria.
    public static func read(
        _ data: Data, file: String, over standard: OverlapCriteria = .standard
    ) throws(CriteriaFileError) -> OverlapCriteria {
        func failure(_ line: Int, _ reason: String) -> CriteriaFileError {
            CriteriaFileError(file: file, line: line, reason: reason)
        }
        guard data.count <= maximumBytes else { throw failure(0, "it is larger than a megabyte") }
        guard let text = String(validating: data, as: UTF8.self) else { throw failure(0, "it is not UTF-8") }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw failure(0, "it is not YAML of the form “name: number”")
        }
        guard let root else { return standard }
        guard case .mapping(let mapping) = root else {
            throw failure(root.mark?.line ?? 1, "it has no lines of the form “name: number”")
        }
        var criteria = standard
        for (key, value) in mapping {
            let line = key.mark?.line ?? 0
            guard let name = key.string else { throw failure(line, "a name is no text") }
            guard let number = value.scalar.flatMap({ Double($0.string) }) else {
                throw failure(line, "“\(name)” has no number")
            }
            do {
                try criteria.set(name, to: number)
            } catch {
                throw failure(line, error.message)
            }
        }
        return criteria
    }
}

/// Why a criteria file cannot be used.
public struct CriteriaFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// From 1; 0 when the whole file is meant.
    public let line: Int
    public let reason: String

    public var description: String { (line > 0 ? "\(file):\(line)" : "“\(file)”") + ": " + reason + "." }
}
