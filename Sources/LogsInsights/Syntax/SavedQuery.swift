/// A query under a name, with `{{placeholders}}` for what differs from one use to the next.
public struct SavedQuery: Equatable, Sendable {
  public struct Parameter: Equatable, Sendable {
    public var name: String
    /// As text: `ERROR`, `50`.
    public var defaultValue: String?

    public init(name: String, defaultValue: String?) {
      self.name = name
      self.defaultValue = defaultValue
    }
  }

  public var name: String
  public var text: String
  public var parameters: [Parameter]

  public init(name: String, text: String, parameters: [Parameter] = []) {
    self.name = name
    self.text = text
    self.parameters = parameters
  }

  /// The names between `{{` and `}}`, in the order of their first appearance.
  public static func placeholders(in text: String) -> [String] {
    var names: [String] = []
    for part in Self.parts(of: Array(text.utf8)) {
      if case .placeholder(let name) = part, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The text with every placeholder replaced.
  func text(with values: (String) throws(Diagnostic) -> String) throws(Diagnostic) -> [UInt8] {
    var result: [UInt8] = []
    for part in Self.parts(of: Array(text.utf8)) {
      switch part {
      case .text(let bytes): result += bytes
      case .placeholder(let name): result += Array(try values(name).utf8)
      }
    }
    return result
  }

  private enum Part {
    case text(ArraySlice<UInt8>)
    case placeholder(String)
  }

  /// `{{` without a name and `}}` behind it is text.
  private static func parts(of bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var (start, at) = (0, 0)
    while at < bytes.count {
      guard let (name, end) = placeholder(at: at, in: bytes) else {
        at += 1
        continue
      }
      parts += [.text(bytes[start..<at]), .placeholder(name)]
      (start, at) = (end, end)
    }
    return parts + [.text(bytes[start...])]
  }

  private static func placeholder(at start: Int, in bytes: [UInt8]) -> (name: String, end: Int)? {
    guard bytes[start...].starts(with: Array("{{".utf8)) else { return nil }
    var at = start + 2
    func skipBlanks() { while at < bytes.count, bytes[at] == 0x20 { at += 1 } }
    skipBlanks()
    let first = at
    while at < bytes.count, isPartOfName(bytes[at]) { at += 1 }
    let name = bytes[first..<at]
    skipBlanks()
    guard isName(name), bytes[at...].starts(with: Array("}}".utf8)) else { return nil }
    return (String(decoding: name, as: UTF8.self), at + 2)
  }

  /// Letters, digits and underscores, no digit first.
  public static func isParameterName(_ name: String) -> Bool { isName(Array(name.utf8)[...]) }

  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, !Number.isDigit(first) else { return false }
    return name.allSatisfy(isPartOfName)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    Number.isDigit(byte) || byte == UInt8(ascii: "_") || (97...122).contains(byte | 0x20)
  }
}
