// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "StakeholderGraph",
    platforms: [.macOS(.v15)],
    products: [
        .library(
            name: "StakeholderGraph", targets: ["StakeholderGraph", "StakeholderGraphIO", "ReferenceData"]),
        .library(name: "NetworkAnalysis", targets: ["NetworkAnalysis"]),
        .library(name: "StakeholderGraphRendering", targets: ["StakeholderGraphRendering"]),
        .executable(name: "mapctl", targets: ["mapctl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .target(name: "CGraphvizShim", dependencies: ["CGraphviz"], cSettings: strictC),
        .target(name: "NetworkAnalysis", swiftSettings: strict),
        .target(name: "StakeholderGraph", dependencies: ["NetworkAnalysis"], swiftSettings: strict),
        .target(
            name: "ReferenceData", path: "Data", sources: ["ReferenceData.swift"],
            resources: [
                .copy("schema"), .copy("circulars"), .copy("gazetteer"), .copy("taxonomies"), .copy("criteria"),
                .copy("views"), .copy("styles"), .copy("samples"),
            ],
            swiftSettings: strict),
        .target(
            name: "StakeholderGraphIO",
            dependencies: [
                "StakeholderGraph", "CExpat", "CZip", "CXlsxWriter", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "StakeholderGraphRendering", dependencies: ["StakeholderGraph", "CGraphvizShim"],
            swiftSettings: strict),
        .executableTarget(
            name: "mapctl",
            dependencies: [
                "StakeholderGraph", "StakeholderGraphIO", "ReferenceData", "StakeholderGraphRendering",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(name: "NetworkAnalysisTests", dependencies: ["NetworkAnalysis"], swiftSettings: strict),
        .testTarget(
            name: "StakeholderGraphTests", dependencies: ["StakeholderGraph"], swiftSettings: strict),
        .testTarget(
            name: "StakeholderGraphIOTests",
            dependencies: ["StakeholderGraph", "StakeholderGraphIO", "ReferenceData"], swiftSettings: strict),
        .testTarget(
            name: "StakeholderGraphRenderingTests",
            dependencies: ["StakeholderGraph", "StakeholderGraphIO", "ReferenceData", "StakeholderGraphRendering"],
            swiftSettings: strict),
        .testTarget(name: "MapctlTests", dependencies: ["mapctl"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
