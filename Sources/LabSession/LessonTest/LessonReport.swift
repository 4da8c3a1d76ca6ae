public import Lessons
import Tutor

/// How well a lesson is covered by what its folder holds, beside what its scripts promise.
public struct LessonReport: Sendable {
  /// A figure that must not fall below what the lesson asks for.
  public struct Figure: Equatable, Sendable {
    public var name: String
    public var count: Int
    public var asked: Int
    /// What the figure is about: the checkpoint that has least.
    public var remark: String

    public var isEnough: Bool { count >= asked }
  }

  public let figures: [Figure]
  /// What is not as it should be, apart from a figure that is too small.
  public let surprises: [String]

  /// - Parameter share: of the mutants and states only each so-many-th, for a quick look.
  public init(_ source: LessonSource, seed: UInt64, share: Int = 1) {
    let coverage = source.lesson.coverage
    let solution = ParsedInput.inputs(ofScript: source.lesson.solution)
    let start = Lab(lesson: source.lesson, seed: seed, startedAt: LessonTest.standardStart)
    var surprises: [String] = []
    var figures: [Figure] = []

    let declared = source.lesson.steps.flatMap(\.diagnoses).map(\.id)
    let scripted = Set(source.mistakes.compactMap(\.diagnosis))
    surprises += declared.filter { !scripted.contains($0) }.map {
      "no script of a mistake gets the diagnosis \($0)"
    }
    figures.append(
      Figure(
        name: "diagnoses", count: declared.count { scripted.contains($0) },
        asked: coverage.diagnoses, remark: "each with a script that gets it and no other"))

    let ways = Ways(of: source, solution, from: start)
    figures.append(ways.figure(asked: coverage.ways))

    let misses = NearMisses(of: solution, from: start, share: share)
    surprises += misses.silent
    figures.append(misses.figure(asked: coverage.nearMisses / share))

    let rescues = Rescues(source, solution: source.lesson.solution, seed: seed, share: share)
    surprises += rescues.unreached
    figures.append(
      Figure(
        name: "states", count: rescues.count, asked: coverage.states / share,
        remark: "from which 'skip' led to the end"))

    let catalogue = source.catalogue
    if !catalogue.isEmpty {
      let answered = Set((source.mistakes + source.alternatives).flatMap(\.rows))
      let open = catalogue.filter { !answered.contains($0.number) }
      surprises += open.map { "no script shows the known mistake \($0.number): \($0.text)" }
      figures.append(
        Figure(
          name: "known mistakes", count: catalogue.count - open.count, asked: catalogue.count,
          remark: "of \(catalogue.count) in \(LessonScript.catalogueFile)"))
    }
    do throws(LessonError) {
      figures += try source.translationFigures(asked: coverage.languages)
    } catch {
      surprises.append(error.description)
    }
    self.figures = figures
    self.surprises = surprises
  }
}

extension LessonSource {
  /// How much is said in each language, those that are asked for and those that are there.
  fileprivate func translationFigures(
    asked: [String]
  ) throws(LessonError) -> [LessonReport.Figure] {
    let coverage = try translationCoverage()
    let missing = asked.filter { tag in !coverage.contains { $0.tag == tag } }
    return coverage.map { language in
      LessonReport.Figure(
        name: "texts in \(language.tag)", count: language.translated,
        asked: asked.contains(language.tag) ? language.texts : 0,
        remark: "of \(language.texts) that people read")
    }
      + missing.map {
        LessonReport.Figure(
          name: "texts in \($0)", count: 0, asked: Set(texts.map(\.text)).count,
          remark: "there is no languages/\($0).po")
      }
  }
}

extension LessonReport.Figure {
  /// The least of what the checkpoints have.
  fileprivate init(name: String, least: [(id: String, count: Int)], asked: Int, remark: String) {
    let fewest = least.sorted { $0.count < $1.count }.prefix(3)
    self.init(
      name: name, count: fewest.first?.count ?? 0, asked: asked,
      remark: "a checkpoint at least ("
        + fewest.map { "\($0.id) \($0.count)" }.joined(separator: ", ") + ")" + remark)
  }
}

/// In how many ways the scripts that complete the lesson pass each checkpoint.
private struct Ways {
  private var ways: [(id: String, texts: Set<String>)]

  init(of source: LessonSource, _ solution: [ParsedInput], from start: Lab) {
    ways = start.requiredCheckpoints.map { ($0, []) }
    let scripts =
      [solution]
      + source.alternatives.map { ScriptDifference(of: $0, from: source.lesson.solution).inputs }
    for inputs in scripts {
      var lab = start
      // What was typed since the last checkpoint passed.
      var typed = ""
      for input in inputs {
        let before = lab.passedCheckpoints
        _ = lab.apply(.command(input))
        typed += input.text + "\n"
        let passed = lab.passedCheckpoints.subtracting(before)
        guard !passed.isEmpty else { continue }
        for index in ways.indices where passed.contains(ways[index].id) {
          ways[index].texts.insert(typed)
        }
        typed = ""
      }
    }
  }

