import LabSession
import LabShell
import LabTesting
import Lessons
import Testing
import Tutor

/// A checkpoint keeps what it passed with.
@Suite struct EvidenceTests {
  @Test func `each checkpoint of the solution keeps its witnesses`() throws {
    var rehearsal = try Rehearsal()
    var numbers: [String: Int] = [:]
    for (index, line) in try Rehearsal.solutionSteps().flatMap({ $0 }).enumerated() {
      let before = Set(rehearsal.passed)
      rehearsal.type(line)
      for id in rehearsal.passed where !before.contains(id) { numbers[id] = index + 1 }
    }
    func evidence(_ id: String) throws -> Evidence {
      try #require(rehearsal.lab.state.tutor[checkpoint: id]?.evidence, "\(id)")
    }
    func kinds(_ id: String) throws -> Set<String> {
      Set(try evidence(id).resources.map { String($0.id.prefix { $0 != "-" }) })
    }
    for id in ["private-ping-fails", "public-ping-works", "private-ping-works"] {
      let evidence = try evidence(id)
      #expect(evidence.event == numbers[id])
      let exchange = try #require(evidence.exchange)
      #expect(exchange.from?.name == "Instance - NextWork VPC 1")
      #expect((exchange.received == 0) == (id == "private-ping-fails"))
    }
    for id in ["route-table-read", "record-read", "top-ten"] {
      #expect(try evidence(id).event == numbers[id], "\(id)")
    }
    #expect(try kinds("route-1").isSuperset(of: ["rtb", "pcx"]))
    #expect(try kinds("instance-1").isSuperset(of: ["i", "eni", "sg"]))
    #expect(try kinds("vpc-1").isSuperset(of: ["vpc", "igw", "rtb"]))
    let flowLog = try evidence("flow-log").resources.map(\.id)
    #expect(flowLog.contains { $0.hasPrefix("fl-") })
    #expect(flowLog.contains("NextWorkVPCFlowLogsGroup"))
    #expect(flowLog.contains("NextWorkVPCFlowLogsRole"))
    #expect(
      try evidence("instance-1").resources.first { $0.id.hasPrefix("i-") }
        == NamedResource(
          id: evidence("instance-1").resources.first { $0.id.hasPrefix("i-") }?.id ?? "",
          name: "Instance - NextWork VPC 1", role: "Instance 1"))
  }

  @Test func `evidence goes and comes with undo and redo`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps()[0])
    let evidence = rehearsal.lab.state.tutor[checkpoint: "vpc-2"]?.evidence
    #expect(evidence != nil)
    rehearsal.type("undo")
    #expect(rehearsal.lab.state.tutor[checkpoint: "vpc-2"]?.evidence == nil)
    rehearsal.type("redo")
    #expect(rehearsal.lab.state.tutor[checkpoint: "vpc-2"]?.evidence == evidence)
  }

  /// What is kept from look to look is what a fresh look finds.
  @Test func `kept judgements and digests are fresh ones`() throws {
    let source = try Rehearsal.lesson.get()
    let solution = Script.inputs(of: source.lesson.solution).map(\.text)
    let scripts =
      [solution]
      + (source.alternatives + source.mistakes).map {
        ScriptDifference(of: $0, from: source.lesson.solution).inputs.map(\.text)
      }
    for script in scripts {
      var rehearsal = try Rehearsal(seed: 3)
      var digester = AccountDigester()
      // What the solution has, too, was compared with the solution.
      let common = script == solution ? 0 : zip(script, solution).prefix { $0 == $1 }.count
      for (index, line) in script.enumerated() {
        rehearsal.type(line)
        guard index >= common, index % 3 == 0 || index == script.count - 1 else { continue }
        var fresh = LessonContext(source.lesson)
        #expect(rehearsal.lab.results() == fresh.reports(in: rehearsal.lab.state), "\(line)")
        var anew = AccountDigester()
        let cloud = rehearsal.lab.state.cloud
        #expect(digester.digest(of: cloud) == anew.digest(of: cloud), "\(line)")
      }
    }
  }
}
