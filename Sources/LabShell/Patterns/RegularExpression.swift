internal import CPCRE2
import Foundations

/// A regular expression that tells what its groups took part in: of `=~`, `sed`, `awk` and `grep -P`.
///
/// What POSIX writes differently is translated for PCRE2, which finds the groups. Where the match lies
/// the machine finds that grep uses: it knows the longest, and its work is known. Back-references,
/// and expressions of Perl, are left to PCRE2 alone, which has a limit on its steps and is paid as
/// if it took the time that its worst patterns do.
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
  private static let matchLimit: UInt32 = 50_000

  private let code: OpaquePointer
  private let data: OpaquePointer?
  private let context: OpaquePointer?
  /// `nil` for what no machine of states can match.
  private let machine: PatternMachine?

  /// - Parameter matchesAtLines: whether `^` and `$` are at each line's ends.
  init(
    _ source: String, _ syntax: Syntax, ignoresCase: Bool = false, matchesAtLines: Bool = false
  ) throws(Failure) {
    guard source.utf8.count <= 4_096 else { throw .invalid("Regular expression too big") }
    var options =
      UInt32(PCRE2_UTF) | UInt32(PCRE2_MATCH_INVALID_UTF) | UInt32(PCRE2_DOLLAR_ENDONLY)
    if syntax != .perl { options |= UInt32(PCRE2_DOTALL) }
    if ignoresCase { options |= UInt32(PCRE2_CASELESS) }
    if matchesAtLines { options |= UInt32(PCRE2_MULTILINE) }
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
    if syntax != .perl, !matchesAtLines {
      var parser = PatternParser(
        source, syntax: syntax == .basic ? .basic : .extended, readsEscapes: true)
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

  /// What it costs to have made it.
  var bytes: Int { 2_000 + (machine?.bytes ?? 0) }

  func firstMatch(
    in bytes: [UInt8], from start: Int, _ fuel: inout Fuel
  ) throws(Failure) -> Match? {
    guard start <= bytes.count else { return nil }
    guard let machine else {
      Self.pay(for: bytes.count - start, from: &fuel)
      guard !fuel.isSpent else { throw .tooMuchWork }
      return try match(bytes, bytes.count, from: start, options: 0)
    }
    guard let range = machine.longestMatch(in: bytes, from: start, isWhole: false, &fuel) else {
      if fuel.isSpent { throw .tooMuchWork }
      return nil
    }
    guard hasGroups else { return Match(range: range, ranges: [range], bytes: bytes) }
    let options = UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_ENDANCHORED)
    Self.pay(for: range.count, from: &fuel)
    if let match = try match(bytes, range.upperBound, from: range.lowerBound, options: options) {
      return match
    }
    return try match(bytes, bytes.count, from: start, options: 0)
  }

  /// The names of the groups that have one, by number.
  var groupNames: [Int: String] {
    var (count, size): (UInt32, UInt32) = (0, 0)
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [:] }
    var names: [Int: String] = [:]
    for index in 0..<Int(count) {
      // Two bytes of number, then the name with a zero behind it.
      let entry = UnsafeBufferPointer(
        start: table + index * Int(UInt32(size)), count: Int(UInt32(size)))
      names[Int(UInt16(entry[0]) << 8 | UInt16(entry[1]))] = String(
        decoding: entry.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
    }
    return names
  }

  var groupCount: Int {
    var count: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    return Int(UInt32(count))
  }

  private var hasGroups: Bool { groupCount > 0 }

  /// A search may look at each byte once for each byte before it.
  private static func pay(for bytes: Int, from fuel: inout Fuel) {
    fuel.spend(1 + min(bytes, 50_000) * min(bytes, 50_000) / 4_096)
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
    let count = pcre2_get_ovector_count_8(data)
    for index in 0..<Int(count) {
      let (first, last) = (vector[2 * index], vector[2 * index + 1])
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
