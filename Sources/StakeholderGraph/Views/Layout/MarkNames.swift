/// Names beside small marks, where there is room: above, below, at the sides and at the corners, in letters as large as
/// planned or else smaller.
struct MarkNames {
    /// Where names may stand.
    let area: Rect
    /// The planned size of the letters.
    let fontSize: Double
    /// What no name may touch: the marks, and the names that stand.
    private var taken: CellIndex
    /// What names avoid while they can: lines. A name is written on white.
    private let avoided: CellIndex
    /// How many names were written, and how many of these were shortened.
    private(set) var named = 0
    private(set) var shortened = 0

    init(area: Rect, fontSize: Double, marks: [Rect], avoiding lines: [Rect] = []) {
        self.area = area
        self.fontSize = fontSize
        var taken = CellIndex(area: area, cell: 30)
        for mark in marks { taken.insert(mark) }
        self.taken = taken
        var avoided = CellIndex(area: area, cell: 30)
        for line in lines { avoided.insert(line) }
        self.avoided = avoided
    }

    /// Writes a name beside a mark, if it finds room. Those that matter most come first.
    mutating func draw(_ name: String, beside mark: Rect, on canvas: inout Canvas) {
        let sizes = [fontSize, fontSize * 0.85, fontSize * 0.7].filter { $0 > StyleSheet.smallestSize }
        for mayCoverLines in [false, true] {
            for size in sizes + [StyleSheet.smallestSize] {
                let label = TextWrapping.balanced(
                    TextWrapping.clean(name), width: size * 12, fontSize: size, maxLines: 3)
                let words = TextWrapping.size(label.lines, fontSize: size)
                let room = Size(words.width + size * 0.4, words.height + size * 0.2)
                guard let frame = place(room, beside: mark, mayCoverLines: mayCoverLines) else { continue }
                taken.insert(frame)
                canvas.add(
                    Scene.Shape(
                        id: canvas.nextMark(), role: .mark, outline: .rectangle, frame: frame, fill: canvas.sheet.white,
                        strokeWidth: 0, text: Scene.Text(label.lines, fontSize: size, ink: canvas.sheet.ink)))
                named += 1
                if label.isCut { shortened += 1 }
                return
            }
        }
    }

    /// What is to be said of the names: which are missing, and how many do not stand in full.
    static func warnings(_ missing: String?, shortened: Int) -> [String] {
        var warnings = missing.map { [$0] } ?? []
        if shortened > 0 {
            warnings.append("\(shortened) of the names are shortened on the picture; the table has them in full.")
        }
        return warnings
    }

    private func place(_ room: Size, beside mark: Rect, mayCoverLines: Bool) -> Rect? {
        let across = mark.width / 2 + 0.8 + room.width / 2
        let down = mark.height / 2 + 0.8 + room.height / 2
        let places = [
            Point(0, -down), Point(0, down), Point(across, 0), Point(-across, 0), Point(across, -down),
            Point(-across, -down), Point(across, down), Point(-across, down), Point(across / 2, -down),
            Point(-across / 2, -down), Point(across / 2, down), Point(-across / 2, down),
        ]
        return places.lazy.map { Rect(center: mark.center + $0, size: room) }.first {
            area.contains($0) && taken.isFree($0) && (mayCoverLines || avoided.isFree($0))
        }
    }
}
