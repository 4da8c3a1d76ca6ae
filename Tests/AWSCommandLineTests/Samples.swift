import AWSCommandLine
import AWSModel
import AWSServices
import Documents
import ProgramTesting
import Testing

/// What the tests read from the folder `Cases`.
enum Samples {
  static let commandLine = AWSCommandLineInterface(
    operations: OperationRegistry.descriptions)

  static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Cases"

  static func text(_ name: String) -> String { textOfFile("\(folder)/\(name)") }

  static func json(_ name: String) -> Value {
    do {
      return try Value(parsingJSON: text(name))
    } catch {
      Issue.record("\(name): \(error)")
      return .null
    }
  }

  /// The invocation's call; fails the test when it is none.
  static func call(
    _ arguments: [String], in environment: CommandEnvironment = CommandEnvironment()
  ) throws -> Call {
    guard case .call(let call) = try commandLine.invocation(for: arguments, in: environment) else {
      throw NoCall()
    }
    return call
  }

  static func call(_ line: String) throws -> Call {
    try call(line.split(separator: " ").map(String.init))
  }

  struct NoCall: Error {}
}
