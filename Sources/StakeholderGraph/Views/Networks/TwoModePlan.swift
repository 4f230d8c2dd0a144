/// Where bodies and programmes stand: pairs of columns, the order in each, and the size of text at which all fits.
struct TwoModePlan {
    struct Row {
        /// The position of a body or programme in the content.
        let member: Int
        let lines: [String]
        let middle: Double
    }

    struct Panel {
        let bodies: [Row]
        let programmes: [Row]
        let links: [TwoModeContent.Link]
        let brackets: OverlapBrackets
        /// Right edge of the names of bodies, and left edge of those of programmes.
        let leftEdge: Double
        let rightEdge: Double
        /// Where the lanes of brackets begin, and the right edge of what is counted.
        let laneEdge: Double
        let end: Double
    }

    let panels: [Panel]
    let fontSize: Double
    let lanePitch: Double
    let crossingsBefore: Int
    let crossings: Int

    /// The width and height of the shape at the end of a line.
    var node: Size { Self.node(fontSize) }

    static func node(_ fontSize: Double) -> Size {
        let height = max(7, fontSize * 1.1)
        return Size(height * 1.25, height)
    }

    /// A second outline inside leaves the letter its room.
    static func node(_ fontSize: Double, isDouble: Bool) -> Size {
        let plain = node(fontSize)
        return isDouble ? Size(plain.width * 1.25, plain.height * 1.45) : plain
    }

    /// Few columns are tried before small text, and text below 6 points only when nothing else fits.
    static func first(_ context: ViewContext, _ content: TwoModeContent, in area: Rect, scale: Double) -> TwoModePlan? {
        let most = max(1, min(5, Int(area.width / (240 * scale))))
        // More rows than the smallest shapes leave room for are not tried at all.
        let least = node(max(StyleSheet.smallestSize, StyleSheet.smallestSize * scale)).height
        let tallest = max(1, Int(area.height / least))
        let rows = max(content.bodies.count, content.programmes.count)
        guard rows <= tallest * most else { return nil }
        let whole = near(content)
        let lengths = most > 1 && rows > 1 ? lengths(whole, content) : []
        for sizes in [[8, 7.5, 7, 6.5, 6], [5.5, 5]] {
            for count in 1...most where rows <= tallest * count {
                let parts = split(whole, lengths, content, into: count)
                guard parts.count == count || count == 1 else { continue }
                let orders = parts.map { order(content, $0) }
                for size in sizes where size * scale >= StyleSheet.smallestSize {
                    if let plan = TwoModePlan(context, content, orders, in: area, fontSize: size * scale, scale: scale)
                    {
                        return plan
                    }
                }
            }
        }
        return nil
    }

    /// One pair of columns before it is measured: members in order.
    private struct Order {
        let bodies: [Int]
        let programmes: [Int]
        let links: [TwoModeContent.Link]
        let crossingsBefore: Int
        let crossings: Int
    }

    private static func order(_ content: TwoModeContent, _ programmes: [Int]) -> Order {
        let inside = Set(programmes)
        let links = content.links.filter { inside.contains($0.programme) }
        let bodies = Set(links.map(\.body)).sorted()
        let given = programmes.sorted()
        let left = Dictionary(uniqueKeysWithValues: bodies.enumerated().map { ($1, $0) })
        let right = Dictionary(uniqueKeysWithValues: given.enumerated().map { ($1, $0) })
        let edges = links.compactMap { link -> (left: Int, right: Int)? in
            guard let body = left[link.body], let programme = right[link.programme] else { return nil }
            return (body, programme)
        }
        let result = BilayerOrder(edges, left: bodies.count, right: given.count)
        return Order(
            bodies: result.left.map { bodies[$0] }, programmes: result.right.map { given[$0] }, links: links,
            crossingsBefore: result.crossingsBefore, crossings: result.crossings)
    }

    /// The programmes in an order in which those that share bodies stand near each other, and those that may duplicate
    /// each other as if they shared eight.
    private static func near(_ content: TwoModeContent) -> [Int] {
        var edges = content.links.map { (left: $0.body, right: $0.programme) }
        var bodies = content.bodies.count
        for pair in content.pairs where pair.verdict == .possibleDuplication {
            for _ in 0..<8 {
                edges += [(bodies, pair.first), (bodies, pair.second)]
                bodies += 1
            }
        }
        return BilayerOrder(edges, left: bodies, right: content.programmes.count).right
    }

    /// How many rows the programmes from each place up to each later one take; none for very many programmes.
    private static func lengths(_ whole: [Int], _ content: TwoModeContent) -> [[Int]] {
        guard whole.count <= 600 else { return [] }
        let bodies = Dictionary(grouping: content.links, by: \.programme).mapValues { Set($0.map(\.body)) }
        return whole.indices.map { start in
            var seen: Set<Int> = []
            return whole[start...].enumerated().map { offset, programme in
                seen.formUnion(bodies[programme] ?? [])
                return max(seen.count, offset + 1)
            }
        }
    }

