import AWSModel
import AWSServices
import DataPlane
import Documents
public import LabShell
import Lessons

extension LabState {
  /// Takes note of what an input did, looks at every checkpoint, and says what changed.
  ///
  /// - Parameters:
  ///   - word: what a tutor word did to where the attention is, if anything.
  ///   - hasReader: whether somebody reads the cards of steps, and the session's story at the end of the
  ///     lesson, which reads every flow-log record.
  public mutating func observe(
    _ observation: Observation, then word: TutorEvent? = nil, hasReader: Bool = true,
    of context: inout LessonContext
  ) -> [LabMessage] {
    context.evaluator.turn(to: cloud, tutor.history)
    let wasCompleted = tutor.isCompleted
    remember(observation, &context)
    var messages = update(observation, &context)
    let notes = diagnose(observation, &context)
    messages += notes
    if notes.isEmpty, let evidence = unexplainedLoss(observation) { messages.append(evidence) }
    messages += context.decideQuizzes(in: &self)
    var effects = word.map { tutor.state.apply($0) } ?? []
    effects += tutor.state.apply(.stepsChecked(standing(in: context)))
    guard hasReader else { return messages }
    messages += tell(effects, context: context)
    if tutor.isCompleted, !wasCompleted { messages.append(.story(context.story(of: self))) }
    return messages
  }

  /// Opens the lesson: what it is about, and the first step.
  public mutating func begin(_ context: LessonContext) -> [LabMessage] {
    tell(tutor.state.apply(.lessonStarted), context: context)
  }

  // MARK: History

  private mutating func remember(_ observation: Observation, _ context: inout LessonContext) {
    var printed = PrintedText(observation.printed)
    readLater(observation, &printed, &context)
    guard !observation.events.isEmpty else { return }
    let number = observation.number
    for event in observation.events {
      switch event {
      case .pinged(let ping):
        tutor.history.pings.append(
          PingRun(ping, at: number, typedAt: observation.input, in: cloud))
        if ping.received == 0 { tutor.history.lastLoss = LostPacket(ping, in: cloud) }
      case .connected(let instance):
        tutor.history.connections.append(ConnectionRun(event: number, instance: instance))
      case .lost(let loss): tutor.history.lastLoss = loss
      case .called(let request, let response?, _):
        tutor.history.record(request, response, at: number)
      case .called(_, nil, _): break
      }
    }
    // Names are bound by what was done, this input's deeds included.
    context.evaluator.turn(to: tutor.history)
    let kinds = observation.events.map(\.kind)
    // Most of what is called is nothing that the lesson waits for.
    guard kinds.contains(where: { $0.map(context.awaitedKinds.contains) ?? false }) else { return }
    var unshown: [Int: [String]] = [:]
    var findings = observation.events.map { _ in EventFindings() }
    for awaited in context.awaitedEvents
    where kinds.contains(awaited.kind) && tutor.history[awaited.key] == nil {
      for index in observation.events.indices where kinds[index] == awaited.kind {
        let event = observation.events[index]
        let match = context.evaluator.match(
          awaited.event, event, &findings[index], printed: &printed)
        guard match != .no else { continue }
        let evidence = context.evaluator.evidence(of: event, at: number)
        if case .unshown(let texts) = match {
          unshown[index, default: []].append(awaited.key)
          guard !texts.isEmpty else { continue }
          tutor.history.record(
            UnreadAnswer(condition: awaited.key, evidence: evidence, texts: texts))
          continue
        }
        tutor.history.occurrences.append(Occurrence(condition: awaited.key, evidence: evidence))
        tutor.history.unread.removeAll { $0.condition == awaited.key }
        break
      }
    }
    for (index, event) in observation.events.enumerated() {
      guard case .called(let request, let response, let error) = event,
        context.awaitedOperations.contains(request.operation), request.region == nil
      else { continue }
      tutor.history.record(
        CallRun(
          event: number, operation: request.operation, error: error?.code,
          subject: CallRun.subject(of: request, response), unshown: unshown[index] ?? [],
          isEmpty: response?.first { $0.value.array != nil }?.value.array?.isEmpty ?? false))
    }
    context.evaluator.turn(to: tutor.history)
  }

  /// What went into a file or a variable is read when that is looked into.
  private mutating func readLater(
    _ observation: Observation, _ printed: inout PrintedText, _ context: inout LessonContext
  ) {
    guard !tutor.history.unread.isEmpty, !printed.text.isEmpty else { return }
    let formats = FlowLogFormat.all(in: cloud)
    for answer in tutor.history.unread where printed.shows(oneOf: answer.texts, formats: formats) {
      var evidence = answer.evidence
      evidence.event = observation.number
      tutor.history.occurrences.append(
        Occurrence(condition: answer.condition, evidence: evidence))
      tutor.history.unread.removeAll { $0.condition == answer.condition }
    }
    context.evaluator.turn(to: tutor.history)
  }

  // MARK: Checkpoints

