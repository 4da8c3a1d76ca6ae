/// Reads the text of one service's model, in one pass: a process pays for it with its first call of
/// the service.
///
/// A declaration begins at the edge of the line, what belongs to it is indented by one blank, words
/// are separated by one blank, and `-` stands for what the model does not say:
///
///     service ec2 PROTOCOL VERSION
///     operation CreateVpc INPUT OUTPUT
///      wrapper CreateRoleResult                       around the answer on the wire
///      errors NoSuchEntityException …
///      pages INPUT-TOKEN OUTPUT-TOKEN LIMIT MORE RESULT,RESULT NON-AGGREGATE,…
///      filters cidr vpc-id …
///     waiter InstanceRunning DescribeInstances DELAY ATTEMPTS
///      success pathAll "running" Reservations[].Instances[].State.Name
///     error NoSuchEntityException CODE STATUS
///     structure Vpc
///      CidrBlock* TYPE WIRE-NAME QUERY-NAME            * what is required, ! a client's token
///     list VpcList TYPE ITEM-NAME flat|nested MINIMUM MAXIMUM
///     map Tags KEY-TYPE VALUE-TYPE MINIMUM MAXIMUM
///     enumeration Tenancy
///      default dedicated host
///     integer Port MINIMUM MAXIMUM                     and string, long, double, blob
///
/// A type is the name of a declaration, or `string`, `integer`, `long`, `double`, `boolean`,
/// `timestamp` or `blob` without limits. The generator writes nothing else, so what cannot be read
/// is a fault of the program.
struct ModelReader {
  let text: ModelText
  private let service: Service
  private var names = NameTable()
  private var place = 0

  /// By the number that `names` gives each type; `nil` before its declaration.
  private(set) var shapes: [Shape?]
  private(set) var structures: [Structure.Content] = []
  private(set) var lists: [ListShape.Content] = []
  private(set) var maps: [MapShape.Content] = []
  private(set) var enumerations: [Enumeration.Content] = []
  private(set) var operations: [String: OperationModel] = [:]
  private(set) var waiters: [ModelText.Range] = []
  private(set) var errors: [ModelText.Range] = []
  private(set) var heading: ModelText.Range = 0..<0

  init(_ text: String, of service: Service) {
    self.text = ModelText(text)
    self.service = service
    let scalars: [(String, Shape)] = [
      ("string", .string(.none)), ("integer", .integer(.none)), ("long", .long(.none)),
      ("double", .double(.none)), ("boolean", .boolean), ("timestamp", .timestamp),
      ("blob", .blob(.none)),
    ]
    shapes = scalars.map(\.1)
    for (name, _) in scalars { names.add(Array(name.utf8)) }
  }

  mutating func read() {
    while place < text.count { readDeclaration() }
  }

  private mutating func readDeclaration() {
    let start = place
    let kind = text.string(word())
    let name = word()
    switch kind {
    case "structure":
      declare(name, .structure(Structure(service: service, index: structures.count)))
      endLine()
      var members: [Member] = []
      while isIndented { members.append(member()) }
      structures.append(Structure.Content(name: name, members: members))
    case "list":
      declare(name, .list(ListShape(service: service, index: lists.count)))
      let element = type(word())
      let itemName = word()
      let isFlattened = text.string(word()) == "flat"
      lists.append(
        ListShape.Content(
          name: name, element: element, itemName: itemName, isFlattened: isFlattened,
          limits: limits()))
      endLine()
    case "map":
      declare(name, .map(MapShape(service: service, index: maps.count)))
      let key = type(word())
      let value = type(word())
      maps.append(MapShape.Content(name: name, key: key, value: value, limits: limits()))
      endLine()
    case "enumeration":
      declare(name, .enumeration(Enumeration(service: service, index: enumerations.count)))
      endLine()
      enumerations.append(Enumeration.Content(name: name, words: body()))
    case "string": declare(name, .string(limits()), thenEndLine: true)
    case "integer": declare(name, .integer(limits()), thenEndLine: true)
    case "long": declare(name, .long(limits()), thenEndLine: true)
    case "double": declare(name, .double(limits()), thenEndLine: true)
    case "blob": declare(name, .blob(limits()), thenEndLine: true)
    case "operation":
      let (input, output) = (word(), word())
      let types = [input, output].map { text.isDash($0) ? nil : type($0) }
      endLine()
      let operation = text.string(name)
      operations[operation] = OperationModel(
        service: service, name: operation, inputType: types[0], outputType: types[1],
        details: body())
    case "waiter":
      endLine()
      _ = body()
      waiters.append(start..<place)
    case "error":
      endLine()
      errors.append(start..<place)
    case "service":
      endLine()
      heading = start..<place
    default: preconditionFailure("the model of \(service) has no \(kind)")
    }
  }

