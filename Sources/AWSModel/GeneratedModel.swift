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
  /// A name of the API beside the one that the command line has for it.
  public struct Name: Sendable {
    public let api: String
    public let command: String
  }

  /// The operation of that command name that AWS has besides those that are simulated, as the API
  /// names it.
  public static func operation(_ service: Service, commandName: String) -> String? {
    operations(of: service).first { $0.command == commandName }?.api
  }

  /// The waiter of that command name, likewise.
  public static func waiter(_ service: Service, commandName: String) -> String? {
    names["waiters \(service.rawValue)", default: []].first { $0.command == commandName }?.api
  }

  public static func operations(of service: Service) -> [Name] {
    names["operations \(service.rawValue)", default: []]
  }

  public static let commands = names["commands", default: []].map(\.api)

  /// What stands below each heading of the generated list. Asked for only when something is unknown,
  /// but then perhaps in a loop: so it is read once.
  private static let names: [String: [Name]] = {
    let text = ModelText(GeneratedModel.names)
    var names: [String: [Name]] = [:]
    var heading = ""
    var start = 0
    while start < text.count {
      let end = text.endOfLine(at: start)
      if start < end, text[start] == ModelText.blank {
        names[heading, default: []] += text.words(in: start..<end).map {
          Name(api: $0, command: OperationDescription.commandName(of: $0))
        }
      } else {
        heading = text.string(start..<end)
      }
      start = end + 1
    }
    return names
  }()
}