  private mutating func update(_ observation: Observation, _ context: inout LessonContext)
    -> [LabMessage]
  {
    var messages: [LabMessage] = []
    // Both are in the order of the lesson.
    for index in context.checkpoints.indices {
      guard isJudged(index, context) else { continue }
      switch (tutor.checkpoints[index].status, context.evaluator.isPassed(index)) {
      case (.pending, true), (.lost, true):
        let checkpoint = context.checkpoints[index]
        let report = context.evaluator.report(of: checkpoint)
        let now = cloud.now
        tutor.update(checkpoint.id) {
          $0.status = .passed
          $0.passedAt = now
          $0.evidence = report.evidence
        }
        let points = tutor[checkpoint: checkpoint.id]?.score(
          of: checkpoint, costs: context.lesson.costs)
        messages.append(.checkpointPassed(report, points: points ?? 0))
      case (.passed, false):
        // Once the lesson is done, taking it apart again is cleaning up.
        guard !tutor.isCompleted else { continue }
        let checkpoint = context.checkpoints[index]
        tutor.update(checkpoint.id) { $0.status = .lost }
        var report = context.evaluator.report(of: checkpoint)
        report.deleted = deleted(by: observation)
        messages.append(.checkpointLost(report))
      case (.pending, false), (.lost, false), (.passed, true): break
      }
    }
    let passed = passedSteps(of: context)
    if context.requiredSteps.allSatisfy({ passed[$0] }) {
      tutor.isCompleted = true
    }
    return messages
  }

  /// What is optional counts from when the learner turns to it, or has done all else: taking the
  /// lab apart is nothing to be praised for before it stands.
  private func isJudged(_ index: Int, _ context: LessonContext) -> Bool {
    guard let step = context.optionalStepsOfCheckpoints[index] else { return true }
    return tutor.isCompleted || tutor.state.step == step
      || tutor.checkpoints[index].status != .pending
  }

  /// What checkpoints were passed with and this input deleted on purpose.
  private func deleted(by observation: Observation) -> [NamedResource] {
    guard observation.deletes else { return [] }
    var deleted: [NamedResource] = []
    for resource in tutor.checkpoints.compactMap(\.evidence).flatMap(\.resources)
    where !deleted.contains(where: { $0.id == resource.id })
      && observation.deletes(resource.id) && cloud.isGone(resource.id)
    {
      deleted.append(resource)
    }
    return deleted
  }

  private func standing(in context: LessonContext) -> StepsChecked {
    let passed = passedSteps(of: context)
    let steps = context.lesson.steps.indices.map { index in
      StepsChecked.Standing(
        isPassed: passed[index],
        isOptional: context.lesson.steps[index].isOptional,
        hasOpenPrompts: context.promptsOfSteps[index].contains { tutor.answer(to: $0) == nil })
    }
    return StepsChecked(steps: steps, isLessonComplete: tutor.isCompleted)
  }

  /// Mistakes in steps that are not passed, each said once until it is gone, or whenever asked for.
  ///
  /// A lab in the making looks like a mistake for a moment: a gateway exists before it is attached.
  /// So a mistake is said when it outlasts the next input, or at once when something went wrong, a
  /// whole form was filled in or the learner looks at just that; an omission only when something went wrong. A later step's mistake
  /// can be made before that step is in view. Who has turned to an optional step is told of that
  /// step's mistakes alone: what is still open before it is left.
  private mutating func diagnose(
    _ observation: Observation, _ context: inout LessonContext
  ) -> [LabMessage] {
    let steps = context.lesson.steps
    // What a ping prints goes on after this: a note amid its lines would be taken for a part of them.
    guard shell.foregroundCommand == nil else { return [] }
    // Once the lesson is done, only what is optional can still be done wrongly.
    guard let current = tutor.state.step, !tutor.isCompleted || steps[current].isOptional else {
      return []
    }
    let passed = passedSteps(of: context)
    var applying: [Diagnosis] = []
    let isTakingApart = steps[current].isOptional
    for step in steps.indices where isTakingApart ? step == current : !steps[step].isOptional {
      for index in steps[step].diagnoses.indices
      where !passed[step] || steps[step].diagnoses[index].isRemark {
        guard context.evaluator.applies(index, inStep: step) else { continue }
        applying.append(steps[step].diagnoses[index])
      }
    }
    // One cause, one note: the one that says most of it.
    let replaced = Set(applying.flatMap(\.replaces))
    applying.removeAll { replaced.contains($0.id) }
    var messages: [LabMessage] = []
    let losses = observation.lostPackets(in: cloud)
    lazy var concerned = cloud.resources(concernedBy: losses)
    for diagnosis in applying {
      let isSaid = tutor.diagnoses.said.contains(diagnosis.id)
      let isRecounted = tutor.diagnoses.recounted.contains(diagnosis.id)
      let isDue =
        switch observation.occasion {
        case .asked: true
        case _ where isSaid: false
        // Who lost a packet wonders about that one: what is wrong elsewhere waits for the next input.
        case _ where !losses.isEmpty && !diagnosis.isRemark:
          isMet(diagnosis, by: observation) || context.evaluator.speaksOfPings(diagnosis)
            || context.evaluator.statement(of: diagnosis).names(oneOf: concerned)
        case _ where observation.isTrouble: true
        case _ where isRecounted || diagnosis.isOmission: false
        case .form: true
        case .command:
          tutor.diagnoses.seen.contains(diagnosis.id) || isLookedAt(diagnosis, by: observation)
        }
      guard isDue else { continue }
      if !isSaid { tutor.diagnoses.said.append(diagnosis.id) }
      if !isRecounted, diagnosis.when.contains(where: \.needsEvent) {
        tutor.diagnoses.recounted.append(diagnosis.id)
      }
      messages.append(
        .diagnosis(
          id: diagnosis.id, context.evaluator.statement(of: diagnosis),
          forms: tutor.usesForms ? diagnosis.wizards : []))
    }
    let present = applying.map(\.id)
    tutor.diagnoses.seen = present
    tutor.diagnoses.said.removeAll { !present.contains($0) }
    return messages
  }

