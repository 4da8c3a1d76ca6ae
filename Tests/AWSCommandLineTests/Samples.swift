import AWSCommandLine
import AWSModel
import Documents
import ProgramTesting
import Testing

/// What the tests read from the folder `Cases`.
enum Samples {
  /// Every operation of `operations.txt`, whether the simulator has it yet or not.
  static let operations: [OperationDescription] = text("operations.txt").split(separator: "\n")
    .compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let service = Service(rawValue: fields[0]) else { return nil }
      return OperationDescription(
        service, fields[1], "Does \(fields[1]).", input: fields[2], output: fields[3])
    }

  static let commandLine = AWSCommandLineInterface(operations: operations)

  static func text(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return textOfFile("/\(folder)/Cases/\(name)")
  }

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
