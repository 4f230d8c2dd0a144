import Foundation
import Testing

/// The built program on the sample of Nakuru, whose answers were worked out by hand from its rows.
@Suite struct ForumCommandTests {
    private let sample = Package.sample("nakuru-workshop")

    private func forums(_ result: MapctlProcess.Result) -> [[String: Any]] {
        result.json["forums"] as? [[String: Any]] ?? []
    }

    @Test func withoutANameItWritesOneLineAForumAndInJSONEachInFull() throws {
        let text = try MapctlProcess.run(["forum", sample])
        #expect(text.status == 0)
        #expect(text.text.contains("9 forums: 7 recorded as established"))
        let json = try MapctlProcess.run(["forum", sample, "--format", "json"])
        #expect(forums(json).count == 9)
        #expect(forums(json).allSatisfy { ($0["seats"] as? [Any])?.count == 24 })
        #expect((json.json["withoutForum"] as? [Any])?.isEmpty == false)
        #expect(json.json["on"] as? String == "2025-11-20")
        #expect(json.json["audience"] as? String == "internal")
    }

    @Test func oneForumInFullHasItsStatesFromItsRows() throws {
        let result = try MapctlProcess.run(["forum", sample, "Molo Sub-County Forum", "--format", "json"])
        let forum = try #require(forums(result).first)
        #expect(forum["forum"] as? String == "molo-forum")
        let seats = try #require(forum["seats"] as? [[String: Any]])
        func state(_ category: String) -> String? {
            seats.first { $0["category"] as? String == category }?["state"] as? String
        }
        #expect(state("media") == "seated")
        #expect(state("elders") == "seated")
        let offices = try #require(forum["offices"] as? [[String: Any]])
        #expect(offices.map { $0["state"] as? String } == ["wrong", "wrong", "filled"])
        let reports = try #require(forum["reports"] as? [[String: Any]])
        #expect(reports.first?["period"] as? String == "2025-02")
        #expect(reports.last?["period"] as? String == "2025-10")
        let meetings = try #require(forum["meetings"] as? [[String: Any]])
        #expect(meetings.map { $0["quarter"] as? String } == ["2025-Q1", "2025-Q2", "2025-Q3"])
    }

