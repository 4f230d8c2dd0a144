/// What a text that should name a place means.
public enum PlaceResolution: Hashable, Sendable {
    case place(PlaceID)
    /// Several places have the name, in the order of the gazetteer.
    case ambiguous([PlaceID])
    /// A number without its system of codes, with the places it could mean: by official code, ISO and P-code.
    case bareNumber(readings: [PlaceID])
    /// No place has the name; those that may have been meant, best first.
    case unknown(suggestions: [PlaceID])

    /// The place, where there is exactly one.
    public var place: PlaceID? {
        if case .place(let id) = self { return id }
        return nil
    }
}
