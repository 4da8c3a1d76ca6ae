import LogsInsights
import Testing

@Suite struct IspresentFunctionTests {
  @Test(
    arguments: [
      ("ispresent(srcAddr)", "1"),
      ("ispresent('')", "1"),
      ("ispresent(vpcId)", "0"),
      ("ispresent(1 / 0)", "0"),
      ("ispresent(jsonParse('[]'))", "1"),
      ("ispresent(jsonParse('x'))", "0"),
    ] as [(String, String?)])
  func `whether a record has the field`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("ispresent()", 7, "Function ispresent takes 1 argument, found 0"),
    ("ispresent(1, 2)", 7, "Function ispresent takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct CoalesceFunctionTests {
  @Test(
    arguments: [
      ("coalesce(vpcId, srcAddr)", "10.0.0.5"),
      ("coalesce('', 'x')", ""),
      ("coalesce(1)", "1"),
      ("coalesce(vpcId, subnetId)", nil),
      ("coalesce(vpcId, split('a,b', ','))", #"["a","b"]"#),
    ] as [(String, String?)])
  func `the first value that is there`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("coalesce()", 7, "Function coalesce takes at least 1 arguments, found 0")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct IfFunctionTests {
  @Test(
    arguments: [
      ("if(bytes > 5, 'a', 'b')", "a"),
      ("if(bytes > 5000, 'a', 'b')", "b"),
      ("if(vpcId = 'x', 'a', 'b')", "b"),
      ("if('true', 1, 2)", "1"),
      ("if(0, 1, 2)", "2"),
      ("if('x', 1, 2)", "2"),
      ("if(1 = 1, vpcId, 2)", nil),
      ("if(isempty(''), 'e', 'f')", "e"),
    ] as [(String, String?)])
  func `one of two values; an unknown condition is not true`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("if(1 = 1, 2)", 7, "Function if takes 3 arguments, found 2")
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct CaseFunctionTests {
  @Test(
    arguments: [
      ("case(bytes > 9000, 'big', bytes > 100, 'small')", "small"),
      ("case(bytes > 9000, 'big', 'other')", "other"),
      ("case(bytes > 9000, 'big')", nil),
      ("case(vpcId = 'x', 1, vpcId != 'x', 2, 3)", "3"),
      ("case('x', 1, 2)", "2"),
      ("case(0,1,0,2,0,3,0,4,0,5,0,6,0,7,0,8,0,9,1,10,11)", "10"),
    ] as [(String, String?)])
  func `the value behind the first condition that is true`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("case(1)", 7, "Function case takes 2 to 21 arguments, found 1"),
    (
      "case(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1)", 7,
      "Function case takes 2 to 21 arguments, found 22"
    ),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

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
