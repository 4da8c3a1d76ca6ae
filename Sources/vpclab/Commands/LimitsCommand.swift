import AWSServices
import ArgumentParser
import Documents
import LabSession
import LabShell
import Presentation

/// `vpclab limits`: what inputs may be at most.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits",
    abstract: "Print the limits on transcripts, commands and files.")

  @Flag(help: "As JSON.") var json = false

  private static let limits: [(name: String, value: Int)] = [
    ("transcript-bytes", TranscriptLimits.bytes),
    ("transcript-line-bytes", TranscriptLimits.bytesPerLine),
    ("transcript-events", TranscriptLimits.events),
    ("input-bytes", Limits.inputBytes),
    ("input-nesting", Limits.nesting),
    ("input-steps", Limits.stepsOfInput),
    ("session-steps", Limits.stepsOfSession),
    ("output-bytes", Limits.outputBytes),
    ("home-files", Limits.files),
    ("home-file-bytes", Limits.fileBytes),
    ("home-bytes", Limits.homeDirectoryBytes),
    ("wait-seconds", Limits.secondsOfWaiting),
    ("session-seconds", Limits.secondsOfSession),
    ("log-groups", LogsQuota.logGroups),
    ("log-streams-per-group", LogsQuota.logStreamsPerGroup),
    ("log-events-per-group", LogsQuota.eventsPerGroup),
  ]

  func run() throws {
    let streams = StandardStreams()
    if json {
      let document = JSONValue.object(JSONObject(Self.limits.map { ($0.name, .integer($0.value)) }))
      return try streams.write(document.json(.indented, ascii: true) + "\n")
    }
    try streams.write(
      Layout.standardOutput.definitions(
        Self.limits.map { ("\($0.name)", "\($0.value)") }, indentation: 0))
  }
}
