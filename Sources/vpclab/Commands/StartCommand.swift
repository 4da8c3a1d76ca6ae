import ArgumentParser

/// `vpclab start`, and `vpclab` alone: the lab with a person at the terminal.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Start a lesson, or go on where it stopped (default).",
    discussion: """
      --course and --token come from whoever gives a course: the one says which lesson is to be \
      played, the other makes the account one's own.

        vpclab start --course course.yaml --token 7Q2M-ZL
      """)

  @OptionGroup var choice: SessionChoice

  func run() throws {
    try choice.requireLesson()
    try InteractiveLab.run { shelf, script throws(CommandFailure) in
      try choice.open(shelf, for: script)
    }
  }
}
