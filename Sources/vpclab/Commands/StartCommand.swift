import ArgumentParser

/// `vpclab start`, and `vpclab` alone: the lab with a person at the terminal.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Start a lesson, or go on where it stopped (default).")

  @OptionGroup var choice: SessionChoice

  func run() throws {
    try choice.requireLesson()
    try InteractiveLab.run { shelf throws(CommandFailure) in try choice.open(shelf) }
  }
}
