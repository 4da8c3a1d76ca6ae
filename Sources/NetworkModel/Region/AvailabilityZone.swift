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

  public static func all(in region: String) -> [AvailabilityZone] {
    let letters =
      switch region {
      case "us-east-1": ["a", "b", "c", "d", "e", "f"]
      case "us-west-2", "ap-northeast-2": ["a", "b", "c", "d"]
      default: ["a", "b", "c"]
      }
    return letters.enumerated().map {
      AvailabilityZone(region: region, letter: $0.element, number: $0.offset + 1)
    }
  }

  /// `us-west-2` becomes `usw2`, `ap-southeast-1` `apse1`.
  private static func idPrefix(of region: String) -> String {
    region.utf8.split(separator: UInt8(ascii: "-")).enumerated().map { place, bytes in
      let word = String(Substring(bytes))
      return switch word {
      case "northeast": "ne"
      case "southeast": "se"
      case "northwest": "nw"
      case "southwest": "sw"
      default: place == 1 ? String(word.prefix(1)) : word
      }
    }.joined()
  }
}
