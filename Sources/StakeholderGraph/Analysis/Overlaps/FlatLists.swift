/// Lists of lists in two flat arrays.
struct FlatLists<Element: Sendable>: Sendable {
    /// For each list where it begins in `values`, and one more entry at the end.
    let starts: [Int]
    let values: [Element]

    init(starts: [Int], values: [Element]) {
        self.starts = starts
        self.values = values
    }

    init(_ lists: [[Element]]) {
        var starts = [0]
        starts.reserveCapacity(lists.count + 1)
        var values: [Element] = []
        for list in lists {
            values.append(contentsOf: list)
            starts.append(values.count)
        }
        self.init(starts: starts, values: values)
    }

    var count: Int { starts.count - 1 }

    @inline(__always)
    func range(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

    subscript(index: Int) -> ArraySlice<Element> { values[range(index)] }
}

extension FlatLists where Element: Comparable {
    /// Whether two sorted lists have an element in common.
    @inline(__always)
    func meet(_ left: Int, _ right: Int) -> Bool {
        var (i, j) = (starts[left], starts[right])
        let (iEnd, jEnd) = (starts[left + 1], starts[right + 1])
        while i < iEnd, j < jEnd {
            let (x, y) = (values[i], values[j])
            if x == y { return true }
            if x < y { i += 1 } else { j += 1 }
        }
        return false
    }
}
