import DataPlane
import Testing

@testable import Tutor

/// Whether somebody could read a text in what was printed.
@Suite struct PrintedTextTests {
  static let record =
    "2 123456789012 eni-0a1b2c3d 10.1.0.5 10.2.0.9 0 0 1 5 420 1767603600 1767603660 ACCEPT OK"

  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var printed: String
    var wanted = PrintedTextTests.record
    var isShown: Bool
  }

  @Test(arguments: [
    Row(testDescription: "as it is", printed: record, isShown: true),
    Row(testDescription: "in JSON", printed: "{\n  \"message\": \"\(record)\"\n}", isShown: true),
    Row(testDescription: "picked fields", printed: "10.1.0.5 10.2.0.9 ACCEPT", isShown: true),
    Row(
      testDescription: "a line each", printed: "\"10.1.0.5\",\n\"10.2.0.9\",\n\"ACCEPT\"",
      isShown: true),
    Row(testDescription: "without its action", printed: "10.1.0.5 10.2.0.9", isShown: false),
    Row(testDescription: "another address", printed: "10.1.0.50 10.2.0.9 ACCEPT", isShown: false),
    Row(testDescription: "a count", printed: "14\n", isShown: false),
    Row(testDescription: "nothing", printed: "", isShown: false),
    Row(
      testDescription: "a record without traffic is read whole", printed: "eni-0a1b2c3d NODATA",
      wanted: "2 123456789012 eni-0a1b2c3d - - - - - - - 1767603600 1767603660 - NODATA",
      isShown: false),
    Row(
      testDescription: "a row of another kind is read whole",
      printed: "| 10.1.0.5 | 10.2.0.9 | 84 |",
      wanted: "10.1.0.5 10.2.0.9 84", isShown: true),
    Row(
      testDescription: "a row of another kind in part", printed: "| 10.1.0.5 | 10.2.0.9 |",
      wanted: "10.1.0.5 10.2.0.9 84", isShown: false),
    Row(testDescription: "nothing is asked for", printed: "something", wanted: "", isShown: false),
  ])
  func `a record is shown by what it tells`(_ row: Row) {
    var printed = PrintedText(row.printed)
    #expect(printed.shows(oneOf: [row.wanted], formats: [.standard]) == row.isShown)
    #expect(printed.shows(oneOf: ["absent", row.wanted], formats: [.standard]) == row.isShown)
  }

  @Test(arguments: [
    ("0.0.0.0/0", "| 0.0.0.0/0 |", true), ("igw-1", "igw-", false), ("aab", "aaab", true),
    ("", "", true), ("a", "", false), ("ü", "grün", true), ("end", "the end", true),
  ])
  func `a text is contained as it stands`(wanted: String, printed: String, isThere: Bool) {
    #expect(PrintedText(printed).contains(wanted) == isThere)
  }
}
