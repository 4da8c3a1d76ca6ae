import Foundations
import LabSession
import LabShell
import LabTesting
import Testing
import Tutor

/// The story of one's own packets, at the end of the lab and when asked for.
@Suite struct StoryTests {
  private static func story(_ response: Response) -> SessionStory? {
    response.messages.lazy.compactMap { message in
      if case .story(let story) = message { story } else { nil }
    }.first
  }

  @Test func `the end of the lab tells it once, and its sums are those of the log`() throws {
    var rehearsal = try Rehearsal()
    let lines = try Rehearsal.solutionSteps().flatMap(\.self)
    let stories = lines.compactMap { Self.story(rehearsal.type($0)) }
    #expect(stories.count == 1)
    let told = try #require(Self.story(rehearsal.type("story")))
    let pings = rehearsal.lab.state.tutor.history.pings
    #expect(told.exchanges.map(\.sent).reduce(0, +) == pings.map(\.ping.sent).reduce(0, +))
    #expect(told.exchanges.map(\.answered).reduce(0, +) == pings.map(\.ping.received).reduce(0, +))
    for exchange in told.exchanges {
      #expect(exchange.from?.role == "Instance 1" && exchange.to?.role == "Instance 2")
      // What was sent after the last delivery is not in the log yet.
      #expect(exchange.accepted > 0 && exchange.accepted <= exchange.sent, "\(exchange)")
      #expect(exchange.rejected == 0)
    }
    #expect(told.strangersRefused > 0 && told.shellRecords > 0 && told.ownBytes > 840)
    let count = rehearsal.printed(
      "aws logs filter-log-events --log-group-name NextWorkVPCFlowLogsGroup"
        + " --query 'length(events)'")
    #expect(count.hasPrefix("\(told.records)\n"), "\(count)")
    #expect(rehearsal.told("story").contains("without help"))
  }

  /// Requests of one and answers to the other are packets from the same address to the same address.
  @Test func `pings that cross each other are counted as what was sent`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().flatMap(\.self))
    for line in [
      "wait 15m",
      "PRIVATE1=$(aws ec2 describe-instances --instance-ids \"$I1\" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)",
      "aws ec2 create-flow-logs --resource-type VPC --resource-ids \"$VPC2\" --traffic-type ALL --max-aggregation-interval 60 --log-group-name NextWorkVPCFlowLogsGroup --deliver-logs-permission-arn \"$ROLE\"",
      "wait 2m", "connect \"$I1\" ping -c 7 \"$PRIVATE2\"",
      "connect \"$I2\" ping -c 4 \"$PRIVATE1\"", "wait 20m",
    ] { rehearsal.type(line) }
    let story = try #require(Self.story(rehearsal.type("story")))
    for exchange in story.exchanges {
      #expect(
        exchange.accepted == exchange.sent && exchange.rejected == 0,
        "\(exchange.address): \(exchange.accepted) of \(exchange.sent)")
    }
  }

  /// The flow log saw the packets; its records went with their group, and new ones came since.
  @Test func `records that were deleted with their group are gone, and were not unseen`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().flatMap(\.self))
    rehearsal.type("aws logs delete-log-group --log-group-name NextWorkVPCFlowLogsGroup")
    rehearsal.type("aws logs create-log-group --log-group-name NextWorkVPCFlowLogsGroup")
    rehearsal.type("wait 15m")
    let told = rehearsal.told("story")
    #expect(
      told.contains("The flow logs have ") && told.contains("no log has a record of them now"))
  }

  @Test func `a story pays for the records that it reads`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().flatMap(\.self))
    func cost(of line: String) -> Int {
      let before = rehearsal.lab.fuel.remaining
      rehearsal.type(line)
      return before - rehearsal.lab.fuel.remaining
    }
    // Another word costs what any word does.
    let word = cost(of: "map")
    let records = try #require(Self.story(rehearsal.type("story"))).records
    #expect(cost(of: "story") - word >= 2 * records)
  }

  @Test func `it can be asked for before anything was sent`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.type("hint")
    let told = rehearsal.told("story")
    #expect(told.contains("Nothing was pinged so far"))
    #expect(told.contains("1 hint"), "\(told)")
  }
}
