extension ViewContext {
    /// The declared needs of the query's theme and place.
    func declaredNeeds() -> [DeclaredNeeds.Need] {
        let query = view.query
        return DeclaredNeeds(CoverageFinder(map, on: request.day)).selected(theme: query.theme, place: query.place)
    }

    /// How many needs are declared, and how many of them nobody serves or only in part; for the middle of a sentence.
    func words(of needs: [DeclaredNeeds.Need]) -> String {
        guard !needs.isEmpty else {
            return map.needs.isEmpty
                ? words("no need is declared", "hakuna hitaji lililotajwa")
                : words("no need is declared here", "hakuna hitaji lililotajwa hapa")
        }
        let unmet = needs.count { !$0.isMet }
        let partly = needs.count { !$0.unreached.isEmpty }
        let first = words(
            "\(unmet) of \(needs.count) declared needs have no programme",
            "mahitaji \(unmet) kati ya \(needs.count) hayana mradi")
        guard partly > 0 else { return first }
        return first
            + words(
                partly == 1
                    ? "; the programmes of 1 leave out a group that was named"
                    : "; the programmes of \(partly) leave out a group that was named",
                "; miradi ya \(partly) inaacha kundi lililotajwa")
    }
}
