import Foundations

/// The line of a file that names the columns of the lines after it.
enum FlowLogHeader {
  /// The layout that the first line of a file speaks of, if it does: a header in whatever spelling, or
  /// the first of the records of a transit gateway, whose default format needs none.
  static func opening(_ line: Span<UInt8>, in layout: FlowLogLayout) -> FlowLogLayout? {
    let line = line.extracting(content(line))
    guard line.count > 0, line.count <= maximumLength else { return nil }
    if layout == .standard, isTransitGateway(line) { return .transitGateway }
    for separator in [UInt8(ascii: ","), UInt8(ascii: "\t")] {
      if let table = table(line, separator, in: layout) { return table }
    }
    guard let words = words(line) else { return nil }
    return columns(words.map { text($0, of: line) }).map { FlowLogLayout(names: $0) }
  }

  /// The layout that a line in the midst of others names: most of its words must be fields then, in
  /// the spelling of AWS.
  static func later(_ line: Span<UInt8>) -> FlowLogLayout? {
    guard line.count > 0, line.count <= maximumLength, isSmallLetter(line[0]) else { return nil }
    // Most lines that are no header have a byte early on that none has.
    for index in line.indices where !isInName(line[unchecked: index]) { return nil }
    guard let words = words(line), words.count > 1 else { return nil }
    var names: [String] = []
    var unknown = 0
    for word in words {
      let name = text(word, of: line)
      if !FlowLogColumn.isKnown(name) { unknown += 1 }
      // Text in small letters is seldom half in names of fields.
      guard unknown * 2 < words.count, isSmallLetter(line[word.lowerBound]) else { return nil }
      names.append(name)
    }
    return Set(names).count == names.count ? FlowLogLayout(names: names) : nil
  }

  /// Whether a line is the header of a layout in whatever spelling.
  static func names(_ line: Span<UInt8>, _ layout: FlowLogLayout) -> Bool {
    let line = line.extracting(content(line))
    guard line.count <= maximumLength, let words = words(line), words.count == layout.names.count,
      // Nearly every text differs in its first word.
      FlowLogColumn.mayBeSpelled(text(words[0], of: line), layout.names[0])
    else { return false }
    return columns(words.map { text($0, of: line) }) == layout.names
  }

  /// Whether a line has nothing in it that no header has, in whatever spelling. Addresses have, so
  /// most lines need a look at few bytes.
  static func mayNameColumns(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    for place in line {
      let byte = text[unchecked: place]
      if !isInWord(byte), byte != UInt8(ascii: " ") { return false }
    }
    return true
  }

  /// Longer lines name no columns.
  static let maximumLength = 4_096

  /// `[a-z][a-z0-9-]*`
  static func isName(_ word: String) -> Bool {
    guard let first = word.utf8.first, isSmallLetter(first) else { return false }
    return word.utf8.allSatisfy { isInName($0) && $0 != UInt8(ascii: " ") }
  }

