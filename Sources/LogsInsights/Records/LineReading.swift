/// Finds out what a line is that is no ordinary record of its layout: a document, a record with a
/// time in front, one that stands in a table or in a document, a header, or only text.
struct LineReading {
  let layout: FlowLogLayout
  /// Whether the query asks for anything that stands in the lines.
  let readsContent: Bool
  /// Texts that stand nowhere in the lines as they are, such as what JSON has escaped.
  private(set) var extra: [UInt8] = []
  /// Where those texts are put: behind all lines.
  let base: Int

  enum Kind {
    /// Belongs to the form of the file and is no record: its header, an empty line, a statistic.
    case nothing
    case header(FlowLogLayout)
    case record(Record)
  }

  struct Record {
    var message: Range<Int>
    /// Each column's text; an empty one is missing.
    var columns: [Range<Int>]?
    var time = Time.ofColumns
    var document: Datum?
    var stream: Range<Int>?
    /// Whether it is neither a record of the layout nor a document.
    var isText: Bool { columns == nil && document == nil && !isUnreadDocument }
    var isUnreadDocument = false

    mutating func move(by distance: Int) {
      message = message.moved(by: distance)
      columns = columns.map { $0.map { $0.moved(by: distance) } }
      stream = stream?.moved(by: distance)
    }
  }

  enum Time: Equatable {
    /// What the column of the start says.
    case ofColumns
    case at(Int)
    case unknown
  }

  init(layout: FlowLogLayout, readsContent: Bool, base: Int) {
    self.layout = layout
    self.readsContent = readsContent
    self.base = base
  }

  /// What a line is, which is not empty.
  mutating func kind(of line: Range<Int>, in text: Span<UInt8>) -> Kind {
    switch layout.frame {
    case .bare: break
    case .table(let separator): return cells(line, text, separator)
    case .events(let table): return event(line, text, table)
    }
    switch text[line.lowerBound] {
    case Self.eventMark: return .record(event((line.lowerBound + 1)..<line.upperBound, text))
    case UInt8(ascii: "{"): return .record(document(line, text))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x23:
      let content = text.extracting(line)
      if let header = FlowLogHeader.later(content) {
        return header == layout ? .nothing : .header(header)
      }
      if FlowLogHeader.names(content, layout) { return .nothing }
      if let kind = commandLineOutput(line, text) { return kind }
    default: break
    }
    return .record(bare(line, text))
  }

  /// Before a log event that was taken out of a larger document.
  static let eventMark: UInt8 = 0x1E

  // MARK: Lines as they are

  private func bare(_ line: Range<Int>, _ text: Span<UInt8>) -> Record {
    let content = Self.trimmed(line, text)
    if let columns = layout.columns(text, content) {
      return Record(message: content, columns: columns)
    }
    guard let first = content.first else { return Record(message: line, time: .unknown) }
    if text[first] == UInt8(ascii: "{") { return plainDocument(content, text) }
    if let (time, end) = WrittenTime.leading(text, content) {
      if var record = record(after: end, content, text) {
        record.time = .at(time)
        return record
      }
      return Record(message: line, time: .at(time))
    }
    let isQuoted =
      text[first] == UInt8(ascii: "\"") && text[content.upperBound - 1] == UInt8(ascii: "\"")
    if isQuoted, content.count > 2 {
      let inner = (first + 1)..<(content.upperBound - 1)
      if let columns = layout.columns(text, inner) {
        return Record(message: inner, columns: columns)
      }
    }
    return Record(message: line, time: .unknown)
  }

  /// What stands behind a time, or behind a time and the name of a stream.
  private func record(after place: Int, _ line: Range<Int>, _ text: Span<UInt8>) -> Record? {
    let rest = Self.trimmed(place..<line.upperBound, text)
    if let record = recordOrDocument(rest, text) { return record }
    guard let space = rest.first(where: { text[$0] == UInt8(ascii: " ") }) else { return nil }
    var record = recordOrDocument(Self.trimmed(space..<rest.upperBound, text), text)
    record?.stream = rest.lowerBound..<space
    return record
  }

