import AWSServices
import DataPlane
import Foundations
import Languages
import Pictures
import Presentation
import Tutor

/// What a picture shows, as plain values: whoever draws it looks nothing up.
enum PictureContent {
  case table(Table)
  case terminal(Terminal)
  case details(Details)
  case network(Network)
  case path(Explanation)
  case reachability(Cloud, Traffic)

  /// What stands around what a page of a console shows.
  struct Page: Equatable {
    var tabs: [String] = []
    /// The one in front.
    var tab = 0
    var buttons: [String] = []
    var search: String?
  }

  /// A drawing of the network with the ways of packets.
  struct Network: Equatable {
    var title: String
    var map: NetworkMap
    var packets: [DrawnPacket]
  }

  /// Rows of a console page.
  struct Table: Equatable {
    /// Where the console has it, such as `VPC`, `Route tables`.
    var path: [String]
    var title: String
    var columns: [String]
    var rows: [[String]]
    /// The column whose numbers have bars beside them.
    var bar: Int?
    /// A query above the rows.
    var code: String?
    /// The time over which it ran.
    var range: String?
    var note: String?
    var page = Page()
  }

  /// A terminal window with what was typed and what came back.
  struct Terminal: Equatable {
    var title: String
    var prompt: String
    var command: String
    var lines: [String]
  }

  /// A details page: fields with their values, and a document under them.
  struct Details: Equatable {
    struct Field: Equatable {
      var name: String
      var value: String
    }

    var path: [String]
    var title: String
    var fields: [Field]
    var code: String?
    var page = Page()
  }
}

extension PictureContent {
  /// Draws it.
  ///
  /// - Parameters:
  ///   - title: what it shows, in a sentence.
  ///   - language: of what the lab says itself; a page of AWS's console is in English.
  func drawing(
    title: String, in account: AccountView, language: Language = .english
  ) -> SVGPicture {
    switch self {
    case .table(let table): console(table, title, account).picture
    case .details(let details): console(details, title, account).picture
    case .terminal(let terminal): window(terminal, title).picture
    case .network(let network):
      network.picture(region: account.region, language: language)
    case .path(let explanation):
      PacketPathPicture(of: explanation, title: title, language: language).picture
    case .reachability(let cloud, let traffic):
      ReachabilityMatrix(of: cloud, traffic: traffic, title: title, language: language)
        .picture
    }
  }

  /// A page with a table: a query's where there is text above the rows.
  private func console(_ table: Table, _ title: String, _ account: AccountView) -> ConsolePicture {
    let columns = table.columns.enumerated().map { index, name in
      ConsoleTable.Column(
        name, isNumeric: table.numbers.contains(index), hasBars: index == table.bar)
    }
    let rows = table.rows.map { row in
      zip(table.columns, row).map { ConsoleCell(value: $1, named: $0) }
    }
    var sections: [ConsolePicture.Section] = []
    if let query = table.code {
      sections.append(
        .query(
          ConsoleQuery(
            logGroups: [table.title], timeRange: table.range ?? "", text: query, outcome: table.note
          )
        ))
    }
    sections += table.page.tabs.isEmpty ? [] : [.tabs(table.page.tabs, selected: table.page.tab)]
    // A page that holds nothing but the table has its name and number in the heading.
    let isPage = table.path.count == 1
    sections.append(
      .table(
        ConsoleTable(
          title: isPage || table.code != nil ? nil : table.title, columns: columns, rows: rows,
          searchHint: table.page.search, note: table.code == nil ? table.note : nil)))
    return ConsolePicture(
      title: title,
      frame: account.frame(table.path + (isPage || table.code == nil ? [table.title] : [])),
      heading: isPage ? table.title : table.path.last ?? table.title,
      count: isPage ? rows.count : nil, buttons: table.page.consoleButtons, sections: sections)
  }

