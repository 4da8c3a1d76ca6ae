import AWSCommandLine
import AWSModel
import AWSServices
import Documents
import Lessons
import Testing

@testable import Tutor

/// A lesson's command with values filled into its request asks what the line with these values asks.
@Suite struct LessonCommandTests {
  private let commandLine = AWSCommandLineInterface(operations: OperationRegistry.descriptions)

  @Test(
    arguments: [
      ("ec2 describe-vpcs", [[]]),
      (
        "ec2 describe-vpcs --vpc-ids ${a}", [["vpc-1"], ["vpc-2"], [#"["vpc-1","vpc-2"]"#], ["-x"]]
      ),
      (
        "ec2 describe-subnets --filters Name=vpc-id,Values=${a},${b} Name=tag:Name,Values='${b}'",
        [["vpc-1", "my-name"], ["vpc-1", "with,comma"], ["vpc-2", "two words"]]
      ),
      ("ec2 describe-vpcs --max-results ${a}", [["7"], ["5"], ["many"]]),
      (
        "logs get-log-events --log-group-name ${b} --log-stream-name /x/${a} --limit 5",
        [["s-1", "/aws/vpc"], ["eni-2-all", "g.h_i"]]
      ),
      ("iam get-role --role-name ${a}", [["role"], ["file://etc"], ["ärger"], [""], ["a=b"]]),
      ("ec2 describe-instances --filters Name=${a},Values=${b}", [["vpc-id", "vpc-1"]]),
      (
        "ec2 describe-vpc-attribute --vpc-id ${a} --attribute ${b}",
        [["vpc-1", "enableDnsSupport"], ["vpc-1", "nonsense"]]
      ),
    ] as [(String, [[String]])])
  func `the request is the line's`(source: String, lists: [[String]]) throws {
    let template = try CommandTemplate(source)
    var command = LessonCommand(template) { _ in nil }
    let names = command.references.map(\.name)
    for values in lists {
      // By name, since the lists are in the sequence of the letters.
      let filling = names.map { name in
        values[name == "a" ? 0 : 1]
      }
      var rest = filling[...]
      let words = template.words.compactMap { $0.filled { _ in rest.popFirst() } }
      let call = try? commandLine.invocation(for: words)
      var wanted: JSONObject?
      if case .call(let call)? = call { wanted = call.request.parameters }
      #expect(command.request(with: filling, commandLine)?.parameters == wanted, "\(words)")
    }
  }

  @Test(arguments: [
    ("ec2 describe-vpcs --vpc-ids ${a}", true),
    ("ec2 describe-subnets --filters Name=vpc-id,Values=${a} Name=state,Values=${a},${a}", true),
    ("iam list-role-policies --role-name ${a}", true),
    ("ec2 describe-vpcs --max-results ${a}", false),
  ])
  func `a line in which any text may stand is read once`(source: String, isReadOnce: Bool) throws {
    var command = LessonCommand(try CommandTemplate(source)) { _ in nil }
    let values = command.references.map { _ in "vpc-1" }
    _ = command.request(with: values, commandLine)
    let hasRequest = if case .request = command.pattern { true } else { false }
    #expect(hasRequest == isReadOnce)
  }
}
