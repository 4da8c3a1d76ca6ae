import AWSServices
import DataPlane
import Documents
import Foundations
import LabSession
import LabShell
import Languages
import Lessons
import NetworkModel
import Presentation
import Tutor

/// The values of the names that a write-up has without defining them (`WriteUpData.givenNames`).
extension SessionMoments {
  /// - Parameter author: who is to be named, where it is not who the session names.
  func sessionValue(author: String?) -> JSONValue {
    var members: JSONObject = [
      "lesson": .string(lesson.title), "version": .integer(lesson.version),
      "id": .string(header.id), "program": .string("vpclab \(header.program)"),
      "seed": .string(String(header.seed)), "score": .integer(end.score),
      "maximum": .integer(lesson.maximumScore), "completed": .boolean(end.isCompleted),
      "date": .string(dateText), "isoDate": .string(isoDate),
    ]
    if let name = self.author(author) { members["author"] = .string(name) }
    if let receipt { members["receipt"] = .string(receipt) }
    let spent = wallClock.map { GivenNumber(clamping: $0 * 1_000).value }
    members["time"] = spent.flatMap { DurationText.exact(milliseconds: $0) }.map(said)
    members["aboutTime"] =
      spent.flatMap { DurationText.about(milliseconds: $0) }.map(said)
    members["simulatedTime"] =
      DurationText.exact(milliseconds: best.elapsed).map(said)
    return .object(members)
  }

  private func said(_ text: StyledText) -> JSONValue { .string(text.plain(in: language)) }

  /// The name that is to be shown: as asked for, as given in the session, as it began with.
  func author(_ asked: String?) -> String? {
    [asked, end.state.tutor.learner, header.learner].compactMap(\.self).first { !$0.isEmpty }
  }

  /// The day on which the session began, by its own clock in UTC.
  private var day: CivilDate { CivilDate(milliseconds: header.startedAt * 1_000) }

  var isoDate: String { String(Instant(seconds: header.startedAt).iso8601.prefix(10)) }

  private var dateText: String {
    let (day, year) = (self.day.day, self.day.year)
    let text: StyledText =
      switch self.day.month {
      case 1: "\(day) January \(year)"
      case 2: "\(day) February \(year)"
      case 3: "\(day) March \(year)"
      case 4: "\(day) April \(year)"
      case 5: "\(day) May \(year)"
      case 6: "\(day) June \(year)"
      case 7: "\(day) July \(year)"
      case 8: "\(day) August \(year)"
      case 9: "\(day) September \(year)"
      case 10: "\(day) October \(year)"
      case 11: "\(day) November \(year)"
      default: "\(day) December \(year)"
      }
    return text.plain(in: language)
  }

  /// The lab at a checkpoint's passing with everything that has a name then; `nil` when it has not
  /// passed.
  ///
  /// - Parameter session: as ``sessionValue(author:)`` has it.
  func telling(of checkpoint: String, session: JSONValue) -> Telling? {
    guard let moment = moment(of: checkpoint), let evidence = evidence(of: checkpoint) else {
      return nil
    }
    let lab = moment.lab.state
    var given: [String: JSONValue] = [
      "session": session, "evidence": Self.value(of: evidence),
      "input": ["text": .string(moment.input), "lines": Self.lines(of: moment.printed)],
      "policies": Self.policies(in: lab.cloud),
    ]
    let history = lab.tutor.history
    if let ping = history.pings.last(where: { $0.event == evidence.event }) {
      given["ping"] = value(of: ping.ping, in: lab.cloud)
    }
    if let query = history.queries.last(where: { $0.shownAt == evidence.event }) {
      given["query"] = Self.value(of: query)
    }
    var reader = Telling(of: lesson, writeUp.names, at: lab, given: given)
    let records = reader.records(inStreams: evidence.resources.map(\.id))
    if !records.isEmpty {
      given["records"] = .array(records.map { Self.value(of: $0.line, $0.1) })
    }
    return Telling(of: lesson, writeUp.names, at: lab, given: given)
  }

  /// The lab in the end, for texts that no checkpoint is named for.
  func tellingOfAll(session: JSONValue) -> Telling {
    Telling(of: lesson, writeUp.names, at: best.state, given: ["session": session])
  }

  // MARK: Values

  private static func lines(of text: String) -> JSONValue {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return .array(lines.map(JSONValue.string))
  }

  /// The policies that roles carry, with the actions that each allows, in small letters as IAM
  /// compares them.
  private static func policies(in cloud: Cloud) -> JSONValue {
    func value(_ role: Role, _ name: String, _ arn: String?, _ document: PolicyDocument)
      -> JSONValue
    {
      [
        "role": .string(role.name), "name": .string(name),
        "arn": arn.map { .string($0) } ?? .null, "document": document.value,
        "allows": .array(allowedActions(of: document.value).map { .string($0.lowercased()) }),
      ]
    }
    return .array(
      cloud.roles.flatMap { role in
        role.attachedPolicyARNs.compactMap { arn in
          cloud.managedPolicy(arn: arn)
            .map { value(role, $0.name, arn, $0.defaultVersion.document) }
        } + role.inlinePolicies.map { value(role, $0.name, nil, $0.document) }
      })
  }

