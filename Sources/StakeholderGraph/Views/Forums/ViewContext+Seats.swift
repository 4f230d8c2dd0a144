extension ViewContext {
    /// The state of a seat in words.
    func word(_ state: SeatState) -> String {
        switch state {
        case .seated: words("Seated", "Ana kiti")
        case .invited: words("Invited", "Amealikwa")
        case .known: words("Known, not yet seated", "Anajulikana, hana kiti bado")
        case .nobody: words("Nobody known", "Hakuna anayejulikana")
        }
    }

    /// The category of a seat by its name in a circular.
    func name(of seat: SeatFinding, in circular: Circular?) -> String {
        isSwahili ? circular?[seat.category]?.nameSwahili ?? seat.name : seat.name
    }
}
