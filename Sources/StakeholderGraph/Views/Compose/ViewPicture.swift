/// Draws one kind of view: a pure function from what was selected to a scene.
protocol ViewPicture {
    /// - Throws: a ``ViewError`` when the request lacks something or the map has nothing of what the view shows.
    init(_ context: ViewContext) throws(ViewError)

    /// - Throws: a ``ViewError`` when the picture does not fit on the page.
    func compose() throws(ViewError) -> ComposedView
}
