extension FunctionRegistry {
  static let all = families.flatMap(\.self)

  static let names = all.flatMap(\.names)

  private static let byName: [String: Function] = {
    var table: [String: Function] = [:]
    for function in all { for name in function.names { table[name.lowercased()] = function } }
    return table
  }()

  static func function(_ name: String) -> Function? { byName[name.lowercased()] }
}
