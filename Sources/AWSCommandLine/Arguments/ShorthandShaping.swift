import AWSModel
import Documents

/// Gives what shorthand says, which is text only, the types of the shape that it stands for.
enum ShorthandShaping {
  static func shape(_ value: JSONValue, as shape: Shape) throws(CommandLineError) -> JSONValue {
    switch shape {
    case .list(let list):
      // `Values=a` means a list of one.
      guard case .array(let elements) = value else { return .array([value]) }
      let element = list.element
      return .array(
        try elements.map { item throws(CommandLineError) in try self.shape(item, as: element) })
    case .structure(let structure):
      guard case .object(var given) = value else { return value }
      for member in structure.members {
        if let inner = given[member.name] {
          given[member.name] = try self.shape(inner, as: member.shape)
        }
      }
      return .object(given)
    case .map(let map):
      guard case .object(var given) = value else { return value }
      let element = map.value
      for name in given.names {
        if let inner = given[name] { given[name] = try self.shape(inner, as: element) }
      }
      return .object(given)
    case .integer, .long:
      guard case .string(let text) = value else { return value }
      return .integer(try PythonNumber.integer(orRefuse: text))
    case .double:
      guard case .string(let text) = value else { return value }
      return .number(try PythonNumber.fraction(orRefuse: text))
    case .boolean:
      switch value.string?.lowercased() {
      case "true": return true
      case "false": return false
      default: return value
      }
    case .string, .timestamp, .blob, .enumeration: return value
    }
  }
}
