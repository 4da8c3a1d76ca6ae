/// Markup under test, taken apart as strictly as XML wants it.
///
/// A reader of its own, so that what we write is judged by somebody who did not write it.
public struct Markup {
  public struct Element: Equatable, Sendable {
    public let name: String
    public let attributes: [(name: String, value: String)]

    public static func == (one: Element, other: Element) -> Bool {
      one.name == other.name && one.attributes.elementsEqual(other.attributes, by: ==)
    }
  }

  public struct Problem: Error, CustomStringConvertible {
    public let description: String
  }

  /// In the order of their beginnings.
  public private(set) var elements: [Element] = []
  /// What is read between the tags, entities resolved.
  public private(set) var texts: [String] = []

  private var rest: Substring

  public init(_ text: String) throws {
    for scalar in text.unicodeScalars where !Self.isCharacter(scalar) {
      throw Problem(description: "U+\(String(scalar.value, radix: 16)) is no character of XML")
    }
    rest = text[...]
    var open: [String] = []
    while let start = rest.firstIndex(of: "<") {
      texts.append(try Self.resolved(rest[..<start]))
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("!--") {
        guard let end = Self.range(of: "-->", in: rest) else {
          throw Problem(description: "a comment has no end")
        }
        rest = rest[end...]
        continue
      }
      let isEnd = rest.first == "/"
      if isEnd { rest = rest.dropFirst() }
      let name = String(rest.prefix { $0.isLetter || $0.isNumber })
      guard !name.isEmpty else { throw Problem(description: "'<' before '\(rest.prefix(20))'") }
      rest = rest.dropFirst(name.count)
      if isEnd {
        guard rest.first == ">" else { throw Problem(description: "</\(name)\(rest.prefix(9))") }
        rest = rest.dropFirst()
        guard open.popLast() == name else { throw Problem(description: "</\(name)> ends nothing") }
        continue
      }
      let attributes = try readAttributes(of: name)
      elements.append(Element(name: name, attributes: attributes))
      if rest.hasPrefix("/>") {
        rest = rest.dropFirst(2)
      } else {
        guard rest.first == ">" else {
          throw Problem(description: "<\(name) …\(rest.prefix(20))")
        }
        rest = rest.dropFirst()
        open.append(name)
      }
    }
    texts.append(try Self.resolved(rest))
    guard open.isEmpty else {
      throw Problem(description: "<\(open.joined(separator: "> <"))> open")
    }
  }

  private mutating func readAttributes(
    of element: String
  ) throws -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    while true {
      let blanks = rest.prefix { $0.isWhitespace }
      rest = rest.dropFirst(blanks.count)
      guard let first = rest.first, first != ">", first != "/" else { return attributes }
      guard !blanks.isEmpty else {
        throw Problem(description: "no blank before an attribute of \(element): \(rest.prefix(20))")
      }
      let name = String(rest.prefix { $0.isLetter || $0.isNumber || "-:".contains($0) })
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty, rest.hasPrefix("=\"") else {
        throw Problem(description: "an attribute of \(element) without a value: \(rest.prefix(20))")
      }
      rest = rest.dropFirst(2)
      guard let end = rest.firstIndex(of: "\""), !rest[..<end].contains("<") else {
        throw Problem(description: "the value of \(name) has no end or a '<'")
      }
      guard !attributes.contains(where: { $0.name == name }) else {
        throw Problem(description: "\(name) twice")
      }
      attributes.append((name, try Self.resolved(rest[..<end])))
      rest = rest[rest.index(after: end)...]
    }
  }

  private static func resolved(_ text: Substring) throws -> String {
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      guard let end = rest[mark...].firstIndex(of: ";") else {
        throw Problem(description: "'&' alone in '\(text.prefix(60))'")
      }
      switch rest[rest.index(after: mark)..<end] {
      case "amp": result += "&"
      case "lt": result += "<"
      case "gt": result += ">"
      case "quot": result += "\""
      case "#39", "#x27": result += "'"
      case let other: throw Problem(description: "an entity '\(other)'")
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func range(of mark: String, in text: Substring) -> Substring.Index? {
    var rest = text
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return rest.index(rest.startIndex, offsetBy: mark.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Production 2 of XML 1.0, less what no text of ours needs.
  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA: true
    case 0x20..<0x7F, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
