import CJansson

extension JSONValue {
  /// Values that stand one behind another, as programs hand them on: those before the first mistake,
  /// each with the number of the line that it ends in, and the mistake.
  ///
  /// Read as jq reads: every number is a double, of two members of one name the later counts.
  public static func sequence(
    parsingJSON text: String, depth: Int = 256
  ) -> (values: [(value: JSONValue, line: Int)], error: JSONError?) {
    var text = text
    return text.withUTF8 { bytes in
      var values: [(value: JSONValue, line: Int)] = []
      var (position, line) = (0, 1)
      while true {
        while position < bytes.count, [9, 10, 13, 32].contains(bytes[position]) {
          if bytes[position] == 10 { line += 1 }
          position += 1
        }
        guard position < bytes.count else { return (values, nil) }
        let rest = UnsafeBufferPointer(rebasing: bytes[position...])
        switch first(in: rest, depth: depth) {
        case .success(let (value, count)):
          line += rest.prefix(count).count { $0 == 10 }
          position += count
          values.append((value, line))
        case .failure(var error):
          error.line += line - 1
          error.offset += position
          return (values, error)
        }
      }
    }
  }

  private static func first(
    in bytes: UnsafeBufferPointer<UInt8>, depth: Int
  ) -> Result<(JSONValue, Int), JSONError> {
    var error = json_error_t()
    let flags =
      Int(JSON_DISABLE_EOF_CHECK) | Int(JSON_DECODE_ANY) | Int(JSON_DECODE_INT_AS_REAL)
      | Int(JSON_ALLOW_NUL)
    let root = bytes.withMemoryRebound(to: CChar.self) { characters in
      json_loadb(characters.baseAddress ?? emptyText, characters.count, flags, &error)
    }
    guard let root else { return .failure(JSONError(error)) }
    defer { json_delete_reference(root) }
    guard let value = value(of: root, depth: depth) else {
      return .failure(JSONError(reason: "nested deeper than \(depth) levels"))
    }
    return .success((value, Int(error.position)))
  }
}
