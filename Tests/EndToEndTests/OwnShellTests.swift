import ProgramTesting
import SystemCalls
import Testing

/// `vpclab exec`: a real shell over the lab.
@Suite struct OwnShellTests {
  private func exec(
    _ arguments: [String], options: [String] = ["--quiet"], environment: [String: String] = [:]
  ) throws -> FinishedRun {
    let variables = ["VPCLAB_LESSONS": "\(Places.repository)/Lessons"]
    return try #require(
      FinishedRun(
        Places.vpclab, ["exec"] + options + ["--"] + arguments,
        environment: variables.merging(environment) { $1 }))
  }

  /// Scripts as people write them: build, tag, wait, loop, clean up.
  static let scripts = [
    "aws ec2 describe-vpcs --query 'Vpcs[].[CidrBlock,IsDefault]' --output text",
    """
    set -eu
    vpc=$(aws ec2 create-vpc --cidr-block 10.9.0.0/16 --query Vpc.VpcId --output text)
    aws ec2 create-tags --resources "$vpc" --tags "Key=Name,Value=mine & \\$5 * ~"
    aws ec2 describe-vpcs --vpc-ids "$vpc" --query 'Vpcs[0].Tags[0].Value' --output text
    """,
    """
    vpc=$(aws ec2 create-vpc --cidr-block 10.9.0.0/16 --query Vpc.VpcId --output text)
    for n in 1 2 3; do
      aws ec2 create-subnet --vpc-id $vpc --cidr-block 10.9.$n.0/24 --query Subnet.CidrBlock
    done
    aws ec2 describe-subnets --filters Name=vpc-id,Values=$vpc --output text \\
      --query 'Subnets[].CidrBlock' | tr '\\t' '\\n' | sort -r
    """,
    """
    make() { aws ec2 create-vpc --cidr-block "$1" --query Vpc.VpcId --output text; }
    a=$(make 10.1.0.0/16) && b=$(make 10.2.0.0/16)
    peer=$(aws ec2 create-vpc-peering-connection --vpc-id $a --peer-vpc-id $b \\
      --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
    aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id $peer --output text \\
      --query VpcPeeringConnection.Status.Code
    aws ec2 wait vpc-peering-connection-exists --vpc-peering-connection-ids $peer
    echo "waited: $?"
    """,
    """
    if aws ec2 describe-vpcs --vpc-ids vpc-0123456789abcdef0 2>/dev/null
    then echo there
    else echo "not there: $?"
    fi
    """,
    """
    cat > trust.json <<'END'
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
      "Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole"}]}
    END
    aws iam create-role --role-name flow --assume-role-policy-document file://trust.json \\
      --query Role.Arn --output text
    rm trust.json
    aws iam create-role --role-name two --assume-role-policy-document file://trust.json
    echo "status $?"
    """,
    """
    start=$(date +%s); sleep 90; end=$(date +%s)
    echo $((end - start)) seconds
    date -u +%Y-%m-%dT%H:%M
    """,
    """
    vpc=$(aws ec2 create-vpc --cidr-block 10.3.0.0/16 --query Vpc.VpcId --output text)
    tries=0
    until [ "$(aws ec2 describe-vpcs --vpc-ids $vpc --query 'Vpcs[0].State' --output text)" = available ]
    do tries=$((tries + 1)); sleep 5; done
    aws ec2 delete-vpc --vpc-id $vpc && aws ec2 delete-vpc --vpc-id $vpc
    echo "second: $?"
    """,
    """
    AWS_DEFAULT_OUTPUT=text aws ec2 describe-availability-zones --query 'AvailabilityZones[].ZoneName'
    export AWS_DEFAULT_OUTPUT=table
    aws sts get-caller-identity
    aws configure set output text; unset AWS_DEFAULT_OUTPUT
    aws sts get-caller-identity
    """,
    """
    cleanup() { aws ec2 delete-vpc --vpc-id "$vpc"; echo cleaned; }
    trap cleanup EXIT
    vpc=$(aws ec2 create-vpc --cidr-block 10.4.0.0/16 --query Vpc.VpcId --output text)
    ping -c 2 10.4.0.4
    exit 3
    """,
    """
    aws ec2 describe-subnets --query 'Subnets[].[SubnetId,CidrBlock]' --output text |
      while read -r id cidr; do
        case $cidr in *.0.0/20) echo "first $(aws ec2 describe-subnets --subnet-ids $id \\
          --query 'Subnets[0].AvailableIpAddressCount')";; *) echo "other $cidr";; esac
      done | sort
    """,
  ]

  @Test(arguments: scripts)
  func `a script does in bash what it does at the prompt, and so does its replay`(
    script: String
  ) throws {
    let folder = try Places.newFolder()
    let file = "\(folder)/script.sh"
    try WholeFile.create(at: file, Array((script + "\n").utf8))
    let bash = try exec(
      ["sh", "-c", "cd \(folder) && bash script.sh"],
      options: ["--quiet", "--transcript", "\(folder)/t.jsonl"])
    let prompt = try Places.run("run", "vpc-flow-logs", file, "--quiet")
    #expect(bash.standardOutput == prompt.standardOutput)
    #expect(bash.standardError == prompt.standardError)
    // The status of 'run' is the lesson's.
    #expect(try bash.status == Places.run("sh", file).status)
    #expect(!bash.standardOutput.isEmpty)
    #expect(try Places.run("replay", "\(folder)/t.jsonl", "--verify").status == 0)
  }

  @Test func `the whole lab can be played from bash`() throws {
    let folder = try Places.newFolder()
    let login = """
      connect "$I1" <<'END'
      for i in 1 2
      do echo "$i on $(hostname)"
      done
      END
      """
    let solution = textOfFile(Places.solution)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line in
        // A job of bash's own is what its 'wait' waits for.
        if line.hasPrefix("wait ") { return ["sleep " + line.dropFirst(5)] }
        return line.hasPrefix("connect") ? [login, String(line)] : [String(line)]
      }
    let file = "\(folder)/solution.sh"
    try WholeFile.create(at: file, Array(solution.joined(separator: "\n").utf8))
    let transcript = "\(folder)/t.jsonl"
    let run = try exec(
      ["sh", "-c", "cd \(folder) && bash solution.sh"], options: ["--transcript", transcript])
    #expect(run.status == 0)
    #expect(run.standardError.contains("+"))
    #expect(run.standardOutput.contains("2 on ip-10-1-"))
    let grade = try Places.run("grade", transcript)
    #expect(grade.status == 0)
    #expect(grade.standardOutput.contains("100"))
  }

  static let endings: [(command: [String], status: Int32)] = [
    (["true"], 0), (["false"], 1), (["sh", "-c", "exit 7"], 7), (["sh", "-c", "kill -9 $$"], 137),
    // What this program ignores must not be ignored there, or nothing would end 'yes'.
    (["bash", "-c", "yes | head -n 1; exit ${PIPESTATUS[0]}"], 141),
    (["aws", "ec2", "bogus"], 252), (["/no/such/program"], 64),
  ]

  @Test(arguments: endings)
  func `the status is the program's`(command: [String], status: Int32) throws {
    #expect(try exec(command).status == status)
  }

  @Test(arguments: [
    ("ssh host", "connect INSTANCE"), ("terraform apply", "'aws' commands only"),
    ("wget http://10.0.0.1", "use 'curl'"), ("lab frobnicate", "'lab help' lists them"),
    ("lab quit", "'exit' leaves the shell"), ("lab wizard vpc", "FIELD=VALUE"),
  ])
  func `what the lab does not do is said with what does it`(command: String, advice: String) throws
  {
    let run = try exec(["sh", "-c", command], options: [])
    #expect(run.standardError.contains(advice))
  }

  @Test(arguments: [
    // Pipes of the shell's own.
    (
      "echo '{\"CidrBlock\":\"10.7.0.0/16\"}' | "
        + "aws ec2 create-vpc --cli-input-json file:///dev/stdin --query Vpc.CidrBlock",
      "\"10.7.0.0/16\"\n"
    ),
    (
      "aws ec2 create-vpc --cli-input-json file://<(echo '{\"CidrBlock\":\"10.7.0.0/16\"}') "
        + "--query Vpc.CidrBlock", "\"10.7.0.0/16\"\n"
    ),
    // A loop's input is not the command's.
    (
      "printf '1\\n2\\n' | while read n; do aws ec2 describe-vpcs --query \"'$n'\"; done",
      "\"1\"\n\"2\"\n"
    ),
    // All at once.
    (
      "for i in 1 2 3 4 5 6; do aws ec2 describe-vpcs --query 'length(Vpcs)' & done; wait",
      "1\n1\n1\n1\n1\n1\n"
    ),
    // Keys of the real account are no program's.
    (
      "echo ${AWS_ACCESS_KEY_ID-none} ${AWS_PROFILE-none} $AWS_ENDPOINT_URL",
      "none none http://vpclab.invalid\n"
    ),
    ("stat -c %a \"$(dirname \"$VPCLAB_SOCKET\")\"", "700\n"),
  ])
  func `bash has its way`(script: String, output: String) throws {
    let run = try exec(
      ["bash", "-c", script], environment: ["AWS_ACCESS_KEY_ID": "AKIAREAL", "AWS_PROFILE": "work"])
    #expect(run.standardOutput == output)
    #expect(run.standardError == "")
  }

  @Test func `nothing is left behind`() throws {
    let run = try exec(["sh", "-c", "dirname \"$VPCLAB_SOCKET\""])
    let folder = String(run.standardOutput.dropLast())
    #expect(folder.hasPrefix("/"))
    #expect(FileStatus(path: folder) == nil)
  }

  @Test func `SIGTERM ends the program, and leaves nothing behind either`() throws {
    let script = "trap 'exit 9' TERM; echo $VPCLAB_SOCKET; while :; do read -t 1 _; done"
    let screen = try #require(
      Pseudoterminal(
        Places.vpclab, ["exec", "--quiet", "--", "bash", "-c", script],
        environment: Places.environment(try Places.newFolder())))
    #expect(screen.wait(for: "/socket"))
    let path = screen.transcript.prefix { $0 != "\r" && $0 != "\r\n" && $0 != "\n" }
    #expect(FileStatus(path: String(path)) != nil)
    screen.send(signal: SIGTERM)
    #expect(screen.exitStatus() == 9)
    #expect(FileStatus(path: String(path.dropLast("/socket".count))) == nil)
  }

  @Test func `a stand-in alone says where it works`() throws {
    let folder = try Places.newFolder()
    #expect(symlink(Places.vpclab.path, "\(folder)/aws") == 0)
    let run = try #require(FinishedRun(BuiltProgram(path: "\(folder)/aws"), ["ec2", "help"]))
    #expect(run.status == 64)
    #expect(run.standardError.contains("vpclab shell"))
  }
}

