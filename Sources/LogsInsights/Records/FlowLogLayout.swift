internal import CByteMask
import Foundations

/// Which columns flow log records of one format have, in their order, and how lines hold records.
///
/// Files in S3 begin with a line that names them; a format as given to `create-flow-logs` names
/// them too. Unlike the service, which discovers only the default format, a query over files finds
/// the columns of all, by the names of Logs Insights (`srcAddr`) and as written (`srcaddr`).
public struct FlowLogLayout: Equatable, Sendable {
  /// As written: `srcaddr`, `log-status`. Never empty.
  public let names: [String]
  /// The same columns by the names of Logs Insights: `srcAddr`, `logStatus`.
  public let fieldNames: [String]
  /// The column of the start of a record's window.
  let startColumn: Int?
  /// What a line is beside a record.
  let frame: Frame
  let check: LineCheck

  enum Frame: Equatable, Sendable {
    /// The line is the record; a time may stand in front of it.
    case bare
    /// A line of a table, whose cells are the columns.
    case table(separator: UInt8)
    /// A line of a table of log events, one cell of which is the message.
    case events(LogEventTable)
  }

  /// The default format, version 2.
  public static let standard = FlowLogLayout(names: FlowLogColumn.standard)
  /// The default format of transit gateways.
  static let transitGateway = FlowLogLayout(names: FlowLogColumn.transitGateway)

  init(names: [String], frame: Frame = .bare) {
    self.names = names
    self.frame = frame
    fieldNames = names.map(FlowLogColumn.discoveredName)
    startColumn =
      names.firstIndex(of: "start")
      ?? (frame == .bare ? nil : names.firstIndex { ["@timestamp", "timestamp"].contains($0) })
    check = LineCheck(names: names)
  }

  /// Reads a format such as `${version} ${srcaddr} ${dstaddr}`; the braces may be left out. A field
  /// that nobody knows is taken when it cannot be a slip of one that is known: there will be a next
  /// version.
  public init(format: String) throws(FlowLogLayoutError) {
    var names: [String] = []
    for word in format.split(whereSeparator: \.isWhitespace) {
      let isBraced = word.hasPrefix("${") && word.hasSuffix("}")
      let name = isBraced ? String(word.dropFirst(2).dropLast()) : String(word)
      if !FlowLogColumn.isKnown(name) {
        let suggestion = EditDistance.nearest(to: name, among: FlowLogColumn.all)
        guard suggestion == nil, FlowLogHeader.isName(name) else {
          throw .unknownField(name, suggestion: suggestion)
        }
      }
      guard !names.contains(name) else { throw .repeatedField(name) }
      names.append(name)
    }
    guard !names.isEmpty else { throw .empty }
    self.init(names: names)
  }

  /// Names of columns that no documented version has.
  public var unknownNames: [String] {
    guard self != .standard else { return [] }
    return names.filter { !FlowLogColumn.isKnown($0) }
  }

  func column(named name: String) -> Int? {
    fieldNames.firstIndex(of: name) ?? names.firstIndex(of: name)
  }

  /// The columns of a line, each where it stands, with any number of spaces between two; `nil` when
  /// it has more or fewer, or ends as no record does.
  func columns(_ bytes: Span<UInt8>, _ line: Range<Int>) -> [Range<Int>]? {
    var columns: [Range<Int>] = []
    columns.reserveCapacity(names.count)
    var place = line.lowerBound
    while place < line.upperBound {
      while place < line.upperBound, bytes[place] == UInt8(ascii: " ") { place += 1 }
      guard place < line.upperBound else { break }
      guard columns.count < names.count else { return nil }
      let start = place
      while place < line.upperBound, bytes[place] != UInt8(ascii: " ") { place += 1 }
      columns.append(start..<place)
    }
    guard columns.count == names.count, let first = columns.first, let last = columns.last else {
      return nil
    }
    if check.beginsWithVersion {
      guard (1...2).contains(first.count), first.allSatisfy({ bytes[$0] &- 48 < 10 }) else {
        return nil
      }
    }
    return check.endFits(bytes, first.lowerBound, last.upperBound) ? columns : nil
  }

  /// Stands for a time that is not known.
  static let noTime = Int.min

  /// Epoch seconds, or milliseconds by the number of their digits, as milliseconds.
  static func milliseconds(_ bytes: Span<UInt8>, _ column: Range<Int>) -> Int {
    guard (1...13).contains(column.count) else { return noTime }
    var number = 0
    for index in column {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return noTime }
      number = number &* 10 &+ Int(digit)
    }
    return column.count == 13 ? number : number &* 1_000
  }
}

/// Why a text is no format of flow log records.
public enum FlowLogLayoutError: Error, Equatable, Sendable, CustomStringConvertible {
  case empty
  case unknownField(String, suggestion: String?)
  case repeatedField(String)

  public var description: String {
    switch self {
    case .empty: "the format names no field; write it as in '${srcaddr} ${dstaddr} ${action}'"
    case .unknownField(let name, let suggestion?):
      "flow logs have no field '\(name)': did you mean '\(suggestion)'?"
    case .unknownField(let name, nil): "flow logs have no field '\(name)'"
    case .repeatedField(let name): "the format names '\(name)' twice"
    }
  }
}

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

  /// How the lines of a table are written whose first line surely names its columns, with tabs
  /// between them, whatever they are called.
  public func opening(table bytes: Span<UInt8>) -> FlowLogLayout {
    let known = opening(bytes)
    guard known.frame == .bare else { return known }
    var end = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return FlowLogHeader.table(bytes.extracting(0..<end), UInt8(ascii: "\t")) ?? known
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
