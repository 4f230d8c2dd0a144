/// Draws a view of a disclosed map as a scene.
public enum ViewComposer {
    /// Composes a picture. The result depends on nothing but the arguments.
    ///
    /// - Throws: ``ViewError`` when the audience may not see judgements, the request lacks something, or nothing is
    ///   there to be drawn.
    public static func compose(
        _ map: Disclosed<StakeholderMap>, _ request: ViewRequest
    ) throws(ViewError) -> Disclosed<ComposedView> {
        let kind = request.view.kind
        let needed = map.value.settings.judgements
        if kind.showsJudgements, !map.audience.sees(needed) {
            throw .judgementsWithheld(view: request.view.name, audience: map.audience, needs: needed)
        }
        let context = try ViewContext(map, request)
        var composed = try kind.picture.init(context).compose()
        let ignored = request.view.ignoredParts
        if !ignored.isEmpty {
            composed.warnings.append(
                "The view \(request.view.name) is not restricted by \(ignored.joined(separator: ", ")).")
        }
        return Disclosed(composed, for: map.audience)
    }
}
