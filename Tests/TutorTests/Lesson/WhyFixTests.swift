import AWSServices
import LabSession
import LabTesting
import NetworkModel
import Testing
import Tutor

/// `why` shows the fault; the commands that mend it cost what a hint does where points hang on them.
@Suite struct WhyFixTests {
  private static func lost() throws -> Rehearsal {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().prefix(5).flatMap(\.self))
    return rehearsal
  }

  private static func hints(_ rehearsal: Rehearsal) -> Int {
    rehearsal.lab.state.tutor.checkpoints.map(\.help.hints).reduce(0, +)
  }

  @Test func `the fault is free, the commands count as hints until there are no more`() throws {
    var rehearsal = try Self.lost()
    // Whose packet is asked about makes no difference.
    let pair = rehearsal.lab.state.cloud.network.instances.map(\.id.rawValue)
    let told = rehearsal.told("why \(pair[0]) \(pair[1])")
    #expect(told.contains("dropped"), "\(told)")
    #expect(told.contains("'why fix' shows the commands that mend it"), "\(told)")
    #expect(!told.contains("create-route"), "\(told)")
    #expect(Self.hints(rehearsal) == 0)
    #expect(told.contains("'The ping to the private address succeeds'"), "\(told)")
    // The other way round, or by another port, is the same secret.
    for line in ["why \(pair[1]) \(pair[0])", "why \(pair[0]) \(pair[1]):22"] {
      #expect(!rehearsal.told(line).contains("create-route"), "\(line)")
    }
    rehearsal.type("why \(pair[0]) \(pair[1])")
    let fix = rehearsal.told("why fix")
    #expect(fix.contains("Smallest fix:") && fix.contains("create-route"), "\(fix)")
    #expect(fix.contains("That cost") || fix.contains("That counted as a hint"), "\(fix)")
    #expect(Self.hints(rehearsal) == 1)
    // What is paid for is given: the hint that would have come next.
    let hint = rehearsal.told("hint the ping to the private address succeeds")
    #expect(
      hint.contains("Hint 1 of 3") && hint.contains("A stronger hint costs 1 point"), "\(hint)")
    #expect(Self.hints(rehearsal) == 1)
    #expect(rehearsal.told("why").contains("it costs 1 point of"))
    for _ in 0..<4 { rehearsal.type("why fix") }
    #expect(Self.hints(rehearsal) == 3)
    #expect(!rehearsal.told("why fix").contains("That cost"))
    rehearsal.type("undo")
    #expect(Self.hints(rehearsal) == 3)
  }

  @Test func `it mends what was lost last, or was asked about since`() throws {
    var rehearsal = try Self.lost()
    #expect(!rehearsal.told("why \"$I1\" 10.2.0.9").contains("create-route"))
    #expect(!rehearsal.told("why fix").contains("create-route"))
    rehearsal.type("connect \"$I1\" ping -c 1 \"$PRIVATE2\"")
    #expect(rehearsal.told("why fix").contains("create-route"))
    rehearsal.type("why \"$I1\" 10.2.0.9")
    #expect(!rehearsal.told("why fix").contains("create-route"))
  }

  @Test func `a path that no checkpoint wants is mended for nothing`() throws {
    var rehearsal = try Self.lost()
    let pair = rehearsal.lab.state.cloud.network.instances.map(\.id.rawValue)
    // Nobody asks for a web server to be reached over the internet.
    let told = rehearsal.told("why internet \(pair[0]):443")
    #expect(told.contains("Smallest fix:"), "\(told)")
    #expect(Self.hints(rehearsal) == 0)
  }

  @Test func `where nothing hangs on it, all is said at once`() throws {
    var rehearsal = try Rehearsal()
    #expect(rehearsal.told("why fix").contains("Nothing was lost"))
    rehearsal.play(try Rehearsal.solutionSteps().flatMap(\.self))
    let pair = rehearsal.lab.state.cloud.network.instances.map(\.id.rawValue)
    let told = rehearsal.told("why \(pair[0]) \(pair[1]):443")
    #expect(told.contains("Smallest fix:"), "\(told)")
    rehearsal.type("why fix")
    #expect(Self.hints(rehearsal) == 0)
  }
}
