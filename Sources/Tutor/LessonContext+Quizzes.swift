import JMESPath
import Lessons

extension LessonContext {
  /// The quizzes that can be answered now, those of the step in view first, then of the steps before
  /// it; predictions only until the lab has decided.
  mutating func openQuizzes(in lab: LabState) -> [Quiz] {
    guard !lesson.quizzes.isEmpty else { return [] }
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    let last = lab.tutor.state.step ?? lesson.steps.count - 1
    let reached = Set(lesson.steps.prefix(last + 1).map(\.id))
    let answered = Set(lab.tutor.history.quizAnswers.map(\.quiz))
    let open = lesson.quizzes.filter {
      reached.contains($0.step) && !answered.contains($0.id) && decision(of: $0) == nil
    }
    let current = lab.tutor.state.step.map { lesson.steps[$0].id }
    return open.filter { $0.step == current } + open.filter { $0.step != current }
  }

  /// The option that the lab has decided for; `nil` for what is no prediction, or not decided.
  private mutating func decision(of quiz: Quiz) -> Int? {
    for (index, option) in quiz.options.enumerated() {
      guard let name = option.decidedBy else { continue }
      if evaluator.value(ofName: name)?.isTruthy == true { return index }
    }
    return nil
  }

  mutating func card(of quiz: Quiz, in lab: LabState) -> QuizCard {
    QuizCard(
      id: quiz.id, ask: statement(quiz.ask, in: lab),
      options: quiz.options.map { statement($0.text, in: lab) }, isPrediction: quiz.isPrediction)
  }

  mutating func result(of answer: QuizAnswer, to quiz: Quiz, right: Int, in lab: LabState)
    -> QuizResult
  {
    // Where the lab has decided, what happened wants to be explained; else what was said.
    let explained = quiz.options[quiz.isPrediction ? right : answer.option]
    return QuizResult(
      id: quiz.id, given: statement(quiz.options[answer.option].text, in: lab),
      right: answer.option == right ? nil : statement(quiz.options[right].text, in: lab),
      reply: statement(explained.reply, in: lab), isPrediction: quiz.isPrediction)
  }

  /// Predictions that this look at the lab decides, each with what came of it.
  mutating func decideQuizzes(in lab: inout LabState) -> [LabMessage] {
    var messages: [LabMessage] = []
    for (index, answer) in lab.tutor.history.quizAnswers.enumerated() where answer.isRight == nil {
      guard let quiz = lesson.quizzes.first(where: { $0.id == answer.quiz }),
        quiz.options.indices.contains(answer.option), let right = decision(of: quiz)
      else { continue }
      lab.tutor.history.quizAnswers[index].isRight = right == answer.option
      messages.append(
        .quizDecided(result(of: answer, to: quiz, right: right, in: lab)))
    }
    return messages
  }
}

extension LessonContext {
  /// Friendly questions about what an answer says.
  mutating func doubts(about answer: String, to prompt: String, in lab: LabState) -> [LabMessage] {
    let answer = AnswerText(answer)
    var messages: [LabMessage] = []
    for doubt in lesson.doubts where doubt.prompts.isEmpty || doubt.prompts.contains(prompt) {
      guard doubt.says.allSatisfy({ $0.contains(where: answer.has) }),
        // What the learner's own lab has may well be written.
        !doubt.unless.contains(where: { answer.has(filled($0, in: lab)) })
      else { continue }
      messages.append(.answerDoubted(id: doubt.id, statement(doubt.ask, in: lab)))
    }
    return messages
  }
}

/// An answer, to be searched for words and beginnings of words.
private struct AnswerText {
  private let text: String
  /// The words alone, a blank before each and one behind the last.
  private let words: String

  init(_ text: String) {
    self.text = text.lowercased()
    words = " " + Self.words(of: self.text) + " "
  }

  /// `peer` is in `peered`, yet `port 6` is not in `port 61`.
  func has(_ phrase: String) -> Bool {
    let phrase = phrase.lowercased()
    let wanted = Self.words(of: phrase)
    guard !wanted.isEmpty else { return text.contains(phrase) }
    return words.contains(" " + wanted + (wanted.last?.isNumber == true ? " " : ""))
  }

  private static func words(of text: String) -> String {
    // A full stop ends a sentence, or stands inside an address.
    text.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "/") }
      .map { word in
        var word = word
        while word.last == "." { word = word.dropLast() }
        return String(word)
      }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
