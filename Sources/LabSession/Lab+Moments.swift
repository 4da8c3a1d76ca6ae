import AWSServices
import Foundations
import LabShell
import Lessons
import Tutor

/// Moments of the lab compared: two of its past, or now and what the lesson wants.
extension Lab {
  mutating func compare(
    _ from: LabMoment, _ to: LabMoment, into response: inout Response
  ) {
    var lists: [[String]] = []
    for moment in [from, to] {
      guard let cloud = cloud(at: moment) else {
        response.messages.append(.momentNotKept(moment))
        response.status = 2
        return
      }
      let listing = AccountListing(of: cloud, with: fuel)
      fuel.spend(listing.steps)
      lists.append(listing.lines)
    }
    let lines = LineDifference.lines(from: lists[0], to: lists[1])
    response.messages.append(.compared(AccountComparison(from: from, to: to, lines: lines)))
  }

  /// The account as it was then; `nil` where nothing is kept of it.
  private func cloud(at moment: LabMoment) -> Cloud? {
    let hasAll = past.count < Self.undoLimit
    switch moment {
    case .now: return state.cloud
    case .lastChange: return (past.last?.state ?? state).cloud
    case .start:
      return LabState(lesson: lesson, seed: seed, now: startedAt).cloud
    case .event(let number):
      guard let next = past.firstIndex(where: { $0.event > number }) else { return state.cloud }
      return next > 0 || hasAll ? past[next].state.cloud : nil
    case .checkpoint(let id):
      func isPassed(_ state: LabState) -> Bool {
        state.tutor[checkpoint: id]?.status == .passed
      }
      guard let next = past.firstIndex(where: { isPassed($0.state) }) else {
        return isPassed(state) ? state.cloud : nil
      }
      return next > 0 || hasAll ? past[next].state.cloud : nil
    }
  }

  /// What the lesson wants is what its own help would make of what is there.
  mutating func showGoal(into response: inout Response) {
    var goal = self
    goal.graded = nil
    for checkpoint in lesson.steps.filter({ !$0.isOptional }).flatMap(\.checkpoints) {
      var unheard = Response()
      goal.solve(checkpoint.id, isSkipped: true, into: &unheard)
    }
    fuel = goal.fuel
    let lists = [state.cloud, goal.state.cloud].map { cloud in
      let listing = AccountListing(of: cloud, with: fuel)
      fuel.spend(listing.steps)
      return listing.lines
    }
    let known = Set(lists[0].flatMap { $0.split(separator: " ") })
    let lines = LineDifference.lines(from: lists[0], to: lists[1]).map { line in
      // The ids of what is not there yet mean nothing.
      let words = line.text.split(separator: " ").map { word in
        known.contains(word) ? String(word) : Self.withoutID(word)
      }
      return ChangedLine(words.joined(separator: " "), isAdded: line.isAdded)
    }
    response.messages.append(.goal(goal.state.cloud.serving(lesson.region).map, lines))
  }

  private static func withoutID(_ word: Substring) -> String {
    guard let hyphen = word.lastIndex(of: "-"), word[hyphen...].count == 18,
      word[hyphen...].dropFirst().allSatisfy(\.isHexDigit)
    else { return String(word) }
    return word[...hyphen] + "…"
  }
}
