import ArgumentParser

/// `vpclab name`: the name in the transcripts of new sessions.
struct NameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name",
    abstract: "Show or change your name, which new sessions carry for the instructor.",
    discussion: """
      It is asked for once, at the first start. In a session that has begun, the word 'name' changes \
      it.

        vpclab name "Zoë Li"
        vpclab name ""        no name
      """)

  @Argument(help: "The new name; the one that is set if not given.")
  var name: String?

  func run() throws {
    let setting = LearnerName()
    if let name { return try setting.set(name) }
    let current = setting.setting ?? ""
    try StandardStreams().write(current.isEmpty ? "no name is set\n" : current + "\n")
  }
}
