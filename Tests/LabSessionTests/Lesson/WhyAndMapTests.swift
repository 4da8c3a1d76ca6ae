import CloudSimulator
import LabSession
import Testing
import Tutor

/// `map` after `why`: the drawing marks the path that was explained, as it is by then.
@Suite struct WhyAndMapTests {
  @Test func `map marks where the packet that why explained is dropped, until it no longer is`()
    throws
  {
    var rehearsal = try Rehearsal()
    let steps = try Rehearsal.solutionSteps()
    rehearsal.play(steps.prefix(2).flatMap(\.self))
    rehearsal.type("wait 2m")
    let plain = rehearsal.told("map")
    #expect(!plain.contains("X internet gateway"))
    #expect(!plain.contains("marks the way"))

    let first = try #require(rehearsal.lab.state.cloud.instances.first)
    let second = try #require(rehearsal.lab.state.cloud.instances.last)
    #expect(rehearsal.told("why \(first.id) \(second.id)").contains("dropped"))
    let lost = rehearsal.told("map")
    #expect(lost.contains("X internet gateway"))
    #expect(lost.contains("> marks the way of the echo request"))
    #expect(lost.contains("X where it is dropped"))

    rehearsal.play(steps.flatMap(\.self).filter { $0.contains("peering") || $0.contains("PCX") })
    rehearsal.type("wait 1m")
    let arriving = rehearsal.told("map")
    #expect(!arriving.contains("X internet gateway"))
    #expect(arriving.contains("which arrives"), "\(arriving)")
  }
}
