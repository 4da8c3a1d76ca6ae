import LogsInsights
import Testing

@Suite struct MessageSizeFunctionTests {
  @Test(
    arguments: [
      ("messageSize('naïve')", "6"),
      ("messageSize('')", "0"),
      ("messageSize(bytes)", "4"),
      ("messageSize(@message)", "93"),
      ("messageSize(vpcId)", nil),
      ("messageSize(split('a', ','))", nil),
    ] as [(String, String?)])
  func `how many bytes a text has`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("messageSize()", 7, "Function messageSize takes 1 argument, found 0"),
    ("messageSize(1, 2)", 7, "Function messageSize takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
