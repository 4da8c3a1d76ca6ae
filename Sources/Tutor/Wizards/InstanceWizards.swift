public import AWSServices
import Foundations
import NetworkModel

/// *Launch an instance*, with the security group that its page makes.
public enum InstanceWizard: Wizard {
  public static let id = "instance"
  public static let position = 20
  public static let title = "Launch an instance"
  public static let verb = "Launch"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let vpcs = cloud.network.vpcs.sorted { !$0.isDefault && $1.isDefault }
    let vpc = ResourceID<VPC>(parsing: values["vpc"])
    var fields = [
      FormField(
        "name", "Name", example: "Instance - NextWork VPC 1",
        help: "The instance's Name tag, as in: Instance - NextWork VPC 1.",
        problem: FormField.emptyProblem),
      FormField(
        "type", "Instance type",
        kind: .choice(["t2.micro", "t3.micro", "t3.small", "t4g.micro"].map { .init($0) }),
        default: "t2.micro", help: "t2.micro is in the free tier."),
      FormField.resource(
        "vpc", "VPC", among: vpcs, help: "The network that it runs in; wizard vpc creates one.",
        missing: "There is no VPC.", remedy: .form("vpc")),
      FormField.resource(
        "subnet", "Subnet", among: cloud.network.subnets.filter { $0.vpc == vpc },
        help: "A subnet of that VPC; aws ec2 create-subnet makes one, and < chooses another VPC.",
        missing: "That VPC has no subnet."),
      FormField(
        "public-ip", "Auto-assign public IP",
        kind: .choice([.init("Enable"), .init("Disable")]),
        default: cloud.network.subnets[parsing: values["subnet"]]?.mapsPublicIPOnLaunch == true
          ? "Enable" : "Disable",
        help: "EC2 Instance Connect needs a public address."),
      FormField(
        "group", "Security group name", default: newGroupName(in: vpc, of: cloud),
        help: "A new group in this VPC, or the name of one that exists.",
        problem: FormField.emptyProblem),
    ]
    if existingGroup(values, in: cloud) == nil {
      fields += [
        FormField(
          "ssh", "Allow SSH (TCP 22) from", default: "0.0.0.0/0",
          help: "The page fills in Anywhere. An empty block (none) leaves the rule out.",
          problem: sourceProblem),
        FormField(
          "icmp", "Allow All ICMP - IPv4 from", default: "none",
          help: "Needed for ping. A public ping comes from a public address: 0.0.0.0/0.",
          problem: sourceProblem),
      ]
    }
    return fields
  }

  @Sendable private static func sourceProblem(_ text: String) -> FormProblem? {
    text == "none" || CIDR(parsing: text) != nil
      ? nil : .notACIDRBlock(text, example: "0.0.0.0/0", alternative: "none")
  }

  /// The launch page counts its groups, so that each has rules of its own.
  private static func newGroupName(in vpc: ResourceID<VPC>?, of cloud: Cloud) -> String {
    let taken = Set(cloud.network.securityGroups.filter { $0.vpc == vpc }.map(\.groupName))
    var number = 1
    while taken.contains("launch-wizard-\(number)") { number += 1 }
    return "launch-wizard-\(number)"
  }

  private static func existingGroup(_ values: FormValues, in cloud: Cloud) -> SecurityGroup? {
    cloud.network.securityGroups.first {
      $0.vpc.rawValue == values["vpc"] && $0.groupName == values["group"]
    }
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let subnet = cloud.network.subnets[parsing: values["subnet"]]
    let group = existingGroup(values, in: cloud)
    return FormPreview(
      values["name"],
      [
        .init("Instance type", values["type"]), .init("AMI", "Amazon Linux 2023"),
        .init("Key pair", "-"), .init("Subnet", subnet?.name ?? values["subnet"]),
        .init("Auto-assign public IP", values["public-ip"], isWord: true),
      ],
      parts: [
        FormPreview.Part(
          name: group?.groupName ?? values["group"],
          fields: group.map { [.init("Security group", $0.id.rawValue)] } ?? [
            .init("SSH", values["ssh"], isWord: true),
            .init("All ICMP - IPv4", values["icmp"], isWord: true),
          ])
      ])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard
      let instance = cloud.network.instances.last(where: { $0.name == values["name"] }),
      let interface = cloud.network.primaryInterface(of: instance),
      let subnet = cloud.network.subnets[instance.subnet]
    else { return nil }
    let (instanceName, subnetName) = (NamedResource(instance), NamedResource(subnet))
    guard let address = cloud.network.publicAddress(of: interface) else {
      return """
        Launched \(instanceName) in \(subnetName), with \(interface.primaryAddress) and no public \
        address.
        """
    }
    return """
      Launched \(instanceName) in \(subnetName), with \(interface.primaryAddress) and the public \
      \(address).
      """
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    // An image fits one kind of processor; those of the g families are Arm.
    let architecture = values["type"].hasPrefix("t4g.") ? "arm64" : "x86_64"
    var commands = [
      "AMI=$(aws ec2 describe-images --owners amazon --filters "
        + "'Name=name,Values=al2023-ami-2023*-\(architecture)' "
        + "--query 'sort_by(Images,&CreationDate)[-1].ImageId' --output text)"
    ]
    let existing = existingGroup(values, in: cloud)
    if existing == nil {
      commands.append(
        "SG=$(aws ec2 create-security-group --group-name \(values["group"].shellQuoted) "
          + "--description \("\(values["group"]) made by the launch page".shellQuoted) "
          + "--vpc-id \(values["vpc"]) --query GroupId --output text)")
      if values["ssh"] != "none" {
        commands.append(
          "aws ec2 authorize-security-group-ingress --group-id $SG --protocol tcp --port 22 "
            + "--cidr \(values["ssh"])")
      }
      if values["icmp"] != "none" {
        commands.append(
          "aws ec2 authorize-security-group-ingress --group-id $SG --protocol icmp --port -1 "
            + "--cidr \(values["icmp"])")
      }
    }
    let address =
      values["public-ip"] == "Enable"
      ? "--associate-public-ip-address" : "--no-associate-public-ip-address"
    commands += [
      "INSTANCE=$(aws ec2 run-instances --image-id $AMI --instance-type \(values["type"]) "
        + "--subnet-id \(values["subnet"]) --security-group-ids \(existing?.id.rawValue ?? "$SG") \(address) "
        + "\(VPCWizard.tags("instance", values["name"])) "
        + "--query 'Instances[0].InstanceId' --output text)",
      "aws ec2 wait instance-running --instance-ids $INSTANCE",
    ]
    return commands
  }
}

