import Lessons

/// `answer`: the questions of the write-up, in the learner's own words.
public enum AnswerWord: TutorWord {
  public static let name = "answer"
  public static let usage = "[list | QUESTION [TEXT]]"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard let id = arguments.first else {
      let open = course.lesson.prompts.filter { lab.tutor.answer(to: $0.id) == nil }
      let reached = open.filter { prompt in
        (course.step(named: prompt.step) ?? 0) <= (lab.tutor.state.step ?? Int.max)
      }
      guard !reached.isEmpty else { return [.tell(.questionsListed(lab.questions(course)))] }
      return [
        .tell(.questionsOpened(reached.count)), .ask(.answer(prompts: reached.map(\.id))),
      ]
    }
    guard id != "list" else { return [.tell(.questionsListed(lab.questions(course)))] }
    guard let prompt = course.lesson.prompts.first(where: { $0.id == id }) else {
      return [.refuse(.misused(.unknownQuestion(id, known: lab.questions(course))))]
    }
    guard arguments.count > 1 else {
      return [
        .tell(.questionShown(heading: prompt.heading, text: prompt.text)),
        .ask(.answer(prompts: [id])),
      ]
    }
    return record(arguments.dropFirst().joined(separator: " "), for: prompt, in: &lab, of: &course)
  }

  /// Keeps an answer; an empty one takes the answer back.
  static func record(
    _ text: String, for prompt: Prompt, in lab: inout LabState, of course: inout Course
  ) -> [WordEffect] {
    lab.tutor.answers.removeAll { $0.prompt == prompt.id }
    guard !text.isEmpty else { return [.tell(.answerTakenBack(question: prompt.id))] }
    lab.tutor.answers.append(Answer(prompt: prompt.id, text: text))
    let open = course.lesson.prompts.contains {
      $0.step == prompt.step && lab.tutor.answer(to: $0.id) == nil
    }
    return [.tell(.answerKept(question: prompt.id))] + (open ? [] : [.observe(.promptsAnswered)])
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  { arguments.isEmpty ? ["list"] + course.lesson.prompts.map(\.id) : [] }
}
