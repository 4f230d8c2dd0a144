import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// Where bodies stood: JSON of `id: [x, y]`, shares of the picture's width and height.
enum PositionFile {
    /// Nothing when the file is not there yet.
    static func read(_ path: String) throws -> [StakeholderID: Point] {
        guard FileManager.default.fileExists(atPath: path) else { return [:] }
        guard let data = FileManager.default.contents(atPath: path),
            let read = try? JSONDecoder().decode([String: [Double]].self, from: data)
        else { throw CommandFailure(.badInput, "“\(path)” holds no positions that this program wrote.") }
        var result: [StakeholderID: Point] = [:]
        for (id, pair) in read where pair.count == 2 { result[StakeholderID(id)] = Point(pair[0], pair[1]) }
        return result
    }

    static func data(_ positions: [StakeholderID: Point]) throws -> Data {
        var written: [String: [Double]] = [:]
        for (id, point) in positions {
            written[id.rawValue] = [FixedFormat.rounded(point.x, 4), FixedFormat.rounded(point.y, 4)]
        }
        return try JSONOutput.encode(written)
    }
}
