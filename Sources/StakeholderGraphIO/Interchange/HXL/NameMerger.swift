internal import StakeholderGraph

/// Names that differ only by case and spaces as one, under its most frequent spelling, with an id of its own.
struct NameMerger {
    /// How often each spelling was met.
    private var counts: [String: Int] = [:]
    /// The spellings of each name by the key that they share, once it was settled.
    private var spellings: [String: [String: Int]] = [:]
    private var ids: [String: String] = [:]
    private var names: [String: String] = [:]

    /// Notes a name as met once more.
    mutating func add(_ name: String) { counts[name, default: 0] += 1 }

    /// How many spellings were folded into another, once it was settled.
    var folded: Int { spellings.values.reduce(0) { $0 + $1.count - 1 } }

    /// The keys of all names, sorted, once it was settled.
    var keys: [String] { spellings.keys.sorted() }

    /// Gives every name an id: its slug, or where two names share one, for all but the first the slug with a mark made of
    /// the name, so that ids do not depend on the order of rows.
    mutating func settle(longest: Int = 60, prefix: String = "", reserved: (String) -> String? = { _ in nil }) {
        for (name, count) in counts { spellings[comparisonKey(name), default: [:]][name] = count }
        var used: Set<String> = []
        for key in keys {
            let name = spellings[key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? key
            names[key] = name
            if let given = reserved(name) {
                ids[key] = given
                used.insert(given)
                continue
            }
            var id = Self.shortened(slug(name), longest)
            if id.isEmpty { id = "name" }
            if id.hasPrefix("example-") { id = "x-" + id }
            id = prefix + id
            if !used.insert(id).inserted {
                id += "-" + Self.mark(key)
                used.insert(id)
            }
            ids[key] = id
        }
    }

    func id(_ name: String) -> String? { ids[comparisonKey(name)] }
    func id(key: String) -> String { ids[key] ?? key }
    func name(key: String) -> String { names[key] ?? key }

    /// A slug cut at a hyphen, with a mark of what was cut.
    static func shortened(_ slug: String, _ longest: Int) -> String {
        guard slug.count > longest else { return slug }
        let cut = slug.prefix(longest)
        let end = cut.lastIndex(of: "-") ?? cut.endIndex
        return cut[..<end] + "-" + mark(slug)
    }

    /// Six hexadecimal digits of FNV-1a: the same on every machine.
    static func mark(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash & 0xFF_FFFF, radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
