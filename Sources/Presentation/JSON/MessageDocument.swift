import AWSServices
import DataPlane
public import Documents
import Foundations
import LabShell
public import Languages
public import Tutor

/// Messages as JSON, one document each, for programs that follow a lab.
///
/// Every document has a `type` and, but for what commands print, the `text` that a person would read;
/// `docs/messages.md` lists the members.
public enum MessageDocument {
  public static func document(
    of message: LabMessage, in language: Language = .english
  ) -> JSONValue {
    let (type, members) = contents(of: message)
    var document = JSONObject([("type", .string(type))])
    for (name, value) in members { document[name] = value }
    if case .printed = message { return .object(document) }
    // A wide screen: whoever shows it breaks it anew.
    let lines = Layout(columns: 10_000, language: language).lines(of: message).map(\.plain)
    document["text"] = .string(lines.joined(separator: "\n").trimmingNewlines)
    return .object(document)
  }

  private typealias Contents = (type: String, members: [(String, JSONValue)])

  /// There is no `default`: every message has a type.
  private static func contents(of message: LabMessage) -> Contents {
    switch message {
    case .printed(.standardOutput(let text)): ("output", [("stdout", .string(text))])
    case .printed(.standardError(let text)): ("output", [("stderr", .string(text))])
    case .lessonIntroduced(let introduction):
      (
        "lesson",
        [
          ("title", .string(introduction.title)), ("steps", .integer(introduction.steps)),
          ("minutes", .integer(introduction.minutes)), ("region", .string(introduction.region)),
        ]
      )
    case .stepCard(let card): ("step", members(of: card))
    case .stepReading(let markdown): ("reading", [("markdown", .string(markdown))])
    case .noStepInView: ("no-step", [])
    case .stepDone(let number, let title):
      ("step-done", [("step", .integer(number)), ("title", .string(title))])
    case .promptsOffered(let count): ("questions-offered", [("count", .integer(count))])
    case .lessonCompleted(let score, let maximum):
      ("completed", [("score", .integer(score)), ("max_score", .integer(maximum))])
    case .story(let story): ("story", members(of: story))
    case .progress(let report): ("progress", members(of: report))
    case .checked(let report):
      (
        "check",
        [
          ("step", .integer(report.number)), ("title", .string(report.title)),
          ("checkpoints", .array(report.checkpoints.map(document))),
        ]
      )
    case .checkpointPassed(let report, let points):
      ("checkpoint-passed", [("points", .integer(points)), ("checkpoint", document(report))])
    case .checkpointLost(let report): ("checkpoint-lost", [("checkpoint", document(report))])
    case .diagnosis(let id, _, let forms):
      ("diagnosis", [("id", .string(id)), ("forms", strings(forms))])
    case .quizShown(let card, _): ("quiz", members(of: card))
    case .quizDecided(let result):
      (
        "quiz-decided",
        [("quiz", .string(result.id)), ("right", .boolean(result.right == nil))]
      )
    case .predictionKept(let quiz): ("prediction-kept", [("quiz", .string(quiz))])
    case .predictionLate(let quiz): ("prediction-late", [("quiz", .string(quiz))])
    case .noQuizOpen: ("no-quiz", [])
    case .explanation(let explanation, let offer):
      ("explanation", members(of: explanation, showsFixes: offer == nil))
    case .connectionLost(let explanation):
      ("connection-lost", members(of: explanation, showsFixes: false))
    case .packetsLost: ("packets-lost", [])
    case .fix(let explanation): ("fix", [("fixes", fixes(of: explanation))])
    case .lastLoss(let loss, let sender, let receiver):
      (
        "last-loss",
        [
          ("tool", .string(loss.tool)), ("from", sender.map(document) ?? .null),
          ("to", receiver.map(document) ?? .null),
        ]
      )
    case .nothingLost(let example):
      ("nothing-lost", [("example", example.map { .string($0) } ?? .null)])
    case .pathProblem: ("path-problem", [])
    case .recordExplained(let explanation):
      (
        "record",
        [
          (
            "fields",
            .object(
              JSONObject(
                explanation.record.entries.map { ($0.field.rawValue, .string($0.value)) }))
          )
        ]
      )
    case .recordProblem: ("record-problem", [])
    case .map(let map, let trace):
      (
        "map",
        (map.otherRegion.map { [("region", .string($0))] } ?? []) + [
          ("vpcs", .array(map.vpcs.map { .string($0.name.id) })),
          ("trace", .array(trace?.hops.map { .string($0.component.identifier) } ?? [])),
        ]
      )
    case .hint(let hint):
      (
        "hint",
        [
          ("checkpoint", .string(hint.checkpoint)), ("number", .integer(hint.number)),
          ("count", .integer(hint.count)), ("hint", .string(hint.text)),
          ("is_command", .boolean(hint.isCommand)),
        ]
      )
    case .solvingOffered(let offer):
      (
        "solve-offered",
        [
          ("checkpoint", .string(offer.checkpoint)), ("cost", .integer(offer.cost)),
          ("points", .integer(offer.points)), ("command", .string(offer.command)),
        ]
      )
    case .skippingOffered(let offer):
      (
        "skip-offered",
        [
          ("step", .integer(offer.step)), ("cost", .integer(offer.cost)),
          ("checkpoints", strings(offer.checkpoints)), ("command", .string(offer.command)),
        ]
      )
    case .fixCounted(let offer):
      ("fix-counted", [("checkpoint", .string(offer.checkpoint)), ("cost", .integer(offer.cost))])
    case .tooEarlyToCleanUp(let open): ("too-early-to-clean-up", [("open", .integer(open))])
    case .solvingBegun(let checkpoint, let isSkipped):
      (
        "solving", [("checkpoint", .string(checkpoint)), ("skipped", .boolean(isSkipped))]
      )
    case .accountChanged(let changes):
      ("account-changed", [("changes", strings(changes.map(\.marked)))])
    case .solvingFailed(let checkpoint):
      ("solving-failed", [("checkpoint", .string(checkpoint))])
    case .nothingOpen(let step): ("nothing-open", [("step", step.map { .integer($0) } ?? .null)])
    case .alreadyPassed(let checkpoint): ("already-passed", [("checkpoint", .string(checkpoint))])
    case .formsListed(let forms, _): ("forms", [("forms", strings(forms.map(\.id)))])
    case .formPreviewed(let preview): ("form-preview", members(of: preview))
    case .formBegun(let isElsewhere, let region):
      (
        "form-begun",
        [("elsewhere", .boolean(isElsewhere))] + (region.map { [("region", .string($0))] } ?? [])
      )
    case .formHalted(let changes):
      ("form-halted", [("changes", strings(changes.map(\.marked)))])
    case .formDone: ("form-done", [])
    case .whatNow(let next):
      (
        "what-now",
        [
          ("checkpoint", next.checkpoint.map { .string($0) } ?? .null),
          ("forms", strings(next.forms)),
        ]
      )
    case .commandTyped(let command): ("command", [("command", .string(command))])
    case .queryResult(let result):
      (
        "query-result",
        [
          ("columns", strings(result.columns)), ("rows", .array(result.rows.map(strings))),
          ("records_matched", .integer(result.recordsMatched)),
          ("records_scanned", .integer(result.recordsScanned)),
        ]
      )
    case .questionsOpened(let count): ("questions-opened", [("count", .integer(count))])
    case .questionShown(let heading, let text, _):
      ("question", [("heading", .string(heading)), ("question", .string(text))])
    case .questionsListed(let questions):
      (
        "questions",
        [
          (
            "questions",
            .array(
              questions.map {
                [
                  "id": .string($0.id), "question": .string($0.text),
                  "answered": .boolean($0.isAnswered),
                ]
              })
          )
        ]
      )
    case .answerKept(let question): ("answer-kept", [("question", .string(question))])
    case .answerDoubted(let id, _): ("answer-doubted", [("id", .string(id))])
    case .answerTakenBack(let question): ("answer-taken-back", [("question", .string(question))])
    case .noted: ("noted", [])
    case .notesListed(let notes): ("notes", [("notes", strings(notes))])
    case .learnerNamed(let name): ("learner-named", [("name", .string(name))])
    case .learnerShown(let name):
      ("learner-shown", [("name", name.map { .string($0) } ?? .null)])
    case .undone(let input): ("undone", [("input", .string(input))])
    case .redone(let input): ("redone", [("input", .string(input))])
    case .whereabouts(let step, let count, let score, let maximum):
      (
        "whereabouts",
        [
          ("step", step.map { .integer($0) } ?? .null), ("steps", .integer(count)),
          ("points", .integer(score)), ("maximum", .integer(maximum)),
        ]
      )
    case .compared(let comparison):
      ("compared", [("changes", strings(comparison.changes.map(\.marked)))])
    case .momentNotKept: ("moment-not-kept", [])
    case .goal(_, let changes): ("goal", [("changes", strings(changes.map(\.marked)))])
    case .forked: ("forked", [])
    case .forkLeft: ("fork-left", [])
    case .notForked: ("not-forked", [])
    case .nothingToUndo: ("nothing-to-undo", [])
    case .nothingToRedo: ("nothing-to-redo", [])
    case .resetOffered(let step):
      ("reset-offered", [("step", step.map { .integer($0) } ?? .null)])
    case .labReset(let step): ("lab-reset", [("step", step.map { .integer($0) } ?? .null)])
    case .stepNotBegun(let step): ("step-not-begun", [("step", .integer(step))])
    case .wordsListed(let words, let concepts, _):
      ("words", [("words", strings(words.map(\.name))), ("terms", strings(concepts))])
    case .conceptExplained(let markdown): ("term", [("markdown", .string(markdown))])
    case .wordExplained(let word):
      ("word", [("word", .string(word.name))] + usage(word.usage, word.example))
    case .programExplained(let program):
      ("program", [("program", .string(program.name))] + usage(program.synopsis, program.example))
    case .formExplained(let form):
      (
        "form",
        [
          ("form", .string(form.form.id)), ("fields", strings(form.fields.map(\.id))),
          ("example", .string(form.example)),
        ]
      )
    case .misused: ("misused", [])
    case .refused: ("refused", [])
    }
  }