    @Test func aWiderAudienceNeverLowersASeat() throws {
        let order = ["nobody", "known", "invited", "seated"]
        var before: [[Int]]?
        for audience in ["public", "forum", "internal", "sealed"] {
            let result = try MapctlProcess.run(["forum", sample, "--format", "json", "--audience", audience])
            let states = forums(result).map { forum in
                (forum["seats"] as? [[String: Any]] ?? []).map {
                    order.firstIndex(of: $0["state"] as? String ?? "") ?? -1
                }
            }
            #expect(states.allSatisfy { $0.allSatisfy { $0 >= 0 } })
            if let before {
                #expect(before.count == states.count)
                for (narrow, wide) in zip(before, states) { #expect(zip(narrow, wide).allSatisfy { $0 <= $1 }) }
            }
            before = states
        }
    }

    @Test func findingsRaiseTheExitCodeOnlyWhenAsked() throws {
        #expect(try MapctlProcess.run(["forum", sample]).status == 0)
        #expect(try MapctlProcess.run(["forum", sample, "--fail-on", "finding"]).status == 1)
        #expect(try MapctlProcess.run(["gaps", sample, "--fail-on", "finding"]).status == 1)
        #expect(try MapctlProcess.run(["gaps", sample]).status == 0)
    }

    @Test func wrongNamesAreUsageErrorsWithASuggestion() throws {
        let forum = try MapctlProcess.run(["forum", sample, "nakuru-forun"])
        #expect(forum.status == 64)
        #expect(forum.errors.contains("nakuru-forum"))
        let circular = try MapctlProcess.run(["forum", sample, "--circular", "moina"])
        #expect(circular.status == 64)
        #expect(try MapctlProcess.run(["gaps", sample, "--kind", "seats"]).status == 64)
        let place = try MapctlProcess.run(["gaps", sample, "--place", "Atlantis"])
        #expect(place.status == 64)
    }

    @Test func anyCircularCanBeAskedFor() throws {
        let result = try MapctlProcess.run([
            "forum", sample, "nakuru-forum", "--circular", "election-preparedness-2022", "--format", "json",
        ])
        #expect(result.json["circular"] as? String == "election-preparedness-2022")
        let forum = try #require(forums(result).first)
        #expect((forum["coverage"] as? [String: Any])?["of"] as? Int == 19)
    }

    @Test func everyFormatIsWrittenAndGapsAgreeWithTheForums() throws {
        for format in ["text", "csv", "markdown", "html"] {
            #expect(try MapctlProcess.run(["forum", sample, "--all", "--format", format]).status == 0)
            #expect(try MapctlProcess.run(["gaps", sample, "--format", format]).status == 0)
        }
        let audits = forums(try MapctlProcess.run(["forum", sample, "--format", "json"]))
        let gaps = try #require(
            try MapctlProcess.run(["gaps", sample, "--format", "json"]).json["gaps"] as? [[String: Any]])
        func subjects(_ kind: String) -> Set<String> {
            Set(gaps.filter { $0["kind"] as? String == kind }.compactMap { $0["subject"] as? String })
        }
        func expected(_ list: String, _ key: String, _ keep: ([String: Any]) -> Bool) -> Set<String> {
            Set(
                audits.flatMap { forum in
                    (forum[list] as? [[String: Any]] ?? []).filter(keep).map {
                        "\(forum["forum"] as? String ?? "")/\($0[key] as? String ?? "")"
                    }
                })
        }
        #expect(
            subjects("seat")
                == expected("seats", "category") {
                    $0["state"] as? String != "seated" && $0["category"] as? String != "other"
                })
        #expect(
            subjects("office")
                == expected("offices", "office") { ["vacant", "wrong"].contains($0["state"] as? String ?? "") })
        #expect(subjects("report") == expected("reports", "period") { $0["state"] as? String == "missing" })
        #expect(subjects("meeting") == expected("meetings", "quarter") { $0["state"] as? String == "missing" })
        // Beside duties that nothing serves stand plan items past their date, which have longer names than a letter.
        let duties = subjects("mandate").filter { $0.split(separator: "/").last?.count == 1 }
        #expect(duties == expected("mandate", "duty") { $0["state"] as? String == "none" })
    }

    @Test func allForumsOfThePilotShowTheDeadlineTheCascadeAndThePhases() throws {
        let result = try MapctlProcess.run(["forum", Package.sample("pilot-2025"), "--all", "--format", "json"])
        let deadlines = try #require(result.json["establishment"] as? [[String: Any]])
        #expect(deadlines.count == 1)
        #expect(deadlines[0]["deadline"] as? String == "2024-08-22")
        #expect(deadlines[0]["inTime"] as? [String] == ["baringo-forum", "nakuru-forum"])
        #expect((deadlines[0]["notRecorded"] as? [String])?.count == 8)
        let phases = try #require(result.json["phases"] as? [[String: Any]])
        #expect(phases.map { $0["counties"] as? Int } == [5, 22, 20])
        #expect((phases[0]["withForum"] as? [String])?.count == 5)
        #expect(phases[0]["subCountyForums"] as? Int == 5)
        // Nakuru owes reports from November 2022, Baringo from December 2023: two a month from then on, none recorded.
        let cascade = try #require(result.json["cascade"] as? [[String: Any]])
        #expect(cascade.count == 33)
        #expect(cascade.first?["period"] as? String == "2022-11")
        #expect(cascade.last?["period"] as? String == "2025-07")
        #expect(cascade.last?["missing"] as? [String] == ["baringo-forum", "nakuru-forum"])
        #expect(cascade.allSatisfy { $0["received"] as? Int == 0 })
        for format in ["text", "csv", "markdown", "html"] {
            let text = try MapctlProcess.run(["forum", Package.sample("pilot-2025"), "--all", "--format", format]).text
            for word in ["2024-08-22", "2025-07", "Phase II", "2024-Q3", "region"] {
                #expect(text.contains(word), "\(format): \(word)")
            }
        }
    }

    @Test func twoCircularsAreHeldSideBySide() throws {
        let both = ["moina-sec-1-45-2024", "election-preparedness-2022"]
        let alone = try MapctlProcess.run(["circulars"] + both + ["--format", "json"])
        #expect((alone.json["shared"] as? [Any])?.count == 12)
        #expect((alone.json["onlyHere"] as? [Any])?.count == 11)
        #expect((alone.json["onlyThere"] as? [Any])?.count == 7)
        #expect(try MapctlProcess.run(["circulars"] + both + ["--format", "markdown"]).text.contains("narrower than"))
        #expect(try MapctlProcess.run(["circulars", both[0], "moina"]).status == 64)
        #expect(try MapctlProcess.run(["circulars", both[0], "--format", "csv"]).status == 64)
        let pilot = Package.sample("pilot-2025")
        let forum = ["forum", pilot, "nakuru-election-forum", "--circular", both[0], "--against", both[1]]
        #expect(try MapctlProcess.run(forum).text.contains("Two circulars side by side"))
        // What the forum of 2022 had, of what 2024 asks for: the twelve categories of both.
        let audit = forums(try MapctlProcess.run(forum + ["--format", "json"]))
        #expect((audit.first?["coverage"] as? [String: Any])?["seated"] as? Int == 12)
    }
}
