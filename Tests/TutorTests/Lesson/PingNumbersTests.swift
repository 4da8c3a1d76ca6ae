import LabSession
import LabTesting
import Lessons
import Testing
import Tutor

/// What the flow log makes of the learner's pings: 84 bytes for each packet (PING-06).
@Suite struct PingNumbersTests {
  struct Pings: CustomTestStringConvertible {
    /// Private ones before the peering connection, which are lost.
    var lost: Int
    /// Private ones over it.
    var peered: Int
    var `public`: Int
    var seed: UInt64
    var testDescription: String { "\(lost) + \(peered) private, \(`public`) public" }
  }

  static let table = [
    Pings(lost: 5, peered: 10, public: 5, seed: 1),
    Pings(lost: 4, peered: 4, public: 4, seed: 2),
    Pings(lost: 17, peered: 23, public: 31, seed: 3),
    Pings(lost: 70, peered: 5, public: 100, seed: 4),
  ]

  @Test(arguments: table)
  func `the top ten show 84 bytes for each packet that passed the interface`(_ pings: Pings) throws
  {
    var rehearsal = try Rehearsal(seed: pings.seed)
    var terminal = ""
    for line in try Rehearsal.solutionSteps().flatMap({ $0 }) {
      let line =
        line
        .replacing("ping -c 5 \"$PRIVATE2\"", with: "ping -c \(pings.lost) \"$PRIVATE2\"")
        .replacing("ping -c 5 \"$PUBLIC2\"", with: "ping -c \(pings.public) \"$PUBLIC2\"")
        .replacing("ping -c 10 \"$PRIVATE2\"", with: "ping -c \(pings.peered) \"$PRIVATE2\"")
      terminal += rehearsal.printed(line)
    }
    #expect(rehearsal.lab.isCompleted)
    let query = try #require(rehearsal.lab.state.tutor.history.queries.last)
    #expect(query.rows.count == 10)
    func bytes(_ source: String, _ destination: String) -> Int? {
      query.rows.first { $0[0] == source && $0[1] == destination }.flatMap { Int($0[2]) }
    }
    let own = rehearsal.printed(Self.privateAddressOf1).trimmed
    let peer = rehearsal.printed("echo $PRIVATE2").trimmed
    let away = rehearsal.printed("echo $PUBLIC2").trimmed
    #expect(bytes(own, peer) == 84 * (pings.lost + pings.peered))
    #expect(bytes(peer, own) == 84 * pings.peered)
    #expect(bytes(own, away) == 84 * pings.public)
    #expect(bytes(away, own) == 84 * pings.public)

    let answers = terminal.split(separator: "\n").filter { $0.contains("icmp_seq=") }
    #expect(answers.count == pings.peered + pings.public)
    #expect(
      answers.filter { $0.contains("from \(peer): ") && $0.contains(" ttl=127 ") }.count
        == pings.peered)
    #expect(
      answers.filter { $0.contains("from \(away): ") && $0.contains(" ttl=126 ") }.count
        == pings.public)

    let records = rehearsal.printed(Self.allRecords).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(records.contains { $0[12] == "REJECT" }, "strangers knock")
    let pingRecords = records.filter {
      $0.count == 14 && $0[7] == "1" && ($0[3] == own || $0[4] == own)
        && [peer, away].contains($0[3] == own ? $0[4] : $0[3])
    }
    #expect(pingRecords.allSatisfy { $0[12] == "ACCEPT" })
    #expect(pingRecords.allSatisfy { Int($0[9]) == (Int($0[8]) ?? 0) * 84 })
    #expect(!records.contains { $0[7] == "1" && $0[12] == "REJECT" })
  }

  private static let privateAddressOf1 =
    "aws ec2 describe-instances --instance-ids \"$I1\" "
    + "--query 'Reservations[0].Instances[0].PrivateIpAddress' --output text"
  private static let allRecords =
    "aws logs filter-log-events --log-group-name NextWorkVPCFlowLogsGroup "
    + "--query 'events[].[message]' --output text"
}

extension String {
  /// Without the newline at its end.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
