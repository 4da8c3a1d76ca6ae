import ProgramTesting
import Testing

/// In which language the program speaks, and what is the same in all of them.
@Suite struct LanguageTests {
  private static let program = BuiltProgram("vpclab")

  private static func task(
    _ options: [String] = [], _ environment: [String: String] = [:]
  ) throws -> FinishedRun {
    try #require(
      FinishedRun(
        program, ["run", "vpc-flow-logs", "-"] + options, input: "task\naws ec2 describe-vpcs\n",
        environment: environment))
  }

  @Test(arguments: [
    ([], ["VPCLAB_LANGUAGE": "de"]),
    (["--language", "de"], [:]),
    (["--language=de"], ["VPCLAB_LANGUAGE": "en"]),
    ([], ["LANG": "de_DE.UTF-8"]),
    ([], ["LC_ALL": "de_AT.UTF-8", "LANG": "fr_FR.UTF-8"]),
    ([], ["LANG": "en_US.UTF-8", "LANGUAGE": "de:en"]),
  ])
  func `who asks for German gets it`(options: [String], environment: [String: String]) throws {
    let german = try Self.task(options, environment)
    #expect(german.standardError.contains("Schritt 1 von 7  VPCs einrichten"))
    #expect(german.standardError.contains("Nicht geschafft: 0 von 100 Punkten."))
    // What AWS answers knows no language.
    #expect(german.standardOutput == (try Self.task()).standardOutput)
  }

  @Test(arguments: [
    [:], ["LANG": "C"], ["LANG": "fr_FR.UTF-8"], ["LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"],
    ["LANG": "de_DE.UTF-8", "VPCLAB_LANGUAGE": "en"], ["VPCLAB_LANGUAGE": "tlh"],
    ["VPCLAB_LANGUAGE": "../../etc/passwd"], ["LANG": "C.UTF-8", "LANGUAGE": "de"],
  ])
  func `everybody else gets English`(environment: [String: String]) throws {
    let english = try Self.task([], environment)
    #expect(english.standardError.contains("Step 1 of 7  Set up VPCs"))
    #expect(english.standardError.contains("Not completed: 0 of 100 points."))
  }

  @Test func `errors are said in it, and exit statuses are the same`() throws {
    let run = try #require(
      FinishedRun(Self.program, ["nonsense"], environment: ["VPCLAB_LANGUAGE": "de"]))
    #expect(run.standardError.contains("es gibt keinen Befehl und keine Lektion 'nonsense'"))
    #expect(run.status == 64)
    // What failed while a session was saved, but for the system's own words.
    let saved = try #require(
      FinishedRun(
        Self.program, ["run", "vpc-flow-logs", "-", "--transcript", "/nowhere/t.jsonl"], input: "",
        environment: ["VPCLAB_LANGUAGE": "de"]))
    #expect(saved.standardError.contains("/nowhere/t.jsonl lässt sich nicht anlegen: "))
    #expect(saved.standardError.contains("; lege zuerst ihren Ordner an"))
    #expect(saved.status == 6)
  }
}
