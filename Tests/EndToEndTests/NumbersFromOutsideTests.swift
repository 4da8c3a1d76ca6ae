import LabSession
import ProgramTesting
import Testing

/// Numbers that people and files give never end the program: each of these commands is run with each
/// of the numbers in place of `@`.
@Suite struct NumbersFromOutsideTests {
  private static let numbers = [
    "-9223372036854775808", "9223372036854775807", "4611686018427387904", "-4611686018427387904",
    "18446744073709551616", "-1", "0", "1000000000000000", "-1000000000000001",
    "999999999999999999", "-999999999999999999", "2147483648", "-2147483649", "1e300", "0.5",
    "99999999999", "-99999999999999", "65536", "253402300800", "1000000000001",
  ]

  private static let setUp = """
    aws ec2 create-vpc --cidr-block 10.1.0.0/16 > /dev/null
    aws logs create-log-group --log-group-name g
    aws logs create-log-stream --log-group-name g --log-stream-name s
    VPC=$(aws ec2 describe-vpcs --query 'Vpcs[0].VpcId' --output text)

    """

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var templates: [String]
    var testDescription: String { name }

    init(_ name: String, _ templates: [String]) {
      (self.name, self.templates) = (name, templates)
    }
  }

  @Test(arguments: [
    Row(
      "the tutor",
      [
        #"check @"#,
        #"goto @"#,
        #"undo @"#,
        #"redo @"#,
        #"hint @"#,
        #"skip @"#,
        #"solve @"#,
        #"task @"#,
        #"map @"#,
        #"why 10.0.0.1 @"#,
        #"why 10.0.0.1:@"#,
        #"progress @"#,
        #"wizard vpc name=x nat=@"#,
        #"wizard vpc name=x zones=@"#,
        #"wizard vpc name=x zones=@ public=@ private=@"#,
        #"wizard vpc name=x cidr=10.0.0.0/@"#,
        #"wizard vpc name=x cidr=255.255.255.240/28 zones=2 public=2 private=@"#,
        #"wizard log-group name=x@ retention=@"#,
        #"wizard log-events group=g count=@"#,
        #"wizard insights group=g range=@"#,
      ]),
    Row(
      "time",
      [
        #"wait @"#,
        #"wait @s"#,
        #"wait @d"#,
        #"sleep @"#,
        #"sleep @m"#,
        #"date -d @@"#,
        #"date -d '@ days ago'"#,
        #"date -d '@ weeks'"#,
        #"date -d '-@ hours ago'"#,
        #"date -v @d"#,
        #"date -v -@w"#,
        #"date +%@d"#,
        #"wait %@"#,
      ]),
    Row(
      "programs",
      [
        #"echo abc | grep -C @ a"#,
        #"echo abc | grep -A @ -B @ a"#,
        #"echo abc | grep -m @ a"#,
        #"echo abc | head -n @"#,
        #"echo abc | head -c @"#,
        #"echo abc | tail -n +@"#,
        #"echo abc | tail -n @"#,
        #"echo abc | tail -c @"#,
        #"echo abc | cut -c @"#,
        #"echo abc | cut -c @-"#,
        #"echo abc | cut -c 1-@"#,
        #"echo abc | cut -f @-@"#,
        #"echo abc | sort -k @"#,
        #"echo abc | sort -k 1,@"#,
        #"echo abc | sort -n"#,
        #"echo @ | sort -n"#,
        #"seq @"#,
        #"seq 1 @ 10"#,
        #"printf '%@d\n' 3"#,
        #"printf '%.@s\n' abc"#,
        #"printf '%d %x %o %u\n' @ @ @ @"#,
        #"[ @ -gt @ ]"#,
        #"test @ -lt 3"#,
        #"fg %@"#,
        #"kill %@"#,
        #"kill -@ 1"#,
        #"kill @"#,
        #"jobs %@"#,
        #"ping -c @ -W 1 10.9.9.9"#,
        #"ping -c 1 -i @ 10.9.9.9"#,
        #"ping -c 1 -W @ 10.9.9.9"#,
        #"ping -w @ -c 1 10.9.9.9"#,
        #"ping -c 1 -s @ 10.9.9.9"#,
        #"ping -c 1 -t @ 10.9.9.9"#,
        #"traceroute -m @ 10.9.9.9"#,
        #"traceroute -q @ 10.9.9.9"#,
        #"traceroute -w @ 10.9.9.9"#,
        #"nc -z -w @ 10.9.9.9 22"#,
        #"nc -z 10.9.9.9 @"#,
        #"curl -m @ http://10.9.9.9:@/"#,
        #"curl --connect-timeout @ http://10.9.9.9/"#,
        #"dig +time=@ example.com"#,
        #"wc -l @"#,
        #"sed -n @p /dev/null"#,
        #"echo a | sed '@s/a/b/'"#,
        #"echo a | tr a @"#,
        #"history @"#,
        #"umask @"#,
        #"sysctl -w net.ipv4.ip_forward=@"#,
        #"iptables -t nat -A POSTROUTING -s 10.0.0.0/@ -j MASQUERADE"#,
        #"shift @"#,
      ]),
    Row(
      "queries",
      [
        #"aws ec2 describe-vpcs --query 'Vpcs[@]'"#,
        #"aws ec2 describe-vpcs --query 'Vpcs[@:@:@]'"#,
        #"aws ec2 describe-vpcs --query 'Vpcs[::@]'"#,
        #"aws ec2 describe-vpcs --query 'abs(`@`)'"#,
        #"aws ec2 describe-vpcs --query 'sum([`@`,`@`,`@`])'"#,
        #"aws ec2 describe-vpcs --query 'avg([`@`,`@`])'"#,
        #"aws ec2 describe-vpcs --query 'ceil(`@`)'"#,
        #"aws ec2 describe-vpcs --query 'to_number(`"@"`)'"#,
        #"aws ec2 describe-vpcs --query '`@` > `@`'"#,
        #"aws ec2 describe-vpcs --query 'max([`@`,`-@`])'"#,
      ]),
    Row(
      "logs",
      [
        #"aws logs describe-log-groups --max-items @"#,
        #"aws logs describe-log-groups --limit @"#,
        #"aws logs start-query --log-group-name g --query-string 'fields @message' --start-time @ --end-time @"#,
        #"aws logs start-query --log-group-name g --query-string 'fields x' --start-time 0 --end-time @"#,
        #"aws logs start-query --log-group-name g --query-string 'fields x | limit @' --start-time 0 --end-time 99"#,
        #"aws logs start-query --log-group-name g --query-string 'stats count() by bin(@s)' --start-time 0 --end-time 9999999999"#,
        #"aws logs start-query --log-group-name g --query-string 'fields @ * @, @ + @, -@ , abs(@)' --start-time 0 --end-time 9999999999"#,
        #"aws logs start-query --log-group-name g --query-string 'fields x' --start-time 0 --end-time 9999 --limit @"#,
        #"aws logs get-log-events --log-group-name g --log-stream-name s --limit @"#,
        #"aws logs get-log-events --log-group-name g --log-stream-name s --start-time @ --end-time @"#,
        #"aws logs get-log-events --log-group-name g --log-stream-name s --next-token f/@/s"#,
        #"aws logs filter-log-events --log-group-name g --start-time @ --end-time @"#,
        #"aws logs filter-log-events --log-group-name g --filter-pattern '{ $.a[@] = @ }'"#,
        #"aws logs filter-log-events --log-group-name g --filter-pattern '[a=@, b>@]'"#,
        #"aws logs put-log-events --log-group-name g --log-stream-name s --log-events timestamp=@,message=x"#,
        #"aws logs put-retention-policy --log-group-name g --retention-in-days @"#,
        #"aws logs tail g --since @d"#,
        #"aws logs tail g --since @w"#,
        #"aws logs put-metric-filter --log-group-name g --filter-name f --filter-pattern x --metric-transformations metricName=a,metricNamespace=b,metricValue=@"#,
        #"aws logs put-log-events --cli-input-json '{"logGroupName":"g","logStreamName":"s","logEvents":[{"timestamp":@,"message":"x"}]}'"#,
      ]),
    Row(
      "the AWS CLI",
      [
        #"aws ec2 describe-vpcs --max-items @"#,
        #"aws ec2 describe-vpcs --page-size @"#,
        #"aws ec2 describe-vpcs --max-items @ --page-size @"#,
        #"aws ec2 describe-vpcs --max-results @"#,
        #"aws ec2 describe-vpcs --starting-token @"#,
        #"aws ec2 describe-subnets --max-items @"#,
        #"aws iam list-roles --max-items @"#,
        #"aws iam list-policies --page-size @"#,
        #"aws iam create-role --role-name r@ --assume-role-policy-document '{}' --max-session-duration @"#,
        #"aws sts get-session-token --duration-seconds @"#,
        #"aws sts assume-role --role-arn arn:aws:iam::123456789012:role/x --role-session-name s --duration-seconds @"#,
        #"aws ec2 run-instances --image-id ami-1 --count @"#,
        #"aws ec2 run-instances --image-id ami-1 --count 1:@"#,
        #"aws ec2 run-instances --image-id ami-1 --count @:@"#,
        #"aws ec2 run-instances --image-id ami-1 --secondary-private-ip-address-count @"#,
        #"aws ec2 create-subnet --vpc-id $VPC --cidr-block 10.1.0.0/@"#,
        #"aws ec2 create-vpc --cidr-block 10.0.0.0/@"#,
        #"aws ec2 create-vpc --ipv4-netmask-length @ --ipv4-ipam-pool-id ipam-pool-0"#,
        #"aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port @"#,
        #"aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port @-@"#,
        #"aws ec2 authorize-security-group-ingress --group-id sg-1 --protocol @ --cidr 0.0.0.0/@"#,
        #"aws ec2 authorize-security-group-ingress --group-id sg-1 --ip-permissions IpProtocol=tcp,FromPort=@,ToPort=@"#,
        #"aws ec2 create-network-acl-entry --network-acl-id acl-1 --rule-number @ --protocol @ --rule-action allow --cidr-block 0.0.0.0/0 --ingress --port-range From=@,To=@ --icmp-type-code Type=@,Code=@"#,
        #"aws ec2 create-flow-logs --resource-ids $VPC --resource-type VPC --traffic-type ALL --log-group-name g --max-aggregation-interval @ --deliver-logs-permission-arn arn:aws:iam::1:role/r"#,
        #"aws ec2 create-network-insights-path --source igw-1 --destination-port @ --protocol tcp"#,
        #"aws ec2 create-volume --size @ --availability-zone us-east-1a"#,
        #"aws ec2 describe-vpcs --cli-input-json '{"MaxResults":@}'"#,
        #"aws ec2 create-security-group --group-name g@ --description @ --vpc-id $VPC"#,
        #"aws iam create-policy --policy-name p@ --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"NumericLessThan":{"aws:MultiFactorAuthAge":"@"},"DateLessThan":{"aws:CurrentTime":"@"}}}]}'"#,
        #"aws ec2 describe-instances --cli-read-timeout @ --cli-connect-timeout @"#,
        #"aws ec2 wait vpc-available --vpc-ids $VPC --max-items @"#,
      ]),
  ])
  func `no number in a command ends the program`(row: Row) throws {
    var script = Self.setUp
    for template in row.templates {
      for number in Self.numbers { script += template.replacing("@", with: number) + "\n" }
    }
    let run = try Places.run(
      "run", "vpc-flow-logs", "-", "--quiet", input: script + "echo the-end\n")
    #expect(run.status == 1, "\(run.standardOutput.suffix(200))\(run.standardError.suffix(200))")
    #expect(run.standardOutput.hasSuffix("the-end\n"))
  }

  @Test(arguments: [
    "run vpc-flow-logs - --seed @", "run vpc-flow-logs - --now @",
    "run vpc-flow-logs - --now @-01-01T00:00:00Z", "run vpc-flow-logs - --now 2026-@-01T00:00:00Z",
    "run vpc-flow-logs - --now 2026-01-@T00:00:00Z",
    "run vpc-flow-logs - --now 2026-01-01T@:00:00Z",
    "run vpc-flow-logs - --pass-mark @", "sh -c date --now @", "sh -c date --seed @",
    "replay TRANSCRIPT --to @", "replay TRANSCRIPT --verify --to @",
    "replay EMPTY --speed @", "grade TRANSCRIPT --pass-mark @",
  ])
  func `no number in an option ends the program`(template: String) throws {
    let bytes = try Places.recording.get().bytes
    let header: [UInt8] = bytes.prefix { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: "\n")]
    let transcript = try Places.newFile(bytes)
    let empty = try Places.newFile(header)
    for number in Self.numbers {
      let arguments = template.split(separator: " ").map { word -> String in
        switch word {
        case "TRANSCRIPT": transcript
        case "EMPTY": empty
        default: String(word.replacing("@", with: number))
        }
      }
      let run = try Places.run(arguments: arguments)
      #expect(run.status < 128, "\(arguments): \(run.standardError.suffix(200))")
    }
  }

  /// The calendar has no such day, or no lab can begin there.
  @Test(arguments: [
    "2024-02-31T00:00:00Z", "2023-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "1969-12-31T23:59:59Z",
    "3000-01-01T00:00:00Z", "2005-12-31T23:59:59Z", "99999999999999999-01-01T00:00:00Z",
    "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01", "2026-01-01T24:00:00Z", "-1",
    "now",
  ])
  func `a moment that there is not is refused`(moment: String) throws {
    let run = try Places.run("run", "vpc-flow-logs", "-", "--now", moment)
    #expect(run.status == 64)
    #expect(run.standardError.contains("--now"))
  }

  @Test func `more seeds than anybody waits for are refused`() throws {
    let run = try Places.run("lesson", "test", "--seeds", "0-18446744073709551615")
    #expect(run.status == 64)
  }

  @Test func `the leap day is a day`() throws {
    let run = try Places.run("sh", "--now", "2024-02-29T23:59:59Z", "-c", "date +%F")
    #expect(run.standardOutput == "2024-02-29\n")
  }

  /// Transcripts whose chain is right, whatever their numbers say.
  @Test(arguments: ["n", "t", "rc", "p", "w", "pts", "count", "t0", "v", "min", "rules"])
  func `no number in a transcript ends whoever reads it`(member: String) throws {
    let folder = try Places.newFolder()
    let text = String(decoding: try Places.recording.get().bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").prefix(16)
    for (index, number) in Self.numbers.enumerated() {
      var forged = ForgedLines()
      for line in lines { forged.append(line.replacingNumber(of: member, with: number)) }
      forged.append(#"{"k":"go","n":16,"t":0,"p":\#(number),"rc":0,"out":"sha256:","h":"#[...])
      try Places.write(forged.bytes, to: "\(folder)/\(index).jsonl")
    }
    let grade = try Places.run("grade", folder)
    #expect(grade.status < 5, "\(grade.standardError.suffix(200))")
    #expect(grade.standardOutput.contains("\(Self.numbers.count - 1).jsonl"))
    for index in 0..<6 {
      let path = "\(folder)/\(index).jsonl"
      for arguments in [["replay", path], ["report", path, "-o", path + ".report"]] {
        let run = try Places.run(arguments: arguments)
        #expect(run.status < 128, "\(member) \(Self.numbers[index]): \(arguments[0])")
      }
    }
  }
}

/// Lines of a transcript with other numbers, and the chain of hashes made right.
private struct ForgedLines {
  private(set) var bytes: [UInt8] = []
  private var chain = HashChain()

  /// - Parameter line: with a hash, which is replaced.
  mutating func append(_ line: Substring) {
    guard let end = line.firstRange(of: #","h":"#)?.lowerBound else { return }
    let body = Array(String(line[..<end]).utf8) + [UInt8(ascii: "}")]
    let hash = chain.extend(with: body)
    bytes += body.dropLast()
    bytes += Array(",\"h\":\"\(hash)\"}\n".utf8)
  }
}

extension Substring {
  /// The line with another number for a member, if it has that.
  fileprivate func replacingNumber(of member: String, with number: String) -> Substring {
    guard let start = firstRange(of: "\"\(member)\":")?.upperBound else { return self }
    let end = self[start...].firstIndex { $0 == "," || $0 == "}" } ?? endIndex
    return self[..<start] + number + self[end...]
  }
}
