// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func layer(_ name: String, _ needs: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: needs, swiftSettings: strict)
}

func tests(_ name: String, _ needs: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: needs, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "anju",
    targets: [
        layer("AnjuCore"),
        layer("AnjuDomain", ["AnjuCore"]),
        layer("AnjuSQL", ["AnjuCore"]),
        layer("AnjuSeal", ["AnjuCore", "CQRencode"]),
        system("CQRencode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        layer("AnjuTesting", ["AnjuCore"]),
        tests("AnjuCoreTests", ["AnjuCore"]),
    ],
    swiftLanguageModes: [.v6])
