/// The colours that a picture is made of, each for a light and for a dark page.
///
/// The light one stands beside every element as an attribute, which every renderer understands; the
/// dark one is a rule of a style sheet, for those that know what the reader prefers.
enum Paint: String, CaseIterable, Sendable {
  case page, surface, raised, border, strongBorder, ink, muted, link
  case bar, barInk, barMuted, barField
  case accent, accentInk
  case success, successSoft, failure, failureSoft, pending, pendingSoft
  case code, tag, measure, measureTrack
  case keyword, number
  case terminal, terminalBar, terminalBorder, terminalInk, terminalMuted, terminalPrompt,
    terminalGood, terminalBad
  case network, networkSoft, publicSubnet, publicSubnetSoft, privateSubnet, privateSubnetSoft
  case machine, machineSoft

  var light: String { colors.light }
  var dark: String { colors.dark }

  private var colors: (light: String, dark: String) {
    switch self {
    case .page: ("#f3f5f8", "#10161f")
    case .surface: ("#ffffff", "#18212d")
    case .raised: ("#f8f9fb", "#1f2a38")
    case .border: ("#d3dae3", "#344153")
    case .strongBorder: ("#7d8a9b", "#73839a")
    case .ink: ("#16202c", "#e6ebf1")
    case .muted: ("#526073", "#9fb0c3")
    case .link: ("#0a5fb4", "#74b6f8")
    case .bar: ("#1d2b3f", "#0a0f17")
    case .barInk: ("#ffffff", "#e8edf3")
    case .barMuted: ("#c3cddb", "#a9b7c8")
    case .barField: ("#2c3d55", "#1c2735")
    case .accent: ("#1f5fbf", "#74b6f8")
    case .accentInk: ("#ffffff", "#0d1520")
    case .success: ("#0b6e35", "#57c98f")
    case .successSoft: ("#e3f4e9", "#15372a")
    case .failure: ("#b3261e", "#ff9388")
    case .failureSoft: ("#fde9e7", "#43201f")
    case .pending: ("#7a5200", "#e6b94d")
    case .pendingSoft: ("#fdf3dc", "#3b3014")
    case .code: ("#f3f5f8", "#0e141c")
    case .tag: ("#e6edf7", "#263548")
    case .measure: ("#5b93d3", "#4a86c9")
    case .measureTrack: ("#e9eef5", "#22303f")
    case .keyword: ("#7a2f9c", "#d3a0ee")
    case .number: ("#0b6e6a", "#63cfc9")
    case .terminal: ("#11161d", "#090d12")
    case .terminalBar: ("#232c38", "#161e28")
    case .terminalBorder: ("#11161d", "#344153")
    case .terminalInk: ("#e4e9ef", "#e4e9ef")
    case .terminalMuted: ("#9aa8b8", "#9aa8b8")
    case .terminalPrompt: ("#7fc8ff", "#7fc8ff")
    case .terminalGood: ("#7ddc9f", "#7ddc9f")
    case .terminalBad: ("#ff9d92", "#ff9d92")
    case .network: ("#5b4696", "#b9a3f2")
    case .networkSoft: ("#f1eefa", "#251f3b")
    case .publicSubnet: ("#1f7a4d", "#63c995")
    case .publicSubnetSoft: ("#eef8f2", "#13291f")
    case .privateSubnet: ("#2a64b0", "#7cb3f5")
    case .privateSubnetSoft: ("#edf3fc", "#15253b")
    case .machine: ("#a8500a", "#f2ae66")
    case .machineSoft: ("#fdf1e5", "#38270f")
    }
  }
}

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
