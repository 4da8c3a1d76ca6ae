import Foundations
import Testing

@testable import AWSServices

/// Against a plain array, which every operation of the list must agree with.
struct LogEventListTests {
  @Test(arguments: 0..<40)
  func `streams hold their events in order of time, then of arrival`(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed), stream: "events")
    var stream = LogStream(name: "s", createdAt: Instant(milliseconds: 0))
    var expected: [LogEvent] = []
    for number in 0..<random.integer(in: 1...40) {
      var moment = random.integer(in: 0...(number * 40))
      let batch = (0..<random.integer(in: 0...60)).map { index in
        moment += random.integer(in: 0...3)
        return LogEvent(
          timestamp: Instant(milliseconds: moment), message: "\(number).\(index)",
          ingestedAt: Instant(milliseconds: number))
      }
      stream.append(batch)
      // Insertion by hand: behind everything that is not later.
      for event in batch {
        let position = expected.firstIndex { $0.timestamp > event.timestamp } ?? expected.count
        expected.insert(event, at: position)
      }
      #expect(Array(stream.events) == expected, "seed \(seed), batch \(number)")
      #expect(stream.events.storedSize == expected.reduce(0) { $0 + $1.storedSize })
    }
  }

  @Test func `a copy keeps what it held`() {
    var list = LogEventList()
    let event = LogEvent(
      timestamp: Instant(milliseconds: 1), message: "m", ingestedAt: Instant(milliseconds: 2))
    list.append(contentsOf: Array(repeating: event, count: 300))
    let copy = list
    list.append(contentsOf: [event])
    #expect(list.removeSuffix(from: 100).count == 201)
    #expect((list.count, copy.count) == (100, 300))
  }
}
