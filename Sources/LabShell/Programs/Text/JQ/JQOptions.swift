import Documents
import Foundations

/// How jq is called: some of its options take two words, so that it reads them itself.
struct JQOptions {
  struct UsageError: Error {
    var message: String
  }

  var program: String?
  var programFile: String?
  var files: [String] = []
  var flags: Set<Character> = []
  var layout = JQLayout()
  /// `--arg` and `--argjson`.
  var named: [(name: String, value: JSONValue)] = []
  /// `--slurpfile` and `--rawfile`, which still have to be read.
  var namedFiles: [(name: String, file: String, isRaw: Bool)] = []
  var positional: [JSONValue] = []

  private enum Rest {
    case files, texts, documents
  }

  private static let long: [String: Character] = [
    "null-input": "n", "raw-output": "r", "join-output": "j", "ascii-output": "a", "slurp": "s",
    "compact-output": "c", "sort-keys": "S", "exit-status": "e", "raw-input": "R",
    "color-output": "C", "monochrome-output": "M", "unbuffered": "u", "help": "h",
    "version": "V", "tab": "t",
  ]

  init(_ arguments: [String]) throws(UsageError) {
    var words = arguments[...]
    var rest = Rest.files
    var isOver = false
    func word(for option: String) throws(UsageError) -> String {
      guard let word = words.popFirst() else {
        throw UsageError(message: "\(option) takes one more parameter")
      }
      return word
    }
    while let argument = words.popFirst() {
      if !isOver, argument == "--" {
        isOver = true
      } else if !isOver, argument.hasPrefix("--") {
        let name = String(argument.dropFirst(2))
        switch name {
        case "arg": named.append((try word(for: "--arg"), .string(try word(for: "--arg"))))
        case "argjson":
          let name = try word(for: argument)
          named.append((name, try Self.document(try word(for: argument), named: argument)))
        case "slurpfile", "rawfile":
          let variable = try word(for: argument)
          namedFiles.append((variable, try word(for: argument), name == "rawfile"))
        case "args": rest = .texts
        case "jsonargs": rest = .documents
        case "from-file": programFile = try word(for: argument)
        case "indent":
          guard let count = GivenNumber(try word(for: argument), in: 0...7)?.value else {
            throw UsageError(message: "--indent takes a number from 0 to 7")
          }
          layout.indentation = count == 0 ? nil : count
        default:
          guard let letter = Self.long[name] else {
            throw UsageError(message: "Unknown arguments: \(argument)")
          }
          flags.insert(letter)
        }
      } else if !isOver, argument.hasPrefix("-"), argument.utf8.count > 1 {
        for letter in argument.dropFirst() {
          if letter == "f" {
            programFile = try word(for: "-f")
          } else if Self.long.values.contains(letter), !"ut".contains(letter) {
            flags.insert(letter)
          } else {
            throw UsageError(message: "Unknown arguments: \(argument)")
          }
        }
      } else if program == nil, programFile == nil {
        program = argument
      } else {
        switch rest {
        case .files: files.append(argument)
        case .texts: positional.append(.string(argument))
        case .documents: positional.append(try Self.document(argument, named: "--jsonargs"))
        }
      }
    }
    // With -f what was taken for the program is a file.
    if programFile != nil, let program {
      files.insert(program, at: 0)
      self.program = nil
    }
    if flags.contains("c") { layout.indentation = nil }
    layout.usesTabs = flags.contains("t")
    layout.sortsMembers = flags.contains("S")
    layout.isASCII = flags.contains("a")
  }

  private static func document(_ text: String, named option: String) throws(UsageError) -> JSONValue
  {
    let found = JSONValue.sequence(parsingJSON: text)
    guard found.error == nil, found.values.count == 1, let value = found.values.first?.value else {
      throw UsageError(message: "Invalid JSON text passed to \(option)")
    }
    return value
  }
}
