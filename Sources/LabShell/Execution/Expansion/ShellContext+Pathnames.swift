/// Pathname expansion: words with `*`, `?` and `[…]` become the names of files.
extension ShellContext {
  /// The names that a word matches, or the word itself when there are none.
  mutating func pathnames(for field: Field) throws(ExpansionError) -> [String] {
    guard !shell.session.options.leavesPatterns,
      field.fragments.contains(where: { !$0.isQuoted && GlobPattern.mayBePattern($0.text) })
    else { return [field.text] }
    let extras = shell.session.options.extras
    let found = try names(matching: field, showsHidden: extras.contains("dotglob"))
    if !found.isEmpty { return found }
    if extras.contains("failglob") { throw .noMatch(field.text) }
    return extras.contains("nullglob") ? [] : [field.text]
  }

  private mutating func names(
    matching field: Field, showsHidden: Bool
  ) throws(ExpansionError) -> [String] {
    let parts = Self.split(field)
    let isAbsolute = field.text.hasPrefix("/")
    // `*/` names folders alone, with their slash.
    let wantsDirectories = field.text.hasSuffix("/")
    var paths = [isAbsolute ? "/" : ""]
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      var next: [String] = []
      for path in paths {
        let directory = path.isEmpty ? "." : path
        guard shell.currentHome.isDirectory(directory) else { continue }
        let isPattern = part.fragments.contains {
          !$0.isQuoted && GlobPattern.mayBePattern($0.text)
        }
        guard isPattern else {
          let candidate = path + part.text
          if shell.currentHome.entry(candidate) != nil {
            next.append(candidate + (isLast && !wantsDirectories ? "" : "/"))
          }
          continue
        }
        let pattern = GlobPattern(part.fragments)
        let wantsHidden = showsHidden || part.text.hasPrefix(".")
        for name in shell.currentHome.names(in: directory) {
          try pay(bytes: name.utf8.count + 96)
          guard wantsHidden || !name.hasPrefix("."), paying({ pattern.matches(name, &$0) }) else {
            continue
          }
          let candidate = path + name
          let isPath = isLast && !wantsDirectories
          guard isPath || shell.currentHome.isDirectory(candidate) else { continue }
          next.append(candidate + (isPath ? "" : "/"))
        }
      }
      paths = next
    }
    return paths
  }

  /// The word's parts between slashes.
  private static func split(_ field: Field) -> [Field] {
    var parts = [Field()]
    for fragment in field.fragments {
      let pieces = fragment.text.split(separator: "/", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { parts.append(Field()) }
        parts[parts.count - 1].append(String(piece), isQuoted: fragment.isQuoted)
      }
    }
    return parts.filter { !$0.text.isEmpty }
  }
}
