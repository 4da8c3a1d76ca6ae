import Foundations

/// What stands around every page of a console: whose account in which Region, and where one is.
public struct ConsoleFrame: Equatable, Sendable {
  /// `VPC`, `EC2`, `IAM`, `CloudWatch`.
  public var service: String
  /// As the console names it, `Oregon` or `us-west-2`; `Global` for IAM.
  public var region: String
  /// Twelve digits.
  public var account: String
  /// From the service to the page, which is last.
  public var breadcrumb: [String]

  public init(service: String, region: String, account: String, breadcrumb: [String]) {
    self.service = service
    self.region = region
    self.account = account
    self.breadcrumb = breadcrumb
  }

  static let barHeight = 40.0
  static let radius = 10.0

  var words: String { "\(service) console, Region \(region), account \(account)." }

  /// `1234-5678-9012`, as consoles group an account's digits.
  private var groupedAccount: String {
    guard account.count == 12, account.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return account
    }
    return [account.prefix(4), account.dropFirst(4).prefix(4), account.suffix(4)]
      .joined(separator: "-")
  }

  /// The bar and the breadcrumb; where the page goes on.
  func draw(on canvas: inout Canvas) -> Double {
    let (width, height, radius) = (Canvas.width, Self.barHeight, Self.radius)
    canvas.path(
      "M0 \(SVGText.number(height))V\(SVGText.number(radius))A\(SVGText.number(radius)) \(SVGText.number(radius)) 0 0 1 \(SVGText.number(radius)) 0H\(SVGText.number(width - radius))A\(SVGText.number(radius)) \(SVGText.number(radius)) 0 0 1 \(SVGText.number(width)) \(SVGText.number(radius))V\(SVGText.number(height))Z",
      fill: .bar)
    canvas.icon(.nodes, x: 16, y: 12, .barInk)
    canvas.text("vpclab", x: 40, y: 25, .strong.painted(.barInk))
    canvas.line(x1: 100.5, y1: 11, x2: 100.5, y2: 29, .barField)
    canvas.text(service, x: 116, y: 25, .strong.painted(.barInk), room: 150)
    canvas.rectangle(x: 280, y: 7, width: 320, height: 26, fill: .barField, radius: 6)
    canvas.icon(.search, x: 290, y: 12, .barMuted)
    canvas.text("Search", x: 314, y: 24.5, .body.painted(.barMuted))
    menu(groupedAccount, on: &canvas, left: 784, right: width - 12)
    menu(region, on: &canvas, left: 620, right: 770)
    canvas.line(x1: 777.5, y1: 11, x2: 777.5, y2: 29, .barField)
    // The breadcrumb.
    canvas.icon(.menu, x: 20, y: height + 12)
    var steps: [(text: String, style: TextStyle)] = []
    for (index, step) in breadcrumb.enumerated() {
      let isLast = index == breadcrumb.count - 1
      let style = TextStyle.body.painted(isLast ? .muted : .link)
      steps.append((style.fitted(SVGText.shown(step), in: isLast ? 500 : 240), style))
      if !isLast { steps.append(("  ›  ", .body.painted(.muted))) }
    }
    canvas.text(steps, x: 50, y: height + 25, room: width - 70)
    return height + 40
  }

  /// A menu of the bar, at its right end.
  private func menu(_ title: String, on canvas: inout Canvas, left: Double, right: Double) {
    canvas.icon(.caret, x: right - 16, y: 12, .barMuted)
    canvas.text(
      title, x: right - 22, y: 25, .body.painted(.barInk), anchor: .end, room: right - 22 - left)
  }
}

/// A card with the details of one thing: names above values, in columns.
public struct ConsoleDetails: Equatable, Sendable {
  public struct Detail: Equatable, Sendable {
    public var name: String
    public var value: ConsoleCell

    public init(_ name: String, _ value: ConsoleCell) {
      self.name = name
      self.value = value
    }
  }

  public var title: String?
  public var details: [Detail]
  /// How many stand beside each other.
  public var columns: Int

  public init(title: String? = "Details", _ details: [Detail], columns: Int = 3) {
    self.title = title
    self.details = details
    self.columns = columns
  }

