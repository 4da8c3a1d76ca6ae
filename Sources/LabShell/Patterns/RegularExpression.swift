internal import CPCRE2

/// A regular expression that tells what its groups took part in: of `=~`, `sed`, `awk` and `grep -P`.
///
/// PCRE2 does the matching, with a limit on its steps, so that no pattern runs for ever. What POSIX
/// writes differently is translated; where alternatives could stop too early for it, the machine
/// that grep uses finds the longest match first.
final class RegularExpression {
  enum Syntax: Equatable, Sendable {
    case basic, extended, perl
  }

  enum Failure: Error, Equatable {
    case invalid(String)
    case tooMuchWork

    var message: String {
      switch self {
      case .invalid(let message): message
      case .tooMuchWork: "the regular expression takes too many steps"
      }
    }
  }

  struct Match {
    var range: Range<Int>
    /// Of all groups, the whole match being the first; `nil` for those that took no part.
    var ranges: [Range<Int>?]
    fileprivate let bytes: [UInt8]

    var groups: [String?] { ranges.map { $0.map { String(decoding: bytes[$0], as: UTF8.self) } } }
  }

  /// Steps of PCRE2's matcher that one search may take.
  private static let matchLimit: UInt32 = 200_000

  private let code: OpaquePointer
  private let data: OpaquePointer?
  private let context: OpaquePointer?
  /// For expressions with alternatives.
  private let machine: PatternMachine?

  init(_ source: String, _ syntax: Syntax, ignoresCase: Bool = false) throws(Failure) {
    guard source.utf8.count <= 4_096 else { throw .invalid("Regular expression too big") }
    var options =
      UInt32(PCRE2_UTF) | UInt32(PCRE2_MATCH_INVALID_UTF) | UInt32(PCRE2_DOLLAR_ENDONLY)
    if syntax != .perl { options |= UInt32(PCRE2_DOTALL) }
    if ignoresCase { options |= UInt32(PCRE2_CASELESS) }
    let pattern: String
    do {
      pattern =
        syntax == .perl ? source : try RegularExpressionTranslator(source, syntax).translated()
    } catch {
      throw .invalid(error.message)
    }
    var (errorCode, errorOffset) = (Int32(0), 0)
    let bytes = Array(pattern.utf8)
    let compiled = bytes.withUnsafeBufferPointer { buffer in
      pcre2_compile_8(buffer.baseAddress, buffer.count, options, &errorCode, &errorOffset, nil)
    }
    guard let compiled else { throw .invalid(Self.message(errorCode)) }
    code = compiled
    data = pcre2_match_data_create_from_pattern_8(compiled, nil)
    context = pcre2_match_context_create_8(nil)
    pcre2_set_match_limit_8(context, Self.matchLimit)
    if syntax != .perl, source.utf8.contains(UInt8(ascii: "|")) {
      var parser = PatternParser(source, syntax: syntax == .basic ? .basic : .extended)
      machine = try? PatternMachine(try parser.parse(), ignoresCase: ignoresCase)
    } else {
      machine = nil
    }
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
    pcre2_code_free_8(code)
  }

  private static func message(_ code: Int32) -> String {
    let bytes = [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      count = max(0, Int(pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func firstMatch(in text: String, from start: Int) throws(Failure) -> Match? {
    try firstMatch(in: Array(text.utf8), from: start)
  }

  func firstMatch(in bytes: [UInt8], from start: Int) throws(Failure) -> Match? {
    guard start <= bytes.count else { return nil }
    guard let machine else { return try match(bytes, bytes.count, from: start, options: 0) }
    guard let range = machine.longestMatch(in: bytes, from: start, isWhole: false) else {
      return nil
    }
    let options = UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_ENDANCHORED)
    if let match = try match(bytes, range.upperBound, from: range.lowerBound, options: options) {
      return match
    }
    return try match(bytes, bytes.count, from: start, options: 0)
  }

  private func match(
    _ bytes: [UInt8], _ count: Int, from start: Int, options: UInt32
  ) throws(Failure) -> Match? {
    let result = bytes.withUnsafeBufferPointer { buffer in
      pcre2_match_8(code, buffer.baseAddress, count, start, options, data, context)
    }
    if result == PCRE2_ERROR_NOMATCH { return nil }
    guard result > 0, let data, let vector = pcre2_get_ovector_pointer_8(data) else {
      throw .tooMuchWork
    }
    var ranges: [Range<Int>?] = []
    for group in 0..<pcre2_get_ovector_count_8(data) {
      let (first, last) = (vector[2 * Int(group)], vector[2 * Int(group) + 1])
      ranges.append(first != Int.max && first >= 0 && first <= last ? first..<last : nil)
    }
    guard let whole = ranges.first ?? nil else { return nil }
    return Match(range: whole, ranges: ranges, bytes: bytes)
  }

  /// A text that stands for itself in an extended expression.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if ".[]\\^$*+?(){}|".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
