extension ProgramRegistry {
  private static let byName: [String: any Program.Type] = Dictionary(
    all.flatMap { program in program.names.map { ($0, program) } },
    uniquingKeysWith: { first, _ in first })

  /// The program of that name, wherever it is found.
  static func program(named name: String) -> (any Program.Type)? { byName[name] }

  /// All names that can be typed at that place, in the order of their bytes.
  static func names(at host: Host) -> [String] {
    all.filter { $0.availability.includes(host) }.flatMap { $0.names }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
