import ProgramTesting
import SystemCalls
import Testing

/// The conventions of a good program on the command line, by their numbers in the list that this project
/// is reviewed by (clig.dev, no-color.org, XDG): one row or more for each that a command line can show.
/// Others have suites of their own: signals (16) `SignalTests`, `kill -9` (17) `KilledSessionTests`, line
/// editing (30, 31) `LineEditorTests`, the screen reader (32) `AccessibleLabTests`, hostile input (37)
/// `BadInputTests`; man pages (29) `scripts/check-packages`.
@Suite struct ConventionTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let number: Int
    let line: String
    let status: Int32
    let output: String?
    let message: String?
    /// - Parameters:
    ///   - output, message: what standard output and standard error must contain; `""` is that it is
    ///     empty, `nil` anything.
    init(
      _ number: Int, _ line: String, status: Int32 = 0, output: String? = nil,
      message: String? = nil
    ) {
      (self.number, self.line, self.status) = (number, line, status)
      (self.output, self.message) = (output, message)
    }
    var testDescription: String { "\(number): \(line)" }
  }

  private static let escapes = "grep -c \"$(printf '\\033')\""

  static let rows = [
    // Exit statuses, and where they are documented.
    Row(1, "echo bad > bad.json; vpclab grade bad.json", status: 3, output: "not-a-transcript"),
    Row(1, "vpclab grade missing.json", status: 3, output: "missing.json"),
    Row(1, "vpclab run nothing s.sh", status: 5),
    Row(1, "vpclab run vpc-flow-logs missing.sh", status: 6, message: "missing.sh"),
    Row(2, "vpclab --help", output: "3  a transcript is damaged"),
    // What is asked for goes to standard output, and nothing else.
    Row(3, "vpclab grade t.jsonl --format json 2>/dev/null", output: "\"transcripts\""),
    Row(3, "echo 'echo out' | vpclab run vpc-flow-logs - 2>/dev/null", status: 1, output: "out\n"),
    Row(3, "vpclab nothing 2>/dev/null", status: 64, output: ""),
    Row(4, "vpclab replay --bogus -h", output: "USAGE: vpclab replay", message: ""),
    Row(4, "vpclab replay x --help", output: "USAGE: vpclab replay", message: ""),
    Row(4, "vpclab help replay", output: "USAGE: vpclab replay", message: ""),
    Row(4, "vpclab sessions rename -h", output: "USAGE: vpclab sessions rename", message: ""),
    Row(5, "vpclab < /dev/null", status: 64, output: "", message: "needs a terminal"),
    Row(6, "vpclab --help | head -12", output: "vpclab run vpc-flow-logs solution.sh"),
    Row(6, "vpclab grade --help", output: "vpclab grade class/ --format csv"),
    Row(7, "vpclab --version", output: "vpclab 0.", message: ""),
    Row(7, "vpclab -v", status: 64),
    Row(8, "vpclab grad x", status: 64, output: "", message: "Did you mean 'grade'?"),
    Row(8, "vpclab sesions", status: 64, output: "", message: "Did you mean 'sessions'?"),
    Row(8, "vpclab grade --rooster r.csv t.jsonl", status: 64, output: "", message: "--roster"),
    // JSON wherever something is reported, and JSON also of what went wrong.
    Row(9, "vpclab sessions list --json", output: "[]"),
    Row(9, "vpclab lesson list --json", output: "\"id\": \"vpc-flow-logs\""),
    Row(9, "vpclab limits --json", output: "\"transcript-bytes\": "),
    Row(9, "vpclab config --json", output: "\"accessible\": \"off\""),
    Row(9, "vpclab grade t.jsonl --json", output: "\"transcripts\""),
    Row(
      9, "echo bad > bad.json; vpclab grade bad.json --json", status: 3,
      output: "\"not-a-transcript\""),
    Row(9, "vpclab grade t.jsonl --json --format csv", status: 64, message: "give one of them"),
    Row(9, "vpclab status t.jsonl --json", output: "\"open\": []"),
    Row(9, "vpclab lesson show vpc-flow-logs --json", output: "\"id\": \"vpc-1\""),
    Row(9, "vpclab lesson lint --json", output: "[]"),
    // Colour by what the stream is, by variables, by options.
    Row(10, "vpclab sh -c 'aws ec2 nothing' 2>&1 | \(escapes)", status: 1, output: "0\n"),
    Row(10, "FORCE_COLOR=1 NO_COLOR=1 vpclab lesson list | \(escapes)", status: 1, output: "0\n"),
    Row(11, "vpclab grade t.jsonl t.jsonl 2>&1 | \(escapes)", status: 1, output: "0\n"),
    Row(
      11, "vpclab run vpc-flow-logs '\(Places.solution)' 2>&1 | \(escapes)", status: 1,
      output: "0\n"),
    // A sign stands for what a colour says.
    Row(12, "\(ticks) --no-color", status: 1, output: "[ ]"),
    Row(
      12, "echo bad > bad.json; vpclab grade t.jsonl bad.json | grep -c not-a-transcript",
      output: "1"),
    // Without a terminal nothing is asked: the option that answers is named.
    Row(13, "cp t.jsonl k.jsonl; vpclab sessions delete k1 < /dev/null", status: 64, message: "k1"),
    Row(14, "echo 'X=3; echo $X' | vpclab run vpc-flow-logs -", status: 1, output: "3\n"),
    Row(14, "echo 'aws ec2 describe-vpcs --query \"length(Vpcs)\"' | vpclab sh -", output: "1\n"),
    Row(15, "vpclab replay - --verify < t.jsonl"),
    Row(15, "vpclab grade - < t.jsonl", output: "100"),
    Row(15, "vpclab grade t.jsonl --format csv -o g.csv; cat g.csv", output: "vpc-flow-logs"),
    Row(19, "vpclab sessions delete nothing --yes", status: 64, message: "there is no session"),
    Row(20, "vpclab config color never", output: "", message: "color is never from now on."),
    Row(20, "vpclab status t.jsonl", output: "Publish:  vpclab report t.jsonl"),
    Row(20, "vpclab status", status: 64, message: "begin with 'vpclab'"),
    // Files lie where XDG says, and nowhere else, readable by nobody else.
    Row(
      21, "find . -newer t.jsonl ! -name t.jsonl ! -name . | grep -v '^./n'", status: 1, output: ""),
    Row(
      21, "vpclab config color never; vpclab config accessible off; (cd \"$HOME\"; find . -type f)",
      output: "./.config/vpclab/config\n"),
    Row(21, "XDG_CONFIG_HOME=$PWD/c vpclab config color never; ls c/vpclab", output: "config\n"),
    Row(
      21, "XDG_CONFIG_HOME=relative vpclab config color never; ls relative", status: 2, output: ""),
    Row(21, "vpclab name Zoe; vpclab name", output: "Zoe\n"),
    Row(21, "vpclab config color never; stat -c %a \"$HOME/.config/vpclab\"", output: "700\n"),
    // An option wins over a variable, a variable over the settings.
    Row(22, "vpclab config accessible on; \(ticks)", status: 1, output: "Holds:"),
    Row(
      22, "vpclab config accessible on; export VPCLAB_ACCESSIBLE=; \(ticks)", status: 1, output: "✓"
    ),
    Row(
      22, "vpclab config accessible off; export VPCLAB_ACCESSIBLE=1; \(ticks)", status: 1,
      output: "Holds:"),
    Row(22, "export VPCLAB_ACCESSIBLE=; \(ticks) --accessible", status: 1, output: "Holds:"),
    Row(23, "COLUMNS=40 vpclab limits | awk 'length > 40' | wc -l", output: "0"),
    Row(23, "TZ=Asia/Tokyo vpclab status t.jsonl > a; TZ=UTC vpclab status t.jsonl > b; cmp a b"),
    Row(
      24, "vpclab grade --format csv t.jsonl; vpclab grade t.jsonl --format csv",
      output: "vpc-flow-logs"),
    Row(24, "vpclab grade -- --format", status: 3, output: "--format"),
    Row(25, "vpclab gr t.jsonl", status: 64),
    Row(25, "vpclab sess", status: 64),
    // A transcript holds nothing of the machine.
    Row(
      26,
      "CANARY=c4n4ry USER=c4n4ry vpclab run vpc-flow-logs - --transcript n.jsonl < /dev/null; grep -c -e c4n4ry -e \"$HOME\" -e \"$(hostname)\" n.jsonl",
      status: 1, output: "0\n"),
    Row(27, "vpclab replay missing.jsonl", status: 6, output: "", message: "missing.jsonl"),
    Row(27, "vpclab grade /proc/self/mem", status: 3, output: "mem"),
    Row(28, "vpclab --generate-completion-script bash | bash -n", message: ""),
    Row(28, "vpclab --generate-completion-script zsh | grep -c sessions"),
    Row(
      29, "echo 'help peering' | vpclab run vpc-flow-logs - 2>&1", status: 1,
      output: "peering connection"),
    Row(31, "vpclab config suggestions off; vpclab config", output: "suggestions = off"),
    Row(33, "COLUMNS=40 vpclab lesson list", output: "vpc-flow-logs"),
    // ASCII where the locale is no UTF-8, whatever was written in UTF-8.
    Row(
      34, "LC_ALL=C; export LC_ALL; \(ticks) | LC_ALL=C grep -c '[^ -~]'", status: 1, output: "0\n"),
    Row(34, "LC_ALL=C; export LC_ALL; \(ticks)", status: 1, output: "ok"),
    Row(34, "LC_ALL=xx_XX.broken vpclab lesson list", output: "vpc-flow-logs"),
    // Nothing speaks to a network; where there is no strace, nobody can look.
    Row(
      35,
      "if command -v strace > /dev/null; then strace -f -e trace=network \"$VPCLAB\" run vpc-flow-logs '\(Places.solution)' 2>&1 > /dev/null | grep -c AF_INET | grep -x 0; else echo 0; fi",
      output: "0\n"),
    // What a later version wrote is told of, and hinders nothing; transcripts: `TranscriptTests`.
    Row(
      36,
      "mkdir -p \"$HOME/.config/vpclab\"; echo later = 1 > \"$HOME/.config/vpclab/config\"; vpclab config",
      output: "accessible = off", message: "line 1 is no setting"),
    Row(
      38, "LANG=de_DE.UTF-8 vpclab lesson list --json > a; vpclab lesson list --json > b; cmp a b"),
    Row(
      38,
      "LC_ALL=tr_TR.UTF-8 vpclab grade t.jsonl --json > a; vpclab grade t.jsonl --json > b; cmp a b"
    ),
  ]

  /// A script whose checks show the signs of requirements.
  private static let ticks =
    "printf '%s\\n' 'aws ec2 create-vpc --cidr-block 10.1.0.0/16' check | vpclab run vpc-flow-logs - 2>&1"

  @Test(arguments: rows)
  func `it is as people know it`(_ row: Row) throws {
    let folder = try Places.newFolder()
    try Places.write(try Places.recording.get().bytes, to: "\(folder)/t.jsonl")
    let function = "vpclab() { \"$VPCLAB\" \"$@\"; }"
    let run = try Places.shell(
      "cd '\(folder)' && HOME='\(folder)/nowhere' && mkdir \"$HOME\" && export HOME\n\(function)\n\(row.line)",
      environment: ["LC_ALL": "C.UTF-8"])
    #expect(
      run.status == row.status, "\(run.standardOutput.prefix(300)) \(run.standardError.prefix(300))"
    )
    if let output = row.output {
      #expect(
        output.isEmpty ? run.standardOutput == "" : run.standardOutput.contains(output),
        "\(run.standardOutput.prefix(300))")
    }
    if let message = row.message {
      #expect(
        message.isEmpty ? run.standardError == "" : run.standardError.contains(message),
        "\(run.standardError.prefix(300))")
    }
  }
}
