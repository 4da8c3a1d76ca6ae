/// The short notation in which operations and structures are described.
///
/// A structure is a list of `Name:type` separated by white space:
///
///     VpcId*:str CidrBlock:str TagSpecifications:[TagSpecification](TagSpecification) ~Ipv6Pool:str
///
/// `*` marks a required member, a leading `~` one that AWS has and the simulator refuses, and a name
/// in parentheses the element on the wire where it differs. Types are `str int double bool time
/// blob`, `enum` or `enum(a|b)`, `[T]`, `{str:T}`, and the name of a structure of the same service.
struct ShapeNotation {
  /// Structures by name, in the same notation; read when first used.
  let structures: [String: String]

  func members(in notation: String) -> [Member] {
    notation.split(whereSeparator: \.isWhitespace).map { member(in: $0, within: []) }
  }

  private func member(in word: Substring, within outer: [String]) -> Member {
    guard let colon = word.firstIndex(of: ":") else {
      preconditionFailure("\(word): a member is written Name:type")
    }
    var name = word[..<colon]
    let isSimulated = !name.hasPrefix("~")
    if !isSimulated { name.removeFirst() }
    let isRequired = name.hasSuffix("*")
    if isRequired { name.removeLast() }
    let (type, wireName) = splitWireName(word[word.index(after: colon)...])
    return Member(
      name: String(name),
      shape: shape(of: type, itemName: wireName ?? "member", within: outer),
      isRequired: isRequired, isSimulated: isSimulated, wireName: wireName)
  }

  /// `[str](VpcId)` is a type and a name on the wire; `enum(a|b)` is only a type.
  private func splitWireName(_ text: Substring) -> (type: Substring, wireName: String?) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), !text[open...].contains("|"),
      open != text.startIndex,
      !(text.hasPrefix("enum(") && open == text.firstIndex(of: "("))
        || text.hasPrefix("enum()")
    else { return (text, nil) }
    return (text[..<open], String(text[text.index(after: open)...].dropLast()))
  }

  private func shape(of type: Substring, itemName: String, within outer: [String]) -> Shape {
    switch type {
    case "str": return .string
    case "int", "long": return .integer
    case "double": return .double
    case "bool": return .boolean
    case "time": return .timestamp
    case "blob": return .blob
    case "enum": return .enumeration([])
    default: break
    }
    if type.hasPrefix("enum(") {
      return .enumeration(type.dropFirst(5).dropLast().split(separator: "|").map(String.init))
    }
    if type.hasPrefix("[") {
      return .list(
        shape(of: type.dropFirst().dropLast(), itemName: "member", within: outer),
        itemName: itemName)
    }
    if type.hasPrefix("{") {
      guard let colon = type.firstIndex(of: ":") else { return .map(.string) }
      let element = type[type.index(after: colon)...].dropLast()
      return .map(shape(of: element, itemName: "member", within: outer))
    }
    let name = String(type)
    guard let notation = structures[name] else {
      preconditionFailure("no structure is called \(name)")
    }
    // A structure that contains itself is described once and ends there.
    guard !outer.contains(name) else { return .structure(name: name, members: []) }
    let members = notation.split(whereSeparator: \.isWhitespace).map {
      member(in: $0, within: outer + [name])
    }
    return .structure(name: name, members: members)
  }
}
