// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that neither the library nor its tests depend on what only fuzzing needs. Built by
/// `Scripts/fuzz` with `--sanitize fuzzer --sanitize address`.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "StakeholderGraph", path: "..")],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: [.product(name: "StakeholderGraph", package: "StakeholderGraph")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .treatAllWarnings(as: .error),
                // The main function is libFuzzer's.
                .unsafeFlags(["-parse-as-library"]),
            ])
    ],
    swiftLanguageModes: [.v6]
)
