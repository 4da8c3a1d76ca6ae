extension String {
  /// As one word of a command line: quoted where the shell would read more than the word.
  public var shellQuoted: String {
    let plain = unicodeScalars.allSatisfy { scalar in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || "-_./:,=@+%".unicodeScalars.contains(scalar)
    }
    if plain && !isEmpty { return self }
    return "'" + replacingScalar("'", with: #"'\''"#) + "'"
  }

  /// The text of scalars, of which most texts are ASCII: one by one they take five times as long.
  public init(ofScalars scalars: ArraySlice<Unicode.Scalar>) {
    if scalars.allSatisfy(\.isASCII) {
      self.init(decoding: scalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    } else {
      self.init(UnicodeScalarView(scalars))
    }
  }

  /// Each of a scalar, whatever follows it: with a combining mark behind it a quote is another
  /// character, and to whoever parses the text still a quote.
  public func replacingScalar(_ scalar: Unicode.Scalar, with replacement: String) -> String {
    unicodeScalars.split(separator: scalar, omittingEmptySubsequences: false)
      .map { String($0) }.joined(separator: replacement)
  }
}
