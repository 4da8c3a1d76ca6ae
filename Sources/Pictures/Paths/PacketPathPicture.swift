import Foundations

/// A packet's way and that of its answer, stop by stop, and what each stop said.
public struct PacketPathPicture: Drawable, Equatable {
  public struct Stop: Equatable, Sendable {
    /// What it is, with the learner's name for it: `Route table NextWork-1-rtb`.
    public var name: String
    public var id: String
    /// What it found.
    public var sentence: String
    public var isPassed: Bool
    /// `NO_ROUTE_TO_DESTINATION`, where the packet was dropped.
    public var code: String?

    public init(
      name: String, id: String, sentence: String, isPassed: Bool, code: String? = nil
    ) {
      self.name = name
      self.id = id
      self.sentence = sentence
      self.isPassed = isPassed
      self.code = code
    }
  }

  public struct Leg: Equatable, Sendable {
    /// `Request: ICMP 10.1.0.5 to 10.2.0.7`.
    public var title: String
    public var stops: [Stop]
    /// How it ends: `arrives`; `nil` where the last stop says so.
    public var ending: String?

    public init(title: String, stops: [Stop], ending: String? = nil) {
      self.title = title
      self.stops = stops
      self.ending = ending
    }
  }

  /// What the picture shows, for those who cannot see it.
  public var title: String
  /// What stands above it.
  public var heading: String
  public var legs: [Leg]
  public var isAnswered: Bool
  /// What comes of it, in a sentence.
  public var outcome: String

  public init(
    title: String, heading: String, legs: [Leg], isAnswered: Bool, outcome: String
  ) {
    self.title = title
    self.heading = heading
    self.legs = legs
    self.isAnswered = isAnswered
    self.outcome = outcome
  }

  public var picture: SVGPicture {
    var canvas = Canvas()
    let margin = 20.0
    let count = Double(max(1, legs.count))
    let width = (Canvas.width - 2 * margin - (count - 1) * 16) / count
    let height = canvas.below {
      $0.rectangle(
        x: 0, y: 0, width: Canvas.width, height: $1, fill: .page, stroke: .border,
        radius: ConsoleFrame.radius)
    } contents: { canvas in
      canvas.icon(.nodes, x: margin, y: 18, .network)
      canvas.text(heading, x: margin + 26, y: 31, .subheading, room: Canvas.width - 90)
      let notice = ConsoleCell(outcome, isAnswered ? .success : .failure)
      let section = ConsolePicture.Section.notice(notice)
      var top =
        50 + section.draw(on: &canvas, x: margin, y: 50, width: Canvas.width - 2 * margin) + 14
      var tallest = 0.0
      for (index, leg) in legs.enumerated() {
        let x = margin + Double(index) * (width + 16)
        tallest = max(tallest, draw(leg, on: &canvas, x: x, y: top, width: width))
      }
      top += tallest
      return top + 18
    }
    return canvas.picture(title: title, description: words, height: height)
  }

  private func draw(
    _ leg: Leg, on canvas: inout Canvas, x: Double, y: Double, width: Double
  ) -> Double {
    canvas.below {
      $0.rectangle(
        x: x, y: y, width: width, height: $1, fill: .surface, stroke: .border, radius: 8)
    } contents: { canvas in
      canvas.text(leg.title, x: x + 16, y: y + 26, .strong, room: width - 32)
      var top = y + 44
      let lane = x + 28
      let text = x + 54
      let room = width - 70
      var dots: [(Double, Bool)] = []
      for stop in leg.stops {
        dots.append((top + 10, stop.isPassed))
        let id = min(TextStyle.label.width(of: SVGText.shown(stop.id)), room / 2)
        canvas.text(stop.name, x: text, y: top + 14, .strong, room: room - id - 12)
        canvas.text(
          stop.id, x: x + width - 16, y: top + 14, .label, anchor: .end, room: room / 2)
        top += canvas.paragraph(
          stop.sentence, x: text, y: top + 32, .body.painted(stop.isPassed ? .ink : .failure),
          room: room, most: 4)
        if let code = stop.code {
          canvas.text(
            code, x: text, y: top + 32, TextStyle(size: 12, isMonospaced: true, paint: .failure),
            room: room)
          top += 18
        }
        top += 30
      }
      if let ending = leg.ending {
        dots.append((top + 10, true))
        canvas.text(ending, x: text, y: top + 14, .strong.painted(.success), room: room)
        top += 30
      }
      for (dot, next) in zip(dots, dots.dropFirst()) {
        canvas.path(
          "M0 0V\(SVGText.number(next.0 - dot.0 - 20))",
          stroke: dot.1 && next.1 ? .success : .failure, strokeWidth: 2, isDashed: !next.1,
          x: lane, y: dot.0 + 10)
      }
      for (y, isPassed) in dots {
        canvas.circle(
          x: lane, y: y, radius: 10, fill: isPassed ? .successSoft : .failureSoft,
          stroke: isPassed ? .success : .failure)
        canvas.path(
          isPassed ? "M2.5 6.5L5 9L9.5 3.5" : "M3 3L9 9M9 3L3 9",
          stroke: isPassed ? .success : .failure, strokeWidth: 1.8, x: lane - 6, y: y - 6)
      }
      return top + 4 - y
    }
  }

  private var words: String {
    let legs = legs.map { leg in
      leg.title + ": "
        + leg.stops.map {
          "\($0.name) (\($0.id)): \($0.sentence)\($0.code.map { ", \($0)" } ?? "")"
        }.joined(separator: "; ") + (leg.ending.map { "; \($0)" } ?? "") + "."
    }
    return ([outcome] + legs).joined(separator: " ")
  }
}
