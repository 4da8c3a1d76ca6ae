import AWSServices
import DataPlane
import Foundations
import LabShell
import NetworkModel

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
    case .ping(_, isAnswer: false): addRequests(record, of: run?.run, reader, isAccepted)
    case .ping, .timeKeeping, .own: break
    case .nothingSeen, .skipped, .otherPing, .answerToStranger, .foreign: return
    }
    story.ownBytes += record.number(.bytes) ?? 0
  }

  private mutating func addRequests(
    _ record: FlowRecord, of run: PingRun?, _ reader: RecordReader, _ isAccepted: Bool
  ) {
    // The receiver's interface sees them a second time.
    guard let run, reader.isOfSender(run.ping),
      let place = places[Self.key(run)]
    else { return }
    let packets = record.number(.packets) ?? 0
    if isAccepted {
      story.exchanges[place].accepted += packets
    } else {
      story.exchanges[place].rejected += packets
    }
  }
}
