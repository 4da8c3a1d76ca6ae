import Lessons

extension LabState {
  /// What the tutor wants said after something happened.
  func tell(_ effects: [TutorEffect], context: LessonContext) -> [LabMessage] {
    effects.map { effect in
      switch effect {
      case .introduceLesson: .lessonIntroduced(context.introduction)
      case .showTask(let step): .stepCard(card(ofStep: step, context: context))
      case .announcePassed(let step):
        .stepDone(number: step + 1, title: context.lesson.steps[step].title)
      case .offerPrompts(let step):
        .promptsOffered(
          context.lesson.prompts.count {
            $0.step == context.lesson.steps[step].id && tutor.answer(to: $0.id) == nil
          })
      case .announceCompletion:
        .lessonCompleted(
          score: tutor.score(in: context.lesson), maximum: context.lesson.maximumScore)
      }
    }
  }

  func card(ofStep step: Int, context: LessonContext) -> StepCard {
    let contents = context.lesson.steps[step]
    // An example is to work as it stands: with the learner's own ids.
    var context = context
    let command = contents.command.map { context.filled($0, in: self) }
    let quizzes = unansweredQuizzes(ofStep: step, context)
    return StepCard(
      number: step + 1, count: contents.isOptional ? nil : context.requiredSteps.count,
      title: contents.title, goal: contents.goal,
      checkpoints: contents.checkpoints.map { checkpoint in
        StepCard.Checkpoint(
          title: checkpoint.title, status: tutor[checkpoint: checkpoint.id]?.status ?? .pending)
      },
      forms: contents.wizards, command: command,
      concepts: contents.concepts, hasReading: contents.reading.contains { !$0.isWhitespace },
      hasPrediction: quizzes.contains(where: \.isPrediction), hasQuiz: !quizzes.isEmpty,
      score: tutor.score(in: context.lesson), maximumScore: context.lesson.maximumScore)
  }

  /// Of the step, those that were not answered.
  private func unansweredQuizzes(ofStep step: Int, _ context: LessonContext) -> [Quiz] {
    context.lesson.quizzes.filter { quiz in
      quiz.step == context.lesson.steps[step].id
        && !tutor.history.quizAnswers.contains { $0.quiz == quiz.id }
    }
  }

  func progressReport(_ context: LessonContext) -> ProgressReport {
    let lesson = context.lesson
    let steps = lesson.steps.enumerated().map { index, step in
      let progress = step.checkpoints.compactMap { tutor[checkpoint: $0.id] }
      let points = step.checkpoints.map {
        tutor[checkpoint: $0.id]?.score(of: $0, costs: lesson.costs) ?? 0
      }
      return ProgressReport.Step(
        number: index + 1, title: step.title, isInView: tutor.state.step == index,
        isOptional: step.isOptional, passed: progress.count { $0.status == .passed },
        checkpoints: step.checkpoints.count, points: points.reduce(0, +),
        maximumPoints: step.checkpoints.map(\.points).reduce(0, +),
        hints: progress.map(\.help.hints).reduce(0, +),
        isSolved: progress.contains { $0.help.isSolved },
        isSkipped: progress.contains { $0.help.isSkipped })
    }
    return ProgressReport(
      title: lesson.title, score: tutor.score(in: lesson), maximumScore: lesson.maximumScore,
      steps: steps, answeredQuestions: lesson.prompts.count { tutor.answer(to: $0.id) != nil },
      questions: lesson.prompts.count)
  }

  func questions(_ context: LessonContext) -> [QuestionEntry] {
    context.lesson.prompts.map { prompt in
      QuestionEntry(
        id: prompt.id, text: prompt.text, isAnswered: tutor.answer(to: prompt.id) != nil)
    }
  }
}

extension LessonContext {
  var introduction: LessonIntroduction {
    LessonIntroduction(
      title: lesson.title, steps: requiredSteps.count, minutes: lesson.minutes,
      region: lesson.region)
  }
}
