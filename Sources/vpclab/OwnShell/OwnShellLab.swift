import LabSession
import LabShell
import SessionStore
import SystemCalls
import TerminalUI
import Tutor

/// A session that is played from a person's own shell.
final class OwnShellLab {
  /// Where the tutor speaks.
  enum Voice {
    case screen(LabScreen)
    case standardError
    case silent
  }

  let session: SharedSession
  private let voice: Voice
  private let streams = StandardStreams()
  /// What the tutor says once the command has printed.
  private var pending: [LabMessage] = []

  init(_ session: SharedSession, voice: Voice) {
    self.session = session
    self.voice = voice
  }

  // MARK: Inputs

  func answer(_ request: StandInRequest) throws -> StandInAnswer {
    switch request {
    case .lines(let text):
      let input = ParsedInput(text)
      guard !input.needsMoreLines else {
        return StandInAnswer(
          prompt: session.lab.state.shell.host.prompt, needsMoreLines: true)
      }
      return try perform(input, folder: "/")
    case .command(let command, let folder):
      if command.words[0] == StandIn.tutor {
        return try word(Array(command.words.dropFirst()), folder: folder)
      }
      return try perform(
        ParsedInput(command.text(in: session.lab.state.shell.home)), folder: folder)
    }
  }

  /// A word of the tutor, by `lab WORD`.
  private func word(_ words: [String], folder: String) throws -> StandInAnswer {
    guard let name = words.first else {
      pending.append(session.lab.whatNow())
      return StandInAnswer()
    }
    let input = ParsedInput(words.map(Self.quotedForTutor).joined(separator: " "))
    guard input.word != nil else {
      return .refusal("the tutor knows no word '\(name)'; 'lab help' lists them", status: 64)
    }
    return try perform(input, folder: folder)
  }

  /// The tutor's words know quotes of either kind, and nothing to take their meaning.
  private static func quotedForTutor(_ word: String) -> String {
    if !word.isEmpty, !word.contains(where: { $0.isWhitespace || "\"'$".contains($0) }) {
      return word
    }
    if !word.contains("'") { return "'\(word)'" }
    return word.contains("\"") || word.contains("$") ? word : "\"\(word)\""
  }

  /// Carries an input out, which is saved when this returns.
  private func perform(_ input: ParsedInput, folder: String) throws -> StandInAnswer {
    let response: Response
    do throws(CommandFailure) {
      response = try session.perform(.command(input))
    } catch {
      if error.endsSession { throw error }
      return .refusal(error.message)
    }
    var answer = StandInAnswer(status: response.status)
    for message in response.messages {
      if case .printed(let output) = message {
        answer.outputs.append(output)
      } else {
        pending.append(message)
      }
    }
    for question in response.questions {
      if let output = try reply(to: question, folder: folder) { answer.outputs.append(output) }
    }
    answer.prompt = session.lab.state.shell.host.prompt
    return answer
  }

  private func reply(to question: Question, folder: String) throws -> Output? {
    do throws(CommandFailure) {
      switch question {
      case .writeReport(let name?):
        return .standardOutput(try session.writeReport(to: Self.path(name, in: folder)) + "\n")
      case .submit(let name?):
        return .standardOutput(try session.handIn(to: Self.path(name, in: folder)))
      case .quit: return .standardError("vpclab: 'exit' leaves the shell, and with it the lab\n")
      // The lab has said what does the same in one line.
      case .fillIn, .answer, .writeReport, .submit: return nil
      }
    } catch {
      if error.endsSession { throw error }
      return .standardError("vpclab: \(error.message)\n")
    }
  }

  private static func path(_ name: String, in folder: String) -> String {
    name.hasPrefix("/") ? name : name == "." ? folder : "\(folder)/\(name)"
  }

  /// Whoever was logged in to an instance has gone.
  func leaveInstance() throws {
    while session.lab.state.shell.host.prompt != nil {
      _ = try perform(ParsedInput("exit"), folder: "/")
    }
    try speak()
  }

  func close() throws { try session.leave() }

  // MARK: The tutor

  /// Says what is left to say.
  func speak() throws {
    defer { pending = [] }
    do throws(OutputFailure) {
      switch voice {
      case .screen(let screen): try screen.show(pending)
      case .standardError: try streams.write(pending)
      case .silent: break
      }
    } catch {
      // A terminal that is gone ends its shell too; every input is on disk.
    }
  }
}
