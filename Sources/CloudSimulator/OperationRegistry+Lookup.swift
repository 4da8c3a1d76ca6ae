public import AWSModel

extension OperationRegistry {
  /// The operation of that API name (`CreateVpc`), `nil` when the simulator has none.
  public static func operation(_ service: Service, _ name: String) -> (any Operation.Type)? {
    all.first { $0.description.name == name && $0.description.service == service }
  }

  public static var descriptions: [OperationDescription] { all.map { $0.description } }
}
