/// The private ping that was answered over the peering connection.
enum RepliedPingPicture: Picture {
  static let name = "private-ping-replied"
  static let caption = "A ping to the private address with replies"

  static func svg(from material: Material) -> String? {
    material.privatePing.map { PingTerminal.svg(of: $0, material) }
  }
}
