extension Disclosed where Value == ReportDocument {
    /// The report with a picture in a section of its own, after the opening words and the first section.
    ///
    /// The picture must be made for the same audience; one for another audience is left out, and the report stays as it
    /// is.
    /// - Parameters:
    ///   - view: what the picture shows; its finding is the picture's alternative in words.
    ///   - svg: the picture itself, drawn from the view's scene.
    ///   - title: the heading of the section.
    public func illustrated(by view: Disclosed<ComposedView>, svg: String, title: String) -> Disclosed<ReportDocument> {
        guard view.audience == audience else { return self }
        var document = value
        let sections = document.blocks.indices.filter { index in
            if case .heading(level: 2, _) = document.blocks[index] { true } else { false }
        }
        let place = sections.count > 1 ? sections[1] : document.blocks.count
        document.blocks.insert(
            contentsOf: [
                .heading(level: 2, title), .figure(svg: svg, alternative: view.value.finding),
            ], at: place)
        return Disclosed(document, for: audience)
    }
}
