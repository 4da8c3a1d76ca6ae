/// Variables as commands that would set them again.
enum VariableListing {
  /// `declare -ax NAME=([0]="a")`; bare, without what is usual.
  static func declaration(of variable: Variable, named name: String, isBare: Bool = false) -> String
  {
    let letters = variable.letters
    let value = value(of: variable)
    if isBare, letters.isEmpty {
      return name + "=" + ShellQuoting.quoted(variable.text ?? "")
    }
    return "declare -\(letters.isEmpty ? "-" : letters) \(name)" + (value.map { "=" + $0 } ?? "")
  }

  static func value(of variable: Variable) -> String? {
    switch variable.value {
    case .text(let text): ShellQuoting.doubleQuoted(text)
    case .indexed(let array):
      "("
        + zip(array.indices, array.values).map { "[\($0)]=\(ShellQuoting.doubleQuoted($1))" }
        .joined(separator: " ") + ")"
    case .associative(let array):
      "("
        + array.keys.map {
          "[\(ShellQuoting.ifNeededInBrackets($0))]=\(ShellQuoting.doubleQuoted(array[$0] ?? "")) "
        }.joined() + ")"
    case nil: nil
    }
  }
}

extension ShellQuoting {
  fileprivate static func ifNeededInBrackets(_ text: String) -> String {
    ifNeeded(text) == text ? text : doubleQuoted(text)
  }
}

extension Variable {
  /// The letters of `declare` that describe it.
  var letters: String {
    var letters = ""
    switch value {
    case .indexed: letters += "a"
    case .associative: letters += "A"
    case .text, nil: break
    }
    if attributes.isInteger { letters += "i" }
    if attributes.isLowerCase { letters += "l" }
    if attributes.isReference { letters += "n" }
    if attributes.isReadOnly { letters += "r" }
    if attributes.isUpperCase { letters += "u" }
    if attributes.isExported { letters += "x" }
    return letters
  }
}
