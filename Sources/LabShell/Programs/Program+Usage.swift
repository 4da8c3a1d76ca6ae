extension Program {
  /// Says what is wrong with a call and how it is right; answers the status.
  static func misuse(
    _ message: String, in context: inout ShellContext, status: Int = 2
  ) -> Int {
    context.printError("\(names[0]): \(message)\nUsage: \(synopsis)\n")
    return status
  }

  /// Sorts the arguments, or explains why that fails and answers `nil`.
  static func options(
    _ call: ProgramCall, _ description: Options.Description, in context: inout ShellContext
  ) -> Options? {
    do {
      return try Options(call.arguments, description)
    } catch {
      _ = misuse(error.message, in: &context)
      return nil
    }
  }

  /// The texts of the files, or what the program reads when none is named; a missing file is said.
  static func inputs(
    _ files: [String], of call: ProgramCall, in context: inout ShellContext
  ) -> [(name: String, text: String)] {
    guard !files.isEmpty else { return [("(standard input)", call.input ?? "")] }
    var inputs: [(name: String, text: String)] = []
    for file in files {
      if file == "-" {
        inputs.append(("(standard input)", call.input ?? ""))
        continue
      }
      do {
        inputs.append((file, try context.shell.currentHome.text(of: file)))
      } catch {
        context.printError("\(names[0]): \(file): \(error.message)\n")
      }
    }
    return inputs
  }
}
