import AWSModel
import DataPlane
import Documents
import NetworkModel

/// That an instance has the role of a profile, as EC2 tells it.
struct InstanceProfileAssociation {
  let instance: Instance
  let profile: LaunchOptions.Profile

  /// Those of instances that are there, in the order of their launch.
  static func all(in cloud: Cloud) -> [InstanceProfileAssociation] {
    cloud.network.instances.compactMap { instance in
      guard instance.isAlive, let profile = instance.launchOptions.profile else { return nil }
      return InstanceProfileAssociation(instance: instance, profile: profile)
    }
  }

  static func find(_ id: String, in cloud: Cloud) throws(AWSError) -> InstanceProfileAssociation {
    guard let found = all(in: cloud).first(where: { $0.profile.association == id }) else {
      throw AWSError(
        "NoSuchAssociation", "An invalid association-id of '\(id)' was given",
        advice: "aws ec2 describe-iam-instance-profile-associations lists those that there are.")
    }
    return found
  }

  func document(_ state: String) -> JSONValue {
    [
      "AssociationId": .string(profile.association), "InstanceId": JSONValue(instance.id),
      "IamInstanceProfile": ["Arn": .string(profile.arn), "Id": .string(profile.id)],
      "State": .string(state),
    ]
  }

  static let filters: [ResourceFilter<InstanceProfileAssociation>] = [
    .init("instance-id") { item, _ in item.instance.id.rawValue },
    .init("state") { _, _ in "associated" },
  ]
}

enum AssociateIamInstanceProfile: Operation {
  static let description = OperationDescription(
    .ec2, "AssociateIamInstanceProfile",
    "Gives an instance that has none an instance profile, and so its role.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let instance: Instance = try cloud.find(request.required("InstanceId"))
    guard instance.launchOptions.profile == nil else {
      throw AWSError(
        "IncorrectState", "There is an existing association for instance \(instance.id)",
        advice: "replace-iam-instance-profile-association puts another profile there.")
    }
    guard instance.state == .running || instance.state == .stopped || instance.state == .pending
    else {
      throw AWSError(
        "IncorrectInstanceState",
        "The instance '\(instance.id)' is not in a state in which a profile can be associated.",
        advice: "It is \(instance.state.name).")
    }
    let profile = try cloud.launchProfile(request["IamInstanceProfile"] ?? [:])
    cloud.network.instances.update(instance.id) { $0.launchOptions.profile = profile }
    let association = InstanceProfileAssociation(instance: instance, profile: profile)
    return ["IamInstanceProfileAssociation": association.document("associating")]
  }
}

enum DescribeIamInstanceProfileAssociations: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeIamInstanceProfileAssociations",
    "Lists which instances have which instance profile.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let ids = request.strings("AssociationIds")
    for id in ids { _ = try InstanceProfileAssociation.find(id, in: cloud) }
    let filters = try FilterSet(
      request, "Filters", knowing: InstanceProfileAssociation.filters, tags: nil)
    let found = InstanceProfileAssociation.all(in: cloud).filter {
      (ids.isEmpty || ids.contains($0.profile.association)) && filters.accepts($0, in: cloud)
    }
    return try Page(of: found, for: request).answer(as: "IamInstanceProfileAssociations") {
      $0.document("associated")
    }
  }
}

enum ReplaceIamInstanceProfileAssociation: Operation {
  static let description = OperationDescription(
    .ec2, "ReplaceIamInstanceProfileAssociation",
    "Puts another instance profile where an instance has one.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let found = try InstanceProfileAssociation.find(request.required("AssociationId"), in: cloud)
    let profile = try cloud.launchProfile(request["IamInstanceProfile"] ?? [:])
    cloud.network.instances.update(found.instance.id) { $0.launchOptions.profile = profile }
    let association = InstanceProfileAssociation(instance: found.instance, profile: profile)
    return ["IamInstanceProfileAssociation": association.document("associating")]
  }
}

enum DisassociateIamInstanceProfile: Operation {
  static let description = OperationDescription(
    .ec2, "DisassociateIamInstanceProfile",
    "Takes its instance profile from an instance.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let found = try InstanceProfileAssociation.find(request.required("AssociationId"), in: cloud)
    cloud.network.instances.update(found.instance.id) { $0.launchOptions.profile = nil }
    return ["IamInstanceProfileAssociation": found.document("disassociating")]
  }
}
