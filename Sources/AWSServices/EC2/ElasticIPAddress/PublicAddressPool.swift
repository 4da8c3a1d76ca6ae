import DataPlane
import Foundations
import NetworkModel

/// Blocks from which Amazon gives public addresses to instances.
///
/// A part of what ip-ranges.json lists for EC2; the Instance Connect ranges (EIC-04) are not among
/// them, so that no instance ever looks like that service.
package enum PublicAddressPool {
  static func blocks(of region: String) -> [CIDR] {
    let texts =
      switch region {
      case "us-west-2":
        [
          "34.208.0.0/12", "35.80.0.0/12", "44.224.0.0/11", "52.24.0.0/14", "52.32.0.0/14",
          "54.68.0.0/14", "54.184.0.0/13", "54.200.0.0/15", "54.212.0.0/15", "100.20.0.0/14",
        ]
      case "us-east-1": ["3.80.0.0/12", "34.224.0.0/12", "44.192.0.0/11", "54.80.0.0/13"]
      case "eu-west-1": ["34.240.0.0/13", "52.208.0.0/13", "54.72.0.0/14"]
      default: ["13.48.0.0/17", "13.56.0.0/16", "13.124.0.0/16", "52.64.0.0/17"]
      }
    return texts.compactMap { CIDR(parsing: $0) }
  }
}