  static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isInName(_ byte: UInt8) -> Bool {
    isSmallLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: " ")
  }

  /// A line without spaces around it, nor the mark of a remark before it.
  private static func content(_ line: Span<UInt8>) -> Range<Int> {
    var (start, end) = (0, line.count)
    while start < end, line[start] == UInt8(ascii: " ") || line[start] == UInt8(ascii: "#") {
      start += 1
    }
    while end > start, [0x20, 0x09, 0x0D].contains(line[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The words of a line; `nil` if one of them can be no name.
  private static func words(_ line: Span<UInt8>) -> [Range<Int>]? {
    var words: [Range<Int>] = []
    var place = 0
    while place < line.count {
      let byte = line[unchecked: place]
      if byte == UInt8(ascii: " ") {
        place += 1
        continue
      }
      guard isLetter(byte) else { return nil }
      let start = place
      while place < line.count, isInWord(line[unchecked: place]) { place += 1 }
      guard place == line.count || line[unchecked: place] == UInt8(ascii: " ") else { return nil }
      words.append(start..<place)
    }
    return words.isEmpty ? nil : words
  }

  private static func text(_ word: Range<Int>, of line: Span<UInt8>) -> String {
    line.extracting(word).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isSmallLetter(byte | 0x20) }

  private static func isInWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// Values that look like names.
  private static let values: Set<String> = ["ACCEPT", "REJECT", "OK", "NODATA", "SKIPDATA"]

  /// The columns that words name; `nil` when they are no header. A name nobody knows is one when most
  /// are known, or when it is made as they are.
  private static func columns(_ words: [String]) -> [String]? {
    guard !words.contains(where: values.contains) else { return nil }
    var names: [String] = []
    var known = 0
    var strange = 0
    for word in words {
      if let name = FlowLogColumn.named(word) {
        names.append(name)
        known += 1
      } else {
        let name = String(word.map { $0 == "_" ? "-" : $0 }).lowercased()
        names.append(name)
        if !name.contains("-") { strange += 1 }
      }
    }
    guard Set(names).count == names.count else { return nil }
    // One word, or two of a language that has them too, are rather text.
    if names.count == 1 { return names[0] == words[0] && known == 1 ? names : nil }
    return known * 2 > names.count || (known > 0 && strange == 0) ? names : nil
  }

  /// A line that names the columns of a table, whatever their names are.
  static func table(_ line: Span<UInt8>, _ separator: UInt8) -> FlowLogLayout? {
    guard let cells = TableLine.cells(line, 0..<line.count, separator) else { return nil }
    var names: [String] = []
    for cell in cells {
      let written = String(decoding: cell.text(in: line).filter { $0 != 0x20 }, as: UTF8.self)
      let name = FlowLogColumn.named(written) ?? written
      names.append(names.contains(name) ? written : name)
    }
    return FlowLogLayout(names: names, frame: .table(separator: separator))
  }

  private static func table(
    _ line: Span<UInt8>, _ separator: UInt8, in layout: FlowLogLayout
  ) -> FlowLogLayout? {
    guard let cells = TableLine.cells(line, 0..<line.count, separator), cells.count > 1 else {
      return nil
    }
    let columns = cells.map { cell in
      String(decoding: cell.text(in: line).filter { $0 != 0x20 }, as: UTF8.self)
    }
    guard
      columns.allSatisfy({ column in
        let name = column.drop { $0 == "@" }
        return isLetter(name.utf8.first ?? 0)
          && name.utf8.allSatisfy { isInWord($0) || $0 == UInt8(ascii: ".") }
      })
    else { return nil }
    if let events = LogEventTable(columns: columns, separator: separator) {
      return FlowLogLayout(names: layout.names, frame: .events(events))
    }
    let known = columns.count { FlowLogColumn.named($0) != nil }
    let isTimed = columns.contains { $0.drop { $0 == "@" }.lowercased() == "timestamp" }
    guard known > 1 || (known == 1 && (isTimed || columns.count == 2)) else { return nil }
    let names = columns.map { FlowLogColumn.named($0) ?? $0 }
    guard Set(names).count == names.count else { return nil }
    return FlowLogLayout(names: names, frame: .table(separator: separator))
  }

  /// `6 TransitGateway …` with as many words as the default format has columns.
  private static func isTransitGateway(_ line: Span<UInt8>) -> Bool {
    guard let columns = FlowLogLayout.transitGateway.columns(line, 0..<line.count) else {
      return false
    }
    let type = Array("TransitGateway".utf8)
    return columns[1].count == type.count && columns[1].map { line[$0] } == type
  }
}

/// The names of the columns that flow log records can have.
enum FlowLogColumn {
  /// The default format, version 2.
  static let standard = FlowLogField.standard.map(\.rawValue)

  /// The default format of flow logs of a transit gateway, version 6.
  static let transitGateway = [
    "version", "resource-type", "account-id", "tgw-id", "tgw-attachment-id",
    "tgw-src-vpc-account-id", "tgw-dst-vpc-account-id", "tgw-src-vpc-id", "tgw-dst-vpc-id",
    "tgw-src-subnet-id", "tgw-dst-subnet-id", "tgw-src-eni", "tgw-dst-eni", "tgw-src-az-id",
    "tgw-dst-az-id", "tgw-pair-attachment-id", "srcaddr", "dstaddr", "srcport", "dstport",
    "protocol", "packets", "bytes", "start", "end", "log-status", "type", "packets-lost-no-route",
    "packets-lost-blackhole", "packets-lost-mtu-exceeded", "packets-lost-ttl-expired", "tcp-flags",
    "region", "flow-direction", "pkt-src-aws-service", "pkt-dst-aws-service",
  ]

  /// Of VPCs in all versions, up to 11, and of transit gateways.
  static let all: [String] = {
    let ofVPCs = FlowLogField.allCases.map(\.rawValue)
    return ofVPCs + transitGateway.filter { !ofVPCs.contains($0) }
  }()

  private static let known = Set(all)

  /// Each name by what is left of it without hyphens: `srcAddr`, `src_addr` and `SRCADDR` are
  /// `srcaddr`.
  private static let byLetters = Dictionary(
    all.map { (letters($0), $0) }
      + zip(FlowLogRecord.fieldNames, standard).map {
        (letters($0), $1)
      }, uniquingKeysWith: { first, _ in first })

  static func isKnown(_ name: String) -> Bool { known.contains(name) }

  /// The field that a column of a table is, however tools that copy flow logs into tables spell it.
  static func named(_ written: String) -> String? { byLetters[letters(written)] }

  /// Whether a word, known or not, can be a spelling of a column's name.
  static func mayBeSpelled(_ word: String, _ name: String) -> Bool {
    letters(word) == letters(name) || named(word) == name
  }

  private static func letters(_ name: String) -> String {
    String(
      decoding: name.utf8.lazy.filter { $0 != 0x2D && $0 != 0x5F }.map {
        (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
      }, as: UTF8.self)
  }

  /// The name by which Logs Insights discovers a column, and the like for those that it does not.
  static func discoveredName(_ name: String) -> String {
    if let column = standard.firstIndex(of: name) { return FlowLogRecord.fieldNames[column] }
    switch name {
    case "pkt-srcaddr": return "pktSrcAddr"
    case "pkt-dstaddr": return "pktDstAddr"
    default:
      let words = name.split(separator: "-")
      return words.dropFirst().reduce(String(words.first ?? "")) { text, word in
        text + word.prefix(1).uppercased() + word.dropFirst()
      }
    }
  }

  /// How else a field may be called in a document: `srcaddr`, `log-status`, `log_status`.
  static func spellings(of name: String) -> [String] {
    guard let field = named(name) else { return [] }
    let underscored = String(field.map { $0 == "-" ? "_" : $0 })
    return [discoveredName(field), field, underscored].filter { $0 != name }
  }
}

/// The default format (version 2) of a VPC flow log record: fourteen columns separated by spaces.
///
/// Only this format is discovered; a custom one needs `parse` (INQ-02).
enum FlowLogRecord {
  /// The names by which Logs Insights discovers the columns, in the order of the columns.
  static let fieldNames = [
    "version", "accountId", "interfaceId", "srcAddr", "dstAddr", "srcPort", "dstPort", "protocol",
    "packets", "bytes", "startTime", "endTime", "action", "logStatus",
  ]

  /// The columns of a line, `nil` when it is no such record.
  static func columns(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>]? {
    guard range.count > 27, bytes[range.lowerBound] == UInt8(ascii: "2"),
      bytes[range.lowerBound + 1] == UInt8(ascii: " ")
    else { return nil }
    return FlowLogLayout.standard.columns(bytes, range)
  }
}
