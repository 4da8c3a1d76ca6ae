import Foundations
import LabSession
import LabShell
import Languages
import Lessons
import NetworkModel
import Tutor

/// The reference lesson, played by its own scripts: screens are tested with what it really answers.
struct PlayedLab {
  var lab: Lab
  /// What was typed and what commands printed: words that are nobody's translation.
  private(set) var transcript = ""

  /// - Parameter language: the tag of the language in which the lesson is.
  init(steps: Int = 0, language: String = Language.englishTag) throws {
    lab = Lab(
      lesson: try Self.lesson(in: language), seed: 7, startedAt: Instant(seconds: 1_767_603_600))
    for line in try Self.solutionSteps().prefix(steps).joined() { type(line) }
  }

  private static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  private static let lesson = Result { try lesson(in: Language.englishTag) }

  private static func lesson(in language: String) throws -> Lesson {
    try LessonLibrary(searchPath: [repository + "/Lessons"], language: language)
      .lesson("vpc-flow-logs").lesson
  }

  /// A language that the program speaks.
  static func language(_ tag: String) throws -> Language {
    switch tag {
    case Language.englishTag: .english
    case Language.pseudoTag: .pseudo
    default:
      .translated(
        MessageCatalogue(
          try CatalogueFile(
            parsing: LessonDirectory(path: repository + "/Languages").read()["\(tag).po"] ?? ""),
          language: tag))
    }
  }

  /// The lines of the solution, by step; each step begins with a line `# Step N`.
  static func solutionSteps() throws -> [[String]] {
    try lesson.get().solution.split(separator: "# Step ").dropFirst().map { part in
      ParsedInput.inputs(ofScript: "# " + part).map(\.text)
    }
  }

  @discardableResult
  mutating func type(_ line: String) -> [LabMessage] {
    let messages = lab.apply(.command(line)).messages
    transcript += line + "\n"
    for case .printed(.standardOutput(let text)) in messages { transcript += text }
    for case .printed(.standardError(let text)) in messages { transcript += text }
    return messages
  }

  /// What the tutor says to a line, without what commands print.
  mutating func told(_ line: String) -> [LabMessage] {
    type(line).filter { if case .printed = $0 { false } else { true } }
  }
}

/// Screens by name: everything that the lab can say, said by a lab that was played.
enum SampleScreens {
  static let all: Result<Screens, any Error> = Result { try screens(in: Language.englishTag) }

  typealias Screens = [(name: String, messages: [LabMessage])]

  static func screens(in language: String) throws -> Screens {
    try begin(language) + networks(language) + packets(language) + end(language)
  }

  private static func begin(_ language: String) throws -> Screens {
    var lab = try PlayedLab(language: language)
    var screens: Screens = [("introduction", lab.lab.introduction)]
    for (name, line) in [
      ("check-nothing", "check"), ("check-all", "check all"), ("task-more-1", "task more"),
      ("help", "help"), ("help-all", "help all"), ("help-word", "help why"),
      ("help-wizard", "help wizard"), ("help-unknown", "help nothing"),
      ("help-term", "help peering connections"), ("help-program", "help connect"),
      ("help-form", "help wizard vpc"),
      ("quiz", "quiz"), ("quiz-misuse", "quiz 9"), ("quiz-wrong", "quiz 1"),
      ("quiz-right", "quiz 2"),
      ("quiz-next", "quiz"), ("quiz-answered", "quiz 2"), ("quiz-none", "quiz"),
      ("why-nothing", "why"), ("why-misuse", "why a b c d"),
      ("why-unknown", "why web 8.8.8.8"),
      ("map-nothing", "map"), ("forms", "wizard"), ("form-unknown", "wizard nothing"),
      ("form-no-field", "wizard vpc cidr"), ("form-problem", "wizard vpc cidr=10.1.0.0"),
      ("form-nothing-to-choose", "wizard flow-log name=x"), ("form-needs-terminal", "wizard vpc"),
      ("hint-1", "hint"), ("hint-2", "hint"), ("hint-3", "hint"), ("hint-4", "hint"),
      ("hint-unknown", "hint vpc-9"), ("solve", "solve"), ("skip", "skip"),
      ("undo-nothing", "undo"),
      ("redo-nothing", "redo"), ("undo-misuse", "undo x"), ("goto-nothing", "goto"),
      ("goto-unknown", "goto 99"), ("notes-none", "note"), ("note", "note the /16 matters"),
      ("notes", "note"), ("questions", "answer list"), ("question-unknown", "answer nothing"),
      ("reset", "reset"), ("reset-step", "reset 3"),
      ("reset-step-unknown", "reset 3 now"),
      ("form", "wizard vpc name=NextWork-1 cidr=10.1.0.0/16"),
      ("undo", "undo"), ("redo", "redo"), ("diff", "diff"), ("diff-same", "diff now now"),
      ("diff-misuse", "diff a b"), ("diff-not-kept", "diff vpc-2"), ("fork-none", "fork back"),
      ("fork", "fork"), ("fork-refused", "check"), ("fork-back", "fork back"),
      ("solve-now", "solve now"), ("reset-now", "reset now"),
    ] { screens.append((name, lab.told(line))) }
    guard let prompt = lab.lab.lesson.prompts.first else { return screens }
    screens.append(("answer", lab.told("answer \(prompt.id) Two networks")))
    screens.append(
      ("answer-taken-back", lab.lab.apply(.answer(prompt: prompt.id, text: "")).messages))
    return screens
  }

