@testable import Pictures

/// One of each kind of picture, with a text of somebody's in every place that takes one.
enum SamplePictures {
  static func all(saying text: String) -> [SVGPicture] {
    [
      console(text).picture, terminal(text).picture, network(text).picture, matrix(text).picture,
      path(text).picture,
    ]
  }

  static func console(_ text: String) -> ConsolePicture {
    let cells: [ConsoleCell] = [
      ConsoleCell(text), ConsoleCell(text, .link), .state(text), ConsoleCell(text, .code),
      .tags([(text, text), ("Name", text)]), ConsoleCell(text, .pending), ConsoleCell(text),
    ]
    let columns: [ConsoleTable.Column] =
      (0..<5).map { ConsoleTable.Column("\($0) \(text)") }
      + [.init(text, isNumeric: true), .init(text, hasBars: true)]
    return ConsolePicture(
      title: text,
      frame: ConsoleFrame(service: text, region: text, account: text, breadcrumb: [text, text]),
      heading: text, count: 2,
      buttons: [.init(text), .init(text, isPrimary: true, hasMenu: true)],
      sections: [
        .tabs([text, text], selected: 1), .notice(ConsoleCell(text, .failure)),
        .query(ConsoleQuery(logGroups: [text], timeRange: text, text: text, outcome: text)),
        .table(
          ConsoleTable(
            title: text, columns: columns, rows: [cells, Array(cells.prefix(3))], searchHint: text,
            selection: [0], note: text)),
        .details(ConsoleDetails(title: text, cells.map { .init(text, $0) }, columns: 5)),
        .code(ConsoleCode(title: text, text: "{\"\(text)\": \"\(text)\"}", language: .json)),
      ])
  }

  static func terminal(_ text: String) -> TerminalWindow {
    TerminalWindow(
      title: text, windowTitle: text,
      lines: [.init(text, prompt: text), .init(text, .bad), .init(text)])
  }

  static func network(_ text: String) -> NetworkDrawing {
    let vpcs = (0..<3).map { number in
      NetworkDrawing.VPC(
        id: "vpc-\(number)", name: text, blocks: [text], internetGateway: text, others: [text],
        subnets: (0..<2).map { subnet in
          NetworkDrawing.Subnet(
            id: "\(number)\(subnet)", name: text, cidr: text, zone: text, isPublic: subnet == 0,
            routeTable: .init(
              name: text, routes: [.init(destination: text, target: text, isBlackhole: true)]),
            machines: [
              .init(
                id: "i-\(number)\(subnet)", name: text, state: text, privateAddress: text,
                publicAddress: text, securityGroups: [text, text])
            ], others: [text])
        })
    }
    return NetworkDrawing(
      title: text, region: text, vpcs: vpcs,
      peerings: [
        .init(id: "pcx-1", name: text, status: text, requester: "vpc-0", accepter: "vpc-1"),
        .init(id: "pcx-2", name: text, status: text, requester: "vpc-0", accepter: "vpc-2"),
      ],
      paths: [
        .init(from: "i-00", to: "i-10", way: .peering("pcx-1"), isAnswered: true, label: text),
        .init(from: "i-20", to: "i-10", way: .internet, isAnswered: true, label: text),
        .init(from: "i-00", to: nil, way: .internet, isAnswered: false, label: text),
        .init(from: "i-00", to: "i-01", way: .withinVPC, isAnswered: true, label: text),
      ])
  }

  static func matrix(_ text: String) -> ReachabilityMatrix {
    ReachabilityMatrix(
      title: text, heading: text, traffic: text, senders: [.init(text, detail: text), .init(text)],
      receivers: [.init(text, detail: text), .init(text)],
      cells: [[.same, .reaches(text)], [.fails(text), .same]], note: text)
  }

  static func path(_ text: String) -> PacketPathPicture {
    PacketPathPicture(
      title: text, heading: text,
      legs: [
        .init(
          title: text,
          stops: [
            .init(name: text, id: text, sentence: text, isPassed: true),
            .init(name: text, id: text, sentence: text, isPassed: false, code: text),
          ]), .init(title: text, stops: [], ending: text),
      ], isAnswered: false, outcome: text)
  }
}
