internal import Foundation
internal import StakeholderGraph

/// Writes a network as one of the JSON forms that network programs read.
enum NetworkJSONWriter {
    /// NetworkX's node-link form.
    static func nodeLink(_ network: NetworkDocument) -> Data {
        JSONText.object([
            ("directed", .flag(true)), ("multigraph", .flag(true)),
            ("graph", .object([("title", .string(network.title))])),
            (
                "nodes",
                .list(
                    network.nodes.map { node in
                        .object(
                            [("id", .string(node.id)), ("label", .string(node.label))]
                                + cells(node.attributes, network.nodeColumns))
                    })
            ),
            (
                "edges",
                .list(
                    network.edges.map { edge in
                        .object(
                            [
                                ("source", .string(edge.source)), ("target", .string(edge.target)),
                                ("key", .string(edge.id)),
                            ] + cells(edge.attributes, network.edgeColumns))
                    })
            ),
        ]).data()
    }

    /// JSON Graph Format 2.
    static func graph(_ network: NetworkDocument) -> Data {
        let nodes: [(String, JSONText)] = network.nodes.map { node in
            (
                node.id,
                .object([
                    ("label", .string(node.label)),
                    ("metadata", .object(cells(node.attributes, network.nodeColumns))),
                ])
            )
        }
        let edges: [JSONText] = network.edges.map { edge in
            .object([
                ("id", .string(edge.id)), ("source", .string(edge.source)), ("target", .string(edge.target)),
                ("relation", .string(edge.kind)), ("directed", .flag(true)),
                ("metadata", .object(cells(edge.attributes, network.edgeColumns))),
            ])
        }
        return JSONText.object([
            (
                "graph",
                .object([
                    ("directed", .flag(true)), ("label", .string(network.title)), ("nodes", .object(nodes)),
                    ("edges", .list(edges)),
                ])
            )
        ]).data()
    }

    /// Cytoscape's elements.
    static func cytoscape(_ network: NetworkDocument) -> Data {
        let nodes: [JSONText] = network.nodes.map { node in
            .object([
                (
                    "data",
                    .object(
                        [
                            ("id", .string(node.id)), ("value", .string(node.id)), ("name", .string(node.label)),
                            ("label", .string(node.label)),
                        ] + cells(node.attributes, network.nodeColumns))
                )
            ])
        }
        let edges: [JSONText] = network.edges.map { edge in
            .object([
                (
                    "data",
                    .object(
                        [
                            ("id", .string(edge.id)), ("key", .string(edge.id)), ("source", .string(edge.source)),
                            ("target", .string(edge.target)), ("interaction", .string(edge.kind)),
                        ] + cells(edge.attributes, network.edgeColumns))
                )
            ])
        }
        return JSONText.object([
            ("data", .object([("name", .string(network.title))])), ("directed", .flag(true)),
            ("multigraph", .flag(true)),
            ("elements", .object([("nodes", .list(nodes)), ("edges", .list(edges))])),
        ]).data()
    }

    /// Kumu's blueprint form.
    static func kumu(_ network: NetworkDocument) -> Data {
        let elements: [JSONText] = network.nodes.map { node in
            .object(
                [("id", .string(node.id)), ("label", .string(node.label)), ("type", .string(node.entity.rawValue))]
                    + cells(node.attributes, network.nodeColumns))
        }
        let connections: [JSONText] = network.edges.map { edge in
            let rest = cells(edge.attributes, network.edgeColumns).filter { $0.0 != "direction" }
            return .object(
                [
                    ("id", .string(edge.id)), ("from", .string(edge.source)), ("to", .string(edge.target)),
                    ("type", .string(edge.kind)), ("direction", .string(edge.isMutual ? "mutual" : "directed")),
                ] + rest)
        }
        return JSONText.object([("elements", .list(elements)), ("connections", .list(connections))]).data()
    }

    private static func cells(
        _ attributes: [String: String], _ columns: [NetworkDocument.Column]
    ) -> [(String, JSONText)] {
        columns.compactMap { column in
            attributes[column.name].map { (column.name, JSONText.cell($0, isNumeric: column.isNumeric)) }
        }
    }
}
