import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// The public parameters of Systems Manager that name images (SSM-01); the account has none of its
/// own.
struct PublicParameter {
  let name: String
  let value: String
  /// When its newest image came out.
  let modifiedAt: String
  let dataType: String

  static func all(in cloud: Cloud) -> [PublicParameter] {
    ImageCatalogue.parameters.compactMap { entry in
      cloud.image(named: entry.name).map {
        PublicParameter(
          name: entry.name, value: $0.id, modifiedAt: $0.createdAt, dataType: "aws:ec2:image")
      }
    }.sorted { $0.name < $1.name }
  }

  func document(in cloud: Cloud) -> JSONValue {
    [
      "Name": .string(name), "Type": "String", "Value": .string(value), "Version": 1,
      "LastModifiedDate": .string(String(modifiedAt.prefix(19)) + "+00:00"),
      "ARN": .string("arn:aws:ssm:\(cloud.region)::parameter\(name)"),
      "DataType": .string(dataType),
    ]
  }

  /// A name as `name:version` or `name:label` has it.
  static func named(_ text: String, in cloud: Cloud) -> PublicParameter? {
    let name = text.split(separator: ":").first.map(String.init) ?? text
    return all(in: cloud).first { $0.name == name }
  }
}

enum GetParameter: Operation {
  static let description = OperationDescription(
    .ssm, "GetParameter", "Shows a public parameter, such as the newest image's id.")
  static let omittedFromDigest: String? = PublicParameter.omission

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let name = request["Name"]?.string ?? ""
    guard let parameter = PublicParameter.named(name, in: cloud) else {
      throw AWSError(
        "ParameterNotFound", "", advice: PublicParameter.advice)
    }
    return ["Parameter": parameter.document(in: cloud)]
  }
}

enum GetParameters: Operation {
  static let description = OperationDescription(
    .ssm, "GetParameters", "Shows public parameters by their names.")
  static let omittedFromDigest: String? = PublicParameter.omission

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let names = (request["Names"]?.array ?? []).compactMap(\.string)
    let found = names.map { (name: $0, parameter: PublicParameter.named($0, in: cloud)) }
    return [
      "Parameters": .array(found.compactMap { $0.parameter?.document(in: cloud) }),
      "InvalidParameters": .array(
        found.filter { $0.parameter == nil }.map { .string($0.name) }),
    ]
  }
}

enum GetParametersByPath: Operation {
  static let description = OperationDescription(
    .ssm, "GetParametersByPath", "Shows the public parameters below a path.",
    refusing: ["ParameterFilters"])
  static let omittedFromDigest: String? = PublicParameter.omission

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let path = request["Path"]?.string ?? ""
    guard path.hasPrefix("/") else {
      throw AWSError(
        "ValidationException",
        "The parameter doesn't meet the parameter name requirements. The parameter name must begin "
          + "with a forward slash \"/\".")
    }
    let start = path.hasSuffix("/") ? path : path + "/"
    let isRecursive = request["Recursive"]?.boolean ?? false
    let found = PublicParameter.all(in: cloud).filter {
      $0.name.hasPrefix(start) && (isRecursive || !$0.name.dropFirst(start.count).contains("/"))
    }
    let limit = request["MaxResults"]?.integer ?? 10
    guard let page = ListPage(of: found, after: request["NextToken"]?.string, limit: limit) else {
      throw AWSError("InvalidNextToken", "The specified token isn't valid.")
    }
    var answer: JSONObject = ["Parameters": .array(page.items.map { $0.document(in: cloud) })]
    answer["NextToken"] = page.next.map(JSONValue.string)
    return answer
  }
}

extension PublicParameter {
  fileprivate static let omission = "it shows a catalogue that is the same in every account"
  fileprivate static let advice =
    "vpclab has the public parameters of Amazon Linux only: aws ssm get-parameters-by-path --path "
    + "/aws/service/ami-amazon-linux-latest"
}
