import LogsInsights
import Testing

@Suite struct TextFunctionsTests {
  @Test(
    arguments: [
      ("isempty('')", "1"), ("isempty(vpcId)", "1"), ("isempty(srcAddr)", "0"),
      ("isblank('  ')", "1"), ("isblank('a ')", "0"),
      ("concat(srcAddr, ':', srcPort)", "10.0.0.5:49152"),
      ("strlen('naïve')", "5"), ("toupper('straße')", "STRASSE"), ("tolower('ACCEPT')", "accept"),
      ("trim('  a b  ')", "a b"), ("ltrim('xyZxyfooxyZ', 'xyZ')", "fooxyZ"),
      ("rtrim('xyZfooxyxyZ', 'xyZ')", "xyZfoo"), ("substr('xyZfooxyZ', 3, 3)", "foo"),
      ("substr('naïve', 2)", "ïve"), ("substr('abc', 9)", ""), ("substr('abc', -1)", nil),
      ("replace(srcAddr, '.', '-')", "10-0-0-5"), ("replace('aaa', 'aa', 'b')", "ba"),
      ("regexReplace(srcAddr, '([0-9]+)$', '<\\\\1>')", "10.0.0.<5>"),
      ("regexReplace('naïve', 'x*', '-')", "-n-a-ï-v-e-"),
      ("strcontains(@message, 'ACCEPT')", "1"), ("strcontains(@message, 'accept')", "0"),
      ("strcontains(@message, 'accept', true)", "1"), ("startsWith(srcAddr, '10.')", "1"),
      ("endsWith(srcAddr, '.6')", "0"), ("startsWith(vpcId, '')", nil),
      ("split('a,b,,c', ',')", #"["a","b","","c"]"#),
    ] as [(String, String?)])
  func `text functions`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }
}
