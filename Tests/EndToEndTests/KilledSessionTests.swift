import LabSession
import LabShell
import ProgramTesting
import SessionStore
import SystemCalls
import Testing

/// `kill -9` after each input of the whole solution, one after the other.
@Suite struct KilledSessionTests {
  private let folder: String
  private let inputs: [String]
  /// Its end, which no input contains.
  private let prompt = " $ "

  init() throws {
    folder = try Places.newFolder()
    let bytes = try FileReading.bytes(at: Places.solution, limit: 1 << 20)
    inputs = Script.inputs(of: String(decoding: bytes, as: UTF8.self)).map(\.text)
  }

  private func open() throws -> Pseudoterminal {
    // Without an editor the terminal's own line discipline takes what is typed as it is.
    try #require(
      Pseudoterminal(
        Places.vpclab,
        environment: Places.environment(folder).merging(["TERM": "dumb", "NO_COLOR": "1"]) { $1 },
        columns: 200))
  }

  private func saved() throws -> Transcript {
    let path = "\(folder)/vpclab/sessions/k1.jsonl"
    let bytes = try FileReading.bytes(at: path, limit: TranscriptLimits.bytes)
    return try TranscriptReader.read(bytes, tail: .cut)
  }

  @Test func `a session killed after each input resumes with all of them, to the full score`()
    throws
  {
    for (index, input) in inputs.enumerated() {
      let screen = try open()
      try #require(screen.wait(for: prompt), "input \(index + 1)")
      screen.type("\(input)\n")
      try #require(screen.wait(for: prompt), "input \(index + 1): \(input)")
      screen.send(signal: SIGKILL)
      #expect(screen.exitStatus() == 128 + SIGKILL)
      // The prompt was there, so the input is on disk.
      let commands = try saved().inputs.filter { recorded in
        if case .command = recorded { true } else { false }
      }
      #expect(commands.count == index + 1)
      #expect(commands.last == .command(input, isFollowed: true))
    }
    let path = "\(folder)/vpclab/sessions/k1.jsonl"
    let replay = try Places.run("replay", path, "--verify")
    #expect(replay.status == 0)
    // A ping's packets are events of their own.
    #expect(replay.standardOutput.contains("\(try saved().events.count) events, 100 of 100 points"))
  }

  @Test func `a session killed while it works has the input or has it not`() throws {
    var acknowledged = 0
    for number in 1...8 {
      let screen = try open()
      try #require(screen.wait(for: prompt))
      let before = try saved().inputs.count
      #expect((acknowledged...acknowledged + 1).contains(before))
      acknowledged = before
      screen.type("X\(number)=$(aws ec2 describe-vpcs)\n")
      // As soon as the terminal has echoed it, at whatever place the program is.
      try #require(screen.wait(for: "X\(number)="))
      screen.send(signal: SIGKILL)
      #expect(screen.exitStatus() == 128 + SIGKILL)
    }
    let path = "\(folder)/vpclab/sessions/k1.jsonl"
    #expect(try Places.run("replay", path, "--verify").status == 0)
  }
}
