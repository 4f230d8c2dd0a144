/// The part of a map that a pack is about.
struct PackScope {
    /// The forum in full; `nil` for the pack of a place or the whole map.
    let forum: ForumAudit?
    /// Forums at the place and inside it, the forum itself left out.
    let others: [ForumAudit]
    /// `nil` for the whole map.
    let place: PlaceID?
    let title: String
    let finding: String
    /// The last meeting of the forum before the date.
    let lastMeeting: CivilDate?
    private let gazetteer: Gazetteer

    init(_ subject: MeetingPack.Subject, _ pack: MeetingPack) {
        let map = pack.map
        gazetteer = map.gazetteer
        var chosen: Forum?
        var place: PlaceID?
        switch subject {
        case .forum(let id): chosen = map.forum(id)
        case .place(let id): place = id
        case .wholeMap: break
        }
        let forum = chosen.map { pack.auditor.audit($0) }
        place = chosen?.place ?? place
        self.forum = forum
        self.place = place
        others = map.forums.filter { pack.finder.isInside($0.place, place) && $0.id != chosen?.id }
            .map { pack.auditor.audit($0) }
        lastMeeting = chosen.flatMap { chosen in
            map.meetings.filter { $0.forum == chosen.id && $0.date.latest < pack.date }.map(\.date.latest).max()
        }
        if let forum {
            title = forum.name
            finding = ForumDocument.finding(forum)
        } else {
            title = place.map(pack.words.placeName) ?? map.settings.title ?? "the whole map"
            finding = pack.words.overview(others)
        }
    }

    /// The forum first, then the others.
    var all: [ForumAudit] { (forum.map { [$0] } ?? []) + others }

    /// The forum the pack is about, or all forums of the place.
    var audits: [ForumAudit] { forum.map { [$0] } ?? others }

    /// Whether a place is the pack's place, inside it or around it.
    func touches(_ other: PlaceID) -> Bool { place.map { gazetteer.isRelated(other, $0) } ?? true }

    /// Whether a place is the pack's place or inside it.
    func contains(_ other: PlaceID?) -> Bool {
        guard let place else { return true }
        return other.map { gazetteer.isInside($0, place) } ?? false
    }
}
