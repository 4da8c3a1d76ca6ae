import Foundations

extension NetworkDrawing: Drawable {
  public var picture: SVGPicture { NetworkPainter(self).picture }
}

/// Draws a network in layers: boxes, lines between them, signs on the lines, ways of packets.
private struct NetworkPainter {
  let drawing: NetworkDrawing
  let layout: NetworkLayout
  private var canvas = Canvas()

  init(_ drawing: NetworkDrawing) {
    self.drawing = drawing
    layout = NetworkLayout(drawing)
  }

  var picture: SVGPicture {
    var painter = self
    let height = painter.drawAll()
    return painter.canvas.picture(
      title: drawing.title, description: drawing.words, height: height)
  }

  private mutating func drawAll() -> Double {
    let lines = drawing.paths.count + hiddenPeerings.count
    let height = layout.bottom + 24 + (lines == 0 ? 0 : Double(lines) * 24 + 16)
    canvas.rectangle(
      x: 0, y: 0, width: Canvas.width, height: height, fill: .surface, stroke: .border,
      radius: ConsoleFrame.radius)
    canvas.icon(.nodes, x: 20, y: 18, .network)
    canvas.text(drawing.title, x: 46, y: 31, .subheading, room: 640)
    canvas.text(
      "Region \(drawing.region)", x: Canvas.width - 20, y: 31, .label, anchor: .end, room: 240)
    if let internet = layout.internet { draw(internet: internet) }
    for vpc in layout.vpcs { drawGatewayLine(of: vpc) }
    for vpc in layout.vpcs { draw(vpc) }
    for peering in drawing.peerings { drawLine(of: peering) }
    for (index, path) in drawing.paths.enumerated() { draw(path, number: index + 1) }
    if let internet = layout.internet { drawName(ofInternet: internet) }
    for vpc in layout.vpcs { drawGateway(of: vpc) }
    for peering in drawing.peerings { drawSign(of: peering) }
    for (index, path) in drawing.paths.enumerated() { drawEnds(of: path, number: index + 1) }
    drawLegend()
    return height
  }

  // MARK: Boxes

  private mutating func draw(internet box: NetworkLayout.Box) {
    canvas.rectangle(
      x: box.x, y: box.y, width: box.width, height: box.height, fill: .raised, stroke: .border,
      radius: 18)
  }

  /// Packets' ways pass behind its name.
  private mutating func drawName(ofInternet box: NetworkLayout.Box) {
    canvas.rectangle(
      x: Canvas.width / 2 - 56, y: box.y + 4, width: 112, height: box.height - 8, fill: .raised,
      radius: 12)
    canvas.icon(.cloud, x: Canvas.width / 2 - 46, y: box.y + 9, .muted)
    canvas.text("Internet", x: Canvas.width / 2 - 22, y: box.y + 23, .strong.painted(.muted))
  }

  private mutating func draw(_ placed: NetworkLayout.PlacedVPC) {
    let (vpc, box) = (placed.vpc, placed.box)
    canvas.rectangle(
      x: box.x, y: box.y, width: box.width, height: box.height, fill: .networkSoft,
      stroke: .network, radius: 10, strokeWidth: 1.5)
    let room = box.width - 56
    canvas.text(
      vpc.name, x: box.x + 28, y: box.y + 35, .subheading.painted(.network), room: room - 60)
    canvas.text("VPC", x: box.right - 28, y: box.y + 35, .label, anchor: .end)
    let blocks = vpc.blocks.joined(separator: ", ")
    canvas.text(blocks, x: box.x + 28, y: box.y + 53, .strong, room: room / 2)
    canvas.text(vpc.id, x: box.right - 28, y: box.y + 53, .label, anchor: .end, room: room / 2)
    var y = box.y + NetworkLayout.headHeight + 11
    for other in vpc.others {
      canvas.icon(.log, x: box.x + 27, y: y - 12, .network, strokeWidth: 1.2)
      for line in NetworkLayout.lines(ofOther: other, in: room - 20) {
        canvas.text(line, x: box.x + 48, y: y, .label.painted(.ink))
        y += NetworkLayout.lineHeight
      }
    }
    if vpc.subnets.isEmpty {
      canvas.text(drawing.wording.noSubnets, x: box.x + 28, y: box.bottom - 18, .label)
    }
    for subnet in placed.subnets { draw(subnet) }
  }

