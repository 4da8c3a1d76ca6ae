public import Foundations

/// Where EC2 Instance Connect's browser sessions come from.
public enum InstanceConnectService {
  /// The Region's range (EIC-04); Oregon's where the Region's own is not known.
  public static func range(of region: String) -> CIDR {
    let oregon = CIDR(IPv4Address(rawValue: 0x12ed_8ca0), prefixLength: 29)
    return ranges.first { $0.region == region }.flatMap { CIDR(parsing: $0.range) } ?? oregon
  }

  private static let ranges: [(region: String, range: String)] = [
    ("us-east-1", "18.206.107.24/29"), ("us-east-2", "3.16.146.0/29"),
    ("us-west-1", "13.52.6.112/29"), ("us-west-2", "18.237.140.160/29"),
    ("ca-central-1", "35.183.92.176/29"), ("sa-east-1", "18.228.70.32/29"),
    ("eu-west-1", "18.202.216.48/29"), ("eu-west-2", "3.8.37.24/29"),
    ("eu-west-3", "35.180.112.80/29"), ("eu-central-1", "3.120.181.40/29"),
    ("eu-north-1", "13.48.4.200/30"), ("ap-northeast-1", "3.112.23.0/29"),
    ("ap-northeast-2", "13.209.1.56/29"), ("ap-southeast-1", "3.0.5.32/29"),
    ("ap-southeast-2", "13.239.158.0/29"), ("ap-south-1", "13.233.177.0/29"),
    ("ap-south-2", "18.60.252.248/29"),
  ]
}
