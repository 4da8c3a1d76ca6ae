/// The answers given in a form, in the order of its fields.
public struct FormValues: Equatable, Sendable {
  public private(set) var pairs: [(id: String, value: String)] = []

  public init() {}

  public subscript(id: String) -> String? {
    get { pairs.first { $0.id == id }?.value }
    set {
      let index = pairs.firstIndex { $0.id == id }
      switch (index, newValue) {
      case (let index?, let value?): pairs[index].value = value
      case (let index?, nil): pairs.remove(at: index)
      case (nil, let value?): pairs.append((id, value))
      case (nil, nil): break
      }
    }
  }

  public static func == (left: FormValues, right: FormValues) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0.id == $1.id && $0.value == $1.value }
  }
}
