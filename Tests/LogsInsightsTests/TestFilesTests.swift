import FoundationEssentials
import Testing

@testable import LogsInsights

/// Whatever is registered has a test file of its name.
@Suite struct TestFilesTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(path)")
  }

  @Test(arguments: CommandRegistry.all.map { String(describing: $0) })
  func `every command`(type: String) {
    #expect(Self.exists("Commands/\(type)Tests.swift"))
  }

  private static let families: [(folder: String, functions: [Function])] = [
    ("Numeric", numericFunctions), ("Time", timeFunctions), ("General", generalFunctions),
    ("Text", textFunctions), ("Address", addressFunctions), ("Encoding", encodingFunctions),
    ("Document", documentFunctions), ("Hash", hashFunctions),
  ]

  @Test(
    arguments: families.flatMap { family in
      family.functions.map { "\(family.folder)/\(capitalised($0.name))" }
    })
  func `every function`(path: String) {
    #expect(Self.exists("Functions/\(path)FunctionTests.swift"))
  }

  @Test func `no function is left out of the families`() {
    let count = Self.families.reduce(0) { $0 + $1.functions.count }
    #expect(count == FunctionRegistry.all.count)
  }

  @Test(arguments: AggregateFunctionRegistry.all.map(\.names[0]))
  func `every statistic`(name: String) {
    let words = name.split(separator: "_").map { Self.capitalised(String($0)) }
    #expect(Self.exists("Statistics/\(words.joined())StatisticTests.swift"))
  }

  private static func capitalised(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }
}
