import StakeholderGraphRendering
import Testing

@testable import StakeholderGraph

/// Money and goods on a map small enough to be worked out by hand.
@Suite struct ResourceFlowViewTests {
    private func map(turned: Bool = false, more: [String] = []) throws -> Disclosed<StakeholderMap> {
        let ties =
            [
                "f,funds,i,money,1000000,KES,,2025-01-01,2026-12-31", "i,funds,l,money,100000,KES,p,2025-01-01,",
                "s,provides,l,vehicle,6,motorcycles,p,2025-01-01,", "f,funds,x,money,5000,USD,,2020-01-01,2020-12-31",
                "s,provides,i,venue,,,,2026-06-01,",
            ] + more
        return try SampleMaps.map(
            stakeholders: [],
            other: [
                "stakeholders.csv": """
                id,name,category
                f,Fund,ngo
                i,Umbrella,ngo
                l,Local,cbo
                s,Riders,boda-boda
                x,Nobody,ngo

                """,
                "ties.csv": "from,kind,to,resource,amount,unit,programme,start,end\n"
                    + (turned ? ties.reversed() : ties).joined(separator: "\n") + "\n",
                "programmes.csv": """
                id,name,lead,funders,places,start,end,status
                p,Peace,l,f,nakuru/molo|baringo,2025-01-01,2026-12-31,ongoing

                """,
                "resources.csv": """
                id,holder,direction,kind,amount,unit,status
                n,l,need,fuel,150,litres,open
                m,p,need,airtime,,,open
                o,s,offer,vehicle,10,motorcycles,open

                """,
                "map.yaml": "title: Small\n",
            ])
    }

    @Test func whoGivesWhatIsInTheTable() throws {
        let composed = try SampleMaps.compose("resource-flow", of: map()).value
        let rows = Set(composed.table.rows)
        #expect(rows.contains(["Fund", "Umbrella", "money", "KES 1,000,000", ""]))
        #expect(rows.contains(["Umbrella", "Local", "money", "KES 100,000", "Peace"]))
        // The programme names its funder, and nobody the amount.
        #expect(rows.contains(["Fund", "Local", "money", "not recorded", "Peace"]))
        #expect(rows.contains(["Riders", "Local", "Vehicle", "6 motorcycles", "Peace"]))
        #expect(rows.contains(["Riders", "Umbrella", "Venue", "not recorded", ""]))
        #expect(rows.contains(["nobody", "Local", "Fuel: 150 litres", "needed", ""]))
        #expect(rows.contains(["nobody", "Local", "Airtime", "needed", ""]))
        // What ended in 2020 is not there.
        #expect(composed.table.rows.count == 7)
        #expect(
            composed.finding
                == "3 givers and 2 receivers: KES 1,100,000 in 2 flows of money, 1 flow of money without an amount, 2 in "
                + "kind; 2 needs are met by nobody.")
    }

    @Test func fromLeftToRightGiversReceiversAndPlaces() throws {
        let scene = try SampleMaps.compose("resource-flow", of: map()).value.scene
        func x(_ prefix: String, _ id: String) throws -> Double {
            try #require(scene.shapes.first { $0.id == SceneID(prefix, id) }).frame.center.x
        }
        let (fund, riders) = (try x("s", "f"), try x("s", "s"))
        let (umbrella, local) = (try x("s", "i"), try x("s", "l"))
        #expect(fund < umbrella && umbrella < local && abs(fund - riders) < 0.01)
        #expect(try local < x("l", "baringo"))
        // Molo counts in Nakuru on a map that is not about one county.
        #expect(try abs(x("l", "baringo") - x("l", "nakuru")) < 0.01)
        // The needs are hollow and stand just before their holder.
        let need = try #require(scene.shapes.first { $0.id == SceneID("n", "n") })
        #expect(need.dash == .dashed && need.fill == Ink(0xFFFFFF))
        #expect(need.frame.minX < local && need.frame.minX >= fund)
    }

    @Test func linesSayWhatAndHowMuch() throws {
        let scene = try SampleMaps.compose("resource-flow", of: map()).value.scene
        func line(_ start: String) throws -> Scene.Line {
            try #require(scene.lines.first { $0.tooltip.hasPrefix(start) })
        }
        let large = try line("Fund → Umbrella")
        let small = try line("Umbrella → Local")
        let unknown = try line("Fund → Local")
        #expect(large.width > small.width && small.width > unknown.width)
        let goods = try line("Riders → Local")
        #expect(large.dash == .solid && goods.dash == .dashed)
        let words = scene.shapes.filter { $0.role == .mark }.compactMap { $0.text?.lines.joined(separator: " ") }
        #expect(words.contains("KES 1,000,000"))
        #expect(words.contains("Vehicle: 6 motorcycles"))
        #expect(words.contains("Venue (from 2026)"))
        #expect(SceneAudit.textCollisions(in: scene).isEmpty)
    }

    @Test func aCircleIsDrawnAndSaid() throws {
        let circle = ["l,funds,i,money,2000,KES,,2025-01-01,"]
        let composed = try SampleMaps.compose("resource-flow", of: map(more: circle)).value
        let footer = composed.scene.shapes.compactMap { $0.text?.lines.joined(separator: " ") }
        #expect(footer.contains { $0.contains("2 flows run in circles") })
        #expect(composed.table.rows.count == 8)
        #expect(composed.scene.lines.contains { $0.tooltip.hasPrefix("Local → Umbrella") })
    }

    @Test func theOrderOfRowsChangesNoByteAndNothingIsDrawnToo() throws {
        let one = SceneEncoder.dot(try SampleMaps.compose("resource-flow", of: map()).scene)
        let two = SceneEncoder.dot(try SampleMaps.compose("resource-flow", of: map(turned: true)).scene)
        #expect(one == two)
        let alone = try SampleMaps.compose("resource-flow", of: SampleMaps.map(stakeholders: ["x,Alone,ngo"])).value
        #expect(alone.finding == "No transfer is recorded; 0 needs are met by nobody.")
    }

    @Test(arguments: SampleMaps.names)
    func aPublicMapInKiswahiliOnALargerPage(_ name: String) throws {
        let map = try SampleMaps.map(name, for: Audience(.public))
        let composed = try SampleMaps.compose("resource-flow", of: map, page: Page(.a3), language: "sw").value
        #expect(SceneAudit.textCollisions(in: composed.scene).isEmpty)
        #expect(SceneAudit.strays(in: composed.scene).isEmpty)
        #expect(composed.finding.contains("mahitaji"))
    }
}