  /// As they stand in the statements that allow; a list of one may stand without its brackets.
  private static func allowedActions(of document: JSONValue) -> [String] {
    func list(_ value: JSONValue?) -> [JSONValue] { value.map { $0.array ?? [$0] } ?? [] }
    return list(document["Statement"]).filter { $0["Effect"]?.string == "Allow" }
      .flatMap { list($0["Action"]).compactMap(\.string) }
  }

  private static func value(of evidence: Evidence) -> JSONValue {
    [
      "event": evidence.event.map { .integer($0) } ?? .null,
      "resources": .array(
        evidence.resources.map { resource in
          [
            "id": .string(resource.id), "name": resource.name.map { .string($0) } ?? .null,
            "role": resource.role.map { .string($0) } ?? .null,
          ]
        }),
    ]
  }

  private func value(of ping: LabEvent.Ping, in cloud: Cloud) -> JSONValue {
    let sender = ping.from.flatMap { cloud.network.instances[$0]?.networkInterfaces.first }
      .flatMap { cloud.network.networkInterfaces[$0]?.primaryAddress }
    let host = sender.map { "ip-" + $0.description.split(separator: ".").joined(separator: "-") }
    let lines = ping.transcript.split(separator: "\n")
    var members: JSONObject = [
      "command": .string(ping.command), "to": .string(ping.address.description),
      "sent": .integer(ping.sent), "received": .integer(ping.received),
      "loss": .integer(ping.sent == 0 ? 0 : 100 * (ping.sent - ping.received) / ping.sent),
      "lines": Self.lines(of: ping.transcript),
      "prompt": .string(host.map { "[ec2-user@\($0) ~]$" } ?? "$"),
    ]
    members["from"] = ping.from.map { .string($0.rawValue) }
    // rtt min/avg/max/mdev = 0.9/1.2/1.5/0.2 ms (PING-03)
    if let statistics = lines.last(where: { $0.hasPrefix("rtt ") }) {
      let numbers = statistics.split(separator: " ").dropFirst(3).first?.split(separator: "/") ?? []
      if numbers.count == 4 { members["average"] = .string(language.number(String(numbers[1]))) }
    }
    if let life = lines.lazy.flatMap({ $0.split(separator: " ") })
      .first(where: { $0.hasPrefix("ttl=") })
    {
      members["ttl"] = .string(String(life.dropFirst(4)))
    }
    return .object(members)
  }

  private static func value(of query: QueryRun) -> JSONValue {
    var members: JSONObject = [
      "text": .string(query.text), "logGroup": .string(query.logGroup),
      "columns": .array(query.columns.map(JSONValue.string)),
      "rows": .array(
        query.rows.enumerated().map { index, row in
          var members: JSONObject = ["#": .integer(index + 1)]
          for (column, cell) in zip(query.columns, row) { members[column] = .string(cell) }
          return .object(members)
        }),
      "rowCount": .integer(query.rows.count), "matched": .integer(query.recordsMatched),
      "scanned": .integer(query.recordsScanned),
      "cells": .array(query.rows.map { .array($0.map(JSONValue.string)) }),
    ]
    members["from"] = query.from.map { .string($0.iso8601) }
    members["to"] = query.to.map { .string($0.iso8601) }
    if let from = query.from?.iso8601, let to = query.to?.iso8601 {
      let isOneDay = from.prefix(10) == to.prefix(10)
      let end = (isOneDay ? "" : "\(to.prefix(10)) ") + to.dropFirst(11).prefix(8)
      members["range"] = .string(
        "\(from.prefix(10)) \(from.dropFirst(11).prefix(8)) to \(end) (UTC)")
    }
    return .object(members)
  }

  private static func value(of line: LogEvent, _ explained: RecordExplanation) -> JSONValue {
    var members: JSONObject = [
      "line": .string(line.message), "time": .string(line.timestamp.iso8601),
    ]
    for entry in explained.record.entries { members[entry.field.rawValue] = .string(entry.value) }
    members["protocolName"] = .string(protocolName(explained.record[.protocol] ?? "-"))
    members["source"] = explained.source.flatMap(name).map { .string($0) }
    members["destination"] = explained.destination.flatMap(name).map { .string($0) }
    members["traffic"] = .string(kind(of: explained.story))
    return .object(members)
  }

  private static func protocolName(_ number: String) -> String {
    switch number {
    case "1": "ICMP"
    case "6": "TCP"
    case "17": "UDP"
    default: "protocol \(number)"
    }
  }

  /// Who has an address; `nil` for one of whom nothing is known.
  private static func name(of party: RecordExplanation.Party) -> String? {
    switch party {
    case .instance(let resource, _), .interface(let resource, _):
      resource.role ?? resource.name ?? resource.id
    case .learnersComputer: "my own computer"
    case .instanceConnect: "EC2 Instance Connect"
    case .host(let name): name
    case .stranger, .nobody: nil
    }
  }

  /// A word for lessons to ask by.
  private static func kind(of story: RecordExplanation.Story) -> String {
    switch story {
    case .nothingSeen, .skipped: "none"
    case .ping(_, let isAnswer): isAnswer ? "ping-answer" : "ping"
    case .otherPing: "other-ping"
    case .shell(let isAnswer): isAnswer ? "shell-answer" : "shell"
    case .timeKeeping: "time"
    case .knock: "knock"
    case .answerToStranger: "knock-answer"
    case .own: "own"
    case .foreign: "foreign"
    }
  }
}
