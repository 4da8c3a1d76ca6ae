extension String {
  /// As one word of a command line: quoted where the shell would read more than the word.
  public var shellQuoted: String {
    let plain = unicodeScalars.allSatisfy { scalar in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || "-_./:,=@+%".unicodeScalars.contains(scalar)
    }
    if plain && !isEmpty { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }
}
