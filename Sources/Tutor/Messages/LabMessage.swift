public import AWSServices
public import DataPlane
public import LabShell

/// Something that the lab has to tell: values and names without layout or sentences, which a
/// presentation turns into text for a screen of any width, speech or JSON.
public enum LabMessage: Equatable, Sendable {
  /// What a command printed, as it printed it.
  case printed(Output)

  // MARK: The lesson's course

  case lessonIntroduced(LessonIntroduction)
  /// The step in view: what is to be done.
  case stepCard(StepCard)
  /// What a step is about, in the lesson's own words (Markdown).
  case stepReading(String)
  /// Every step is done and none is open.
  case noStepInView
  case stepDone(number: Int, title: String)
  /// So many questions of the write-up are about the step that is done.
  case promptsOffered(Int)
  case lessonCompleted(score: Int, maximum: Int)
  /// The answer to `progress`.
  case progress(ProgressReport)

  // MARK: Checkpoints

  /// The answer to `check`: a step and its checkpoints.
  case checked(StepReport)
  /// A checkpoint has passed, for so many points.
  case checkpointPassed(CheckpointReport, points: Int)
  /// A checkpoint held and does not any more.
  case checkpointLost(CheckpointReport)
  /// A mistake that the lesson knows.
  case diagnosis(id: String, Statement)

  // MARK: Packets and the network

  /// Why a packet gets through or not.
  case explanation(Explanation)
  /// The attempt that an explanation follows for, sent from the instance named (`nil` from outside).
  case lastLoss(LostPacket, from: NamedResource?, to: NamedResource?)
  /// Nothing was lost so far; a line that explains some pair of what there is.
  case nothingLost(example: String?)
  /// There is no such packet to explain.
  case pathProblem(PathProblem)
  /// The network, with the way of a packet on it.
  case map(NetworkMap, Trace?)

  // MARK: Help

  case hint(Hint)
  /// What it costs to have something done by the tutor, and what to type for it.
  case solvingOffered(SolvingOffer)
  case skippingOffered(SkippingOffer)
  /// The tutor begins to do what a checkpoint asks for.
  case solvingBegun(checkpoint: String, isSkipped: Bool)
  /// Its own commands did not get there.
  case solvingFailed(checkpoint: String)
  /// There is nothing to help with: all has passed, in this step or everywhere.
  case nothingOpen(inStep: Int?)
  case alreadyPassed(checkpoint: String)

  // MARK: Forms

  case formsListed([FormTitle])
  case formPreviewed(FormPreview)
  /// The commands of a form, or of a solution, follow.
  case formBegun
  /// A line that the tutor types for the learner.
  case commandTyped(String)
  case queryResult(QueryResult)

  // MARK: The write-up

  /// So many questions are about to be asked.
  case questionsOpened(Int)
  case questionShown(heading: String, text: String)
  case questionsListed([QuestionEntry])
  case answerKept(question: String)
  case answerTakenBack(question: String)
  case noted
  case notesListed([String])

  // MARK: Back and forth

  /// An input was undone or done again, by what was typed.
  case undone(String)
  case redone(String)
  case nothingToUndo
  case nothingToRedo
  case resetOffered
  case labReset

  // MARK: Words

  case wordsListed([WordUsage])
  case wordExplained(WordUsage)
  /// A word was used wrongly: what was wrong, and what there is instead.
  case misused(Misuse)
  /// The input was not carried out, and the lab is as it was.
  case refused(Refusal)
}