  private mutating func draw(_ placed: NetworkLayout.PlacedSubnet) {
    let (subnet, box) = (placed.subnet, placed.box)
    let paint: Paint = subnet.isPublic ? .publicSubnet : .privateSubnet
    canvas.rectangle(
      x: box.x, y: box.y, width: box.width, height: box.height,
      fill: subnet.isPublic ? .publicSubnetSoft : .privateSubnetSoft, stroke: paint, radius: 8)
    canvas.text(
      subnet.name, x: box.x + 10, y: box.y + 20, .strong.painted(paint), room: box.width - 20)
    canvas.text(subnet.cidr, x: box.x + 10, y: box.y + 38, room: box.width / 2 - 20)
    canvas.text(
      "\(subnet.isPublic ? drawing.wording.publicSubnet : drawing.wording.privateSubnet), "
        + subnet.zone, x: box.right - 10, y: box.y + 38, .label, anchor: .end,
      room: box.width / 2 - 4)
    for machine in placed.machines { draw(machine.machine, in: machine.box) }
    var top = (placed.machines.last.map { $0.box.bottom + 8 } ?? box.y + 50)
    if let table = subnet.routeTable { top = draw(table, x: box.x + 10, y: top, box.width - 20) }
    for line in subnet.others {
      canvas.text(line, x: box.x + 10, y: top + 12, .label, room: box.width - 20)
      top += NetworkLayout.lineHeight
    }
  }

  private mutating func draw(
    _ machine: NetworkDrawing.Machine, in box: NetworkLayout.Box
  ) {
    canvas.rectangle(
      x: box.x, y: box.y, width: box.width, height: box.height, fill: .surface, stroke: .machine,
      radius: 6)
    canvas.rectangle(
      x: box.x + 8, y: box.y + 8, width: 28, height: 28, fill: .machineSoft, radius: 5)
    canvas.icon(.machine, x: box.x + 14, y: box.y + 14, .machine)
    let (text, room) = (box.x + 46, box.width - 56)
    canvas.text(machine.name, x: text, y: box.y + 20, .strong, room: room)
    // An address is shown whole: where a language has a long word for it, without the word.
    let addresses = [
      [
        machine.privateAddress,
        machine.publicAddress.map { drawing.wording.publicAddress.filled($0) },
      ],
      [machine.privateAddress, machine.publicAddress],
    ].map { $0.compactMap(\.self).joined(separator: ", ") }
    let shown = addresses.first { TextStyle.body.width(of: $0) <= room } ?? addresses[1]
    canvas.text(shown, x: text, y: box.y + 38, room: room)
    let state = ConsoleCell.state(machine.state)
    state.draw(on: &canvas, x: text, y: box.y + 57, room: state.width + 4, most: 1)
    canvas.text(
      machine.id, x: box.right - 10, y: box.y + 57, .label, anchor: .end,
      room: room - state.width - 10)
    canvas.icon(.shield, x: text, y: box.y + 64, .muted, strokeWidth: 1.2)
    let groups = machine.securityGroups.joined(separator: ", ")
    canvas.text(
      groups.isEmpty ? drawing.wording.noSecurityGroup : groups, x: text + 20, y: box.y + 76,
      .label,
      room: room - 20)
  }

  private mutating func draw(
    _ table: NetworkDrawing.RouteTable, x: Double, y: Double, _ width: Double
  ) -> Double {
    canvas.icon(.table, x: x, y: y + 2, .muted, strokeWidth: 1.2)
    canvas.text(
      drawing.wording.routeTable.filled(table.name), x: x + 22, y: y + 14, .label.painted(.ink),
      room: width - 22)
    var baseline = y + 32
    for route in table.routes.prefix(NetworkLayout.mostRoutes) {
      let style = TextStyle.label.painted(route.isBlackhole ? .failure : .ink)
      canvas.text(route.destination, x: x + 22, y: baseline, style, room: 118)
      canvas.path(
        "M0 4H12M9 1L12 4L9 7", stroke: .muted, x: x + 146, y: baseline - 8)
      canvas.text(
        route.target + (route.isBlackhole ? " (blackhole)" : ""), x: x + 166, y: baseline, style,
        room: width - 166)
      baseline += NetworkLayout.lineHeight
    }
    if table.routes.count > NetworkLayout.mostRoutes {
      canvas.text(
        drawing.wording.moreRoutes.filled("\(table.routes.count - NetworkLayout.mostRoutes)"),
        x: x + 22, y: baseline, .label)
      baseline += NetworkLayout.lineHeight
    }
    return baseline - 6
  }

  // MARK: Gateways and peering connections

  /// A gateway of a lower row has its line beside the VPCs above it.
  private func gatewayLine(of vpc: NetworkLayout.PlacedVPC) -> [(Double, Double)] {
    guard let box = vpc.gateway, let internet = layout.internet else { return [] }
    let lane = vpc.outerLane
    guard vpc.row > 0 else { return [(lane, box.y), (lane, internet.bottom)] }
    let side = vpc.isLeft ? NetworkLayout.margin + 4 : Canvas.width - NetworkLayout.margin - 4
    return [
      (lane, box.y), (lane, box.y - 10), (side, box.y - 10), (side, internet.middle),
      (vpc.isLeft ? internet.x : internet.right, internet.middle),
    ]
  }

