import LabShell
import Tutor

extension Layout {
  /// The answer to `help`, short enough for a screen: what can be typed, and what is needed most.
  func linesOfEssentialWords(_ words: [WordUsage]) -> [StyledLine] {
    let others = words.filter { !$0.isEssential }.map(\.name).joined(separator: ", ")
    return linesOfLanguages + (isSpoken ? [] : [StyledLine()])
      + definitions(
        words.filter(\.isEssential).map {
          (.command($0.name), WordSummaries.summary(of: $0.name) ?? "")
        })
      + lines("\("Also:", .heading) \(others).", hanging: 2)
      + lines(
        """
        \(word: "help all") says what each does, \(word: "help WORD") how it is used, and \
        \(word: "help TERM") what a term means.
        """)
  }

  /// What a line can be, beside a word of the tutor.
  private var linesOfLanguages: [StyledLine] {
    let languages: [(term: StyledText, meaning: StyledText)] = [
      // A table is for the eye; in YAML each value follows its name.
      (
        "AWS commands",
        isSpoken
          ? "\(command: "aws ec2 describe-vpcs --output yaml") (\(command: "aws help"))"
          : "\(command: "aws ec2 describe-vpcs --output table") (\(command: "aws help"))"
      ),
      (
        "Shell",
        "\(command: "NAME=$(aws … --query … --output text)"), pipes, grep head sort wc and others"
      ),
      (
        "Instances",
        "\(command: "connect NAME [COMMAND]"), \(command: "ping ADDRESS"), \(command: "curl ADDRESS")"
      ),
      ("Time", "\(command: "wait 5m") (simulated: nobody waits)"),
    ]
    return definitions(languages, indentation: 0)
  }

  /// The answer to `help all`.
  func linesOfWords(_ words: [WordUsage], concepts: [String]) -> [StyledLine] {
    linesOfLanguages + (isSpoken ? [] : [StyledLine()])
      + lines("\("The tutor understands:", .heading)")
      + definitions(
        words.map { (StyledText($0), WordSummaries.summary(of: $0.name) ?? "") })
      + (concepts.isEmpty
        ? []
        : [StyledLine()]
          + lines(
            """
            \("Terms, as in", .heading) \(command: "help \(concepts[0])"): \
            \(concepts.joined(separator: ", "))
            """, hanging: 2))
      + linesForListeners
  }

  /// How the lab is told that somebody listens: no word of the tutor does it.
  var linesForListeners: [StyledLine] {
    lines(
      """
      For a screen reader the lab writes whole lines without drawings: \
      \(command: "vpclab --accessible"), or for always \(command: "vpclab config accessible on")
      """)
  }

  /// Whether somebody who asks for help with it means that.
  static func isOfListeners(_ topic: String) -> Bool {
    switch topic.lowercased().filter(\.isLetter) {
    case "accessible", "accessibility", "screenreader", "blind": true
    case "barrierefrei", "barrierefreiheit", "bildschirmleser", "vorleser": true
    default: false
    }
  }

  func linesOfWord(_ word: WordUsage) -> [StyledLine] {
    lines(StyledText(word))
      + lines(WordSummaries.summary(of: word.name) ?? "", label: isSpoken ? "" : "  ")
      + linesOfExample(word.example)
  }

  func lines(of program: ProgramUsage) -> [StyledLine] {
    lines(.command(program.synopsis))
      + lines(.phrase(program.summary), label: isSpoken ? "" : "  ")
      + linesOfExample(program.example)
  }

  /// A form with its fields by the names that a line gives them.
  func lines(of usage: FormUsage) -> [StyledLine] {
    lines("\(.command("wizard \(usage.form.id)")): \(.phrase(usage.form.title))")
      + definitions(
        usage.fields.map { field in
          (.command("\(field.id)="), "\(.phrase(field.label)): \(.phrase(field.help))")
        })
      + linesOfExample(usage.example)
  }

  private func linesOfExample(_ line: String) -> [StyledLine] {
    lines(.command(line), label: isSpoken ? "Example: " : "  Example: ", hanging: 4)
  }
}

extension Layout {
  func linesOfLearner(_ name: String?) -> [StyledLine] {
    guard let name else {
      return lines(
        "The session has the name that it began with. \(word: "name NAME") gives another.")
    }
    return lines("This session is \(name)'s.")
  }
}

/// What each tutor word is for, in a line.
public enum WordSummaries {
  public static func summary(of word: String) -> StyledText? {
    switch word {
    case "help": "what can be typed here, and what the terms mean"
    case "task": "what to do now; \(word: "task more") explains it"
    case "check": "what holds, what is missing and what was found"
    case "hint": "a hint; ask again for a stronger one"
    case "why":
      "why the last packet was lost, or how any pair is connected; \(word: "why fix") mends it"
    case "story": "what became of your own packets, and where they stand in the flow logs"
    case "quiz": "a question to think about, or a guess before you try; never marked"
    case "explain": "a flow-log record, field by field, and which traffic it was"
    case "map":
      """
      a drawing of your network, and of the path that \(word: "why") explained last; \
      \(word: "map goal"): as the lesson wants it
      """
    case "progress": "all steps, and your points"
    case "wizard": "a form of the console, for people who like to click"
    case "answer": "answer the questions of your write-up, now or later"
    case "note": "keep a note for the write-up"
    case "undo": "take back the last change; help that was taken stays taken"
    case "redo": "bring back what \(word: "undo") took"
    case "diff":
      """
      what the last change changed, or all between two moments: numbers of inputs as \
      \(word: "history") has them, checkpoints, start, now
      """
    case "fork": "go on in a copy that nobody grades, and \(word: "fork back") again"
    case "solve": "let the tutor do the next checkpoint, for part of its points"
    case "skip": "leave this step to the tutor and go on with the next"
    case "goto": "look at another step; the lab stays as it is"
    case "reset": "start the lab afresh, or from where a step began; \(word: "undo") brings it back"
    case "report": "write the write-up, at any time"
    case "name": "whose session it is, for the instructor who grades it"
    case "submit": "end the session, and write it to one file to hand in"
    case "quit": "leave; \(word: "vpclab") goes on where you were"
    default: nil
    }
  }
}
