import ArgumentParser
import Foundations
import LabSession
import Lessons
import NetworkModel
import Presentation
import Tutor

/// `vpclab lesson test`: plays a lesson's own scripts, right ones and wrong ones.
struct LessonTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Play a lesson's solutions and mistakes; exit status 5 if one surprises.",
    discussion: """
      The solution and every alternative must give all points, and the tutor must find nothing \
      wrong on the way; every script in mistakes/ must get the diagnosis that its first line \
      names, and must not complete the lesson.
      """)

  @Argument(help: "Ids of lessons; all if none is named.", completion: .lessons) var ids: [String] =
    []
  @Flag(
    help: """
      Also count what the scripts show: diagnoses, right ways and near misses of each checkpoint, \
      states from which help leads to the end, known mistakes.
      """)
  var report = false
  @Option(help: "The seeds to play with: one, or a range such as 1-200.") var seeds = SeedRange(
    1...1)

  func run() throws {
    let shelf = LessonStore()
    let streams = StandardStreams()
    var isSurprised = false
    for id in ids.isEmpty ? shelf.library.ids : ids {
      let test = LessonTest(try shelf.source(id))
      var tallies: [Tally] = []
      for seed in seeds.range {
        let outcomes = test.outcomes(
          seed: seed, startedAt: Instant(seconds: TimeArgument.standard.seconds))
        if tallies.isEmpty { tallies = outcomes.map { Tally(of: $0) } }
        for (index, outcome) in outcomes.enumerated() { tallies[index].take(outcome) }
      }
      for tally in tallies {
        try streams.write(tally.text(lesson: id))
        isSurprised = isSurprised || !tally.surprises.isEmpty
      }
    }
    if report {
      for id in ids.isEmpty ? shelf.library.ids : ids {
        let report = LessonReport(try shelf.source(id), seed: seeds.range.lowerBound)
        try streams.write("\(id)\n" + report.text)
        isSurprised =
          isSurprised || !report.surprises.isEmpty || report.figures.contains { !$0.isEnough }
      }
    }
    if isSurprised { throw ExitStatus.lessonInvalid.code }
  }
}

/// What came of one script with all seeds.
private struct Tally {
  let script: String
  let goal: LessonTestOutcome.Goal
  private var seeds = 0
  private(set) var surprises: [(seed: UInt64, text: String)] = []

  init(of outcome: LessonTestOutcome) {
    script = outcome.script
    goal = outcome.goal
  }

  mutating func take(_ outcome: LessonTestOutcome) {
    seeds += 1
    surprises += outcome.surprises.map { (outcome.seed, $0) }
  }

  func text(lesson: String) -> String {
    let promise =
      switch goal {
      case .completion: "all points"
      case .mistake(.diagnosis(let id)?): "diagnosis \(id)"
      case .mistake(.refusal(let code)?): "refused: \(code)"
      case .mistake(nil): "diagnosis ?"
      }
    let count = seeds == 1 ? "" : ", \(seeds) seeds"
    let failures = surprises.map { "      seed \($0.seed): \($0.text)\n" }.joined()
    return "\(surprises.isEmpty ? "ok  " : "FAIL")  \(lesson)/\(script): \(promise)\(count)\n"
      + failures
  }
}

extension LessonReport {
  fileprivate var text: String {
    let lines = figures.map { figure in
      "\(figure.isEnough ? "ok  " : "FAIL")  \(figure.count) \(figure.name) "
        + "(\(figure.asked) asked), \(figure.remark)\n"
    }
    return lines.joined() + surprises.map { "FAIL  \($0)\n" }.joined()
  }
}

/// Seeds on the command line: `7`, or `1-200`.
struct SeedRange: ExpressibleByArgument {
  /// More than anybody waits for.
  private static let most: UInt64 = 1_000_000

  let range: ClosedRange<UInt64>

  init(_ range: ClosedRange<UInt64>) { self.range = range }

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map {
      UInt64($0)
    }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, let first, let last,
      first <= last, last - first < Self.most
    else { return nil }
    range = first...last
  }

  var defaultValueDescription: String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
  }
}

/// `vpclab lesson script`: what is kept as a difference, for whoever wants to run or read it.
struct LessonScriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script",
    abstract: "Write a script of a lesson out whole.",
    discussion: """
      Scripts in mistakes/ and alternatives/ say what differs from the solution; this is all that \
      they type. 'vpclab lesson script vpc-flow-logs mistakes/no-routes.sh | vpclab run \
      vpc-flow-logs -' plays one.
      """)

  @Argument(help: "The lesson's id.", completion: .lessons) var id: String
  @Argument(help: "The script's name in the lesson's folder.") var name: String

  func run() throws {
    let source = try LessonStore().source(id)
    let scripts = source.alternatives + source.mistakes
    guard let script = scripts.first(where: { $0.name == name }) else {
      guard let nearest = EditDistance.nearest(to: name, among: scripts.map(\.name)) else {
        throw CommandFailure(
          "the lesson '\(id)' has no script '\(name)'; they are in mistakes/ and alternatives/",
          status: .usage)
      }
      throw CommandFailure(
        "the lesson '\(id)' has no script '\(name)'; did you mean '\(nearest)'?", status: .usage)
    }
    let difference = ScriptDifference(of: script, from: source.lesson.solution)
    if let problem = difference.problems.first {
      throw CommandFailure("\(id)/\(name): \(problem)", status: .lessonInvalid)
    }
    try StandardStreams().write(difference.inputs.map { $0.text + "\n" }.joined())
  }
}
