import ArgumentParser
import CloudSimulator
import LabSession
import LabShell
import Lessons
import Tutor

/// `vpclab lesson test`: plays a lesson's own scripts, right ones and wrong ones.
struct LessonTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Play a lesson's solutions and mistakes; exit status 5 if one surprises.",
    discussion: """
      The solution and every alternative must give all points; every script in mistakes/ must get \
      the diagnosis that its first line names, and must not complete the lesson.
      """)

  @Argument(help: "Ids of lessons; all if none is named.") var ids: [String] = []
  @Option(help: "The seed to play with.") var seed: UInt64 = 1

  func run() throws {
    let shelf = LessonShelf()
    let streams = StandardStreams()
    var surprises = 0
    for id in ids.isEmpty ? shelf.library.ids : ids {
      let source = try shelf.source(id)
      let solutions =
        [(name: "solution.sh", text: source.lesson.solution)]
        + source.alternatives.map { (name: $0.name, text: $0.text) }
      for script in solutions {
        let lab = play(script.text, of: source.lesson).lab
        let isRight = lab.isCompleted && lab.score == source.lesson.maximumScore
        try report(
          isRight, "\(id)/\(script.name)", "\(lab.score) of \(source.lesson.maximumScore) points",
          on: streams)
        if !isRight { surprises += 1 }
      }
      for script in source.mistakes {
        let (lab, diagnoses) = play(script.text, of: source.lesson)
        let expected = script.diagnosis ?? "a first line '# diagnosis: ID'"
        let isRight = diagnoses.contains(expected) && !lab.isCompleted
        let got = diagnoses.isEmpty ? "no diagnosis" : diagnoses.joined(separator: ", ")
        let ending = lab.isCompleted ? ", but completes the lesson" : ""
        try report(
          isRight, "\(id)/\(script.name)", "expected \(expected), got \(got)\(ending)",
          on: streams)
        if !isRight { surprises += 1 }
      }
    }
    if surprises > 0 { throw ExitStatus.lessonInvalid.code }
  }

  private func play(_ script: String, of lesson: Lesson) -> (lab: Lab, diagnoses: [String]) {
    var lab = Lab(
      lesson: lesson, seed: seed,
      startedAt: Instant(seconds: TimeArgument.standard.seconds))
    var diagnoses: [String] = []
    for input in Script.inputs(of: script) {
      _ = lab.apply(.command(input.text))
      for diagnosis in lab.state.tutor.diagnoses.seen where !diagnoses.contains(diagnosis) {
        diagnoses.append(diagnosis)
      }
    }
    return (lab, diagnoses)
  }

  private func report(
    _ isRight: Bool, _ name: String, _ details: String, on streams: StandardStreams
  ) throws {
    try streams.write("\(isRight ? "ok  " : "FAIL")  \(name): \(details)\n")
  }
}
