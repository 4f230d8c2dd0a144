internal import StakeholderGraph

/// The answers to questions: keys that are there only when something was asked.
extension MeasureListing {
    func encodeAnswers(_ top: inout KeyedEncodingContainer<TextKey>) throws {
        let answers = report.answers
        try top.encodeIfPresent(answers.ego?.id.rawValue, forKey: "ego")
        if let path = answers.path { try encode(path, in: &top) }
        if let players = answers.keyPlayers {
            var object = top.nestedContainer(keyedBy: TextKey.self, forKey: "keyPlayers")
            try object.encode(players.fragmentation, forKey: "fragmentation")
            try object.encode(players.radius, forKey: "radius")
            try encode(players.breakers, "fragmentation", in: object.nestedUnkeyedContainer(forKey: "breakers"))
            try encode(players.reachers, "reached", in: object.nestedUnkeyedContainer(forKey: "reachers"))
        }
        if let cut = answers.cut {
            var object = top.nestedContainer(keyedBy: TextKey.self, forKey: "cut")
            try object.encode(cut.value, forKey: "value")
            try object.encode(cut.first.map(\.id.rawValue), forKey: "first")
            try object.encode(cut.second.map(\.id.rawValue), forKey: "second")
            try object.encode(cut.firstSide.map(\.id.rawValue), forKey: "firstSide")
            var ties = object.nestedUnkeyedContainer(forKey: "ties")
            for tie in cut.ties {
                var entry = ties.nestedContainer(keyedBy: TextKey.self)
                try entry.encode(tie.from.rawValue, forKey: "from")
                try entry.encode(tie.to.rawValue, forKey: "to")
                try entry.encode(tie.strength, forKey: "strength")
                try entry.encode(tie.kinds.map(\.rawValue), forKey: "kinds")
            }
        }
        if let whatIf = answers.whatIf { try encode(whatIf, in: &top) }
        guard !answers.categories.isEmpty else { return }
        var categories = top.nestedUnkeyedContainer(forKey: "categories")
        for row in answers.categories {
            var entry = categories.nestedContainer(keyedBy: TextKey.self)
            try entry.encode(row.category?.rawValue, forKey: "category")
            try entry.encode(row.bodies, forKey: "bodies")
            for mean in row.means { try entry.encode(mean.value, forKey: TextKey(mean.key)) }
        }
    }

    private func encode(_ path: TieChain, in top: inout KeyedEncodingContainer<TextKey>) throws {
        var object = top.nestedContainer(keyedBy: TextKey.self, forKey: "path")
        try object.encode(path.from.id.rawValue, forKey: "from")
        try object.encode(path.to.id.rawValue, forKey: "to")
        try object.encode(path.length, forKey: "length")
        guard let steps = path.steps else { return try object.encodeNil(forKey: "steps") }
        var list = object.nestedUnkeyedContainer(forKey: "steps")
        for step in steps {
            var entry = list.nestedContainer(keyedBy: TextKey.self)
            try entry.encode(step.from.id.rawValue, forKey: "from")
            try entry.encode(step.to.id.rawValue, forKey: "to")
            try entry.encode(step.strength, forKey: "strength")
            try entry.encode(step.sentences, forKey: "sentences")
            var evidence = entry.nestedUnkeyedContainer(forKey: "evidence")
            for row in step.evidence {
                var place = evidence.nestedContainer(keyedBy: TextKey.self)
                try place.encode(row.location.file, forKey: "file")
                try place.encode(row.location.line, forKey: "line")
            }
        }
    }

    private func encode(
        _ choices: [KeyPlayerAnswer.Choice], _ key: TextKey, in container: any UnkeyedEncodingContainer
    ) throws {
        var container = container
        for choice in choices {
            var entry = container.nestedContainer(keyedBy: TextKey.self)
            try entry.encode(choice.vertex.id.rawValue, forKey: "id")
            try entry.encode(choice.vertex.label, forKey: "label")
            try entry.encode(choice.value, forKey: key)
        }
    }

    private func encode(_ whatIf: WhatIf, in top: inout KeyedEncodingContainer<TextKey>) throws {
        var object = top.nestedContainer(keyedBy: TextKey.self, forKey: "whatIf")
        try object.encode(whatIf.removed.map(\.id.rawValue), forKey: "without")
        var added = object.nestedUnkeyedContainer(forKey: "with")
        for tie in whatIf.added {
            var entry = added.nestedContainer(keyedBy: TextKey.self)
            try entry.encode(tie.from.id.rawValue, forKey: "from")
            try entry.encode(tie.to.id.rawValue, forKey: "to")
        }
        try encode(whatIf.whole, in: object.nestedContainer(keyedBy: TextKey.self, forKey: "whole"))
        var nodes = object.nestedUnkeyedContainer(forKey: "nodes")
        for body in whatIf.bodies {
            var entry = nodes.nestedContainer(keyedBy: TextKey.self)
            try entry.encode(body.vertex.id.rawValue, forKey: "id")
            try encode(body.changes, in: entry)
        }
    }

    /// `{measure: {before, after}}`.
    private func encode(_ changes: [WhatIf.Change], in container: KeyedEncodingContainer<TextKey>) throws {
        var container = container
        for change in changes {
            var entry = container.nestedContainer(keyedBy: TextKey.self, forKey: TextKey(change.key))
            try entry.encode(change.before, forKey: "before")
            try entry.encode(change.after, forKey: "after")
        }
    }
}
