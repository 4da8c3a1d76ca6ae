import Foundations

/// Turns JSON documents into lines, one for each record: the elements of the arrays in which AWS's tools
/// hand records out, and other objects as they are.
///
/// A log event becomes a line that begins with `eventMark`, so that its message is known for the
/// record. No more than one element is held at a time.
final class DocumentReader: ByteSource {
  /// Before a log event, or a row of a query's result.
  static let eventMark: UInt8 = 0x1E
  /// An element may have so many bytes: Kinesis takes a mebibyte, in base64.
  private static let elementLimit = 2 << 20
  private static let inputSize = 16 << 10
  /// Data within data within data is nobody's log.
  private static let nestingLimit = 2

  private let source: any ByteSource
  private let nesting: Int
  private var input = [UInt8](repeating: 0, count: inputSize)
  private var output: [UInt8] = []
  private var position = 0
  /// What a record has carried in base64.
  private var nested: DocumentReader?
  private var isAtStart = true
  private var isAtEnd = false

  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var state = State.between
  /// The value that is being read, without the space in it.
  private var text: [UInt8] = []
  private var isTooLong = false
  /// In `text`, the last string at the depth of the members of a document.
  private var stringStart = 0
  private var name = ""
  /// Members of the document around the elements that each of them gets.
  private var context: [UInt8] = []
  private var array = ""
  /// Whether the document is known for one that hands records out.
  private var isEnvelope = false
  /// The document up to the array in which its first element is being read.
  private var outer: [UInt8] = []

  private enum State {
    /// Between documents.
    case between
    /// A line that is no JSON.
    case line
    /// In a document, its records not yet met.
    case document
    /// Between the elements of the array of records; the depth of the array.
    case elements(Int)
    /// In an element of an array of that depth.
    case element(Int)
  }

  init(_ source: any ByteSource, nesting: Int = 0) {
    self.source = source
    self.nesting = nesting
  }

  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int {
    while true {
      if position < output.count {
        let count = min(memory.count, output.count - position)
        memory.copyBytes(from: output[position..<(position + count)])
        position += count
        return count
      }
      output.removeAll(keepingCapacity: true)
      position = 0
      if let nested {
        let count = try nested.read(into: memory)
        if count > 0 { return count }
        self.nested = nil
        take(rest[...])
        continue
      }
      if isAtEnd { return 0 }
      try fill()
    }
  }

  /// Input that came behind a record whose own data must be read first.
  private var rest: [UInt8] = []

