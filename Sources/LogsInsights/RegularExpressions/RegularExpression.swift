internal import CPCRE2
import Synchronization

/// A compiled regular expression of the kind that Logs Insights runs: what RE2 also accepts.
///
/// PCRE2 does the matching, with its just-in-time compiler and a limit on the work of one match, so
/// that no pattern can hang a query. Look-around and back-references are refused: AWS's engines have
/// neither, and a query that works here must work there.
final class RegularExpression: @unchecked Sendable {
  // Never written after init; PCRE2 allows one compiled pattern to be used by many threads.
  private let code: OpaquePointer
  let pattern: Text
  /// Named groups in the order of their numbers.
  let groupNames: [(name: String, number: Int)]

  /// How many groups there are, named or not.
  var groupCount: Int {
    var count: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    return Int(count)
  }

  /// No match is shorter than so many characters.
  var minimumLength: Int {
    var length: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_MINLENGTH), &length)
    return Int(length)
  }

  /// Steps of PCRE2's matcher that one line may cost; ordinary patterns need some dozens.
  static let matchLimit: UInt32 = 1_000_000

  init(_ pattern: Text, at range: Range<Int>) throws(Diagnostic) {
    if let foreign = ForeignConstruct.first(in: pattern) {
      throw Diagnostic(.regularExpression("\(foreign) is not supported"), at: range)
    }
    var errorCode: Int32 = 0
    var errorOffset = 0
    let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_MATCH_INVALID_UTF)
    let compiled = pattern.bytes.withUnsafeBufferPointer { bytes in
      pcre2_compile_8(bytes.baseAddress, bytes.count, options, &errorCode, &errorOffset, nil)
    }
    guard let compiled else {
      let problem = "\(Self.message(errorCode)) at offset \(errorOffset)"
      throw Diagnostic(.regularExpression(problem), at: range)
    }
    code = compiled
    self.pattern = pattern
    groupNames = Self.groupNames(of: compiled)
    // Without the compiler (a hardened kernel may forbid it) matching is slower, not different.
    _ = pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
  }

  deinit { pcre2_code_free_8(code) }

  /// A matcher for many texts, to be used by one thread.
  func matcher(limit: UInt32 = matchLimit) -> Matcher { Matcher(self, code, limit) }

  private static func message(_ code: Int32) -> String {
    let bytes = [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      count = max(0, Int(pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func groupNames(of code: OpaquePointer) -> [(name: String, number: Int)] {
    var (count, size): (UInt32, UInt32) = (0, 0)
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [] }
    let names = (0..<Int(count)).map { index in
      let entry = table + index * Int(size)
      return (name: String(cString: entry + 2), number: Int(entry[0]) << 8 | Int(entry[1]))
    }
    return names.sorted { $0.number < $1.number }
  }

  /// The working memory of matching one expression, reused from text to text.
  struct Matcher: ~Copyable {
    /// Kept alive as long as it is matched.
    private let expression: RegularExpression
    private let code: OpaquePointer
    private let data: OpaquePointer?
    private let context: OpaquePointer?
    /// Texts on which the limit of work was reached; they count as not matching.
    private(set) var abandoned = 0

    init(_ expression: RegularExpression, _ code: OpaquePointer, _ limit: UInt32) {
      self.expression = expression
      self.code = code
      data = pcre2_match_data_create_from_pattern_8(code, nil)
      context = pcre2_match_context_create_8(nil)
      pcre2_set_match_limit_8(context, limit)
    }

    deinit {
      pcre2_match_data_free_8(data)
      pcre2_match_context_free_8(context)
    }

    /// Whether the expression is found in `range` of the bytes, at or after `start`.
    mutating func finds(in bytes: [UInt8], _ range: Range<Int>, from start: Int? = nil) -> Bool {
      let offset = (start ?? range.lowerBound) - range.lowerBound
      let result = bytes.withUnsafeBufferPointer { buffer in
        let base = buffer.baseAddress.map { $0 + range.lowerBound }
        return pcre2_match_8(code, base, range.count, offset, 0, data, context)
      }
      if result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_JIT_STACKLIMIT {
        abandoned += 1
      }
      return result > 0
    }

    enum Search: Equatable {
      case found(at: Int)
      case nothing
      /// The limit of work was reached; nothing is known.
      case givenUp
    }

    /// The first place in a range of bytes where the expression is found, however many lines they
    /// are. A search that is given up is not counted: lines will be tried one by one.
    func search(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Search {
      let result = bytes.withUnsafeBufferPointer { buffer in
        let base = buffer.baseAddress.map { $0 + range.lowerBound }
        return pcre2_match_8(code, base, range.count, 0, 0, data, context)
      }
      if result == PCRE2_ERROR_NOMATCH { return .nothing }
      guard result > 0, let place = group(0) else { return .givenUp }
      return .found(at: range.lowerBound + place.lowerBound)
    }

    mutating func finds(in text: Text) -> Bool {
      let result = text.bytes.withUnsafeBufferPointer { buffer in
        pcre2_match_8(code, buffer.baseAddress, buffer.count, 0, 0, data, context)
      }
      if result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_JIT_STACKLIMIT {
        abandoned += 1
      }
      return result > 0
    }

    /// The bytes of a group in the last text found, counted from the text's start; 0 is the whole
    /// match, `nil` a group that took no part.
    func group(_ number: Int) -> Range<Int>? {
      guard let data, let vector = pcre2_get_ovector_pointer_8(data) else { return nil }
      guard number < Int(pcre2_get_ovector_count_8(data)) else { return nil }
      let (start, end) = (vector[2 * number], vector[2 * number + 1])
      guard start != Int.max, start <= end, start >= 0 else { return nil }
      return start..<end
    }
  }
}

/// How many texts the regular expressions of a running query were given up on.
///
/// Counted apart from values, because conditions are evaluated without changing anything.
final class AbandonedMatches: Sendable {
  private let count = Atomic(0)

  var total: Int { count.load(ordering: .relaxed) }

  func add(_ more: Int) {
    if more > 0 { count.add(more, ordering: .relaxed) }
  }
}

extension RegularExpression {
  /// All matches replaced, from left to right; `\1` in the replacement is a group, as in RE2.
  func replacing(
    in text: Text, by replacement: Text, _ abandoned: AbandonedMatches, _ made: MadeText
  ) -> Text {
    let bytes = Array(text.bytes)
    var matcher = matcher()
    var result: [UInt8] = []
    var position = 0
    var copied = 0
    while position <= bytes.count, matcher.finds(in: bytes, 0..<bytes.count, from: position),
      let whole = matcher.group(0)
    {
      result += bytes[copied..<whole.lowerBound]
      let isMade = Self.append(replacement, to: &result, made) {
        matcher.group($0).map { bytes[$0] }
      }
      if !isMade { return text }
      copied = whole.upperBound
      position = whole.upperBound
      if whole.isEmpty {
        // Step over one whole scalar, so that no match begins inside it.
        repeat { position += 1 } while position < bytes.count && bytes[position] & 0xC0 == 0x80
      }
    }
    abandoned.add(matcher.abandoned)
    return Text(result + bytes[min(copied, bytes.count)...])
  }

  /// Answers whether there was room for it.
  private static func append(
    _ replacement: Text, to result: inout [UInt8], _ made: MadeText,
    group: (Int) -> ArraySlice<UInt8>?
  ) -> Bool {
    guard made.take(replacement.bytes.count) else { return false }
    var isEscape = false
    for byte in replacement.bytes {
      if isEscape, Number.isDigit(byte) {
        let part = group(Int(byte - 48)) ?? []
        guard made.take(part.count) else { return false }
        result += part
        isEscape = false
      } else if isEscape {
        result.append(byte)
        isEscape = false
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else {
        result.append(byte)
      }
    }
    if isEscape { result.append(UInt8(ascii: "\\")) }
    return true
  }
}

/// A regular expression for those who search texts without a query, such as filter patterns.
public struct SearchExpression: Equatable, Sendable {
  /// Fewer steps than a query may take for a line: nobody pays for these.
  private static let matchLimit: UInt32 = 10_000

  public let pattern: String
  private let expression: RegularExpression

  /// `nil` for what is no expression, or none that Logs Insights could run.
  public init?(_ pattern: String) {
    let text = Text(pattern)
    guard let expression = try? RegularExpression(text, at: 0..<text.bytes.count) else {
      return nil
    }
    self.pattern = pattern
    self.expression = expression
  }

  public func isFound(in text: String) -> Bool {
    var matcher = expression.matcher(limit: Self.matchLimit)
    return matcher.finds(in: Text(text))
  }

  public static func == (left: SearchExpression, right: SearchExpression) -> Bool {
    left.pattern == right.pattern
  }
}
