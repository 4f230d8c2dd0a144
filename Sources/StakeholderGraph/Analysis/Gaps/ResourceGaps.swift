/// Open needs without a transfer, with the offer that could meet each.
struct ResourceGaps {
    let finder: GapFinder

    private var map: StakeholderMap { finder.map }

    func gaps(
        _ matching: ResourceMatching, denominators: inout [String: Denominator], place: PlaceID?
    ) -> [LocatedGap] {
        let matcher = ResourceMatcher(map, on: finder.date)
        let resources = Dictionary(uniqueKeysWithValues: map.resources.map { ($0.id, $0) })
        func isHere(_ id: Identifier<Resource>) -> Bool {
            place == nil || finder.isInside(resources[id].flatMap(matcher.place), place)
        }
        let matches = Dictionary(uniqueKeysWithValues: matching.matches.map { ($0.need, $0) })
        let unmet = matching.unmet.filter(isHere)
        let served = matching.served.filter(isHere)
        denominators["resourceNeeds"] = Denominator(served.count, of: served.count + unmet.count)
        denominators["resourceNeedsWithOffer"] = Denominator(unmet.count { matches[$0] != nil }, of: unmet.count)
        return unmet.compactMap { id in
            guard let need = resources[id] else { return nil }
            var evidence = [need.evidence.location]
            var suggestions = ["no unused offer of this kind is recorded: ask the members of the forum"]
            if let match = matches[id], let offer = resources[match.offer] {
                suggestions = [
                    "ask \(map.name(of: offer.holder)): offer \(offer.id), \(describe(offer, matcher)) (\(match.reason))"
                ]
                evidence.append(offer.evidence.location)
            } else {
                // Nearest first, then by identifier.
                let busy = matching.used.compactMap { resources[$0] }.filter {
                    $0.kind == need.kind && $0.holder != need.holder
                }
                let near = busy.map { (matcher.distance(need, $0) ?? ResourceMatcher.unknownDistance, $0) }
                    .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
                let others = matcher.otherKinds(need, among: matching.unused.compactMap { resources[$0] })
                suggestions += finder.some(
                    others.map {
                        "ask \(map.name(of: $0.holder)) whether offer \($0.id), \(describe($0, matcher)), could serve instead"
                    })
                suggestions += finder.some(
                    near.map { "ask \(map.name(of: $1.holder)) whether offer \($1.id), already used, reaches further" })
            }
            let location = matcher.place(need)
            return LocatedGap(
                Gap(
                    .resource, .medium, id.rawValue,
                    "\(map.name(of: need.holder)) needs \(describe(need, matcher)); no transfer is recorded.",
                    place: location, evidence: evidence, suggestions: suggestions))
        }
    }

    private func describe(_ resource: Resource, _ matcher: ResourceMatcher) -> String {
        let kind = map.reference.resources.label(resource.kind)
        let amount = matcher.amount(resource)
        let place = matcher.place(resource).map { " in \(finder.words.placeName($0))" } ?? ""
        return kind + (amount.isEmpty ? "" : " (\(amount))") + place
    }
}
