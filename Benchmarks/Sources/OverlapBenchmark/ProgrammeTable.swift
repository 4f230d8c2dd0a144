internal import Foundation
@_spi(Benchmarks) internal import StakeholderGraph

/// Programmes as the join takes them, read from the `programmes.csv` and `places.csv` that `peers/overlaps.py make` writes:
/// no quotes, and all columns in a fixed order.
struct ProgrammeTable {
    private(set) var input = ProgrammeJoin.Input(
        parents: [], placeStarts: [0], placeValues: [], starts: [], ends: [], own: [], reach: [], words: 2)
    /// Target groups as bits; 0 when unknown.
    private(set) var targets: [UInt32] = []
    private(set) var implementers: [Int32] = []
    /// The least and the greatest last day that is possible.
    private(set) var earliestEnds: [Int32] = []

    /// The day up to which a programme without a written end may last.
    static let horizon = day("2027-12-31")

    init(folder: URL) throws {
        var places: [Substring: Int32] = [:]
        let hierarchy = try Self.rows(folder.appendingPathComponent("places.csv"))
        let text = try Self.rows(folder.appendingPathComponent("programmes.csv"))
        // A place must stand after the one around it.
        for row in hierarchy.rows.map({ hierarchy.cells($0) }).sorted(by: { $0[1].isEmpty && !$1[1].isEmpty }) {
            places[row[0]] = Int32(input.parents.count)
            input.parents.append(row[1].isEmpty ? -1 : places[row[1]] ?? -1)
        }
        var bodies: [Substring: Int32] = [:]
        for row in text.rows {
            let cells = text.cells(row)
            let body = bodies[cells[2]] ?? Int32(bodies.count)
            bodies[cells[2]] = body
            implementers.append(body)
            input.own += [Self.bits(cells[4]), Self.bits(cells[5])]
            input.placeValues += cells[6].split(separator: "|").compactMap { places[$0] }
            input.placeStarts.append(input.placeValues.count)
            targets.append(UInt32(Self.bits(cells[7])))
            let start = Self.day(cells[8])
            input.starts.append(start)
            input.ends.append(cells[9].isEmpty ? Self.horizon : Self.day(cells[9]))
            earliestEnds.append(cells[9].isEmpty ? start : Self.day(cells[9]))
        }
        input.reach = input.own
    }

    private struct Rows {
        let rows: [Substring]
        func cells(_ row: Substring) -> [Substring] { row.split(separator: ",", omittingEmptySubsequences: false) }
    }

    private static func rows(_ url: URL) throws -> Rows {
        let text = try String(contentsOf: url, encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline)
        return Rows(rows: Array(lines.dropFirst()))
    }

    /// `t09|t11` as bits 9 and 11.
    private static func bits(_ cell: Substring) -> UInt64 {
        cell.split(separator: "|").reduce(0) { bits, term in bits | 1 << (UInt64(term.dropFirst()) ?? 0) }
    }

    /// A day number: days since 1 January 1970 by the civil calendar.
    private static func day(_ text: Substring) -> Int32 {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else { return 0 }
        return Int32(date.dayNumber)
    }
}
