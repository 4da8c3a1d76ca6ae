import Documents
import ProgramTesting
import SystemCalls
import Testing

/// A batch that nothing stops: workers, limits, sequence, standard input.
@Suite struct GradeBatchTests {
  /// A folder with hand-ins `s1.jsonl` to `s12.jsonl`, and what must not disturb them.
  private static func makeClass() throws -> String {
    let folder = try Places.newFolder()
    let bytes = try Places.recording.get().bytes
    for number in 1...12 {
      try WholeFile.create(at: "\(folder)/s\(number).jsonl", bytes)
    }
    return folder
  }

  @Test(arguments: [1, 2, 5])
  func `rows come in natural order, however many workers there are`(jobs: Int) throws {
    let folder = try Self.makeClass()
    let run = try Places.run("grade", folder, "--jobs", "\(jobs)", "--format", "ndjson")
    let files = try run.standardOutput.split(separator: "\n").map {
      try JSONValue(parsingJSON: String($0))["file"]?.string ?? ""
    }
    #expect(files == (1...12).map { "\(folder)/s\($0).jsonl" })
    #expect(run.status == 0)
  }

  @Test func `every line of standard input has its line, with its id`() throws {
    let folder = try Self.makeClass()
    let text = String(decoding: try Places.recording.get().bytes, as: UTF8.self)
    let lines = [
      JSONValue.object(["id": "a", "path": .string("\(folder)/s1.jsonl")]),
      ["id": 7, "transcript": .string(text)], ["id": "gone", "path": "/no/such/file"],
      ["id": "nothing"],
    ].map { $0.json(.compact, ascii: true) }
    let input = lines.joined(separator: "\n") + "\nno json\n" + lines[1]
    let run = try Places.run(arguments: ["grade", "--stdin"], input: input)
    let rows = try run.standardOutput.split(separator: "\n").map {
      try JSONValue(parsingJSON: String($0))
    }
    #expect(rows.map { $0["i"]?.integer } == [0, 1, 2, 3, 4, 5])
    #expect(rows.map { $0["id"] } == ["a", 7, "gone", "nothing", nil, 7])
    #expect(
      rows.map { $0["code"]?.string }
        == [nil, nil, "unreadable", "unreadable", "unreadable", nil])
    #expect(rows[0]["score"] == 100 && rows[1]["score"] == 100 && rows[5]["score"] == 100)
    #expect(run.status == 0)
    #expect(run.standardOutput.utf8.allSatisfy { $0 < 0x80 })
  }

  /// A worker that goes takes its file along and nothing else.
  @Test func `what takes too long is one row`() throws {
    let folder = try Self.makeClass()
    let script = "\(folder)/bomb.sh"
    try WholeFile.create(
      at: script,
      Array(String(repeating: "aws ec2 describe-vpcs\n", count: 300).utf8))
    _ = try Places.run(
      "run", "vpc-flow-logs", script, "-q", "--transcript", "\(folder)/s3-bomb.jsonl")
    unlink(script)
    let run = try Places.run(
      "grade", folder, "--jobs", "2", "--format", "json", "--time-limit", "0.1")
    let json = try JSONValue(parsingJSON: run.standardOutput)
    let codes = json["errors"]?.array?.compactMap { $0["code"]?.string } ?? []
    #expect(codes.contains("time-limit") && Set(codes) == ["time-limit"])
    #expect(run.status == 3)
    let bomb = json["errors"]?.array?.first { $0["file"]?.string?.hasSuffix("bomb.jsonl") == true }
    #expect(bomb?["code"] == "time-limit")
    let all = (json["transcripts"]?.array?.count ?? 0) + codes.count
    #expect(all == 13)
  }

  @Test func `a lesson can be asked for, and others have no grade`() throws {
    let path = try Places.newFile(try Places.recording.get().bytes)
    for (lesson, code) in [
      ("vpc-flow-logs", nil), ("vpc-flow-logs@\(Places.lessonVersion)", nil),
      ("vpc-flow-logs@1", "other-lesson"),
      ("other", "other-lesson"),
    ] as [(String, String?)] {
      let run = try Places.run("grade", path, "--lesson", lesson, "--format", "ndjson")
      #expect(try JSONValue(parsingJSON: run.standardOutput)["code"]?.string == code)
      #expect(run.status == (code == nil ? 0 : 3))
    }
    #expect(try Places.run("grade", path, "--lesson", "@2").status == 64)
  }

  @Test func `Ctrl-C keeps what was done`() throws {
    let folder = try Self.makeClass()
    let run = try Places.shell(
      """
      mkfifo '\(folder)/lines'
      "$VPCLAB" grade --stdin < '\(folder)/lines' > '\(folder)/out' &
      exec 3> '\(folder)/lines'
      echo '{"id":1,"path":"\(folder)/s1.jsonl"}' >&3
      while [ ! -s '\(folder)/out' ]; do sleep 0.05; echo '{"id":2,"path":"\(folder)/s2.jsonl"}' >&3; done
      kill -TERM $!
      ( while echo '{"id":2,"path":"\(folder)/s2.jsonl"}' >&3; do sleep 0.05; done ) 2>/dev/null
      wait $!
      """)
    #expect(run.status == 130, "\(run.standardError)")
    let out = try Places.shell("head -1 '\(folder)/out'").standardOutput
    #expect(try JSONValue(parsingJSON: out)["score"] == 100)
    #expect(run.standardError.contains("interrupted"))
  }

  /// An autograder's result that is not written is an error of the course system's, not a grade.
  @Test(arguments: ["gradescope", "classroom50", "check50", "ok"])
  func `a hand-in that is no transcript is told of as one without a grade`(format: String) throws {
    for text in ["{}", "", "a letter"] {
      let run = try Places.run(
        "grade", try Places.newFile(Array(text.utf8)), "--format", format)
      #expect(run.status == 0)
      #expect(!run.standardOutput.isEmpty, "\(text)")
    }
  }

  @Test func `feedback is a page for each hand-in, and a roster names it`() throws {
    let folder = try Places.newFolder()
    try Places.write(try Places.recording.get().bytes, to: "\(folder)/leeann_301_7_k1.jsonl")
    try Places.write("{}", to: "\(folder)/torn.jsonl")
    let roster = try Places.newFile("Student,ID\n\"Lee, Ann\",301\n".utf8, named: "roster.csv")
    let pages = "\(try Places.newFolder())/pages"
    let run = try Places.run(
      "grade", folder, "--roster", roster, "--feedback", pages, "--format", "canvas")
    #expect(run.status == 3)
    #expect(run.standardOutput.hasSuffix("\"Lee, Ann\",301,,,,100\n"))
    let names = try #require(Folder.names(in: pages)).sorted()
    #expect(names.count == 4)
    #expect(names[0].hasPrefix("Lee-Ann-vpc-flow-logs-") && names[0].hasSuffix(".html"))
    #expect(names[3] == "torn-jsonl-no-grade.md")
    let page = try Places.shell("cat '\(pages)/\(names[1])'").standardOutput
    #expect(page.contains("**100 of 100 points**") && page.contains("(vpc-"))
  }
}
