/// A part of a command that only this lab gave: an id, an address, the account's number.
struct LabToken {
  enum Kind: Equatable {
    /// With what its ids begin: `vpc`, `rtbassoc`.
    case resource(String)
    case address
    case account
    /// A moment behind `--start-time` or `--end-time`.
    case moment
  }

  var kind: Kind
  var text: String
  var range: Range<Int>

  /// All in a text, in their order.
  static func all(in characters: [Character], account: String) -> [LabToken] {
    var tokens: [LabToken] = []
    var index = 0
    while index < characters.count {
      let start = index
      guard characters[index].isWord else {
        index += 1
        continue
      }
      while index < characters.count,
        characters[index].isWord || "-.".contains(characters[index])
      {
        index += 1
      }
      let word = characters[start..<index]
      tokens += resources(in: word)
      let text = String(word)
      if text == account {
        tokens.append(LabToken(kind: .account, text: text, range: start..<index))
      } else if text.isAddress, !(index < characters.count && characters[index] == "/") {
        tokens.append(LabToken(kind: .address, text: text, range: start..<index))
      } else if [10, 13].contains(text.count), text.allSatisfy(\.isNumber),
        ["--start-time ", "--end-time "].contains(where: {
          String(characters[..<start]).hasSuffix($0)
        })
      {
        tokens.append(LabToken(kind: .moment, text: text, range: start..<index))
      }
    }
    return tokens
  }

  /// Ids in a word, such as the interface's in the name of its log stream.
  private static func resources(in word: ArraySlice<Character>) -> [LabToken] {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.indices.dropFirst().compactMap { index in
      let digits = parts[index]
      guard digits.count == 17, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
        return nil
      }
      var first = index - 1
      // `eni-attach-…`
      while first > 0, parts[first].allSatisfy({ $0.isLetter }), !parts[first].isEmpty,
        parts[first - 1].allSatisfy({ $0.isLetter }), !parts[first - 1].isEmpty
      {
        first -= 1
      }
      let prefix = parts[first..<index].map { String($0) }.joined(separator: "-")
      guard !prefix.isEmpty, prefix.allSatisfy({ $0.isASCII && ($0.isLowercase || $0 == "-") })
      else { return nil }
      return LabToken(
        kind: .resource(prefix), text: "\(prefix)-\(String(digits))",
        range: parts[first].startIndex..<digits.endIndex)
    }
  }
}

extension Character {
  fileprivate var isWord: Bool { isASCII && (isLetter || isNumber) }
}

extension String {
  fileprivate var isAddress: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { $0.count <= 3 && UInt8($0) != nil }
  }
}
