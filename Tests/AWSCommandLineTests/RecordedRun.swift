import AWSCommandLine
import Documents
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of the real AWS CLI, version 2: a folder of `Cases/recorded` with what was typed and what
/// came out. The service behind it was an emulator.
struct RecordedRun: CustomTestStringConvertible, Sendable {
  var name: String
  var words: [String]
  var standardOutput: String
  var standardError: String
  var exitCode: Int32

  var testDescription: String { name }

  init(_ name: String) {
    self.name = name
    let command = Samples.text("recorded/\(name)/cmd")
    // Two runs say what was missing from the computer: (unset AWS_DEFAULT_REGION) aws …
    let line = command.split(separator: ") ").last.map(String.init) ?? command
    words = Array(Self.words(of: line).drop { $0 != "aws" }.dropFirst())
    standardOutput = Samples.text("recorded/\(name)/stdout")
    standardError = Samples.text("recorded/\(name)/stderr")
    exitCode = Int32(Samples.text("recorded/\(name)/rc").prefix { $0.isNumber }) ?? -1
  }

  /// All of them: a folder that is added is a test from then on.
  static let all: [RecordedRun] = names(in: Samples.folder + "/recorded").map(RecordedRun.init)

  /// The error that the service behind the CLI answered: `(code, operation, message)`.
  var serviceError: (code: String, operation: String, message: String)? {
    let parts = standardError.split(separator: " when calling the ", maxSplits: 1)
    guard parts.count == 2, let open = parts[0].lastIndex(of: "(") else { return nil }
    let code = parts[0][parts[0].index(after: open)...].dropLast()
    let rest = parts[1].split(separator: " operation: ", maxSplits: 1)
    guard rest.count == 2 else { return nil }
    return (String(code), String(rest[0]), String(rest[1].dropLast()))
  }

  /// Words between blanks, kept together by quotes; the recorded lines need no more of a shell.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line where character != "\n" {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let complete = word { words.append(complete) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
