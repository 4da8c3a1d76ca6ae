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
  /// For each line the index in `places` of the break that ends it; `lineCount` are valid.
  private(set) var breaks: [UInt32] = []
  private(set) var lineCount = 0
  /// For each line how many spaces are in it, where only line breaks were wanted.
  private(set) var spaces: [UInt32] = []
  /// Whether two separators may stand side by side somewhere, so that a column may be empty.
  private(set) var mayHaveEmptyColumns = false

  /// So many places are written at once, whether there are so many or not.
  private static let stride = 12

  /// Replaces the content by the separators of a range of bytes, which ends with a line break or
  /// else counts as if one followed. Without columns only line breaks are found, and spaces counted
  /// if that is wanted.
  mutating func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, columns: Bool, countsSpaces: Bool = false
  ) {
    start = range.lowerBound
    count = 0
    lineCount = 0
    mayHaveEmptyColumns = false
    reserve(range.count + 1)
    if countsSpaces, spaces.count < places.count {
      spaces = Array(repeating: 0, count: places.count)
    }
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      places.withUnsafeMutableBufferPointer { places in
        breaks.withUnsafeMutableBufferPointer { breaks in
          guard let placesBase = places.baseAddress, let breaksBase = breaks.baseAddress else {
            return
          }
          var writer = Writer(places: placesBase, breaks: breaksBase)
          if columns {
            writer.readColumns(base, range)
          } else if countsSpaces {
            spaces.withUnsafeMutableBufferPointer { spaces in
              guard let spacesBase = spaces.baseAddress else { return }
              writer.readLines(base, range, spaces: spacesBase)
            }
          } else {
            writer.readLines(base, range)
          }
          count = writer.count
          lineCount = writer.lineCount
          mayHaveEmptyColumns = writer.adjacent != 0
        }
      }
    }
  }

  private mutating func reserve(_ separators: Int) {
    let needed = separators + 64 + Self.stride
    guard places.count < needed else { return }
    places = Array(repeating: 0, count: needed)
    breaks = Array(repeating: 0, count: needed)
  }

  /// The pass itself, on bare memory: `places` and `breaks` have room for one entry per byte and a
  /// stride.
  private struct Writer {
    let places: UnsafeMutablePointer<UInt32>
    let breaks: UnsafeMutablePointer<UInt32>
    var count = 0
    var lineCount = 0
    var adjacent: UInt64 = 0
    /// Bit 0 is set when the byte before the next block is a separator.
    private var carry: UInt64 = 1

    init(places: UnsafeMutablePointer<UInt32>, breaks: UnsafeMutablePointer<UInt32>) {
      self.places = places
      self.breaks = breaks
    }

    mutating func readColumns(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
      var at = range.lowerBound
      while at + 64 <= range.upperBound {
        takeColumns(base + at, at)
        at += 64
      }
      Self.withRest(base, at..<range.upperBound) { takeColumns($0, at) }
      end(base, range)
    }

    mutating func readLines(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
      var at = range.lowerBound
      while at + 64 <= range.upperBound {
        takeLines(base + at, at)
        at += 64
      }
      Self.withRest(base, at..<range.upperBound) { takeLines($0, at) }
      end(base, range)
    }

    mutating func readLines(
      _ base: UnsafePointer<UInt8>, _ range: Range<Int>, spaces: UnsafeMutablePointer<UInt32>
    ) {
      var (seen, last) = (0, 0)
      var at = range.lowerBound
      while at + 64 <= range.upperBound {
        takeLines(base + at, at, spaces, &seen, &last)
        at += 64
      }
      Self.withRest(base, at..<range.upperBound) { takeLines($0, at, spaces, &seen, &last) }
      let lines = count
      end(base, range)
      if count > lines { spaces[lines] = UInt32(truncatingIfNeeded: seen - last) }
    }

    /// The rest in a block of its own, filled up with what is no separator.
    private static func withRest(
      _ base: UnsafePointer<UInt8>, _ rest: Range<Int>, _ body: (UnsafePointer<UInt8>) -> Void
    ) {
      guard !rest.isEmpty else { return }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { block in
        guard let start = block.baseAddress else { return }
        start.initialize(repeating: 0, count: 64)
        start.update(from: base + rest.lowerBound, count: rest.count)
        body(start)
      }
    }

    /// The end of the last line, if no line break is there.
    private mutating func end(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
      let endsWithBreak = range.isEmpty || base[range.upperBound - 1] == UInt8(ascii: "\n")
      guard !endsWithBreak else { return }
      if carry != 0 { adjacent = 1 }
      places[count] = UInt32(truncatingIfNeeded: range.upperBound)
      breaks[lineCount] = UInt32(truncatingIfNeeded: count)
      count += 1
      lineCount += 1
    }

    @inline(__always)
    private mutating func takeLines(_ block: UnsafePointer<UInt8>, _ at: Int) {
      var lines = byte_mask(block, UInt8(ascii: "\n"))
      while lines != 0 {
        places[count] = UInt32(truncatingIfNeeded: at &+ lines.trailingZeroBitCount)
        breaks[count] = UInt32(truncatingIfNeeded: count)
        count &+= 1
        lines &= lines &- 1
      }
      lineCount = count
    }

    @inline(__always)
    private mutating func takeLines(
      _ block: UnsafePointer<UInt8>, _ at: Int, _ spaces: UnsafeMutablePointer<UInt32>,
      _ seen: inout Int, _ last: inout Int
    ) {
      var lines = byte_mask(block, UInt8(ascii: "\n"))
      let separators = byte_mask(block, UInt8(ascii: " "))
      while lines != 0 {
        let here = seen &+ (separators & ((lines & (0 &- lines)) &- 1)).nonzeroBitCount
        spaces[count] = UInt32(truncatingIfNeeded: here &- last)
        last = here
        places[count] = UInt32(truncatingIfNeeded: at &+ lines.trailingZeroBitCount)
        breaks[count] = UInt32(truncatingIfNeeded: count)
        count &+= 1
        lines &= lines &- 1
      }
      seen &+= separators.nonzeroBitCount
      lineCount = count
    }

    @inline(__always)
    private mutating func takeColumns(_ block: UnsafePointer<UInt8>, _ at: Int) {
      var lines = byte_mask(block, UInt8(ascii: "\n"))
      var separators = lines | byte_mask(block, UInt8(ascii: " "))
      adjacent |= separators & (separators << 1 | carry)
      carry = separators >> 63
      while lines != 0 {
        let before = separators & ((lines & (0 &- lines)) &- 1)
        breaks[lineCount] = UInt32(truncatingIfNeeded: count &+ before.nonzeroBitCount)
        lineCount &+= 1
        lines &= lines &- 1
      }
      var left = separators.nonzeroBitCount
      let place = UInt32(truncatingIfNeeded: at)
      var next = places + count
      count &+= left
      repeat {
        for index in 0..<SeparatorIndex.stride {
          next[index] = place &+ UInt32(truncatingIfNeeded: separators.trailingZeroBitCount)
          separators &= separators &- 1
        }
        next += SeparatorIndex.stride
        left &-= SeparatorIndex.stride
      } while left > 0
    }
  }
}
