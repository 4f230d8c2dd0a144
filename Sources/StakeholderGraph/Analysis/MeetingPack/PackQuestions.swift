/// A question to put to the meeting, with what it rests on.
struct PackQuestion {
    let text: String
    let restsOn: String
}

/// The questions of a pack: one for each thing that the meeting can settle, the circular's own words first.
struct PackQuestions {
    let pack: MeetingPack
    let scope: PackScope

    private static let named = 6
    private static let pairs = 3

    private var words: ForumDocument { pack.words }

    func questions(_ overlaps: OverlapReport, _ gaps: GapReport) -> [PackQuestion] {
        let own = scope.forum.map { offices($0) + seats($0) + reports($0) + meetings($0) } ?? summed()
        return own + plans() + pairs(overlaps) + needs(gaps)
    }

    // MARK: The forum

    private func offices(_ audit: ForumAudit) -> [PackQuestion] {
        audit.offices.filter { $0.state != .filled && !$0.reason.contains("withheld") }.map { office in
            let ask =
                switch (office.state, office.office) {
                case (.unknown, _): "who holds it?"
                case (_, .chair): "who convenes and chairs the forum?"
                case (_, .coChair): "whom do the non-state members propose?"
                case (_, .secretary): "who takes it?"
                }
            let title = office.office.rawValue.prefix(1).uppercased() + office.office.rawValue.dropFirst()
            return PackQuestion(text: "\(title): \(office.reason); \(ask)", restsOn: office.clause)
        }
    }

    private func seats(_ audit: ForumAudit) -> [PackQuestion] {
        let clause = "Categories of stakeholders"
        var questions: [PackQuestion] = []
        let invited = audit.named(.invited)
        if !invited.isEmpty {
            let list = some(invited.map { "\($0.name): \($0.holders.map(words.name).joined(separator: ", "))" })
            questions.append(PackQuestion(text: "Have those invited answered? \(list)", restsOn: clause))
        }
        let known = audit.named(.known)
        if !known.isEmpty {
            let list = some(
                known.map { seat in
                    let more = seat.candidates.count - 1
                    return "\(seat.name): \(seat.candidates.first.map(words.describe) ?? "")"
                        + (more > 0 ? " or \(more) other\(more == 1 ? "" : "s")" : "")
                })
            questions.append(PackQuestion(text: "Shall these be invited? \(list)", restsOn: clause))
        }
        let nobody = audit.named(.nobody)
        if !nobody.isEmpty {
            let list = some(nobody.map(\.name))
            questions.append(
                PackQuestion(text: "Nobody is known for these: whom do members know? \(list)", restsOn: clause))
        }
        return questions
    }

    private func reports(_ audit: ForumAudit) -> [PackQuestion] {
        let missing = audit.reports.filter { $0.state == .missing }.map(\.period.description)
        guard !missing.isEmpty else { return [] }
        let latest = missing.suffix(Self.named).joined(separator: ", ")
        let earlier =
            missing.count > Self.named ? " and \(missing.count - Self.named) earlier" : ""
        return [
            PackQuestion(
                text: "Were these monthly reports sent, and to whom? \(latest)\(earlier)", restsOn: audit.reportClause)
        ]
    }

    /// Asks for the next meeting when none is recorded in the quarter of the date.
    private func meetings(_ audit: ForumAudit) -> [PackQuestion] {
        let quarter = YearQuarter(of: pack.date.yearMonth)
        let isHeld = pack.map.meetings.contains {
            $0.forum == audit.forum && YearQuarter(of: $0.date.earliest.yearMonth) == quarter
        }
        let first = audit.firstMeeting.value.map { YearQuarter(of: $0.earliest.yearMonth) }
        let missing = audit.meetings.filter { $0.state == .missing && $0.quarter >= first ?? $0.quarter }
            .map(\.quarter.description)
        var questions: [PackQuestion] = []
        if !missing.isEmpty {
            questions.append(
                PackQuestion(
                    text: "Did the forum meet in \(missing.joined(separator: ", "))? No meeting is recorded.",
                    restsOn: audit.meetingClause))
        }
        if !isHeld {
            questions.append(
                PackQuestion(
                    text: "When does the forum meet in \(quarter), and who drafts its action plan?",
                    restsOn: audit.meetingClause))
        }
        return questions
    }