  private static func networks(_ language: String) throws -> Screens {
    var lab = try PlayedLab(language: language)
    var screens: Screens = []
    let step = try PlayedLab.solutionSteps()[0]
    screens.append(("step-done", step.flatMap { lab.told($0) }))
    screens.append(
      (
        "lost",
        lab.told(
          "aws ec2 delete-route --route-table-id $RTB1 --destination-cidr-block 0.0.0.0/0")
      ))
    screens.append(("check-lost", lab.told("check 1")))
    screens.append(("map-step-1", lab.told("map")))
    screens.append(("map-goal", lab.told("map goal")))
    screens.append(("diff-checkpoint", lab.told("diff vpc-1")))
    screens.append(("taken-back", lab.told("undo")))
    screens.append(
      (
        "taken-apart",
        lab.told("aws ec2 detach-internet-gateway --internet-gateway-id $IGW1 --vpc-id $VPC1")
      ))
    lab.type("undo")
    lab.type("aws ec2 create-vpc --cidr-block 10.0.0.0/16")
    screens.append(("diagnosis", lab.told("check 1")))
    var forms = lab
    forms.type("for i in 1 2 3 4 5; do aws ec2 allocate-address > a; done")
    screens.append(("form-halted", forms.told("wizard vpc name=NextWork-3 zones=1 nat=1")))
    screens.append(("diagnosis-forms", forms.told("check 1")))
    forms.type("export AWS_DEFAULT_REGION=eu-central-1")
    screens.append(("form-region", forms.told("wizard log-group name=far")))
    screens.append(("already-passed", lab.told("hint vpc-1")))
    screens.append(("progress-step-1", lab.told("progress")))
    return screens
  }

  private static func packets(_ language: String) throws -> Screens {
    var lab = try PlayedLab(steps: 4, language: language)
    var screens: Screens = []
    for (name, line) in [
      ("prediction", "quiz private-ping"), ("prediction-kept", "quiz private-ping 1"),
    ] { screens.append((name, lab.told(line))) }
    let pings = try PlayedLab.solutionSteps()[4]
    let told = pings.flatMap { lab.told($0) }
    screens.append(
      ("prediction-decided", told.filter { if case .quizDecided = $0 { true } else { false } }))
    screens.append(("prediction-late", lab.told("quiz private-ping 2")))
    for (name, line) in [
      ("check-packets", "check 6"), ("why", "why"), ("why-fix", "why fix"), ("map-lost", "map"),
      ("task-more-6", "task more"), ("progress", "progress"),
    ] { screens.append((name, lab.told(line))) }
    // No mistake that the lesson knows: its words are about Instance 1 and My IP.
    for line in [
      "aws ec2 revoke-security-group-ingress --group-id $SG2 --protocol tcp --port 22 --cidr 0.0.0.0/0",
      "aws ec2 authorize-security-group-ingress --group-id $SG2 --protocol tcp --port 22 --cidr 203.0.113.9/32",
    ] { lab.type(line) }
    screens.append(("connection-lost", lab.told("connect $I2")))
    return screens
  }

  private static func end(_ language: String) throws -> Screens {
    var lab = try PlayedLab(steps: 6, language: language)
    let last = try PlayedLab.solutionSteps().dropFirst(6).joined()
    var screens: Screens = [("completed", last.flatMap { lab.told($0) })]
    for (name, line) in [
      ("task-finished", "task"), ("check-finished", "check all"), ("story", "story"),
      ("progress-finished", "progress"),
      ("hint-finished", "hint"), ("skip-finished", "skip"), ("map", "map"),
      (
        "record",
        "explain 2 123456789012 eni-0 10.1.0.9 10.2.0.9 0 0 1 5 420 1767603600 1767603660 ACCEPT OK"
      ), ("record-unreadable", "explain 1 2 3"),
      (
        "query", "wizard insights group=NextWorkVPCFlowLogsGroup range=180"
      ),
    ] { screens.append((name, lab.told(line))) }
    return screens
  }
}
