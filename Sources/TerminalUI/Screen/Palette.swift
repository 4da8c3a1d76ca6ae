import SystemCalls

/// Colours for one stream, or none: colour is never the only sign of anything.
public struct Palette: Equatable, Sendable {
  public let isColored: Bool

  public init(isColored: Bool) {
    self.isColored = isColored
  }

  /// Decides for a stream: `NO_COLOR`, `VPCLAB_NO_COLOR` and a screen reader forbid, `FORCE_COLOR` and
  /// `CLICOLOR_FORCE` force, and otherwise a terminal other than `TERM=dumb` gets colour unless
  /// `CLICOLOR=0`.
  public init(for output: TextOutput, environment: ProcessEnvironment = ProcessEnvironment()) {
    self.init(isTerminal: isatty(output.descriptor) == 1) { environment[$0] }
  }

  init(isTerminal: Bool, environment: (String) -> String?) {
    func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    func isForced(_ name: String) -> Bool { isSet(name) && environment(name) != "0" }
    isColored =
      if isSet("NO_COLOR") || isSet("VPCLAB_NO_COLOR")
        || Terminal.isAccessible(environment)
      {
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

/// What a piece of text means.
///
/// None of the sixteen colours that a terminal may change is readable everywhere: magenta has a contrast
/// of 2.6 to 8 on black or white, bright black 1.4 to 15. So text keeps the screen's own colour, or has one of the
/// fixed ones (16 to 255) that stand out from black and from white by 4.5:1, as WCAG asks; marks bring their
/// background along.
public enum Style: Sendable, CaseIterable {
  case plain
  case heading
  case emphasis
  case faint
  case passed
  case lost
  case warning
  case command
  /// Where the learner is: the part of the prompt that changes.
  case place

  /// The parameters of an SGR sequence.
  var code: String {
    switch self {
    case .plain: "0"
    case .heading, .emphasis: "1"
    case .faint: "38;5;243"
    case .passed: "38;5;16;48;5;40"
    case .lost: "38;5;231;48;5;124"
    case .warning: "38;5;16;48;5;220"
    case .command: "38;5;163"
    case .place: "1;38;5;163"
    }
  }
}

/// Text to a descriptor, whole or not at all from the caller's view.
public struct TextOutput: Sendable {
  public let descriptor: Int32

  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  public static let standardOutput = TextOutput(descriptor: STDOUT_FILENO)
  public static let standardError = TextOutput(descriptor: STDERR_FILENO)

  public func write(_ text: String) throws(OutputFailure) {
    do throws(SystemError) {
      try DescriptorIO.writeAll(text, to: descriptor)
    } catch {
      throw OutputFailure(code: error.code)
    }
  }
}

/// Text that could not be written.
public struct OutputFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The system's `errno`.
  public let code: Int32

  /// Whoever read the output has gone, as `head` does: no error of ours.
  public var isClosedPipe: Bool { code == EPIPE }

  public var description: String {
    "The output cannot be written: \(SystemError(code: code))"
  }
}
