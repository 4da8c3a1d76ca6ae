/// Finding bytes in bytes.
enum ByteSearch {
  /// The first place of `needle` in `haystack` at or after `start`; an empty needle is everywhere.
  static func firstRange(
    of needle: ArraySlice<UInt8>, in haystack: ArraySlice<UInt8>, from start: Int
  ) -> Range<Int>? {
    guard let first = needle.first else {
      return start <= haystack.endIndex ? start..<start : nil
    }
    let base = haystack.startIndex
    let text = haystack.span
    let sought = needle.span
    let length = sought.count
    guard text.count >= length else { return nil }
    var at = start - base
    let last = text.count - length
    while at <= last {
      if text[at] == first {
        var matched = 1
        while matched < length, text[at + matched] == sought[matched] { matched += 1 }
        if matched == length { return (base + at)..<(base + at + length) }
      }
      at += 1
    }
    return nil
  }
}
