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
    .library(name: "AWSServices", targets: ["AWSServices", "DataPlane", "NetworkModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The program and its terminal
    .executableTarget(
      name: "vpclab",
      dependencies: [
        "TerminalUI", "Presentation", "Gradebook", "Grading", "Recordings", "WriteUp",
        "SessionStore",
        "LabSession", "Tutor",
        "Lessons",
        "LabShell", "AWSCommandLine", "AWSServices", "DataPlane", "NetworkModel", "AWSModel",
        "JMESPath", "LogsInsights",
        "LogFiles", "Submissions", "Languages", "Documents", "Foundations", "SystemCalls", "CRSVG",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"],
      swiftSettings: strict),
    // What `make bench` measures from inside; no part of the product.
    .executableTarget(
      name: "vpclab-bench",
      dependencies: [
        "LabSession", "Tutor", "Lessons", "AWSServices", "DataPlane", "NetworkModel", "Foundations",
      ],
      exclude: ["README.md"],
      swiftSettings: strict),
    room("TerminalUI", imports: ["Languages", "Foundations", "SystemCalls", "CEditline"]),
    // Messages and evidence as text
    room(
      "Presentation",
      imports: [
        "LabSession", "Tutor", "LabShell", "AWSServices", "DataPlane", "NetworkModel", "AWSModel",
        "Languages", "Documents", "Foundations",
      ]),
    room(
      "Grading",
      imports: ["Presentation", "LabSession", "Tutor", "Lessons", "Documents", "Foundations"]),
    room("Gradebook", imports: ["Grading", "Presentation", "Lessons", "Documents", "Foundations"]),
    room(
      "Recordings",
      imports: [
        "Presentation", "LabSession", "Tutor", "Lessons", "LabShell", "Documents", "Foundations",
      ]),
    room(
      "WriteUp",
      imports: [
        "Pictures", "Presentation", "LabSession", "Tutor", "Lessons", "LabShell", "AWSServices",
        "DataPlane", "NetworkModel", "Languages", "Documents", "Foundations", "CCMarkGFM",
      ]),
    // Values in, SVG out
    room("Pictures", imports: ["Foundations"]),

    // A session, and where it is kept
    room("SessionStore", imports: ["LabSession", "SystemCalls", "Lessons"]),
    room(
      "LabSession",
      imports: [
        "Tutor", "Lessons", "LabShell", "AWSServices", "DataPlane", "NetworkModel", "AWSModel",
        "Documents", "Foundations",
      ]),

    // The lab as one value
    room(
      "Tutor",
      imports: [
        "Lessons", "LabShell", "AWSCommandLine", "AWSServices", "DataPlane", "NetworkModel",
        "AWSModel", "JMESPath",
        "Documents", "Foundations",
      ]),
    room("Lessons", imports: ["Languages", "Documents", "Foundations", "SystemCalls", "CLibYAML"]),
    room(
      "LabShell",
      imports: [
        "AWSCommandLine", "AWSServices", "DataPlane", "NetworkModel", "AWSModel", "Documents",
        "Foundations", "CPCRE2",
      ]),
    room(
      "AWSCommandLine", imports: ["AWSModel", "JMESPath", "Documents", "Foundations", "CLibYAML"]),
    room(
      "AWSServices",
      imports: [
        "DataPlane", "NetworkModel", "AWSModel", "LogsInsights", "Documents", "Foundations",
        "CSodium",
      ]),
    room("DataPlane", imports: ["NetworkModel", "AWSModel", "Documents", "Foundations"]),
    room("NetworkModel", imports: ["Foundations"]),

    // Languages and descriptions that know nothing of the lab
    room("LogsInsights", imports: ["Foundations", "CPCRE2", "CByteMask"]),
    room("AWSModel", imports: ["Documents"]),
    room("JMESPath", imports: ["Documents", "Foundations"]),
    room("Documents", imports: ["Foundations", "CJansson"]),
    room("Foundations", imports: ["CSodium", "CNettle"]),

    // In what language people read
    room("Languages", imports: ["Foundations"]),

    // The operating system, apart from Foundations so that the core cannot reach it
    room("SystemCalls"),

    // Files of a real machine
    room("LogFiles", imports: ["Foundations", "SystemCalls", "CISAL"]),
    room("Submissions", imports: ["Foundations", "SystemCalls", "CISAL"]),

    // C
    .target(name: "CEditline", dependencies: ["CLibEdit"]),
    .target(name: "CPseudoterminal"),
    // Loads librsvg and cairo when a picture is wanted as PNG.
    .target(name: "CRSVG"),
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
      name: "CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(
      name: "CJansson", pkgConfig: "jansson",
      providers: [.apt(["libjansson-dev"]), .brew(["jansson"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CISAL", pkgConfig: "libisal",
      providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),

    // Tests
    tests(of: "Foundations"),
    tests(of: "Languages"),
    tests(of: "SystemCalls", with: ["ProgramTesting"]),
    tests(of: "Documents", with: ["Foundations"]),
    tests(of: "JMESPath", with: ["Documents", "ProgramTesting"], data: ["Cases"]),
    tests(of: "AWSModel", with: ["Documents"]),
    tests(of: "LogsInsights", with: ["Documents", "Foundations"], data: ["Cases"]),
    tests(of: "LogFiles", with: ["Documents", "Foundations"], data: ["Cases"]),
    tests(
      of: "Submissions", with: ["Foundations", "SystemCalls", "ProgramTesting"], data: ["Cases"]),
    tests(of: "NetworkModel", with: ["CloudTesting", "AWSServices", "Foundations"]),
    tests(
      of: "DataPlane",
      with: ["CloudTesting", "AWSServices", "NetworkModel", "AWSModel", "Documents", "Foundations"]),
    tests(
      of: "AWSServices",
      with: ["CloudTesting", "DataPlane", "NetworkModel", "AWSModel", "Documents", "Foundations"]),
    tests(
      of: "AWSCommandLine",
      with: [
        "AWSModel", "AWSServices", "DataPlane", "NetworkModel", "Documents", "Foundations",
        "ProgramTesting",
      ],
      data: ["Cases"]),
    tests(
      of: "LabShell",
      with: [
        "AWSServices", "DataPlane", "NetworkModel", "Documents", "Foundations", "SystemCalls",
        "ProgramTesting",
      ]),
    tests(
      of: "Lessons",
      with: [
        "Tutor", "AWSModel", "AWSServices", "DataPlane", "NetworkModel", "JMESPath", "Documents",
        "Foundations",
        "SystemCalls", "ProgramTesting",
      ]),
    // The tutor is judged by what it says to whoever works through the lesson, which a session carries out.
    tests(
      of: "Tutor",
      with: [
        "LabTesting", "LabSession", "Presentation", "Lessons", "LabShell", "AWSServices",
        "DataPlane",
        "NetworkModel", "AWSModel", "Documents", "Foundations", "SystemCalls",
      ]),
    tests(
      of: "LabSession",
      with: [
        "LabTesting", "Presentation", "Languages", "Tutor", "Lessons", "LabShell", "AWSServices",
        "DataPlane",
        "NetworkModel",
        "AWSModel", "Documents",
        "Foundations", "SystemCalls",
      ],
      data: ["Corpus"]),
    tests(
      of: "SessionStore",
      with: ["LabSession", "Lessons", "Documents", "SystemCalls", "ProgramTesting"]),
    tests(
      of: "Presentation",
      with: [
        "LabSession", "Tutor", "Lessons", "Languages", "LabShell", "AWSServices", "DataPlane",
        "NetworkModel",
        "Documents", "Foundations",
        "SystemCalls",
      ],
      data: ["Snapshots"]),
    tests(
      of: "Grading",
      with: [
        "Presentation", "SessionStore", "LabSession", "LabShell", "Lessons", "Documents",
        "Foundations",
      ]),
    tests(
      of: "Gradebook", with: ["Grading", "Lessons", "Foundations", "Documents", "SystemCalls"]),
    tests(
      of: "Recordings",
      with: [
        "SessionStore", "LabSession", "Tutor", "Lessons", "LabShell", "Documents", "Foundations",
      ]),
    tests(
      of: "WriteUp",
      with: [
        "MarkupTesting", "Pictures", "Presentation", "LabSession", "Tutor", "Lessons", "LabShell",
        "AWSServices", "DataPlane", "NetworkModel", "Foundations",
      ]),
    tests(of: "Pictures", with: ["MarkupTesting"]),
    // Clouds under test, built from the model's types.
    .target(
      name: "CloudTesting",
      dependencies: ["AWSServices", "DataPlane", "NetworkModel", "Foundations"],
      path: "Tests/CloudTesting", swiftSettings: strict),
    // Documents under test, and what somebody might write into them.
    .target(
      name: "LabTesting",
      dependencies: [
        "LabSession", "Tutor", "Lessons", "LabShell", "Presentation", "NetworkModel", "Foundations",
      ],
      path: "Tests/LabTesting", swiftSettings: strict),
    .target(name: "MarkupTesting", path: "Tests/MarkupTesting", swiftSettings: strict),
    // Programs under test: run to their end, or typed at through a pseudoterminal.
    .target(
      name: "ProgramTesting", dependencies: ["SystemCalls", "CPseudoterminal"],
      path: "Tests/ProgramTesting",
      swiftSettings: strict),
    .executableTarget(
      name: "terminal-demo", dependencies: ["TerminalUI", "SystemCalls"],
      path: "Tests/TerminalDemo",
      swiftSettings: strict),
    // How fast the data plane is: make bench-network.
    .executableTarget(
      name: "network-bench",
      dependencies: ["CloudTesting", "AWSServices", "DataPlane", "NetworkModel", "Foundations"],
      path: "Tests/NetworkBench",
      swiftSettings: strict),
    // Flow logs to measure with, and queries over typed columns: make bench.
    .executableTarget(
      name: "insights-bench", dependencies: ["LogsInsights", "SystemCalls"],
      path: "Tests/InsightsBench",
      swiftSettings: strict),
    tests(of: "TerminalUI", with: ["Foundations", "ProgramTesting", "terminal-demo"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "vpclab", "ProgramTesting", "SessionStore", "LabSession", "Lessons", "LabShell", "Tutor",
        "Grading", "Documents", "SystemCalls",
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
    .executableTarget(
      name: "lab-fuzz",
      dependencies: [
        "AWSServices", "AWSModel", "Documents", "Foundations", "JMESPath", "LabSession", "LabShell",
        "Lessons",
        "NetworkModel", "Tutor",
      ], path: "Tests/LabFuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]),
  ]
}