/// `vpclab shell`: a person in a shell of their own.
@Suite(.serialized) struct OwnShellAtATerminalTests {
  private func open(_ shell: String, in folder: String) throws -> Pseudoterminal {
    let variables = Places.environment(folder).merging(["NO_COLOR": "1", "PS1": "$ "]) { $1 }
    return try #require(
      Pseudoterminal(Places.vpclab, ["shell", "--shell", shell], environment: variables))
  }

  @Test func `a person plays in bash, leaves, and goes on at the prompt`() throws {
    let folder = try Places.newFolder()
    try WholeFile.create(
      at: "\(folder)/.bashrc",
      Array("PATH=/usr/bin:$PATH\nalias aws=false\nPS1='mine> '\n".utf8))
    let screen = try open("/bin/bash", in: folder)
    #expect(screen.wait(for: "Step 1 of 7"))
    #expect(screen.wait(for: "(vpclab) mine> "))
    screen.type("aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.CidrBlock\r")
    #expect(screen.wait(for: "\"10.1.0.0/16\""))
    #expect(screen.wait(for: "(vpclab) mine> "))
    screen.type("lab undo\r")
    #expect(screen.wait(for: "Took back: aws ec2 create-vpc"))
    // A tutor's word as at the lab's own prompt, and a word of nobody's.
    screen.type("hint 2\r")
    #expect(screen.wait(for: "follow 'lab': lab hint 2"))
    screen.type("no-such-program\r")
    #expect(screen.wait(for: "no-such-program: command not found"))
    // A secret is recorded only by consent.
    screen.type("echo 'PRIVATE KEY-----' > ~/key; aws ec2 describe-vpcs --query file://$HOME/key\r")
    #expect(screen.wait(for: "looks like a secret"))
    #expect(screen.wait(for: "[y/N]"))
    screen.type("\r")
    #expect(screen.wait(for: "was not recorded"))
    screen.type("exit\r")
    #expect(screen.wait(for: "Saved: 0 of 100 points"))
    #expect(screen.exitStatus() == 0)

    let prompt = try #require(
      Pseudoterminal(
        Places.vpclab, [],
        environment: Places.environment(folder).merging(["NO_COLOR": "1"]) { $1 }))
    #expect(prompt.wait(for: "as you left it"))
    #expect(prompt.wait(for: "lab 1/7 $"))
    prompt.type("redo\r")
    #expect(prompt.wait(for: "create-vpc"))
  }

  @Test func `a shell that nobody knows works as it is`() throws {
    let screen = try open("/bin/sh", in: try Places.newFolder())
    #expect(screen.wait(for: "Step 1 of 7"))
    #expect(screen.wait(for: "\n$ "))
    screen.type("aws ec2 describe-vpcs --query 'length(Vpcs)' --output json\r")
    #expect(screen.wait(for: "\n1\r"))
    screen.type("exit 5\r")
    #expect(screen.wait(for: "Saved"))
    #expect(screen.exitStatus() == 0)
  }

  @Test func `without a terminal it says what to use`() throws {
    let run = try Places.run("shell")
    #expect(run.status == 64)
    #expect(run.standardError.contains("vpclab exec"))
  }
}
