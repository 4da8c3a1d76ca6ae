public import AWSModel
import DataPlane
import NetworkModel

extension OperationRegistry {
  /// An operation with what each request for it is checked against.
  struct Entry: Sendable {
    let operation: any Operation.Type
    let restrictions: [OperationDescription.Restriction]
  }

  private struct Key: Hashable {
    let service: Service
    let name: String
  }

  /// Put together at the first call: look-ups are many, and reading descriptions takes longer.
  private static let entries: [Key: Entry] = Dictionary(
    all.map { operation in
      let description = operation.description
      return (
        Key(service: description.service, name: description.name),
        Entry(operation: operation, restrictions: description.inputRestrictions)
      )
    }, uniquingKeysWith: { first, _ in first })

  static func entry(_ service: Service, _ name: String) -> Entry? {
    entries[Key(service: service, name: name)]
  }

  /// The operation of that API name (`CreateVpc`), `nil` when the simulator has none.
  public static func operation(_ service: Service, _ name: String) -> (any Operation.Type)? {
    entry(service, name)?.operation
  }

  public static var descriptions: [OperationDescription] { all.map { $0.description } }
}
