extension AWSCommandLineInterface {
  /// `aws configure list` and `get`; there is nothing to set in the simulator.
  func configure(
    _ arguments: [String], _ globals: GlobalOptions
  ) throws(CommandLineError) -> Invocation {
    switch arguments.first {
    case "list" where arguments.count == 1:
      let rows = [
        ("NAME", "VALUE", "TYPE", "LOCATION"),
        ("profile", "<not set>", "None", "None"),
        ("access_key", "****************MPLE", "shared-credentials-file", ""),
        ("secret_key", "****************EKEY", "shared-credentials-file", ""),
        ("region", globals.region ?? region, "config-file", "~/.aws/config"),
      ]
      return .text(
        rows.map { name, value, type, place in
          "\(pad(name, 10)) : \(pad(value, 24)) : \(pad(type, 16)) : \(place)\n"
        }.joined())
    case "get" where arguments.count == 2:
      let values = ["region": globals.region ?? region, "output": globals.format.rawValue]
      guard let value = values[arguments[1]] else {
        throw CommandLineError(standardError: "", exitCode: 1)
      }
      return .text(value + "\n")
    default:
      throw .general(
        "aws configure has list and get here",
        advice: "the simulated account needs no credentials and has one Region, \(region).")
    }
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}
