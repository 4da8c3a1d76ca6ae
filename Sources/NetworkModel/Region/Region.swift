/// A part of the world in which AWS has data centres.
public struct Region: Equatable, Sendable {
  public let name: String
  /// Newer Regions must be switched on first.
  public let isEnabled: Bool

  package var optInStatus: String { isEnabled ? "opt-in-not-required" : "not-opted-in" }
  package var endpoint: String { "ec2.\(name).amazonaws.com" }

  /// In the order in which DescribeRegions lists them.
  public static let all: [Region] =
    [
      "ap-south-1", "eu-north-1", "eu-west-3", "eu-west-2", "eu-west-1", "ap-northeast-3",
      "ap-northeast-2", "ap-northeast-1", "ca-central-1", "sa-east-1", "ap-southeast-1",
      "ap-southeast-2", "eu-central-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ].map { Region(name: $0, isEnabled: true) }
    + [
      "af-south-1", "ap-east-1", "ap-south-2", "ap-southeast-3", "ap-southeast-4", "ca-west-1",
      "eu-central-2", "eu-south-1", "eu-south-2", "il-central-1", "me-central-1", "me-south-1",
    ].map { Region(name: $0, isEnabled: false) }
}
