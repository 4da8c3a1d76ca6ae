// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: the compiler is as strict as it can be, and a warning is an error.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house: a Swift target and the tests that mirror it. Arrows only ever point down
/// the list in docs/architecture.md.
func room(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: strict)
}

func tests(
  of name: String, with dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: data,
    swiftSettings: strict)
}

let package = Package(
  name: "vpclab",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "vpclab", targets: ["vpclab"]),
    .library(name: "LogsInsights", targets: ["LogsInsights"]),
    .library(name: "CloudSimulator", targets: ["CloudSimulator"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The program and its terminal
    .executableTarget(
      name: "vpclab",
      dependencies: [
        "TerminalUI", "Presentation", "Grading", "WriteUp", "SessionStore", "LabSession", "Tutor",
        "Lessons",
        "LabShell", "AWSCommandLine", "CloudSimulator", "AWSModel", "JMESPath", "LogsInsights",
        "LogFiles", "Documents", "Foundations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"],
      swiftSettings: strict),
    // What `make bench` measures from inside; no part of the product.
    .executableTarget(
      name: "vpclab-bench",
      dependencies: ["LabSession", "Tutor", "LabShell", "Lessons", "CloudSimulator"],
      exclude: ["README.md"],
      swiftSettings: strict),
    room("TerminalUI", imports: ["Foundations", "CEditline"]),
    // Messages and evidence as text
    room(
      "Presentation",
      imports: [
        "LabSession", "Tutor", "Lessons", "LabShell", "CloudSimulator", "AWSModel", "Documents",
        "Foundations",
      ]),
    room("Grading", imports: ["Presentation", "LabSession", "Tutor", "Lessons", "Documents"]),
    room(
      "WriteUp",
      imports: ["LabSession", "Tutor", "Lessons", "LabShell", "CloudSimulator", "Documents"]),

    // A session, and where it is kept
    room("SessionStore", imports: ["LabSession", "Documents"]),
    room(
      "LabSession",
      imports: ["Tutor", "Lessons", "LabShell", "CloudSimulator", "AWSModel", "Documents"]),

    // The lab as one value
    room(
      "Tutor",
      imports: [
        "Lessons", "LabShell", "AWSCommandLine", "CloudSimulator", "AWSModel", "JMESPath",
        "Documents",
      ]),
    room("Lessons", imports: ["Documents", "CLibYAML", "CSodium"]),
    room(
      "LabShell",
      imports: ["AWSCommandLine", "CloudSimulator", "AWSModel", "LogsInsights", "Documents"]),
    room("AWSCommandLine", imports: ["AWSModel", "JMESPath", "Documents"]),
    room(
      "CloudSimulator",
      imports: ["AWSModel", "LogsInsights", "Documents", "CSodium", "CLibMD"]),

    // Languages and descriptions that know nothing of the lab
    room("LogsInsights", imports: ["CPCRE2", "CSodium", "CLibMD", "CByteMask"]),
    room("AWSModel", imports: ["Documents"]),
    room("JMESPath", imports: ["Documents"]),
    room("Documents", imports: ["CJansson"]),
    room("Foundations"),

    // Files of a real machine
    room("LogFiles", imports: ["CISAL"]),

    // C
    .target(name: "CEditline", dependencies: ["CLibEdit"]),
    .target(name: "CPseudoterminal"),
    // A header alone: vector instructions that Swift has no words for.
    .systemLibrary(name: "CByteMask"),
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
    .systemLibrary(
      name: "CLibMD", pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
    .systemLibrary(
      name: "CJansson", pkgConfig: "jansson",
      providers: [.apt(["libjansson-dev"]), .brew(["jansson"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CISAL", pkgConfig: "libisal",
      providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),

    // Tests
    tests(of: "Foundations"),
    tests(of: "Documents"),
    tests(of: "JMESPath", with: ["Documents"], data: ["Cases"]),
    tests(of: "AWSModel", with: ["Documents"]),
    tests(of: "LogsInsights", with: ["Documents"], data: ["Cases"]),
    tests(of: "LogFiles"),
    tests(of: "CloudSimulator", with: ["AWSModel", "Documents"]),
    tests(
      of: "AWSCommandLine", with: ["AWSModel", "CloudSimulator", "Documents"], data: ["Cases"]),
    tests(of: "LabShell", with: ["CloudSimulator", "Documents"]),
    tests(
      of: "Lessons",
      with: [
        "Tutor", "AWSModel", "CloudSimulator", "JMESPath", "Documents", "ProgramTesting",
      ]),
    tests(of: "Tutor", with: ["Lessons", "LabShell", "CloudSimulator", "Documents"]),
    tests(
      of: "LabSession",
      with: [
        "Presentation", "Tutor", "Lessons", "LabShell", "CloudSimulator", "AWSModel", "Documents",
      ],
      data: ["Corpus"]),
    tests(of: "SessionStore", with: ["LabSession", "Lessons", "Documents", "ProgramTesting"]),
    tests(
      of: "Presentation",
      with: ["LabSession", "Tutor", "Lessons", "LabShell", "CloudSimulator", "Documents"],
      data: ["Snapshots"]),
    tests(
      of: "Grading",
      with: ["Presentation", "SessionStore", "LabSession", "LabShell", "Lessons", "Documents"]),
    tests(of: "WriteUp", with: ["LabSession", "Lessons"]),
    // Programs under test: run to their end, or typed at through a pseudoterminal.
    .target(
      name: "ProgramTesting", dependencies: ["CPseudoterminal"], path: "Tests/ProgramTesting",
      swiftSettings: strict),
    .executableTarget(
      name: "terminal-demo", dependencies: ["TerminalUI"], path: "Tests/TerminalDemo",
      swiftSettings: strict),
    // How fast the data plane is: make bench-network.
    .executableTarget(
      name: "network-bench", dependencies: ["CloudSimulator"], path: "Tests/NetworkBench",
      swiftSettings: strict),
    // Flow logs to measure with, and queries over typed columns: make bench.
    .executableTarget(
      name: "insights-bench", dependencies: ["LogsInsights"], path: "Tests/InsightsBench",
      swiftSettings: strict),
    tests(of: "TerminalUI", with: ["Foundations", "ProgramTesting", "terminal-demo"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "vpclab", "ProgramTesting", "SessionStore", "LabSession", "Lessons", "LabShell", "Tutor",
        "Documents",
      ],
      exclude: ["Forms"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings the main function along, so this links only in its own build: make fuzz.
if Context.environment["VPCLAB_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/InsightsFuzz/CLibFuzzer"),
    .executableTarget(
      name: "insights-fuzz", dependencies: ["LogsInsights", "CLibFuzzer"],
      path: "Tests/InsightsFuzz", exclude: ["CLibFuzzer"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]),
    .executableTarget(
      name: "files-fuzz", dependencies: ["LogsInsights", "LogFiles"], path: "Tests/FilesFuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]),
  ]
}
