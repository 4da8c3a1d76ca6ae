import ArgumentParser
import Documents
import Lessons
import Presentation
import SessionStore
import TerminalUI

/// `vpclab config`: how the program shows itself.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show or change settings, and show where files are kept.",
    discussion: """
      An option of the call comes before a variable, and a variable before the setting: --accessible, \
      VPCLAB_ACCESSIBLE, accessible.

        vpclab config                    all settings, and the folders
        vpclab config accessible on      for a screen reader
        vpclab config color never

      Settings:
      \(Settings.all.map { "  \($0.name)  \($0.values.joined(separator: ", ")); \($0.summary)" }
        .joined(separator: "\n"))
      """)

  @Argument(help: "The setting.", completion: .list(Settings.all.map(\.name)))
  var name: String?

  @Argument(help: "Its new value; what it is now if not given.")
  var value: String?

  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let streams = StandardStreams()
    if let name, let value {
      try Settings.set(name, to: value)
      let text: StyledText = "\(name) is \(value) from now on."
      return try streams.writeMessage(text.said + "\n")
    }
    let file = Settings.file
    let settings = Settings.all.filter { name == nil || $0.name == name }
    guard !settings.isEmpty else { return try Settings.set(name ?? "", to: "") }
    func current(_ setting: Settings.Setting) -> String {
      file.values[setting.name] ?? setting.values[0]
    }
    for mistake in file.mistakes {
      try streams.writeMessage("vpclab: \(file.path ?? ""): \(mistake)\n")
    }
    if json {
      var document = JSONObject(settings.map { ($0.name, JSONValue.string(current($0))) })
      if name == nil {
        for (name, path) in folders { document[name] = path.map(JSONValue.string) ?? .null }
      }
      return try streams.write(JSONValue.object(document).json(.indented, ascii: true) + "\n")
    }
    if name != nil { return try streams.write(settings.map { current($0) + "\n" }.joined()) }
    try streams.write(
      Layout.standardOutput.definitions(
        settings.map { ("\($0.name) = \(current($0))", "\($0.summary)") }
          + folders.map { ("\($0.name)", "\($0.path ?? "nowhere: HOME is not set")") },
        indentation: 0))
  }

  private var folders: [(name: String, path: String?)] {
    [
      ("settings-file", Settings.file.path),
      ("sessions-folder", try? UserSessions.inFolder { $0.path }),
      ("lessons-folders", LessonStore().library.searchPath.joined(separator: ":")),
    ]
  }
}
