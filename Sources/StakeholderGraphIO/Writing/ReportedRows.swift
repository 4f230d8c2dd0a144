/// An account of rows with the keys of the contract: read is accepted, merged and rejected together.
struct ReportedRows: Encodable {
    let read: Int
    let accepted: Int
    let merged: Int
    let rejected: Int
}
