import Testing

@testable import LabShell

struct TimeProgramTests {
  @Test(arguments: [
    ("wait 5m", 300_000), ("wait 90s", 90_000), ("wait 1h", 3_600_000), ("sleep 2", 2_000),
    ("sleep 0.5", 500), ("sleep 1m 1s", 61_000), ("echo a", 0), ("wait 0.25h", 900_000),
  ])
  func `simulated time passes as asked`(script: String, milliseconds: Int) {
    let result = TestShell.run(script)
    #expect(result.milliseconds == milliseconds)
    #expect(result.status == 0)
  }

  @Test(arguments: ["wait x", "wait -5m", "wait 31d", "sleep", "sleep 5y", "sleep ."])
  func `a time that is none is refused`(script: String) {
    let result = TestShell.run(script)
    #expect(result.milliseconds == 0)
    #expect(result.status != 0)
    #expect(result.errors.contains("Usage: "))
  }

  @Test
  func `wait says what time it is`() {
    #expect(TestShell.run("wait 5m").output == "It is now 2026-09-21 14:18:20 UTC.\n")
  }

  @Test(arguments: [
    ("date +%s", "1790000000\n"), ("date -d '1 hour ago' +%s", "1789996400\n"),
    ("date -d '-10 minutes' +%s", "1789999400\n"), ("date -v-1H +%s", "1789996400\n"),
    ("date -u +%Y-%m-%dT%H:%M:%SZ", "2026-09-21T14:13:20Z\n"),
    ("date -d 'now + 1 day' +%s", "1790086400\n"),
    ("date -d 'some day' +%s", ""), ("date -d @60 +%T", "00:01:00\n"),
  ])
  func `date tells simulated time`(script: String, output: String) {
    #expect(TestShell.run(script).output == output)
  }
}
