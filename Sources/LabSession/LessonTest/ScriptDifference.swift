import Foundations
public import Lessons
public import Tutor

/// The inputs of a lesson's script, which may be written as its difference from the solution.
///
/// A mistake is one thing done wrongly on the way of a solution. Written in full it would repeat the
/// solution's lines, and whoever changes those would have to change sixty scripts. So comments say
/// what differs:
///
/// ```
/// # as far as step 4                    the solution to the end of that step, or to a line
/// # without aws iam attach              that line is left out
/// # change --traffic-type ALL => --traffic-type REJECT
/// # before …, # after …, # instead of … the lines that follow go there
/// # then                                the lines that follow come last
/// ```
///
/// A line is named by its beginning, and must be one of the solution's.
public struct ScriptDifference: Sendable {
  public let inputs: [ParsedInput]
  /// What cannot be carried out: a line that the solution does not have, a step that it does not have.
  public let problems: [String]

  /// The inputs of a script; one without such comments stands as it is written.
  public init(of script: LessonScript, from solution: String) {
    let edits = Self.edits(in: script.text)
    guard edits.contains(where: { $0.kind != nil }) else {
      inputs = ParsedInput.inputs(ofScript: script.text)
      problems = []
      return
    }
    var play = Play(solution)
    for edit in edits { play.carryOut(edit) }
    inputs = play.inputs
    problems = play.problems
  }

  fileprivate struct Edit {
    enum Kind: String, CaseIterable {
      case asFarAs = "as far as"
      case without
      case change
      case before
      case after
      case insteadOf = "instead of"
      case then
    }

    /// `nil` for what stands before the first.
    var kind: Kind?
    var subject: String
    var lines = ""
  }

  private static func edits(in text: String) -> [Edit] {
    var edits = [Edit(kind: nil, subject: "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let edit = edit(line) {
        edits.append(edit)
      } else {
        edits[edits.count - 1].lines += line + "\n"
      }
    }
    return edits
  }

  private static func edit(_ line: Substring) -> Edit? {
    guard line.hasPrefix("# ") else { return nil }
    let words = line.dropFirst(2)
    for kind in Edit.Kind.allCases {
      if kind == .then {
        if words == "then" { return Edit(kind: kind, subject: "") }
      } else if words.hasPrefix(kind.rawValue + " ") {
        return Edit(kind: kind, subject: String(words.dropFirst(kind.rawValue.count + 1)))
      }
    }
    return nil
  }
}

/// The solution while it becomes the script.
private struct Play {
  private(set) var inputs: [ParsedInput]
  private(set) var problems: [String] = []
  /// How many inputs the solution has up to the end of each step.
  private let ends: [Int]

  init(_ solution: String) {
    inputs = ParsedInput.inputs(ofScript: solution)
    var ends: [Int] = []
    for (index, line) in solution.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated() where line.hasPrefix("# Step ")
    {
      ends.append(inputs.count { $0.firstLine <= index })
    }
    self.ends = Array(ends.dropFirst()) + [inputs.count]
  }

  mutating func carryOut(_ edit: ScriptDifference.Edit) {
    let lines = ParsedInput.inputs(ofScript: edit.lines)
    switch edit.kind {
    case nil:
      if !lines.isEmpty { problems.append("lines stand before '# then'") }
    case .asFarAs:
      if edit.subject.hasPrefix("step "), let step = GivenNumber(edit.subject.dropFirst(5))?.value {
        guard (0...ends.count).contains(step) else {
          return problems.append("the solution has no step \(step)")
        }
        inputs.removeSubrange((step == 0 ? 0 : ends[step - 1])...)
      } else if let index = index(of: edit.subject) {
        inputs.removeSubrange((index + 1)...)
      }
      inputs += lines
    case .without:
      if let index = index(of: edit.subject) { inputs.remove(at: index) }
    case .change: change(edit.subject)
    case .before:
      if let index = index(of: edit.subject) { inputs.insert(contentsOf: lines, at: index) }
    case .after:
      if let index = index(of: edit.subject) { inputs.insert(contentsOf: lines, at: index + 1) }
    case .insteadOf:
      if let index = index(of: edit.subject) {
        inputs.replaceSubrange(index...index, with: lines)
      }
    case .then: inputs += lines
    }
  }

  private mutating func index(of beginning: String) -> Int? {
    let index = inputs.firstIndex { $0.text.hasPrefix(beginning) }
    if index == nil { problems.append("no line of the solution begins with '\(beginning)'") }
    return index
  }

  /// In every line that has it.
  private mutating func change(_ subject: String) {
    let parts = subject.split(separator: " =>", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return problems.append("'change' needs OLD => NEW") }
    let new = parts[1].hasPrefix(" ") ? parts[1].dropFirst() : parts[1]
    let old = String(parts[0])
    var isFound = false
    for (index, input) in inputs.enumerated() where input.text.contains(old) {
      inputs[index] = ParsedInput(input.text.replacing(old, with: new))
      isFound = true
    }
    if !isFound { problems.append("no line of the solution has '\(old)'") }
  }
}
