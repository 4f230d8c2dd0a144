extension Disclosed where Value == ReportDocument {
    /// The report followed by another one as a section of its own, one level down.
    ///
    /// Both must be made for the same audience; one for another audience is left out, and the report stays as it is.
    public func followed(by other: Disclosed<ReportDocument>, title: String) -> Disclosed<ReportDocument> {
        guard other.audience == audience else { return self }
        var document = value
        document.blocks.append(.heading(level: 2, title))
        if let finding = other.value.finding { document.blocks.append(.paragraph(finding)) }
        document.blocks += other.value.blocks.map { block in
            guard case .heading(let level, let text) = block else { return block }
            return .heading(level: min(6, level + 1), text)
        }
        return Disclosed(document, for: audience)
    }
}
