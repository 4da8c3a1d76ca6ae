import AWSServices
import DataPlane
import Foundations
import Languages
import NetworkModel

extension Layout {
  /// The network as boxes within boxes; with a trace, marks stand before what its packet passed and
  /// before what dropped it.
  func lines(of map: NetworkMap, tracing trace: Trace?) -> [StyledLine] {
    let marks = TraceMarks(trace)
    var result: [StyledLine]
    if map.vpcs.isEmpty && map.connections.isEmpty {
      result = lines("No VPC but the default one, and nothing in it.")
    } else if isSpoken {
      result = spoken(map, marks)
    } else {
      let drawing = MapDrawing(form: form, language: language, marks: marks)
      // As wide as it has to be, and no wider than the screen.
      let width = min(columns, drawing.naturalWidth(of: map))
      result = drawing.lines(of: map, columns: width)
    }
    if let trace { result += legend(of: trace) }
    if let region = map.otherRegion { result = lines("Region \(region):") + result }
    return result
  }

  /// What the marks stand for.
  private func legend(of trace: Trace) -> [StyledLine] {
    let end: StyledText = trace.isDelivered ? "it arrives" : "it is dropped"
    guard !isSpoken else {
      return lines(
        """
        'Goes through' and 'Dropped' tell the way of the \(trace.packet.description): \(end).
        """)
    }
    return lines(
      trace.isDelivered
        ? "\(mark(.packetPassed))marks the way of the \(trace.packet.description), which arrives"
        : """
        \(mark(.packetPassed))marks the way of the \(trace.packet.description), \
        \(mark(.packetDropped))where it is dropped
        """)
  }

  private func spoken(_ map: NetworkMap, _ marks: TraceMarks) -> [StyledLine] {
    var result: [StyledLine] = []
    func add(_ entry: NetworkMap.Entry) {
      let sign = marks.mark(of: entry).map { mark($0) } ?? ""
      result += lines(sign + entry.content.sentence)
      for detail in entry.details { result += lines(detail.sentence) }
    }
    for (index, vpc) in map.vpcs.enumerated() {
      let blocks = vpc.blocks.map(\.description).joined(separator: ", ")
      result += lines("VPC \(index + 1) of \(map.vpcs.count): \(vpc.name.whole), \(blocks).")
      vpc.entries.forEach(add)
      for (number, subnet) in vpc.subnets.enumerated() {
        result += lines(
          """
          Subnet \(number + 1) of \(vpc.subnets.count) in \(vpc.name.whole): \
          \(subnet.name.whole), \(subnet.cidr.description), \(subnet.availabilityZone).
          """)
        subnet.entries.forEach(add)
      }
    }
    map.connections.forEach(add)
    return result
  }
}

/// What a trace says about the components on a map.
private struct TraceMarks {
  private let passed: [Component]
  private let blocked: Component?

  init(_ trace: Trace?) {
    passed = trace?.hops.map(\.component) ?? []
    blocked = trace?.blockers.first?.component
  }

  func mark(of entry: NetworkMap.Entry) -> Layout.Mark? {
    guard let component = entry.component else { return nil }
    if component == blocked { return .packetDropped }
    return passed.contains(component) ? .packetPassed : nil
  }
}

/// Draws a map. On a narrow screen only VPCs have frames: two of them would take eight columns.
private struct MapDrawing {
  let form: Layout.Form
  let language: Language
  let marks: TraceMarks

  func lines(of map: NetworkMap, columns: Int) -> [StyledLine] {
    let layout = Layout(columns: columns, form: form, language: language)
    let inner = layout.narrowed(by: Frame.borders)
    let boxes = map.vpcs.flatMap { vpc in
      Frame(title: title(of: vpc), contents: contents(of: vpc, in: inner)).lines(in: layout)
    }
    return boxes + map.connections.flatMap { lines(of: $0, in: layout) }
  }

