import SystemCalls

/// What a program without a terminal wrote, and how it ended.
public struct FinishedRun: Sendable {
  public let standardOutput: String
  public let standardError: String
  /// Its exit status, or 128 and the signal that ended it.
  public let status: Int32

  /// Runs the program to its end; nil if it cannot be started.
  public init?(
    _ program: BuiltProgram, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) {
    var variables = ["LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    guard let inputFile = tmpfile(), let outputFile = tmpfile(), let errorFile = tmpfile() else {
      return nil
    }
    defer { for file in [inputFile, outputFile, errorFile] { fclose(file) } }
    var text = input
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, inputFile) }
    guard written == input.utf8.count else { return nil }
    rewind(inputFile)
    #if os(macOS)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, file) in [inputFile, outputFile, errorFile].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, fileno(file), Int32(target))
    }
    var argv = ([program.path] + arguments).map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program.path, &actions, nil, &argv, &envp) == 0 else { return nil }
    var raw: Int32 = 0
    guard waitpid(child, &raw, 0) == child else { return nil }
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
    standardOutput = Self.contents(of: outputFile)
    standardError = Self.contents(of: errorFile)
  }

  #if os(macOS)
    private typealias File = UnsafeMutablePointer<FILE>
  #else
    private typealias File = UnsafeMutablePointer<_IO_FILE>
  #endif

  private static func contents(of file: File) -> String {
    rewind(file)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
