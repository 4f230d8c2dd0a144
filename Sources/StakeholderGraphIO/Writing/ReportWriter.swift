public import StakeholderGraph

/// How a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// For a terminal: wrapped at 100 columns, tables aligned.
    case text
    /// CommonMark with tables.
    case markdown
    /// The tables alone.
    case csv
    /// One file without scripts that prints on A4 and is read aloud in order.
    case html
}

/// Writes a report in one of its formats. Every format carries the audience, the date and the fixed sentence on what
/// may be withheld.
public enum ReportWriter {
    /// The whole report as text.
    /// - Parameters:
    ///   - report: The report, made from what its audience may see.
    ///   - format: How it is written.
    ///   - day: The day for which it speaks; `nil` where no day matters.
    /// - Complexity: O(length of the output).
    public static func string(
        _ report: Disclosed<ReportDocument>, as format: ReportFormat, on day: CivilDate?
    ) -> String {
        var output = ""
        write(report, as: format, on: day, to: &output)
        return output
    }

    /// Writes a report to a stream, piece by piece.
    public static func write(
        _ report: Disclosed<ReportDocument>, as format: ReportFormat, on day: CivilDate?,
        to output: inout some TextOutputStream
    ) {
        let imprint = ReportImprint(audience: report.audience, day: day)
        switch format {
        case .text: TextReportWriter().write(report.value, imprint, to: &output)
        case .markdown: MarkdownReportWriter().write(report.value, imprint, to: &output)
        case .csv: CSVReportWriter().write(report.value, imprint, to: &output)
        case .html: HTMLReportWriter().write(report.value, imprint, to: &output)
        }
    }
}

/// What every output says of itself.
struct ReportImprint {
    let audience: Audience
    let day: CivilDate?

    /// `Audience: forum · on 2025-06-30`.
    var line: String { "Audience: \(audience.name)" + (day.map { " · on \($0)" } ?? "") }
    var sentence: String { DisclosureNotice.sentence }
}
