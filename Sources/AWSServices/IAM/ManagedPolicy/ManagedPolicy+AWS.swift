import DataPlane
import Foundations
import NetworkModel

extension ManagedPolicy {
  /// Some of the policies that AWS itself keeps in every account.
  ///
  /// Their texts are shortened to what the lab's services can ask for.
  static let managedByAWS: [ManagedPolicy] = [
    awsPolicy("AdministratorAccess", "ANPAIWMBCKSKIEE64ZLYK", actions: ["*"]),
    awsPolicy("AmazonEC2FullAccess", "ANPAI3VAJF5ZCRZ7MCQE6", actions: ["ec2:*", "cloudwatch:*"]),
    awsPolicy(
      "AmazonEC2ReadOnlyAccess", "ANPAIGDT4SV4GSETWTBZK",
      actions: ["ec2:Describe*", "cloudwatch:Get*", "cloudwatch:List*"]),
    awsPolicy("AmazonVPCFullAccess", "ANPAJBWPGNOVKZD3JI2P2", actions: ["ec2:*"]),
    awsPolicy("AmazonVPCReadOnlyAccess", "ANPAIICZJNOJN36GTG6CM", actions: ["ec2:Describe*"]),
    awsPolicy("AmazonS3ReadOnlyAccess", "ANPAIZTJ4DXE7G6AGAE6M", actions: ["s3:Get*", "s3:List*"]),
    awsPolicy(
      "CloudWatchFullAccess", "ANPAIKEABORKUXN6DEAZU", actions: ["cloudwatch:*", "logs:*"]),
    awsPolicy("CloudWatchLogsFullAccess", "ANPAJ3ZGNWK2R5HW5BQFO", actions: ["logs:*"]),
    awsPolicy(
      "CloudWatchLogsReadOnlyAccess", "ANPAJ2YIYDYSNNEHK3VKW",
      actions: [
        "logs:Describe*", "logs:Get*", "logs:List*", "logs:StartQuery", "logs:StopQuery",
        "logs:FilterLogEvents",
      ]),
    awsPolicy("IAMFullAccess", "ANPAI7XKCFMBPM3QQRRVQ", actions: ["iam:*"]),
    awsPolicy("IAMReadOnlyAccess", "ANPAJKSO7NDY4T57MWDSQ", actions: ["iam:Get*", "iam:List*"]),
    awsPolicy(
      "ReadOnlyAccess", "ANPAILL3HVNFSB6DCOWYQ",
      actions: [
        "cloudwatch:Get*", "cloudwatch:List*", "ec2:Describe*", "iam:Get*", "iam:List*",
        "logs:Describe*", "logs:FilterLogEvents", "logs:Get*", "logs:List*", "logs:StartQuery",
        "logs:StopQuery", "s3:Get*", "s3:List*",
      ]),
  ]

  /// 2015-02-06T18:40:00Z, when AWS made most of them.
  private static let since = Instant(seconds: 1_423_248_000)

  private static func awsPolicy(
    _ name: String, _ uniqueID: String, actions: [String]
  ) -> ManagedPolicy {
    let list = actions.map { "\"\($0)\"" }.joined(separator: ", ")
    let text = """
      {"Version": "2012-10-17", "Statement": \
      [{"Effect": "Allow", "Action": [\(list)], "Resource": "*"}]}
      """
    let statement = PolicyStatement(
      sid: nil, effect: .allow, principals: nil, actions: .any(of: actions),
      resources: .any(of: ["*"]), conditions: [])
    let document = PolicyDocument(text: text, statements: [statement], hasVariables: true)
    return ManagedPolicy(
      name: name, path: "/", uniqueID: uniqueID, arn: "arn:aws:iam::aws:policy/\(name)",
      createdAt: since, updatedAt: since, policyDescription: nil,
      defaultVersion: Version(id: "v1", document: document, createdAt: since), otherVersions: [],
      lastVersionNumber: 1, tags: [])
  }
}
