internal import CByteMask

/// Where the spaces and line breaks of some lines are, found 64 bytes at a time.
///
/// One pass over the bytes gives the bounds of every column of every line: those of line `i` are
/// `places[breaks[i - 1] + 1...breaks[i]]`, the last of them its end.
struct SeparatorIndex: Sendable {
  /// Places of spaces and line breaks in their order; only the first `count` are valid.
  private(set) var places: [UInt32] = []
  private(set) var count = 0
  /// Where the first line begins.
  private(set) var start = 0
  /// For each line the index in `places` of the break that ends it, where columns were wanted;
  /// `lineCount` are valid.
  private(set) var breaks: [UInt32] = []
  private(set) var lineCount = 0
  /// For each line how many spaces are in it, where only line breaks were wanted.
  private(set) var spaces: [UInt32] = []
  /// Whether two separators may stand side by side somewhere, so that a column may be empty.
  private(set) var mayHaveEmptyColumns = false

  /// Spaces of a record of the default format.
  static let usualSpaces = FlowLogColumn.standard.count - 1

  /// Replaces the content by the separators of a range of bytes, which ends with a line break or
  /// else counts as if one followed. Without columns only line breaks are found, and spaces counted.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>, columns: Bool) {
    start = range.lowerBound
    (count, lineCount) = (0, 0)
    mayHaveEmptyColumns = false
    let needed = range.count + 1 + 64 + separators_stride
    if places.count < needed { places = Array(repeating: 0, count: needed) }
    if columns, breaks.count < needed { breaks = Array(repeating: 0, count: needed) }
    if !columns, spaces.count < needed { spaces = Array(repeating: 0, count: needed) }
    bytes.withUnsafeBufferPointer { bytes in
      places.withUnsafeMutableBufferPointer { places in
        breaks.withUnsafeMutableBufferPointer { breaks in
          spaces.withUnsafeMutableBufferPointer { spaces in
            guard let base = bytes.baseAddress, let placesBase = places.baseAddress else { return }
            var pass = Pass(
              found: separators(
                places: placesBase, breaks: breaks.baseAddress, count: 0, lines: 0, adjacent: 0,
                carry: 1, seen: 0, last: 0),
              spaces: columns ? nil : spaces.baseAddress)
            pass.read(base, range)
            count = Int(pass.found.count)
            lineCount = Int(pass.found.lines)
            mayHaveEmptyColumns = pass.found.adjacent != 0
          }
        }
      }
    }
  }

  /// Whether all lines are records of the default format, as far as both their ends and the number
  /// of their columns tell; only where columns were not wanted.
  func hasOnlyUsualRecords(_ bytes: Span<UInt8>) -> Bool {
    guard !mayHaveEmptyColumns else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      places.withUnsafeBufferPointer { places in
        spaces.withUnsafeBufferPointer { spaces in
          separators_are_usual(
            bytes.baseAddress, UInt32(start), places.baseAddress, spaces.baseAddress,
            UInt64(lineCount), UInt32(Self.usualSpaces)) != 0
        }
      }
    }
  }

  /// The pass itself, on bare memory.
  private struct Pass {
    var found: separators
    /// Where the spaces of each line are counted; `nil` where all are places.
    let spaces: UnsafeMutablePointer<UInt32>?

    mutating func read(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
      let (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
      if let spaces {
        separators_lines(&found, base, start, end, spaces)
      } else {
        separators_columns(&found, base, start, end)
      }
      guard let last = range.last, base[last] != UInt8(ascii: "\n") else { return }
      if base[last] == UInt8(ascii: " ") { found.adjacent = 1 }
      endLine(range.upperBound)
    }

    /// The end of the last line, if no line break is there.
    private mutating func endLine(_ place: Int) {
      if let spaces { spaces[Int(found.lines)] = found.seen - found.last }
      if spaces == nil { found.breaks[Int(found.lines)] = UInt32(found.count) }
      found.places[Int(found.count)] = UInt32(place)
      found.count += 1
      found.lines += 1
    }
  }
}
