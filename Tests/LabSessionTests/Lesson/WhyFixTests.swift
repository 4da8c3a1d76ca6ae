import AWSServices
import LabSession
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
    let fix = rehearsal.told("why fix")
    #expect(fix.contains("Smallest fix:") && fix.contains("create-route"), "\(fix)")
    #expect(Self.hints(rehearsal) == 1)
    #expect(rehearsal.told("why").contains("it costs 1 point of"))
    for _ in 0..<4 { rehearsal.type("why fix") }
    #expect(Self.hints(rehearsal) == 3)
    rehearsal.type("undo")
    #expect(Self.hints(rehearsal) == 3)
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
