import Documents
import ProgramTesting
import SystemCalls
import Testing

/// From the first start to the file that an instructor gets.
@Suite struct HandInTests {
  private static func terminal(_ folder: String, asks: Bool, _ arguments: [String] = []) throws
    -> Pseudoterminal
  {
    var environment = Places.environment(folder).merging(["TERM": "dumb", "NO_COLOR": "1"]) { $1 }
    if asks { environment["VPCLAB_LEARNER"] = nil }
    return try #require(
      Pseudoterminal(Places.vpclab, arguments, environment: environment))
  }

  private static func grade(_ path: String) throws -> JSONValue {
    let run = try Places.run("grade", path, "--format", "ndjson")
    return try JSONValue(parsingJSON: run.standardOutput)
  }

  private static func files(_ folder: String) -> [String] { Folder.names(in: folder) ?? [] }

  @Test func `the first start asks for a name, the second does not`() throws {
    let folder = try Places.newFolder()
    var screen = try Self.terminal(folder, asks: true)
    #expect(screen.wait(for: "Your name"))
    screen.type("Zoë Li\r")
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("submit \(folder)/hand-in\r")
    #expect(screen.wait(for: "Receipt"))
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
    let names = Self.files("\(folder)/hand-in")
    #expect(names.count == 1)
    let name = try #require(names.first)
    #expect(name.hasPrefix("Zoë-Li-vpc-flow-logs-") && name.hasSuffix(".jsonl"))
    let grade = try Self.grade("\(folder)/hand-in/\(name)")
    #expect(grade["learner"] == "Zoë Li")
    #expect(grade["ended"] == true)
    #expect(name.contains(grade["receipt"]?.string ?? "?"))
    screen = try Self.terminal(folder, asks: true, ["start", "--new"])
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("name Max\r")
    #expect(screen.wait(for: "Max"))
    screen.type("submit \(folder)/second\r")
    #expect(screen.wait(for: "Receipt"))
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
    let second = try #require(Self.files("\(folder)/second").first)
    #expect(try Self.grade("\(folder)/second/\(second)")["learner"] == "Max")
    // The word changes the setting, too.
    let setting = try Places.shell(
      "\"$VPCLAB\" name", environment: ["HOME": folder, "XDG_STATE_HOME": folder])
    #expect(setting.standardOutput == "Max\n")
  }

  @Test func `nothing is an answer, and is not asked again`() throws {
    let folder = try Places.newFolder()
    var screen = try Self.terminal(folder, asks: true)
    #expect(screen.wait(for: "Your name"))
    screen.type("\r")
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
    screen = try Self.terminal(folder, asks: true, ["start", "--new"])
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
  }

  @Test func `a course and a token say what is played, and whose it is`() throws {
    let folder = try Places.newFolder()
    let course = "\(folder)/course.yaml"
    func write(_ versions: String) throws {
      try Places.write(
        "format: 1\ntitle: T\nlessons:\n  - { id: vpc-flow-logs, versions: [\(versions)] }\n",
        to: course)
    }
    try write("\(Places.lessonVersion)")
    let screen = try Self.terminal(
      folder, asks: false, ["start", "--course", course, "--token", "7Q2M-ZL"])
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("submit \(folder)/out\r")
    #expect(screen.wait(for: "Receipt"))
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
    let roster = try Places.newFile("name,token\nAnn Lee,7Q2M-ZL\n".utf8, named: "r.csv")
    let run = try Places.run(
      "grade", "\(folder)/out", "--roster", roster, "--course", course, "--format", "ndjson")
    let row = try JSONValue(parsingJSON: run.standardOutput)
    #expect(row["student"]?["name"] == "Ann Lee" && row["learner"] == "")
    #expect(row["notes"]?.array?.contains { $0.string?.contains("token") == true } == false)
    try write("99")
    let other = try Self.terminal(folder, asks: false, ["start", "--course", course, "--new"])
    #expect(other.wait(for: "takes version 99"))
    #expect(other.exitStatus() == 5)
  }

  @Test func `submit writes the session used last, and the list shows what it is`() throws {
    let folder = try Places.newFolder()
    let environment = Places.environment(folder)
    let screen = try Self.terminal(folder, asks: false, ["start", "--learner", "../O'Brien/"])
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("aws ec2 create-vpc --cidr-block 10.1.0.0/16\r")
    #expect(screen.wait(for: "VpcId"))
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
    let list = try Places.shell("\"$VPCLAB\" sessions list --json", environment: environment)
    let session = try JSONValue(parsingJSON: list.standardOutput)[0]
    #expect(session?["session"] == "k1" && session?["lesson"] == "vpc-flow-logs")
    #expect(session?["learner"] == "../O'Brien/" && session?["inputs"] == 2)
    #expect(session?["step"]?.string?.hasPrefix("1/") == true)
    let run = try Places.shell(
      "cd '\(folder)'; \"$VPCLAB\" submit && \"$VPCLAB\" submit && ls *.jsonl",
      environment: environment)
    #expect(run.status == 0, "\(run.standardError)")
    #expect(run.standardError.contains("cannot prove who typed"))
    #expect(run.standardOutput.hasPrefix("O-Brien-vpc-flow-logs-"))
    #expect(run.standardOutput.split(separator: "\r").count == 1)
    let renamed = try Places.shell(
      "cd '\(folder)'; \"$VPCLAB\" submit out --learner \"D'Arc\" && \"$VPCLAB\" sessions export k1 copy && ls out copy",
      environment: environment)
    #expect(renamed.status == 0, "\(renamed.standardError)")
    #expect(try Self.grade("\(folder)/copy")["learner"] == "D'Arc")
    let renamedList = try Places.shell("\"$VPCLAB\" sessions list --json", environment: environment)
    let again = try JSONValue(parsingJSON: renamedList.standardOutput)[0]
    #expect(again?["learner"] == "D'Arc")
    #expect(renamed.standardOutput.contains("D-Arc-vpc-flow-logs-"))
    let none = try Places.shell(
      "\"$VPCLAB\" submit", environment: Places.environment(try Places.newFolder()))
    #expect(none.status == 64)
  }
}
