import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// `dnf` of Amazon Linux 2023, which `yum` stands for too.
enum PackageManager: Program {
  static let names = ["dnf", "yum"]
  static let synopsis = "dnf [-y] [-q] install|remove|update|list|info PACKAGE..."
  static let summary = "install programs on the instance"
  static let example = "sudo dnf install -y nginx"
  static let availability = ProgramAvailability.instances

  /// What the repository has, as far as labs of networks ask for it.
  private static let repository: [String: String] = [
    "httpd": "2.4.65-1.amzn2023.0.1", "nginx": "1:1.28.0-1.amzn2023.0.2",
    "httpd-tools": "2.4.65-1.amzn2023.0.1", "mod_ssl": "1:2.4.65-1.amzn2023.0.1",
    "bind-utils": "32:9.18.33-1.amzn2023.0.2", "nmap-ncat": "3:7.93-5.amzn2023",
    "traceroute": "3:2.1.3-1.amzn2023.0.2", "tcpdump": "14:4.99.1-6.amzn2023",
    "iptables-services": "1.8.8-3.amzn2023.0.2", "iptables-nft": "1.8.8-3.amzn2023.0.2",
    "telnet": "1:0.17-83.amzn2023.0.2", "wget": "1.21.3-1.amzn2023.0.4",
    "git": "2.50.1-1.amzn2023.0.1", "jq": "1.7.1-51.amzn2023.0.1",
    "mtr": "2:0.95-1.amzn2023.0.1", "nmap": "3:7.93-5.amzn2023", "htop": "3.2.1-87.amzn2023.0.3",
    "php": "8.4.14-1.amzn2023.0.1", "mariadb105": "3:10.5.29-1.amzn2023.0.1",
    "python3-pip": "21.3.1-2.amzn2023.0.14", "unzip": "6.0-57.amzn2023.0.2",
    "amazon-cloudwatch-agent": "1.300060.0-1.amzn2023", "ec2-instance-connect": "1.1-19.amzn2023",
    "php-cli": "8.4.14-1.amzn2023.0.1", "php-fpm": "8.4.14-1.amzn2023.0.1",
    "php-mysqlnd": "8.4.14-1.amzn2023.0.1", "php-pdo": "8.4.14-1.amzn2023.0.1",
    "php-mbstring": "8.4.14-1.amzn2023.0.1", "php-xml": "8.4.14-1.amzn2023.0.1",
    "php-gd": "8.4.14-1.amzn2023.0.1", "mariadb105-server": "3:10.5.29-1.amzn2023.0.1",
    "postgresql15": "15.14-1.amzn2023.0.1", "postgresql15-server": "15.14-1.amzn2023.0.1",
    "redis6": "6.2.20-1.amzn2023.0.1", "nodejs": "1:18.20.8-1.amzn2023.0.1",
    "nodejs20": "1:20.19.5-1.amzn2023.0.1", "java-17-amazon-corretto": "1:17.0.17+10-1.amzn2023.1",
    "java-21-amazon-corretto": "1:21.0.9+11-1.amzn2023.1", "golang": "1.24.9-1.amzn2023.0.1",
    "gcc": "11.5.0-5.amzn2023.0.5", "make": "1:4.3-5.amzn2023.0.2", "zip": "3.0-28.amzn2023.0.2",
    "nano": "8.3-1.amzn2023.0.1", "tree": "1.8.0-6.amzn2023.0.2", "tmux": "3.2a-3.amzn2023.0.2",
    "net-tools": "2.0-0.59.amzn2023.0.2", "lsof": "4.94.0-1.amzn2023.0.2",
    "strace": "6.8-1.amzn2023.0.3", "cronie": "1.5.7-1.amzn2023.0.2",
    "rsyslog": "8.2204.0-3.amzn2023.0.4", "amazon-efs-utils": "2.4.0-1.amzn2023",
    "nfs-utils": "1:2.5.4-2.amzn2023.0.3", "squid": "7:6.13-1.amzn2023.0.2",
    "haproxy": "2.8.3-1.amzn2023.0.2", "dnsmasq": "2.90-1.amzn2023.0.2",
    "stress": "1.0.7-2.amzn2023.0.1", "iperf3": "3.19.1-1.amzn2023", "docker": "25.0.13-1.amzn2023",
  ]

