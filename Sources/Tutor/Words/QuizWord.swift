import Foundations
import Lessons

/// `quiz`: a question to think about, or a prediction to make before trying.
public enum QuizWord: TutorWord {
  public static let name = "quiz"
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
    guard let quiz = named ?? open.first else { return [.tell(.noQuizOpen)] }
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
