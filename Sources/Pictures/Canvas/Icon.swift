/// Signs of our own, drawn in a square of 16 units.
enum Icon: String, Sendable {
  case search = "M7 2.5A4.5 4.5 0 1 0 7 11.5A4.5 4.5 0 1 0 7 2.5M10.5 10.5L14 14"
  case caret = "M4 6L8 10L12 6"
  case menu = "M2 4H14M2 8H14M2 12H14"
  case refresh = "M13 8A5 5 0 1 1 11.4 4.3M13.5 2V5H10.5"
  case sliders = "M2 4H9M13 4H14M2 8H3M7 8H14M2 12H8M12 12H14M11 2.5V5.5M5 6.5V9.5M10 10.5V13.5"
  case check = "M2.5 8.5L6.5 12.5L13.5 4"
  case cross = "M4 4L12 12M12 4L4 12"
  case clock = "M8 2A6 6 0 1 0 8 14A6 6 0 1 0 8 2M8 4.5V8L10.5 9.5"
  case cloud = "M4.5 12.5H11.5A3 3 0 0 0 12 6.5A4 4 0 0 0 4.4 6A3.3 3.3 0 0 0 4.5 12.5Z"
  case machine = "M2.5 3H13.5V7H2.5ZM2.5 9H13.5V13H2.5ZM5 5H5.1M5 11H5.1"
  case gateway = "M8 1.5L14 5V11L8 14.5L2 11V5ZM5 8H11M9 6L11 8L9 10"
  case table = "M2.5 3H13.5V13H2.5ZM2.5 6.5H13.5M2.5 9.8H13.5M6.5 3V13"
  case shield = "M8 1.5L13.5 3.5V8C13.5 11.5 11 13.5 8 14.5C5 13.5 2.5 11.5 2.5 8V3.5Z"
  case log = "M3.5 1.5H10L12.5 4V14.5H3.5ZM5.5 6.5H10.5M5.5 9H10.5M5.5 11.5H8.5"
  case nodes =
    "M3 5.5A2 2 0 1 0 3 1.5A2 2 0 1 0 3 5.5M13 5.5A2 2 0 1 0 13 1.5A2 2 0 1 0 13 5.5M8 14.5A2 2 0 1 0 8 10.5A2 2 0 1 0 8 14.5M4 5.2L7 10.7M12 5.2L9 10.7M5 3.5H11"
}

extension Canvas {
  mutating func icon(
    _ icon: Icon, x: Double, y: Double, _ paint: Paint = .muted, strokeWidth: Double = 1.5
  ) {
    path(icon.rawValue, stroke: paint, strokeWidth: strokeWidth, x: x, y: y)
  }
}
