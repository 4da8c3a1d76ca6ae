import AWSServices
import DataPlane
import Foundations
import LabShell
import NetworkModel

/// Tells from the account, as it is now, and from what the session did what a record is about.
struct RecordReader {
  /// The account as seen from the Region of the record's interface.
  let cloud: Cloud
  /// Where the browser's sessions come from in that Region: worked out once for many records.
  let instanceConnect: IPAddress
  let pings: [PingRun]
  /// May be replaced by the next of the same Region: a reader holds a whole account.
  var record: FlowRecord
  /// What the lesson calls resources, by their ids.
  let roles: [String: String]

  private var interface: NetworkInterface? {
    record[.interfaceID].flatMap { cloud.network.networkInterfaces[parsing: $0] }
  }

  var explanation: RecordExplanation {
    RecordExplanation(
      record: record,
      interface: interface.map { named(owner(of: $0)) },
      source: record.address(.sourceAddress).map(party),
      destination: record.address(.destinationAddress).map(party), story: story(of: pingRun))
  }

  /// - Parameter run: `pingRun`, which is looked for once.
  func story(of run: (run: PingRun, isAnswer: Bool)?) -> RecordExplanation.Story {
    switch record[.logStatus] {
    case "NODATA": return .nothingSeen
    case "SKIPDATA": return .skipped
    default: break
    }
    guard isOurs else { return .foreign }
    let ports = (from: record.number(.sourcePort) ?? 0, to: record.number(.destinationPort) ?? 0)
    switch record.number(.protocol) {
    case 1, 58: return run.map { .ping(tell($0.run.ping), isAnswer: $0.isAnswer) } ?? .otherPing
    case 6 where ports.to == 22 && isInstanceConnect(.sourceAddress):
      return .shell(isAnswer: false)
    case 6 where ports.from == 22 && isInstanceConnect(.destinationAddress):
      return .shell(isAnswer: true)
    case 17 where ports.to == 123 && isOwn(.sourceAddress): return .timeKeeping(isAnswer: false)
    case 17 where ports.from == 123 && isOwn(.destinationAddress):
      return .timeKeeping(isAnswer: true)
    default: break
    }
    if isStranger(.sourceAddress) {
      return ports.from < ports.to && ports.from < 1024 ? .own : .knock(port: ports.to)
    }
    if isStranger(.destinationAddress), ports.from < 1024 || ports.from < ports.to {
      return .answerToStranger
    }
    return .own
  }

  private var isOurs: Bool {
    interface != nil || isOwn(.sourceAddress) || isOwn(.destinationAddress)
  }

  private func isOwn(_ field: FlowLogField) -> Bool {
    record.address(field).map { holder(of: $0) != nil } ?? false
  }

  /// An address of the internet that is nobody's here. A log holds thousands of them, so nobody is
  /// named on the way.
  private func isStranger(_ field: FlowLogField) -> Bool {
    guard let address = record.address(field), address.isGlobal,
      address != .version4(InternetHost.learnersAddress), address != instanceConnect,
      InternetHost.listed(address) == nil
    else { return false }
    return holder(of: address) == nil
  }

  private func isInstanceConnect(_ field: FlowLogField) -> Bool {
    record.address(field) == instanceConnect
  }

  // MARK: Pings

  /// The last ping between the two ends while the record's window was open.
  var pingRun: (run: PingRun, isAnswer: Bool)? {
    guard [1, 58].contains(record.number(.protocol)), let source = record.address(.sourceAddress),
      let destination = record.address(.destinationAddress)
    else { return nil }
    for run in pings.reversed() where isInWindow(run.ping) {
      if isEnd(source, of: run.ping), isTarget(destination, of: run) {
        return (run, false)
      }
      if isEnd(destination, of: run.ping), isTarget(source, of: run) {
        return (run, true)
      }
    }
    return nil
  }