  var words: String {
    (title.map { "\($0): " } ?? "")
      + details.map { "\($0.name) \($0.value.text)" }.joined(separator: "; ") + "."
  }

  func draw(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
    canvas.below {
      $0.rectangle(
        x: x, y: y, width: width, height: $1, fill: .surface, stroke: .border, radius: 8)
    } contents: { canvas in
      var top = y + 12
      if let title {
        canvas.text(title, x: x + 16, y: top + 18, .subheading, room: width - 32)
        canvas.line(x1: x, y1: top + 31.5, x2: x + width, y2: top + 31.5)
        top += 44
      }
      let count = max(1, columns)
      let room = (width - 32) / Double(count)
      for start in stride(from: 0, to: details.count, by: count) {
        let row = details[start..<min(start + count, details.count)]
        let height = row.map { $0.value.height(in: room - 24, most: 4) }.max() ?? 18
        for (index, detail) in row.enumerated() {
          let left = x + 16 + Double(index) * room
          canvas.text(detail.name, x: left, y: top + 12, .label, room: room - 24)
          detail.value.draw(on: &canvas, x: left, y: top + 31, room: room - 24, most: 4)
          if index > 0 {
            canvas.line(x1: left - 12.5, y1: top + 2, x2: left - 12.5, y2: top + height + 18)
          }
        }
        top += height + 32
      }
      return top - y
    }
  }
}

/// The editor of a query: what it reads, over which time, its text, and what it matched.
public struct ConsoleQuery: Equatable, Sendable {
  public var logGroups: [String]
  /// `2026-01-05 10:20:00 to 11:20:00 (UTC)`.
  public var timeRange: String
  public var text: String
  /// `10 records of 46 matched`; `nil` before it ran.
  public var outcome: String?

  public init(logGroups: [String], timeRange: String, text: String, outcome: String? = nil) {
    self.logGroups = logGroups
    self.timeRange = timeRange
    self.text = text
    self.outcome = outcome
  }

  var words: String {
    "Query over \(logGroups.joined(separator: ", ")), \(timeRange): \(SVGText.shown(text))."
      + (outcome.map { " \($0)." } ?? "")
  }

  func draw(on canvas: inout Canvas, x: Double, y: Double, width: Double) -> Double {
    canvas.below {
      $0.rectangle(
        x: x, y: y, width: width, height: $1, fill: .surface, stroke: .border, radius: 8)
    } contents: { canvas in
      let timeWidth = min(
        width * 0.5,
        max(
          TextStyle.label.width(of: "Time range"),
          TextStyle.body.width(of: SVGText.shown(timeRange)) + 46))
      canvas.text("Log groups", x: x + 16, y: y + 24, .label)
      canvas.rectangle(
        x: x + 16, y: y + 32, width: width - 48 - timeWidth, height: 30, fill: .surface,
        stroke: .strongBorder, radius: 8)
      canvas.text(
        logGroups.joined(separator: ", "), x: x + 28, y: y + 51.5,
        room: width - 48 - timeWidth - 44)
      canvas.icon(.caret, x: x + width - 32 - timeWidth - 24, y: y + 39)
      canvas.text("Time range", x: x + width - 16 - timeWidth, y: y + 24, .label)
      canvas.rectangle(
        x: x + width - 16 - timeWidth, y: y + 32, width: timeWidth, height: 30, fill: .surface,
        stroke: .strongBorder, radius: 8)
      canvas.icon(.clock, x: x + width - 8 - timeWidth, y: y + 39)
      canvas.text(
        timeRange, x: x + width + 14 - timeWidth, y: y + 51.5, room: timeWidth - 38)
      var top = y + 74
      top += ConsoleCode(text: text, language: .query).drawEditor(
        on: &canvas, x: x + 16, y: top, width: width - 32)
      if let outcome {
        let cell = ConsoleCell(outcome, .success)
        cell.draw(on: &canvas, x: x + 16, y: top + 25, room: width - 32, most: 2)
        top += cell.height(in: width - 32, most: 2) + 12
      }
      return top + 14 - y
    }
  }
}
