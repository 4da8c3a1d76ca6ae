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

  /// Replaces the content by the separators of a range of bytes, which ends with a line break or
  /// else counts as if one followed. Without columns only line breaks are found, and spaces counted.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>, columns: Bool) {
    (start, count, lineCount, mayHaveEmptyColumns) = (range.lowerBound, 0, 0, false)
    let needed = range.count + 1 + 64 + separators_stride
    if places.count < needed {
      places = Array(repeating: 0, count: needed)
    }
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
                carry: 1,
                seen: 0, last: 0),
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

  /// The pass itself, on bare memory.
  private struct Pass {
    var found: separators
    /// Where the spaces of each line are counted; `nil` where all are places.
    let spaces: UnsafeMutablePointer<UInt32>?

    mutating func read(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
      let whole = range.lowerBound + range.count / 64 * 64
      take(base, range.lowerBound..<whole)
      takeRest(base, whole..<range.upperBound)
      guard let last = range.last, base[last] != UInt8(ascii: "\n") else { return }
      if base[last] == UInt8(ascii: " ") { found.adjacent = 1 }
      end(range.upperBound)
    }

    private mutating func take(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
      let (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
      if let spaces {
        separators_lines(&found, base, start, end, spaces)
      } else {
        separators_columns(&found, base, start, end)
      }
    }

    /// The rest in a block of its own, filled up with what is no separator.
    private mutating func takeRest(_ base: UnsafePointer<UInt8>, _ rest: Range<Int>) {
      guard !rest.isEmpty else { return }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { block in
        guard let start = block.baseAddress else { return }
        start.initialize(repeating: 0, count: 64)
        start.update(from: base + rest.lowerBound, count: rest.count)
        let count = Int(found.count)
        take(start, 0..<64)
        // Places were counted from the beginning of the block.
        for place in count..<Int(found.count) {
          found.places[place] += UInt32(rest.lowerBound)
        }
      }
    }

    /// The end of the last line, if no line break is there.
    private mutating func end(_ place: Int) {
      if let spaces { spaces[Int(found.lines)] = found.seen - found.last }
      found.places[Int(found.count)] = UInt32(place)
      if spaces == nil { found.breaks[Int(found.lines)] = UInt32(found.count) }
      found.count += 1
      found.lines += 1
    }
  }
}
