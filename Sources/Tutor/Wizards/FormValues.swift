/// The values of a form by the ids of its fields, in the order in which they were given.
public struct FormValues: Equatable, Sendable {
  public private(set) var entries: [(id: String, value: String)] = []

  public init() {}
  public init(_ entries: [(id: String, value: String)]) { self.entries = entries }

  public subscript(id: String) -> String {
    get { entries.first { $0.id == id }?.value ?? "" }
    set {
      if let index = entries.firstIndex(where: { $0.id == id }) {
        entries[index].value = newValue
      } else {
        entries.append((id, newValue))
      }
    }
  }

  public func contains(_ id: String) -> Bool { entries.contains { $0.id == id } }

  public static func == (left: FormValues, right: FormValues) -> Bool {
    left.entries.elementsEqual(right.entries) { $0 == $1 }
  }
}