    /// The programmes, in the order of one pair of columns, cut so that the longest of the columns is as short as it can
    /// be.
    /// - Complexity: O(programmes² · (roles + columns)).
    private static func split(
        _ whole: [Int], _ rows: [[Int]], _ content: TwoModeContent, into count: Int
    ) -> [[Int]] {
        guard count > 1, whole.count > count, rows.count == whole.count else { return [whole] }
        // A cut between two that may duplicate each other takes their bracket: it counts as six rows.
        let place = Dictionary(uniqueKeysWithValues: whole.enumerated().map { ($1, $0) })
        let parted = (0...whole.count).map { cut in
            content.pairs.count { pair in
                guard pair.verdict == .possibleDuplication, let first = place[pair.first],
                    let second = place[pair.second]
                else { return false }
                return min(first, second) < cut && max(first, second) >= cut
            }
        }
        var best = (0...whole.count).map { $0 == 0 ? 0 : rows[0][$0 - 1] }
        var cuts: [[Int]] = []
        for _ in 1..<count {
            var next = Array(repeating: Int.max, count: whole.count + 1)
            var cut = Array(repeating: 0, count: whole.count + 1)
            for end in 1...whole.count {
                for start in 0..<end {
                    let most = max(best[start], rows[start][end - start - 1] + 6 * parted[start])
                    if most < next[end] {
                        next[end] = most
                        cut[end] = start
                    }
                }
            }
            best = next
            cuts.append(cut)
        }
        var result: [[Int]] = []
        var end = whole.count
        for cut in cuts.reversed() {
            result.append(Array(whole[cut[end]..<end]))
            end = cut[end]
        }
        result.append(Array(whole[..<end]))
        return result.reversed().filter { !$0.isEmpty }
    }

    private init?(
        _ context: ViewContext, _ content: TwoModeContent, _ orders: [Order], in area: Rect, fontSize: Double,
        scale: Double
    ) {
        let pitch = max(7.5, fontSize * 1.15)
        let node = Self.node(fontSize)
        let gap = 16 * scale
        let width = (area.width - gap * Double(orders.count - 1)) / Double(orders.count)
        let planned = context.words("planned", "umepangwa")
        var panels: [Panel] = []
        for (position, order) in orders.enumerated() {
            let rows = Dictionary(uniqueKeysWithValues: order.programmes.enumerated().map { ($1, $0) })
            let brackets = OverlapBrackets(content.pairs, rows: rows, rowCount: order.programmes.count)
            let marks = brackets.counted.map { FontMetrics.book.width(Self.words($0)) * fontSize * 0.85 }.max() ?? 0
            let lanes = Double(brackets.lanes) * pitch + (marks > 0 ? marks + 4 * scale : 0)
            let side = lanes > 0 ? lanes + 8 * scale : 0
            let names = (width - side - 2.3 * node.width - 8 * scale - max(60 * scale, width * 0.16)) / 2
            guard names > fontSize * 8 else { return nil }
            func wrap(_ name: String) -> (lines: [String], isCut: Bool) {
                TextWrapping.balanced(TextWrapping.clean(name), width: names, fontSize: fontSize, maxLines: 3)
            }
            let bodies = order.bodies.map { wrap(content.bodies[$0].name) }
            let programmes = order.programmes.map { index in
                let programme = content.programmes[index]
                return wrap(programme.name + (programme.status == .planned ? " (\(planned))" : ""))
            }
            guard !bodies.contains(where: \.isCut), !programmes.contains(where: \.isCut) else { return nil }
            let least = fontSize * 0.22
            func place(_ members: [Int], _ names: [[String]], _ nodes: [Double]) -> [Row]? {
                let heights = zip(names, nodes).map { max($1, Double($0.count) * fontSize * 1.12) }
                let total = heights.reduce(0, +)
                let free = area.height - total
                guard free >= least * Double(max(0, members.count - 1)) else { return nil }
                let space = min(fontSize * 1.4, free / Double(max(1, members.count - 1)))
                var y = area.minY + (area.height - total - space * Double(members.count - 1)) / 2
                return members.indices.map { index in
                    let row = Row(member: members[index], lines: names[index], middle: y + heights[index] / 2)
                    y += heights[index] + space
                    return row
                }
            }
            let bodyNodes = order.bodies.map {
                Self.node(fontSize, isDouble: context.style(of: content.bodies[$0]).isDouble).height
            }
            guard let upper = place(order.bodies, bodies.map(\.lines), bodyNodes),
                let lower = place(
                    order.programmes, programmes.map(\.lines), programmes.map { _ in node.height })
            else { return nil }
            let left = area.minX + Double(position) * (width + gap)
            let bodyWidth =
                zip(order.bodies, bodies).map { body, name in
                    let isDouble = context.style(of: content.bodies[body]).isDouble
                    let wider = (Self.node(fontSize, isDouble: isDouble).width - node.width) / 2
                    return TextWrapping.size(name.lines, fontSize: fontSize).width + wider
                }.max() ?? 0
            let programmeWidth = programmes.map { TextWrapping.size($0.lines, fontSize: fontSize).width }.max() ?? 0
            let end = left + width
            panels.append(
                Panel(
                    bodies: upper, programmes: lower, links: order.links, brackets: brackets,
                    leftEdge: left + bodyWidth, rightEdge: end - side - programmeWidth,
                    laneEdge: end - side + 8 * scale, end: end))
        }
        self.panels = panels
        self.fontSize = fontSize
        lanePitch = pitch
        crossingsBefore = orders.reduce(0) { $0 + $1.crossingsBefore }
        crossings = orders.reduce(0) { $0 + $1.crossings }
    }

    /// The verdicts of pairs without a bracket: `P4 ?2`.
    static func words(_ counts: [OverlapVerdict: Int]) -> String {
        counts.sorted { $0.key < $1.key }.map { "\(OverlapBrackets.letter($0.key))\($0.value)" }
            .joined(separator: " ")
    }
}