/// *Instance state*: start or stop an instance.
public enum InstanceStateWizard: Wizard {
  public static let id = "instance-state"
  public static let position = 135
  public static let title = "Instance state"
  public static let verb = "Change"
  private static let actions: [FormField.Choice] = [
    .init("start", "Start"), .init("stop", "Stop"),
  ]

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let instances = cloud.network.instances.filter { [.running, .stopped].contains($0.state) }
    let state = cloud.network.instances[parsing: values["instance"]]?.state
    return [
      FormField.resource(
        "instance", "Instance", among: instances,
        help: "A stopped instance keeps its private address and loses its public one.",
        missing: "There is no instance to start or stop.", remedy: .form("instance")),
      FormField(
        "action", "Action",
        kind: .choice(actions.filter { ($0.value == "start") == (state == .stopped) }),
        default: state == .stopped ? "start" : "stop", help: "What the instance's state allows."),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(
      cloud.network.instances[parsing: values["instance"]]?.name ?? values["instance"],
      [.init("Action", actions.name(of: values["action"]), isWord: true)])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    guard let instance = cloud.network.instances[parsing: values["instance"]] else { return nil }
    return "\(NamedResource(instance)) is \(instance.state.name) now."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let verb = values["action"]
    return [
      "aws ec2 \(verb)-instances --instance-ids \(values["instance"])",
      "aws ec2 wait instance-\(verb == "start" ? "running" : "stopped") "
        + "--instance-ids \(values["instance"])",
    ]
  }
}

/// *Terminate instance*, and wait until it is gone.
public enum TerminateWizard: Wizard {
  public static let id = "terminate"
  public static let position = 160
  public static let title = "Terminate instance"
  public static let verb = "Terminate"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    let instances = cloud.network.instances.filter {
      ![.terminated, .shuttingDown].contains($0.state)
    }
    let all = FormField.Choice("all", "All instances")
    return [
      FormField(
        "instance", "Instance",
        kind: .choice(instances.map { FormField.choice($0) } + (instances.isEmpty ? [] : [all])),
        default: instances.first?.id.rawValue ?? "",
        help: "An instance that is terminated cannot come back, nor can what was on it.",
        missing: "There is no instance to terminate.")
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    let gone = terminated(by: values, in: cloud)
    let interfaces = cloud.network.networkInterfaces.filter { interface in
      gone.contains { $0.id == interface.attachment?.instance }
        && interface.attachment?.deletesOnTermination == true
    }
    return FormPreview(
      values["instance"] == "all" ? "" : gone.first?.name ?? values["instance"],
      FormPreview.Field.addressesLeft(
        by: { one in interfaces.contains { $0.id == one.id } }, in: cloud.network)
        + FormPreview.Field.blackholes(of: Set(interfaces.map(\.id.rawValue)), in: cloud),
      parts: values["instance"] == "all"
        ? gone.map { .init(name: $0.name ?? $0.id.rawValue, fields: []) } : [])
  }

  private static func terminated(by values: FormValues, in cloud: Cloud) -> [Instance] {
    cloud.network.instances.filter { instance in
      ![.terminated, .shuttingDown].contains(instance.state)
        && ["all", instance.id.rawValue].contains(values["instance"])
    }
  }

  public static func removed(by values: FormValues, in cloud: Cloud) -> Statement? {
    guard values["instance"] != "all" else { return "Terminated all instances." }
    let instance = NamedResource(
      id: values["instance"], name: cloud.name(ofResource: values["instance"]))
    return "Terminated \(instance)."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let ids = terminated(by: values, in: cloud).map(\.id.rawValue).joined(separator: " ")
    return [
      "aws ec2 terminate-instances --instance-ids \(ids)",
      "aws ec2 wait instance-terminated --instance-ids \(ids)",
    ]
  }
}
