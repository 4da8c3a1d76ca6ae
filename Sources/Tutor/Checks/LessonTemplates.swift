import AWSCommandLine
import AWSModel
import AWSServices
import Documents
import JMESPath
public import LabShell
import Lessons

/// An AWS command of a lesson, read once by the shell's own parser; the lesson's names are filled
/// into its words afterwards, so that no value can ever be taken for syntax.
public struct CommandTemplate: Sendable {
  let words: [TextTemplate]

  /// - Parameter source: the command as the lesson has it, without the leading `aws`.
  public init(_ source: String) throws(ShellWords.Problem) {
    let pieces = TextTemplate(source).pieces
    var references: [Placeholder] = []
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .reference(let reference):
        text.unicodeScalars.append(Self.mark)
        references.append(reference)
      }
    }
    var rest = references[...]
    words = try ShellWords.literalWords(of: text).map { word in
      var pieces: [TextTemplate.Piece] = []
      let parts = word.unicodeScalars.split(
        separator: Self.mark, omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0, let reference = rest.popFirst() { pieces.append(.reference(reference)) }
        if !part.isEmpty { pieces.append(.text(String(part))) }
      }
      return TextTemplate(pieces: pieces)
    }
  }

  /// Stands for a name while the parser reads; of Unicode's private characters, which no lesson has.
  private static let mark: Unicode.Scalar = "\u{10FFFD}"

  /// Why a lesson's command can't be asked, `nil` if it can: the very same reading as at run time.
  public static func problem(of source: String, region: String = "us-west-2") -> String? {
    do {
      let template = try CommandTemplate(source)
      // `0` is a text between quotes and a number elsewhere; an ARN has a least length.
      let words = template.words.map { word in
        word.filled { name in
          name.defaultText ?? (name.members.last == "Arn" ? "arn:aws:iam::0:policy/0" : "0")
        } ?? ""
      }
      let commandLine = AWSCommandLineInterface(
        operations: OperationRegistry.descriptions, region: region)
      guard case .call = try commandLine.invocation(for: words) else {
        return "only an operation of AWS can be asked"
      }
      return nil
    } catch let problem as ShellWords.Problem {
      return problem.description
    } catch let error as CommandLineError {
      return error.standardError
    } catch {
      return "\(error)"
    }
  }
}

/// A command of the lesson with values for the names in it.
struct CommandWords: Hashable, Sendable {
  /// Its number among the lesson's: answers are looked up hundreds of times, and a text costs more the longer it is.
  var command: Int
  var values: [String]
}

/// An AWS command of a lesson as a request, in which names are to be filled in.
///
/// Reading a command line takes far longer than filling ids into its request, so that is done once
/// for all labs, with marks where the names stand; for a value that a command line might take for
/// more than a text the line is filled in and read anew.
struct LessonCommand: Sendable {
  enum Pattern {
    case unread
    /// No request: where a name stands only a number can, or one of a few words.
    case none
    case request(Request)
  }

  let references: [Placeholder]
  private let words: [TextTemplate]
  private(set) var pattern = Pattern.unread

  /// - Parameter position: where a name stands among the lesson's.
  init(_ template: CommandTemplate, _ position: (String) -> Int?) {
    words = template.words.map { $0.located(position) }
    references = words.flatMap(\.references)
  }

  /// - Parameter values: one for each reference.
  /// - Returns: `nil` where the line with these values can't be read.
  mutating func request(
    with values: [String], _ commandLine: AWSCommandLineInterface
  ) -> Request? {
    guard values.allSatisfy(Self.isPlain) else { return request(with: values, by: commandLine) }
    if case .unread = pattern {
      let marks = references.indices.map { String(Character(Self.mark(of: $0))) }
      pattern = request(with: marks, by: commandLine).map { .request($0) } ?? .none
    }
    guard case .request(var request) = pattern else {
      return self.request(with: values, by: commandLine)
    }
    for (name, value) in request.parameters {
      request.parameters[name] = Self.filled(value, with: values)
    }
    return request
  }

  private func request(
    with values: [String], by commandLine: AWSCommandLineInterface
  ) -> Request? {
    var rest = values[...]
    let words = words.compactMap { $0.filled { _ in rest.popFirst() } }
    guard case .call(let call) = try? commandLine.invocation(for: words) else { return nil }
    return call.request
  }

  /// Whether a command line takes it for a text wherever it stands: ids, names, addresses.
  private static func isPlain(_ value: String) -> Bool {
    guard let first = value.utf8.first, first != UInt8(ascii: "-") else { return false }
    return value.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }

  /// Of the marks of an area that Unicode leaves to programs, which no lesson has; of its first
  /// area, since shorthand takes no scalar beyond 16 bits.
  private static func mark(of reference: Int) -> Unicode.Scalar {
    Unicode.Scalar(firstMark + UInt32(clamping: min(reference, mostMarks - 1))) ?? "?"
  }

  private static let firstMark: UInt32 = 0xE000
  /// More references than a command has room for.
  private static let mostMarks = 0x1900

  private static func filled(_ value: JSONValue, with values: [String]) -> JSONValue {
    switch value {
    case .string(let text):
      // No mark begins with a lower byte.
      guard text.utf8.contains(where: { $0 >= 0xEE }) else { return value }
      var filled = ""
      for scalar in text.unicodeScalars {
        if let reference = values.indices.first(where: { mark(of: $0) == scalar }) {
          filled += values[reference]
        } else {
          filled.unicodeScalars.append(scalar)
        }
      }
      return .string(filled)
    case .array(let elements): return .array(elements.map { self.filled($0, with: values) })
    case .object(let members):
      return .object(JSONObject(members.map { ($0.name, self.filled($0.value, with: values)) }))
    case .null, .boolean, .integer, .number: return value
    }
  }
}

/// A JMESPath expression of a lesson, in which names are to be filled in.
///
/// Most are read once for all labs, with gaps where the names stand; where a name stands for more
/// than a part of a literal, the text is filled in and read anew.
struct LessonExpression: Sendable {
  /// `nil` where the text is no expression.
  struct Filled: Sendable {
    var parsed: JMESPathExpression?
  }

  let references: [Placeholder]
  private let pieces: TextTemplate
  private let template: JMESPathTemplate?
  /// What was asked for last: in one lab it is mostly the same again.
  private var last: (values: [String], filled: Filled)?

  init(_ pieces: TextTemplate) {
    self.pieces = pieces
    references = pieces.references
    template = references.isEmpty ? nil : JMESPathTemplate(pieces.withGaps(JMESPathTemplate.gap))
  }

  /// - Parameter values: one for each reference.
  mutating func filled(_ values: [String]) -> Filled {
    if let last, last.values == values { return last.filled }
    var parsed = template?.filled(values)
    if template == nil {
      var rest = values[...]
      parsed = pieces.filled { _ in rest.popFirst() }
        .flatMap { try? JMESPathExpression(parsing: $0) }
    }
    let filled = Filled(parsed: parsed)
    last = (values, filled)
    return filled
  }
}

extension TextTemplate {
  /// The text with a character in each reference's stead.
  func withGaps(_ gap: Unicode.Scalar) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .reference: text.unicodeScalars.append(gap)
      }
    }
    return text
  }
}
