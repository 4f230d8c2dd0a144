import StakeholderGraph

/// Finds what a person meant by a word on the command line, among what the audience may see.
enum MapTerms {
    /// - Throws: a failure of usage that names what may have been meant.
    static func place(_ text: String, in map: Disclosed<StakeholderMap>) throws -> PlaceID {
        try found(map) { names throws(MapNames.Unclear) in try names.place(text) }
    }

    /// A theme of the taxonomy, or one that only the map's programmes use.
    static func theme(_ text: String, in map: Disclosed<StakeholderMap>) throws -> TermID {
        try found(map) { names throws(MapNames.Unclear) in try names.theme(text) }
    }

    static func tieKind(_ text: String, in map: Disclosed<StakeholderMap>) throws -> TieKind {
        try found(map) { names throws(MapNames.Unclear) in try names.tieKind(text) }
    }

    /// A programme by its identifier, or by its name where no other has it.
    static func programme(_ text: String, in map: Disclosed<StakeholderMap>) throws -> ProgrammeID {
        try found(map) { names throws(MapNames.Unclear) in try names.programme(text) }
    }

    /// A stakeholder by its identifier, or by its name where no other has it.
    static func stakeholder(_ text: String, in map: Disclosed<StakeholderMap>) throws -> StakeholderID {
        try found(map) { names throws(MapNames.Unclear) in try names.stakeholder(text) }
    }

    /// A forum by its identifier, or by a name that only it has.
    static func forum(_ text: String, in map: Disclosed<StakeholderMap>) throws -> ForumID {
        try found(map) { names throws(MapNames.Unclear) in try names.forum(text) }
    }

    private static func found<Term>(
        _ map: Disclosed<StakeholderMap>, _ find: (MapNames) throws(MapNames.Unclear) -> Term
    ) throws -> Term {
        do throws(MapNames.Unclear) {
            return try find(MapNames(map))
        } catch {
            throw CommandFailure(.usage, error.sentence)
        }
    }
}
