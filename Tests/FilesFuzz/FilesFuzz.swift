import LogFiles
import LogsInsights

/// What libFuzzer calls with every input, the bytes of a file: whatever they are, they are read or
/// refused, the same in one piece and in several, and never with a crash or a hang.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let text = text(of: bytes) else { return 0 }
  // What was unpacked or taken out of documents, and the bytes as they are.
  for lines in text == bytes ? [text] : [text, bytes] {
    for source in queries { check(source, lines) }
  }
  return 0
}

private let queries = [
  "stats count(*) as n, sum(bytes) as b, min(@timestamp) as t by logStatus, @logStream",
  "filter action = 'REJECT' | stats count(*) as n by srcAddr, message",
  "filter @message like 'OK' | fields @timestamp, @message, srcAddr, bytes",
  "stats count(*)",
]

/// All lines that a file gives, as far as it can be read.
private func text(of bytes: [UInt8]) -> [UInt8]? {
  guard let reader = try? LogFile.reader(of: bytes) else { return nil }
  var buffer: [UInt8] = []
  var text: [UInt8] = []
  while let lines = try? reader.next(into: &buffer), text.count < 1 << 22 { text += buffer[lines] }
  return text
}

private func check(_ source: String, _ text: [UInt8]) {
  guard let query = try? InsightsQuery(parsing: source) else { preconditionFailure(source) }
  let whole = run(query, text, [0, text.count])
  var cuts = [0]
  for place in text.indices.dropLast() where text[place] == UInt8(ascii: "\n") {
    if place % 3 != 0 { cuts.append(place + 1) }
  }
  let parts = run(query, text, cuts + [text.count])
  precondition(whole.rows == parts.rows, "parts that differ from the whole")
  precondition(whole.notices == parts.notices, "notices that differ")
  precondition(whole.statistics == parts.statistics, "statistics that differ")
}

private func run(_ query: InsightsQuery, _ text: [UInt8], _ cuts: [Int]) -> QueryResult {
  var execution = QueryExecution(query)
  var parts = [execution.part(), execution.part()]
  var layout = FlowLogLayout.standard.opening(text.span)
  for (piece, start) in cuts.dropLast().enumerated() where start < cuts[piece + 1] {
    let range = start..<cuts[piece + 1]
    let partial = parts[piece % 2].scan(
      lines: text.span.extracting(range), layout: layout, file: "f", offset: start, piece: piece)
    layout = layout.after(text, in: range)
    precondition(partial.layout == layout, "a layout that was not foreseen")
    execution.merge(partial)
  }
  for part in parts { execution.merge(part) }
  return execution.finish()
}
