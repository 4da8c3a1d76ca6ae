import AWSServices
import DataPlane
import Documents
import Foundations
import LabShell
import Lessons
import NetworkModel
import Tutor

extension PassageWriter {
  /// What a picture shows, the same in words, and whose account it is; `nil` when its checkpoint has not passed or there
  /// is nothing to show.
  mutating func content(
    of picture: PictureData
  ) -> (content: PictureContent, alternative: String, account: AccountView)? {
    guard var telling = telling(of: picture.checkpoints),
      let alternative = telling.plainText(picture.alternative),
      let content = content(picture.content, &telling)
    else { return nil }
    return (content, alternative, AccountView(of: telling.lab.cloud))
  }

  private mutating func content(
    _ data: PictureData.Content, _ telling: inout Telling
  ) -> PictureContent? {
    guard case .network(let network) = data else { return telling.content(data) }
    guard let title = telling.plainText(network.title) else { return nil }
    return .network(
      PictureContent.Network(
        title: title, map: telling.lab.cloud.map,
        packets: network.packets.compactMap { drawnPacket($0) }))
  }

  /// The ping that passed a checkpoint, as it would be forwarded then.
  private mutating func drawnPacket(_ packet: PictureData.Network.Packet) -> DrawnPacket? {
    guard var telling = telling(of: [packet.checkpoint]),
      let event = moments.evidence(of: packet.checkpoint)?.event,
      let ping = telling.lab.tutor.history.pings.last(where: { $0.event == event })?.ping,
      let label = telling.plainText(packet.label)
    else { return nil }
    let network = telling.lab.cloud.network
    let sender = ping.from.flatMap { network.instances[$0] }
      .flatMap { network.primaryInterface(of: $0) }
    let probe = Probe(
      from: sender.map { .interface($0.id) } ?? .learnersComputer, to: .address(ping.address), .icmp
    )
    return DrawnPacket(label: label, roundTrip: telling.lab.cloud.fabric.exchange(probe))
  }
}

extension Telling {
  fileprivate mutating func content(_ data: PictureData.Content) -> PictureContent? {
    switch data {
    case .table(let table): return self.table(table).map { .table($0) }
    case .terminal(let terminal): return self.terminal(terminal).map { .terminal($0) }
    case .details(let details): return self.details(details).map { .details($0) }
    // Its packets belong to moments of their own.
    case .network: return nil
    case .reachability(let traffic):
      return filled(traffic).flatMap { Traffic(parsing: $0) }.map { .reachability(lab.cloud, $0) }
    case .path(let packet): return explanation(of: packet).map { .path($0) }
    }
  }

  private mutating func table(_ table: PictureData.Table) -> PictureContent.Table? {
    guard let rows = value(ofName: table.rows)?.array, !rows.isEmpty,
      let title = plainText(table.title)
    else { return nil }
    guard !table.columns.isEmpty else { return self.table(table, title: title, rows: rows) }
    var cells: [[String]] = []
    for row in rows {
      var line: [String] = []
      for column in table.columns {
        line.append(evaluate(column.cell, over: row).map(Self.cell) ?? "–")
      }
      cells.append(line)
    }
    return PictureContent.Table(
      path: table.path.compactMap { plainText($0) }, title: title,
      columns: table.columns.map(\.title), rows: cells,
      bar: table.bar.flatMap { bar in table.columns.firstIndex { $0.title == bar } },
      code: table.code.flatMap { document($0) }, range: table.range.flatMap { plainText($0) },
      note: table.note.flatMap { plainText($0) }, page: Self.page(table.page))
  }

  private static func page(_ page: PictureData.Page) -> PictureContent.Page {
    PictureContent.Page(
      tabs: page.tabs, tab: page.tab.flatMap { page.tabs.firstIndex(of: $0) } ?? 0,
      buttons: page.buttons, search: page.search)
  }

  /// Rows that say themselves which columns they have, as those of a query do.
  private mutating func table(
    _ table: PictureData.Table, title: String, rows: [JSONValue]
  ) -> PictureContent.Table {
    var columns: [String] = []
    for name in rows.compactMap(\.members).flatMap(\.names) where !columns.contains(name) {
      columns.append(name)
    }
    let cells = rows.map { row in columns.map { row[$0].map(Self.cell) ?? "–" } }
    let numbers = columns.indices.dropFirst().filter { column in
      cells.allSatisfy { GivenNumber($0[column]) != nil }
    }
    return PictureContent.Table(
      path: table.path.compactMap { plainText($0) }, title: title, columns: columns, rows: cells,
      bar: numbers.last, code: table.code.flatMap { document($0) },
      range: table.range.flatMap { plainText($0) }, note: table.note.flatMap { plainText($0) },
      page: Self.page(table.page))
  }

  private mutating func terminal(
    _ terminal: PictureData.Terminal
  ) -> PictureContent.Terminal? {
    guard let lines = value(ofName: terminal.lines)?.array,
      let title = plainText(terminal.title), let prompt = plainText(terminal.prompt),
      let command = plainText(terminal.command)
    else { return nil }
    return PictureContent.Terminal(
      title: title, prompt: prompt, command: command,
      lines: lines.map { $0.string ?? $0.json(.line) })
  }

  private mutating func details(_ details: PictureData.Details) -> PictureContent.Details? {
    guard let title = plainText(details.title) else { return nil }
    var fields: [PictureContent.Details.Field] = []
    for field in details.fields {
      fields.append(
        PictureContent.Details.Field(name: field.name, value: plainText(field.value) ?? "–"))
    }
    return PictureContent.Details(
      path: details.path.compactMap { plainText($0) }, title: title, fields: fields,
      code: details.code.flatMap { document($0) }, page: Self.page(details.page))
  }

  /// A text without markup, with its names filled in: a resource by its name, its id where the text
  /// asks for that member.
  mutating func plainText(_ text: String) -> String? {
    TextTemplate(text).filled { reference in
      guard let told = told(reference) else { return nil }
      switch told {
      case .things(let things): return things.joined(separator: ", ")
      case .resource(let resource):
        return reference.members.isEmpty ? resource.name ?? resource.id : resource.id
      }
    }
  }

  /// A text that is a document, such as a policy, is laid out over several lines.
  private mutating func document(_ text: String) -> String? {
    if case .reference(let reference) = TextTemplate(text).pieces.first,
      TextTemplate(text).pieces.count == 1, let value = value(of: reference), value.string == nil
    {
      return value.json(.indented)
    }
    return plainText(text)
  }

  /// A value as a cell has it.
  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: "–"
    case .string(let text): text.isEmpty ? "–" : text
    case .array(let elements): elements.map(cell).joined(separator: ", ")
    case .boolean(let flag): flag ? "Yes" : "No"
    case .integer, .number, .object: value.json(.line)
    }
  }
}