  private mutating func drawGatewayLine(of vpc: NetworkLayout.PlacedVPC) {
    let points = gatewayLine(of: vpc)
    guard !points.isEmpty else { return }
    canvas.path(Self.line(through: points), stroke: .network, strokeWidth: 1.5)
  }

  private mutating func drawGateway(of vpc: NetworkLayout.PlacedVPC) {
    guard let box = vpc.gateway, let gateway = vpc.vpc.internetGateway else { return }
    canvas.rectangle(
      x: box.x, y: box.y, width: box.width, height: box.height, fill: .surface, stroke: .network,
      radius: 14, strokeWidth: 1.5)
    canvas.icon(.gateway, x: vpc.outerLane - 8 + (vpc.isLeft ? 2 : -2), y: box.y + 6, .network)
    canvas.text(
      gateway, x: vpc.isLeft ? box.x + 32 : box.x + 12, y: box.y + 18.5, .label.painted(.ink),
      room: box.width - 44)
  }

  private var hiddenPeerings: [NetworkDrawing.Peering] {
    drawing.peerings.filter { layout.sign(of: $0) == nil }
  }

  private mutating func drawLine(of peering: NetworkDrawing.Peering) {
    guard let sign = layout.sign(of: peering) else { return }
    let isActive = ConsoleCell.state(peering.status).look == .success
    canvas.path(
      Self.line(through: [(sign.x - 8, sign.middle), (sign.right + 8, sign.middle)]),
      stroke: .network, strokeWidth: 2, isDashed: !isActive)
  }

  private mutating func drawSign(of peering: NetworkDrawing.Peering) {
    guard let sign = layout.sign(of: peering) else { return }
    canvas.rectangle(
      x: sign.x, y: sign.y, width: sign.width, height: sign.height, fill: .surface,
      stroke: .network, radius: 8, strokeWidth: 1.5)
    let center = sign.x + sign.width / 2
    let name = TextStyle(size: 12, isBold: true)
    let lines = name.lines(SVGText.shown(peering.name), in: sign.width - 10, most: 2)
    canvas.text("Peering", x: center, y: sign.y + 17, .label, anchor: .middle)
    for (index, line) in lines.enumerated() {
      canvas.text(
        line, x: center, y: sign.y + (lines.count == 1 ? 40 : 33) + Double(index) * 15, name,
        anchor: .middle)
    }
    let state = ConsoleCell.state(peering.status)
    let width = min(state.width, sign.width - 12)
    state.draw(
      on: &canvas, x: center - width / 2, y: sign.y + 66, room: width + 4, most: 1)
  }

  // MARK: Ways of packets

  private mutating func draw(_ path: NetworkDrawing.Path, number: Int) {
    let points = way(of: path, number: number)
    guard points.count > 1 else { return }
    canvas.path(
      Self.line(through: points), stroke: path.isAnswered ? .success : .failure, strokeWidth: 2.5,
      isDashed: !path.isAnswered)
  }

  private mutating func drawEnds(of path: NetworkDrawing.Path, number: Int) {
    let points = way(of: path, number: number)
    guard points.count > 1, let end = points.last else { return }
    let paint: Paint = path.isAnswered ? .success : .failure
    let before = points[points.count - 2]
    if path.isAnswered {
      canvas.path(Self.arrow(from: before, to: end), fill: paint)
    } else {
      canvas.circle(x: end.0, y: end.1, radius: 9, fill: .failureSoft, stroke: .failure)
      canvas.icon(.cross, x: end.0 - 8, y: end.1 - 8, .failure, strokeWidth: 2)
    }
    drawNumber(number, x: points[0].0, y: points[0].1, paint)
  }

  private mutating func drawNumber(_ number: Int, x: Double, y: Double, _ paint: Paint) {
    canvas.circle(x: x, y: y, radius: 9, fill: paint)
    canvas.text(
      "\(number)", x: x, y: y + 4.2, TextStyle(size: 12, isBold: true, paint: .accentInk),
      anchor: .middle)
  }

