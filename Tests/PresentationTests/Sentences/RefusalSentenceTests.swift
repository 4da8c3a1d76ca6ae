import DataPlane
import Foundations
import LabShell
import NetworkModel
import Testing

@testable import DataPlane
@testable import LabShell
@testable import Presentation
@testable import Tutor

/// What does not go, and what goes instead: each sentence ends with a thing to do.
@Suite struct RefusalSentenceTests {
  static let forms: [(FormProblem, String)] = [
    (.empty, "This field can't be empty."),
    (
      .nothingToChoose(missing: "There is no VPC.", remedy: .form("vpc")),
      "There is no VPC. 'wizard vpc' makes one."
    ),
    (
      .nothingToChoose(missing: "It is empty.", remedy: .wait(minutes: 15)),
      "It is empty. 'wait 15m' brings one."
    ),
    (
      .nothingToChoose(missing: "There is no VPC to delete.", remedy: nil),
      "There is no VPC to delete."
    ),
    (
      .unusableRegion("moon-1", home: "us-west-2"),
      """
      Your shell is set to the Region moon-1, which the account cannot use, so nothing was done. \
      export AWS_REGION=us-west-2 AWS_DEFAULT_REGION=us-west-2 sets it to the lab's own.
      """
    ),
    (.notAChoice("", among: ["a", "b"], help: "Help."), "Choose one of: a, b."),
    (.notAChoice("c", among: ["a", "b"], help: "Help."), "'c' is none of these: a, b. Help."),
    (
      .ambiguous("w", candidates: ["web", "www"]),
      "'w' can mean several: web, www. Write more of it."
    ),
    (.notADocument(help: "Write JSON."), "This is no JSON document. Write JSON."),
    (.malformedDocument("No.", advice: "Do."), "AWS would refuse it: No. Do."),
    (
      .notACIDRBlock("10.1", example: "10.1.0.0/16"),
      "'10.1' is no IPv4 CIDR block. Write an address and a prefix, such as 10.1.0.0/16."
    ),
    (
      .notACIDRBlock("me", example: "10.1.0.0/16", alternative: "anywhere"),
      "'me' is no IPv4 CIDR block. Write an address and a prefix, such as 10.1.0.0/16, or anywhere."
    ),
    (.blockOfWrongSize(prefixLength: 8), "AWS takes blocks from /16 to /28; this is /8."),
    (
      .notANumber("x", from: 0, to: 3),
      "'x' does not do here. Write a number from 0 to 3."
    ),
    (.notANumber("x"), "'x' does not do here. Write a number from 1 up."),
    (
      .notANumber("x", from: 1, to: 9, alternative: "all"),
      "'x' does not do here. Write a number from 1 to 9, or all."
    ),
    (
      .unknownField("nam", known: ["name", "cidr"]),
      "The form has no field 'nam'. Its fields are: name, cidr."
    ),
    (.field("Name tag", .empty), "Name tag: This field can't be empty."),
  ]

  @Test(arguments: forms)
  func `a form says what is wrong with a value`(problem: FormProblem, sentence: String) {
    #expect(problem.sentence.plain == sentence)
  }

  static let refusals: [(Refusal, String)] = [
    (.processRuns(command: "ping 10.2.0.5"), "'ping 10.2.0.5' is running: Ctrl-C ends it."),
    (.nothingRuns, "Nothing is running."),
    (
      .needsTerminal(word: "wizard", instead: "wizard vpc name=a"),
      "'wizard' asks questions at a terminal, and there is none here. Write instead: "
        + "wizard vpc name=a"
    ),
  ]

  @Test(arguments: refusals)
  func `what can't be done now says what can`(refusal: Refusal, sentence: String) {
    #expect(refusal.sentence.plain == sentence)
  }

  private static let web = InstanceReference.Candidate(
    id: ResourceID(generated: "i-0a1b2c3d"), name: "web",
    privateAddress: IPv4Address(rawValue: 0x0a01_0005), state: .running)
  private static let nameless = InstanceReference.Candidate(
    id: ResourceID(generated: "i-0a1b2c3e"), name: nil, privateAddress: nil, state: .stopped)

  static let problems: [(PathProblem, String)] = [
    (
      .noSuchInstance("db", present: []), "There is no instance 'db': none was launched yet."
    ),
    (
      .noSuchInstance("db", present: [web, nameless]),
      "There is no instance 'db'. There are:\n  i-0a1b2c3d  web  10.1.0.5  running\n"
        + "  i-0a1b2c3e  (no name)  -  stopped"
    ),
    (
      .ambiguous("web", candidates: [web]),
      "Several instances are called 'web'. Name one by its id:\n"
        + "  i-0a1b2c3d  web  10.1.0.5  running"
    ),
    (
      .gone(NamedResource(id: "i-0a1b2c3d", name: "web"), .terminated),
      "web (i-0a1b2c3d) is terminated and has no network interface any more."
    ),
    (
      .badPort("70000"),
      "'70000': a port is a number from 1 to 65535, as in 10.2.3.4:22 or 10.2.3.4:53/udp."
    ),
    (.badTraffic("gre"), "'gre' is none of icmp, tcp/PORT and udp/PORT."),
  ]

  @Test(arguments: problems)
  func `a packet that can't be asked about says why`(problem: PathProblem, sentence: String) {
    #expect(problem.sentence.plain == sentence)
    #expect(Cause.unreachable(problem).sentences(after: "").map(\.plain) == [sentence])
  }

  // MARK: Addresses that somebody had

  struct Former: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var address: UInt32 = 0x3601_0203
    var name: String? = "web"
    let state: Instance.State?
    var current: UInt32?
    let sentence: String
  }

  private static let had = "54.1.2.3 was the public address of web (i-0a1b2c3d) until 22:13:20."

  static let formers = [
    Former(
      testDescription: "it has another now", state: .running, current: 0x3409_0909,
      sentence: had + " That instance is running, and its address is 52.9.9.9 now."),
    Former(
      testDescription: "it has none now", state: .stopped,
      sentence: had + " That instance is stopped, and has no public address now."),
    Former(
      testDescription: "it ends", state: .shuttingDown, current: 0x3409_0909,
      sentence: had + " That instance is shutting-down."),
    Former(
      testDescription: "it has ended", state: .terminated,
      sentence: had + " That instance is terminated."),
    Former(
      testDescription: "it has left the lists", state: nil,
      sentence: had + " That instance is terminated."),
    Former(
      testDescription: "a private address of a nameless one", address: 0x0a01_0005, name: nil,
      state: .terminated,
      sentence: "10.1.0.5 was an address of i-0a1b2c3d until 22:13:20. "
        + "That instance is terminated."),
  ]

  @Test(arguments: formers)
  func `whose an address was, and where that instance is now`(_ former: Former) {
    let holder = FormerHolder(
      address: IPv4Address(rawValue: former.address),
      instance: ResourceID(generated: "i-0a1b2c3d"), name: former.name,
      until: Instant(seconds: 1_700_000_000), state: former.state,
      currentAddress: former.current.map { IPv4Address(rawValue: $0) })
    #expect(holder.sentence.plain == former.sentence)
  }
}
