import AWSModel
import Documents

/// Turns the text of an option into a value of the member's shape: plain, JSON, shorthand or file.
struct ParameterReader {
  var environment: CommandEnvironment
  /// `--cli-binary-format raw-in-base64-out`: blobs are typed as they are.
  var takesRawBlobs = false

  func value(
    _ values: [String], of shape: Shape, option: String
  ) throws(CommandLineError) -> JSONValue {
    var values = values
    // The CLI follows a file only where it is an option's one value.
    if values.count == 1 {
      let isBytes = values[0].hasPrefix("fileb://")
      values[0] = try loaded(values[0], option: option)
      if isBytes, case .blob = shape { return .string(values[0]) }
    }
    switch shape {
    case .list(let list):
      let element = list.element
      if values.count == 1, Self.looksLikeJSON(values[0], "[") {
        return try json(values[0], option: option)
      }
      if element.isAggregate && !Self.looksLikeJSON(values.first ?? "", "[{") {
        let parsed = try values.map { text throws(CommandLineError) in
          try shorthand(text, option: option)
        }
        return try ShorthandShaping.shape(.array(parsed), as: shape)
      }
      return .array(
        try values.map { text throws(CommandLineError) in
          try scalarOrJSON(text, of: element, option: option)
        })
    case .structure, .map:
      let text = values.first ?? ""
      if Self.looksLikeJSON(text, "{[") { return try scalarOrJSON(text, of: shape, option: option) }
      if shape.isTextAttribute, !text.contains("=") { return .object(["Value": .string(text)]) }
      return try ShorthandShaping.shape(try shorthand(text, option: option), as: shape)
    case .string, .integer, .long, .double, .boolean, .timestamp, .blob, .enumeration:
      return try scalarOrJSON(values.first ?? "", of: shape, option: option)
    }
  }

  /// Whether the values are read as JSON.
  func isJSON(_ values: [String]) -> Bool { Self.looksLikeJSON(values.first ?? "", "[{") }

  /// What a blob's Base64 stands for; a file of bytes is taken as it is.
  func blob(_ text: String, isRaw: Bool) throws(CommandLineError) -> String {
    guard !isRaw else { return text }
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw .general("string argument should contain only ASCII characters")
    }
    guard let bytes = PythonBase64.decode(text) else {
      throw .general(
        "Invalid base64: \"\(text)\"",
        advice: "give a file's bytes by fileb://PATH, or add "
          + "--cli-binary-format raw-in-base64-out.")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text itself, or the contents of the file that it names.
  func loaded(_ text: String, option: String) throws(CommandLineError) -> String {
    for prefix in ["file://", "fileb://"] where text.hasPrefix(prefix) {
      let path = String(text.dropFirst(prefix.count))
      if let contents = environment.file(path) { return contents }
      var error = CommandLineError.parameter(
        option, CommandLineError.unreadable(text, path: path))
      error.standardError +=
        "vpclab: ls lists the files that there are, and cat > FILE <<'EOF' writes one.\n"
      throw error
    }
    return text
  }

  func json(_ text: String, option: String) throws(CommandLineError) -> JSONValue {
    do {
      return try JSONValue(parsingJSON: text)
    } catch {
      let reason = JSONDecodeErrorMessage.words(for: text) ?? error.reason
      throw .parameter(option, "Invalid JSON: \(reason)\nJSON received: \(text)")
    }
  }

  private func shorthand(_ text: String, option: String) throws(CommandLineError) -> JSONValue {
    do {
      var parser = ShorthandParser(text, file: environment.file)
      return .object(try parser.parse())
    } catch {
      throw error.isMissingFile ? .general(error.message) : .parameter(option, error.message)
    }
  }

  private func scalarOrJSON(
    _ text: String, of shape: Shape, option: String
  ) throws(CommandLineError) -> JSONValue {
    switch shape {
    case .structure, .map:
      guard Self.looksLikeJSON(text, "{") else {
        throw .parameter(option, "Invalid JSON:\n\(text)")
      }
      return try json(text, option: option)
    case .list: return try json(text, option: option)
    case .integer, .long: return .integer(try PythonNumber.integer(orRefuse: text))
    case .double: return .number(try PythonNumber.fraction(orRefuse: text))
    case .boolean: return .boolean(text.lowercased() != "false" && !text.isEmpty)
    case .blob: return .string(try blob(text, isRaw: takesRawBlobs))
    case .string, .timestamp, .enumeration: return .string(text)
    }
  }

  /// Python looks at code points, and so does this: characters take a hundred times as long.
  private static func looksLikeJSON(_ text: String, _ openings: String) -> Bool {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    return first.map { openings.unicodeScalars.contains($0) } ?? false
  }
}

extension Shape {
  /// A structure that holds nothing but a text `JSONValue`.
  fileprivate var isTextAttribute: Bool {
    let members = members
    guard members.count == 1, members[0].name == "Value" else { return false }
    return switch members[0].shape {
    case .string, .enumeration: true
    case .integer, .long, .double, .boolean, .timestamp, .blob, .list, .map, .structure: false
    }
  }
}
