import DataPlane
import Foundations
import Testing

@testable import LabShell

/// What instances do by themselves at their first boot (INS-18).
@Suite struct UserDataTests {
  /// Instance `U` with that user data and HTTP let in, booted.
  private static func lab(_ userData: String) -> TestLab {
    var lab = TestLab()
    lab.run(
      """
      aws ec2 authorize-security-group-ingress --group-id $SG1 --protocol tcp --port 80 \
        --cidr 0.0.0.0/0 > /dev/null
      SUBNET1=$(aws ec2 describe-subnets --filters Name=vpc-id,Values=$VPC1 \
        --query 'Subnets[0].SubnetId' --output text)
      cat > ud.sh <<'EOF'
      \(userData)
      EOF
      """)
    lab.run(
      """
      U=$(aws ec2 run-instances --image-id $AMI --instance-type t3.micro \
        --user-data file://ud.sh --subnet-id $SUBNET1 --security-group-ids $SG1 \
        --associate-public-ip-address --query 'Instances[0].InstanceId' --output text)
      aws ec2 wait instance-running --instance-ids $U; wait 2m
      UIP=$(aws ec2 describe-instances --instance-ids $U \
        --query 'Reservations[0].Instances[0].PublicIpAddress' --output text)
      """)
    return lab
  }

  private static let server = """
    #!/bin/bash
    yum update -y
    sudo yum install -y httpd
    systemctl enable --now httpd
    echo "<h1>$(hostname -s)</h1>" > /var/www/html/index.html
    echo done as $(pwd)
    """

  @Test func `INS-18 a script is run as root, and what it prints is in the log and on the console`()
  {
    var lab = Self.lab(Self.server)
    let page = lab.run("curl -s http://$UIP")
    #expect(page.output.hasPrefix("<h1>ip-10-1-"), "\(page.errors)")
    let log = lab.run("connect $U cat /var/log/cloud-init-output.log").output
    #expect(log.contains("Installed:\n  httpd-") && log.contains("done as "))
    let console = lab.run(
      "aws ec2 get-console-output --instance-id $U --query Output --output text")
    #expect(console.output.contains(log) && console.output.contains("login: "))
  }

  @Test func `INS-18 a script that logs itself and sets up more than its server comes to its end`()
  {
    var lab = Self.lab(
      """
      #!/bin/bash
      set -euxo pipefail
      exec > >(tee /var/log/user-data.log | logger -t user-data -s 2>/dev/console) 2>&1
      dnf -y install httpd php php-mysqlnd docker
      usermod -a -G docker ec2-user
      mkdir -p /opt/app && echo port=80 > /opt/app/config
      systemctl enable --now docker
      chown -R apache:apache /var/www/html
      systemctl enable --now httpd
      echo "$(cat /opt/app/config)" | tee /var/www/html/index.html
      """)
    #expect(lab.run("curl -s http://$UIP").output == "port=80\n")
    let log = lab.run("connect $U cat /var/log/user-data.log").output
    #expect(log.contains("Installed:") && log.hasSuffix("port=80\n"), "\(log)")
    let console = lab.run(
      "aws ec2 get-console-output --instance-id $U --query Output --output text")
    #expect(console.output.contains(" user-data: port=80\n"))
    #expect(lab.run("connect $U 'echo x > /etc/motd'").status == 1)
  }

  @Test func `INS-18 it is run at the first boot only`() {
    var lab = Self.lab("#!/bin/bash\necho again >> /var/log/boots.log")
    lab.run("aws ec2 reboot-instances --instance-ids $U; wait 3m")
    lab.run(
      """
      aws ec2 stop-instances --instance-ids $U > /dev/null
      aws ec2 wait instance-stopped --instance-ids $U
      aws ec2 start-instances --instance-ids $U > /dev/null
      aws ec2 wait instance-running --instance-ids $U; wait 2m
      """)
    #expect(lab.run("connect $U cat /var/log/boots.log").output == "again\n")
  }

  @Test func `INS-18 what does not begin with a shebang is not run, and the log says so`() {
    var lab = Self.lab("#cloud-config\npackages: [httpd]")
    #expect(lab.run("curl -s -m 3 http://$UIP").status == 7)
    let log = lab.run("connect $U cat /var/log/cloud-init-output.log").output
    #expect(log == "vpclab: of user data it runs scripts that begin with #! only\n")
  }

  @Test func `the learner's own shell is left as it was`() {
    var lab = Self.lab("#!/bin/bash\nMINE=machine\nexit 3")
    #expect(lab.shell.host == .ownComputer)
    #expect(lab.run("echo [$MINE]").output == "[]\n")
    #expect(lab.run("aws sts get-caller-identity --query Account").status == 0)
  }

  @Test func `whoever lets time pass pays for what instances do meanwhile`() {
    let long =
      "#!/bin/bash\n" + String(repeating: "echo 0123456789012345678901234567\n", count: 400)
    func steps(_ userData: String) -> Int {
      var lab = TestLab()
      lab.run("printf '%s' '\(userData)' > ud.sh")
      lab.run(
        "aws ec2 run-instances --image-id $AMI --instance-type t3.micro --user-data file://ud.sh "
          + "> /dev/null")
      return lab.shell.execute("wait 3m", on: &lab.cloud).steps
    }
    #expect(steps(long) > steps("#!/bin/bash\n:") + 398 * Cost.turn)
  }
}
