import LogsInsights
import Testing

@Suite struct Md5FunctionTests {
  @Test(
    arguments: [
      ("md5('')", "d41d8cd98f00b204e9800998ecf8427e"),
      ("md5('a')", "0cc175b9c0f1b6a831c399e269772661"),
      ("md5('abc')", "900150983cd24fb0d6963f7d28e17f72"),
      ("md5('message digest')", "f96b697d7cb7938d525a2f31aaf161d0"),
      ("md5('abcdefghijklmnopqrstuvwxyz')", "c3fcd3d76192e4007dfb496cca67e13b"),
      (
        "md5('12345678901234567890123456789012345678901234567890123456789012345678901234567890')",
        "57edf4a22be3c955ac49da2e2107b67a"
      ),
      ("md5(1)", "c4ca4238a0b923820dcc509a6f75849b"),
      ("md5(vpcId)", nil),
      ("md5(split('a', ','))", nil),
    ] as [(String, String?)])
  func `RFC 1321's digest, as in its appendix A.5`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("md5()", 7, "Function md5 takes 1 argument, found 0"),
    ("md5(1, 2)", 7, "Function md5 takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
