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
