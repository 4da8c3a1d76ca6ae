/// The values behind `in`: a record passes when its value is equal to one of them.
///
/// A long list is looked up, because comparing each record with thousands of values, as with all
/// addresses of a network, would cost more than everything else that a query does.
struct ValueList: Sendable {
  private let values: [Datum]
  /// What equal values have in common; `nil` for a list that is compared value by value.
  private let keys: Set<EqualityKey>?

  /// So many values are compared faster than they are looked up.
  private static let fewest = 8

  init(_ values: [Datum]) {
    self.values = values
    let keys = values.compactMap(EqualityKey.init)
    // A truth is equal to a text that names it, which no key says.
    let areKeys = keys.count == values.count && !values.contains(where: \.isBoolean)
    self.keys = areKeys && values.count > Self.fewest ? Set(keys) : nil
  }

  func contains(_ value: Datum) -> Bool {
    if let keys, !value.isBoolean, !value.isStructure {
      return EqualityKey(value).map(keys.contains) ?? false
    }
    return values.contains { Comparison.equal.holds(value, $0) == true }
  }
}

extension Datum {
  fileprivate var isBoolean: Bool { if case .boolean = self { true } else { false } }
}
