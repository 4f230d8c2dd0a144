import Foundation
import Testing

/// The meeting pack as a secretary writes it.
@Suite struct ReportCommandTests {
    private let sample = Package.sample("nakuru-workshop")

    @Test func theFormFollowsTheNameOfTheOutput() throws {
        let folder = try TemporaryFolder()
        for (name, beginning) in [
            ("pack.md", "# Meeting pack: Naivasha Sub-County Forum"), ("pack.html", "<!DOCTYPE html>"),
            ("pack.txt", "Meeting pack: Naivasha Sub-County Forum"),
        ] {
            let path = folder.url.appendingPathComponent(name).path
            let result = try MapctlProcess.run(["report", sample, "--forum", "naivasha-forum", "-o", path])
            #expect(result.status == 0)
            #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(beginning), "\(name)")
        }
        let unknown = try MapctlProcess.run(["report", sample, "-o", folder.url.path + "/pack.docx"])
        #expect(unknown.status == 64)
    }

    @Test func thePackOfAForumHasItsQuestionsSeatsOverlapsAndChanges() throws {
        let text = try MapctlProcess.run(["report", sample, "--forum", "naivasha-forum", "--format", "markdown"]).text
        for part in [
            "**12 of 23 categories are seated; 1 is invited; for 7 we already know whom to invite; nobody is known for 3.**",
            "## Questions for the meeting", "### Seats", "## Whom to invite", "Possible duplication: Mtaa Salama",
            "### Coverage of declared needs (1)", "## What changed since 2025-09-02", "report of 2025-10 sent",
            "## What comes until 2026-02-28",
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test func whatIsAskedForMustBeInTheMap() throws {
        #expect(try MapctlProcess.run(["report", sample, "--forum", "nowhere-forum"]).status == 64)
        #expect(try MapctlProcess.run(["report", sample, "--place", "Atlantis"]).status == 64)
        let both = ["report", sample, "--place", "nakuru", "--forum", "naivasha-forum"]
        #expect(try MapctlProcess.run(both).status == 64)
        #expect(try MapctlProcess.run(["report", sample, "--format", "json"]).status == 64)
        #expect(try MapctlProcess.run(["report", sample, "--place", "nakuru", "--fail-on", "finding"]).status == 1)
    }

    @Test func whatAnAudienceMayNotSeeIsInNoForm() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "stakeholders.csv": """
            id,name,category,place,sensitivity
            open,Open Body,cso,Naivasha,public
            sentinel-id,Sentinel Name,elders,Naivasha,internal

            """,
            "forums.csv": """
            id,name,tier,place,established,co_chair
            f,Naivasha Forum,sub-county,Naivasha,2025-01-10,sentinel-id

            """,
            "seats.csv": """
            forum,category,stakeholder,from,note
            f,cso,open,2025-05-01,
            f,elders,sentinel-id,2025-05-02,sentinel note

            """,
            "programmes.csv": """
            id,name,implementers,themes,activities,places,start,end,sensitivity
            p,Open Work,open,land,dialogue,Naivasha,2025-01-01,2025-12-31,public
            q,Sentinel Work,sentinel-id,land,dialogue,Naivasha,2025-01-01,2025-12-31,internal

            """,
            "contacts.csv": "stakeholder,channel,value\nopen,phone,0700sentinel\n",
        ])
        for format in ["markdown", "html", "text", "csv"] {
            let arguments = ["report", folder.url.path, "--on", "2025-06-30", "--format", format]
            let narrow = try MapctlProcess.run(arguments + ["--audience", "public"])
            #expect(narrow.status == 0)
            #expect(!narrow.text.lowercased().contains("sentinel"), "\(format)")
            #expect(narrow.text.contains("Open Body"))
            let wide = try MapctlProcess.run(arguments + ["--audience", "internal"]).text
            #expect(wide.contains("Sentinel Name") && wide.contains("Sentinel Work"))
            #expect(!wide.contains("0700sentinel"))
        }
    }

    @Test func htmlHasNoScriptNothingFromOutsideAndHeadersThatNameTheirCells() throws {
        let text = try MapctlProcess.run(["report", sample, "--forum", "nakuru-forum", "--format", "html"]).text
        #expect(text.contains("<html lang=\"en\">"))
        #expect(!text.contains("<script") && !text.contains("src=") && !text.contains("<link"))
        #expect(text.components(separatedBy: "<h1>").count == 2)
        #expect(text.contains("<th scope=\"col\">") && text.contains("<th scope=\"row\">"))
        // No level of headings is skipped.
        var level = 1
        for piece in text.components(separatedBy: "<h").dropFirst() {
            guard let next = piece.first?.wholeNumberValue else { continue }
            #expect(next <= level + 1)
            level = next
        }
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        let arguments = ["report", Package.sample("pilot-2025"), "--place", "nakuru", "--format", "html"]
        #expect(try MapctlProcess.run(arguments).output == MapctlProcess.run(arguments).output)
    }

    @Test func theCircleOfTheForumStandsInThePageWithItsWords() throws {
        let arguments = ["report", sample, "--forum", "naivasha-forum", "--format", "html"]
        let text = try MapctlProcess.run(arguments).text
        #expect(text.components(separatedBy: "<svg").count == 2)
        #expect(text.contains("role=\"img\" aria-label=\""))
        #expect(text.contains("<h2>The map</h2>") && text.contains("<figcaption>"))
        #expect(!text.contains("<?xml"))
        let plain = try MapctlProcess.run(arguments + ["--no-picture"]).text
        #expect(!plain.contains("<svg"))
        let place = try MapctlProcess.run(["report", sample, "--place", "nakuru/naivasha", "--format", "html"]).text
        #expect(place.contains("<svg"))
    }

    @Test func anOlderMapIsHeldBesideTheNewOne() throws {
        let (old, later) = (try TemporaryFolder(), try TemporaryFolder())
        let rows = "id,name,category,place\na,Body A,cso,Naivasha\n"
        try old.write(["map.yaml": "date: 2025-03-31\n", "stakeholders.csv": rows])
        try later.write(["map.yaml": "date: 2025-06-30\n", "stakeholders.csv": rows + "b,Body B,elders,Naivasha\n"])
        let new = later.url.path
        let text = try MapctlProcess.run(["report", new, "--since", old.url.path]).text
        #expect(text.contains("## Beside the older map of 2025-03-31"))
        #expect(text.contains("Body B"))
        #expect(try MapctlProcess.run(["report", new, "--since", old.url.path + "/none"]).status == 2)
        let day = try MapctlProcess.run(["report", new, "--since", "2025-05-31"]).text
        #expect(day.contains("What changed since 2025-05-31") && !day.contains("older map"))
    }
}
