import Foundations

/// `pattern @message`: texts of the same structure as one row, with what varies as tokens.
struct PatternCommand: Command {
  static let keywords = ["pattern"]
  let expression: Expression

  init(expression: Expression) { self.expression = expression }

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    expression = try parser.expression()
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    let source = try planner.bind(expression)
    let timestamp = planner.isOpen ? planner.systemSlot(.timestamp) : nil
    var columns: [ShownColumn] = []
    for name in PatternStage.columns {
      columns.append(ShownColumn(name: name, slot: planner.newSlot()))
    }
    planner.append(
      PatternStage(
        source: source, timestamp: timestamp, slots: columns.map(\.slot), comparison: nil),
      .summarising)
    planner.replaceColumns(columns)
  }
}

/// Counts texts by their structure, and with a comparison those of two periods apart.
struct PatternStage: Stage {
  static let columns = ["@pattern", "@ratio", "@sampleCount", "@severityLabel"]
  static let comparedColumns = [
    "@previousSampleCount", "@sampleCountDifference", "@differenceDescription",
  ]

  let source: BoundExpression
  let timestamp: Int?
  /// In the order of the columns.
  var slots: [Int]
  var comparison: ComparedPeriod?

  private struct Cluster: Sendable {
    var pattern: Text
    var severity: Datum
    var count = 0
    var previousCount = 0
  }

  private var table = GroupTable()
  private var clusters: [Cluster] = []
  private var width = 0

  init(
    source: BoundExpression, timestamp: Int?, slots: [Int], comparison: ComparedPeriod?
  ) {
    self.source = source
    self.timestamp = timestamp
    self.slots = slots
    self.comparison = comparison
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    width = max(batch.columns.count, (slots.max() ?? 0) + 1)
    let column = source.evaluate(batch, in: context)
    let instants = timestamp.map { batch.column($0) }
    for row in 0..<batch.count {
      guard let text = column[row].asText else { continue }
      let pattern = TextStructure.pattern(of: text)
      let (index, isNew) = table.group(of: Array(pattern.bytes))
      if isNew {
        clusters.append(Cluster(pattern: pattern, severity: TextStructure.severity(of: text)))
      }
      let instant = instants?[row].wholeNumber
      if isCurrent(instant, context) { clusters[index].count += 1 }
      if isPrevious(instant, context) { clusters[index].previousCount += 1 }
    }
    return nil
  }

  private func isCurrent(_ instant: Int?, _ context: QueryContext) -> Bool {
    guard comparison != nil, let instant, let period = context.period else { return true }
    return period.contains(instant)
  }

  /// Periods may overlap, so a record can count in both.
  private func isPrevious(_ instant: Int?, _ context: QueryContext) -> Bool {
    guard let comparison, let instant, let period = context.period else { return false }
    return comparison.period(before: period).contains(instant)
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    guard !clusters.isEmpty else { return nil }
    let total = clusters.reduce(0) { $0 + $1.count }
    let order = clusters.indices.sorted {
      (clusters[$1].count, $0) < (clusters[$0].count, $1)
    }
    var batch = Batch(count: clusters.count, slots: width)
    func fill(_ column: Int, _ value: (Cluster) -> Datum) {
      batch[slots[column]] = .datums(order.map { value(clusters[$0]) })
    }
    fill(0) { .text($0.pattern) }
    fill(1) { Arithmetic.division.apply(.integer($0.count), .integer(total)) }
    fill(2) { .integer($0.count) }
    fill(3) { $0.severity }
    if comparison != nil {
      fill(4) { .integer($0.previousCount) }
      fill(5) { .integer($0.count - $0.previousCount) }
      fill(6) { Self.description($0.count, $0.previousCount) }
    }
    return batch
  }

  private static func description(_ count: Int, _ previous: Int) -> Datum {
    if previous == 0 { return .text("new in this period") }
    if count == 0 { return .text("no longer seen") }
    if count == previous { return .text("unchanged") }
    let percent = Double(count - previous) / Double(previous) * 100
    return .text((percent > 0 ? "+" : "") + Number.text(of: percent.rounded()) + "%")
  }
}

