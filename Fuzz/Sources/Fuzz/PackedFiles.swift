/// Several files in one input, parted by the control character RS, which no text file holds.
enum PackedFiles {
    static let separator: UInt8 = 0x1E

    static func pack(_ files: [[UInt8]]) -> [UInt8] { Array(files.joined(separator: [separator])) }

    /// As many files as wanted: what is missing is empty, what is too much stays in the last.
    static func unpack(_ bytes: [UInt8], count: Int) -> [[UInt8]] {
        var files = bytes.split(separator: separator, maxSplits: count - 1, omittingEmptySubsequences: false)
            .map { Array($0) }
        while files.count < count { files.append([]) }
        return files
    }
}
