/// All resources of one kind, in the order of their creation and found by id in constant time.
///
/// Iteration order is part of what a replay sees, so a plain dictionary will not do.
public struct ResourceTable<Element: Resource>: Sendable {
  private var elements: [Element] = []
  /// By the ids' texts: a dictionary type of its own for each kind would be looked up at each start.
  private var places: [String: Int] = [:]

  public init() {}

  public subscript(id: ResourceID<Element>) -> Element? {
    get { places[id.rawValue].map { elements[$0] } }
    set {
      switch (places[id.rawValue], newValue) {
      case (let place?, let element?): elements[place] = element
      case (let place?, nil): remove(at: place)
      case (nil, let element?):
        places[id.rawValue] = elements.count
        elements.append(element)
      case (nil, nil): break
      }
    }
  }

  public mutating func insert(_ element: Element) { self[element.id] = element }

  /// Where the resource stands in the order of creation.
  package func place(of id: ResourceID<Element>) -> Int? { places[id.rawValue] }

  /// Changes a resource in place, without copying the others; nothing happens when it is gone.
  public mutating func update(_ id: ResourceID<Element>, _ change: (inout Element) -> Void) {
    guard let place = places[id.rawValue] else { return }
    change(&elements[place])
  }

  public mutating func updateAll(_ change: (inout Element) -> Void) {
    for place in elements.indices { change(&elements[place]) }
  }

  public mutating func removeAll(where isRemoved: (Element) -> Bool) {
    elements.removeAll(where: isRemoved)
    index(from: 0)
  }

  private mutating func remove(at place: Int) {
    places[elements[place].id.rawValue] = nil
    elements.remove(at: place)
    index(from: place)
  }

  private mutating func index(from start: Int) {
    if start == 0 { places.removeAll(keepingCapacity: true) }
    for place in start..<elements.count { places[elements[place].id.rawValue] = place }
  }
}

extension ResourceTable: RandomAccessCollection {
  public var startIndex: Int { elements.startIndex }
  public var endIndex: Int { elements.endIndex }
  public subscript(position: Int) -> Element { elements[position] }
}

extension ResourceTable: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.elements == right.elements }
}