  private func recordOrDocument(_ content: Range<Int>, _ text: Span<UInt8>) -> Record? {
    if let columns = layout.columns(text, content) {
      return Record(message: content, columns: columns)
    }
    guard let first = content.first, text[first] == UInt8(ascii: "{") else { return nil }
    let record = plainDocument(content, text)
    return record.isText ? nil : record
  }

  private static func trimmed(_ line: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  // MARK: Documents

  private func plainDocument(_ content: Range<Int>, _ text: Span<UInt8>) -> Record {
    guard readsContent else {
      var record = Record(message: content, time: .unknown)
      record.isUnreadDocument = text[content.upperBound - 1] == UInt8(ascii: "}")
      return record
    }
    guard let document = JSON.object(text.extracting(content)) else {
      return Record(message: content, time: .unknown)
    }
    return Record(
      message: content, time: Self.time(of: document).map(Time.at) ?? .unknown, document: document)
  }

  /// A document whose `message` is a record of the layout carries that record.
  private mutating func document(_ line: Range<Int>, _ text: Span<UInt8>) -> Record {
    var record = plainDocument(line, text)
    guard let document = record.document,
      case .text(let message)? = Self.member("message", document)
    else { return record }
    let bytes = Array(message.bytes)
    let content = Self.trimmed(0..<bytes.count, bytes.span)
    guard let columns = layout.columns(bytes.span, content) else { return record }
    record.message = content
    record.columns = columns
    if case .unknown = record.time { record.time = .ofColumns }
    record.move(by: place(bytes))
    record.stream = Self.stream(document).map { put($0) }
    return record
  }

  /// A log event of the service, whose message is the record whatever it is, or a row of a query's
  /// result.
  private mutating func event(_ line: Range<Int>, _ text: Span<UInt8>) -> Record {
    guard let document = JSON.parse(text.extracting(line), numbersAsText: true).map(Self.fields)
    else { return Record(message: line, time: .unknown) }
    let message = Self.member("message", document) ?? Self.member("@message", document)
    let time = Self.time(of: document)
    guard case .text(let message)? = message else {
      return Record(message: line, time: time.map(Time.at) ?? .unknown, document: document)
    }
    var record = put(record: Array(message.bytes))
    if let time { record.time = .at(time) }
    record.stream = Self.stream(document).map { put($0) }
    return record
  }

  /// A row of `get-query-results` is a list of names and values.
  private static func fields(_ document: Datum) -> Datum {
    guard case .list(let cells) = document else { return document }
    return .map(
      cells.compactMap { cell in
        guard case .text(let name)? = member("field", cell), name != "@ptr",
          let value = member("value", cell)
        else { return nil }
        return Datum.Member(name: name, value: value)
      })
  }

  private static func member(_ name: StaticString, _ document: Datum) -> Datum? {
    guard case .map(let members) = document else { return nil }
    let name = Text(stringLiteral: name)
    return members.first { $0.name == name }?.value
  }

  private static func time(of document: Datum) -> Int? {
    let names: [StaticString] = [
      "@timestamp", "timestamp", "startTime", "start_time", "start",
    ]
    for name in names {
      if let time = WrittenTime.whole(member(name, document)) { return time }
    }
    return nil
  }

  private static func stream(_ document: Datum) -> [UInt8]? {
    for name in ["logStreamName", "logStream", "@logStream"] as [StaticString] {
      if case .text(let text)? = member(name, document) { return Array(text.bytes) }
    }
    return nil
  }

  // MARK: Tables

  private mutating func cells(
    _ line: Range<Int>, _ text: Span<UInt8>, _ separator: UInt8
  ) -> Kind {
    guard let cells = TableLine.cells(text, line, separator), cells.count == layout.names.count
    else { return .record(Record(message: line, time: .unknown)) }
    let isHeader = zip(cells, layout.names).allSatisfy { cell, name in
      let written = String(decoding: cell.text(in: text).filter { $0 != 0x20 }, as: UTF8.self)
      return written == name || FlowLogColumn.named(written) == name
    }
    if isHeader { return .nothing }
    let columns = cells.map { $0.isEscaped ? put($0.text(in: text)) : $0.range }
    return .record(Record(message: line, columns: columns))
  }

  private mutating func event(
    _ line: Range<Int>, _ text: Span<UInt8>, _ table: LogEventTable
  ) -> Kind {
    guard let cells = TableLine.cells(text, line, table.separator),
      cells.count == table.columnCount
    else { return .record(bare(line, text)) }
    let message = cells[table.message].text(in: text)
    if let time = table.time, Self.isHeader(message),
      WrittenTime.whole(text, cells[time].range) == nil
    {
      return .nothing
    }
    var record = put(record: message)
    if let time = table.time {
      record.time = WrittenTime.whole(text, cells[time].range).map(Time.at) ?? record.time
    }
    record.stream = table.stream.map { cells[$0].range }
    return .record(record)
  }

  private static func isHeader(_ message: [UInt8]) -> Bool {
    message == Array("message".utf8) || message == Array("@message".utf8)
  }

  // MARK: Output of the AWS CLI as text

  /// `EVENTS` with the members of an event in the order of their names, and what stands around them.
  private mutating func commandLineOutput(_ line: Range<Int>, _ text: Span<UInt8>) -> Kind? {
    guard let tab = line.prefix(100).first(where: { text[$0] == 0x09 }) else { return nil }
    switch String(decoding: (line.lowerBound..<tab).map { text[$0] }, as: UTF8.self) {
    case "SEARCHEDLOGSTREAMS", "STATISTICS": return .nothing
    case let token where token.hasPrefix("b/"):
      // The tokens of get-log-events.
      let next = tab + 2
      return next < line.upperBound && text[next - 1] == 0x66 && text[next] == 0x2F ? .nothing : nil
    case "RESULTS":
      let rest = (tab + 1)..<line.upperBound
      guard let next = rest.first(where: { text[$0] == 0x09 }) else { return nil }
      switch String(decoding: ((tab + 1)..<next).map { text[$0] }, as: UTF8.self) {
      case "@message": return .record(bare((next + 1)..<line.upperBound, text))
      case "@timestamp", "@ptr": return .nothing
      default: return nil
      }
    case "EVENTS": break
    default: return nil
    }
    let cells = ((tab + 1)..<line.upperBound).split(omittingEmptySubsequences: false) {
      text[$0] == 0x09
    }
    guard let last = cells.last, let time = WrittenTime.whole(text, last) else { return nil }
    // Only filter-log-events has an identifier and a stream.
    let first = cells[0].count > 13 ? 3 : 1
    guard cells.count > first + 1 else { return nil }
    let message = cells[first].lowerBound..<cells[cells.count - 2].upperBound
    var record = bare(message, text)
    record.time = .at(time)
    if first == 3 { record.stream = cells[2] }
    return .record(record)
  }

  // MARK: Texts of their own

  /// Puts bytes behind all lines and says how far from their own beginning that is.
  private mutating func place(_ bytes: [UInt8]) -> Int {
    let place = base + extra.count
    extra += bytes
    return place
  }

  private mutating func put(_ bytes: [UInt8]) -> Range<Int> {
    let place = place(bytes)
    return place..<(place + bytes.count)
  }

  /// A message that is a text of its own, without the line breaks at its end.
  private mutating func put(record message: [UInt8]) -> Record {
    var bytes = message
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    var record = bare(0..<bytes.count, bytes.span)
    record.move(by: place(bytes))
    return record
  }
}

extension Range where Bound == Int {
  func moved(by distance: Int) -> Range {
    (lowerBound + distance)..<(upperBound + distance)
  }
}
