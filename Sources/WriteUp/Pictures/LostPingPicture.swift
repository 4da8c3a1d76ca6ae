/// The private ping that got no answer.
enum LostPingPicture: Picture {
  static let name = "private-ping-lost"
  static let caption = "A ping to the private address without replies"

  static func svg(from material: Material) -> String? {
    material.failedPrivatePing.map { PingTerminal.svg(of: $0, material) }
  }
}
