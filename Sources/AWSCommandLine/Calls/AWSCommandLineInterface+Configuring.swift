extension AWSCommandLineInterface {
  /// `aws configure`: one profile, `default`, whose keys are those of AWS's documentation.
  func configure(
    _ arguments: [String], _ globals: GlobalOptions, _ environment: CommandEnvironment
  ) throws(CommandLineError) -> Invocation {
    let choice = try ArgumentScanner(options: OptionTable([]), positionals: ["subcommand"])
      .scan(arguments)
    guard let name = choice.positionals.first else {
      guard choice.remaining.isEmpty else { throw .unknownOptions(ofCommand: choice.remaining) }
      throw .general(
        "EOF when reading a line",
        advice: "aws configure asks nothing here: the simulated account's keys are there; set "
          + "others by aws configure set NAME VALUE.")
    }
    guard let command = ConfigureCommand(rawValue: name) else {
      throw Suggestion.invalidChoice(
        name, of: "subcommand", among: ConfigureCommand.allCases.map(\.rawValue))
    }
    let scan = try ArgumentScanner(options: command.options, positionals: command.positionals)
      .scan(choice.remaining)
    if scan.positionals.first == "help" {
      return .text("aws configure \(([name] + command.positionals).joined(separator: " "))\n")
    }
    let missing =
      command.positionals.dropFirst(scan.positionals.count)
      + command.options.options.filter { $0.isRequired && scan.values[$0.name] == nil }
      .map(\.name)
    guard missing.isEmpty else {
      throw .usage("the following arguments are required: \(missing.joined(separator: ", "))")
    }
    guard scan.remaining.isEmpty else { throw .unknownOptions(ofCommand: scan.remaining) }
    switch command {
    case .list: return .text(configurationTable(globals))
    case .listProfiles: return .text("default\n")
    case .get:
      guard let value = value(ofSetting: scan.positionals[0], environment) else {
        throw CommandLineError(standardError: "", exitCode: 1)
      }
      return .text(value + "\n")
    case .set:
      guard let setting = Self.settingOfDefaultProfile(scan.positionals[0]) else {
        throw .general(
          "Profile not found: \(scan.positionals[0])",
          advice: "the simulated computer has the profile default only.")
      }
      return .configure(name: setting, value: scan.positionals[1])
    case .addModel, .exportCredentials, .importCredentials, .sso, .ssoSession:
      throw .notSimulated(
        "aws configure \(name) is not available", "configure \(name)", see: "configure list")
    }
  }

  private func configurationTable(_ globals: GlobalOptions) -> String {
    let rows = [
      ("NAME", "VALUE", "TYPE", "LOCATION"),
      ("profile", "<not set>", "None", "None"),
      ("access_key", "****************MPLE", "shared-credentials-file", ""),
      ("secret_key", "****************EKEY", "shared-credentials-file", ""),
      (
        "region", globals.region ?? region, globals.regionSource.type,
        globals.regionSource.location
      ),
    ]
    return rows.map { name, value, type, place in
      "\(pad(name, 10)) : \(pad(value, 24)) : \(pad(type, 16)) : \(place)\n"
    }.joined()
  }

  /// What stands in the files, whatever the environment says; `nil` for what does not.
  private func value(ofSetting name: String, _ environment: CommandEnvironment) -> String? {
    guard let setting = Self.settingOfDefaultProfile(name) else { return nil }
    if let value = environment.configured(setting) { return value }
    return switch setting {
    case "region": region
    case "aws_access_key_id": "AKIAIOSFODNN7EXAMPLE"
    case "aws_secret_access_key": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
    default: nil
    }
  }

  /// `region`, `default.region` and `profile.default.region` are the same.
  private static func settingOfDefaultProfile(_ name: String) -> String? {
    for prefix in ["profile.default.", "default."] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name.hasPrefix("profile.") ? nil : name
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}

/// What follows `aws configure`.
private enum ConfigureCommand: String, CaseIterable {
  case list, get, set, sso
  case addModel = "add-model"
  case exportCredentials = "export-credentials"
  case importCredentials = "import"
  case listProfiles = "list-profiles"
  case ssoSession = "sso-session"

  var positionals: [String] {
    switch self {
    case .get: ["varname"]
    case .set: ["varname", "value"]
    case .list, .addModel, .exportCredentials, .importCredentials, .listProfiles, .sso,
      .ssoSession:
      []
    }
  }

  var options: OptionTable {
    switch self {
    case .addModel:
      OptionTable([
        Option(name: "--service-model", arity: .one, isRequired: true),
        Option(name: "--service-name", arity: .one),
      ])
    case .exportCredentials:
      OptionTable([
        Option(
          name: "--format", arity: .one,
          choices: ["process", "env", "env-no-export", "powershell", "windows-cmd", "fish"])
      ])
    case .importCredentials:
      OptionTable([
        Option(name: "--csv", arity: .one, isRequired: true),
        Option(name: "--skip-invalid", arity: .none), Option(name: "--profile-prefix", arity: .one),
      ])
    case .sso, .ssoSession:
      OptionTable([
        Option(name: "--no-browser", arity: .none), Option(name: "--use-device-code", arity: .none),
      ])
    case .list, .get, .set, .listProfiles: OptionTable([])
    }
  }
}
