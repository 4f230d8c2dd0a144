import Foundation
import StakeholderGraph

/// The folder of an atlas with its manifest, a line of JSON for each picture that is whole: what it was made from and what
/// its bytes were. So a run that was interrupted goes on where it stood and never keeps a picture of another map.
final class AtlasFolder: Sendable {
    private struct Line: Codable {
        let path: String
        /// Checksum of what the picture was made from.
        let inputs: String
        let bytes: Int
        /// Checksum of the file.
        let contents: String
    }

    private struct State {
        var lines: [String: Line] = [:]
    }

    static let manifest = "atlas.jsonl"
    static let index = "index.html"

    let path: String
    private let descriptor: Int32
    private let state: Locked<State>

    /// Makes the folder, or opens one that an atlas was drawn into before.
    /// - Throws: a failure with exit code 74 for a folder that holds something else, or into which another run is drawing.
    init(_ path: String) throws {
        self.path = path
        let files = FileManager.default
        let manifest = path + "/" + Self.manifest
        if let names = try? files.contentsOfDirectory(atPath: path), !names.isEmpty, !names.contains(Self.manifest) {
            throw CommandFailure(
                .cannotWrite, "“\(path)” holds other files than those of an atlas; nothing was changed.")
        }
        do {
            for part in AtlasPlan.Part.allCases {
                try files.createDirectory(atPath: path + "/" + part.rawValue, withIntermediateDirectories: true)
            }
        } catch {
            throw CommandFailure(.cannotWrite, "“\(path)” cannot be made: \(error.localizedDescription)")
        }
        descriptor = open(manifest, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CommandFailure(
                .cannotWrite, "“\(manifest)” cannot be written: \(String(cString: strerror(errno)).lowercased()).")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw CommandFailure(.cannotWrite, "Another run is drawing into “\(path)”; nothing was changed.")
        }
        let text = files.contents(atPath: manifest) ?? Data()
        var lines: [String: Line] = [:]
        for piece in text.split(separator: 10) {
            // The last line of a run that was killed may be half a line.
            guard let line = try? JSONDecoder().decode(Line.self, from: piece), Self.isPicture(line.path) else {
                continue
            }
            lines[line.path] = line
        }
        state = Locked(State(lines: lines))
        if let last = text.last, last != 10 { Self.append(Data([10]), to: descriptor) }
        removeTemporaries()
    }

    deinit { close(descriptor) }

    private func location(_ name: String) -> String { path + "/" + name }

    /// Whether a path of a manifest can be one of ours: it may come from anybody.
    private static func isPicture(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, AtlasPlan.Part(rawValue: String(parts[0])) != nil, parts[1].first != "." else {
            return false
        }
        return parts[1].utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 }
    }

    /// What a run that was killed may have left: half a file under a name of its own.
    private func removeTemporaries() {
        for part in AtlasPlan.Part.allCases {
            let folder = location(part.rawValue)
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            where name.hasPrefix(".") && name.hasSuffix(".part") {
                unlink(folder + "/" + name)
            }
        }
    }

    private static func checksum(_ bytes: Data) -> String {
        var sum = Checksum()
        sum.add(bytes)
        return sum.hex
    }

    private func stands(_ line: Line) -> Bool {
        guard let data = FileManager.default.contents(atPath: location(line.path)) else { return false }
        return data.count == line.bytes && Self.checksum(data) == line.contents
    }

    /// The size of a picture that is there already and was made from the same; `nil` when it must be drawn.
    func standing(_ name: String, inputs: String) -> Int? {
        guard let line = state.change({ $0.lines[name] }), line.inputs == inputs, stands(line) else { return nil }
        return line.bytes
    }

    /// Writes a picture whole, then its line.
    func store(_ picture: [UInt8], as name: String, inputs: String) throws {
        let data = Data(picture)
        try Console.write(data, toFile: location(name))
        let line = Line(path: name, inputs: inputs, bytes: data.count, contents: Self.checksum(data))
        let encoded = Self.encoded(line)
        state.change { state in
            state.lines[name] = line
            Self.append(encoded, to: descriptor)
        }
    }

    /// A line that cannot be written costs a drawing in the next run, no more.
    private static func append(_ data: Data, to descriptor: Int32) {
        data.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            _ = Foundation.write(descriptor, base, buffer.count)
        }
    }

    private static func encoded(_ line: Line) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(line)) ?? Data()) + Data([10])
    }

    /// Removes pictures of earlier runs that are no part of this one, for they may show what this audience may not see,
    /// and writes the first page and the manifest.
    /// - Returns: how many were removed.
    func finish(_ names: Set<String>, index: String) throws -> Int {
        let lines = state.change { $0.lines }
        var removed = 0
        for (name, line) in lines where !names.contains(name) {
            // A file that somebody changed is theirs.
            if stands(line), unlink(location(name)) == 0 { removed += 1 }
        }
        try Console.write(Data(index.utf8), toFile: location(Self.index))
        let kept = lines.values.filter { names.contains($0.path) }.sorted { $0.path < $1.path }
        try Console.write(kept.reduce(into: Data()) { $0 += Self.encoded($1) }, toFile: location(Self.manifest))
        return removed
    }
}
