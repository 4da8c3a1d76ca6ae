/// The private ping that was answered over the peering connection.
enum SuccessfulPingPicture: Picture {
  static let name = "successful-ping"
  static let caption = "A ping to the private address with replies"

  static func svg(from material: Material) -> String? {
    material.privatePing.map { PingTerminal.svg(of: $0, material) }
  }
}
