// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A package of its own, so that neither the library nor its tests depend on what only measurements need.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "StakeholderGraph", path: "..")],
    targets: [
        .target(name: "BenchmarkSupport", swiftSettings: strict),
        .executableTarget(
            name: "ReadingBenchmark",
            dependencies: [
                "BenchmarkSupport", .product(name: "StakeholderGraph", package: "StakeholderGraph"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "ForumBenchmark",
            dependencies: [
                "BenchmarkSupport", .product(name: "StakeholderGraph", package: "StakeholderGraph"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "InterchangeBenchmark",
            dependencies: [
                "BenchmarkSupport", .product(name: "StakeholderGraph", package: "StakeholderGraph"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "OverlapBenchmark",
            dependencies: [
                "BenchmarkSupport", .product(name: "StakeholderGraph", package: "StakeholderGraph"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "WorkbookBenchmark",
            dependencies: [
                "BenchmarkSupport", .product(name: "StakeholderGraph", package: "StakeholderGraph"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "DrawingBenchmark",
            dependencies: [
                "BenchmarkSupport", .product(name: "StakeholderGraph", package: "StakeholderGraph"),
                .product(name: "StakeholderGraphRendering", package: "StakeholderGraph"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "NetworkBenchmark",
            dependencies: [.product(name: "NetworkAnalysis", package: "StakeholderGraph")], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