    // MARK: Several forums

    private func summed() -> [PackQuestion] {
        func ask(_ text: String, _ clause: String?, _ keep: (ForumAudit) -> Bool) -> [PackQuestion] {
            let found = scope.others.filter(keep)
            guard let first = found.first else { return [] }
            return [
                PackQuestion(
                    text: "\(text) \(some(found.map(\.name)))",
                    restsOn: clause ?? words.citation(first.circular))
            ]
        }
        let example = scope.others.first
        return ask("Have these forums been established, and when?", nil) { $0.isEstablished != true }
            + ask("Who is, or becomes, co-chair of these forums?", example?.office(.coChair)?.clause) {
                let office = $0.office(.coChair)
                return office?.state != .filled && office?.reason.contains("withheld") != true
            }
            + ask("Which monthly reports did these forums send?", example?.reportClause) { audit in
                audit.reports.contains { $0.state == .missing }
            }
    }

    // MARK: Plans, overlaps, needs

    private func plans() -> [PackQuestion] {
        let items = PlanScorecard.indicators(pack.map, forums: Set(scope.audits.map(\.forum)), on: pack.date)
            .filter { $0.state == .overdue }
        guard !items.isEmpty else { return [] }
        let list = some(
            items.map { item in
                let who = item.responsible.map(words.name).joined(separator: ", ")
                let due = item.due.map { "due \($0)" }
                let details = [due, who.isEmpty ? nil : who].compactMap(\.self).joined(separator: "; ")
                return details.isEmpty ? item.item : "\(item.item) (\(details))"
            })
        return [
            PackQuestion(
                text: "What became of these items of the plan? \(list)",
                restsOn: evidence(items.map(\.evidence)))
        ]
    }

    private func pairs(_ report: OverlapReport) -> [PackQuestion] {
        let asked: Set<OverlapVerdict> = [.possibleDuplication, .samePeopleCalledTwice, .sameWorkApart, .cannotTell]
        var questions: [PackQuestion] = []
        for index in report.findings.indices.prefix(pack.limits.overlaps) where questions.count < Self.pairs {
            let verdict = report.findings.summary(at: index).verdict
            guard asked.contains(verdict) else { continue }
            // What cannot be told is asked of the office that keeps the sheet: one example is enough for a meeting.
            if verdict == .cannotTell, !questions.isEmpty { break }
            let finding = report.findings[index]
            questions.append(
                PackQuestion(text: finding.question, restsOn: evidence(finding.programmes.map(\.location))))
        }
        return questions
    }

    private func needs(_ report: GapReport) -> [PackQuestion] {
        func ask(_ kind: GapKind, _ text: String) -> [PackQuestion] {
            let gaps = report.gaps.filter { $0.kind == kind }
            guard !gaps.isEmpty else { return [] }
            let messages = some(gaps.map { Self.head($0.message) })
            return [PackQuestion(text: "\(text) \(messages)", restsOn: evidence(gaps.flatMap(\.evidence)))]
        }
        return ask(.coverage, "Who could take up these declared needs?")
            + ask(.resource, "Who can help with these needs for means?")
    }

    /// The message of a gap up to its first colon or semicolon: what and where.
    private static func head(_ message: String) -> String {
        guard let end = message.firstIndex(where: { $0 == ":" || $0 == ";" }) else { return message }
        return String(message[..<end])
    }

    private func some(_ items: [String]) -> String {
        guard items.count > Self.named else { return items.joined(separator: "; ") }
        return items.prefix(Self.named).joined(separator: "; ") + "; and \(items.count - Self.named) more"
    }

    private func evidence(_ rows: [SourceLocation]) -> String {
        some(Set(rows).sorted().map(\.text))
    }
}
