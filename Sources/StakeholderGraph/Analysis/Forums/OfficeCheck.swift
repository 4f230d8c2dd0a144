/// The officers of one forum.
struct OfficeCheck {
    let map: StakeholderMap
    let forum: Forum
    let clauses: ClauseBook
    /// Who is a member on the date.
    let members: Set<StakeholderID>

    func findings() -> [OfficeFinding] { [chair(), coChair(), secretary()] }

    private func chair() -> OfficeFinding {
        let (title, clause) = clauses.office(.chair, tier: forum.tier)
        let holder = text(forum.chair) ?? text(forum.chairOffice)
        func finding(_ state: OfficeState, _ reason: String) -> OfficeFinding {
            OfficeFinding(
                office: .chair, state: state, holder: state == .vacant ? nil : holder, reason: reason, clause: clause)
        }
        guard let office = text(forum.chairOffice) else {
            return absent(forum.chairOffice, "the chair's office", finding)
        }
        guard let title else { return finding(.filled, "no office is prescribed for a forum of this tier") }
        if titles(forum.chairOffice, office).contains(comparisonKey(title)) {
            return finding(.filled, "chaired by the \(title)")
        }
        return finding(.wrong, "the office recorded is “\(label(forum.chairOffice) ?? office)”, not the \(title)")
    }

    private func coChair() -> OfficeFinding {
        let (_, clause) = clauses.office(.coChair, tier: forum.tier)
        func finding(_ state: OfficeState, _ reason: String) -> OfficeFinding {
            OfficeFinding(
                office: .coChair, state: state, holder: state == .vacant ? nil : text(forum.coChair), reason: reason,
                clause: clause)
        }
        guard case .stakeholder(let id) = forum.coChair else {
            if case .named = forum.coChair {
                return finding(.unknown, "the name recorded is no stakeholder of the map")
            }
            return absent(forum.coChair, "the co-chair", finding)
        }
        let standing = map.stakeholder(id)?.standing
        if standing == .state { return finding(.wrong, "a state body; the co-chair comes from the non-state actors") }
        if !members.contains(id) { return finding(.wrong, "not recorded as a member of the forum on the date") }
        if standing == nil { return finding(.unknown, "whether it is a non-state actor is not recorded") }
        return finding(.filled, "a non-state member of the forum")
    }

    private func secretary() -> OfficeFinding {
        let (_, clause) = clauses.office(.secretary, tier: forum.tier)
        let holder = text(forum.secretary) ?? text(forum.secretaryOffice)
        func finding(_ state: OfficeState, _ reason: String) -> OfficeFinding {
            OfficeFinding(office: .secretary, state: state, holder: holder, reason: reason, clause: clause)
        }
        if holder != nil { return finding(.filled, "a secretary is recorded") }
        let cells = [forum.secretary, forum.secretaryOffice]
        if cells.contains(.withheld) { return absent(.withheld, "the secretary", finding) }
        return absent(cells.contains(.vacant) ? .vacant : .unknown, "the secretary", finding)
    }

    private func absent(
        _ officer: Officer, _ what: String, _ finding: (OfficeState, String) -> OfficeFinding
    ) -> OfficeFinding {
        switch officer {
        case .vacant: finding(.vacant, "recorded as vacant")
        case .withheld: finding(.unknown, "withheld from this audience")
        case .unknown, .stakeholder, .named: finding(.unknown, "\(what) is not recorded")
        }
    }

    /// The identifier or free text of an officer; `nil` when vacant, unknown or withheld.
    private func text(_ officer: Officer) -> String? {
        switch officer {
        case .unknown, .vacant, .withheld: nil
        case .stakeholder(let id): id.rawValue
        case .named(let text): text
        }
    }

    private func label(_ officer: Officer) -> String? {
        if case .stakeholder(let id) = officer { map.name(of: .stakeholder(id)) } else { text(officer) }
    }

    /// The titles an office cell can mean, for comparison: its text, or the names of the body it refers to.
    private func titles(_ officer: Officer, _ text: String) -> Set<String> {
        guard case .stakeholder(let id) = officer, let body = map.stakeholder(id) else { return [comparisonKey(text)] }
        return Set(([body.name] + body.aliases).map(comparisonKey))
    }
}
