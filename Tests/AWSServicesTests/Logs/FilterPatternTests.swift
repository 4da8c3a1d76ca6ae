import AWSModel
import Testing

@testable import AWSServices

@Suite struct FilterPatternTests {
  static let record =
    "2 1 eni-1 185.93.89.195 10.1.10.49 40240 22 6 1 40 1700000000 1700000059 REJECT OK"

  @Test(arguments: [
    ("", true), (" ", true), ("REJECT", true), ("reject", false), ("REJECT OK", true),
    ("OK REJECT", true), ("ACCEPT", false), ("REJECT -OK", false), ("REJECT -ACCEPT", true),
    ("?ACCEPT ?REJECT", true), ("?ACCEPT ?NODATA", false), ("?REJECT ACCEPT", false),
    ("\"REJECT OK\"", true), ("\"OK REJECT\"", false), ("\"10.1.10.49\"", true),
    ("?REJECT ?ACCEPT -22", false),
  ])
  func `terms and phrases (CWL-30, CWL-31)`(pattern: String, isMatch: Bool) throws {
    #expect(try FilterPattern(parsing: pattern).matches(Self.record) == isMatch)
  }

  @Test(arguments: [
    (
      #"[version, account, eni, source, destination, srcport, destport="22", protocol="6", "#
        + #"packets, bytes, windowstart, windowend, action="REJECT", flowlogstatus]"#, true
    ),
    ("[v, a, e, s, d, sp, dp, p, packets, bytes, start, end, action, status, more]", false),
    ("[..., action=REJECT, status]", true), ("[..., action=ACCEPT, status]", false),
    ("[version=2, ...]", true), ("[version, ..., status=OK]", true),
    ("[v, a, e, source=185.*, ...]", true), ("[v, a, e, source!=185.*, ...]", false),
    ("[..., bytes>39, start, end, action, status]", true),
    ("[..., bytes>40, start, end, action, status]", false),
    ("[..., bytes=40 || bytes=44, start, end, action, status]", true),
    ("[..., bytes>=40 && bytes<44, start, end, action, status]", true),
  ])
  func `fields separated by blanks (CWL-34, CWL-35)`(
    pattern: String, isMatch: Bool
  ) throws {
    #expect(try FilterPattern(parsing: pattern).matches(Self.record) == isMatch)
  }

  @Test func `quotation marks and brackets hold a field together (CWL-34)`() throws {
    let line = #"127.0.0.1 [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404"#
    #expect(try FilterPattern(parsing: "[ip, time, request, status=4*]").matches(line))
  }

  @Test(arguments: [
    (#"{ $.kind = "ping" }"#, true), (#"{ $.kind = "p*" }"#, true),
    (#"{ $.sent > 4 }"#, true), (#"{ $.sent > 4 && $.lost IS TRUE }"#, false),
    (#"{ $.lost IS FALSE || $.sent = 1 }"#, true), (#"{ $.to[1] = "b" }"#, true),
    (#"{ $.none NOT EXISTS }"#, true), (#"{ $.empty IS NULL }"#, true),
    (#"{ ($.sent = 5) && ($.kind != "ping") }"#, false),
  ])
  func `members of a JSON event (CWL-33)`(pattern: String, isMatch: Bool) throws {
    let event = #"{"kind": "ping", "sent": 5, "lost": false, "to": ["a", "b"], "empty": null}"#
    #expect(try FilterPattern(parsing: pattern).matches(event) == isMatch)
    #expect(try !FilterPattern(parsing: pattern).matches(Self.record))
  }

  @Test(arguments: [
    ("%REJ.CT%", true), ("%rej.ct%", false), ("%^2%", true), ("%OK$%", true), ("%^OK%", false),
    ("%185\\.93\\.89\\.[0-9]{1,3}%", true), ("%ACCEPT|REJECT%", true), ("%eni-[2-9]+%", false),
    ("%\\s22\\s6\\s%", true), ("%\\x52EJECT%", true), ("%colou?r%", false),
    ("REJECT -%22%", false), ("?%ACCEPT% ?%REJECT%", true), ("%REJECT% ACCEPT", false),
    ("[..., action=%^REJ%, status]", true), ("[..., action!=%^REJ%, status]", false),
    ("[v, a, e, source=%^185\\.%, destination=%^10\\.1\\.%, ...]", true),
  ])
  func `expressions between percent signs (CWL-36)`(pattern: String, isMatch: Bool) throws {
    #expect(try FilterPattern(parsing: pattern).matches(Self.record) == isMatch)
  }

  @Test(arguments: [
    ("{ $.kind = %^p.ng$% }", true), ("{ $.kind != %p% }", false), ("{ $.sent = %^5$% }", true),
    ("{ $.none = %.% }", false), ("{ $.none != %.% }", false), ("{ $.to = %.% }", false),
    ("{ $.kind = %x% || $.to[0] = %a|b% }", true),
  ])
  func `expressions in patterns of members (CWL-36)`(pattern: String, isMatch: Bool) throws {
    let event = #"{"kind": "ping", "sent": 5, "to": ["a", "b"]}"#
    #expect(try FilterPattern(parsing: pattern).matches(event) == isMatch)
  }

  @Test func `an expression that takes too much work is not found, however long the event`() throws
  {
    let pattern = "%" + String(repeating: "a*", count: 12) + "b%"
    let event = String(repeating: "a", count: 4_000)
    #expect(try !FilterPattern(parsing: pattern).matches(event))
  }

  @Test(arguments: [
    "%something!%", "%(a|b)%", "%a b%", "%ä%", "%open", "%%", "%a{2,1}%", "%[%", "%\\1%", "%\\k%",
    "[a<%1%, ...]", "[a=%1%, b=%2%, c=%3%]", "{ $.a > %1% }",
  ])
  func `expressions that AWS does not take (CWL-36)`(pattern: String) {
    let error = #expect(throws: AWSError.self) { _ = try FilterPattern(parsing: pattern) }
    #expect(error?.code == "InvalidParameterException")
  }

  @Test(arguments: ["10.1.10.49", "[a, b", "{ $.a }", "{ a = 1 }", "\"open", "[..., a, ...]"])
  func `what is no pattern is refused`(pattern: String) {
    let error = #expect(throws: AWSError.self) { _ = try FilterPattern(parsing: pattern) }
    #expect(error?.code == "InvalidParameterException")
  }
}
