import Foundations
import Lessons

extension LessonContext {
  /// A step, or one of its checkpoints.
  struct Subject: Equatable {
    var step: Int
    /// `nil` when the whole step is meant.
    var checkpoint: String?
  }

  var stepNumbers: [String] { lesson.steps.indices.map { "\($0 + 1)" } }

  func unknownStep(_ name: String) -> Misuse {
    .unknownStep(
      name,
      known: lesson.steps.enumerated().map {
        Misuse.StepName(number: $0.offset + 1, id: $0.element.id, title: $0.element.title)
      })
  }

  /// What a learner's words name: a step by its number, a step or a checkpoint by id or title, whole
  /// or by a beginning that nothing else has.
  func subject(named name: String, in lab: LabState) -> Subject? {
    if let step = step(named: name) { return Subject(step: step) }
    if case .success(let checkpoint) = checkpoint(named: name, in: lab),
      let step = step(of: checkpoint.id)
    {
      return Subject(step: step, checkpoint: checkpoint.id)
    }
    return step(beginning: name).map { Subject(step: $0) }
  }

  /// The checkpoint that words name, if it is open; for a step the first that is open there, and
  /// without words the next one.
  func openCheckpoint(
    named name: String?, in lab: LabState
  ) -> Result<Checkpoint, NoOpenCheckpoint> {
    guard let name else {
      return openCheckpoints(in: lab).first.map { .success($0) } ?? .failure(.nothingOpen(nil))
    }
    if let step = step(named: name) { return firstOpen(ofStep: step, in: lab) }
    switch checkpoint(named: name, in: lab) {
    case .success(let checkpoint):
      return lab.tutor[checkpoint: checkpoint.id]?.status != .passed
        ? .success(checkpoint) : .failure(.passed(checkpoint.title))
    case .failure(let reason):
      return step(beginning: name).map { firstOpen(ofStep: $0, in: lab) } ?? .failure(reason)
    }
  }

  private func firstOpen(
    ofStep step: Int, in lab: LabState
  ) -> Result<Checkpoint, NoOpenCheckpoint> {
    openCheckpoints(ofStep: step, in: lab).first.map { .success($0) }
      ?? .failure(.nothingOpen(step))
  }

  /// By number from 1, by id or by title.
  func step(named name: String) -> Int? {
    if let number = GivenNumber(name)?.value, lesson.steps.indices.contains(number - 1) {
      return number - 1
    }
    return lesson.steps.firstIndex { $0.id == name || $0.originalTitle.isSame(as: name) }
  }

  private func step(beginning name: String) -> Int? {
    let near = lesson.steps.indices.filter {
      lesson.steps[$0].id.hasPrefix(name) || lesson.steps[$0].originalTitle.begins(with: name)
    }
    return near.count == 1 && !name.isEmpty ? near[0] : nil
  }

  /// By id, by title, by a beginning of either, or by words of the title; where several fit, one of
  /// the step in view is meant.
  private func checkpoint(
    named name: String, in lab: LabState
  ) -> Result<Checkpoint, NoOpenCheckpoint> {
    let current = lab.tutor.state.step.map { lesson.steps[$0].checkpoints } ?? []
    let words = name.split(separator: " ").map(String.init)
    let meanings: [(Checkpoint) -> Bool] = [
      { $0.id == name || $0.originalTitle.isSame(as: name) },
      { $0.id.hasPrefix(name) || $0.originalTitle.begins(with: name) },
      { $0.originalTitle.has(name) },
      { checkpoint in words.allSatisfy { checkpoint.originalTitle.has($0) } },
    ]
    for fits in meanings where !words.isEmpty {
      for candidates in [current.filter(fits), checkpoints.filter(fits)] where !candidates.isEmpty {
        return candidates.count == 1
          ? .success(candidates[0]) : .failure(.ambiguous(name, candidates.map(Self.name)))
      }
    }
    let open = lab.tutor.state.step.map { openCheckpoints(ofStep: $0, in: lab) } ?? []
    return .failure(.unknown(name, open: open.map(Self.name)))
  }

  private static func name(of checkpoint: Checkpoint) -> Misuse.CheckpointName {
    Misuse.CheckpointName(id: checkpoint.id, title: checkpoint.title)
  }
}

extension String {
  fileprivate func isSame(as other: String) -> Bool { lowercased() == other.lowercased() }
  fileprivate func begins(with other: String) -> Bool {
    lowercased().hasPrefix(other.lowercased())
  }
  fileprivate func has(_ word: String) -> Bool { lowercased().contains(word.lowercased()) }
}

/// Why there is no checkpoint to help with.
enum NoOpenCheckpoint: Error, Equatable {
  /// In that step, or anywhere.
  case nothingOpen(Int?)
  case passed(String)
  case unknown(String, open: [Misuse.CheckpointName])
  case ambiguous(String, [Misuse.CheckpointName])

  /// What a word answers then.
  var effect: WordEffect {
    switch self {
    case .nothingOpen(let step): .tell(.nothingOpen(inStep: step.map { $0 + 1 }))
    case .passed(let title): .tell(.alreadyPassed(checkpoint: title))
    case .unknown(let name, let open): .refuse(.misused(.unknownCheckpoint(name, open: open)))
    case .ambiguous(let name, let candidates):
      .refuse(.misused(.ambiguousCheckpoint(name, candidates: candidates)))
    }
  }
}