  /// Those that every instance has.
  private static let present = [
    "bind-utils", "nmap-ncat", "traceroute", "iptables-nft", "ec2-instance-connect", "curl",
    "openssh-clients", "amazon-ssm-agent", "python3", "tar", "gzip", "vim", "openssl", "chrony",
    "awscli-2", "which", "sudo",
  ]

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let words = call.arguments.filter { !$0.hasPrefix("-") }
    guard let command = words.first else {
      return misuse("a command is needed", in: &context, status: 1)
    }
    let packages = Array(words.dropFirst())
    switch command {
    case "install", "reinstall": return install(packages, in: &context)
    case "remove", "erase": return remove(packages, in: &context)
    case "update", "upgrade", "makecache", "check-update":
      guard command == "check-update" || isRoot(&context), reaches(&context) else { return 1 }
      context.print("Dependencies resolved.\nNothing to do.\nComplete!\n")
      return 0
    case "list", "info": return list(packages, in: &context)
    case "clean", "search", "groupinstall":
      return misuse("vpclab has no '\(command)' of it", in: &context, status: 1)
    default:
      context.printError(
        "No such command: \(command). Please use /usr/bin/dnf --help\n")
      return 1
    }
  }

  private static func isRoot(_ context: inout ShellContext) -> Bool {
    if context.isRoot { return true }
    context.printError(
      "Error: This command has to be run with superuser privileges (under the root user on most "
        + "systems).\n")
    return false
  }

  /// Asks the repository, which is in S3: through an internet gateway, a NAT gateway or S3's gateway
  /// endpoint, or not at all.
  private static func reaches(_ context: inout ShellContext) -> Bool {
    let region = context.cloudRegion
    let host = "al2023-repos-\(region)-de612dc2.s3.dualstack.\(region).amazonaws.com"
    let start = context.cloud.now
    if let address = try? HostNames.resolve(host, in: &context) {
      let attempt = context.cloud.connect(
        from: context.endpoint, to: address, port: 443, timeoutMilliseconds: 30_000)
      if attempt.outcome == .connected {
        context.spend(milliseconds: 3_000)
        context.print(
          "Amazon Linux 2023 repository                     41 MB/s |  50 MB     00:01    \n")
        return true
      }
      context.recordLoss(by: "dnf", to: address, .tcp(port: 443), at: start)
    }
    context.printError(
      "Error: Failed to download metadata for repo 'amazonlinux': Cannot prepare internal "
        + "mirrorlist: Curl error (28): Timeout was reached for https://\(host)/core/mirrors/"
        + "latest/x86_64/mirror.list [Connection timed out after 30000 milliseconds]\n")
    return false
  }

  private static func software(in context: ShellContext) -> GuestSoftware {
    context.shell.host.instance.flatMap { context.cloud.network.instances[$0] }?.software
      ?? GuestSoftware()
  }

  private static func install(_ packages: [String], in context: inout ShellContext) -> Int {
    guard isRoot(&context) else { return 1 }
    guard !packages.isEmpty else {
      context.printError("Error: Need to pass a list of pkgs to install\n")
      return 1
    }
    let have = software(in: context)
    guard reaches(&context) else { return 1 }
    let unknown = packages.filter { repository[$0] == nil && !present.contains($0) }
    guard unknown.isEmpty else {
      context.print(unknown.map { "No match for argument: \($0)\n" }.joined())
      context.printError("Error: Unable to find a match: \(unknown.joined(separator: " "))\n")
      return 1
    }
    let missing = packages.filter { !have.has($0) && !present.contains($0) }
    for package in packages where !missing.contains(package) {
      context.print("Package \(package) is already installed.\n")
    }
    guard !missing.isEmpty else {
      context.print("Dependencies resolved.\nNothing to do.\nComplete!\n")
      return 0
    }
    context.spend(milliseconds: 5_000)
    if let id = context.shell.host.instance {
      context.cloud.changeSoftware(of: id) { software in
        for package in missing { software.install(package) }
      }
    }
    context.print("Dependencies resolved.\n\nInstalled:\n")
    for package in missing {
      context.print("  \(package)-\(repository[package] ?? "").x86_64\n")
    }
    context.print("\nComplete!\n")
    return 0
  }

  private static func remove(_ packages: [String], in context: inout ShellContext) -> Int {
    guard isRoot(&context) else { return 1 }
    let have = software(in: context)
    let found = packages.filter(have.has)
    guard !found.isEmpty else {
      context.print(
        packages.map { "No match for argument: \($0)\n" }.joined()
          + "No packages marked for removal.\nDependencies resolved.\nNothing to do.\nComplete!\n")
      return 0
    }
    if let id = context.shell.host.instance {
      context.cloud.changeSoftware(of: id) { software in
        for package in found { software.remove(package) }
      }
    }
    context.print("Removed:\n" + found.map { "  \($0)\n" }.joined() + "\nComplete!\n")
    return 0
  }

  private static func list(_ packages: [String], in context: inout ShellContext) -> Int {
    let have = software(in: context)
    let names = packages.filter { $0 != "installed" && $0 != "available" }
    let installed = (have.packages + present).filter { names.isEmpty || names.contains($0) }
    guard !installed.isEmpty else {
      context.printError("Error: No matching Packages to list\n")
      return 1
    }
    context.print(
      "Installed Packages\n"
        + installed.map { "\($0).x86_64    \(repository[$0] ?? "-")    @amazonlinux\n" }.joined())
    return 0
  }
}
