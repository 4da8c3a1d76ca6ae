import Documents

/// Takes members of a transcript line, or says which one is wrong.
struct TranscriptFields {
  let members: JSONObject
  let line: Int

  func string(_ name: String) throws(TranscriptError) -> String {
    guard let text = members[name]?.string else { throw wrong(name, "a text") }
    return text
  }

  func integer(_ name: String) throws(TranscriptError) -> Int {
    guard let number = members[name]?.integer else { throw wrong(name, "a whole number") }
    return number
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(TranscriptError) -> Int {
    let number = try integer(name)
    guard range.contains(number) else {
      throw wrong(name, "from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func boolean(_ name: String) throws(TranscriptError) -> Bool {
    guard let flag = members[name]?.boolean else { throw wrong(name, "true or false") }
    return flag
  }

  func digest(_ name: String) throws(TranscriptError) -> Digest {
    guard let text = members[name]?.string, text.hasPrefix("sha256:"),
      let digest = Digest(hexadecimal: text.dropFirst("sha256:".count))
    else { throw wrong(name, "a SHA-256 digest") }
    return digest
  }

  func wrong(_ name: String, _ expected: String) -> TranscriptError {
    TranscriptError(.malformed("its \"\(name)\" is not \(expected)"), line: line)
  }
}
