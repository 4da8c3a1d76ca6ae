public import AWSServices
public import DataPlane
import Documents
import Foundations
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
  /// What is to be done next, for somebody who asks nothing in particular.
  case whatNow(NextThing)
  case stepDone(number: Int, title: String)
  /// So many questions of the write-up are about the step that is done.
  case promptsOffered(Int)
  case lessonCompleted(score: Int, maximum: Int)
  /// What became of the learner's own packets.
  case story(SessionStory)
  /// The answer to `progress`.
  case progress(ProgressReport)

  // MARK: Checkpoints

  /// The answer to `check`: a step and its checkpoints.
  case checked(StepReport)
  /// A checkpoint has passed, for so many points.
  case checkpointPassed(CheckpointReport, points: Int)
  /// A checkpoint held and does not any more.
  case checkpointLost(CheckpointReport)
  /// A mistake that the lesson knows; for a learner who works with forms, those that mend it.
  case diagnosis(id: String, Statement, forms: [String] = [])

  // MARK: Quizzes

  /// With the number of those that can be answered now.
  case quizShown(QuizCard, remaining: Int)
  case quizDecided(QuizResult)
  /// A prediction was made; the lab will tell.
  case predictionKept(String)
  /// A prediction came too late, or a second time.
  case predictionLate(String)
  case noQuizOpen

  // MARK: Packets and the network

  /// Why a packet gets through or not; with an offer where the commands that mend it are not shown
  /// for nothing.
  case explanation(Explanation, fixFor: FixOffer? = nil)
  /// Why a connection was not made, where no mistake that the lesson knows explains it.
  case connectionLost(Explanation)
  /// Packets were lost, and no mistake that the lesson knows explains it: where to look is all that is
  /// said, for finding it is the learner's.
  case packetsLost
  /// The commands that mend what was explained.
  case fix(Explanation)
  /// The attempt that an explanation follows for, sent from the instance named (`nil` from outside).
  case lastLoss(LostPacket, from: NamedResource?, to: NamedResource?)
  /// Nothing was lost so far; a line that explains some pair of what there is.
  case nothingLost(example: String?)
  /// There is no such packet to explain.
  case pathProblem(PathProblem)
  /// A flow-log record, taken apart.
  case recordExplained(RecordExplanation)
  case recordProblem(RecordProblem)
  /// The network, with the way of a packet on it.
  case map(NetworkMap, Trace?)

  // MARK: Help

  case hint(Hint)
  /// What it costs to have something done by the tutor, and what to type for it.
  case solvingOffered(SolvingOffer)
  case skippingOffered(SkippingOffer)
  /// What the commands that were just shown have cost.
  case fixCounted(FixOffer)
  /// So many checkpoints are open, and cleaning up takes apart what others' points hang on.
  case tooEarlyToCleanUp(open: Int)
  /// The tutor begins to do what a checkpoint asks for.
  case solvingBegun(checkpoint: String, isSkipped: Bool)
  /// What the tutor's commands have brought and taken away.
  case accountChanged([Changed<ListedResource>])
  /// Its own commands did not get there.
  case solvingFailed(checkpoint: String)
  /// There is nothing to help with: all has passed, in this step or everywhere.
  case nothingOpen(inStep: Int?)
  case alreadyPassed(checkpoint: String)

  // MARK: Forms

  /// All forms, and those of the step in view.
  case formsListed([FormTitle], ofStep: [FormTitle])
  case formPreviewed(FormPreview)
  /// The commands of a form follow; they run on the learner's own computer, which is said to who is
  /// logged in elsewhere, as is the Region where it is not the lesson's.
  case formBegun(isElsewhere: Bool, region: String? = nil)
  /// A command of a form was refused, so that the rest did not run: what those before it have changed.
  case formHalted([Changed<ListedResource>])
  /// What a form has made.
  case formDone(Statement)
  /// A line that the tutor types for the learner.
  case commandTyped(String)
  case queryResult(QueryResult)

  // MARK: The write-up

  /// So many questions are about to be asked.
  case questionsOpened(Int)
  /// With the answer that it has already, if it has one.
  case questionShown(heading: String, text: String, answer: String?)
  case questionsListed([QuestionEntry])
  case answerKept(question: String)
  /// A friendly question about what an answer says; it counts for nothing.
  case answerDoubted(id: String, Statement)
  case answerTakenBack(question: String)
  case noted
  case notesListed([String])

  // MARK: Handing in

  case learnerNamed(String)
  /// The name that was given in this session, if one was.
  case learnerShown(String?)

  // MARK: Back and forth

  /// An input was undone or done again, by what was typed.
  case undone(String)
  case redone(String)
  /// Where one is after that: the step (from 1), `nil` when all are done, and the points.
  case whereabouts(step: Int?, of: Int, score: Int, maximum: Int)
  case nothingToUndo
  case nothingToRedo
  /// To the start, or to where a step (from 1) began.
  case resetOffered(step: Int?)
  case labReset(step: Int?)
  case compared(AccountComparison)
  /// Nothing is kept of how the lab was then.
  case momentNotKept(LabMoment)
  /// The network as the lesson wants it, and what there is of it and what not.
  case goal(NetworkMap, [Changed<ListedResource>])
  case forked
  case forkLeft
  case notForked
  /// The steps before it were never all done, so there is nothing to go back to.
  case stepNotBegun(Int)

  // MARK: Words

  /// With the ids of the terms that there is a page about; in full, or what is needed most.
  case wordsListed([WordUsage], concepts: [String], isFull: Bool)
  case wordExplained(WordUsage)
  case programExplained(ProgramUsage)
  case formExplained(FormUsage)
  /// A term's page, in the lesson's own words (Markdown).
  case conceptExplained(String)
  /// A word was used wrongly: what was wrong, and what there is instead.
  case misused(Misuse)
  /// The input was not carried out, and the lab is as it was.
  case refused(Refusal)
}

