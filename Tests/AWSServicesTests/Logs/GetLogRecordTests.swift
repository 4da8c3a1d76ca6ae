import AWSModel
import Documents
import Testing

@testable import AWSServices

@Suite struct GetLogRecordTests {
  private static func pointers(_ lab: inout LogsLab) throws -> [Value] {
    let request = LogsLab.request("fields @message | sort @timestamp asc", ["g"])
    let id = try lab.call("StartQuery", request)["queryId"]
    let results = try lab.call("GetQueryResults", ["queryId": id ?? ""])["results"]?.array ?? []
    return results.compactMap { row in row.array?.last { $0["field"] == "@ptr" }?["value"] }
  }

  static let flow =
    "2 123456789012 eni-1 10.0.0.5 10.0.1.9 49152 443 6 10 4000 1772409600 1772409660 ACCEPT OK"

  @Test func `all fields of the event are there`() throws {
    var lab = LogsLab()
    try lab.makeGroup("g", [Self.flow, #"{"a":{"b":[1,"x"]},"@t":true,"n":null}"#, "plain"])
    let pointers = try Self.pointers(&lab)
    let flow = try lab.call("GetLogRecord", ["logRecordPointer": pointers[0]])["logRecord"]
    #expect(flow?["@message"] == .string(Self.flow))
    #expect(flow?["@timestamp"] == "1772409600000")
    #expect(flow?["@ingestionTime"] == .string(String(LogsLab.now)))
    #expect(flow?["@log"] == .string("\(lab.cloud.account):g"))
    #expect(flow?["@logStream"] == "s")
    #expect(flow?["@ptr"] == pointers[0])
    #expect(flow?["srcAddr"] == "10.0.0.5")
    #expect(flow?["logStatus"] == "OK")
    #expect(flow?.members?.count == 20)
    let document = try lab.call("GetLogRecord", ["logRecordPointer": pointers[1]])["logRecord"]
    #expect(document?["a.b.0"] == "1")
    #expect(document?["a.b.1"] == "x")
    #expect(document?["@@t"] == "1")
    #expect(document?["n"] == nil)
    let plain = try lab.call("GetLogRecord", ["logRecordPointer": pointers[2]])["logRecord"]
    #expect(plain?.members?.count == 6)
  }

  @Test func `events that arrive late change no pointer`() throws {
    var lab = LogsLab()
    try lab.makeGroup("g", ["first", "second"])
    let pointers = try Self.pointers(&lab)
    try lab.call(
      "PutLogEvents",
      [
        "logGroupName": "g", "logStreamName": "s",
        "logEvents": [
          ["timestamp": .integer(LogsLab.now - 3_600_000), "message": "same moment"],
          ["timestamp": .integer(LogsLab.now - 3_590_000), "message": "between"],
        ],
      ])
    let record = try lab.call("GetLogRecord", ["logRecordPointer": pointers[1]])["logRecord"]
    #expect(record?["@message"] == "second")
    let same = try lab.call("GetLogRecord", ["logRecordPointer": Self.pointers(&lab)[1]])
    #expect(same["logRecord"]?["@message"] == "same moment")
  }

  @Test func `refusals`() throws {
    var lab = LogsLab()
    try lab.makeGroup("g", ["first"])
    let pointer = try Self.pointers(&lab)[0]
    try lab.call("DeleteLogGroup", ["logGroupName": "g"])
    let gone = lab.error(of: "GetLogRecord", ["logRecordPointer": pointer])
    #expect(gone?.code == "ResourceNotFoundException")
    #expect(gone?.message == "The specified log record does not exist.")
    let bad = lab.error(of: "GetLogRecord", ["logRecordPointer": "nonsense"])
    #expect(bad?.code == "InvalidParameterException")
    #expect(bad?.message == "The specified logRecordPointer is invalid.")
  }
}