  private mutating func declare(
    _ name: ModelText.Range, _ shape: Shape, thenEndLine ends: Bool = false
  ) {
    let type = type(name)
    precondition(shapes[type] == nil, "\(service) has \(text.string(name)) twice")
    shapes[type] = shape
    if ends { endLine() }
  }

  /// Types are numbered as they are met, before or after their declaration.
  private mutating func type(_ name: ModelText.Range) -> Int {
    let type = names.number(of: name, in: text)
    if type == shapes.count { shapes.append(nil) }
    return type
  }

  private mutating func member() -> Member {
    place += 1
    var name = word()
    let mark = text[name.upperBound - 1]
    let isRequired = mark == UInt8(ascii: "*")
    let isToken = mark == UInt8(ascii: "!")
    if isRequired || isToken { name = name.lowerBound..<(name.upperBound - 1) }
    let type = type(word())
    let rest = place
    endLine()
    return Member(
      name: text.string(name), service: service, type: type, isRequired: isRequired,
      isToken: isToken, rest: rest..<min(place, text.count))
  }

  // MARK: Lines and words

  private var isIndented: Bool { place < text.count && text[place] == ModelText.blank }

  /// The next word of the line, empty at its end.
  private mutating func word() -> ModelText.Range {
    let word = place..<text.endOfWord(at: place)
    place = word.upperBound
    if place < text.count, text[place] == ModelText.blank { place += 1 }
    return word
  }

  private mutating func limits() -> Shape.Limits {
    let (minimum, maximum) = (word(), word())
    return Shape.Limits(minimum: text.integer(minimum), maximum: text.integer(maximum))
  }

  private mutating func endLine() {
    place = text.endOfLine(at: place) + 1
  }

  /// The indented lines that follow.
  private mutating func body() -> ModelText.Range {
    let start = min(place, text.count)
    while isIndented { endLine() }
    return start..<min(place, text.count)
  }
}

/// Numbers for the names of types, found by their bytes: texts would have to be made first.
private struct NameTable {
  private var slots = [Int32](repeating: -1, count: 4096)
  private var ranges: [ModelText.Range] = []
  /// The names that are in no text: the types that need no declaration.
  private var builtIn: [[UInt8]] = []

  mutating func add(_ name: [UInt8]) {
    slots[slot(of: Self.hash(name[...])) { _ in false }] = Int32(ranges.count)
    ranges.append(0..<0)
    builtIn.append(name)
  }

  mutating func number(of name: ModelText.Range, in text: ModelText) -> Int {
    let bytes = text.bytes[name]
    let slot = slot(of: Self.hash(bytes)) { number in
      number < builtIn.count
        ? builtIn[number].elementsEqual(bytes) : text.bytes[ranges[number]].elementsEqual(bytes)
    }
    if slots[slot] < 0 {
      slots[slot] = Int32(ranges.count)
      ranges.append(name)
      precondition(ranges.count < slots.count, "more types than the table has room for")
    }
    return Int(slots[slot])
  }

  private func slot(of hash: UInt32, where matches: (Int) -> Bool) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0, !matches(Int(slots[slot])) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// FNV-1a.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}
