/// One of a Region's isolated locations.
public struct AvailabilityZone: Equatable, Sendable {
  public let region: String
  /// `a` of `us-west-2a`
  public let letter: String
  /// Names are aliases of an account; the id is the same for everybody (VPC-26).
  public let number: Int

  /// `us-west-2a`
  public var name: String { region + letter }
  /// `usw2-az1`
  public var id: String { "\(Self.idPrefix(of: region))-az\(number)" }

  /// In the sequence of their letters; none in a Region that is not enabled.
  public static func all(in region: String) -> [AvailabilityZone] {
    Region.named(region)?.zones ?? []
  }

  /// `us-west-2` becomes `usw2`, `ap-southeast-1` `apse1`.
  private static func idPrefix(of region: String) -> String {
    region.utf8.split(separator: UInt8(ascii: "-")).enumerated().map { index, bytes in
      let word = String(Substring(bytes))
      return switch word {
      case "northeast": "ne"
      case "southeast": "se"
      case "northwest": "nw"
      case "southwest": "sw"
      default: index == 1 ? String(word.prefix(1)) : word
      }
    }.joined()
  }
}
