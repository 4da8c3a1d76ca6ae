import AWSCommandLine
import AWSModel
import Documents
import Lessons

/// An AWS command of a lesson as a request, in which names are to be filled in.
///
/// Reading a command line takes far longer than filling ids into its request, so that is done once
/// for all labs, with marks where the names stand; for a value that a command line might take for
/// more than a text the line is filled in and read anew.
struct LessonCommand: Sendable {
  private enum Pattern {
    case unread
    /// No request: where a name stands only a number can, or one of a few words.
    case none
    case request(Request)
  }

  let references: [Placeholder]
  private let words: [TextTemplate]
  private var pattern = Pattern.unread

  init(_ template: CommandTemplate) {
    words = template.words
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

  /// Of the marks of an area that Unicode leaves to programs, which no lesson has.
  private static func mark(of reference: Int) -> Unicode.Scalar {
    Unicode.Scalar(firstMark + UInt32(clamping: min(reference, 0xFFFD))) ?? "?"
  }

  private static let firstMark: UInt32 = 0xF0000

  private static func filled(_ value: JSONValue, with values: [String]) -> JSONValue {
    switch value {
    case .string(let text):
      guard text.utf8.contains(where: { $0 >= 0xF3 }) else { return value }
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
