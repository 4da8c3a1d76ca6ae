internal import CByteMask

extension FlowLogLayout {
  /// How the records of a file are written whose first lines these are.
  public func opening(_ bytes: Span<UInt8>) -> FlowLogLayout {
    var start = Self.byteOrderMark(bytes)
    // Lines before the first that is not empty say nothing.
    while start < bytes.count, [0x0A, 0x0D].contains(bytes[start]) { start += 1 }
    var end = start
    while end < bytes.count, end - start <= FlowLogHeader.maximumLength,
      bytes[end] != UInt8(ascii: "\n")
    { end += 1 }
    return FlowLogHeader.opening(bytes.extracting(start..<end), in: self) ?? self
  }

  /// How many bytes of a file only say that it is UTF-8.
  static func byteOrderMark(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// How the records after some lines are written: as before, or as the last header among them says.
  ///
  /// Whoever hands pieces of a file to several threads needs to know before any of them has looked.
  public func after(_ bytes: [UInt8], in range: Range<Int>) -> FlowLogLayout {
    guard frame == .bare else { return self }
    var layout = self
    let text = bytes.span
    for start in Self.possibleHeaders(bytes, range) {
      var end = start
      while end < range.upperBound, text[end] != UInt8(ascii: "\n") { end += 1 }
      if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      layout = FlowLogHeader.later(text.extracting(start..<end)) ?? layout
    }
    return layout
  }

  /// The beginnings of lines that begin with a small letter.
  private static func possibleHeaders(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var starts: [Int] = []
    let text = bytes.span
    if !range.isEmpty, FlowLogHeader.isSmallLetter(text[range.lowerBound]) {
      starts.append(range.lowerBound)
    }
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var at = range.lowerBound
      while at + 65 <= range.upperBound {
        var places = byte_mask(base + at, UInt8(ascii: "\n")) & byte_mask_letters(base + at + 1)
        while places != 0 {
          let start = at + places.trailingZeroBitCount + 1
          if FlowLogHeader.isSmallLetter(base[start]) { starts.append(start) }
          places &= places &- 1
        }
        at += 64
      }
      while at + 1 < range.upperBound {
        if base[at] == UInt8(ascii: "\n"), FlowLogHeader.isSmallLetter(base[at + 1]) {
          starts.append(at + 1)
        }
        at += 1
      }
    }
    return starts
  }
}
