/// The forums of a map by place: regions hold counties, counties hold sub-counties, and a place without a forum between
/// two that have one is shown empty.
struct CascadePlan {
    /// What a card stands for.
    enum Card {
        case ministry
        case forum(ForumAudit)
        /// A place above others that has no forum in the map.
        case empty(PlaceID)
    }

    /// Where everything stands.
    struct Places {
        /// Each card, and where the first card of its rank begins.
        var cards: [(card: Card, frame: Rect, rankTop: Double)] = []
        /// Outlines of regions and counties.
        var groups: [Rect] = []
    }

    private struct County {
        let cards: [Card]
        let below: [Card]
    }

    private struct Region {
        let cards: [Card]
        let counties: [County]
    }

    let audits: [ForumAudit]
    let hasEmptyPlace: Bool
    private let top: [Card]
    private let regions: [Region]

    init(_ context: ViewContext, _ auditor: ForumAuditor) {
        let map = context.map
        let gazetteer = map.gazetteer
        let chosen = context.view.query.place
        let audits = ForumOrder.sorted(map)
            .filter { forum in chosen.map { gazetteer.isInside(forum.place, $0) } ?? true }
            .compactMap { auditor.audit($0.id)?.value }
        self.audits = audits
        func order(_ places: Set<PlaceID>) -> [PlaceID] {
            places.sorted { (gazetteer.index(of: $0) ?? .max, $0) < (gazetteer.index(of: $1) ?? .max, $1) }
        }
        func cards(_ tier: ForumTier, at place: PlaceID) -> [Card] {
            let own = audits.filter { $0.tier == tier && $0.place == place }.map(Card.forum)
            return own.isEmpty ? [.empty(place)] : own
        }
        let above = audits.filter { audit in
            audit.tier == .other || gazetteer.ancestor(of: audit.place, at: .region) == nil
        }
        top = [.ministry] + above.map(Card.forum)
        let tiered = audits.filter { audit in
            audit.tier != .other && gazetteer.ancestor(of: audit.place, at: .region) != nil
        }
        var regions: [Region] = []
        let regionIDs = order(Set(tiered.compactMap { gazetteer.ancestor(of: $0.place, at: .region)?.id }))
        for region in regionIDs {
            let inside = tiered.filter { gazetteer.isInside($0.place, region) }
            let below = inside.filter { $0.tier != .region }
            let counties = order(Set(below.compactMap { gazetteer.ancestor(of: $0.place, at: .county)?.id }))
            regions.append(
                Region(
                    cards: cards(.region, at: region),
                    counties: counties.map { county in
                        let subs = below.filter { $0.tier == .subCounty && gazetteer.isInside($0.place, county) }
                        return County(cards: cards(.county, at: county), below: subs.map(Card.forum))
                    }))
        }
        self.regions = regions
        hasEmptyPlace = regions.contains { region in
            (region.cards + region.counties.flatMap(\.cards)).contains { card in
                if case .empty = card { true } else { false }
            }
        }
    }

    private func columns(_ county: County, _ breadth: Int) -> Int { max(1, min(breadth, county.below.count)) }

    /// All cards in ranks, sub-counties at most `breadth` side by side; `nil` when the area is too small.
    func places(in area: Rect, breadth: Int, cards: CascadeCards) -> Places? {
        let scale = cards.scale
        let (gap, pad, rise) = (5 * scale, 4 * scale, 13 * scale)
        let counts = regions.map { region in
            max(1, region.counties.reduce(0) { $0 + columns($1, breadth) })
        }
        let columnCount = max(counts.reduce(0, +), top.count)
        let groupCount = regions.count + regions.reduce(0) { $0 + $1.counties.count }
        let room = area.width - Double(groupCount) * (2 * pad + gap)
        let width = min(150 * scale, (room - Double(columnCount) * gap) / Double(max(1, columnCount)))
        guard width >= cards.fontSize * 9 else { return nil }
        func stack(_ cards2: [Card]) -> Double {
            cards2.reduce(0) { $0 + cards.height(of: $1, width: width) + rise } - rise
        }
        var result = Places()
        let topHeight = top.map { cards.height(of: $0, width: width) }.max() ?? 0
        var x = area.minX
        for card in top {
            guard x + width <= area.maxX + 0.01 else { return nil }
            let tall = cards.height(of: card, width: width)
            result.cards.append(
                (card, Rect(minX: x, minY: area.minY, maxX: x + width, maxY: area.minY + tall), area.minY))
            x += width + gap
        }
        let regionTop = area.minY + topHeight + rise + pad
        let regionHeight = regions.map { stack($0.cards) }.max() ?? 0
        let countyTop = regionTop + regionHeight + rise + pad
        let countyHeight = regions.flatMap(\.counties).map { stack($0.cards) }.max() ?? 0
        let subTop = countyTop + countyHeight + rise
        var bottom = regionTop
        x = area.minX
        for region in regions {
            let start = x
            x += pad
            result.cards += column(region.cards, at: Point(x, regionTop), width: width, rise: rise, cards: cards)
            var deepest = regionTop + regionHeight
            var inner = x
            for county in region.counties {
                let (countyStart, across) = (inner, columns(county, breadth))
                inner += pad
                result.cards += column(
                    county.cards, at: Point(inner, countyTop), width: width, rise: rise, cards: cards)
                var y = subTop
                var low = countyTop + stack(county.cards)
                for row in stride(from: 0, to: county.below.count, by: across) {
                    let line = county.below[row..<min(row + across, county.below.count)]
                    let tall = line.map { cards.height(of: $0, width: width) }.max() ?? 0
                    for (place, card) in line.enumerated() {
                        let left = inner + Double(place) * (width + gap)
                        result.cards.append(
                            (card, Rect(minX: left, minY: y, maxX: left + width, maxY: y + tall), subTop))
                    }
                    low = y + tall
                    y += tall + rise
                }
                inner += Double(across) * (width + gap) - gap + pad
                result.groups.append(
                    Rect(minX: countyStart, minY: countyTop - pad - rise * 0.75, maxX: inner, maxY: low + pad))
                deepest = max(deepest, low + pad)
                inner += gap
            }
            x = max(x + width, region.counties.isEmpty ? 0 : inner - gap) + pad
            result.groups.append(
                Rect(minX: start, minY: regionTop - pad - rise * 0.75, maxX: x, maxY: deepest + pad))
            bottom = max(bottom, deepest + pad)
            x += gap
        }
        guard bottom <= area.maxY, x - gap <= area.maxX + 0.01 || regions.isEmpty else { return nil }
        return result
    }

    private func column(
        _ stack: [Card], at corner: Point, width: Double, rise: Double, cards: CascadeCards
    ) -> [(card: Card, frame: Rect, rankTop: Double)] {
        var y = corner.y
        return stack.map { card in
            let tall = cards.height(of: card, width: width)
            defer { y += tall + rise }
            return (card, Rect(minX: corner.x, minY: y, maxX: corner.x + width, maxY: y + tall), corner.y)
        }
    }
}
