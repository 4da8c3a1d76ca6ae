/// The short notation in which operations and structures are described.
///
/// A structure is a list of `Name:type` separated by white space:
///
///     VpcId*:str CidrBlock:str TagSpecifications:[TagSpecification](TagSpecification) ~Ipv6Pool:str
///
/// `*` marks a required member, a leading `~` one that AWS has and the simulator refuses, and a name
/// in parentheses the element on the wire where it differs. Types are `str int double bool time
/// blob`, `enum` or `enum(a|b)`, `[T]`, `{str:T}`, and the name of a structure of the same service.
struct ShapeNotation: Sendable {
  /// Structures by name, in the same notation; read when first used.
  let structures: [String: String]

  func members(in notation: String) -> [Member] {
    words(in: notation).map { member(in: $0, within: []) }
  }

  /// Members that not every call may have or lack, in order, without reading their shapes.
  func restrictions(in notation: String) -> [OperationDescription.Restriction] {
    words(in: notation).compactMap { word in
      guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")),
        word.utf8[..<colon].last == UInt8(ascii: "*") || word.utf8.first == UInt8(ascii: "~")
      else { return nil }
      let heading = heading(word[..<colon])
      return OperationDescription.Restriction(
        member: String(heading.name), isRequired: heading.isRequired,
        isSimulated: heading.isSimulated)
    }
  }

  /// The names of the members that are lists, without reading what they are lists of.
  func lists(in notation: String) -> [String] {
    words(in: notation).compactMap { word in
      guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")),
        word.utf8[word.utf8.index(after: colon)...].first == UInt8(ascii: "[")
      else { return nil }
      return String(word[..<colon].drop { $0 == "~" }.prefix { $0 != "*" })
    }
  }

  /// The notation is ASCII; bytes are several times faster to walk than characters.
  private func words(in notation: String) -> [Substring] {
    notation.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(Substring.init)
  }

  private func member(in word: Substring, within outer: [String]) -> Member {
    guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      preconditionFailure("\(word): a member is written Name:type")
    }
    let heading = heading(word[..<colon])
    let (type, wireName) = splitWireName(word[word.utf8.index(after: colon)...])
    return Member(
      name: String(heading.name), type: type, wireName: wireName,
      isRequired: heading.isRequired, isSimulated: heading.isSimulated, within: outer, self)
  }

  /// The name before the colon and its marks.
  private func heading(
    _ text: Substring
  ) -> (name: Substring, isRequired: Bool, isSimulated: Bool) {
    var name = text
    let isSimulated = name.utf8.first != UInt8(ascii: "~")
    if !isSimulated { name.removeFirst() }
    let isRequired = name.utf8.last == UInt8(ascii: "*")
    if isRequired { name.removeLast() }
    return (name, isRequired, isSimulated)
  }

  /// `[str](VpcId)` is a type and a name on the wire; `enum(a|b)` is only a type.
  private func splitWireName(_ text: Substring) -> (type: Substring, wireName: String?) {
    let opening = UInt8(ascii: "(")
    guard text.utf8.last == UInt8(ascii: ")"), let open = text.utf8.lastIndex(of: opening),
      !text.utf8[open...].contains(UInt8(ascii: "|")),
      open != text.startIndex,
      !(text.utf8.starts(with: "enum(".utf8) && open == text.utf8.firstIndex(of: opening))
        || text.utf8.starts(with: "enum()".utf8)
    else { return (text, nil) }
    return (text[..<open], String(text[text.index(after: open)...].dropLast()))
  }

  func shape(of type: Substring, itemName: String, within outer: [String]) -> Shape {
    switch String(type) {
    case "str": return .string
    case "int", "long": return .integer
    case "double": return .double
    case "bool": return .boolean
    case "time": return .timestamp
    case "blob": return .blob
    case "enum": return .enumeration([])
    default: break
    }
    let opening = type.utf8.first
    if opening == UInt8(ascii: "e") && type.hasPrefix("enum(") {
      return .enumeration(type.dropFirst(5).dropLast().split(separator: "|").map(String.init))
    }
    if opening == UInt8(ascii: "[") {
      return .list(
        shape(of: type.dropFirst().dropLast(), itemName: "member", within: outer),
        itemName: itemName)
    }
    if opening == UInt8(ascii: "{") {
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
    let members = words(in: notation).map { member(in: $0, within: outer + [name]) }
    return .structure(name: name, members: members)
  }
}
