import ProgramTesting
import Testing

@Suite(.serialized) struct LearnerAtATerminalTests {
  private func open(
    _ arguments: [String] = [], in folder: String, environment: [String: String] = ["NO_COLOR": "1"]
  ) throws -> Pseudoterminal {
    let variables = Places.environment(folder).merging(environment) { $1 }
    return try #require(Pseudoterminal(Places.vpclab, arguments, environment: variables))
  }

  @Test func `a learner starts, types, leaves, and finds everything again`() throws {
    let folder = try Places.newFolder()
    let first = try open(in: folder)
    #expect(first.wait(for: "Step 1 of 7"))
    #expect(first.wait(for: "lab 1/7 $"))
    first.type("X=remembered\r")
    #expect(first.wait(for: "lab 1/7 $"))
    first.type("\u{4}")
    #expect(first.wait(for: "Saved: 0 of 100 points"))
    #expect(first.exitStatus() == 0)

    let second = try open(in: folder)
    #expect(second.wait(for: "as you left it"))
    #expect(second.wait(for: "lab 1/7 $"))
    second.type("echo $X\r")
    #expect(second.wait(for: "remembered"))
  }

  @Test func `who comes late begins at a step, and the tutor has done the others`() throws {
    let folder = try Places.newFolder()
    let screen = try open(["start", "--at", "ping-test"], in: folder)
    #expect(screen.wait(for: "session k1, earlier steps skipped"))
    #expect(screen.wait(for: "lab 5/7 $"))
    screen.type("progress\r")
    #expect(screen.wait(for: "0 / 100"))
    screen.type("aws ec2 describe-vpcs --query 'length(Vpcs)'\r")
    #expect(screen.wait(for: "3"))
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
    let wrong = try open(["start", "--at", "9"], in: folder)
    #expect(wrong.wait(for: "8 (clean-up)"))
    #expect(wrong.exitStatus() == 64)
  }

  @Test func `a session that was killed goes on with every input`() throws {
    let folder = try Places.newFolder()
    let first = try open(in: folder)
    #expect(first.wait(for: "lab 1/7 $"))
    first.type("X=kept; echo $X-saved\r")
    #expect(first.wait(for: "kept-saved"))
    first.send(signal: 9)
    #expect(first.exitStatus() == 137)
    let second = try open(in: folder)
    #expect(second.wait(for: "lab 1/7 $"))
    second.type("echo $X-again\r")
    #expect(second.wait(for: "kept-again"))
  }

  @Test func `Tab completes operations and the lab's own resources`() throws {
    let screen = try open(in: try Places.newFolder())
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("aws ec2 describe-vpc-a\t")
    #expect(screen.wait(for: "ttribute"))
    screen.type("--vpc-id vpc-\t")
    screen.type("--attribute enableDnsSupport --query EnableDnsSupport.Value\r")
    #expect(screen.wait(for: "true"))
  }

  @Test func `what Tab offers says what it is for`() throws {
    let screen = try open(in: try Places.newFolder())
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("re\t\t")
    #expect(screen.wait(for: "redo       bring back what"))
    #expect(screen.wait(for: "readarray  read lines into an array"))
    screen.type("\u{3}")
    screen.type("aws ec2 create-flow-logs --\t\t")
    #expect(screen.wait(for: "list, required"))
    #expect(screen.wait(for: "ACCEPT, REJECT, ALL"))
  }

  @Test func `a form makes what the console makes`() throws {
    let screen = try open(in: try Places.newFolder())
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("wizard log-group\r")
    #expect(screen.wait(for: "Log group name (such as NextWorkVPCFlowLogsGroup):"))
    screen.type("\u{3}")
    #expect(screen.wait(for: "nothing was made"))
  }

  @Test func `Escape leaves a form, and Enter on an empty line says what is to be done`() throws {
    let screen = try open(in: try Places.newFolder())
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("wizard vpc\r")
    #expect(screen.wait(for: "Name tag"))
    screen.type("mine\r")
    #expect(screen.wait(for: "IPv4 CIDR block"))
    screen.type("\u{1B}")
    #expect(screen.wait(for: "goes on with your answers"))
    screen.type("\r")
    #expect(screen.wait(for: "Now: VPC 1 is 10.1.0.0/16"))
    screen.type("wizard vpc\r")
    #expect(screen.wait(for: "[mine]"))
    screen.type(".\r")
    #expect(screen.wait(for: "nothing was made"))
  }

  @Test func `foreign text cannot command the terminal`() throws {
    let screen = try open(in: try Places.newFolder(), environment: ["TERM": "dumb"])
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type(#"printf '\033]0;title\007\n'"# + "\n")
    #expect(screen.wait(for: #"\x1b]0;title\x07"#))
    #expect(!screen.transcript.contains("\u{1B}"))
  }

  @Test func `who watches a ping without end is told once what ends it`() throws {
    let screen = try open(in: try Places.newFolder())
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("ping 203.0.113.9\r")
    #expect(screen.wait(for: "The ping goes on until you press Ctrl-C."))
    screen.type("\u{3}")
    #expect(screen.wait(for: "ping statistics"))
  }

  @Test func `Ctrl-C ends a ping without end, and says how it went`() throws {
    let screen = try open(in: try Places.newFolder())
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("ping 127.0.0.1\r")
    #expect(screen.wait(for: "PING "))
    screen.type("\u{3}")
    #expect(screen.wait(for: "ping statistics"))
    #expect(screen.wait(for: "lab 1/7 $"))
  }
}
