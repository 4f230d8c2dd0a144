internal import StakeholderGraph

extension ProgrammeRoles {
    /// Implementers by column and by tie without those that lead, unless the column of implementers names them too.
    func implementersBesideLeads(of programme: Programme, at position: Int) -> [StakeholderID] {
        let leads = leads[position]
        return implementers[position].filter { !leads.contains($0) || programme.implementers.values.contains($0) }
    }
}
