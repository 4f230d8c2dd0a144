internal import BenchmarkSupport
internal import Foundation
internal import StakeholderGraph
internal import StakeholderGraphIO

/// Times the reading of a workbook's sheets, or the writing of a sheet of stakeholders, or prints the cells of a workbook
/// for comparison with other readers (`Tests/Oracles/workbook/compare_readers.py`).
///
///     WorkbookBenchmark cells FILE.xlsx
///     WorkbookBenchmark read FILE.xlsx [RUNS]
///     WorkbookBenchmark write OUT.xlsx ROWS [RUNS]
@main
enum WorkbookBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { throw WrongUse() }
        let path = arguments[2]
        switch arguments[1] {
        case "read":
            let runs = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5
            // From the disk each time, as the peers do.
            let result = try Measurement.timing(runs: runs) { try WorkbookReader.read(path: path) }
            let sheets = result.answer.sheets
            try ResultLine(
                measure: "read", graph: URL(fileURLWithPath: path).lastPathComponent, result.measurement, threads: 1,
                checksum: [
                    "rows": Double(sheets.reduce(0) { $0 + $1.rowCount }), "cells": Double(cells(of: sheets)),
                ]
            ).write()
        case "write":
            guard arguments.count > 3, let rows = Int(arguments[3]) else { throw WrongUse() }
            let runs = arguments.count > 4 ? Int(arguments[4]) ?? 5 : 5
            let table = MapFolderTable(file: .stakeholders, header: header, rows: (0..<rows).map(row))
            let result = try Measurement.timing(runs: runs) {
                let data = try MapWorkbookWriter.data(tables: [table], settings: [])
                try data.write(to: URL(fileURLWithPath: path))
                return data.count
            }
            try ResultLine(
                measure: "write", graph: "\(rows) rows", result.measurement, threads: 1,
                checksum: ["rows": Double(rows)]
            ).write()
        case "cells": try printCells(path)
        default: throw WrongUse()
        }
    }

    private struct SheetCells: Encodable {
        let name: String
        /// Row and column from 1, and the text.
        let cells: [Cell]
    }

    private struct Cell: Encodable {
        let row: Int
        let column: Int
        let text: String

        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(row)
            try list.encode(column)
            try list.encode(text)
        }
    }

    private static func printCells(_ path: String) throws {
        let sheets = try WorkbookReader.read(path: path, shape: .grid).sheets.map { sheet in
            SheetCells(
                name: sheet.file,
                cells: (0..<sheet.rowCount).flatMap { row in
                    (0..<sheet.cellCount(row: row)).compactMap { column in
                        let text = sheet.text(row: row, column: column)
                        return text.isEmpty ? nil : Cell(row: sheet.line(row: row), column: column + 1, text: text)
                    }
                })
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(try encoder.encode(["sheets": sheets]))
    }

    private static func cells(of sheets: [DraftTable]) -> Int {
        sheets.reduce(0) { count, sheet in
            (0..<sheet.rowCount).reduce(count) { count, row in
                (0..<sheet.cellCount(row: row)).reduce(count) { sheet.isEmpty(row: row, column: $1) ? $0 : $0 + 1 }
            }
        }
    }

    static let header = [
        "id", "name", "category", "standing", "place", "influence", "power", "source", "as_of", "note",
    ]

    /// The same ten cells that `workbooks.py` writes.
    static func row(_ index: Int) -> [String] {
        let (year, month, day) = (2020 + index % 6, index % 12 + 1, index % 28 + 1)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return [
            "body-\(index)", "Peace body number \(index)", ["youth-led", "elders", "business", "cso"][index % 4],
            "non-state", "nakuru/naivasha", "\(index % 9)", "\(index % 11)", "card \(index % 500)",
            "\(year)-\(two(month))-\(two(day))", "A note of some words on body \(index)",
        ]
    }
}

/// The arguments are not as the usage says.
struct WrongUse: Error, CustomStringConvertible {
    var description: String { "usage: WorkbookBenchmark read FILE [RUNS] | write OUT.xlsx ROWS [RUNS] | cells FILE" }
}
