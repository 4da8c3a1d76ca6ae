import DataPlane
import Testing

@testable import LabShell

/// `dnf`, `systemctl` and the server that they bring, asked from outside.
@Suite struct WebServerTests {
  /// The lab, with HTTP let in to instance 1.
  private static func lab() -> TestLab {
    var lab = TestLab()
    lab.run(
      "aws ec2 authorize-security-group-ingress --group-id $SG1 --protocol tcp --port 80 "
        + "--cidr 0.0.0.0/0 > /dev/null")
    return lab
  }

  @discardableResult
  private static func on(_ command: String, _ lab: inout TestLab) -> TestShell.Result {
    lab.run("connect $I1 '\(command)'")
  }

  @Test func `a web server that is installed and started is reached, with what its page says`() {
    var lab = Self.lab()
    let url = "http://\(lab.publicAddress(1))"
    #expect(lab.run("curl -s \(url)").status == 7)
    let installed = Self.on("sudo dnf install -y httpd", &lab)
    #expect(installed.output.hasSuffix("\nComplete!\n"), "\(installed.errors)")
    #expect(installed.output.contains("Installed:\n  httpd-2.4"))
    #expect(lab.run("curl -s \(url)").status == 7)
    #expect(Self.on("sudo systemctl enable --now httpd", &lab).status == 0)
    #expect(lab.run("curl -s \(url)").output.contains("It works!"))
    Self.on("echo mine | sudo tee /var/www/html/index.html", &lab)
    #expect(lab.run("curl -s \(url)").output == "mine\n")
    #expect(lab.run("curl -s \(url)/index.html").output == "mine\n")
    #expect(lab.run("curl -s -o /dev/null -w '%{http_code}' \(url)/none").output == "404")
    #expect(Self.on("ss -tln", &lab).output.contains(":80"))
    // Security groups are asked before the server.
    lab.run(
      "aws ec2 revoke-security-group-ingress --group-id $SG1 --protocol tcp --port 80 "
        + "--cidr 0.0.0.0/0 > /dev/null")
    #expect(lab.run("curl -s -m 3 \(url)").status == 28)
  }

