import DataPlane
import Foundations

extension PingProcess: TimedSubsystem {
  static let turn = Turn.pings

  static func nextEvent(in cloud: Cloud) -> Instant? { cloud.fabric.nextPingEvent }

  static func performEvents(in cloud: inout Cloud) { cloud.fabric.performPingEvents() }
}
