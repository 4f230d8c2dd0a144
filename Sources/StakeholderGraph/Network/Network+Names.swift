extension Network {
    /// The body that a person means: by identifier, else by name without regard to case and signs.
    ///
    /// - Throws: `NetworkProblem` that names what may have been meant.
    public func vertex(named text: String) throws(NetworkProblem) -> Vertex {
        let folded = slug(text)
        if let exact = vertices.first(where: { $0.id.rawValue == text || $0.id.rawValue == folded }) { return exact }
        let found = vertices.filter { slug($0.label) == folded }
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            let ids = found.map(\.id.rawValue).joined(separator: ", ")
            throw NetworkProblem(.doesNotApply, "More than one body is called “\(text)”: \(ids).")
        }
        let words = vertices.map(\.id.rawValue) + vertices.map { slug($0.label) }
        let near = nearMisses(of: folded, among: Set(words).sorted(), limit: 3)
        let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
        throw NetworkProblem(.doesNotApply, "No body of this network is called “\(text)”.\(hint)")
    }

    /// The bodies of a list of bodies and categories with commas between, ascending.
    ///
    /// - Throws: `NetworkProblem` that names what may have been meant.
    public func group(named text: String) throws(NetworkProblem) -> [Vertex] {
        var found: Set<Vertex> = []
        for part in text.split(separator: ",").map(String.init) {
            let folded = slug(part)
            let members = vertices.filter { $0.category?.rawValue == folded }
            if members.isEmpty {
                found.insert(try vertex(named: part))
            } else {
                found.formUnion(members)
            }
        }
        return found.sorted { $0.id < $1.id }
    }
}