  /// The width at which nothing has to be wrapped.
  func naturalWidth(of map: NetworkMap) -> Int {
    let wide = Layout(columns: 10_000, form: form, language: language)
    func width(_ entries: [NetworkMap.Entry]) -> Int {
      entries.flatMap { lines(of: $0, in: wide) }.map(\.width).max() ?? 0
    }
    // A title needs two columns more than a line: its rule on both sides.
    let vpcs = map.vpcs.map { vpc in
      let subnets = vpc.subnets.map { max(wide.said(title(of: $0)).width + 2, width($0.entries)) }
      return max(
        wide.said(title(of: vpc)).width + 2, width(vpc.entries),
        (subnets.max() ?? 0) + Frame.borders)
        + Frame.borders
    }
    return max(vpcs.max() ?? 0, width(map.connections))
  }

  private func title(of vpc: NetworkMap.VPCBox) -> StyledText {
    let blocks = vpc.blocks.map(\.description).joined(separator: ", ")
    return "\("VPC \(vpc.name.title)", .heading)  \(blocks)"
  }

  private func title(of subnet: NetworkMap.SubnetBox) -> StyledText {
    "\(subnet.name.title, .heading)  \(subnet.cidr.description)  \(subnet.availabilityZone)"
  }

  private func contents(of vpc: NetworkMap.VPCBox, in layout: Layout) -> [StyledLine] {
    let entries = vpc.entries.flatMap { lines(of: $0, in: layout) }
    return entries
      + vpc.subnets.flatMap { subnet -> [StyledLine] in
        guard layout.isNarrow else {
          let inner = layout.narrowed(by: Frame.borders)
          return Frame(
            title: title(of: subnet), contents: subnet.entries.flatMap { lines(of: $0, in: inner) }
          ).lines(in: layout)
        }
        let inner = layout.narrowed(by: 2)
        return layout.lines(title(of: subnet), hanging: 2, longWords: .areBroken)
          + subnet.entries.flatMap { lines(of: $0, in: inner).map { $0.indented(by: 2) } }
      }
  }

  private func lines(of entry: NetworkMap.Entry, in layout: Layout) -> [StyledLine] {
    let mark = layout.said(marks.mark(of: entry).map { layout.mark($0) } ?? "")
    return layout.lines(
      entry.content.text(in: form), label: mark, hanging: mark.width + 2, longWords: .areBroken)
      + entry.details.flatMap {
        layout.lines($0.text(in: form), label: "  ", hanging: 4, longWords: .areBroken)
      }
  }
}

/// A box around lines, its title in its upper edge.
///
/// Whatever is in it, the frame is never torn: contents that are too wide are cut.
public struct Frame: Sendable {
  public var title: StyledText
  public var contents: [StyledLine]

  public init(title: StyledText, contents: [StyledLine]) {
    self.title = title
    self.contents = contents
  }

  /// Columns that a frame takes beside its contents.
  public static let borders = 4

  /// The box, as wide as the layout; in spoken form the title and the contents.
  public func lines(in layout: Layout) -> [StyledLine] {
    guard !layout.isSpoken else { return layout.lines(title) + contents }
    let pen = Pen(layout.form)
    let room = layout.columns - Self.borders
    var top = StyledLine(pen.topLeft + pen.horizontal + " ")
    let heading = StyledLine(layout.said(title)).truncated(to: room - 1, ellipsis: layout.ellipsis)
    top.append(heading)
    let rule = layout.columns - top.width - 2
    top.append(
      StyledText(" " + String(repeating: pen.horizontal, count: max(0, rule)) + pen.topRight))
    let rows = contents.map { content in
      var row = StyledLine(pen.vertical + " ")
      row.append(content.truncated(to: room, ellipsis: layout.ellipsis))
      row.pad(to: layout.columns - 2)
      row.append(StyledText(" " + pen.vertical))
      return row
    }
    let bottom = String(repeating: pen.horizontal, count: layout.columns - 2)
    return [top] + rows + [StyledLine(pen.bottomLeft + bottom + pen.bottomRight)]
  }

  private struct Pen {
    let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: String

    init(_ form: Layout.Form) {
      if form == .drawn {
        (horizontal, vertical) = ("─", "│")
        (topLeft, topRight, bottomLeft, bottomRight) = ("┌", "┐", "└", "┘")
      } else {
        (horizontal, vertical) = ("-", "|")
        (topLeft, topRight, bottomLeft, bottomRight) = ("+", "+", "+", "+")
      }
    }
  }
}