/// Why an input is not carried out.
public enum Refusal: Equatable, Sendable {
  /// A process runs in the foreground: it must end first.
  case processRuns(command: String)
  /// There is no process in the foreground to go on with or to interrupt.
  case nothingRuns
  /// A word is about the lab that is graded, and this is a copy to try things in.
  case inFreePlay(what: String)
  /// The session has done as much work as one may; what was done stays.
  case workIsSpent
  /// A word asks something that only a person at a terminal can answer; what is to be typed where
  /// there is none.
  case needsTerminal(word: String, instead: String)
}

/// A step with its checkpoints as they stand.
public struct StepReport: Equatable, Sendable {
  /// Counts from 1.
  public var number: Int
  public var title: String
  public var checkpoints: [CheckpointReport]
  /// Words of the lesson that could have meant something else.
  public var choices: [Choice]

  public init(
    number: Int, title: String, checkpoints: [CheckpointReport], choices: [Choice] = []
  ) {
    self.number = number
    self.title = title
    self.checkpoints = checkpoints
    self.choices = choices
  }
}

/// Why a tutor word cannot do what was asked.
public enum Misuse: Equatable, Sendable {
  /// An id of a step beside its number.
  public struct StepName: Equatable, Sendable {
    public var number: Int
    public var id: String
    public var title: String
  }

  /// An id of a checkpoint beside its title.
  public struct CheckpointName: Equatable, Sendable {
    public var id: String
    public var title: String
  }

  /// The word was typed with arguments that it cannot read.
  case usage(WordUsage)
  /// Neither a word nor one of the terms.
  case unknownWord(String, concepts: [String])
  /// Empty where a step has to be named and was not.
  case unknownStep(String, known: [StepName])
  case noStepOpen
  /// Those of the step in view that are open may have been meant.
  case unknownCheckpoint(String, open: [CheckpointName])
  /// Several may be meant.
  case ambiguousCheckpoint(String, candidates: [CheckpointName])
  /// Not one of the numbers that can be chosen.
  case unknownOption(String, card: QuizCard)
  case unknownQuestion(String, known: [QuestionEntry])
  case unknownForm(String, known: [FormTitle])
  /// An argument of `wizard` without an equals sign.
  case notAField(String)
  case form(title: String, FormProblem)
}

/// A tutor word with what may follow it. What it is for is said by whoever shows it.
public struct WordUsage: Equatable, Sendable {
  public var name: String
  /// As in `[FROM TO[:PORT]]`; empty for a word that stands alone.
  public var usage: String
  /// Whether it is among the few that a short list says.
  public var isEssential: Bool
  /// A line that somebody in a lab would type.
  public var example: String

  public init(name: String, usage: String, isEssential: Bool = false, example: String = "") {
    self.name = name
    self.usage = usage
    self.isEssential = isEssential
    self.example = example
  }
}

