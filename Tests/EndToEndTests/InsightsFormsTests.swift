import Documents
import FoundationEssentials
import ProgramTesting
import Testing

/// Every form in which AWS and its tools hand flow logs out has the same answers, those that
/// scripts/make-insights-forms has counted in Python; or it is refused aloud.
@Suite struct InsightsFormsTests {
  struct Form: Sendable, CustomTestStringConvertible {
    let value: JSONValue
    var name: String { value["name"]?.string ?? "" }
    var testDescription: String { name }

    /// The file in a folder of its own.
    func path() throws -> String {
      let path = try Places.newFolder() + "/" + (value["file"]?.string ?? "file")
      let data = try #require(Data(base64Encoded: value["base64"]?.string ?? ""))
      try Places.write(Array(data), to: path)
      return path
    }

    var arguments: [String] { value["args"]?.array?.compactMap(\.string) ?? [] }
  }

  static let forms: [Form] = {
    let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let text = (try? String(contentsOfFile: "\(folder)/Forms/forms.jsonl", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      (try? JSONValue(parsingJSON: String(line))).map(Form.init)
    }
  }()

  static let query = """
    stats count(*) as n, sum(bytes) as b, sum(logStatus = 'OK') as ok, \
    sum(action = 'REJECT') as rejected, min(@timestamp) as first
    """

  @Test func `there are forms`() { #expect(Self.forms.count > 50) }

  @Test(arguments: forms)
  func `a form gives what Python counts, or is refused`(form: Form) throws {
    let path = try form.path()
    let arguments = [path, "--output", "csv"] + form.arguments
    let run = try Places.run(arguments: ["insights", Self.query] + arguments)
    if let refused = form.value["refused"]?.string {
      #expect(run.status == 6)
      #expect(run.standardError.contains(refused), "\(run.standardError)")
      return
    }
    #expect(run.status == 0, "\(run.standardError)")
    let names = ["n", "bytes", "ok", "rejected"]
    let counts = names.map { String(form.value[$0]?.integer ?? -1) }
    let first = form.value["first"]?.string ?? ""
    // A sum over nothing but missing values is missing.
    var cells =
      run.standardOutput.split(separator: "\r\n").last?.split(
        separator: ",", omittingEmptySubsequences: false
      ).map(String.init) ?? []
    if cells.count == 5, cells[3].isEmpty { cells[3] = "0" }
    #expect(cells == counts + [first], "\(run.standardError)")
    // Transit gateways have no action.
    let told = run.standardError.split(separator: "\n").filter { !$0.contains("`action`") }
    #expect(!told.contains { $0.contains("no record") }, "\(run.standardError)")
    let n = counts[0]
    let (start, rest) = ("1 of \(n) matched, \(n) records scanned", run.standardError)
    #expect(rest.split(separator: "\n").last?.hasPrefix(start) == true, "\(rest)")
  }

  /// The same through a filter that searches the bytes of lines, and over a pipe.
  @Test(arguments: forms.filter { $0.value["refused"] == nil })
  func `a search in the bytes of lines, and a pipe, find the same`(form: Form) throws {
    let path = try form.path()
    let query = "filter logStatus = 'OK' | stats count(*) as n"
    let file = try Places.run(
      arguments: ["insights", query, path, path, "--output", "csv", "--jobs", "1"] + form.arguments)
    let ok = form.value["ok"]?.integer ?? 0
    #expect(file.standardOutput == "n\r\n\(2 * ok)\r\n", "\(file.standardError)")
    // Parquet is read from its end.
    if form.name.hasPrefix("Parquet") { return }
    let format = form.arguments.map { "'\($0)'" }.joined(separator: " ")
    let pipe = try Places.shell(
      "cat '\(path)' | \"$VPCLAB\" insights \"\(query)\" --output csv \(format)")
    #expect(pipe.standardOutput == "n\r\n\(ok)\r\n", "\(pipe.standardError)")
  }

  /// The header of a Parquet file is no record, whatever its columns are called.
  @Test func `a Parquet file of somebody else's columns has its rows, and no more`() throws {
    let tests = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let cases = try String(
      contentsOfFile: "\(tests)/LogFilesTests/Cases/parquet.jsonl", encoding: .utf8)
    let line = try #require(
      cases.split(separator: "\n").first { $0.hasPrefix(#"{"name": "decimals","#) })
    let path = try Form(value: try JSONValue(parsingJSON: String(line))).path()
    let run = try Places.run(
      arguments: ["insights", "stats count(*) as n, sum(whole) as s", path, "--output", "csv"])
    #expect(run.standardOutput == "n,s\r\n3,18446744073709551614\r\n", "\(run.standardError)")
    #expect(run.status == 0)
  }
}
