import LogsInsights
import Testing

@Suite struct ParseCommandTests {
  @Test(arguments: [
    (
      #"parse @message "* [*] *" as time, level, text | display level, text"#,
      "12:00 [ERROR] it failed", "level=ERROR text=it failed"
    ),
    (
      #"parse @message "user=*, method:*, latency := *" as @user, @method, @latency | display @user, @method, @latency"#,
      "user=ann, method:GET, latency := 7", "@user=ann @method=GET @latency=7"
    ),
    (#"parse "a*c" as x | display x"#, "zzabbcabc", "x=bb"),
    (#"parse @message "a*b*b" as x, y | display x, y"#, "a1b2b3b", "x=1 y=2"),
    (#"parse @message "**!" as x, y | display x, y"#, "ab!", "x= y=ab"),
    (#"parse @message "[*]" as x | display x"#, "no brackets", ""),
    (
      #"parse @message /(?<NetworkInterface>eni-.*?) / | display NetworkInterface"#,
      "2 eni-0aaa 10", "NetworkInterface=eni-0aaa"
    ),
    (#"parse @message /(\d+)\/(\d+)/ as a, b | display a, b"#, "at 3/14", "a=3 b=14"),
    (#"parse /(?<a>x)?(?<b>y)/ | display a, b"#, "y", "b=y"),
    (
      #"parse logfmt @message as lf | display lf.level, lf.msg"#,
      #"ts=1 level=info msg="two \"words\"" x"#, #"lf.level=info lf.msg=two "words""#
    ),
    (
      "parse @message logfmt as lf | filter lf.level = 'error' | stats count(*) as n by lf.host",
      "level=error host=a", "lf.host=a n=1"
    ),
    ("parse logfmt as lf | display lf", "a=1 b=x", #"lf={"a":"1","b":"x"}"#),
    ("parse @message csv as a, b | display a, b", "1,2,3", "a=1 b=2"),
    ("parse csv @message as a | display a", "1,2,3", "a=1"),
    (#"parse @message /(\d+)/ as n multi | display n"#, "1 and 22", "n=1;n=22"),
    (#"parse @message /(?<n>\d+)/ multi | display n"#, "1 and 22", "n=1;n=22"),
    ("parse csv '*-*' as a, b | display a", #"{"csv":"x-y"}"#, "a=x"),
    (#"parse csv as a, b, c, d | display a, b, c, d"#, #"1,"x,""y""",,"#, #"a=1 b=x,"y" c= d="#),
    (
      #"parse json field=@message "user.id" as id, "list.0" as first | display id, first"#,
      #"{"user":{"id":7},"list":["x"]}"#, "id=7 first=x"
    ),
    (#"parse multi /(?<n>\d+)/ | display n"#, "1 and 22", "n=1;n=22"),
    (
      #"parse @message multi /(?<n>\d*)b/ | stats count(*) as c by n"#, "1b22bb",
      "n=1 c=1;n=22 c=1;n= c=1"
    ),
    (#"parse multi /(?<n>\d)/ | display n, @message"#, "none", "@message=none"),
  ])
  func `new fields come out of a text`(query: String, message: String, expected: String) throws {
    #expect(try Sample.rows(query, [Sample.line(message)]).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    (#"parse @message "* *" as a"#, "The parse expression has 2 wildcards and 1 field names"),
    (
      "parse @message /abc/",
      "Invalid regular expression: it needs a named group such as (?<name>…), or names after as"
    ),
    ("parse @message /(a)/ as x, y", "Invalid regular expression: it has 1 groups for 2 names"),
    ("parse @message /(?=a)/ as x", "Invalid regular expression: look-ahead is not supported"),
    (
      "parse @message /(a/ as x",
      "Invalid regular expression: missing closing parenthesis at offset 2"
    ),
    (
      #"parse @message "*" as a | parse @message "*" as a"#,
      "Ephemeral field is already defined: a ([48,49])"
    ),
    ("parse @message logfmt as a, b", "unexpected symbol found , at line 1 and position 26"),
    ("parse @message logfmt", "unexpected symbol found <EOF> at line 1 and position 21"),
    ("parse csv a", "unexpected symbol found <EOF> at line 1 and position 11"),
    ("parse @message srcAddr", "unexpected symbol found srcAddr at line 1 and position 15"),
  ])
  func `refusals`(query: String, message: String) {
    let error = #expect(throws: QueryError.self) { try InsightsQuery(parsing: query) }
    #expect(error?.message == message)
  }

  @Test func `one pass over several batches finds every line`() throws {
    let records = (0..<9_000).map { Sample.line("n=\($0) end") }
    let rows = try Sample.rows(
      #"parse @message "n=* " as n | stats sum(n) as s, count(n) as c"#, records)
    #expect(rows == ["s=\(8_999 * 9_000 / 2) c=9000"])
  }
}

@Suite struct JsonCommandTests {
  @Test(arguments: [
    ("json 'user.id' as id | display id", #"{"user":{"id":7}}"#, "id=7"),
    (
      "parse @message /(?<payload>\\{.*\\})/ | json field=payload 'user.name' as u, 'n.1' as n | display u, n",
      #"got {"user":{"name":"ann"},"n":[1,2]}"#, "u=ann n=2"
    ),
    ("json 'a.b' as b | display b", #"{"a":{"c":1}}"#, ""),
    ("json 'a' as b | display b", "no document", ""),
    ("json field=vpcId 'a' as b | display b", #"{"a":1}"#, ""),
    ("parse json 'a' as b | display b", #"{"a":"x"}"#, "b=x"),
  ])
  func `values are found by their paths`(query: String, message: String, expected: String) throws {
    #expect(try Sample.rows(query, [Sample.line(message)]).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("json a as b", "unexpected symbol found a at line 1 and position 5"),
    ("json 'a'", "unexpected symbol found <EOF> at line 1 and position 8"),
    ("json field='a' 'b' as c", "unexpected symbol found 'a' at line 1 and position 11"),
    ("fields 1 as b | json 'a' as b", "Ephemeral field is already defined: b ([28,29])"),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
