import NetworkModel
import Testing

@testable import LabShell

/// The instance metadata service, asked with `curl` (INS-16).
@Suite struct MetadataTests {
  private static let base = "http://169.254.169.254/latest"
  private static let token =
    "TOKEN=$(curl -s -X PUT \(base)/api/token -H 'X-aws-ec2-metadata-token-ttl-seconds: 21600')"

  private static func lab() -> TestLab {
    var lab = TestLab()
    lab.run("connect $I1")
    return lab
  }

  private static func get(_ path: String, _ options: String = "-s") -> String {
    "curl \(options) -H \"X-aws-ec2-metadata-token: $TOKEN\" \(base)/\(path)"
  }

  @Test func `version 2 wants a token`() {
    var lab = Self.lab()
    let refused = lab.run("curl -s -o /dev/null -w '%{http_code}\\n' \(Self.base)/meta-data/")
    #expect(refused.output == "401\n")
    lab.run(Self.token)
    #expect(
      lab.run(Self.get("meta-data/instance-id")).output == lab.instance(1)?.id.rawValue)
    #expect(lab.run(Self.get("meta-data/local-ipv4")).output == lab.privateAddress(1))
    #expect(lab.run(Self.get("meta-data/public-ipv4")).output == lab.publicAddress(1))
    #expect(
      lab.run(Self.get("meta-data/placement/availability-zone")).output.hasPrefix("us-west-2"))
    #expect(lab.run(Self.get("meta-data/")).output.contains("\ninstance-id\n"))
    #expect(lab.run(Self.get("meta-data/placement/")).output == "availability-zone\nregion")
    #expect(
      lab.run(Self.get("dynamic/instance-identity/document")).output
        .contains("\"privateIp\" : \"\(lab.privateAddress(1))\""))
  }

  @Test func `a token is good for its instance and its time`() {
    var lab = Self.lab()
    lab.run(
      "TOKEN=$(curl -s -X PUT \(Self.base)/api/token -H 'X-aws-ec2-metadata-token-ttl-seconds: 60')"
    )
    let code = Self.get("meta-data/instance-id", "-s -o /dev/null -w '%{http_code}'")
    #expect(lab.run(code).output == "200")
    lab.run("sleep 2m")
    #expect(lab.run(code).output == "401")
    lab.run("TOKEN=AQAAA")
    #expect(lab.run(code).output == "401")
  }

  static let codes: [(options: String, path: String, output: String)] = [
    ("-X PUT", "api/token", "400"), ("", "api/token", "405"),
    ("-X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 99999'", "api/token", "400"),
    ("-X POST", "meta-data/", "405"),
  ]

  @Test(arguments: codes)
  func `what it refuses`(row: (options: String, path: String, output: String)) {
    var lab = Self.lab()
    let result = lab.run(
      "curl -s -o /dev/null -w '%{http_code}' \(row.options) \(Self.base)/\(row.path)")
    #expect(result.output == row.output)
  }

  @Test func `an unknown path is not found, and -f makes it an error`() {
    var lab = Self.lab()
    lab.run(Self.token)
    let failed = lab.run(Self.get("meta-data/iam/info", "-sSf"))
    #expect(failed.status == 22)
    #expect(failed.errors == "curl: (22) The requested URL returned error: 404\n")
    #expect(
      lab.run(Self.get("meta-data/iam/info", "-sI")).output.hasPrefix("HTTP/1.1 404 Not Found"))
  }

  @Test func `SG-12: no rule is in its way, and at home there is none`() {
    var lab = TestLab()
    lab.run(
      "aws ec2 revoke-security-group-egress --group-id $SG1 --protocol -1 --port -1 "
        + "--cidr 0.0.0.0/0 > /dev/null")
    #expect(lab.run("curl -m 2 \(Self.base)/meta-data/").status == 28)
    lab.run("connect $I1")
    #expect(
      lab.run("curl -s -o /dev/null -w '%{http_code}' \(Self.base)/meta-data/").output == "401")
  }
}
