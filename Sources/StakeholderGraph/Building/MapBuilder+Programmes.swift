extension MapBuilder {
    func buildProgramme(_ programme: NamedGroup, _ context: BuildContext) -> Programme? {
        let cells = programme.cells
        cells.scanForContacts()
        context.log.accept(cells.table.draft.file)
        return Programme(
            id: ProgrammeID(programme.id), name: programme.name, leads: cells.stakeholders("lead"),
            implementers: cells.stakeholders("implementers"), funders: cells.stakeholders("funders"),
            supporters: cells.stakeholders("supporters"), hosts: cells.stakeholders("hosts"),
            themes: cells.terms("themes", .theme), activities: cells.terms("activities", .activity),
            places: cells.places("places"), targetGroups: cells.terms("target_groups", .targetGroup),
            span: cells.span("start", "end", endBeforeStart: .error),
            status: cells.choice("status", ProgrammeStatus.self), budget: cells.amount("budget"),
            currency: cells.text("currency"), peopleTargeted: cells.amount("people_targeted"),
            peopleReached: cells.amount("people_reached"), duties: cells.letters("duties"),
            attributes: cells.attributes(), evidence: cells.evidence(), note: cells.text("note"))
    }
}
