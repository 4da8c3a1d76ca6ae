import JMESPath

/// The options that every command takes.
struct GlobalOptions {
  var format: OutputFormat
  var query: JMESPathExpression?
  var region: String?
  /// How `aws configure list` says where the Region comes from.
  var regionSource: (type: String, location: String)
  var endpoint: String?
  var paginates: Bool
  var colors: Colors
  /// `--cli-binary-format raw-in-base64-out`
  var takesRawBlobs: Bool

  enum Colors: String { case on, off, auto }

  static let table = OptionTable([
    Option(name: "--debug", arity: .none),
    Option(name: "--endpoint-url", arity: .one),
    Option(name: "--no-verify-ssl", arity: .none),
    Option(name: "--no-paginate", arity: .none),
    Option(name: "--output", arity: .one, choices: OutputFormat.allCases.map(\.rawValue)),
    Option(name: "--query", arity: .one),
    Option(name: "--profile", arity: .one),
    Option(name: "--region", arity: .one),
    Option(name: "--version", arity: .none),
    Option(name: "--color", arity: .one, choices: ["on", "off", "auto"]),
    Option(name: "--no-sign-request", arity: .none),
    Option(name: "--ca-bundle", arity: .one),
    Option(name: "--cli-read-timeout", arity: .one),
    Option(name: "--cli-connect-timeout", arity: .one),
    Option(
      name: "--cli-error-format", arity: .one,
      choices: ["legacy", "json", "yaml", "text", "table", "enhanced"]),
    Option(
      name: "--cli-binary-format", arity: .one, choices: ["base64", "raw-in-base64-out"]),
    Option(name: "--no-cli-pager", arity: .none),
    Option(name: "--cli-auto-prompt", arity: .none),
    Option(name: "--no-cli-auto-prompt", arity: .none),
  ])

  init(
    _ scan: ArgumentScanner.Scan, environment: CommandEnvironment
  ) throws(CommandLineError) {
    func given(_ option: String, _ variables: String...) -> String? {
      if let value = scan.values[option]?.first { return value }
      return variables.lazy.compactMap(environment.variable).first { !$0.isEmpty }
    }
    try Self.refuse(scan)
    if let profile = given("--profile", "AWS_PROFILE"), profile != "default" {
      throw .general(
        "The config profile (\(profile)) could not be found",
        advice: "the simulated computer has the profile default only.")
    }
    let format =
      given("--output", "AWS_DEFAULT_OUTPUT") ?? environment.configured("output") ?? "json"
    guard let format = OutputFormat(rawValue: format) else {
      throw .general("Unknown output type: \(format)")
    }
    self.format = format
    let named = given("--region", "AWS_REGION", "AWS_DEFAULT_REGION")
    region = named ?? environment.configured("region")
    regionSource =
      switch (named, scan.values["--region"]) {
      case (nil, _): ("config-file", "~/.aws/config")
      case (_, nil): ("env", "['AWS_REGION', 'AWS_DEFAULT_REGION']")
      case (_, .some): ("manual", "--region")
      }
    endpoint = given("--endpoint-url", "AWS_ENDPOINT_URL")
    paginates = scan.values["--no-paginate"] == nil
    takesRawBlobs = scan.values["--cli-binary-format"] == ["raw-in-base64-out"]
    colors = scan.values["--color"]?.first.flatMap(Colors.init) ?? .auto
    query = try scan.values["--query"]?.first.map { text throws(CommandLineError) in
      do throws(JMESPathError) {
        return try JMESPathExpression(parsing: text)
      } catch {
        throw .parameter("Bad value for --query \(text): \(error.message)")
      }
    }
  }

  /// What the CLI says of values before it looks for a command.
  private static func refuse(_ scan: ArgumentScanner.Scan) throws(CommandLineError) {
    if scan.values["--cli-auto-prompt"] != nil, scan.values["--no-cli-auto-prompt"] != nil {
      throw .parameter(
        "Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the same time.")
    }
    if let address = scan.values["--endpoint-url"]?.first, !hasScheme(address) {
      throw .parameter(
        "Bad value for --endpoint-url \"\(address)\": scheme is missing.  "
          + "Must be of the form http://<hostname>/ or https://<hostname>/")
    }
    for (option, kind) in [("--cli-connect-timeout", "connect"), ("--cli-read-timeout", "read")] {
      guard let text = scan.values[option]?.first else { continue }
      let seconds = try PythonNumber.integer(orRefuse: text)
      guard seconds >= 0 else {
        throw .general(
          "Attempted to set \(kind) timeout to \(seconds), but the timeout cannot be set to a "
            + "value less than or equal to 0.")
      }
    }
  }

  /// `http:` as RFC 3986 has it, whatever follows.
  private static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address[..<colon]
    return (scheme.first?.isLetter ?? false)
      && scheme.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.".utf8.contains($0)
      }
  }

  func output(in environment: CommandEnvironment) -> OutputSettings {
    OutputSettings(
      format: format, query: query, isColored: colors == .on, width: environment.terminalWidth)
  }
}
