import SystemCalls

/// What the program's input and output are connected to, and what that can do.
public struct Terminal: Sendable {
  public let input: Int32
  public let output: Int32
  public let isInteractive: Bool
  /// Whether lines can be edited: a terminal that can move its cursor.
  public let canEdit: Bool
  /// Only whole lines, nothing redrawn and nothing coloured, for a screen reader.
  public let isAccessible: Bool
  /// Whether earlier lines are offered in grey behind the cursor.
  public let suggestsFromHistory: Bool

  /// Whether it shows more than ASCII: not with `TERM=dumb`, nor where the locale is no UTF-8.
  public let showsUnicode: Bool

  /// Standard input and output.
  public init() {
    self.init(input: STDIN_FILENO, output: STDOUT_FILENO)
  }

  public init(input: Int32, output: Int32) {
    let environment = ProcessEnvironment()
    self.input = input
    self.output = output
    isInteractive = isatty(input) == 1 && isatty(output) == 1
    isAccessible = Self.isAccessible { environment[$0] }
    suggestsFromHistory = !environment.isSet(Self.noSuggestionsVariable)
    let kind = environment["TERM"] ?? ""
    // An editor moves the cursor and redraws: a screen reader would read it all again.
    canEdit = isInteractive && !isAccessible && kind != "" && kind != "dumb"
    showsUnicode = kind != "dumb" && Self.isUnicode { environment[$0] }
  }

  public static let accessibleVariable = "VPCLAB_ACCESSIBLE"
  public static let noSuggestionsVariable = "VPCLAB_NO_SUGGESTIONS"

  /// `ACCESSIBLE` is what other programs heed, too; the program's own says more.
  static func isAccessible(_ environment: (String) -> String?) -> Bool {
    !(environment(accessibleVariable) ?? environment("ACCESSIBLE") ?? "").isEmpty
  }

  /// The first of these that says anything is the locale's encoding, as in `en_US.UTF-8`.
  static func isUnicode(_ environment: (String) -> String?) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    let encoding = (locale ?? "").lowercased().drop { $0 != "." }
    return encoding.hasPrefix(".utf-8") || encoding.hasPrefix(".utf8")
  }

  /// Whether what is written is seen at once, whatever the input is.
  public var isOutputTerminal: Bool { isatty(output) == 1 }

  /// 80 where nobody knows.
  public var columns: Int { size.columns }
  /// 24 where nobody knows.
  public var rows: Int { size.rows }

  /// Whether a key waits to be read.
  var hasInput: Bool {
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }

  /// Forgets what was typed and not read: a person's own shell must not run what was meant for us.
  public func discardTypeAhead() {
    if isInteractive { tcflush(input, TCIFLUSH) }
  }

  private var size: (columns: Int, rows: Int) {
    var size = winsize()
    let isKnown = ioctl(output, UInt(TIOCGWINSZ), &size) == 0
    return (
      isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80,
      isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24
    )
  }
}

/// The environment variables of this process; only the terminal and the program's edge look at them.
public struct ProcessEnvironment: Sendable {
  public init() {}

  public subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Set to anything but nothing, as NO_COLOR has it.
  public func isSet(_ name: String) -> Bool {
    self[name].map { !$0.isEmpty } ?? false
  }
}
