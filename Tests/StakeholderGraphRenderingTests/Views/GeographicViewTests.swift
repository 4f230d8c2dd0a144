import Foundation
import StakeholderGraphIO
import StakeholderGraphRendering
import Testing

@testable import StakeholderGraph

/// Who works where: the tiles of the 47 counties, and what is counted on a map small enough to be worked out by hand.
@Suite struct GeographicViewTests {
    // MARK: Tiles of the country

    private func counties() throws -> [Place] {
        try SampleMaps.map("national-2025").value.gazetteer.places(at: .county)
    }

    @Test func everyCountyHasACellOfItsOwnAndTheShareOfNeighboursIsTrue() throws {
        let counties = try counties()
        #expect(counties.count == 47)
        let tiles = TileArrangement(counties.map(TileArrangement.Site.init))
        #expect(Set(tiles.cells).count == 47)
        #expect(Set(tiles.sites.map(\.id)) == Set(counties.map(\.id)))
        // Counted anew from the gazetteer.
        let cell = Dictionary(uniqueKeysWithValues: zip(tiles.sites.map(\.id), tiles.cells))
        var (pairs, edges, corners) = (0, 0, 0)
        for county in counties {
            for other in county.neighbours where county.id < other {
                let (a, b) = (try #require(cell[county.id]), try #require(cell[other]))
                pairs += 1
                switch (abs(a.column - b.column), abs(a.row - b.row)) {
                case (0, 1), (1, 0): edges += 1
                case (1, 1): corners += 1
                default: break
                }
            }
        }
        #expect(tiles.neighbourPairs == pairs)
        #expect(tiles.pairsByEdge == edges)
        #expect(tiles.pairsByCorner == corners)
        // Tests/Oracles/tiles/tiles.py finds the same arrangement with SciPy's assignment: 65 and 26 of 112.
        #expect(pairs == 112 && edges == 65 && corners == 26)
        let footer = try SampleMaps.compose("geographic", of: SampleMaps.map("national-2025")).value.scene.shapes
            .compactMap { $0.text?.lines.joined(separator: " ") }
        #expect(
            footer.contains {
                $0.contains("91 of 112 pairs of neighbouring counties touch, 65 along an edge")
            })
    }

    @Test func noWorseThanRowByRow() throws {
        let counties = try counties()
        let tiles = TileArrangement(counties.map(TileArrangement.Site.init))
        // Eight in a row from north to south, each row from west to east.
        let north = counties.sorted { ($1.latitude ?? 0, $0.id) < ($0.latitude ?? 0, $1.id) }
        var plain: [PlaceID: (Int, Int)] = [:]
        for start in stride(from: 0, to: north.count, by: 8) {
            let row = north[start..<min(north.count, start + 8)].sorted { ($0.longitude ?? 0) < ($1.longitude ?? 0) }
            for (column, place) in row.enumerated() { plain[place.id] = (column, start / 8) }
        }
        let cells = Dictionary(
            uniqueKeysWithValues: zip(tiles.sites.map(\.id), tiles.cells.map { ($0.column, $0.row) }))
        #expect(try displacement(cells, counties) < displacement(plain, counties))
        let touching = { (cells: [PlaceID: (Int, Int)]) in
            counties.flatMap { county in county.neighbours.map { (county.id, $0) } }.count { a, b in
                guard let a = cells[a], let b = cells[b] else { return false }
                return max(abs(a.0 - b.0), abs(a.1 - b.1)) == 1
            }
        }
        #expect(touching(cells) > touching(plain))
    }

