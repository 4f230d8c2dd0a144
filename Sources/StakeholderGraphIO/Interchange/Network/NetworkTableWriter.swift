internal import Foundation
internal import StakeholderGraph

/// Writes a network as two tables: Kumu's, Gephi's and Neo4j's.
enum NetworkTableWriter {
    typealias File = (name: String, data: Data)

    /// `elements.csv` and `connections.csv`. Elements are named by `ID`, because two bodies may share a label.
    static func kumu(_ network: NetworkDocument, _ guarded: Bool) -> [File] {
        let nodeColumns = network.nodeColumns.map(\.name).filter { $0 != "entity" }
        let nodes = network.nodes.map { node in
            [node.id, node.label, node.entity.rawValue] + nodeColumns.map { node.attributes[$0] ?? "" }
        }
        let edgeColumns = network.edgeColumns.map(\.name).filter { $0 != "direction" && $0 != "kind" }
        let edges = network.edges.map { edge in
            [edge.id, edge.source, edge.target, edge.kind, edge.isMutual ? "mutual" : "directed"]
                + edgeColumns.map { edge.attributes[$0] ?? "" }
        }
        return [
            ("elements.csv", csv([["ID", "Label", "Type"] + nodeColumns] + nodes, guarded)),
            ("connections.csv", csv([["ID", "From", "To", "Type", "Direction"] + edgeColumns] + edges, guarded)),
        ]
    }

    /// `nodes.csv` and `edges.csv`, no edge identifier twice: Gephi would drop the second. It reads directed and undirected
    /// edges in one table.
    static func gephi(_ network: NetworkDocument, _ guarded: Bool) -> [File] {
        let nodeColumns = network.nodeColumns.map(\.name)
        let edgeColumns = network.edgeColumns.map(\.name)
        let nodes = network.nodes.map { node in
            [node.id, node.label] + nodeColumns.map { node.attributes[$0] ?? "" }
        }
        let edges = network.edges.map { edge in
            [
                edge.source, edge.target, edge.isMutual ? "Undirected" : "Directed", edge.id, edge.kind,
                edge.attributes["strength"] ?? "1",
            ]
                + edgeColumns.map { edge.attributes[$0] ?? "" }
        }
        return [
            ("nodes.csv", csv([["Id", "Label"] + nodeColumns] + nodes, guarded)),
            ("edges.csv", csv([["Source", "Target", "Type", "Id", "Label", "Weight"] + edgeColumns] + edges, guarded)),
        ]
    }

    /// `nodes.csv` and `relationships.csv` as bulk loaders of graph databases take them.
    static func neo4j(_ network: NetworkDocument, _ guarded: Bool) -> [File] {
        func typed(_ columns: [NetworkDocument.Column]) -> [String] {
            columns.map { $0.isNumeric ? $0.name + ":double" : $0.name }
        }
        let nodes = network.nodes.map { node in
            [node.id, node.label, node.entity.rawValue.prefix(1).uppercased() + node.entity.rawValue.dropFirst()]
                + network.nodeColumns.map { node.attributes[$0.name] ?? "" }
        }
        let edges = network.edges.map { edge in
            [edge.source, edge.target, edge.kind.uppercased().replacing("-", with: "_"), edge.id]
                + network.edgeColumns.map { edge.attributes[$0.name] ?? "" }
        }
        return [
            ("nodes.csv", csv([["id:ID", "name", ":LABEL"] + typed(network.nodeColumns)] + nodes, guarded)),
            (
                "relationships.csv",
                csv([[":START_ID", ":END_ID", ":TYPE", "id"] + typed(network.edgeColumns)] + edges, guarded)
            ),
        ]
    }

    private static func csv(_ rows: [[String]], _ guarded: Bool) -> Data {
        CSVTableWriter.data(guarded ? rows.map { $0.map(FormulaGuard.neutralised) } : rows)
    }
}
