import Lessons

/// `answer`: the questions of the write-up, in the learner's own words.
public enum AnswerWord: TutorWord {
  public static let name = "answer"
  public static let example = "answer"
  public static let isEssential = true
  public static let position = 90
  public static let usage = "[list | QUESTION [TEXT]]"
  public static let wordsBeforeText: Int? = 1

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let id = arguments.first else {
      let open = context.lesson.prompts.filter { lab.tutor.answer(to: $0.id) == nil }
      let reached = open.filter { prompt in
        (context.step(named: prompt.step) ?? 0) <= (lab.tutor.state.step ?? Int.max)
      }
      guard !reached.isEmpty else { return [.tell(.questionsListed(lab.questions(context)))] }
      return [
        .tell(.questionsOpened(reached.count)), .ask(.answer(prompts: reached.map(\.id))),
      ]
    }
    guard id != "list" else { return [.tell(.questionsListed(lab.questions(context)))] }
    guard let prompt = context.lesson.prompts.first(where: { $0.id == id }) else {
      return [.refuse(.misused(.unknownQuestion(id, known: lab.questions(context))))]
    }
    guard arguments.count > 1 else {
      return [
        .tell(
          .questionShown(
            heading: prompt.heading, text: prompt.text, answer: lab.tutor.answer(to: id))),
        .ask(.answer(prompts: [id])),
      ]
    }
    return record(arguments.dropFirst().joined(separator: " "), for: prompt, in: &lab, of: &context)
  }

  /// Keeps an answer; an empty one takes the answer back.
  static func record(
    _ text: String, for prompt: Prompt, in lab: inout LabState, of context: inout LessonContext
  ) -> [WordEffect] {
    lab.tutor.answers.removeAll { $0.prompt == prompt.id }
    guard !text.isEmpty else { return [.tell(.answerTakenBack(question: prompt.id))] }
    lab.tutor.answers.append(Answer(prompt: prompt.id, text: text))
    let open = context.lesson.prompts.contains {
      $0.step == prompt.step && lab.tutor.answer(to: $0.id) == nil
    }
    let doubts = context.doubts(about: text, to: prompt.id, in: lab)
    return [.tell(.answerKept(question: prompt.id))] + doubts.map { .tell($0) }
      + (open ? [] : [.observe(.promptsAnswered)])
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? ["list"] + context.lesson.prompts.map(\.id) : [] }
}

/// `note`: a line for the write-up.
public enum NoteWord: TutorWord {
  public static let name = "note"
  public static let example = "note The ping failed before the routes were there."
  public static let position = 100
  public static let usage = "TEXT"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard !arguments.isEmpty else {
      return [.tell(.notesListed(lab.tutor.notes))]
    }
    lab.tutor.notes.append(arguments.joined(separator: " "))
    return [.tell(.noted)]
  }
}

/// `report`: the write-up, as Markdown with its pictures.
public enum ReportWord: TutorWord {
  public static let name = "report"
  public static let example = "report write-up"
  public static let position = 170
  public static let usage = "[FOLDER]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.ask(.writeReport(folder: arguments.first))]
  }
}

/// `name`: whose session it is, for the instructor who grades it.
public enum NameWord: TutorWord {
  public static let name = "name"
  public static let example = "name Ada Lovelace"
  public static let position = 172
  public static let isSuggested = false
  public static let usage = "[NAME]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard !arguments.isEmpty else { return [.tell(.learnerShown(lab.tutor.learner))] }
    let learner = arguments.joined(separator: " ")
    lab.tutor.learner = learner
    return [.tell(.learnerNamed(learner))]
  }
}

/// `submit`: the session as one file to hand in.
public enum SubmitWord: TutorWord {
  public static let name = "submit"
  public static let example = "submit ."
  public static let position = 174
  public static let isSuggested = false
  public static let usage = "[FOLDER]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    [.ask(.submit(folder: arguments.first))]
  }
}
