import ArgumentParser
import Foundations
import LabSession
import Lessons
import SystemCalls
import TerminalUI

/// The program: arguments in, exit status out.
@main struct VPCLab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vpclab",
    abstract: "A flight simulator for AWS networking in the terminal.",
    discussion: """
      Build the lab "VPC Monitoring with Flow Logs" with real AWS commands or forms, against a \
      simulated account: no account, no bill, no network, no waiting.

        vpclab                                  start the lab, or go on where you stopped
        vpclab run vpc-flow-logs solution.sh    the same lab from a script
        vpclab grade transcripts/               score what learners handed in

      Everywhere: --accessible (whole lines for a screen reader), --no-color, --language TAG; \
      'vpclab config' keeps such things.

      Exit status:
      \(ExitStatus.list)
      """,
    version: "vpclab \(ProgramVersion.current)",
    subcommands: [
      StartCommand.self, AttachCommand.self, OwnShellCommand.self, ExecCommand.self,
      RunCommand.self,
      ShellCommand.self, ReplayCommand.self, GradeCommand.self, DiffCommand.self,
      ReportCommand.self, ExportCommand.self, LessonCommand.self, StatusCommand.self,
      SessionsCommand.self,
      SubmitCommand.self, NameCommand.self, ConfigCommand.self,
      LimitsCommand.self, InsightsCommand.self, GradeWorkerCommand.self,
    ],
    defaultSubcommand: StartCommand.self)

  /// The command that the first argument names, read as if it were the whole program: to read it as
  /// one of ten takes longer than to carry out twenty commands of a script.
  ///
  /// `nil` for what is no command alone, asks for help or is typed wrongly: the whole program has the
  /// words for it.
  private static func named(by arguments: ArraySlice<String>) -> (any ParsableCommand)? {
    guard let name = arguments.first,
      let command = configuration.subcommands.first(where: {
        $0.configuration.commandName == name && $0.configuration.subcommands.isEmpty
      })
    else { return nil }
    return try? command.parse(Array(arguments.dropFirst()))
  }

  /// A mistyped command would be taken for a lesson, since 'start' is the default.
  private static func check(_ arguments: [String]) throws(CommandFailure) {
    guard let name = arguments.first, !name.hasPrefix("-"), name != "help",
      !configuration.subcommands.contains(where: { $0.configuration.commandName == name })
    else { return }
    let lessons = LessonStore().library.ids
    if !lessons.contains(name) { throw noSuchCommand(name, lessons: lessons) }
  }

  static func noSuchCommand(_ name: String, lessons: [String]) -> CommandFailure {
    let commands = configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
    let meant = EditDistance.nearest(to: name, among: commands + lessons)
      .map { " Did you mean '\($0)'?" }
    return CommandFailure(
      "there is no command and no lesson '\(name)'.\(meant ?? "") Lessons: "
        + "\(lessons.joined(separator: ", ")). 'vpclab --help' lists the commands.",
      status: .usage)
  }

  static func main() {
    // A reader that has gone, such as head, is reported by write() and ends us quietly.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow any more is reported by write() too, instead of killing us.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if let name = StandIn.called {
        let status = try StandInClient.run(name, Array(CommandLine.arguments.dropFirst()))
        exit(withError: ExitCode(status))
      }
      let arguments = Settings.apply(to: Array(CommandLine.arguments.dropFirst()))
      try check(arguments)
      var command = try named(by: arguments[...]) ?? parseAsRoot(arguments)
      try command.run()
    } catch let failure as CommandFailure {
      failure.report()
      exit(withError: failure.status.code)
    } catch let failure as OutputFailure {
      let failure = CommandFailure(failure)
      if let failure { failure.report() }
      exit(withError: failure?.status.code ?? ExitStatus.done.code)
    } catch {
      // What was typed wrongly is quoted, and may come from a stranger's file name.
      let text = DisplayText.sanitized(fullMessage(for: error))
      let code = exitCode(for: error)
      let stream = code.isSuccess ? TextOutput.standardOutput : .standardError
      do {
        if !text.isEmpty { try stream.write(text + "\n") }
      } catch {
        // Help that nobody got is a failure; when standard error is gone, the status still tells.
        if code.isSuccess, let failure = CommandFailure(error) {
          failure.report()
          exit(withError: failure.status.code)
        }
      }
      exit(withError: code)
    }
  }
}
