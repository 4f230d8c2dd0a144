/// Where each column of the contract stands in a draft.
///
/// Rows ask for twenty columns each, so the lookup is by length and outer letters of the name before it is by the name:
/// a third of the cost of hashing it.
struct ColumnPositions {
    private var slots: [(name: String, position: Int)?] = Array(repeating: nil, count: Self.slotCount)

    private static let slotCount = 64

    private static func slot(_ name: String) -> Int {
        var hash = name.utf8.count &* 7
        if let first = name.utf8.first, let last = name.utf8.last {
            hash = hash &+ Int(first) &* 31 &+ Int(last)
        }
        return hash & (slotCount - 1)
    }

    subscript(_ name: String) -> Int? {
        var slot = Self.slot(name)
        while let entry = slots[slot] {
            if entry.name == name { return entry.position }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return nil
    }

    /// Adds a column that is not there yet; a file of the contract has far fewer columns than there are slots.
    mutating func add(_ name: String, at position: Int) {
        var slot = Self.slot(name)
        while slots[slot] != nil { slot = (slot + 1) & (Self.slotCount - 1) }
        slots[slot] = (name, position)
    }
}