  /// A page about one thing; a document under its fields, a single line above them.
  private func console(
    _ details: Details, _ title: String, _ account: AccountView
  ) -> ConsolePicture {
    let fields = details.fields.map {
      ConsoleDetails.Detail($0.name, ConsoleCell(value: $0.value, named: $0.name))
    }
    let card = ConsolePicture.Section.details(
      ConsoleDetails(title: "Details", fields, columns: fields.count > 9 ? 4 : 3))
    let tabs: [ConsolePicture.Section] =
      details.page.tabs.isEmpty ? [] : [.tabs(details.page.tabs, selected: details.page.tab)]
    let code = details.code.map { code in
      ConsolePicture.Section.code(
        ConsoleCode(text: code, language: code.hasPrefix("{") ? .json : .plain))
    }
    // Tabs stand above what they are about.
    let isLine = details.code?.contains("\n") != true
    return ConsolePicture(
      title: title, frame: account.frame(details.path + [details.title]), heading: details.title,
      buttons: details.page.consoleButtons,
      sections: isLine
        ? tabs + [code].compactMap(\.self) + [card]
        : [card] + tabs + [code].compactMap(\.self))
  }

  private func window(_ terminal: Terminal, _ title: String) -> TerminalWindow {
    let command = TerminalWindow.Line(terminal.command, prompt: terminal.prompt + " ")
    return TerminalWindow(
      title: title, windowTitle: terminal.title,
      lines: [command]
        + terminal.lines.map { line in
          // What a ping comes to.
          let look: TerminalWindow.Line.Look =
            line.contains(" 100% packet loss")
            ? .bad : line.contains(" 0% packet loss") ? .good : .plain
          return TerminalWindow.Line(line, look)
        })
  }
}

extension PictureContent.Network {
  /// The drawing, whose words in another language are those that a listener gets of the map.
  fileprivate func picture(region: String, language: Language) -> SVGPicture {
    let picture = NetworkDrawing(
      of: map, title: title, region: region, packets: packets, language: language
    ).picture
    guard language != .english else { return picture }
    let spoken = Layout(columns: 80, form: .spoken, language: language)
    let sentences =
      PlainText.text(of: .map(map, nil), in: spoken).split(separator: "\n")
      .map(String.init)
    let ways = packets.enumerated().map { index, packet in
      language.phrase("Path %1: %2.", "\(index + 1)", packet.label)
    }
    return picture.described(as: (sentences + ways).joined(separator: " "))
  }
}

extension PictureContent {
  /// A network as a Mermaid flowchart, which GitHub draws within Markdown.
  var diagram: String? {
    guard case .network(let network) = self else { return nil }
    return NetworkDrawing(
      of: network.map, title: network.title, region: "", packets: network.packets
    ).mermaid
  }
}

extension PictureContent.Table {
  /// The columns in which nothing but numbers stands.
  fileprivate var numbers: [Int] {
    columns.indices.filter { column in
      rows.allSatisfy { $0.indices.contains(column) && GivenNumber($0[column]) != nil }
    }
  }
}

/// Whose console it is.
struct AccountView: Equatable {
  var account: String
  var region: String

  init(of cloud: Cloud) {
    account = cloud.account
    region = cloud.region
  }

  /// A page's frame by its breadcrumb, which begins with the service.
  func frame(_ breadcrumb: [String]) -> ConsoleFrame {
    let service = breadcrumb.first ?? "Console"
    return ConsoleFrame(
      service: service, region: service == "IAM" ? "Global" : region, account: account,
      breadcrumb: breadcrumb)
  }
}

extension ConsoleCell {
  /// A value with the look that consoles give such values.
  fileprivate init(value: String, named name: String) {
    let name = name.lowercased()
    let isState = ["state", "status", "action", "delivery"].contains { name.hasSuffix($0) }
    if isState {
      self = .state(value)
    } else if value == "–" {
      self.init(value, .muted)
    } else {
      self.init(value, Self.isID(value) ? .link : .plain)
    }
  }

  /// `vpc-0123456789abcdef0`
  private static func isID(_ value: String) -> Bool {
    guard let hyphen = value.lastIndex(of: "-") else { return false }
    let digits = value[value.index(after: hyphen)...]
    return digits.count == 17 && digits.allSatisfy(\.isHexDigit)
      && value[..<hyphen].allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }
  }
}

extension PictureContent.Page {
  /// The last one is what the page is for.
  fileprivate var consoleButtons: [ConsolePicture.Button] {
    buttons.enumerated().map { index, title in
      ConsolePicture.Button(title, isPrimary: index == buttons.count - 1 && index > 0)
    }
  }
}
