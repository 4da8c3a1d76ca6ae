import Foundations
public import LabSession
import LabShell
import Languages
public import Tutor

extension Layout {
  /// A message as lines of the screen. There is no `default`: every message has its screen.
  ///
  /// What a command printed is its own layout: `printed` has no lines here, see `PlainText`.
  public func lines(of message: LabMessage) -> [StyledLine] {
    switch message {
    case .printed: []
    case .lessonIntroduced(let introduction): lines(of: introduction)
    case .stepCard(let card): lines(of: card)
    case .stepReading(let markdown): linesOfMarkdown(markdown)
    case .noStepInView: linesOfNoStepInView
    case .whatNow(let next): lines(of: next)
    case .stepDone(let number, let title): linesOfDoneStep(number, title)
    case .promptsOffered(let count): linesOfOfferedPrompts(count)
    case .lessonCompleted(let score, let maximum):
      linesOfCompletion(score: score, maximum: maximum)
    case .story(let story): lines(of: story)
    case .progress(let report): lines(of: report)
    case .checked(let report): lines(of: report)
    case .checkpointPassed(let report, let points): linesOfPassed(report, points: points)
    case .checkpointLost(let report): linesOfLost(report)
    case .diagnosis(_, let statement, let forms): linesOfDiagnosis(statement, forms: forms)
    case .quizShown(let card, let remaining): lines(of: card, remaining: remaining)
    case .quizDecided(let result): lines(of: result)
    case .predictionKept: linesOfKeptPrediction
    case .predictionLate: linesOfLatePrediction
    case .noQuizOpen: lines("No question is open now. The next steps have more.")
    case .explanation(let explanation, let offer): lines(of: explanation, fixFor: offer)
    case .connectionLost(let explanation): linesOfLostConnection(explanation)
    case .packetsLost: lines("No answer came: \(word: "why") shows where that ended.")
    case .fix(let explanation): linesOfFix(explanation)
    case .nothingLost(let example): linesOfNothingLost(example)
    case .lastLoss(let loss, let sender, let receiver):
      lines(loss.sentence(from: sender, to: receiver))
    case .pathProblem(let problem): lines(problem.sentence)
    case .recordExplained(let explanation): lines(of: explanation)
    case .recordProblem(let problem): lines(problem.sentence)
    case .map(let map, let trace): lines(of: map, tracing: trace)
    case .hint(let hint): lines(of: hint)
    case .solvingOffered(let offer): lines(of: offer)
    case .fixCounted(let offer): linesOfCountedFix(offer)
    case .tooEarlyToCleanUp(let open): linesOfEarlyCleanUp(open)
    case .skippingOffered(let offer): lines(of: offer)
    case .solvingBegun(let checkpoint, let isSkipped):
      linesOfSolvingBegun(checkpoint, isSkipped: isSkipped)
    case .accountChanged(let changes): lines(ofChanges: changes)
    case .solvingFailed: linesOfSolvingFailed
    case .nothingOpen(let step): linesOfNothingOpen(inStep: step)
    case .alreadyPassed(let checkpoint): lines("'\(checkpoint)' has passed already.")
    case .formsListed(let forms, let own): lines(of: forms, ofStep: own)
    case .formPreviewed(let preview): lines(of: preview)
    case .formBegun(let isElsewhere, let region):
      linesOfFormBegun(isElsewhere: isElsewhere, region: region)
    case .formHalted(let changes): linesOfFormHalted(changes)
    case .formDone(let statement): lines(StyledText(statement))
    case .commandTyped(let command): linesOfTypedCommand(command)
    case .queryResult(let result): lines(of: result)
    case .questionsOpened(let count): linesOfOpenedQuestions(count)
    case .questionShown(let heading, let text, let answer):
      linesOfQuestion(heading: heading, text: text)
        + (answer.map { lines("Your answer so far: \($0)") } ?? [])
    case .questionsListed(let questions): lines(of: questions)
    case .answerKept(let question): lines("Kept for your write-up: \(question).")
    case .answerDoubted(_, let statement): linesOfDoubt(statement)
    case .answerTakenBack(let question): lines("Took back the answer to \(question).")
    case .noted: lines("Noted.")
    case .notesListed(let notes): linesOfNotes(notes)
    case .learnerNamed(let name): lines("This session is \(name)'s from here on.")
    case .learnerShown(let name): linesOfLearner(name)
    case .undone(let input): linesOfUndone(input)
    case .redone(let input): linesOfRedone(input)
    case .whereabouts(let step, let count, let score, let maximum):
      lines(
        step.map {
          $0 > count
            ? "You are at step \($0), after the others, with \(score) of \(maximum) points."
            : "You are at step \($0) of \(count), with \(score) of \(maximum) points."
        } ?? "All steps are done, with \(score) of \(maximum) points.")
    case .compared(let comparison): lines(of: comparison)
    case .momentNotKept(let moment): lines("Nothing is kept of the lab \(moment.phrase).")
    case .goal(let map, let changes): linesOfGoal(map, changes)
    case .forked:
      lines(
        "Free play, in a copy of the lab: nothing counts, and everything else works as before. "
          + "\(word: "fork back") brings you back to the lab that is graded.")
    case .forkLeft: lines("This is the lab that is graded, as you left it.")
    case .notForked:
      lines("This is the lab that is graded; \(word: "fork") makes a copy to try things in.")
    case .nothingToUndo: lines("There is nothing to undo.")
    case .nothingToRedo: lines("There is nothing to redo.")
    case .resetOffered(let step): linesOfOfferedReset(to: step)
    case .labReset(let step):
      lines(
        step.map { "The lab is as it was when step \($0) began." }
          ?? "The lab is as it was at the start.")
    case .stepNotBegun(let step):
      lines(
        "Step \(step) was never begun with everything before it done, so nothing is kept of then.")
    case .wordsListed(let words, let concepts, let isFull):
      isFull ? linesOfWords(words, concepts: concepts) : linesOfEssentialWords(words)
    case .wordExplained(let word): linesOfWord(word)
    case .programExplained(let program): lines(of: program)
    case .formExplained(let form): lines(of: form)
    case .conceptExplained(let markdown): linesOfMarkdown(markdown)
    case .misused(let misuse): lines(of: misuse)
    case .refused(let refusal): lines(refusal.sentence)
    }
  }
}

