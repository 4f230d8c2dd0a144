public import Foundation
public import StakeholderGraph

/// Writes the pairs of an overlap report as one CSV table, row by row.
public enum OverlapCSV {
    /// Writes a header, a row a pair, and the lines on audience and day that every table ends with.
    /// - Parameters:
    ///   - report: The report, made from what its audience may see.
    ///   - limit: The most pairs to write; `nil` for all.
    ///   - write: Takes the bytes in order.
    /// - Complexity: O(length of the output); memory for one pair at a time.
    public static func write(
        _ report: Disclosed<OverlapReport>, limit: Int?, to write: (Data) throws -> Void
    ) throws {
        let table = report.pairTable.value
        func put(_ cells: [String]) throws {
            try write(Data((cells.map(CSVCell.neutralised).joined(separator: ",") + "\r\n").utf8))
        }
        try put(table.columns)
        for index in 0..<min(table.count, limit ?? .max) { try put(table[index]) }
        let imprint = ReportImprint(audience: report.audience, day: report.value.day)
        for line in [imprint.line, imprint.sentence] {
            try write(Data((CSVCell.quoted("# " + line) + "\r\n").utf8))
        }
    }
}
