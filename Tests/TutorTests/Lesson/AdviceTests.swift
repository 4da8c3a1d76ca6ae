import LabSession
import LabShell
import LabTesting
import Lessons
import Testing
import Tutor

/// What a note advises works: each command in it can be typed as it stands, and mends what it says.
@Suite struct AdviceTests {
  /// Of a note whose command is a part of the whole: what else is to be done stands beside it.
  private static let halves: Set<String> = [
    // A flow log is deleted, and made anew with the options that are named.
    "filter-reject-only", "interval-600", "flow-log-anew", "flow-log-anew-role", "role-elsewhere",
    // What its commands list is to be taken away.
    "role-in-use",
  ]

  @Test func `a command in a note mends what the note says`() throws {
    var tried = 0
    for script in try Rehearsal.lesson.get().mistakes {
      guard case .diagnosis(let id)? = script.promise else { continue }
      var rehearsal = try Rehearsal(seed: 3)
      let solution = rehearsal.lab.lesson.solution
      var notes: [LabMessage] = []
      for input in ScriptDifference(of: script, from: solution).inputs {
        notes += rehearsal.lab.apply(.command(input)).messages
      }
      notes += rehearsal.type("check").messages
      guard let advice = Self.commands(in: notes, of: id), !advice.isEmpty else { continue }
      tried += 1
      for command in advice {
        let response = rehearsal.type(command)
        #expect(response.status == 0, "\(script.name): \(command)")
      }
      guard !Self.halves.contains(id) else { continue }
      _ = rehearsal.type("wait 5m")
      let after = rehearsal.type("check").messages
      #expect(Self.commands(in: after, of: id) == nil, "\(script.name): \(advice)")
    }
    #expect(tried > 0)
  }

  /// The whole commands in the last note of that name; `nil` where there is none.
  private static func commands(in messages: [LabMessage], of id: String) -> [String]? {
    var statement: Statement?
    for case .diagnosis(id, let said, _) in messages { statement = said }
    return statement?.fragments.compactMap { fragment in
      // `aws ec2 replace-route` alone names what to type, and says the rest in words.
      guard case .code(let text) = fragment, text.hasPrefix("aws ") || text.hasPrefix("wait "),
        text.contains(" --") || text.hasPrefix("wait "), ParsedInput(text).canRun
      else { return nil }
      return text
    }
  }
}
