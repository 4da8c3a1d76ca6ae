import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreatePolicy: Operation {
  static let description = OperationDescription(
    .iam, "CreatePolicy", "Creates a managed policy of your own.",
    input: "PolicyName*:str Path:str PolicyDocument*:str Description:str Tags:[Tag]",
    output: "Policy:Policy")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let name = request["PolicyName"]?.string ?? ""
    let path = request["Path"]?.string ?? "/"
    try IAMName.checkPolicy(name)
    try IAMName.checkPath(path)
    try IAMName.checkDescription(request["Description"]?.string)
    let tags = try IAMTags.parse(request["Tags"])
    let document = try PolicyDocument(
      parsing: request["PolicyDocument"]?.string ?? "", as: .identity)
    guard document.size <= 6144 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for PolicySize: 6144")
    }
    guard !cloud.managedPolicies.contains(where: { $0.name.lowercased() == name.lowercased() })
    else {
      throw AWSError(
        "EntityAlreadyExists",
        "A policy called \(name) already exists. Duplicate names are not allowed.")
    }
    let now = cloud.nowInSeconds
    let policy = ManagedPolicy(
      name: name, path: path, uniqueID: cloud.newUniqueID("ANPA"),
      arn: "arn:aws:iam::\(cloud.account):policy\(path)\(name)", createdAt: now, updatedAt: now,
      policyDescription: request["Description"]?.string,
      defaultVersion: ManagedPolicy.Version(id: "v1", document: document, createdAt: now),
      otherVersions: [], lastVersionNumber: 1, tags: tags)
    cloud.managedPolicies.append(policy)
    var members = policy.document(attachments: 0)
    if !tags.isEmpty { members["Tags"] = IAMTags.document(tags) }
    return ["Policy": .object(members)]
  }
}
