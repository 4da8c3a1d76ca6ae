import LabSession
import LabShell
import LabTesting
import Lessons
import Testing
import Tutor

/// Help that looks at the lab: from whatever state a mistake has led to, it leads on.
@Suite struct RescueTests {
  /// The state that a script of mistakes ends in.
  private static func lab(after script: LessonScript) throws -> Rehearsal {
    var rehearsal = try Rehearsal(seed: 3)
    let solution = rehearsal.lab.lesson.solution
    for input in ScriptDifference(of: script, from: solution).inputs {
      _ = rehearsal.lab.apply(.command(input))
    }
    return rehearsal
  }

  @Test func `the tutor reaches the end from every mistake`() throws {
    for script in try Rehearsal.lesson.get().mistakes {
      var rehearsal = try Self.lab(after: script)
      for round in 1...2 where !rehearsal.lab.isCompleted {
        for step in rehearsal.lab.lesson.steps.indices
        where !rehearsal.lab.lesson.steps[step].isOptional {
          let told = rehearsal.told("skip \(step + 1) now")
          #expect(!told.contains("${"), "\(script.name) \(round): \(told.prefix(2_000))")
        }
      }
      let open = rehearsal.lab.results().filter { !$0.isPassed }.map(\.id)
      let isCompleted = rehearsal.lab.isCompleted
      #expect(isCompleted, "\(script.name): \(open.joined(separator: ", "))")
    }
  }

  /// `vpclab lesson test --report` leads on from 500 more.
  @Test func `the tutor reaches the end from states between`() throws {
    let states = RandomStates(try Rehearsal.lesson.get(), seed: 3)
    for number in 1...40 {
      let (lab, lines) = states.state(number)
      let unreached = Rescue(of: lab).unreached
      #expect(unreached == [], "state \(number): \(lines.joined(separator: "\n"))")
    }
  }

  @Test func `the strongest hint is a command with the learner's own ids`() throws {
    for script in try Rehearsal.lesson.get().mistakes {
      var rehearsal = try Self.lab(after: script)
      for step in rehearsal.lab.lesson.steps where !step.isOptional {
        for checkpoint in step.checkpoints where rehearsal.status(checkpoint.id) != .passed {
          var hint: Hint?
          for _ in 1...3 {
            for case .hint(let given) in rehearsal.type("hint \(checkpoint.id)").messages {
              hint = given
            }
          }
          let command = try #require(hint)
          #expect(command.isCommand && command.number == 3)
          #expect(Self.isTypable(command.text), "\(script.name) \(checkpoint.id): \(command.text)")
        }
      }
    }
  }

  /// Nothing in it has to be filled in first.
  private static func isTypable(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    // An option that takes an id, and a word that stands for one: `--subnet-id SUBNET`.
    let hasPlaceholder = zip(words, words.dropFirst()).contains { option, value in
      option.hasPrefix("--")
        && ["id", "ids", "arn", "name"].contains { option.hasSuffix("-" + $0) }
        && value.allSatisfy { $0.isUppercase || $0.isNumber }
    }
    return !text.isEmpty && !hasPlaceholder && !text.contains("${") && !text.contains("…")
      && !text.contains("`") && Script.inputs(of: text).allSatisfy { ParsedInput($0.text).canRun }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var steps: Int
    var lines: [String]
    var checkpoint: String
    /// What the strongest hint begins with; typing it must bring the checkpoint on.
    var command: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      name: "nothing was built", steps: 0, lines: [], checkpoint: "vpc-1",
      command: "aws ec2 create-vpc --cidr-block 10.1.0.0/16"),
    Row(
      name: "a VPC without a subnet", steps: 0,
      lines: ["aws ec2 create-vpc --cidr-block 10.1.0.0/16"],
      checkpoint: "vpc-1", command: "aws ec2 create-subnet --vpc-id vpc-"),
    Row(
      name: "a loose gateway", steps: 0,
      lines: [
        "V=$(aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.VpcId --output text)",
        "aws ec2 create-subnet --vpc-id $V --cidr-block 10.1.0.0/20",
        "aws ec2 create-internet-gateway",
      ], checkpoint: "vpc-1", command: "aws ec2 attach-internet-gateway --vpc-id vpc-"),
    Row(
      name: "what needs a VPC begins with the VPC", steps: 0, lines: [], checkpoint: "flow-log",
      command: "aws ec2 create-vpc --cidr-block 10.1.0.0/16"),
    Row(
      name: "a stopped instance", steps: 2,
      lines: ["aws ec2 stop-instances --instance-ids $I1", "wait 2m"], checkpoint: "instance-1",
      command: "aws ec2 start-instances --instance-ids i-"),
    Row(
      name: "a role with another trust", steps: 3,
      lines: [
        #"aws iam create-role --role-name NextWorkVPCFlowLogsRole --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}'"#
      ], checkpoint: "role",
      command: "aws iam update-assume-role-policy --role-name NextWorkVPCFlowLogsRole"),
    Row(
      name: "the route to the gateway is gone", steps: 2,
      lines: ["aws ec2 delete-route --route-table-id $RTB1 --destination-cidr-block 0.0.0.0/0"],
      checkpoint: "instance-1", command: "aws ec2 create-route --route-table-id rtb-"),
  ])
  func `the strongest hint mends what is missing first`(_ row: Row) throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().prefix(row.steps).flatMap { $0 })
    for line in row.lines { rehearsal.type(line) }
    #expect(rehearsal.status(row.checkpoint) != .passed)
    var text = ""
    for _ in 1...3 {
      for case .hint(let hint) in rehearsal.type("hint \(row.checkpoint)").messages {
        text = hint.text
      }
    }
    #expect(text.hasPrefix(row.command), "\(text)")
    #expect(rehearsal.type(text).status == 0, "\(text)")
  }

  @Test func `cleaning up can be left to the tutor`() throws {
    var rehearsal = try Rehearsal(seed: 5)
    rehearsal.play(try Rehearsal.solutionSteps().flatMap { $0 })
    rehearsal.type("goto clean-up")
    let told = rehearsal.told("skip now")
    #expect(rehearsal.status("network-gone") == .passed, "\(told.suffix(1_500))")
    #expect(rehearsal.status("logs-gone") == .passed, "\(told.suffix(1_500))")
  }
}