/// A form with its fields, as they are while nothing is filled in.
public struct FormUsage: Equatable, Sendable {
  public struct Field: Equatable, Sendable {
    /// The name in `wizard vpc cidr=10.1.0.0/16`.
    public var id: String
    /// The console's own.
    public var label: String
    public var help: String
  }

  public var form: FormTitle
  public var fields: [Field]
  /// A line that fills it in, with what there is in the lab.
  public var example: String
}

/// What a Logs Insights query found.
public struct QueryResult: Equatable, Sendable {
  public var columns: [String]
  /// A missing value is empty.
  public var rows: [[String]]
  public var recordsMatched: Int
  public var recordsScanned: Int

  public init(columns: [String], rows: [[String]], recordsMatched: Int, recordsScanned: Int) {
    self.columns = columns
    self.rows = rows
    self.recordsMatched = recordsMatched
    self.recordsScanned = recordsScanned
  }

  /// Reads a response of `GetQueryResults`.
  init(_ response: JSONObject) {
    let records = (response["results"]?.array ?? []).map { row in
      (row.array ?? []).map { (name: $0["field"]?.string ?? "", value: $0["value"]?.string ?? "") }
        .filter { $0.name != "@ptr" }
    }
    var columns: [String] = []
    for cell in records.joined() where !columns.contains(cell.name) { columns.append(cell.name) }
    self.columns = columns
    rows = records.map { record in
      columns.map { column in record.first { $0.name == column }?.value ?? "" }
    }
    recordsMatched =
      GivenNumber(clamping: response["statistics"]?["recordsMatched"]?.double ?? 0).value
    recordsScanned =
      GivenNumber(clamping: response["statistics"]?["recordsScanned"]?.double ?? 0).value
  }
}

/// A form by its word and by the console's title.
public struct FormTitle: Equatable, Sendable {
  /// The word after `wizard`.
  public var id: String
  public var title: String
}

/// What a form that was filled in will make, in the console's terms.
public struct FormPreview: Equatable, Sendable {
  public struct Field: Equatable, Sendable {
    /// A label of the console.
    public var label: String
    public var value: String
    /// A document or a query, which keeps its line breaks and is never broken.
    public var isCode = false
    /// A word of the console's, which each language has its own for.
    public var isWord = false
    /// The value where it has words of the program's in it.
    public var told: Statement?

    init(_ label: String, _ value: String, isCode: Bool = false, isWord: Bool = false) {
      self.label = label
      self.value = value
      self.isCode = isCode
      self.isWord = isWord
    }

    init(_ label: String, told: Statement) {
      self.init(label, told.plainText)
      self.told = told
    }
  }

  /// A resource inside the one that the form is about.
  public struct Part: Equatable, Sendable {
    public var name: String
    public var fields: [Field]
  }

  /// What is made or shown, by its name.
  public var name: String
  public var fields: [Field]
  public var parts: [Part]

  init(_ name: String, _ fields: [Field] = [], parts: [Part] = []) {
    self.name = name
    self.fields = fields
    self.parts = parts
  }
}

/// What brings something to choose from where there is nothing yet.
public enum FormRemedy: Equatable, Sendable {
  /// Another form makes it.
  case form(String)
  /// It comes by itself after so many minutes.
  case wait(minutes: Int)
}

/// Why a form does not accept a value.
public indirect enum FormProblem: Error, Equatable, Sendable {
  case empty
  /// There is nothing to choose from: what is missing, and what brings it where something does.
  case nothingToChoose(missing: String, remedy: FormRemedy?)
  /// None of the choices is meant by the text, which is empty where one has to be named; no choices
  /// where they stand on the screen.
  case notAChoice(String, among: [String], help: String)
  /// More than one choice can be meant.
  case ambiguous(String, candidates: [String])
  /// With an example of a right one, and a word that would do as well.
  case notACIDRBlock(String, example: String, alternative: String? = nil)
  /// AWS takes /16 to /28 for VPCs and subnets.
  case blockOfWrongSize(prefixLength: Int)
  case notANumber(String, from: Int = 1, to: Int? = nil, alternative: String? = nil)
  /// Neither JSON nor what may stand for it.
  case notADocument(help: String)
  /// AWS would refuse the document with this message; what to do about it, where that is known.
  case malformedDocument(String, advice: String?)
  /// A document is to be read from a file that is not there.
  case noFile(String)
  /// The shell is set to a Region that the account cannot use.
  case unusableRegion(String, home: String)
  case unknownField(String, known: [String])
  /// One of these, in the field with that label.
  case field(String, FormProblem)
}