  private func fill() throws(LogFileError) {
    let count = try FileDescriptor.filled(&input, from: 0) { memory throws(LogFileError) in
      try source.read(into: memory)
    }
    guard count > 0 else {
      isAtEnd = true
      switch state {
      case .between: return
      case .line: output.append(UInt8(ascii: "\n"))
      case .document, .elements, .element: throw .endsInsideDocument
      }
      return
    }
    var start = 0
    if isAtStart {
      isAtStart = false
      if input.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, count) }
    }
    take(Array(input[start..<count])[...])
  }

  private func take(_ bytes: ArraySlice<UInt8>) {
    rest = []
    for place in bytes.indices {
      take(bytes[place])
      if nested != nil {
        rest = Array(bytes[(place + 1)...])
        return
      }
    }
  }

  // MARK: One byte

  private func take(_ byte: UInt8) {
    switch state {
    case .between: begin(byte)
    case .line:
      output.append(byte)
      if byte == UInt8(ascii: "\n") { state = .between }
    case .elements(let arrayDepth): takeBetweenElements(byte, arrayDepth)
    case .document, .element: takeValue(byte)
    }
  }

  private func begin(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","): return
    case UInt8(ascii: "{"):
      startValue()
      state = .document
      isEnvelope = false
      context = []
      array = ""
      takeValue(byte)
    case UInt8(ascii: "["):
      depth = 1
      array = ""
      context = []
      isEnvelope = true
      state = .elements(1)
    default:
      output.append(byte)
      state = .line
    }
  }

  private func startValue() {
    text.removeAll(keepingCapacity: true)
    isTooLong = false
    isInString = false
    isEscaped = false
    name = ""
  }

  private func takeBetweenElements(_ byte: UInt8, _ arrayDepth: Int) {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","): return
    // A brace ends it, too: an element cannot begin with one, and would be asked for again for ever.
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      depth = arrayDepth - 1
      startValue()
      if depth == 0 {
        state = .between
      } else {
        if !isEnvelope {
          swap(&text, &outer)
          text += Array("[]".utf8)
        }
        state = .document
      }
    default:
      startValue()
      state = .element(arrayDepth)
      takeValue(byte)
    }
  }

  private func takeValue(_ byte: UInt8) {
    if isInString {
      add(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
        if depth == 1, case .document = state { noteName() }
      }
      return
    }
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: return
    case UInt8(ascii: "\""):
      isInString = true
      stringStart = text.count
      add(byte)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if byte == UInt8(ascii: "["), depth == 1, case .document = state,
        LogEnvelope.arrays.contains(name)
      {
        enterArray()
        return
      }
      depth += 1
      add(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if case .element(let arrayDepth) = state, depth == arrayDepth {
        // The end of the array, behind an element that is a number or the like.
        finishElement(arrayDepth)
        take(byte)
        return
      }
      depth -= 1
      add(byte)
      finishIfWhole()
    case UInt8(ascii: ","):
      if case .element(let arrayDepth) = state, depth == arrayDepth {
        finishElement(arrayDepth)
        if case .document = state { add(byte) }
        return
      }
      add(byte)
    default: add(byte)
    }
  }

  private func add(_ byte: UInt8) {
    guard text.count < Self.elementLimit else {
      isTooLong = true
      return
    }
    // A line must stay one.
    text.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
  }

  private func noteName() {
    // Of what is too long nothing is in the text.
    guard !isTooLong, text.count - stringStart < 40 else {
      name = ""
      return
    }
    name = String(decoding: text[(stringStart + 1)..<(text.count - 1)], as: UTF8.self)
  }

  private func enterArray() {
    array = name
    // A document may have many arrays, so what came before one is neither copied nor searched until
    // it is known to hand out records.
    swap(&text, &outer)
    if isEnvelope { noteContext() }
    depth += 1
    state = .elements(depth)
  }

  private func noteContext() {
    context = ["logGroup", "logStream"].flatMap { member in
      Self.string(member, in: outer).map { Array("\"\(member)\":\"".utf8) + $0 + [0x22, 0x2C] }
        ?? []
    }
  }

  private func finishIfWhole() {
    switch state {
    case .document:
      guard depth <= 0 else { return }
      depth = 0
      state = .between
      array = ""
      if !isEnvelope, !LogEnvelope.isAnswer(text[...]) { give() }
    case .element(let arrayDepth):
      if depth == arrayDepth { finishElement(arrayDepth) }
    case .between, .line, .elements: return
    }
  }

  private func finishElement(_ arrayDepth: Int) {
    if !isEnvelope, !isTooLong, !LogEnvelope.holds(text[...], array: array) {
      // Somebody else's document: it goes on as a whole.
      outer.append(UInt8(ascii: "["))
      outer += text
      swap(&text, &outer)
      name = ""
      state = .document
      return
    }
    if !isEnvelope {
      isEnvelope = true
      noteContext()
    }
    state = .elements(arrayDepth)
    give()
    text.removeAll(keepingCapacity: true)
  }

  // MARK: Lines

  private func give() {
    if isTooLong {
      // Too long as a line, too, and told of there.
      output += text.prefix(LineReader.limit + 1)
    } else if let data = carriedData() {
      nested = DocumentReader(data, nesting: nesting + 1)
      return
    } else if isEvent {
      output.append(Self.eventMark)
      if text.first == UInt8(ascii: "{"), !context.isEmpty, text.count > 2 {
        output.append(UInt8(ascii: "{"))
        output += context
        output += text.dropFirst()
      } else {
        output += text
      }
    } else {
      output += text
    }
    output.append(UInt8(ascii: "\n"))
  }

  private var isEvent: Bool {
    switch array {
    case "events", "logEvents", "results": return true
    case "Records", "records": return false
    default: break
    }
    if text.first == UInt8(ascii: "[") { return true }
    return Self.place(of: "message", in: text) != nil
      && Self.place(of: "timestamp", in: text) != nil
      && (Self.place(of: "ingestionTime", in: text) ?? Self.place(of: "eventId", in: text)) != nil
  }

  /// What Kinesis, Firehose and Lambda wrap in base64, mostly as gzip.
  private func carriedData() -> (any ByteSource)? {
    guard nesting < Self.nestingLimit,
      array == "Records" || array == "records" || Self.place(of: "awslogs", in: text) != nil,
      let base64 = Self.string("data", in: text),
      // JSON may write a slash behind a backslash.
      let bytes = Base64.decode(Array(base64), ignoring: "\\"), !bytes.isEmpty
    else { return nil }
    let memory = MemorySource(bytes)
    return Packing(bytes) == .gzip ? GzipDecoder(memory) : memory
  }

  /// Where the value of a member stands in a text, whatever it is a member of.
  private static func place(of member: String, in text: [UInt8]) -> Int? {
    let sought = Array("\"\(member)\":".utf8)
    guard text.count >= sought.count else { return nil }
    for start in 0...(text.count - sought.count) where text[start] == 0x22 {
      if text[start..<(start + sought.count)].elementsEqual(sought) { return start + sought.count }
    }
    return nil
  }

  /// The content of a member that is a string, as it is written.
  private static func string(_ member: String, in text: [UInt8]) -> ArraySlice<UInt8>? {
    guard let start = place(of: member, in: text), start < text.count, text[start] == 0x22 else {
      return nil
    }
    var end = start + 1
    while end < text.count, text[end] != 0x22 { end += text[end] == UInt8(ascii: "\\") ? 2 : 1 }
    return end < text.count ? text[(start + 1)..<end] : nil
  }
}
