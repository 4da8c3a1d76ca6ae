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
