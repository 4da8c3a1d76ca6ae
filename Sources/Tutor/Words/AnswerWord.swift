import Lessons

/// `answer`: the questions of the write-up, in the learner's own words.
public enum AnswerWord: TutorWord {
  public static let name = "answer"
  public static let usage = "[list | QUESTION [TEXT]]"
  public static let summary = "answer the questions of your write-up, now or later"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard let id = arguments.first else {
      let open = course.lesson.prompts.filter { lab.tutor.answer(to: $0.id) == nil }
      let reached = open.filter { prompt in
        (course.step(named: prompt.step) ?? 0) <= (lab.tutor.state.step ?? Int.max)
      }
      guard !reached.isEmpty else { return [.say(list(lab, course))] }
      let count = reached.count == 1 ? "One question is" : "\(reached.count) questions are"
      return [
        .say("\(count) open. Enter leaves one for later, Ctrl-C stops; 'answer list' shows all."),
        .ask(.answer(prompts: reached.map(\.id))),
      ]
    }
    guard id != "list" else { return [.say(list(lab, course))] }
    guard let prompt = course.lesson.prompts.first(where: { $0.id == id }) else {
      return [.complain("The write-up has no question '\(id)'.\n\(list(lab, course))")]
    }
    guard arguments.count > 1 else {
      return [.say("\(prompt.heading)\n  \(prompt.text)"), .ask(.answer(prompts: [id]))]
    }
    return record(arguments.dropFirst().joined(separator: " "), for: prompt, in: &lab, of: &course)
  }

  /// Keeps an answer; an empty one takes the answer back.
  static func record(
    _ text: String, for prompt: Prompt, in lab: inout LabState, of course: inout Course
  ) -> [WordEffect] {
    lab.tutor.answers.removeAll { $0.prompt == prompt.id }
    guard !text.isEmpty else { return [.say("Took back the answer to \(prompt.id).")] }
    lab.tutor.answers.append(Answer(prompt: prompt.id, text: text))
    let open = course.lesson.prompts.contains {
      $0.step == prompt.step && lab.tutor.answer(to: $0.id) == nil
    }
    return [.say("Kept for your write-up: \(prompt.id).")]
      + (open ? [] : [.observe(.promptsAnswered)])
  }

  private static func list(_ lab: LabState, _ course: Course) -> String {
    "Questions of your write-up (answers are yours, and never required):\n"
      + course.lesson.prompts.map { prompt in
        let mark = lab.tutor.answer(to: prompt.id) == nil ? "[ ]" : "[x]"
        return "  \(mark) \(prompt.id.padded(to: 22)) \(prompt.text)"
      }.joined(separator: "\n")
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  { arguments.isEmpty ? ["list"] + course.lesson.prompts.map(\.id) : [] }
}