  /// Every ping whose requests the record may hold. The receiver's interface sees them a second time, so
  /// only what the sender's has noted counts.
  var requests: [PingRun] {
    guard [1, 58].contains(record.number(.protocol)), let source = record.address(.sourceAddress),
      let destination = record.address(.destinationAddress)
    else { return [] }
    return pings.filter {
      isInWindow($0.ping) && isOfSender($0.ping) && isEnd(source, of: $0.ping)
        && isTarget(destination, of: $0)
    }
  }

  /// Whether the record is of the interface that a ping left.
  private func isOfSender(_ ping: LabEvent.Ping) -> Bool {
    ping.from == nil || interface?.attachment?.instance == ping.from
  }

  private func isInWindow(_ ping: LabEvent.Ping) -> Bool {
    guard let start = record.number(.start), let end = record.number(.end) else { return true }
    let sent = ping.at.milliseconds / 1_000
    return sent <= end && sent + ping.sent >= start
  }

  /// Whether the address is the sender's.
  private func isEnd(_ address: IPAddress, of ping: LabEvent.Ping) -> Bool {
    guard let instance = ping.from else {
      return address == .version4(InternetHost.learnersAddress)
    }
    return holder(of: address)?.attachment?.instance == instance
  }

  /// Whether the address is the one that was pinged, or the private one behind it: in the records of
  /// the interface that was pinged, its public address never stands.
  private func isTarget(_ address: IPAddress, of run: PingRun) -> Bool {
    if address == run.ping.address { return true }
    guard run.ping.address.isGlobal, let instance = run.toInstance else { return false }
    let holder = holder(of: address)
    return holder?.attachment?.instance == instance && holder?.id == interface?.id
  }

  private func tell(_ ping: LabEvent.Ping) -> RecordExplanation.Ping {
    RecordExplanation.Ping(
      command: ping.command, from: ping.from.map { named($0.rawValue) }, sent: ping.sent,
      received: ping.received, at: ping.at)
  }

  // MARK: Addresses

  private func party(_ address: IPAddress) -> RecordExplanation.Party {
    if let holder = holder(of: address) {
      let resource = named(owner(of: holder))
      return holder.attachment == nil
        ? .interface(resource, isPublic: address.isGlobal)
        : .instance(resource, isPublic: address.isGlobal)
    }
    if address == .version4(InternetHost.learnersAddress) { return .learnersComputer }
    if address == instanceConnect { return .instanceConnect }
    if let host = InternetHost.listed(address) { return .host(host.name) }
    return address.isGlobal ? .stranger : .nobody
  }

  private func holder(of address: IPAddress) -> NetworkInterface? {
    let network = cloud.network
    return interface.flatMap { network.interface(withAddress: address, in: $0.vpc) }
      ?? network.networkInterfaces.first { $0.has(address) }
      ?? network.interface(withPublicAddress: address)
  }

  /// A resource with what the lesson and the learner call it.
  private func named(_ id: String) -> NamedResource {
    NamedResource(id: id, name: cloud.name(ofResource: id), role: roles[id])
  }

  /// The machine that an interface is plugged into, else the interface.
  private func owner(of interface: NetworkInterface) -> String {
    interface.attachment?.instance.rawValue ?? interface.id.rawValue
  }
}

/// Gathers a session's story from what was pinged and from all flow-log records that there are.
struct StoryReader {
  /// Records beyond these are left out: a story needs no more, and reading them takes time.
  static let mostRecords = 20_000
  static let mostExchanges = 12

  let lab: LabState
  let roles: [String: String]
  private var story = SessionStory()
  private var recordsRead = 0
  /// Where in the story the pings from one end to one address stand.
  private var places: [String: Int] = [:]

  init(_ lab: LabState, roles: [String: String]) {
    self.lab = lab
    self.roles = roles
  }

  mutating func read() -> SessionStory {
    for run in lab.tutor.history.pings { add(run) }
    for region in lab.cloud.usedRegions { readRecords(in: lab.cloud.serving(region)) }
    let helps = lab.tutor.checkpoints.map(\.help)
    story.seconds = max(0, lab.cloud.now.seconds - lab.cloud.startedAt.seconds)
    story.hints = helps.map(\.hints).reduce(0, +)
    story.solved = helps.count { $0.isSolved && !$0.isSkipped }
    story.skipped = helps.count(where: \.isSkipped)
    return story
  }

