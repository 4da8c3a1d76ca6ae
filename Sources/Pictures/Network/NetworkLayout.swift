import Foundations

/// Where everything of a network drawing stands.
///
/// VPCs stand in pairs, so that a peering connection lies in the gap between its two; a single one
/// takes the whole width. Packets' ways run in lanes that nothing else stands in.
struct NetworkLayout {
  struct Box {
    var x, y, width, height: Double
    var right: Double { x + width }
    var bottom: Double { y + height }
    var middle: Double { y + height / 2 }
  }

  struct PlacedVPC {
    var vpc: NetworkDrawing.VPC
    var box: Box
    /// Whether it stands on the left of a pair, or alone.
    var isLeft: Bool
    var row: Int
    var subnets: [PlacedSubnet]
    var gateway: Box?

    /// The lane to the internet, along the outer side.
    var outerLane: Double { isLeft ? box.x + 14 : box.right - 14 }
  }

  struct PlacedSubnet {
    var subnet: NetworkDrawing.Subnet
    var box: Box
    var machines: [(machine: NetworkDrawing.Machine, box: Box)]
  }

  static let margin = 20.0
  static let gap = 136.0
  static let headHeight = 62.0
  static let machineHeight = 92.0
  static let lineHeight = 17.0

  let drawing: NetworkDrawing
  private(set) var internet: Box?
  private(set) var vpcs: [PlacedVPC] = []
  private(set) var bottom: Double

  init(_ drawing: NetworkDrawing) {
    self.drawing = drawing
    var top = 56.0
    if drawing.usesInternet {
      internet = Box(
        x: Self.margin + 14, y: top, width: Canvas.width - 2 * Self.margin - 28, height: 36)
      top += 36 + 34
    }
    let isPair = drawing.vpcs.count > 1
    let inner = Canvas.width - 2 * Self.margin - 28
    let width = isPair ? (inner - Self.gap) / 2 : inner
    for start in stride(from: 0, to: drawing.vpcs.count, by: 2) {
      let row = drawing.vpcs[start..<min(start + 2, drawing.vpcs.count)]
      var height = 0.0
      for (index, vpc) in row.enumerated() {
        let isLeft = index == 0
        let x = Self.margin + 14 + (isLeft ? 0 : width + Self.gap)
        let placed = Self.place(
          vpc, x: x, y: top, width: width, isLeft: isLeft, row: start / 2)
        height = max(height, placed.box.height)
        vpcs.append(placed)
      }
      // Two that stand beside each other are equally tall.
      for index in vpcs.indices where vpcs[index].row == start / 2 {
        vpcs[index].box.height = height
      }
      top += height + 44
    }
    bottom = drawing.vpcs.isEmpty ? top : top - 44
  }

  private static func place(
    _ vpc: NetworkDrawing.VPC, x: Double, y: Double, width: Double, isLeft: Bool, row: Int
  ) -> PlacedVPC {
    var placed = PlacedVPC(
      vpc: vpc, box: Box(x: x, y: y, width: width, height: 0), isLeft: isLeft, row: row, subnets: []
    )
    let others = vpc.others.reduce(0) {
      $0 + lines(ofOther: $1, in: width - 76).count
    }
    var top = y + headHeight + Double(others) * lineHeight + (others == 0 ? 0 : 6)
    // Lanes on both sides.
    let columns = width > 700 && vpc.subnets.count > 1 ? 2 : 1
    let inner = width - 56
    let subnetWidth = (inner - Double(columns - 1) * 16) / Double(columns)
    for start in stride(from: 0, to: vpc.subnets.count, by: columns) {
      let row = vpc.subnets[start..<min(start + columns, vpc.subnets.count)]
      var height = 0.0
      for (index, subnet) in row.enumerated() {
        let box = Box(
          x: x + 28 + Double(index) * (subnetWidth + 16), y: top, width: subnetWidth, height: 0)
        let one = place(subnet, in: box)
        height = max(height, one.box.height)
        placed.subnets.append(one)
      }
      for index in placed.subnets.indices.suffix(row.count) {
        placed.subnets[index].box.height = height
      }
      top += height + 14
    }
    if vpc.subnets.isEmpty { top += 24 }
    placed.box.height = top - y + 2
    if let gateway = vpc.internetGateway {
      let pill = min(
        width - 40, TextStyle.label.width(of: SVGText.shown(gateway)) + 44)
      placed.gateway = Box(
        x: isLeft ? x + 2 : x + width - 2 - pill, y: y - 14, width: pill, height: 28)
    }
    return placed
  }

  private static func place(_ subnet: NetworkDrawing.Subnet, in box: Box) -> PlacedSubnet {
    var box = box
    var top = box.y + 50
    var machines: [(machine: NetworkDrawing.Machine, box: Box)] = []
    for machine in subnet.machines {
      machines.append(
        (machine, Box(x: box.x + 10, y: top, width: box.width - 20, height: machineHeight)))
      top += machineHeight + 8
    }
    if let table = subnet.routeTable {
      top +=
        26 + Double(min(table.routes.count, mostRoutes)) * lineHeight
        + (table.routes.count > mostRoutes ? lineHeight : 0) + 10
    }
    top += Double(subnet.others.count) * lineHeight + (subnet.others.isEmpty ? 0 : 4)
    box.height = top - box.y + 4
    return PlacedSubnet(subnet: subnet, box: box, machines: machines)
  }

  static let mostRoutes = 8

  static func lines(ofOther text: String, in room: Double) -> [String] {
    TextStyle.label.lines(SVGText.shown(text), in: room, most: 2)
  }

  // MARK: Finding

  func placed(_ vpc: String) -> PlacedVPC? { vpcs.first { $0.vpc.id == vpc } }

  func machine(_ id: String?) -> (vpc: PlacedVPC, box: Box)? {
    guard let id else { return nil }
    for vpc in vpcs {
      for subnet in vpc.subnets {
        if let found = subnet.machines.first(where: { $0.machine.id == id }) {
          return (vpc, found.box)
        }
      }
    }
    return nil
  }

  /// The sign of a peering connection between two that stand beside each other, `nil` where others
  /// lie between.
  func sign(of peering: NetworkDrawing.Peering) -> Box? {
    guard let one = placed(peering.requester), let other = placed(peering.accepter),
      one.row == other.row, one.isLeft != other.isLeft
    else { return nil }
    let left = one.isLeft ? one : other
    let between = drawing.peerings.filter {
      Set([$0.requester, $0.accepter]) == Set([peering.requester, peering.accepter])
    }
    let index = between.firstIndex { $0.id == peering.id } ?? 0
    return Box(
      x: left.box.right + 8, y: left.box.y + 64 + Double(index) * 88, width: Self.gap - 16,
      height: 76)
  }
}
