/// The texts that `make generate` wrote, in the lines of `ModelReader`.
enum GeneratedModel {
  static func text(of service: Service) -> String {
    switch service {
    case .ec2: ec2
    case .iam: iam
    case .logs: logs
    case .sts: sts
    case .ssm: ssm
    case .instanceConnect: instanceConnect
    }
  }
}

/// The names of what AWS has and the simulator has not, so that nobody is told that a correct
/// command is a typing error.
public enum AWSNames {
  /// The operation of that command name that AWS has besides those that are simulated, as the API
  /// names it.
  public static func operation(_ service: Service, commandName: String) -> String? {
    words(of: "operations \(service.rawValue)").first {
      OperationDescription.commandName(of: $0) == commandName
    }
  }

  /// The waiter of that command name, likewise.
  public static func waiter(_ service: Service, commandName: String) -> String? {
    words(of: "waiters \(service.rawValue)").first {
      OperationDescription.commandName(of: $0) == commandName
    }
  }

  public static func operations(of service: Service) -> [String] {
    words(of: "operations \(service.rawValue)")
  }

  public static var commands: [String] { words(of: "commands") }

  /// The words below a heading of the generated list; asked for when something is unknown, so it is
  /// read each time.
  private static func words(of heading: String) -> [String] {
    var words: [String] = []
    var isBelow = false
    for line in GeneratedModel.names.split(separator: "\n") {
      guard line.hasPrefix(" ") else {
        isBelow = line == heading
        continue
      }
      if isBelow { words += line.split(separator: " ").map(String.init) }
    }
    return words
  }
}
