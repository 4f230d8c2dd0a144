/// Three circles that overlap, stretched to an area, and the seven regions that they make.
struct SalienceCircles {
    /// The regions, in the order of `SalienceClass`.
    static let regions = SalienceClass.allCases.filter { $0 != .none }

    let area: Rect
    /// Power at the upper left, legitimacy at the upper right, urgency below.
    private let circles: [(center: Point, radii: Size)]
    /// The middle of each region.
    let middles: [Point]
    /// The room of each region, in square points.
    let rooms: [Double]

    /// Three circles in a square of side 1, measured.
    private struct Form {
        let circles: [(center: Point, radii: Size)]
        let middles: [Point]
        /// Shares of the square.
        let rooms: [Double]

        init(radii: [Double], distances: [Double]) {
            let directions = [Point(-0.8660254037844386, -0.5), Point(0.8660254037844386, -0.5), Point(0, 1)]
            let centers = zip(directions, distances).map { $0 * $1 }
            let minX = zip(centers, radii).map { $0.x - $1 }.min() ?? -1
            let maxX = zip(centers, radii).map { $0.x + $1 }.max() ?? 1
            let minY = zip(centers, radii).map { $0.y - $1 }.min() ?? -1
            let maxY = zip(centers, radii).map { $0.y + $1 }.max() ?? 1
            let (across, down) = (1 / (maxX - minX), 1 / (maxY - minY))
            let circles = zip(centers, radii).map { center, radius in
                (
                    center: Point((center.x - minX) * across, (center.y - minY) * down),
                    radii: Size(radius * across, radius * down)
                )
            }
            self.circles = circles
            var sums = SalienceCircles.regions.map { _ in Point(0, 0) }
            var counts = SalienceCircles.regions.map { _ in 0.0 }
            let steps = 28
            for step in 0..<(steps * steps) {
                let point = Point(
                    (Double(step % steps) + 0.5) / Double(steps), (Double(step / steps) + 0.5) / Double(steps))
                let inside = circles.map { SalienceCircles.reach(point, $0) <= 1 }
                guard let region = SalienceCircles.regions.firstIndex(where: { $0.circles == inside }) else { continue }
                sums[region] = sums[region] + point
                counts[region] += 1
            }
            middles = zip(sums, counts).map { $0 * (1 / max(1, $1)) }
            rooms = counts.map { $0 / Double(steps * steps) }
        }
    }

    private static let equal = Form(radii: [1, 1, 1], distances: [0.55, 0.55, 0.55])

    /// Circles of different sizes, more or less far from their middle.
    private static let forms: [Form] = {
        let (sizes, steps) = ([1, 1.3], [0.45, 0.65, 0.85])
        return (0..<27).flatMap { outer in
            (0..<7).map { inner in
                Form(
                    radii: [sizes[inner % 2], sizes[inner / 2 % 2], sizes[inner / 4]],
                    distances: [steps[outer % 3], steps[outer / 3 % 3], steps[outer / 9]])
            }
        }
    }()

    private init(_ form: Form, in area: Rect) {
        self.area = area
        circles = form.circles.map {
            (
                center: Point(area.minX + $0.center.x * area.width, area.minY + $0.center.y * area.height),
                radii: Size($0.radii.width * area.width, $0.radii.height * area.height)
            )
        }
        middles = form.middles.map { Point(area.minX + $0.x * area.width, area.minY + $0.y * area.height) }
        rooms = form.rooms.map { $0 * area.width * area.height }
    }

    /// Equal circles where they may do, then those of which the fullest region has the most air, the best first.
    /// - Parameter needs: the room that the bodies of each region take, in the order of the regions.
    static func candidates(_ needs: [Double], in area: Rect) -> [SalienceCircles] {
        let page = area.width * area.height
        // Crescents waste more room than lenses.
        let use = [1, 0.8, 0.8, 0.8, 0.65, 0.65, 0.65]
        func strain(_ form: Form) -> Double {
            zip(needs, zip(form.rooms, use)).map { $0 / max(1, $1.0 * $1.1 * page) }.max() ?? 0
        }
        let strains = forms.map(strain)
        let order = forms.indices.filter { strains[$0] < 1.1 }.sorted { (strains[$0], $0) < (strains[$1], $1) }
        let first = strain(equal) < 0.9 ? [equal] : []
        return (first + order.prefix(3).map { forms[$0] }).map { SalienceCircles($0, in: area) }
    }

    /// The distance from the middle of a circle, its edge at 1.
    private static func reach(_ point: Point, _ circle: (center: Point, radii: Size)) -> Double {
        let x = (point.x - circle.center.x) / circle.radii.width
        let y = (point.y - circle.center.y) / circle.radii.height
        return (x * x + y * y).squareRoot()
    }

    /// Whether a box lies in a region and touches no circle.
    func contains(_ frame: Rect, region: Int) -> Bool {
        zip(circles, Self.regions[region].circles).allSatisfy { circle, isInside in
            if isInside { return frame.corners.allSatisfy { Self.reach($0, circle) <= 1 } }
            let nearest = Point(
                min(max(circle.center.x, frame.minX), frame.maxX), min(max(circle.center.y, frame.minY), frame.maxY))
            return Self.reach(nearest, circle) >= 1
        }
    }

    /// Outside of all circles, in the corner of the area nearest to a circle: where its name stands.
    func nameFrame(_ circle: Int, size: Size) -> Rect {
        switch circle {
        case 0: Rect(minX: area.minX, minY: area.minY, maxX: area.minX + size.width, maxY: area.minY + size.height)
        case 1: Rect(minX: area.maxX - size.width, minY: area.minY, maxX: area.maxX, maxY: area.minY + size.height)
        default:
            Rect(
                minX: circles[2].center.x + circles[2].radii.width * 0.8, minY: area.maxY - size.height,
                maxX: circles[2].center.x + circles[2].radii.width * 0.8 + size.width, maxY: area.maxY)
        }
    }

    func draw(on canvas: inout Canvas) {
        canvas.add(Scene.Backdrop(.polygon(core), fill: canvas.sheet.backdropInk))
        for circle in circles {
            canvas.add(
                Scene.Backdrop(
                    .ellipse(center: circle.center, radii: circle.radii), stroke: canvas.sheet.tieInk,
                    width: 1.2 * canvas.scale))
        }
    }

    /// The outline of what all three circles have in common: from its middle outwards until a circle ends.
    private var core: [Point] {
        let middle = middles[0]
        return (0..<120).map { step in
            let direction = Point(
                Trigonometry.cosine(Double(step) / 120 * Trigonometry.fullTurn),
                Trigonometry.sine(Double(step) / 120 * Trigonometry.fullTurn))
            var (low, high) = (0.0, area.width + area.height)
            for _ in 0..<30 {
                let trial = (low + high) / 2
                let point = middle + direction * trial
                if circles.allSatisfy({ Self.reach(point, $0) <= 1 }) { low = trial } else { high = trial }
            }
            return middle + direction * low
        }
    }
}
