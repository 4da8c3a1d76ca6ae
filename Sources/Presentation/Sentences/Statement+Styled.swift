import LabShell
import NetworkModel
import Tutor

extension StyledText {
  /// A sentence with names beside ids, and with commands kept whole.
  init(_ statement: Statement) {
    let parts = statement.fragmentsToCopy.enumerated().map { index, fragment -> PhrasePart in
      switch fragment {
      case .text(let text): statement.isPhrase ? .words(text) : .gap(StyledText(text))
      case .resource(let resource): .gap(StyledText(resource, beginsSentence: index == 0))
      case .code(let code): .gap(.command(code))
      case .value(let value): .gap(StyledText(value))
      case .phrase(let text): .gap(.phrase(text))
      case .part(let statement): .gap(StyledText(statement))
      }
    }
    self.init(phraseOf: parts)
  }

  /// `Instance 1, web-a (i-0a1b…)`: what the lesson calls it, what the learner calls it, its id.
  init(_ resource: NamedResource, beginsSentence: Bool = false) {
    // Whole phrases, since in other languages an article has to fit what stands before it.
    switch (resource.noun, resource.name) {
    case (let noun?, let name?):
      self =
        beginsSentence
        ? "The \(noun), \(name) (\(resource.id))" : "the \(noun), \(name) (\(resource.id))"
    case (let noun?, nil):
      self = beginsSentence ? "The \(noun) (\(resource.id))" : "the \(noun) (\(resource.id))"
    case (nil, let name):
      let names = [resource.role, name].compactMap(\.self).joined(separator: ", ")
      self = StyledText(names.isEmpty ? resource.id : "\(names) (\(resource.id))")
    }
  }
}

extension NamedResource {
  /// `subnet of VPC 1`, but not `Instance 1`: a name of the lesson's own, with its capital, takes
  /// no article, so a lesson writes nouns alone and they fit after "there is no" as well.
  fileprivate var noun: String? { role?.first?.isLowercase == true ? role : nil }

  /// What the lesson calls it, where a sentence begins.
  var beginningRole: StyledText? {
    noun.map { "The \($0)" } ?? role.map { StyledText($0) }
  }

  /// The learner's name and the id, where the lesson's word would say it twice.
  var withoutRole: NamedResource { NamedResource(id: id, name: name) }
}

extension PathProblem {
  /// What is wrong with the question, and what can be asked instead.
  var sentence: StyledText {
    switch self {
    case .noSuchInstance(let text, let present) where present.isEmpty:
      "There is no instance '\(text)': none was launched yet."
    case .noSuchInstance(let text, let present):
      "There is no instance '\(text)'. There are:\n\(InstanceReference.list(of: present))"
    case .ambiguous(let text, let candidates):
      """
      Several instances are called '\(text)'. Name one by its id:
      \(InstanceReference.list(of: candidates))
      """
    case .gone(let instance, let state):
      "\(instance.title) is \(state.name) and has no network interface any more."
    case .senderGone(let interface):
      "The interface that sent it, \(interface), is gone, so nothing can be said of its way today."
    case .badPort(let text):
      "'\(text)': a port is a number from 1 to 65535, as in 10.2.3.4:22 or 10.2.3.4:53/udp."
    case .badTraffic(let text): "'\(text)' is none of icmp, tcp/PORT and udp/PORT."
    }
  }
}

extension NamedResource {
  /// The name with the id in parentheses, or the id alone.
  var title: String { name.map { "\($0) (\(id))" } ?? id }
}

extension Layout {
  /// What was wrong, and what there is instead.
  func lines(of misuse: Misuse) -> [StyledLine] {
    switch misuse {
    case .usage(let word):
      lines("That is not how \(word: word.name) is used: \(StyledText(word)).")
    case .unknownWord(let name, _) where Self.isOfListeners(name): linesForListeners
    case .unknownWord(let name, let concepts):
      lines(
        """
        There is no word, program, form or term '\(name)'. For AWS commands: \(command: "aws help"), \
        \(command: "aws ec2 help").
        """)
        + (concepts.isEmpty ? [] : lines("Terms: \(concepts.joined(separator: ", "))."))
    case .unknownStep(let name, let known):
      lines(
        name.isEmpty
          ? "Which step? By number or name:" : "There is no step '\(name)'. By number or name:")
        + definitions(known.map { ("\($0.number)", "\($0.id): \($0.title)") })
    case .noStepOpen: lines("No step is open. \(word: "goto") opens one.")
    case .unknownCheckpoint(let name, let open):
      lines(
        open.isEmpty
          ? "There is no checkpoint '\(name)', and none is open in this step."
          : "There is no checkpoint '\(name)'. By name or title, or a step by its number:")
        + lines(of: open)
    case .ambiguousCheckpoint(let name, let candidates):
      lines("'\(name)' can mean several checkpoints:") + lines(of: candidates)
    case .unknownOption(let text, let card):
      lines("'\(text)' is none of the answers.") + lines(of: card, remaining: 1)
    case .unknownQuestion(let name, let known):
      lines("The write-up has no question '\(name)'.") + lines(of: known)
    case .unknownForm(let name, let known):
      lines("There is no form '\(name)'.") + lines(of: known, ofStep: [])
    case .notAField(let text):
      lines("'\(text)' is no FIELD=VALUE, such as name=NextWork-1.")
    case .form(let title, let problem): lines("\(.phrase(title)): \(problem.sentence)")
    }
  }
}

extension Layout {
  private func lines(of checkpoints: [Misuse.CheckpointName]) -> [StyledLine] {
    definitions(checkpoints.map { (.command($0.id), "\($0.title)") })
  }
}

extension StyledText {
  /// A word with what may follow it.
  init(_ word: WordUsage) {
    self = .command(word.usage.isEmpty ? word.name : "\(word.name) \(word.usage)")
  }
}

extension Choice {
  /// Which resource a word of the lesson means, and why that one.
  var sentence: StyledText {
    let names = others.map { StyledText($0.withoutRole) }.joined(separator: ", ")
    let word = meant.beginningRole ?? "The one meant"
    return others.count == 1
      ? "\(word) is \(StyledText(meant.withoutRole)), \(why); \(names) is there, too."
      : "\(word) is \(StyledText(meant.withoutRole)), \(why); \(names) are there, too."
  }

  private var why: StyledText {
    switch reason {
    case .pingedFrom: "the one that you pinged from"
    case .pinged: "the one that you pinged"
    case .connectedTo: "the one that you connected to"
    case .furthestAlong: "the one that is furthest along"
    }
  }
}

extension Statement {
  /// Without the full stop behind a command at the end, which whoever copies it would take along.
  fileprivate var fragmentsToCopy: [Fragment] {
    guard fragments.last == .text("."), case .code(let command)? = fragments.dropLast().last,
      command.contains(" ")
    else { return fragments }
    return fragments.dropLast()
  }
}