  /// Whether a diagnosis is about what this input looked at: then nothing is in the making, and
  /// whoever looks wonders now.
  private func isLookedAt(_ diagnosis: Diagnosis, by observation: Observation) -> Bool {
    observation.onlyLooks && isMet(diagnosis, by: observation)
  }

  /// Whether this input did what the diagnosis waits for. Of a diagnosis that applies, a packet that is
  /// the last one lost was lost by this input if any was.
  private func isMet(_ diagnosis: Diagnosis, by observation: Observation) -> Bool {
    diagnosis.when.enumerated().contains { index, condition in
      condition.needsEvent
        && (condition.isAboutLosses
          || condition.awaitedEvents(at: diagnosis.key(of: index)).contains { awaited in
            tutor.history[awaited.key]?.evidence.event == observation.number
          })
    }
  }

  /// What was lost and no note explains. Of a login the cause is said, for nobody should have to guess
  /// why nothing opens; what a ping meets is for the learner to find, who is told where to look.
  private func unexplainedLoss(_ observation: Observation) -> LabMessage? {
    guard case .lost(let loss)? = observation.events.last, loss.isLogin,
      case .success(let probe) = PacketProbe.make(of: loss, in: cloud)
    else { return observation.lostPackets(in: cloud).isEmpty ? nil : .packetsLost }
    let explanation = probe.explanation(in: cloud)
    return explanation.blockers.isEmpty ? nil : .connectionLost(explanation)
  }

  /// Whether all of a step's checkpoints stand passed, for each step.
  private func passedSteps(of context: LessonContext) -> [Bool] {
    context.checkpointsOfSteps.map { step in
      step.allSatisfy { tutor.checkpoints[$0].status == .passed }
    }
  }
}

/// What the lab is looked at for, which decides what mistakes are said.
public enum Occasion: Equatable, Sendable {
  /// A command was typed: a mistake is said when it outlasts the next one.
  case command
  /// A form was filled in, a whole page at once: a mistake is said at once.
  case form
  /// The learner asked how things stand, and hears of every mistake.
  case asked
}

/// What an input did, for whoever looks at the lab afterwards.
public struct Observation: Equatable, Sendable {
  /// The number of the input, as the transcript counts.
  public var number: Int
  /// The number of what was typed for it, as `history` has it: a ping that goes on is several inputs of a
  /// transcript, and one of the learner's.
  public var input: Int
  public var events: [LabEvent]
  /// What it printed on standard output.
  public var printed: String
  public var occasion: Occasion

  public init(
    number: Int, input: Int? = nil, events: [LabEvent] = [], printed: String = "",
    occasion: Occasion = .command
  ) {
    self.number = number
    self.input = input ?? number
    self.events = events
    self.printed = printed
    self.occasion = occasion
  }

  /// Whether a learner now wonders what went wrong.
  var isTrouble: Bool { events.contains { $0.isTrouble } }

  /// What it sent and nobody answered, where that is all that went wrong.
  func lostPackets(in cloud: Cloud) -> [LostPacket] {
    let refused = events.contains { event in
      if case .called(_, _, _?) = event { true } else { false }
    }
    guard !refused else { return [] }
    return events.compactMap { event in
      switch event {
      case .pinged(let ping) where ping.received == 0: LostPacket(ping, in: cloud)
      case .lost(let loss): loss
      case .pinged, .connected, .called: nil
      }
    }
  }

  /// Whether it asked the account and changed nothing of it; a query is kept, and changes nothing.
  var onlyLooks: Bool {
    !events.isEmpty
      && events.allSatisfy { event in
        guard case .called(let request, _, _) = event else { return false }
        return request.operation == "StartQuery"
          || OperationRegistry.operation(request.service, request.operation)?.isLookup ?? false
      }
  }

  /// What was asked to be deleted or terminated, and was.
  private var deletions: [Request] {
    events.compactMap { event in
      guard case .called(let request, _?, _) = event,
        request.operation.hasPrefix("Delete") || request.operation.hasPrefix("Terminate")
      else { return nil }
      return request
    }
  }

  var deletes: Bool { !deletions.isEmpty }

  /// Whether a resource was named by its id, its name or its ARN in what was deleted.
  func deletes(_ id: String) -> Bool {
    deletions.contains { JSONValue.object($0.parameters).names(id) }
  }
}
