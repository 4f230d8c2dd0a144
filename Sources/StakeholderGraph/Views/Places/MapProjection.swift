/// Where a point of the earth lies in an area: equirectangular by the cosine of the mean latitude, both axes in one scale.
struct MapProjection {
    let area: Rect
    private let west: Double
    private let north: Double
    private let shrink: Double
    private let scale: Double
    private let origin: Point
    let bounds: (west: Double, east: Double, south: Double, north: Double)

    init(_ places: [Place], in area: Rect) {
        self.area = area
        let latitudes = places.compactMap(\.latitude)
        let longitudes = places.compactMap(\.longitude)
        let (south, north) = ((latitudes.min() ?? 0) - 0.5, (latitudes.max() ?? 0) + 0.5)
        let (west, east) = ((longitudes.min() ?? 0) - 0.5, (longitudes.max() ?? 0) + 0.5)
        let mean = latitudes.reduce(0, +) / Double(max(1, latitudes.count))
        shrink = Trigonometry.cosine(Trigonometry.radians(mean))
        scale = min(area.width / ((east - west) * shrink), area.height / (north - south))
        origin = Point(
            area.center.x - (east - west) * shrink * scale / 2, area.center.y - (north - south) * scale / 2)
        self.west = west
        self.north = north
        bounds = (west, east, south, north)
    }

    func point(_ latitude: Double, _ longitude: Double) -> Point {
        Point(origin.x + (longitude - west) * shrink * scale, origin.y + (north - latitude) * scale)
    }

    func point(_ place: Place) -> Point { point(place.latitude ?? 0, place.longitude ?? 0) }
}
