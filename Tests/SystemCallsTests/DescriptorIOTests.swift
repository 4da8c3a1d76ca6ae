import ProgramTesting
import SystemCalls
import Testing

@Suite struct DescriptorIOTests {
  @Test(arguments: [
    (0, 10, 0), (9, 10, 9), (10, 10, 10), (11, 10, 11), (5_000, 10, 11),
    (200_000, 1 << 20, 200_000),
  ])
  func readsToTheEndOrOneByteBeyondTheLimit(size: Int, limit: Int, count: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("file", bytes: [UInt8](repeating: 7, count: size))
    let file = open("\(folder.path)/file", O_RDONLY)
    defer { close(file) }
    #expect(try DescriptorIO.readAll(file, limit: limit, expected: size / 2).count == count)
  }

  /// A full pipe answers EAGAIN, and is waited for.
  @Test func writesMoreThanAPipeHolds() async throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (readEnd, writeEnd) = (ends[0], ends[1])
    #expect(fcntl(writeEnd, F_SETFL, O_NONBLOCK) == 0)
    let reader = Task.detached { try DescriptorIO.readAll(readEnd) }
    let text = String(repeating: "0123456789", count: 30_000)
    try DescriptorIO.writeAll(text, to: writeEnd)
    close(writeEnd)
    #expect(try await reader.value == Array(text.utf8))
    close(readEnd)
  }

  @Test func failuresSayWhatTheSystemSays() {
    #expect(throws: SystemError(code: EBADF)) { try DescriptorIO.readAll(-1) }
    #expect(throws: SystemError(code: EBADF)) { try DescriptorIO.writeAll("x", to: -1) }
    #expect("\(SystemError(code: ENOENT))" == "No such file or directory")
  }
}
