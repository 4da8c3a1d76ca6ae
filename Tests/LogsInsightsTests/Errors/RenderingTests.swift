import LogsInsights
import Testing

/// What a person sees of each kind of refusal: the message, the place, and what to do.
@Suite struct RenderingTests {
  @Test(arguments: [
    (
      "fields a | | limit 1",
      """
      unexpected symbol found | at line 1 and position 11
        fields a | | limit 1
                   ^
      help: expected a command such as fields, filter or stats
      """
    ),
    (
      "filter a = \"b",
      """
      unexpected symbol found <EOF> at line 1 and position 11: the text has no end
        filter a = "b
                   ^^
      help: close it
      """
    ),
    (
      "filtr a = 1",
      """
      unexpected symbol found filtr at line 1 and position 0
        filtr a = 1
        ^^^^^
      help: did you mean `filter`?
      help: a query is commands separated by |, such as fields, filter, stats, sort
      """
    ),
    (
      "fields a | unmask a",
      """
      Command is not supported: unmask
        fields a | unmask a
                   ^^^^^^
      help: it shows what data protection policies have masked, and no such policy exists here
      """
    ),
    (
      "fields strlenn(a)",
      """
      Unknown function: strlenn
        fields strlenn(a)
               ^^^^^^^^^^
      help: did you mean `strlen`?
      """
    ),
    (
      "filter max(a) > 1",
      """
      Statistic max can only be used in the stats command
        filter max(a) > 1
               ^^^^^^
      help: write: stats max(…) as name | filter name > 1
      """
    ),
    (
      "fields substr(a)",
      """
      Function substr takes 2 to 3 arguments, found 1
        fields substr(a)
               ^^^^^^^^^
      """
    ),
    (
      "stats count(*) by bin(5)",
      """
      Function bin expects a period such as 5m or 1h as argument 1
        stats count(*) by bin(5)
                              ^
      """
    ),
    (
      "fields a as b\n| fields c as b",
      """
      Ephemeral field is already defined: b ([28,29])
        | fields c as b
                      ^
      help: an alias can be defined once; choose another name
      """
    ),
    (
      "stats count(*) as n by srcAddr | sort srcAdr",
      """
      Unknown symbols found in or after stats: srcAdr
        stats count(*) as n by srcAddr | sort srcAdr
                                              ^^^^^^
      help: did you mean `srcAddr`?
      help: after stats only its own columns exist: srcAddr, n; give a computed column a name with as
      """
    ),
    (
      "limit 5 | stats count(*)",
      """
      Command limit is misplaced: limit must follow the last stats
        limit 5 | stats count(*)
        ^^^^^
      """
    ),
    (
      "autoregress a p=9",
      """
      p must be between 1 and 4
        autoregress a p=9
                        ^
      """
    ),
    (
      "parse '* *' as a",
      """
      The parse expression has 2 wildcards and 1 field names
        parse '* *' as a
              ^^^^^^^^^^
      help: write one name for each *
      """
    ),
    (
      "filter a like /(?<=b)c/",
      """
      Invalid regular expression: look-behind is not supported
        filter a like /(?<=b)c/
                      ^^^^^^^^^
      """
    ),
    (
      "diff",
      """
      Diff compilation Failed : Diff operation has to be used after Pattern
        diff
        ^^^^
      help: write: pattern @message | diff
      """
    ),
    (
      "filter a in (filter b in (fields c))",
      """
      Nested subqueries are not supported
        filter a in (filter b in (fields c))
                                 ^
      help: run the inner query by itself, and put what it finds into a list
      """
    ),
    (
      "fields 1 as a | relevantfields where a = 1",
      """
      Query cannot be compiled
        fields 1 as a | relevantfields where a = 1
                                             ^
      help: relevantfields reads fields of the records, not those of other commands
      """
    ),
    (
      "SOURCE logGroups(namePrefix: ['1','2','3','4','5','6'])",
      """
      At most 5 prefixes are allowed
        SOURCE logGroups(namePrefix: ['1','2','3','4','5','6'])
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^
      """
    ),
  ])
  func `a refusal points at its place`(query: String, rendering: String) {
    #expect(Sample.error(query)?.rendering == rendering)
  }

  @Test(arguments: [0, 20, 120, 400])
  func `a long line is cut around the place`(after: Int) throws {
    let before = "filter a = '" + String(repeating: "x", count: 100) + "' and "
    let behind = " 'y' and b = '" + String(repeating: "x", count: after) + "'"
    let lines = try #require(Sample.error(before + "?" + behind)).rendering.split(separator: "\n")
    #expect(lines[1].count <= 78)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let place = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(Array(lines[1])[place] == "?")
    #expect(Array(lines[1])[2] == "…")
    #expect(lines[1].hasSuffix("…") == (after > 100))
  }

  @Test func `nesting has an end`() {
    let query = "filter " + String(repeating: "(", count: 200) + "1"
    #expect(Sample.error(query)?.message == "The expression is nested too deeply")
  }

  @Test(arguments: [
    (
      "SOURCE 'g' | limit 1",
      """
      Command is not supported: SOURCE
        SOURCE 'g' | limit 1
        ^^^^^^^^^^
      help: files have no log groups; give files and folders behind the query
      """
    ),
    (
      "filter a in (fields b)",
      """
      Command is not supported: a query inside another
        filter a in (fields b)
                     ^^^^^^^^
      help: the inner query runs first, and standard input can be read only once; give a file's name
      """
    ),
    (
      "filter a in (SOURCE 'g' | fields b)",
      """
      Command is not supported: SOURCE
        filter a in (SOURCE 'g' | fields b)
                     ^^^^^^^^^^
      help: files have no log groups; give files and folders behind the query
      """
    ),
  ])
  func `what needs log groups is refused over files`(query: String, rendering: String) throws {
    let query = try InsightsQuery(parsing: query)
    let error = #expect(throws: QueryError.self) { try query.checkForFiles(canBeReadAgain: false) }
    #expect(error?.rendering == rendering)
  }
}
