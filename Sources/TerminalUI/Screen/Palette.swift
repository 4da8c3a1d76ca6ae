import SystemCalls

/// Colours for one stream, or none: colour is never the only sign of anything.
public struct Palette: Equatable, Sendable {
  public let isColored: Bool

  public init(isColored: Bool) {
    self.isColored = isColored
  }

  /// Decides for a stream: `NO_COLOR` and `VPCLAB_NO_COLOR` forbid, `FORCE_COLOR` and
  /// `CLICOLOR_FORCE` force, and otherwise a terminal other than `TERM=dumb` gets colour unless
  /// `CLICOLOR=0`.
  public init(for output: TextOutput, environment: ProcessEnvironment = ProcessEnvironment()) {
    self.init(isTerminal: isatty(output.descriptor) == 1) { environment[$0] }
  }

  init(isTerminal: Bool, environment: (String) -> String?) {
    func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    func isForced(_ name: String) -> Bool { isSet(name) && environment(name) != "0" }
    isColored =
      if isSet("NO_COLOR") || isSet("VPCLAB_NO_COLOR") {
        false
      } else if isForced("FORCE_COLOR") || isForced("CLICOLOR_FORCE") {
        true
      } else {
        isTerminal && environment("TERM") != "dumb" && environment("CLICOLOR") != "0"
      }
  }

  public func paint(_ text: String, _ style: Style) -> String {
    guard isColored, style != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(style.code)m\(text)\u{1B}[0m"
  }
}
