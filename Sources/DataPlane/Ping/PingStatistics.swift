import NetworkModel

/// The numbers of the lines that end a ping (PING-03), in whole numbers as `ping` computes them.
public struct PingStatistics: Equatable, Sendable {
  public let transmitted: Int
  /// Microseconds of each answer.
  public let roundTrips: [Int]

  init(transmitted: Int, roundTrips: [Int]) {
    self.transmitted = transmitted
    self.roundTrips = roundTrips
  }

  public var received: Int { roundTrips.count }

  /// Rounded down, as `ping` prints it.
  public var lossPercent: Int {
    transmitted == 0 ? 0 : (transmitted - received) * 100 / transmitted
  }

  public var minimum: Int { roundTrips.min() ?? 0 }
  public var maximum: Int { roundTrips.max() ?? 0 }
  public var average: Int { received == 0 ? 0 : sum / received }

  /// The standard deviation that `ping` calls mdev.
  public var deviation: Int {
    guard received > 0 else { return 0 }
    let squares = roundTrips.reduce(0) { $0 + $1 * $1 }
    return Self.squareRoot((squares - sum * sum / received) / received)
  }

  private var sum: Int { roundTrips.reduce(0, +) }

  /// The largest whole number whose square is not above `value`.
  private static func squareRoot(_ value: Int) -> Int {
    guard value > 0 else { return 0 }
    var root = value
    var next = (root + 1) / 2
    while next < root {
      root = next
      next = (root + value / root) / 2
    }
    return root
  }
}
