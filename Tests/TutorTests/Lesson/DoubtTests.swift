import LabSession
import LabTesting
import Testing
import Tutor

/// What an answer gives away is asked about, and nothing else is.
@Suite struct DoubtTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var question: String
    var answer: String
    var doubts: [String]
    var testDescription: String { "\(question): \(answer)" }

    init(_ question: String, _ answer: String, _ doubts: [String] = []) {
      self.question = question
      self.answer = answer
      self.doubts = doubts
    }
  }

  static let rows = [
    // Row 22
    Row(
      "public-ping", "it means that the peering connection works", ["public-ping-proves-peering"]),
    Row("public-ping", "Peering is set up.", ["public-ping-proves-peering"]),
    Row("public-ping", "the peering does not exist, the packets went out by the internet gateway"),
    Row("public-ping", "it went over the internet, without any peering, and that works"),
    Row("private-ping", "the peering connection works"),
    // Row 62
    Row("flow-record", "The REJECT shows that my ping failed", ["reject-is-my-ping"]),
    Row("flow-record", "REJECT records are strangers, not my pings"),
    Row("flow-record", "a scanner was rejected at port 8082"),
    // Row 63
    Row("flow-record", "it came to port 6 and was accepted", ["protocol-read-as-port"]),
    Row("flow-record", "it came to port 61, and to port 1080"),
    Row("flow-record", "44 packets were sent.", ["bytes-read-as-packets"]),
    Row("flow-record", "4 packets of 344 bytes"),
    // Row 71
    Row("query", "somebody attacks my port 22", ["ssh-is-a-surprise"]),
    Row("query", "port 22 is no attack, it is Instance Connect"),
    // The guide's numbers, and the lead-in.
    Row("flow-record", "from 18.237.140.165 to 10.1.5.112, accepted", ["guide-numbers"]),
    Row("step-1", "In this step, I will… because…", ["lead-in-left"]),
    Row("step-1", "In this step I make two VPCs, because they shall be peered."),
    Row("did-not-expect", "that strangers knock within a minute"),
  ]

  @Test(arguments: rows) func `a misconception is asked about`(_ row: Row) throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().prefix(2).flatMap { $0 })
    let response = rehearsal.type("answer \(row.question) \(row.answer)")
    #expect(response.status == 0)
    let doubts = response.messages.compactMap { message in
      if case .answerDoubted(let id, _) = message { id } else { nil }
    }
    #expect(doubts == row.doubts)
    // Kept all the same: it is the learner's own answer.
    #expect(rehearsal.lab.state.tutor.answer(to: row.question) == row.answer)
  }

  @Test func `one's own addresses are no guide's`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().prefix(2).flatMap { $0 })
    let told = rehearsal.told("answer flow-record from 10.1.5.112 to me")
    #expect(told.contains("Instance 1") || told.contains("10.1."))
    #expect(!told.contains("${"))
  }
}
