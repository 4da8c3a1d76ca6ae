import LogsInsights
import Testing

@Suite struct Sha256FunctionTests {
  @Test(
    arguments: [
      ("sha256('')", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("sha256('abc')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("sha256(vpcId)", nil),
      ("sha256(jsonParse('{}'))", nil),
    ] as [(String, String?)])
  func `FIPS 180-4's digest, with its examples`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("sha256()", 7, "Function sha256 takes 1 argument, found 0"),
    ("sha256(1, 2)", 7, "Function sha256 takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
