import LogFiles
import Testing

/// Documents become lines, and broken or hostile ones come to an end.
@Suite struct DocumentReaderTests {
  private static let event = #"{"id":"1","timestamp":5,"message":"m"}"#

  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var lines: [String]
    var error: LogFileError?

    init(_ text: String, _ lines: [String], error: LogFileError? = nil) {
      (self.text, self.lines, self.error) = (text, lines, error)
    }

    var testDescription: String { String(text.prefix(80)) }
  }

  static let cases = [
    Case(
      #"{"logGroup":"g","logEvents":[\#(event),\#(event)],"owner":"o"}"#,
      Array(repeating: #"␞{"logGroup":"g","id":"1","timestamp":5,"message":"m"}"#, count: 2)),
    Case(
      #"{"logEvents":[\#(event)}"#, ["␞" + event],
      error: .endsInsideDocument),
    Case(#"{"logEvents":[\#(event)}}\#(event)"#, ["␞" + event, event]),
    Case(#"{"logEvents":[\#(event),}]"#, ["␞" + event]),
    Case(#"{"logEvents":[\#(event),1}]"#, ["␞" + event, "␞1"]),
    Case(#"{"events":[1}"#, [], error: .endsInsideDocument),
    // Arrays of somebody else's document stay in it.
    Case(
      "{\n" + #""a": 1, "events": [1, 2], "results": [], "Records": [{"b": 3}]}"#,
      [#"{"a":1,"events":[1,2],"results":[],"Records":[{"b":3}]}"#]),
    Case(
      #"{"events": [], "logGroup": "g", "logEvents": [\#(event)]}"#,
      [#"␞{"logGroup":"g","id":"1","timestamp":5,"message":"m"}"#]),
  ]

  private func read(_ text: String) -> ([String], LogFileError?) {
    var buffer: [UInt8] = []
    var found: [UInt8] = []
    var failure: LogFileError?
    do throws(LogFileError) {
      let reader = try LogFile.reader(of: Array(text.utf8))
      while let lines = try reader.next(into: &buffer) { found += buffer[lines] }
    } catch {
      failure = error
    }
    let lines = found.split(separator: UInt8(ascii: "\n")).map { line in
      let mark = line.first == 0x1E ? "␞" : ""
      return mark + String(decoding: line.drop { $0 == 0x1E }, as: UTF8.self)
    }
    return (lines, failure)
  }

  @Test(arguments: cases) func `elements of documents are lines`(example: Case) {
    let (lines, error) = read(example.text)
    #expect(lines == example.lines)
    #expect("\(String(describing: error))" == "\(String(describing: example.error))")
  }

  @Test func `a document over the limit is one long line, whatever comes in it`() {
    let long = #"{"a":"\#(String(repeating: "x", count: 3 << 20))","events":[1],"b":2}"#
    let (lines, _) = read(long + "\n" + #"{"b":1}"# + "\n")
    // Lines over the limit are told of where lines are read.
    #expect(lines.filter { $0.utf8.count < LineReader.limit } == [#"{"b":1}"#])
  }

  /// It would take a minute, if each array copied or searched what came before it.
  @Test(arguments: [#""events":[1],"#, #""events":[],"#])
  func `many arrays are one line over the limit`(array: String) {
    let arrays = String(repeating: array, count: 30_000)
    let (lines, _) = read("{\n" + #""a":1,\#(arrays)"b":2}"# + "\n" + #"{"b":1}"#)
    // The document is a line over the limit.
    #expect(lines == [#"{"b":1}"#])
  }
}
