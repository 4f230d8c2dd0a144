/// The ways of the last reports due, from each card to the one above: straight up where that stands right above, else to a
/// lane between the ranks, on which those of one kind go on together. What was sent and what is missing have lanes of
/// their own.
struct CascadeWays {
    private struct Branch {
        let path: [Point]
        /// Where it meets its lane.
        let end: Point
    }

    private struct Lane: Hashable {
        let isSent: Bool
        let isFromLeft: Bool
        let parentX: Double
        let parentY: Double
    }

    private let context: ViewContext
    private let scale: Double
    private var straight: [(path: [Point], isSent: Bool)] = []
    private var lanes: [(lane: Lane, parent: Rect, branches: [Branch])] = []

    init(_ context: ViewContext, _ places: CascadePlan.Places, scale: Double) {
        self.context = context
        self.scale = scale
        for (card, frame, way) in places.cards {
            guard case .forum(let audit) = card, let way, let due = audit.reports.last else { continue }
            add(frame, way, isSent: due.state == .received)
        }
    }

    private mutating func add(_ frame: Rect, _ way: CascadePlan.Way, isSent: Bool) {
        let (parent, middle) = (way.parent, frame.center.x)
        if way.isFirst, middle > parent.minX + 2 * scale, middle < parent.maxX - 2 * scale {
            straight.append((Spline.straight(Point(middle, frame.minY), Point(middle, tip(parent))), isSent))
            return
        }
        let level = way.rankTop - (isSent ? 7.5 : 10.5) * scale
        let branch: Branch
        if way.isFirst {
            let end = Point(middle, level)
            branch = Branch(path: Spline.straight(Point(middle, frame.minY), end), end: end)
        } else {
            // Past the cards of the own rank, on their left.
            let end = Point(frame.minX - (isSent ? 1.4 : 2.8) * scale, level)
            let start = Point(frame.minX, frame.minY + 4 * scale)
            let corner = Point(end.x, start.y)
            branch = Branch(
                path: Spline.straight(start, corner) + Spline.straight(corner, end).dropFirst(), end: end)
        }
        let lane = Lane(
            isSent: isSent, isFromLeft: branch.end.x < parent.center.x, parentX: parent.minX, parentY: parent.maxY)
        if let known = lanes.firstIndex(where: { $0.lane == lane }) {
            lanes[known].branches.append(branch)
        } else {
            lanes.append((lane, parent, [branch]))
        }
    }

    private func tip(_ parent: Rect) -> Double { parent.maxY + 0.6 * scale }

    func draw(on canvas: inout Canvas) {
        func line(_ path: [Point], _ isSent: Bool, hasArrow: Bool = true) {
            TieDrawing.draw(
                CascadeCards.arrow(isSent, context, hasArrow: hasArrow), along: path, id: canvas.nextLine(), from: nil,
                to: nil, isMutual: false, tooltip: "",
                scale: scale, on: &canvas)
        }
        for way in straight { line(way.path, way.isSent) }
        for (lane, parent, branches) in lanes {
            for (position, branch) in branches.enumerated() {
                // Of several that pass on the same side of a column the lowest has the way up, the others join it.
                let isCovered = branches[(position + 1)...].contains { $0.end == branch.end }
                line(isCovered ? Array(branch.path.prefix(4)) : branch.path, lane.isSent, hasArrow: !isCovered)
            }
            // From the left the lanes end on the left of the card above, from the right on its right, the one that runs
            // nearer to the cards also nearer to the middle.
            let share = lane.isFromLeft ? (lane.isSent ? 0.35 : 0.2) : (lane.isSent ? 0.65 : 0.8)
            let x = parent.minX + parent.width * share
            let ends = branches.map(\.end)
            let far = lane.isFromLeft ? ends.min { $0.x < $1.x } : ends.max { $0.x < $1.x }
            guard let far else { continue }
            let corner = Point(x, far.y)
            line(
                Spline.straight(far, corner) + Spline.straight(corner, Point(x, tip(parent))).dropFirst(), lane.isSent)
        }
    }
}
