/// A name of a place taken apart: `Garissa Sub County` is the name `garissa` and the level sub-county.
struct PlaceName {
    /// As a slug, without the word for the level.
    let key: String
    /// The level that the text names.
    let level: PlaceLevel?

    /// Takes the words for a level off the beginning or the end of a slug; `nil` when there are none.
    init?(stripping slug: String) {
        for (ending, level) in Self.endings where slug.hasSuffix(ending) && slug.utf8.count > ending.utf8.count {
            key = String(slug.dropLast(ending.count))
            self.level = level
            return
        }
        for (beginning, level) in Self.beginnings where slug.hasPrefix(beginning) {
            guard slug.utf8.count > beginning.utf8.count else { continue }
            key = String(slug.dropFirst(beginning.count))
            self.level = level
            return
        }
        return nil
    }

    /// Longer endings stand before those they end in.
    private static let endings: [(String, PlaceLevel)] = [
        ("-sub-county", .subCounty), ("-subcounty", .subCounty), ("-constituency", .subCounty),
        ("-county", .county), ("-region", .region), ("-ward", .ward), ("-location", .location),
    ]

    private static let beginnings: [(String, PlaceLevel)] = [
        ("kaunti-ndogo-ya-", .subCounty), ("kaunti-ya-", .county), ("county-of-", .county), ("mkoa-wa-", .region),
        ("wadi-ya-", .ward), ("lokesheni-ya-", .location),
    ]
}