  private static func key(_ run: PingRun) -> String {
    "\(run.ping.from?.rawValue ?? "") \(run.ping.address)"
  }

  private mutating func add(_ run: PingRun) {
    let key = Self.key(run)
    if places[key] == nil, story.exchanges.count < Self.mostExchanges {
      places[key] = story.exchanges.count
      story.exchanges.append(
        SessionStory.Exchange(
          from: run.ping.from.map { named($0.rawValue) }, address: run.ping.address.description,
          to: run.toInstance.map { named($0.rawValue) }))
    }
    guard let place = places[key] else { return }
    story.exchanges[place].sent += run.ping.sent
    story.exchanges[place].answered += run.ping.received
  }

  private func named(_ id: String) -> NamedResource {
    NamedResource(id: id, name: lab.cloud.name(ofResource: id), role: roles[id])
  }

  /// How many records a story of that lab reads: what it costs, whether somebody hears it or not.
  static func recordsToRead(of lab: LabState) -> Int {
    let count = lab.cloud.usedRegions.reduce(0) { count, region in
      count
        + logGroups(in: lab.cloud.serving(region)).flatMap(\.streams).reduce(0) {
          $0 + $1.events.count
        }
    }
    return min(count, mostRecords)
  }

  private static func logGroups(in cloud: Cloud) -> [LogGroup] {
    cloud.logGroups.filter { group in
      cloud.fabric.flowLogs.contains { $0.logGroupName == group.name }
    }
  }

  private mutating func readRecords(in cloud: Cloud) {
    let formats = FlowLogFormat.all(in: cloud)
    let instanceConnect = IPAddress.version4(cloud.fabric.instanceConnectAddress)
    var reader: RecordReader?
    for group in Self.logGroups(in: cloud) {
      for stream in group.streams {
        for event in stream.events {
          guard recordsRead < Self.mostRecords else {
            story.isPartial = true
            return
          }
          recordsRead += 1
          // Bytes are split ten times as fast as characters.
          let words = event.message.utf8.split(separator: UInt8(ascii: " ")).map {
            String(Substring($0))
          }
          guard let record = FlowRecord(words, formats: formats) else { continue }
          if reader == nil {
            reader = RecordReader(
              cloud: cloud, instanceConnect: instanceConnect, pings: lab.tutor.history.pings,
              record: record, roles: [:])
          }
          reader?.record = record
          if let reader { add(record, as: reader) }
        }
      }
    }
  }

  private mutating func add(_ record: FlowRecord, as reader: RecordReader) {
    story.records += 1
    let isAccepted = record[.action] == "ACCEPT"
    let run = reader.pingRun
    switch reader.story(of: run) {
    case .shell: story.shellRecords += 1
    case .knock:
      if isAccepted { story.strangersLetIn += 1 } else { story.strangersRefused += 1 }
      return
    case .ping: addRequests(record, reader, isAccepted)
    case .timeKeeping, .own: break
    case .nothingSeen, .skipped, .otherPing, .answerToStranger, .foreign: return
    }
    story.ownBytes += record.number(.bytes) ?? 0
  }

  /// Of a record's packets those that a ping sent: what two instances ask and answer each other in one
  /// minute stands in one record, and a second flow log notes all of it again.
  private mutating func addRequests(
    _ record: FlowRecord, _ reader: RecordReader, _ isAccepted: Bool
  ) {
    var packets = record.number(.packets) ?? 0
    for run in reader.requests {
      guard let place = places[Self.key(run)] else { continue }
      let exchange = story.exchanges[place]
      let count = min(packets, exchange.sent - exchange.accepted - exchange.rejected)
      packets -= count
      if isAccepted {
        story.exchanges[place].accepted += count
      } else {
        story.exchanges[place].rejected += count
      }
    }
  }
}