  func figure(asked: Int) -> LessonReport.Figure {
    LessonReport.Figure(
      name: "right ways", least: ways.map { ($0.id, $0.texts.count) }, asked: asked, remark: "")
  }
}

/// What becomes of each checkpoint when the solution has a slip in it.
///
/// Besides a line that is another one, something is taken away just before a checkpoint passes. A
/// checkpoint is judged where the solution passes it, for what is missing then may come later: AWS
/// itself makes the log group for a flow log. A slip is followed over three checkpoints.
private struct NearMisses {
  private var counts: [(id: String, count: Int)]
  private var harmless = 0
  private var tried = 0
  /// Slips that leave a checkpoint open without a word about it.
  private(set) var silent: [String] = []

  init(of solution: [ParsedInput], from start: Lab, share: Int) {
    let ids = start.requiredCheckpoints
    counts = ids.map { ($0, 0) }
    var moments = [start]
    /// By the input that passes them.
    var due: [(index: Int, ids: Set<String>)] = []
    for (index, input) in solution.enumerated() {
      var lab = moments[index]
      _ = lab.apply(.command(input))
      moments.append(lab)
      let passed = lab.passedCheckpoints.subtracting(moments[index].passedCheckpoints)
      if !passed.isEmpty { due.append((index, passed)) }
    }
    let slips =
      Mutations(of: solution).mutants.map { mutant in
        Slip(index: mutant.index, inputs: mutant.input.map { [$0] } ?? [])
      }
      + due.flatMap { index, _ in
        moments[index].destructiveCommandsOfLesson().map { command in
          Slip(index: index, inputs: [ParsedInput(command), solution[index]])
        }
      }
    for (number, slip) in slips.enumerated() where number.isMultiple(of: share) {
      let due = due.filter { $0.index >= slip.index }.prefix(3)
      guard let last = due.last else { continue }
      tried += 1
      var lab = moments[slip.index]
      var isMissed = false
      var isExplained = false
      for index in slip.index...last.index {
        for input in index == slip.index ? slip.inputs : [solution[index]] {
          _ = lab.apply(.command(input))
        }
        guard let judged = due.first(where: { $0.index == index }) else { continue }
        let open = judged.ids.subtracting(lab.passedCheckpoints)
        guard !open.isEmpty else { continue }
        isMissed = true
        for report in lab.results() {
          guard let failure = report.firstFailure?.failure, !failure.statement.plainText.isEmpty
          else { continue }
          // What waits for something else is explained by that.
          isExplained = true
          if open.contains(report.id), let place = counts.firstIndex(where: { $0.id == report.id })
          {
            counts[place].count += 1
          }
        }
      }
      if !isMissed {
        harmless += 1
      } else if !isExplained {
        let typed = slip.inputs.map(\.text).joined(separator: "; ")
        silent.append("nothing is said where '\(solution[slip.index].text)' became '\(typed)'")
      }
    }
  }

  /// Other inputs in the place of one of the solution's.
  private struct Slip {
    var index: Int
    var inputs: [ParsedInput]
  }

  func figure(asked: Int) -> LessonReport.Figure {
    LessonReport.Figure(
      name: "near misses", least: counts, asked: asked,
      remark: "; of \(tried) slips \(harmless) did no harm")
  }
}

/// From every mistake and from states between, everything is left to the tutor.
private struct Rescues {
  private(set) var count = 0
  private(set) var unreached: [String] = []

  init(_ source: LessonSource, solution: String, seed: UInt64, share: Int) {
    let start = Lab(lesson: source.lesson, seed: seed, startedAt: LessonTest.standardStart)
    for (number, script) in source.mistakes.enumerated() where number.isMultiple(of: share) {
      var lab = start
      for input in ScriptDifference(of: script, from: solution).inputs {
        _ = lab.apply(.command(input))
      }
      take(Rescue(of: lab), script.name)
    }
    let states = RandomStates(source, seed: seed)
    for number in 1...max(1, source.lesson.coverage.states / share) {
      let (lab, lines) = states.state(number)
      take(Rescue(of: lab), "state \(number), \(lines.joined(separator: "; "))")
    }
  }

  private mutating func take(_ rescue: Rescue, _ name: String) {
    if rescue.unreached.isEmpty {
      count += 1
    } else {
      let open = rescue.unreached.joined(separator: ", ")
      unreached.append("'skip' does not reach \(open) from \(name)")
    }
  }
}

extension Lab {
  /// What the lesson itself takes away in some step, with the names that have values now.
  fileprivate func destructiveCommandsOfLesson() -> [String] {
    let verbs = ["delete-", "detach-", "terminate-", "disassociate-", "revoke-", "release-"]
    var seen: Set<String> = []
    return commandsOfLesson().filter { command in
      verbs.contains { command.contains(" " + $0) } && seen.insert(command).inserted
    }
  }

  /// Ids, in the order of the lesson.
  fileprivate var requiredCheckpoints: [String] {
    lesson.steps.filter { !$0.isOptional }.flatMap(\.checkpoints).map(\.id)
  }

  fileprivate var passedCheckpoints: Set<String> {
    Set(state.tutor.checkpoints.filter { $0.status == .passed }.map(\.id))
  }
}
