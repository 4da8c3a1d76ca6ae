import AWSCommandLine
import AWSModel
import Documents
import Testing

/// Real runs of AWS CLI version 2 (`Cases/recorded`): same words, same status (CLI-01).
@Suite struct RecordedCommandTests {
  @Test func `there are runs of each kind`() {
    #expect(RecordedRun.all.count >= 75)
    #expect(RecordedRun.all.filter { $0.serviceError != nil }.count >= 9)
    #expect(RecordedRun.all.filter { $0.exitCode == 0 }.count >= 50)
  }

  @Test(arguments: RecordedRun.all)
  func `ends as recorded`(_ run: RecordedRun) throws {
    let lacking = ["102-err-no-region": "NoRegion", "103-err-no-credentials": "NoCredentials"]
    guard lacking[run.name] == nil else {
      // The learner's computer has a Region and credentials: the same line goes through.
      #expect(run.standardError.contains("(\(lacking[run.name] ?? ""))"))
      _ = try Samples.call(run.words)
      return
    }
    do throws(CommandLineError) {
      let invocation = try Samples.commandLine.invocation(
        for: run.words,
        in: CommandEnvironment(
          now: 1_795_413_700_000, file: { $0.hasPrefix("lab-") ? "{}" : nil }))
      let output = try output(of: invocation, in: run)
      #expect(output == run.standardOutput)
      #expect(run.exitCode == 0)
    } catch {
      // The simulator's advice comes after the CLI's own words.
      let words = error.standardError.split(separator: "vpclab:", maxSplits: 1)[0]
      #expect(words == run.standardError)
      #expect(error.exitCode == run.exitCode)
    }
  }

  /// What is printed when the service answers as it did when the run was recorded.
  private func output(
    of invocation: Invocation, in run: RecordedRun
  ) throws(CommandLineError) -> String {
    switch invocation {
    case .text(let text): return Self.withoutNewer(text)
    case .connect: return "a connection"
    case .configure: return ""
    case .wait(var waiter):
      let instance: JSONValue = ["State": ["Name": "running"]]
      switch waiter.step(after: .success(["Reservations": [["Instances": [instance]]]])) {
      case .succeeded: return ""
      case .failed(let error): throw error
      case .again: return "still waiting"
      }
    case .call(let call):
      guard let error = run.serviceError else {
        // In whatever order the service answers, the CLI prints in that of the model.
        let response = Self.response(in: run).reversed.members ?? [:]
        return try call.perform { _ in response }.standardOutput
      }
      #expect(call.request.operation == error.operation)
      return try call.perform { _ throws(AWSError) in throw AWSError(error.code, error.message) }
        .standardOutput
    }
  }

  /// Where another run recorded, as JSON, the response that this one prints in another form.
  private static func response(in run: RecordedRun) -> JSONValue {
    let vpcs = ["15", "16", "17", "19", "20", "24", "25"]
    let number = String(run.name.prefix { $0 != "-" })
    let recorded = { (name: String) in Samples.json("recorded/\(name)/stdout") }
    switch number {
    case _ where vpcs.contains(number): return recorded("14-describe-vpcs-json")
    case "21":
      let rows = run.standardOutput.split(separator: "\n").map { $0.split(separator: "\t") }
      return [
        "Vpcs": .array(
          rows.map { row in
            [
              "VpcId": .string(String(row[0])), "CidrBlock": .string(String(row[1])),
              "IsDefault": .boolean(row[2] == "True"),
            ]
          })
      ]
    case "29": return recorded("27-empty-list-json")
    case "35": return launched(recorded("13-run-instances"))
    case "38":
      let first = JSONValue.string(Samples.json("recorded/\(run.name)/stdout")[0]?.string ?? "")
      return ["Subnets": [["SubnetId": first], ["SubnetId": "subnet-0"]]]
    case "50": return recorded("49-describe-flow-logs-json")
    case "64":
      var event = recorded("58-logs-get-log-events")["events"]?[0]?.members ?? [:]
      event["logStreamName"] = "eni-0a-all"
      return ["events": .array([.object(event)])]
    case "66", "68", "69", "70": return recorded("65-sts-get-caller-identity-json")
    default: return run.standardOutput.isEmpty ? [:] : recorded(run.name)
    }
  }

  /// The skeleton as it was when the run was recorded: AWS has two members more since then.
  private static func withoutNewer(_ skeleton: String) -> String {
    guard var members = (try? JSONValue(parsingJSON: skeleton))?.members,
      var control = members["VpcEncryptionControl"]?.members
    else { return skeleton }
    for name in ["GlobalAcceleratorExclusion", "ApiGatewayV2Exclusion"] { control[name] = nil }
    members["VpcEncryptionControl"] = .object(control)
    return JSONValue.object(members).json() + "\n"
  }

  /// What DescribeInstances answers once the instance of RunInstances runs.
  private static func launched(_ reservation: JSONValue) -> JSONValue {
    guard var members = reservation.members,
      var instance = members["Instances"]?[0]?.members
    else { return .null }
    instance["State"] = ["Code": 16, "Name": "running"]
    members["Instances"] = .array([.object(instance)])
    return ["Reservations": .array([.object(members)])]
  }

  @Test func `a tail asks for what is not older than it says`() throws {
    let call = try Samples.call(
      ["logs", "tail", "ShareFlowLogs", "--since", "1h"],
      in: CommandEnvironment(now: 1_795_413_700_000))
    #expect(call.request["startTime"] == 1_795_410_100_000)
  }
}

extension JSONValue {
  /// The same document with the members of every object the other way round.
  fileprivate var reversed: JSONValue {
    switch self {
    case .object(let members):
      // A policy is the learner's own document: its order is kept.
      .object(
        JSONObject(
          members.reversed().map {
            ($0.name, $0.name.hasSuffix("PolicyDocument") ? $0.value : $0.value.reversed)
          }))
    case .array(let elements): .array(elements.map(\.reversed))
    case .null, .boolean, .integer, .number, .string: self
    }
  }
}
