/// Why a matrix of coverage has nothing to draw, and the day that would show something.
struct CoverageEmptiness {
    let context: ViewContext
    let matrix: CoverageMatrix

    private var map: StakeholderMap { context.map }
    private var day: CivilDate { context.request.day }

    /// One sentence.
    var sentence: String {
        if !matrix.themes.isEmpty { return withoutPlaces }
        let themed = map.programmes.filter { !$0.themes.values.isEmpty }
        if map.programmes.isEmpty {
            return context.words(
                "The map has no programme and no need, so there is no theme to draw.",
                "Ramani haina mradi wala hitaji.")
        }
        if themed.isEmpty {
            return context.words(
                "No programme states a theme and no need is declared, so there is no theme to draw.",
                "Hakuna mradi unaotaja mada wala hitaji lililotangazwa.")
        }
        return context.words(
            "No programme with a theme is active on \(day)\(other(themed)).",
            "Hakuna mradi wenye mada unaoendelea tarehe \(day)\(other(themed)).")
    }

    private var withoutPlaces: String {
        guard matrix.places.isEmpty else {
            return context.words(
                "None of the \(matrix.places.count) places has a programme on \(day) or a need.",
                "Hakuna mahali kati ya \(matrix.places.count) penye mradi tarehe \(day) wala hitaji.")
        }
        let level = matrix.level.name
        return context.words(
            "The map knows no place of the level \(level) where its programmes and needs are, so there is no row to draw.",
            "Ramani haina mahali pa ngazi ya \(level) penye miradi au mahitaji yake.")
    }

    /// When the last programme ended, else when the first starts.
    private func other(_ programmes: [Programme]) -> String {
        let over = programmes.filter { programme in
            programme.span.lastDay.map { $0 < day && programme.isActive(on: $0) == true } ?? false
        }
        if let last = over.compactMap(\.span.end).max(by: { $0.latest < $1.latest }) {
            return context.words(
                "; the last ended \(last): try --on \(last.latest)",
                "; wa mwisho uliisha \(last): jaribu --on \(last.latest)")
        }
        let ahead = programmes.compactMap(\.span.start).filter { $0.earliest > day }
        guard let first = ahead.min(by: { $0.earliest < $1.earliest }) else { return "" }
        return context.words(
            "; the first starts \(first): try --on \(first.earliest)",
            "; wa kwanza utaanza \(first): jaribu --on \(first.earliest)")
    }
}
