import ProgramTesting
import SessionStore
import SystemCalls

extension Places {
  /// A transcript of the whole solution, recorded once for all tests that read it.
  static let recording: Result<(path: String, bytes: [UInt8]), any Error> = Result {
    let path = "\(try newFolder())/t.jsonl"
    let run = try Self.run("run", "vpc-flow-logs", solution, "--seed", "7", "--transcript", path)
    guard run.status == 0 else { throw Failure() }
    return (path, try FileReading.bytes(at: path, limit: 1 << 24))
  }

  /// Writes a file, replacing one of that name.
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure() }
    defer { fclose(file) }
    let bytes = Array(bytes)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure() }
  }

  static func write(_ text: String, to path: String) throws {
    try write(text.utf8, to: path)
  }

  /// A new file that holds these bytes; its path.
  static func newFile(_ bytes: some Sequence<UInt8>, named name: String = "t.jsonl") throws
    -> String
  {
    let path = "\(try newFolder())/\(name)"
    try write(bytes, to: path)
    return path
  }

  /// Runs a line of `sh` in which `"$VPCLAB"` is the program.
  static func shell(_ line: String, environment: [String: String] = [:]) throws -> FinishedRun {
    let variables = ["VPCLAB": vpclab.path, "VPCLAB_LESSONS": "\(repository)/Lessons"]
    guard
      let run = FinishedRun(
        BuiltProgram(path: "/bin/sh"), ["-c", line],
        environment: variables.merging(environment) { $1 })
    else { throw Failure() }
    return run
  }
}
