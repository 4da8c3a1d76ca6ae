public import Foundations
import NetworkModel

/// A `ping` that runs, in front or in the background: it sends its packets while time passes.
///
/// It is part of the cloud because every packet is sent at its own moment, between a rule's change
/// and the next: that is what makes SG-16 and SG-20 visible.
public struct PingProcess: Equatable, Sendable {
  /// What to send.
  public struct Options: Equatable, Sendable {
    public var origin: Endpoint
    public var destination: IPAddress
    public var dataLength: Int
    public var intervalMilliseconds: Int
    /// `nil` sends until it is ended.
    public var count: Int?
    /// With a count, that many answers and not packets are waited for until then (PING-05).
    public var deadline: Instant?
    /// How long to wait for an answer to the last packet.
    public var lingerMilliseconds: Int

    public init(
      from origin: Endpoint, to destination: IPAddress, dataLength: Int,
      intervalMilliseconds: Int, count: Int?, deadline: Instant?, lingerMilliseconds: Int
    ) {
      self.origin = origin
      self.destination = destination
      self.dataLength = dataLength
      self.intervalMilliseconds = intervalMilliseconds
      self.count = count
      self.deadline = deadline
      self.lingerMilliseconds = lingerMilliseconds
    }
  }

  /// One echo request, and what came of it.
  public struct Packet: Equatable, Sendable {
    public let sentAt: Instant
    /// `nil` when no answer arrived.
    public let reply: PingReply?
  }

  public enum Phase: Equatable, Sendable {
    case sending(next: Instant)
    /// All are sent; answers may still come.
    case waiting(until: Instant)
    case ended
  }

  /// More than anyone watches; then it ends, which bounds memory.
  public static let mostPackets = 3_600

  /// Counts up from 1 in each cloud.
  public let id: Int
  public let options: Options
  /// Of its echo requests: security groups remember the flow by it (SG-16).
  public let identifier: Int
  public let startedAt: Instant
  /// What it has sent, in order; the first one's sequence number is 1.
  public private(set) var packets: [Packet] = []
  /// How many of them were answered: asked after each.
  public private(set) var answered = 0
  public internal(set) var phase: Phase

  public var transmitted: Int { packets.count }
  public var replies: [PingReply] { packets.compactMap(\.reply) }
  public var lastSentAt: Instant { packets.last?.sentAt ?? startedAt }

  /// The moment of its next deed, `nil` once it has ended.
  public var nextEvent: Instant? {
    switch phase {
    case .sending(let moment), .waiting(let moment): moment
    case .ended: nil
    }
  }

  public var hasEnded: Bool { phase == .ended }

  mutating func add(_ packet: Packet) {
    packets.append(packet)
    if packet.reply != nil { answered += 1 }
    assert(answered <= packets.count && packet.sentAt >= startedAt)
  }

  /// Whether it ends without being told.
  public var endsByItself: Bool { options.count != nil || options.deadline != nil }

  public var statistics: PingStatistics {
    PingStatistics(transmitted: transmitted, roundTrips: replies.map(\.microseconds))
  }
}

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

/// An answered ping: what its line shows.
public struct PingReply: Equatable, Sendable {
  public let sequence: Int
  /// Bytes of ICMP, 64 by default (PING-02).
  public let length: Int
  /// As the responder's system set it, less the hops that count (PING-07).
  public let ttl: Int
  public let microseconds: Int
}

extension Fabric {
  /// Starts a ping; its first packet leaves now.
  public mutating func startPing(_ options: PingProcess.Options, identifier: Int) -> Int {
    let id = (pingProcesses.last?.id ?? 0) + 1
    pingProcesses.append(
      PingProcess(
        id: id, options: options, identifier: identifier, startedAt: now, phase: .sending(next: now)
      ))
    performPingEvents()
    return id
  }

  public func pingProcess(_ id: Int) -> PingProcess? { pingProcesses.first { $0.id == id } }

  /// Ends a ping that runs, and forgets one that has ended.
  public mutating func removePing(_ id: Int) { pingProcesses.removeAll { $0.id == id } }

  package var nextPingEvent: Instant? { pingProcesses.lazy.compactMap(\.nextEvent).min() }

  /// Sends what is due, one packet a process at most: the next is due later.
  package mutating func performPingEvents() {
    for index in pingProcesses.indices {
      guard let due = pingProcesses[index].nextEvent, due <= now else { continue }
      sendNextPacket(of: index)
    }
  }

  /// Changed where it stands: a copy of the process would copy all of its packets for each of them.
  private mutating func sendNextPacket(of index: Int) {
    let options = pingProcesses[index].options
    guard case .sending = pingProcesses[index].phase, isRunning(options.origin),
      options.deadline.map({ now < $0 }) ?? true
    else {
      pingProcesses[index].phase = .ended
      return
    }
    let ping = ping(
      options.destination, from: options.origin, identifier: pingProcesses[index].identifier,
      sequence: pingProcesses[index].transmitted + 1, dataLength: options.dataLength)
    pingProcesses[index].add(PingProcess.Packet(sentAt: now, reply: ping.reply))
    pingProcesses[index].phase = nextPhase(of: pingProcesses[index])
  }

  private mutating func nextPhase(of process: PingProcess) -> PingProcess.Phase {
    let options = process.options
    if process.transmitted >= PingProcess.mostPackets { return .ended }
    if let count = options.count {
      if options.deadline != nil {
        if process.answered >= count { return .ended }
      } else if process.transmitted >= count {
        return .waiting(until: now + lingerMilliseconds(of: process))
      }
    }
    // The next packet is 20 to 46 ms late on real instances (PING-04).
    let next = now + options.intervalMilliseconds + timings.integer(in: 20...46)
    return .sending(next: options.deadline.map { min($0, next) } ?? next)
  }

  /// Twice the longest round trip where something was answered, else the whole patience.
  private func lingerMilliseconds(of process: PingProcess) -> Int {
    let statistics = process.statistics
    if statistics.received == statistics.transmitted { return statistics.maximum / 1_000 + 1 }
    if statistics.received == 0 { return process.options.lingerMilliseconds }
    return max(statistics.maximum / 500, process.options.intervalMilliseconds)
  }

  /// A process lives no longer than its machine.
  private func isRunning(_ origin: Endpoint) -> Bool {
    guard case .interface(let id) = origin else { return true }
    return network.networkInterfaces[id].map { network.isRunning(machineOf: $0) } ?? false
  }
}
