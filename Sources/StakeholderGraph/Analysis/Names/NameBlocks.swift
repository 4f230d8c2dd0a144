/// Names in groups that share a key, such as the sum of all their words but one.
struct NameBlocks {
    /// The key with its lowest bits replaced by the number of the name, so that one sort of plain numbers groups them. Of two
    /// keys that are then alike the names are compared in vain.
    private var marks: [UInt64] = []
    private let numberMask: UInt64

    /// - Parameter forms: How many names there are.
    init(forms: Int) {
        numberMask = forms <= 1 ? 0 : UInt64.max >> UInt64(forms - 1).leadingZeroBitCount
        marks.reserveCapacity(forms * 5)
    }

    mutating func add(_ form: Int, under key: UInt64) {
        marks.append(key & ~numberMask | UInt64(form))
    }

    /// Gives each group of two and more, in the order of keys, to `body`; the names in their order, each once.
    /// - Complexity: O(n log n).
    func each(_ body: ([Int]) -> Void) {
        let sorted = marks.sorted()
        var start = 0
        var group: [Int] = []
        while start < sorted.count {
            let key = sorted[start] & ~numberMask
            var end = start + 1
            while end < sorted.count, sorted[end] & ~numberMask == key { end += 1 }
            if end - start > 1 {
                group.removeAll(keepingCapacity: true)
                for mark in sorted[start..<end] {
                    let form = Int(mark & numberMask)
                    if group.last != form { group.append(form) }
                }
                if group.count > 1 { body(group) }
            }
            start = end
        }
    }
}
