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
        /// Each card, and the way of its report; none for what reports to nobody in this picture.
        var cards: [(card: Card, frame: Rect, way: Way?)] = []
        /// Outlines of regions and counties.
        var groups: [Rect] = []
    }

    /// Where the report of a card goes.
    struct Way {
        /// The lowest card of the place above.
        let parent: Rect
        /// Where the first card of the rank begins.
        let rankTop: Double
        /// Whether nothing of the own rank stands between.
        let isFirst: Bool
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
    /// Those in the line of reports from sub-county to ministry; forums outside the tiers report to nobody here.
    let reporting: [ForumAudit]
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
            // Of several forums the one of the map's circular is nearest to those below, whose reports it receives.
            let own = audits.filter { $0.tier == tier && $0.place == place }
            let main = own.filter { $0.circular == map.circularID }
            let cards = (own.filter { $0.circular != map.circularID } + main).map(Card.forum)
            return cards.isEmpty ? [.empty(place)] : cards
        }
        let above = audits.filter { audit in
            audit.tier == .other || gazetteer.ancestor(of: audit.place, at: .region) == nil
        }
        top = [.ministry] + above.map(Card.forum)
        let tiered = audits.filter { audit in
            audit.tier != .other && gazetteer.ancestor(of: audit.place, at: .region) != nil
        }
        reporting = tiered
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
        let (gap, pad, rise) = (5 * scale, 4 * scale, 18 * scale)
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
                (card, Rect(minX: x, minY: area.minY, maxX: x + width, maxY: area.minY + tall), nil))
            x += width + gap
        }
        guard let ministry = result.cards.first?.frame else { return nil }
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
            let office = column(
                region.cards, under: ministry, at: Point(x, regionTop), width: width, rise: rise, cards: cards)
            result.cards += office
            var deepest = regionTop + regionHeight
            var inner = x
            for county in region.counties {
                let (countyStart, across) = (inner, columns(county, breadth))
                inner += pad
                let own = column(
                    county.cards, under: office.last?.frame ?? ministry, at: Point(inner, countyTop), width: width,
                    rise: rise, cards: cards)
                result.cards += own
                let parent = own.last?.frame ?? ministry
                var y = subTop
                var low = countyTop + stack(county.cards)
                for row in stride(from: 0, to: county.below.count, by: across) {
                    let line = county.below[row..<min(row + across, county.below.count)]
                    let tall = line.map { cards.height(of: $0, width: width) }.max() ?? 0
                    for (place, card) in line.enumerated() {
                        let left = inner + Double(place) * (width + gap)
                        result.cards.append(
                            (
                                card, Rect(minX: left, minY: y, maxX: left + width, maxY: y + tall),
                                Way(parent: parent, rankTop: subTop, isFirst: row == 0)
                            ))
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
        _ stack: [Card], under parent: Rect, at corner: Point, width: Double, rise: Double, cards: CascadeCards
    ) -> [(card: Card, frame: Rect, way: Way?)] {
        var y = corner.y
        return stack.map { card in
            let tall = cards.height(of: card, width: width)
            defer { y += tall + rise }
            return (
                card, Rect(minX: corner.x, minY: y, maxX: corner.x + width, maxY: y + tall),
                Way(parent: parent, rankTop: corner.y, isFirst: y == corner.y)
            )
        }
    }
}