    /// The sum of squared distances in tiles after the centroids are scaled to the columns and rows used.
    private func displacement(_ cells: [PlaceID: (Int, Int)], _ counties: [Place]) throws -> Double {
        let (latitudes, longitudes) = (counties.compactMap(\.latitude), counties.compactMap(\.longitude))
        let (south, north) = (try #require(latitudes.min()), try #require(latitudes.max()))
        let (west, east) = (try #require(longitudes.min()), try #require(longitudes.max()))
        let columns = Double(cells.values.map(\.0).max() ?? 0)
        let rows = Double(cells.values.map(\.1).max() ?? 0)
        return try counties.reduce(0) { sum, county in
            let cell = try #require(cells[county.id])
            let x = (try #require(county.longitude) - west) / (east - west) * columns - Double(cell.0)
            let y = (north - (try #require(county.latitude))) / (north - south) * rows - Double(cell.1)
            return sum + x * x + y * y
        }
    }

    // MARK: What is counted

    private func map(place: String = "Kenya") throws -> Disclosed<StakeholderMap> {
        try SampleMaps.map(
            stakeholders: [],
            other: [
                "stakeholders.csv": """
                id,name,category,place,works_in
                a,Alpha,ngo,nakuru,
                b,Beta,elders,nakuru/molo,baringo
                c,Gamma,cbo,,
                d,Delta,media,Kenya,
                e,Epsilon,ngo,wajir,

                """,
                "programmes.csv": """
                id,name,lead,implementers,themes,places,start,end,status
                p,Peace,a,b,community-policing,nakuru/molo|baringo,2025-01-01,2026-12-31,ongoing
                q,Calm,a,,organised-gangs,nakuru,2025-01-01,2026-12-31,ongoing
                r,Talk,e,,community-policing,,2025-01-01,2026-12-31,ongoing
                s,Past,e,,community-policing,wajir,2023-01-01,2023-12-31,ended
                t,Land,d,,land,Kenya,2025-01-01,2026-12-31,ongoing

                """,
                "needs.csv": """
                place,theme
                nakuru/molo,community-policing
                nakuru/molo,organised-gangs
                nakuru/naivasha,early-warning
                wajir,community-policing
                turkana,land

                """,
                "map.yaml": "title: Small\nplace: \(place)\n",
            ])
    }

    private func row(_ composed: ComposedView, _ name: String) -> [String] {
        Array((composed.table.rows.first { $0.first == name } ?? []).dropFirst())
    }

    @Test(arguments: ["geographic", "geographic-points"])
    func everyPlaceIsCountedOnce(_ view: String) throws {
        let composed = try SampleMaps.compose(view, of: map()).value
        // Nakuru: Alpha and Beta; Peace and Calm by Alpha and Beta; Peace is in Baringo too; organised-gangs in Molo is
        // served by Calm, which works in all of Nakuru; early-warning in Naivasha by nobody.
        #expect(row(composed, "Nakuru") == ["2", "2", "2", "1", "1", "Calm; Peace"])
        #expect(row(composed, "Baringo") == ["1", "1", "2", "1", "0", "Peace"])
        // Past has ended, so community-policing in Wajir is not served.
        #expect(row(composed, "Wajir") == ["1", "0", "0", "0", "1", ""])
        // Land is served in Turkana by the programme for all of Kenya, which stands in no county.
        #expect(row(composed, "Turkana") == ["0", "0", "0", "0", "0", ""])
        #expect(row(composed, "Kenya") == ["1", "1", "1", "0", "0", "Land"])
        #expect(row(composed, "No place recorded") == ["1", "1", "1", "0", "0", "Talk"])
        #expect(composed.table.rows.count == 49)
        #expect(
            composed.finding
                == "Programmes are recorded in 2 of 47 counties; 1 works in several; 2 of 5 declared needs have no "
                + "programme; no place is recorded for 1 programme and 1 stakeholder.")
        #expect(SceneAudit.textCollisions(in: composed.scene).isEmpty)
    }

    @Test func aMapOfOneCountyHasItsSubCounties() throws {
        let composed = try SampleMaps.compose("geographic", of: map(place: "nakuru")).value
        #expect(row(composed, "Nakuru: Molo") == ["1", "1", "2", "1", "0", "Peace"])
        #expect(row(composed, "Nakuru: Naivasha") == ["0", "0", "0", "0", "1", ""])
        #expect(row(composed, "Nakuru: county as a whole") == ["1", "1", "1", "0", "0", "Calm"])
        #expect(
            composed.finding
                == "2 of 4 programmes and 2 of 5 stakeholders are recorded in Nakuru County; "
                + "2 of 5 declared needs have no programme.")
        // Eleven sub-counties of the list of constituencies and the county as a whole.
        #expect(composed.scene.shapes.count { $0.role == .body && $0.id.text.hasPrefix("p_") } == 12)
        #expect(composed.scene.shapes.count { $0.role == .body && $0.id.text.hasPrefix("c_") } == 47)
    }

    @Test func squaresAreInProportionByArea() throws {
        let scene = try SampleMaps.compose("geographic", of: map()).value.scene
        func side(_ county: String) throws -> Double {
            try #require(scene.shapes.first { $0.id == SceneID("q", SceneID("c", county).text) }).frame.width
        }
        // Two programmes and one: the areas are as 2 to 1.
        let ratio = try side("nakuru") / side("baringo")
        #expect((ratio * ratio - 2).magnitude < 1e-9)
        // Turkana has a need that is served: nothing in the ink of gaps; Wajir has one that is not.
        let gaps = scene.shapes.filter { $0.role == .body && $0.dash == .dashed }.map(\.id)
        #expect(Set(gaps) == [SceneID("c", "nakuru"), SceneID("c", "wajir")])
    }

    @Test func whatHasNoPlaceStandsInTheListAndNowhereElse() throws {
        for view in ["geographic", "geographic-points"] {
            let scene = try SampleMaps.compose(view, of: map()).value.scene
            let words = scene.shapes.filter { $0.role == .legend }.compactMap { $0.text?.lines.joined(separator: " ") }
            #expect(words.contains("Talk; Gamma"))
            #expect(!scene.shapes.contains { $0.role != .legend && $0.tooltip.contains("Talk") })
        }
    }

    @Test func aProgrammeInTwoCountiesIsADashedLine() throws {
        for view in ["geographic", "geographic-points"] {
            let lines = try SampleMaps.compose(view, of: map()).value.scene.lines.filter { $0.role == .tie }
            #expect(lines.map(\.tooltip) == ["Peace"])
            #expect(lines.map(\.dash) == [.dashed])
        }
    }

    @Test func pointsStandWhereTheyLie() throws {
        // Equirectangular: the card of Wajir lies north east of Nakuru, and each mark is one thing.
        let scene = try SampleMaps.compose("geographic-points", of: map()).value.scene
        let wajir = try #require(scene.shapes.first { $0.id == SceneID("c", "wajir") }).frame.center
        let nakuru = try #require(scene.shapes.first { $0.id == SceneID("c", "nakuru") }).frame.center
        #expect(wajir.x > nakuru.x && wajir.y < nakuru.y)
        let marks = scene.shapes.filter { $0.id.text.hasPrefix("i_nakuru") }
        #expect(Set(marks.map(\.tooltip)).isSuperset(of: ["Alpha", "Beta", "Calm", "Peace"]))
        #expect(marks.count == 5)
        // 1° is as long on both axes but for the cosine of the mean latitude, which is next to 1 in Kenya.
        let across = (wajir.x - nakuru.x) / (40.0344 - 36.07726)
        let down = (nakuru.y - wajir.y) / (1.81052 + 0.46144)
        #expect((across / down - 1).magnitude < 0.02)
    }

    @Test func theQueryChoosesAndTheRowsOrderDoesNotMatter() throws {
        var request = try SampleMaps.request("geographic")
        request.view.query.theme = TermID("organised-gangs")
        let composed = try ViewComposer.compose(map(), request).value
        #expect(Array(row(composed, "Nakuru").prefix(2)) == ["1", "1"])
        #expect(composed.leftOut == 4)
        let empty = try SampleMaps.map(stakeholders: ["x,Alone,ngo"])
        #expect(
            try SampleMaps.compose("geographic", of: empty).value.finding
                == "Programmes are recorded in 0 of 47 counties; 0 work in several; no need is declared; "
                + "no place is recorded for 0 programmes and 1 stakeholder.")
    }

    @Test(arguments: ["geographic", "geographic-points"])
    func aPublicMapDrawsWhatMayBeSeen(_ view: String) throws {
        for name in SampleMaps.names {
            let map = try SampleMaps.map(name, for: Audience(.public))
            let composed = try SampleMaps.compose(view, of: map, page: Page(.a3), language: "sw").value
            #expect(SceneAudit.textCollisions(in: composed.scene).isEmpty)
            #expect(SceneAudit.strays(in: composed.scene).isEmpty)
            #expect(composed.finding.contains("kaunti") || composed.finding.contains("Kaunti"))
        }
    }
}
