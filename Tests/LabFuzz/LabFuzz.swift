import Glibc

/// What libFuzzer calls with every input. Which room reads it is said by `VPCLAB_FUZZ_ROOM`, as each
/// has its own corpus and its own hour.
///
/// Whatever the bytes are, they are read or refused, the same each time, and never with a crash or a
/// hang.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  room.test(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// One door through which somebody else's bytes come in.
protocol FuzzRoom: Sendable {
  static var name: String { get }
  static func test(_ bytes: [UInt8])
}

private let rooms: [any FuzzRoom.Type] = [
  TranscriptRoom.self, LessonRoom.self, ShellRoom.self, AWSRoom.self, JMESPathRoom.self,
]

private let room: any FuzzRoom.Type = {
  let wanted = getenv("VPCLAB_FUZZ_ROOM").map { String(cString: $0) } ?? ""
  guard let found = rooms.first(where: { $0.name == wanted }) else {
    preconditionFailure("VPCLAB_FUZZ_ROOM: " + rooms.map { $0.name }.joined(separator: ", "))
  }
  return found
}()
