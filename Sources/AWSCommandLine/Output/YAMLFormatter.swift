import CLibYAML
import Documents

/// `--output yaml`, by libyaml's emitter, which the AWS CLI writes with, too: keys sorted, lists not
/// indented under their key, long texts folded at 80 columns.
struct YAMLFormatter {
  // C holds on to both addresses while it writes.
  private let emitter = UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1)
  private let bytes = UnsafeMutablePointer<[UInt8]>.allocate(capacity: 1)

  static func text(of value: Value) -> String {
    // A document that is one scalar would need an end mark; the CLI prints JSON instead.
    guard !value.isScalar else { return value.json(.line) + "\n" }
    let formatter = YAMLFormatter()
    defer { formatter.close() }
    formatter.emit { yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
    formatter.emit { yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
    formatter.write(value)
    formatter.emit { yaml_document_end_event_initialize(&$0, 1) }
    formatter.emit { yaml_stream_end_event_initialize(&$0) }
    return String(decoding: formatter.bytes.pointee, as: UTF8.self)
  }

  private init() {
    bytes.initialize(to: [])
    emitter.initialize(to: yaml_emitter_t())
    yaml_emitter_initialize(emitter)
    yaml_emitter_set_width(emitter, 80)
    yaml_emitter_set_unicode(emitter, 1)
    yaml_emitter_set_output(
      emitter,
      { bytes, chunk, count in
        bytes?.assumingMemoryBound(to: [UInt8].self).pointee
          .append(contentsOf: UnsafeBufferPointer(start: chunk, count: count))
        return 1
      }, bytes)
  }

  private func close() {
    yaml_emitter_delete(emitter)
    emitter.deallocate()
    bytes.deinitialize(count: 1)
    bytes.deallocate()
  }

  private func write(_ value: Value) {
    switch value {
    case .object(let members):
      emit { yaml_mapping_start_event_initialize(&$0, nil, nil, 1, YAML_BLOCK_MAPPING_STYLE) }
      for name in members.names.sorted(by: byCodePoints) {
        write(name)
        write(members[name] ?? .null)
      }
      emit { yaml_mapping_end_event_initialize(&$0) }
    case .array(let elements):
      emit { yaml_sequence_start_event_initialize(&$0, nil, nil, 1, YAML_BLOCK_SEQUENCE_STYLE) }
      for element in elements { write(element) }
      emit { yaml_sequence_end_event_initialize(&$0) }
    case .string(let text): write(text)
    case .null, .boolean, .integer, .number: write(value.json(.line), isText: false)
    }
  }

  /// Text that would be read back as something else is quoted.
  private func write(_ scalar: String, isText: Bool = true) {
    let isPlain = !isText || !YAMLScalar.readsAsAnotherType(scalar)
    let bytes = Array(scalar.utf8)
    // The zero stands for an address where there are no bytes.
    let text = bytes + [0]
    emit {
      yaml_scalar_event_initialize(
        &$0, nil, nil, text, Int32(bytes.count), isPlain ? 1 : 0, 1, YAML_ANY_SCALAR_STYLE)
    }
  }

  /// Fails for want of memory alone: texts are UTF-8, and what begins is ended.
  private func emit(_ initialize: (inout yaml_event_t) -> Int32) {
    var event = yaml_event_t()
    if initialize(&event) == 1 { yaml_emitter_emit(emitter, &event) }
  }
}

/// What readers of YAML take plain text for.
enum YAMLScalar {
  static func readsAsAnotherType(_ text: String) -> Bool {
    switch text {
    case "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE", "=",
      "<<":
      true
    default: isNumber(text) || isTimestamp(text)
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, "+-.0123456789".utf8.contains(first) else { return false }
    let digits = text.utf8.drop { "+-".utf8.contains($0) }
    if digits.starts(with: "0x".utf8) || digits.starts(with: "0o".utf8) { return true }
    if [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains(where: text.hasSuffix) {
      return true
    }
    let plain = String(text.filter { $0 != "_" })
    return Double(plain) != nil && digits.allSatisfy { "0123456789.eE+-_".utf8.contains($0) }
  }

  /// `2026-11-23` and everything that begins so and goes on as a time of day.
  private static func isTimestamp(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
    guard bytes.count >= 8, bytes.prefix(4).allSatisfy(isDigit), bytes[4] == UInt8(ascii: "-")
    else { return false }
    if bytes.count == 10 {
      return bytes[7] == UInt8(ascii: "-") && isDigit(bytes[5]) && isDigit(bytes[6])
        && isDigit(bytes[8]) && isDigit(bytes[9])
    }
    return bytes.count >= 15 && bytes.allSatisfy { isDigit($0) || "-:.+TtZz ".utf8.contains($0) }
      && bytes.contains(UInt8(ascii: ":"))
  }
}
