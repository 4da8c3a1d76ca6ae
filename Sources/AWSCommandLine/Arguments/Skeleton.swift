import AWSModel
import Documents

/// `--generate-cli-skeleton`: a document with every member, to be filled in.
struct Skeleton {
  /// Whether texts are the names of their members, as in a response, or empty, to be filled in.
  private let isNamed: Bool

  static func document(for structure: Structure?, naming isNamed: Bool = false) -> JSONValue {
    structure.map { Skeleton(isNamed: isNamed).document(for: $0, within: []) } ?? [:]
  }

  /// A structure that contains itself ends there, as in botocore's generator.
  private func document(for structure: Structure, within outer: [Structure]) -> JSONValue {
    guard !outer.contains(structure) else { return [:] }
    return .object(
      JSONObject(
        structure.members.map {
          ($0.name, value(for: $0.shape, named: $0.name, within: outer + [structure]))
        }))
  }

  private func value(
    for shape: Shape, named name: String, within outer: [Structure]
  ) -> JSONValue {
    switch shape {
    case .string: .string(isNamed ? name : "")
    case .enumeration(let enumeration):
      .string(isNamed ? name : enumeration.words.first ?? "")
    // The generator knows no blobs.
    case .blob: .null
    case .integer, .long: 0
    case .double: .number(0)
    case .boolean: true
    case .timestamp: "1970-01-01T00:00:00"
    case .list(let list):
      .array([value(for: list.element, named: list.element.typeName, within: outer)])
    case .map(let map): .object(["KeyName": value(for: map.value, named: "", within: outer)])
    case .structure(let structure): document(for: structure, within: outer)
    }
  }
}

extension Shape {
  /// The elements of a list have no member's name and show their type's.
  fileprivate var typeName: String {
    if case .enumeration(let enumeration) = self { enumeration.name } else { "String" }
  }
}

/// `--generate-cli-skeleton yaml-input`: the same in AWS's order, with a note at what is required.
///
/// The real one has a sentence of documentation behind every member.
struct YAMLSkeleton {
  private var text = ""

  static func text(for structure: Structure?) -> String {
    guard let structure, !structure.members.isEmpty else { return "{}\n" }
    var skeleton = YAMLSkeleton()
    skeleton.write(structure, indentation: "", first: "", within: [])
    return skeleton.text
  }

  /// `first` stands before the first member: the hyphen of a list's element.
  private mutating func write(
    _ structure: Structure, indentation: String, first: String, within outer: [Structure]
  ) {
    var lead = first
    for member in structure.members {
      text += lead + member.name + ":"
      lead = indentation
      let note = member.isRequired ? " # [REQUIRED]" : ""
      write(member.shape, indentation: indentation, note: note, within: outer + [structure])
    }
  }

  private mutating func write(
    _ shape: Shape, indentation: String, note: String, within outer: [Structure]
  ) {
    switch shape {
    case .structure(let structure) where isOpen(structure, within: outer):
      text += note + "\n"
      let inner = indentation + "  "
      write(structure, indentation: inner, first: inner, within: outer)
    case .map(let map):
      text += "\(note)\n\(indentation)  KeyName:"
      write(map.value, indentation: indentation + "  ", note: "", within: outer)
    case .list(let list):
      text += note + "\n"
      if case .structure(let structure) = list.element, isOpen(structure, within: outer) {
        write(
          structure, indentation: indentation + "  ", first: indentation + "- ", within: outer)
      } else {
        text += indentation + "-"
        write(list.element, indentation: indentation + "  ", note: "", within: outer)
      }
    case .string, .integer, .long, .double, .boolean, .timestamp, .blob, .enumeration,
      .structure:
      text += " \(scalar(shape))\(note)\n"
    }
  }

  /// Whether it has members to be filled in, and does not contain itself.
  private func isOpen(_ structure: Structure, within outer: [Structure]) -> Bool {
    !structure.members.isEmpty && !outer.contains(structure)
  }

  private func scalar(_ shape: Shape) -> String {
    switch shape {
    case .integer, .long: return "0"
    case .double: return "0.0"
    case .boolean: return "true"
    case .timestamp: return "1970-01-01 00:00:00"
    case .blob: return "!!binary ''"
    case .enumeration(let enumeration):
      let word = enumeration.words.first ?? ""
      return YAMLScalar.readsAsAnotherType(word) ? "'\(word)'" : word
    case .string, .list, .map: return "''"
    case .structure: return "{}"
    }
  }
}