extension ResumeNotice {
  /// One or two sentences: what is different, and what the learner may do about it.
  public var text: StyledText {
    switch self {
    case .differs(let difference, let program):
      """
      Note: this vpclab (\(ProgramVersion.current)) answers an input otherwise than vpclab \
      \(program) did: \(difference.description). The session goes on from what your inputs give now; \
      'check' shows how it stands.
      """
    case .newerLesson(let version, let newest):
      """
      Note: the session goes on with version \(version) of the lesson, with which it began. \
      Version \(newest) is there: 'vpclab start --new' begins it.
      """
    case .lessonMissing(let newest):
      """
      Note: the version of the lesson with which the session began is not here, so it goes on with \
      version \(newest), whose checks may differ. It cannot be graded without its own version; \
      'vpclab start --new' begins anew.
      """
    case .tornLine(let path):
      """
      Note: the program was ended while it saved an input, so that one is not in the session. Half \
      of its line is kept in \(path).
      """
    case .mended(let mendings, let path):
      """
      Note: the session's file had been changed: it had \
      \(mendings.map(\.text).joined(separator: ", and ")). The chain of hashes proves all \
      inputs, so the file was mended; as it was found it is kept in \(path).
      """
    }
  }
}

extension TranscriptMending {
  fileprivate var text: StyledText {
    switch self {
    case .byteOrderMark: "a byte order mark in front"
    case .carriageReturns: "lines that end in CR LF"
    case .blankLines: "blank lines at the end"
    case .repeatedLines: "lines at the end that it has already"
    }
  }
}

extension Layout {
  /// What a command printed, as this reader gets it: without drawings where somebody listens, and with
  /// the simulator's own lines among it in the reader's language and broken between words; what AWS
  /// answers is the same for all.
  public func printed(_ text: String) -> String {
    let text =
      isSpoken
      ? text.replacing(AmazonLinux.banner, with: AmazonLinux.bannerInWords) : text
    // Most output has no such line, and may be long.
    guard
      language != .english || text.contains("vpclab: ") || text.contains(": command not found")
    else { return text }
    var previous: Substring = ""
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        defer { previous = line }
        return isOwn(line, after: previous) ? inLanguage(line) : String(line)
      }
      .joined(separator: "\n")
  }

  /// Whether the simulator says it and no real machine would.
  private func isOwn(_ line: Substring, after previous: Substring) -> Bool {
    line.hasPrefix("vpclab: ") || line.hasPrefix("It is now ") || !ownProgram(saying: line).isEmpty
      || line.hasPrefix("    ") && previous.hasSuffix(": command not found")
  }

  /// Programs that no real machine has say before a line which of them says it.
  private func ownProgram(saying line: Substring) -> Substring {
    guard line.hasPrefix("connect: ") || line.hasPrefix("wait: ") else { return "" }
    return line.prefix { $0 != " " } + " "
  }

  private func inLanguage(_ line: Substring) -> String {
    let program = ownProgram(saying: line)
    let margin = program.isEmpty ? line.prefix { $0 == " " } : program
    let sentence = language.sentence(String(line.dropFirst(margin.count)))
    guard !isSpoken, margin.count + sentence.displayWidth > columns else {
      return margin + sentence
    }
    let label = sentence.hasPrefix("vpclab: ") ? String(sentence.prefix(8)) : ""
    return lines(
      StyledText(String(sentence.dropFirst(label.count))), label: StyledText(margin + label)
    )
    .map(\.plain).joined(separator: "\n")
  }
}

/// Messages as plain text: for files, pipes and scripts.
public enum PlainText {
  /// The message's lines; what a command printed stays as it was printed.
  public static func text(of message: LabMessage, in layout: Layout = .plain) -> String {
    switch message {
    case .printed(.standardOutput(let text)), .printed(.standardError(let text)): text
    default: layout.lines(of: message).map { $0.plain + "\n" }.joined()
    }
  }

  /// Why a checkpoint is open, in one line; empty when it is not.
  public static func reason(of report: CheckpointReport) -> String {
    if let failure = report.firstFailure?.failure {
      let statement = StyledText(failure.statement)
      let causes = failure.cause?.sentences(after: statement) ?? []
      return ([statement] + causes).map(\.plain).joined(separator: " ")
    }
    guard let open = report.firstOpen else { return "" }
    let that = StyledText(open.that)
    let reason: StyledText =
      open.missing.map { "expected: \(that); there is no \($0)" }
      ?? "expected: \(that); something before it is missing"
    return reason.plain
  }
}
