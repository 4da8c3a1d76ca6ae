internal import CByteMask

extension FlowLogLayout {
  /// How the records after some lines are written: as before, or as the last header among them says.
  ///
  /// Whoever hands pieces of a file to several threads needs to know before any of them has looked.
  public func after(_ bytes: [UInt8], in range: Range<Int>) -> FlowLogLayout {
    var layout = self
    let text = bytes.span
    for start in Self.possibleHeaders(bytes, range) {
      var end = start
      while end < range.upperBound, text[end] != UInt8(ascii: "\n") { end += 1 }
      if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      layout = FlowLogLayout(header: text.extracting(start..<end)) ?? layout
    }
    return layout
  }

  /// The beginnings of lines that begin with a small letter.
  private static func possibleHeaders(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var starts: [Int] = []
    let text = bytes.span
    if !range.isEmpty, isLetter(text[range.lowerBound]) { starts.append(range.lowerBound) }
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var at = range.lowerBound
      while at + 65 <= range.upperBound {
        var places = byte_mask(base + at, UInt8(ascii: "\n")) & byte_mask_letters(base + at + 1)
        while places != 0 {
          let start = at + places.trailingZeroBitCount + 1
          if isLetter(base[start]) { starts.append(start) }
          places &= places &- 1
        }
        at += 64
      }
      while at + 1 < range.upperBound {
        if base[at] == UInt8(ascii: "\n"), isLetter(base[at + 1]) { starts.append(at + 1) }
        at += 1
      }
    }
    return starts
  }
}