  /// The corners of a path's line; those of several paths do not lie on each other.
  private func way(of path: NetworkDrawing.Path, number: Int) -> [(Double, Double)] {
    let shift = Double(number - 1) * 14
    let (from, to) = (layout.machine(path.from), layout.machine(path.to))
    func height(_ box: NetworkLayout.Box) -> Double {
      box.y + 14 + shift.truncatingRemainder(dividingBy: NetworkLayout.machineHeight - 20)
    }
    switch path.way {
    case .withinVPC:
      guard let from, let to else { return [] }
      let lane = from.box.right + 14
      return [
        (from.box.right, height(from.box)), (lane, height(from.box)), (lane, height(to.box)),
        (to.box.right, height(to.box)),
      ]
    case .peering(let id):
      guard let from, let to, let peering = drawing.peerings.first(where: { $0.id == id }),
        let sign = layout.sign(of: peering)
      else { return [] }
      let goesRight = from.vpc.isLeft
      let start = goesRight ? from.box.right : from.box.x
      let end = goesRight ? to.box.x : to.box.right
      let near = goesRight ? from.vpc.box.right - 14 : from.vpc.box.x + 14
      let far = goesRight ? to.vpc.box.x + 14 : to.vpc.box.right - 14
      // Without an answer it ends where the connection begins.
      let ends: [(Double, Double)] =
        path.isAnswered
        ? [(far, sign.middle), (far, height(to.box)), (end, height(to.box))]
        : [(goesRight ? sign.x - 4 : sign.right + 4, sign.middle)]
      return [(start, height(from.box)), (near, height(from.box)), (near, sign.middle)] + ends
    case .internet:
      guard let internet = layout.internet else { return [] }
      let middle = internet.middle
      let outside = (Canvas.width / 2 + 60, middle)
      var points: [(Double, Double)] = []
      if let from {
        let lane = from.vpc.outerLane
        let start = from.vpc.isLeft ? from.box.x : from.box.right
        points = [(start, height(from.box)), (lane, height(from.box))]
        if !path.isAnswered {
          return points + [(lane, from.vpc.gateway.map { $0.y + 14 } ?? from.vpc.box.y)]
        }
        points += from.vpc.gateway == nil ? [] : up(from.vpc, lane, middle)
      } else {
        points = [outside]
      }
      guard let to else { return points + [outside] }
      let lane = to.vpc.outerLane
      let end = to.vpc.isLeft ? to.box.x : to.box.right
      return points + up(to.vpc, lane, middle).reversed()
        + [(lane, height(to.box)), (end, height(to.box))]
    }
  }

  /// From a VPC's lane to the internet, along its gateway's line.
  private func up(
    _ vpc: NetworkLayout.PlacedVPC, _ lane: Double, _ middle: Double
  ) -> [(Double, Double)] {
    guard vpc.row > 0 else { return [(lane, middle)] }
    let line = gatewayLine(of: vpc)
    return Array(line.dropLast())
  }

  // MARK: Legend

  private mutating func drawLegend() {
    var y = layout.bottom + 36
    for (index, path) in drawing.paths.enumerated() {
      let paint: Paint = path.isAnswered ? .success : .failure
      canvas.path(
        "M0 0H34", stroke: paint, strokeWidth: 2.5, isDashed: !path.isAnswered, x: 54, y: y - 4)
      drawNumber(index + 1, x: 43, y: y - 4, paint)
      canvas.text(path.label, x: 100, y: y, room: Canvas.width - 140)
      y += 24
    }
    for peering in hiddenPeerings {
      let ends = [peering.requester, peering.accepter].map { id in
        drawing.vpcs.first { $0.id == id }?.name ?? id
      }
      canvas.text(
        drawing.wording.peering.filled(peering.name, peering.status, ends[0], ends[1]), x: 34, y: y,
        room: Canvas.width - 68)
      y += 24
    }
  }

  // MARK: Paths

  private static func line(through points: [(Double, Double)]) -> String {
    points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + SVGText.number(point.0) + " " + SVGText.number(point.1)
    }.joined()
  }

  private static func arrow(from: (Double, Double), to: (Double, Double)) -> String {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1)
    // Lines run along the axes, so one of both is nothing.
    let length = abs(dx) + abs(dy)
    guard length > 0 else { return "M0 0" }
    let (ux, uy) = (dx / length, dy / length)
    let back = (to.0 - ux * 10, to.1 - uy * 10)
    return line(through: [
      to, (back.0 - uy * 5.5, back.1 + ux * 5.5), (back.0 + uy * 5.5, back.1 - ux * 5.5),
    ]) + "Z"
  }
}

extension String {
  /// A text with its numbered gaps filled, `%1` with the first.
  func filled(_ gaps: String...) -> String {
    let parts = split(separator: "%", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { text, part in
      let number = part.first?.wholeNumberValue ?? 0
      let isGap = gaps.indices.contains(number - 1)
      text += isGap ? gaps[number - 1] + String(part.dropFirst()) : "%" + String(part)
    }
  }
}
