/// `eni-0a1b2c..`: enough to tell ids apart where there is no room for them whole.
func shortened(_ identifier: String) -> String {
  guard let hyphen = identifier.firstIndex(of: "-") else { return identifier }
  let digits = identifier[identifier.index(after: hyphen)...]
  return digits.count > 8 ? identifier[...hyphen] + digits.prefix(6) + ".." : identifier
}