/// What texts of one kind have in common: words stay, values become numbered tokens.
///
/// The service learns its patterns; this is the plain rule behind most of them: a word with a digit
/// in it is a value.
enum TextStructure {
  static func pattern(of text: Text) -> Text {
    let bytes = Array(text.bytes)
    var result: [UInt8] = []
    var at = 0
    var tokens = 0
    while at < bytes.count {
      guard isPartOfWord(bytes[at]) else {
        result.append(bytes[at])
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, isPartOfWord(bytes[end]) { end += 1 }
      // A full stop or the like at the end belongs to the sentence.
      while end > at + 1, ".:-".utf8.contains(bytes[end - 1]) { end -= 1 }
      if let kind = kind(of: bytes[at..<end]) {
        tokens += 1
        result += Array("<\(kind)-\(tokens)>".utf8)
      } else {
        result += bytes[at..<end]
      }
      at = end
    }
    return Text(result)
  }

  /// The first word that names a severity, as the service labels it.
  static func severity(of text: Text) -> Datum {
    for word in text.bytes.split(whereSeparator: { !isLetter($0) }) {
      switch String(decoding: word, as: UTF8.self).uppercased() {
      case "FATAL", "CRITICAL": return .text("Fatal")
      case "ERROR", "EXCEPTION": return .text("Error")
      case "WARN", "WARNING": return .text("Warning")
      case "INFO": return .text("Info")
      case "DEBUG", "TRACE": return .text("Debug")
      default: continue
      }
    }
    return .null
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 97 && byte | 0x20 <= 122 }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || Number.isDigit(byte) || byte >= 0x80 || "-.:_".utf8.contains(byte)
  }

  /// The kind of a word that is a value, `nil` for a word of the text.
  private static func kind(of word: ArraySlice<UInt8>) -> String? {
    guard word.contains(where: Number.isDigit) else { return nil }
    if Number.parse(word) != nil { return "Number" }
    if IPAddress(Text(word)) != nil { return "IP" }
    let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.map(\.count) == [8, 4, 4, 4, 12],
      parts.joined().allSatisfy({ Hexadecimal.value(of: $0) != nil })
    {
      return "UUID"
    }
    let isTime = word.allSatisfy { Number.isDigit($0) || "-:.TZ".utf8.contains($0) }
    let marks = word.count { "-:".utf8.contains($0) }
    return isTime && marks >= 2 ? "Date/Time" : "Token"
  }
}

/// `pattern @message | diff previousDay`: how often each pattern occurred in an earlier period of
/// the same length, and how that changed. The names of its columns are ours: AWS publishes only the
/// console's headings.
struct DiffCommand: Command {
  static let keywords = ["diff"]
  let comparison: ComparedPeriod

  init(comparison: ComparedPeriod) { self.comparison = comparison }

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    guard !parser.isAtEndOfCommand else {
      comparison = .previous
      return
    }
    let expected = "previousDay, previousWeek, previousMonth or nothing"
    guard parser.isName else { throw parser.unexpected(expected) }
    let range = parser.current.range
    let name = try parser.name()
    guard let comparison = name.word.flatMap({ ComparedPeriod(named: $0.lowercased()) }) else {
      throw Diagnostic(.unexpected(symbol: name.text, expected: expected), at: range)
    }
    self.comparison = comparison
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    guard var stage = planner.stages.last as? PatternStage, stage.timestamp != nil else {
      throw Diagnostic(.diffWithoutPattern, at: range)
    }
    var columns = planner.columns
    for name in PatternStage.comparedColumns {
      let slot = planner.newSlot()
      columns.append(ShownColumn(name: name, slot: slot))
      stage.slots.append(slot)
    }
    stage.comparison = comparison
    planner.replaceLast(stage)
    planner.replaceColumns(columns)
    planner.comparison = comparison
  }
}

/// `logcompare timeshift 7d`: the patterns of the query's messages beside those of the same time so
/// much earlier, as `pattern @message | diff` gives them (inferred: the documentation shows no
/// result).
struct LogcompareCommand: Command {
  static let keywords = ["logcompare"]
  let shift: Period

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    try parser.expectKeyword("timeshift")
    guard case .period(let period) = parser.current.kind else {
      throw parser.unexpected("a period such as 7d")
    }
    try parser.advance()
    shift = period
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    guard planner.isOpen else {
      let rule = "it compares log events, and stats has left none"
      throw Diagnostic(.misplaced(command: Self.keyword, rule: rule), at: range)
    }
    let message = FieldName(steps: [.member(SystemField.message.rawValue)], range: range)
    let pattern = PatternCommand(
      expression: Expression(form: .name(message), range: range))
    try pattern.plan(in: &planner, at: range)
    let diff = DiffCommand(comparison: .shifted(milliseconds: shift.length))
    try diff.plan(in: &planner, at: range)
  }
}
