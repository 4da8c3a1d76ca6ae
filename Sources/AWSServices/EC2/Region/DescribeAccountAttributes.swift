import AWSModel
import Documents
import NetworkModel

enum DescribeAccountAttributes: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeAccountAttributes",
    "Shows the account's limits and its default VPC.")
  static let omittedFromDigest: String? = "limits, and the default VPC, which DescribeVpcs shows"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let vpc = cloud.network.vpcs.first(where: \.isDefault)
    let attributes: [(name: String, value: String)] = [
      ("supported-platforms", "VPC"),
      ("vpc-max-security-groups-per-interface", String(Quota.securityGroupsPerInterface)),
      ("max-elastic-ips", String(Quota.elasticIPAddresses)),
      ("max-instances", "20"),
      ("vpc-max-elastic-ips", String(Quota.elasticIPAddresses)),
      ("default-vpc", vpc?.id.rawValue ?? "none"),
    ]
    let names = request.strings("AttributeNames")
    return [
      "AccountAttributes": .array(
        attributes.filter { names.isEmpty || names.contains($0.name) }.map {
          [
            "AttributeName": .string($0.name),
            "AttributeValues": [["AttributeValue": .string($0.value)]],
          ]
        })
    ]
  }
}