  private static func usage(_ usage: String, _ example: String) -> [(String, JSONValue)] {
    [("usage", .string(usage)), ("example", .string(example))]
  }

  private static func members(of story: SessionStory) -> [(String, JSONValue)] {
    [
      (
        "pings",
        .array(
          story.exchanges.map { exchange in
            [
              "from": exchange.from.map(document) ?? .null,
              "address": .string(exchange.address), "to": exchange.to.map(document) ?? .null,
              "sent": .integer(exchange.sent), "answered": .integer(exchange.answered),
              "accepted": .integer(exchange.accepted), "rejected": .integer(exchange.rejected),
            ]
          })
      ), ("records", .integer(story.records)), ("shells", .integer(story.shellRecords)),
      ("strangers_refused", .integer(story.strangersRefused)),
      ("strangers_let_in", .integer(story.strangersLetIn)),
      ("own_bytes", .integer(story.ownBytes)), ("seconds", .integer(story.seconds)),
      ("hints", .integer(story.hints)), ("solved", .integer(story.solved)),
      ("skipped", .integer(story.skipped)),
    ]
  }

  private static func members(of card: QuizCard) -> [(String, JSONValue)] {
    [
      ("quiz", .string(card.id)), ("question", .string(StyledText(card.ask).plain)),
      ("options", strings(card.options.map { StyledText($0).plain })),
      ("prediction", .boolean(card.isPrediction)),
    ]
  }

