import AWSModel
import DataPlane
import NetworkModel

extension SecurityGroup {
  private static let punctuation = Set("._-:/()#,@[]+=&;{}!$* ".unicodeScalars)

  /// Spaces at the end of a name don't count (SG-04).
  static func trimmed(_ name: String) -> String {
    var name = Substring(name)
    while name.last == " " { name.removeLast() }
    return String(name)
  }

  /// Refuses names and descriptions as CreateSecurityGroup does (SG-04).
  static func check(name: String, description: String) throws(AWSError) {
    guard name != "default" else {
      throw AWSError(
        "InvalidGroup.Reserved", "Cannot use reserved security group name: default")
    }
    guard !name.hasPrefix("sg-") else {
      throw AWSError(
        "InvalidParameterValue",
        "Value (\(name)) for parameter GroupName is invalid. "
          + "Group names may not be in the format sg-*.")
    }
    try check(name, of: "GroupName")
    try check(description, of: "GroupDescription")
  }

  private static func check(_ text: String, of parameter: String) throws(AWSError) {
    guard text.unicodeScalars.allSatisfy(\.isASCII) else {
      throw .invalidValue(
        text, for: parameter, because: "Character sets beyond ASCII are not supported.")
    }
    let isValid = text.unicodeScalars.allSatisfy { scalar in
      punctuation.contains(scalar) || scalar.properties.isAlphabetic
        || ("0"..."9").contains(scalar)
    }
    guard isValid, (1...255).contains(text.utf8.count) else {
      throw .invalidValue(
        text, for: parameter,
        because: "It has 1 to 255 characters of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$*")
    }
  }

  static func notFound(named name: String, in cloud: Cloud) -> AWSError {
    guard let vpc = cloud.network.vpcs.first(where: { $0.isDefault }) else {
      return AWSError(
        "VPCIdNotSpecified",
        "No default VPC for this user GroupName is only supported for EC2-Classic and default VPC.")
    }
    return AWSError(
      notFoundCode, "The security group '\(name)' does not exist in default VPC '\(vpc.id)'",
      advice: "Groups of other VPCs are named by their id.")
  }
}
