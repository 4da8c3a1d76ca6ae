import Foundations
import Lessons

/// `task`: the step in view, and what it is about.
public enum TaskWord: TutorWord {
  public static let name = "task"
  public static let example = "task more"
  public static let isEssential = true
  public static let position = 20
  public static let usage = "[more]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let step = lab.tutor.state.step else { return [.tell(.noStepInView)] }
    guard arguments.first == "more" else {
      return [.tell(.stepCard(lab.card(ofStep: step, context: context)))]
    }
    return [.tell(.stepReading(context.lesson.steps[step].reading))]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["more"] : [] }
}

/// `progress`: all steps and points.
public enum ProgressWord: TutorWord {
  public static let name = "progress"
  public static let example = "progress"
  public static let position = 70
  public static let usage = ""

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.tell(.progress(lab.progressReport(context)))]
  }
}

/// `goto`: another step into view.
public enum GotoWord: TutorWord {
  public static let name = "goto"
  public static let example = "goto 2"
  public static let position = 150
  public static let usage = "STEP"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let name = arguments.joined(separator: " ")
    guard let subject = context.subject(named: name, in: lab) else {
      return [.refuse(.misused(context.unknownStep(name)))]
    }
    let warning = context.warning(beforeStep: subject.step, in: lab)
    return (warning.map { [.tell($0)] } ?? []) + [.observe(.wentTo(step: subject.step))]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? context.lesson.steps.map(\.id) : [] }
}

/// `check`: what was checked, what was expected and what was found.
public enum CheckWord: TutorWord {
  public static let name = "check"
  public static let example = "check"
  public static let isEssential = true
  public static let position = 30
  public static let usage = "[STEP|CHECKPOINT|all]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let steps: [Int]
    var checkpoint: String?
    switch arguments.joined(separator: " ") {
    case "" where lab.tutor.state.step == nil && lab.tutor.isCompleted:
      // What has been taken apart since was passed all the same; 'check all' shows it as it is.
      return [.lookClosely, .tell(.noStepInView)]
    case "": steps = lab.tutor.state.step.map { [$0] } ?? context.requiredSteps
    case "all": steps = context.requiredSteps
    case let name:
      guard let subject = context.subject(named: name, in: lab) else {
        return [.refuse(.misused(context.unknownStep(name)))]
      }
      steps = [subject.step]
      checkpoint = subject.checkpoint
    }
    var reports = steps.map { context.report(onStep: $0, in: lab) }
    if let checkpoint {
      for index in reports.indices { reports[index].checkpoints.removeAll { $0.id != checkpoint } }
    }
    for checkpoint in reports.flatMap(\.checkpoints) where !checkpoint.isPassed {
      lab.tutor.update(checkpoint.id) { $0.help.attempts += 1 }
    }
    return [.lookClosely] + reports.map { .tell(.checked($0)) }
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["all"] + context.lesson.steps.map(\.id) : [] }
}

/// `quiz`: a question to think about, or a prediction to make before trying.
public enum QuizWord: TutorWord {
  public static let name = "quiz"
  public static let example = "quiz"
  public static let position = 45
  public static let usage = "[[QUESTION] NUMBER]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    let open = context.openQuizzes(in: lab)
    var rest = arguments[...]
    let named = rest.first.flatMap { name in context.lesson.quizzes.first { $0.id == name } }
    if named != nil { rest.removeFirst() }
    guard rest.count < 2 else { return [.refuse(.misused(.usage(WordUsage(Self.self))))] }
    // Whoever tries another answer means the question that they have read, not the next one.
    let inView =
      rest.isEmpty
      ? nil : context.lesson.quizzes.first { $0.id == lab.tutor.history.quizInView }
    guard let quiz = named ?? inView ?? open.first else { return [.tell(.noQuizOpen)] }
    if named == nil { lab.tutor.history.quizInView = quiz.id }
    guard let text = rest.first else {
      return [.tell(.quizShown(context.card(of: quiz, in: lab), remaining: open.count))]
    }
    guard let number = GivenNumber(text, in: 1...max(1, quiz.options.count)) else {
      return [
        .refuse(.misused(.unknownOption(text, card: context.card(of: quiz, in: lab))))
      ]
    }
    return answer(number.value - 1, to: quiz, isOpen: open.contains(quiz), in: &lab, of: &context)
  }

  /// Keeps the first answer; whoever tries another one afterwards hears what there is to say to it.
  private static func answer(
    _ option: Int, to quiz: Quiz, isOpen: Bool, in lab: inout LabState,
    of context: inout LessonContext
  ) -> [WordEffect] {
    let right = quiz.options.firstIndex(where: \.isRight)
    let answer = QuizAnswer(
      quiz: quiz.id, option: option, isRight: right.map { $0 == option })
    if isOpen { lab.tutor.history.quizAnswers.append(answer) }
    guard let right else {
      return [.tell(isOpen ? .predictionKept(quiz.id) : .predictionLate(quiz.id))]
    }
    return [.tell(.quizDecided(context.result(of: answer, to: quiz, right: right, in: lab)))]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? context.lesson.quizzes.map(\.id) : [] }
}