  private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  private static func document(_ resource: NamedResource) -> JSONValue {
    [
      "id": .string(resource.id), "name": resource.name.map { .string($0) } ?? .null,
      "role": resource.role.map { .string($0) } ?? .null,
    ]
  }

  private static func document(_ report: CheckpointReport) -> JSONValue {
    [
      "id": .string(report.id), "title": .string(report.title), "points": .integer(report.points),
      "passed": .boolean(report.isPassed),
      "requirements": .array(report.requirements.map(document)),
    ]
  }

  private static func document(_ requirement: CheckpointReport.Requirement) -> JSONValue {
    var members: JSONObject = ["that": .string(StyledText(requirement.that).plain)]
    switch requirement.judgement {
    case .holds: members["judgement"] = "holds"
    case .waits: members["judgement"] = "waits"
    case .fails(let failure, _):
      let statement = StyledText(failure.statement)
      members["judgement"] = "fails"
      members["reason"] = .string(statement.plain)
      members["cause"] =
        strings(
          failure.cause?.sentences(after: statement).map(\.plain) ?? [])
    }
    if let evidence = requirement.judgement.evidence {
      members["resources"] = .array(evidence.resources.map(document))
      members["event"] = evidence.event.map { .integer($0) } ?? .null
    }
    return .object(members)
  }

