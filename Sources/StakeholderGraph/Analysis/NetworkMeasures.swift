extension Disclosed where Value == StakeholderMap {
    /// The network of what this audience may see.
    ///
    /// - Throws: `NetworkProblem`; see ``Network/init(_:_:)``.
    public func network(
        _ projection: NetworkProjection = NetworkProjection()
    ) throws(NetworkProblem) -> Disclosed<Network> {
        Disclosed<Network>(try Network(value, projection), for: audience)
    }

    /// The measures of the network of what this audience may see, and the answers to the questions of the request.
    ///
    /// - Throws: `NetworkProblem`; see ``Network/measured(_:)``.
    public func measures(
        _ request: MeasureRequest = MeasureRequest(), of projection: NetworkProjection = NetworkProjection()
    ) throws(NetworkProblem) -> Disclosed<MeasureReport> {
        Disclosed<MeasureReport>(try Network(value, projection).answered(request, in: value), for: audience)
    }
}
