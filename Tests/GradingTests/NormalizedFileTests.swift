import LabSession
import Testing

@testable import Grading

/// What happens to a file on its way costs nobody a point, as long as the chain proves the content.
@Suite struct NormalizedFileTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var notes: [String]
    var isEnded = true
    var change: @Sendable ([UInt8]) -> [UInt8]
  }

  private static func crlf(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let half = "half a line at the end left out"
  private static let lost = "line break lost at the end"

  static let rows = [
    Row(testDescription: "as written", notes: []) { $0 },
    Row(testDescription: "CR LF", notes: ["CR LF"], change: crlf),
    Row(testDescription: "byte order mark", notes: ["byte order mark"]) { mark + $0 },
    Row(testDescription: "both", notes: ["byte order mark", "CR LF"]) { mark + crlf($0) },
    Row(testDescription: "no last line break", notes: [lost]) { $0.dropLast() },
    Row(testDescription: "one line break more", notes: ["blank lines"]) { $0 + [0x0A] },
    Row(testDescription: "no last CR LF", notes: [lost, "CR LF"]) { crlf($0).dropLast(2) },
    Row(testDescription: "half a CR LF", notes: [lost, "CR LF"]) { crlf($0).dropLast() },
    Row(testDescription: "half the last line", notes: [half], isEnded: false) { $0.dropLast(100) },
    Row(
      testDescription: "everything at once", notes: ["byte order mark", "CR LF", half],
      isEnded: false
    ) { mark + crlf($0).dropLast(100) },
    Row(testDescription: "the last line twice", notes: ["repeated lines"]) { bytes in
      bytes + (bytes.split(separator: 0x0A).last ?? []) + [0x0A]
    },
    Row(testDescription: "the file twice", notes: ["repeated lines"]) { $0 + $0 },
    Row(testDescription: "UTF-16", notes: ["UTF-16"]) { bytes in
      [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
    },
    Row(testDescription: "UTF-16, the other way round", notes: ["UTF-16", "CR LF"]) { bytes in
      [0xFE, 0xFF] + crlf(bytes).flatMap { [0, $0] }
    },
  ]

  @Test(arguments: rows)
  func `a harmless change is undone and said`(row: Row) throws {
    let grade = try PlayedSession.grade(row.change(PlayedSession.honest.get()))
    #expect(grade.score == 100 && grade.content == .identical)
    #expect(grade.ended == row.isEnded)
    #expect(grade.normalized == row.notes)
    #expect(grade.notes.contains(.normalized(row.notes)) == !row.notes.isEmpty)
  }

  /// Content is never guessed: what the chain does not prove stays damage.
  @Test(arguments: [20, 200, 1000, 5000])
  func `a changed byte is damage in every wrapping`(index: Int) throws {
    var bytes = try PlayedSession.honest.get()
    bytes[index] = bytes[index] == 0x61 ? 0x62 : 0x61
    for row in Self.rows {
      #expect(throws: GradingFailure.self) { try PlayedSession.grade(row.change(bytes)) }
    }
  }

  @Test(arguments: [
    ("a.jpg", "\u{FF}\u{D8}", GradingFailure.Code.notATranscript),
    ("a.txt", "", .notATranscript), ("a.jsonl", "", .damaged), ("A.JSONL.txt", "x", .damaged),
    ("notes", #"{"k":"head"}"#, .damaged),
  ])
  func `what is no transcript is told from one that is damaged`(
    name: String, text: String, code: GradingFailure.Code
  ) {
    #expect { try PlayedSession.grade(Array(text.utf8), file: name) } throws: {
      ($0 as? GradingFailure)?.code == code
    }
  }
}
