/// The private ping that got no answer.
enum FailedPingPicture: Picture {
  static let name = "failed-ping"
  static let caption = "A ping to the private address without replies"

  static func svg(from material: Material) -> String? {
    material.failedPrivatePing.map { PingTerminal.svg(of: $0, material) }
  }
}
