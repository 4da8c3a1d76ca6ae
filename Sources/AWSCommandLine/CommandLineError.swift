import Documents

/// Why `aws` ends with a status other than 0, with the text that it leaves on standard error.
public struct CommandLineError: Error, Equatable, Sendable {
  /// Complete lines, the leading empty one of the AWS CLI included (CLI-01).
  public var standardError: String
  /// 252 for what was typed, 253 for the environment, 254 for the service's answer, 255 otherwise
  /// (CLI-02).
  public var exitCode: Int32

  public init(standardError: String, exitCode: Int32) {
    self.standardError = standardError
    self.exitCode = exitCode
  }
}

extension CommandLineError {
  static let usage = """
    usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
    To see help text, you can run:

      aws help
      aws <command> help
      aws <command> <subcommand> help

    """

  /// The command line does not read as the options ask: the message and how to get help.
  static func usage(_ message: String) -> CommandLineError {
    CommandLineError(
      standardError:
        "\naws: [ERROR]: An error occurred (ParamValidation): \(message)\n\n\(usage)",
      exitCode: 252)
  }

  /// A parameter's value is not what the operation takes.
  public static func parameter(_ message: String) -> CommandLineError {
    CommandLineError(
      standardError: "\naws: [ERROR]: An error occurred (ParamValidation): \(message)\n",
      exitCode: 252)
  }

  static func parameter(_ option: String, _ message: String) -> CommandLineError {
    parameter("Error parsing parameter '\(option)': \(message)")
  }

  /// Why `file://` or `fileb://` leads nowhere.
  static func unreadable(_ text: String, path: String) -> String {
    let shown = JSONValue.string(path).pythonRepresentation
    return "Unable to load paramfile \(text): [Errno 2] No such file or directory: \(shown)"
  }

  /// The CLI's own commands have shorter words for it than operations have.
  static func unknownOptions(ofCommand options: [String]) -> CommandLineError {
    parameter("Unknown options: \(options.joined(separator: ", "))")
  }

  static func unknownOptions(_ options: [String]) -> CommandLineError {
    CommandLineError(
      standardError:
        "\n\(usage)\n\naws: [ERROR]: Unknown options: \(options.joined(separator: ", "))\n",
      exitCode: 252)
  }

  /// AWS has it, so it is no typing error; `see` is the command that lists what there is.
  static func notSimulated(_ message: String, _ name: String, see: String) -> CommandLineError {
    .general(
      message, advice: "AWS has \(name); vpclab does not simulate it. What it does: aws \(see)")
  }

  /// Everything else, in its own words; `advice` is the simulator's and comes last.
  public static func general(_ message: String, advice: String? = nil) -> CommandLineError {
    CommandLineError(
      standardError: "\naws: [ERROR]: \(message)\n" + (advice.map { "vpclab: \($0)\n" } ?? ""),
      exitCode: 255)
  }
}