  @Test(arguments: [
    ("echo x > /var/www/html/a", 1), ("echo x >> /usr/share/nginx/html/a", 1),
    ("touch /var/log/mine", 1), ("mkdir /var/www/html/d", 1), ("rm /var/www/html/index.html", 1),
    ("echo x > /tmp/a; cp /tmp/a /var/www/html/a", 1),
    ("sudo echo x > /var/www/html/a", 1), ("sudo mkdir /var/www/html/d", 0),
    ("sudo touch /var/www/html/a; rm /var/www/html/a", 1),
    ("echo x | sudo tee /var/www/html/a > /dev/null; sudo rm /var/www/html/a", 0),
    ("echo x > /tmp/a; sudo cp /tmp/a /var/www/html/index.html", 0),
  ])
  func `what is the system's is written by root alone`(command: String, status: Int) {
    var lab = Self.lab()
    Self.on("echo first | sudo tee /var/www/html/index.html", &lab)
    let result = Self.on(command, &lab)
    #expect(result.status == status, "\(result)")
    if status != 0 { #expect(result.errors.contains("ermission denied"), "\(result)") }
  }

  @Test(arguments: [true, false])
  func `after a reboot only what is enabled runs`(isEnabled: Bool) {
    var lab = Self.lab()
    Self.on("sudo yum -y install nginx && sudo service nginx start", &lab)
    if isEnabled { Self.on("sudo systemctl enable nginx", &lab) }
    let url = "http://\(lab.publicAddress(1))"
    #expect(lab.run("curl -s \(url)").output.contains("Welcome to nginx!"))
    lab.run("aws ec2 reboot-instances --instance-ids $I1; wait 3m")
    #expect(lab.run("curl -s \(url)").status == (isEnabled ? 0 : 7))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var command: String
    var output = ""
    var errors = ""
    var status: Int
    var testDescription: String { command }
  }

  private static let missing = "Unit httpd.service could not be found.\n"

  @Test(arguments: [
    Row(
      command: "dnf install -y httpd",
      errors: "Error: This command has to be run with superuser privileges", status: 1),
    Row(
      command: "sudo dnf install -y nosuch", output: "No match for argument: nosuch\n",
      errors: "Error: Unable to find a match: nosuch\n", status: 1),
    Row(
      command: "sudo dnf install", errors: "Error: Need to pass a list of pkgs to install\n",
      status: 1),
    Row(
      command: "sudo dnf install -y bind-utils",
      output: "Package bind-utils is already installed.\n",
      status: 0),
    Row(command: "sudo dnf update -y", output: "Nothing to do.\nComplete!\n", status: 0),
    Row(
      command: "sudo dnf remove -y httpd", output: "No packages marked for removal.\n", status: 0),
    Row(
      command: "dnf list installed httpd", errors: "Error: No matching Packages to list\n",
      status: 1),
    Row(command: "dnf frobnicate", errors: "No such command: frobnicate.", status: 1),
    Row(command: "systemctl status httpd", errors: missing, status: 4),
    Row(command: "systemctl is-active httpd", errors: missing, status: 3),
    Row(
      command: "sudo systemctl start httpd",
      errors: "Failed to start httpd.service: Unit httpd.service not found.\n", status: 5),
    Row(command: "systemctl is-active sshd", output: "active\n", status: 0),
    Row(command: "sudo systemctl stop sshd", errors: "vpclab: sshd always runs here.\n", status: 1),
    Row(command: "sudo systemctl daemon-reload", status: 0),
  ])
  func `before anything is installed`(row: Row) {
    var lab = Self.lab()
    let result = Self.on(row.command, &lab)
    #expect(result.status == row.status)
    #expect(row.output.isEmpty || result.output.contains(row.output), "\(result.output)")
    #expect(row.errors.isEmpty || result.errors.contains(row.errors), "\(result.errors)")
  }

  @Test(arguments: [
    Row(command: "systemctl is-active httpd", output: "inactive\n", status: 3),
    Row(command: "systemctl is-enabled httpd", output: "disabled\n", status: 1),
    Row(command: "systemctl status httpd", output: "Active: inactive (dead)\n", status: 3),
    Row(command: "systemctl start httpd", errors: "Access denied\n", status: 4),
    Row(
      command: "sudo systemctl start httpd && systemctl status httpd",
      output: "Active: active (running)\n", status: 0),
    Row(
      command: "sudo systemctl enable httpd", errors: "Created symlink", status: 0),
    Row(
      command:
        "sudo dnf install -y nginx && sudo systemctl start httpd && sudo systemctl start nginx",
      errors: "Job for nginx.service failed", status: 1),
    Row(
      command: "sudo dnf remove -y httpd && systemctl status httpd", output: "Removed:\n  httpd\n",
      errors: missing, status: 4),
    Row(command: "dnf list installed httpd", output: "httpd.x86_64", status: 0),
    Row(
      command: "sudo systemctl frobnicate httpd", errors: "Unknown command verb frobnicate.\n",
      status: 1),
  ])
  func `once httpd is there`(row: Row) {
    var lab = Self.lab()
    Self.on("sudo dnf install -y httpd", &lab)
    let result = Self.on(row.command, &lab)
    #expect(result.status == row.status)
    #expect(row.output.isEmpty || result.output.contains(row.output), "\(result.output)")
    #expect(row.errors.isEmpty || result.errors.contains(row.errors), "\(result.errors)")
  }

  @Test
  func
    `the repository is in S3: without a way there nothing is installed, through its endpoint all is`()
  {
    var lab = SSHTests.lab()
    let install = "ssh -i mine.pem -J ec2-user@$B ec2-user@$P sudo dnf install -y httpd"
    let lost = lab.shell.execute(ShellProgram(install), on: &lab.cloud)
    #expect(lost.status == 1)
    #expect(lab.text(lost).contains("Timeout was reached"))
    guard
      case .lost(let loss)? = lost.events.last(where: { if case .lost = $0 { true } else { false } }
      )
    else {
      Issue.record("no loss")
      return
    }
    #expect(loss.tool == "dnf" && loss.traffic == .tcp(port: 443))
    lab.run(
      """
      aws ec2 create-vpc-endpoint --vpc-id $VPC1 --service-name com.amazonaws.us-west-2.s3 \
        --route-table-ids $RTB1 > /dev/null
      """)
    #expect(lab.run(install).output.hasSuffix("Complete!\n"))
  }
}
