internal import CPCRE2

extension RegularExpression {
  /// The working memory of matching one expression, reused from text to text.
  struct Matcher: ~Copyable {
    /// Kept alive as long as it is matched.
    private let expression: RegularExpression
    private let code: OpaquePointer
    private let data: OpaquePointer?
    private let context: OpaquePointer?
    /// Texts on which the limit of work was reached; they count as not matching.
    private(set) var abandoned = 0

    init(_ expression: RegularExpression, _ code: OpaquePointer) {
      self.expression = expression
      self.code = code
      data = pcre2_match_data_create_from_pattern_8(code, nil)
      context = pcre2_match_context_create_8(nil)
      pcre2_set_match_limit_8(context, RegularExpression.matchLimit)
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
