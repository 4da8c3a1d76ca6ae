import Foundations

/// Which columns flow log records of one format have, in their order.
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

  /// The default format, version 2.
  public static let standard = FlowLogLayout(
    names: FlowLogField.standard.map(\.rawValue))

  private init(names: [String]) {
    self.names = names
    fieldNames = names.map(FlowLogField.discoveredName)
    startColumn = names.firstIndex(of: "start")
  }

  /// Reads a format such as `${version} ${srcaddr} ${dstaddr}`; the braces may be left out.
  public init(format: String) throws(FlowLogLayoutError) {
    var names: [String] = []
    for word in format.split(whereSeparator: \.isWhitespace) {
      let isBraced = word.hasPrefix("${") && word.hasSuffix("}")
      let name = isBraced ? String(word.dropFirst(2).dropLast()) : String(word)
      guard FlowLogField(rawValue: name) != nil else {
        let suggestion = EditDistance.nearest(
          to: name, among: FlowLogField.allCases.lazy.map(\.rawValue))
        throw .unknownField(name, suggestion: suggestion)
      }
      guard !names.contains(name) else { throw .repeatedField(name) }
      names.append(name)
    }
    guard !names.isEmpty else { throw .empty }
    self.init(names: names)
  }

  /// `nil` for a line that is no header: one whose words are names, most of them known ones.
  init?(header line: Span<UInt8>) {
    guard line.count > 0, Self.isLetter(line[0]) else { return nil }
    // Most lines that are no header have a byte early on that none has.
    for index in line.indices where !Self.isInName(line[unchecked: index]) { return nil }
    var words: [[UInt8]] = [[]]
    for index in 0..<line.count {
      let byte = line[index]
      if byte == UInt8(ascii: " ") {
        words.append([])
      } else {
        words[words.count - 1].append(byte)
      }
    }
    guard words.allSatisfy({ Self.isLetter($0.first ?? 0) }) else { return nil }
    let names = words.map { String(decoding: $0, as: UTF8.self) }
    guard names.count(where: { FlowLogField(rawValue: $0) != nil }) * 2 > names.count else {
      return nil
    }
    self.init(names: names)
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: " ")
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  func column(named name: String) -> Int? {
    fieldNames.firstIndex(of: name) ?? names.firstIndex(of: name)
  }

  /// Finds the columns of a line as `FlowLogRecord.split` does; `false` when it has more or fewer.
  func split(_ bytes: Span<UInt8>, _ range: Range<Int>, starts: inout [Int]) -> Bool {
    let count = names.count
    var places = starts.mutableSpan
    guard places.count > count else { return false }
    let line = bytes.extracting(range)
    var start = range.lowerBound
    places[0] = start
    var column = 1
    for index in line.indices where line[unchecked: index] == UInt8(ascii: " ") {
      let place = range.lowerBound + index
      guard column < count, place > start else { return false }
      start = place + 1
      places[column] = start
      column += 1
    }
    guard column == count, start < range.upperBound else { return false }
    places[count] = range.upperBound + 1
    return true
  }

  /// The start of a record's window in epoch milliseconds; 0 for a line that does not tell.
  func timestamp(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int {
    guard let startColumn else { return 0 }
    var index = line.lowerBound
    var column = 0
    while column < startColumn, index < line.upperBound {
      if bytes[index] == UInt8(ascii: " ") { column += 1 }
      index += 1
    }
    var end = index
    while end < line.upperBound, bytes[end] != UInt8(ascii: " ") { end += 1 }
    return Self.milliseconds(bytes, index..<end)
  }

  /// Epoch seconds as milliseconds; 0 for what is no such number.
  static func milliseconds(_ bytes: Span<UInt8>, _ column: Range<Int>) -> Int {
    guard (1...12).contains(column.count) else { return 0 }
    var seconds = 0
    for index in column {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return 0 }
      seconds = seconds &* 10 &+ Int(digit)
    }
    return seconds &* 1_000
  }
}