  private static func members(of card: StepCard) -> [(String, JSONValue)] {
    [
      ("step", .integer(card.number)), ("title", .string(card.title)),
      ("goal", .string(card.goal)), ("optional", .boolean(card.count == nil)),
      (
        "checkpoints",
        .array(
          card.checkpoints.map {
            ["title": .string($0.title), "status": .string($0.status.rawValue)]
          })
      ),
      ("forms", strings(card.forms)), ("command", card.command.map { .string($0) } ?? .null),
      ("score", .integer(card.score)), ("max_score", .integer(card.maximumScore)),
    ]
  }

  private static func members(of report: ProgressReport) -> [(String, JSONValue)] {
    [
      ("score", .integer(report.score)), ("max_score", .integer(report.maximumScore)),
      (
        "steps",
        .array(
          report.steps.map { step in
            [
              "step": .integer(step.number), "title": .string(step.title),
              "optional": .boolean(step.isOptional), "passed": .integer(step.passed),
              "checkpoints": .integer(step.checkpoints), "points": .integer(step.points),
              "max_points": .integer(step.maximumPoints), "hints": .integer(step.hints),
              "solved": .boolean(step.isSolved), "skipped": .boolean(step.isSkipped),
            ]
          })
      ),
      ("answered", .integer(report.answeredQuestions)), ("questions", .integer(report.questions)),
    ]
  }

  private static func members(of preview: FormPreview) -> [(String, JSONValue)] {
    func fields(_ fields: [FormPreview.Field]) -> JSONValue {
      .object(JSONObject(fields.map { ($0.label, .string($0.value)) }))
    }
    return [
      ("name", .string(preview.name)), ("fields", fields(preview.fields)),
      (
        "parts",
        .array(preview.parts.map { ["name": .string($0.name), "fields": fields($0.fields)] })
      ),
    ]
  }

  private static func fixes(of explanation: Explanation) -> JSONValue {
    .array(explanation.fixes.map { strings($0.steps.map(\.line)) })
  }

  private static func members(
    of explanation: Explanation, showsFixes: Bool
  ) -> [(String, JSONValue)] {
    [
      ("packet", .string(explanation.packet.description)),
      ("reachable", .boolean(explanation.isReachable)),
      (
        "blockers",
        .array(
          explanation.blockers.map {
            [
              "component": .string($0.component.identifier), "leg": .string($0.leg.rawValue),
              "code": $0.code.map { .string($0.rawValue) } ?? .null,
            ]
          })
      ),
    ] + (showsFixes || !explanation.isFixable ? [("fixes", fixes(of: explanation))] : [])
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.first?.isNewline == true { text.removeFirst() }
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
