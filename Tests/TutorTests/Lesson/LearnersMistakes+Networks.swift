/// VPCs, instances and their addresses.
extension MistakeRow {
  static let networks: [MistakeRow] = [
    // The first form is answered, not the second one only: also DiagnosisTests.
    MistakeRow(
      "1a", "both VPCs are left at 10.0.0.0/16", ["wizard vpc name=NextWork-1 zones=1 private=0"],
      says: ["Note: With 10.0.0.0/16, which the form fills in by itself: NextWork-1-vpc (vpc-"]),
    MistakeRow(
      "1b", "both VPCs get 10.1.0.0/16",
      [
        "wizard vpc name=NextWork-1 cidr=10.1.0.0/16 zones=1 private=0",
        "wizard vpc name=NextWork-2 cidr=10.1.0.0/16 zones=1 private=0",
      ],
      says: [
        "Note: Two of your VPCs have 10.1.0.0/16:", "NextWork-1-vpc (vpc-", "NextWork-2-vpc (vpc-",
      ]),
    MistakeRow(
      "2", "the form's S3 endpoint stays",
      ["wizard vpc name=NextWork-1 cidr=10.1.0.0/16 zones=1 private=0 endpoint=S3"],
      says: [
        "Note: A VPC endpoint was made along with a VPC", "NextWork-1-vpce-s3 (vpce-",
        "costs nothing",
      ], passes: ["vpc-1"]),
    MistakeRow(
      "4a", "two zones and two private subnets", ["wizard vpc name=project cidr=10.1.0.0/16"],
      says: ["[x] VPC 1 is 10.1.0.0/16 with a public subnet"], not: ["one public subnet", "Note:"]),
    MistakeRow(
      "4b", "the instance goes into the private subnet",
      [
        "wizard vpc name=NextWork-1 cidr=10.1.0.0/16",
        "wizard instance name=web vpc=NextWork-1-vpc subnet=NextWork-1-subnet-private1-us-west-2a public-ip=Enable group=G icmp=0.0.0.0/0",
        "wait 2m", "check launch-instances",
      ],
      says: [
        "Note: Instance 1, web (i-", "which is private", "launch it in",
        "NextWork-1-subnet-public1-us-west-2a (subnet-", "The answer is lost at rtb-",
      ], not: ["security group", "Associate the right table", "No longer holds"],
      passes: ["vpc-1"]),
    MistakeRow(
      "4c", "1 public subnet with two zones",
      ["wizard vpc name=one cidr=10.1.0.0/16 zones=2 public=1 private=1"],
      says: [
        "Number of public subnets: '1' is none of these: 0, 2.", "choose 1 Availability Zone",
      ],
      not: ["Created"]),
    MistakeRow(
      "5a", "AWS_DEFAULT_REGION is another one",
      [
        "export AWS_DEFAULT_REGION=us-east-1", "aws ec2 create-vpc --cidr-block 10.1.0.0/16",
        "check",
      ],
      says: [
        "Note: A VPC of yours lies in another Region: vpc-",
        "(us-east-1). This lab takes place in us-west-2",
        "export AWS_REGION=us-west-2",
      ]),
    MistakeRow(
      "5b", "--region",
      ["aws ec2 create-vpc --cidr-block 10.1.0.0/16 --region us-east-1", "check"],
      says: ["Note: A VPC of yours lies in another Region: vpc-", "without --region"]),
    MistakeRow(
      "6a", "/8", ["aws ec2 create-vpc --cidr-block 10.1.0.0/8"],
      says: ["(InvalidVpc.Range)", "vpclab: A VPC's block is /16 to /28"]),
    MistakeRow(
      "6b", "/24", ["aws ec2 create-vpc --cidr-block 10.1.0.0/24", "check"],
      says: ["has another size: vpc-", "10.1.0.0/24. The /16 matters"]),
    // AWS makes 10.1.0.0/16 of it, which is right.
    MistakeRow(
      "6c", "host bits are set", ["aws ec2 create-vpc --cidr-block 10.1.0.5/16", "check"],
      says: ["✓ a VPC has the CIDR block 10.1.0.0/16"], not: ["Note:"]),
    MistakeRow(
      "7a", "a subnet overlaps another", after: 1,
      ["aws ec2 create-subnet --vpc-id \"$VPC1\" --cidr-block 10.1.0.0/24"],
      says: ["(InvalidSubnet.Conflict)", "vpclab: subnet-", "has 10.1.0.0/20."]),
    MistakeRow(
      "7b", "a subnet outside of its VPC", after: 1,
      ["aws ec2 create-subnet --vpc-id \"$VPC1\" --cidr-block 10.2.0.0/24"],
      says: ["(InvalidSubnet.Range)", "lies within its VPC's 10.1.0.0/16"]),

    MistakeRow(
      "8a", "no public address", after: 1,
      [
        "wizard instance name=\"Instance - NextWork VPC 1\" vpc=NextWork-1-vpc icmp=0.0.0.0/0",
        "check",
      ],
      says: [
        "Note: Without a public IPv4 address: Instance 1, Instance - NextWork VPC 1 (i-",
        "· EC2 Instance Connect is let through to its port 22",
      ], not: ["ReservationId", "must allow"]),
    MistakeRow(
      "8b", "the subnet's setting is flipped instead", after: 2, changing: [withoutPublicAddress],
      [
        "aws ec2 modify-subnet-attribute --subnet-id \"$SUBNET1\" --map-public-ip-on-launch",
        "check",
      ], says: ["Changing the subnet's setting does not help an instance that runs already"]),
    MistakeRow(
      "8c", "an Elastic IP address mends it", after: 2, changing: [withoutPublicAddress],
      [
        "A=$(aws ec2 allocate-address --query AllocationId --output text)",
        "aws ec2 associate-address --allocation-id \"$A\" --instance-id \"$I1\"",
      ], says: ["[x] Instance 1 runs in VPC 1"], not: ["Note:"], passes: ["instance-1"]),
    MistakeRow(
      "8d", "launched again, as the note says", after: 2, changing: [withoutPublicAddress],
      launch(named: "web-b") + ["check launch-instances"],
      says: [
        "[x] Instance 1 runs in VPC 1", "Instance 1 is web-b (i-",
        "Instance - NextWork VPC 1 (i-",
      ], not: ["Both instances"], passes: ["instance-1"]),
    MistakeRow(
      "8e", "launched again under the same name", after: 2, changing: [withoutPublicAddress],
      launch(named: "Instance - NextWork VPC 1") + [
        "connect \"Instance - NextWork VPC 1\" hostname",
        "aws ec2 terminate-instances --instance-ids \"$I1\"",
        "connect \"Instance - NextWork VPC 1\" hostname",
      ],
      says: [
        "several instances are called 'Instance - NextWork VPC 1'; name one by its id",
        "10.1.14.57  running", "us-west-2.compute.internal",
      ], passes: ["instance-1"]),
    MistakeRow(
      "9", "launched in the default VPC", after: 2,
      changing: [
        (
          "--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\" --associate-public-ip-address",
          " "
        )
      ], ["check"],
      says: [
        "Note: An address that begins with 172.31 is one of the default VPC",
        "Instance - NextWork VPC 1 (i-",
      ]),
    MistakeRow(
      "10", "both instances in VPC 1", after: 2,
      changing: [
        (
          "--subnet-id \"$SUBNET2\" --security-group-ids \"$SG2\"",
          "--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\""
        )
      ], ["check"],
      says: [
        "Note: Both instances run in VPC 1:", "Instance - NextWork VPC 2 (i-",
        "Launch Instance 2 in the subnet of VPC 2, NextWork-2-subnet-public1-us-west-2a (subnet-",
      ]),
    // The default group has a rule for its own members: nothing is missing, and nobody comes in.
    MistakeRow(
      "11", "the default security group", after: 2,
      changing: [
        ("--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\"", "--subnet-id \"$SUBNET1\"")
      ], ["wait 2m", "connect \"$I1\" hostname", "check"],
      says: [
        "Note: The security group of an instance lets no TCP 22 in from outside: default (sg-",
        "Lost at eni-", "security group default ingress: no rule allows TCP port 22",
      ]),
    // Who connects at once is told of what outlasts the start, not of the start.
    MistakeRow(
      "11b", "the default security group, connected while it starts", after: 2,
      changing: [
        ("--subnet-id \"$SUBNET1\" --security-group-ids \"$SG1\"", "--subnet-id \"$SUBNET1\""),
        ("aws ec2 wait instance-running", ""),
      ], ["connect \"$I1\" hostname", "check"],
      says: [
        "Note: The security group of an instance lets no TCP 22 in from outside: default (sg-",
        "security group default ingress: no rule allows TCP port 22",
      ], not: ["Still starting"]),
    // Also lesson test: ssh-my-ip.sh.
    MistakeRow(
      "12", "SSH from My IP", after: 2,
      changing: [
        (
          "--group-id \"$SG1\" --protocol tcp --port 22 --cidr 0.0.0.0/0",
          "--group-id \"$SG1\" --protocol tcp --port 22 --cidr 203.0.113.9/32"
        )
      ], ["wait 2m", "connect \"$I1\" hostname", "why"],
      says: [
        "NextWork-1-SG (sg-", "allows SSH, but not from where EC2 Instance Connect comes from",
        "18.237.140.160/29", "ENI_SG_RULES_MISMATCH",
      ]),
    MistakeRow(
      "12b", "SSH from My IP to Instance 2", after: 2,
      changing: [
        (
          "--group-id \"$SG2\" --protocol tcp --port 22 --cidr 0.0.0.0/0",
          "--group-id \"$SG2\" --protocol tcp --port 22 --cidr 203.0.113.9/32"
        )
      ], ["wait 2m", "connect \"$I2\" hostname"],
      says: [
        "allows SSH, but not from where EC2 Instance Connect comes from"
      ]),
    MistakeRow(
      "13", "connected while it starts", after: 2,
      changing: [("aws ec2 wait instance-running", "")],
      ["connect \"$I1\" hostname", "check"],
      says: [
        "Note: Still starting, by its status checks:", "Instance 1, Instance - NextWork VPC 1 (i-",
        "aws ec2 wait instance-status-ok --instance-ids i-",
      ], not: ["security group", "must allow"]),
    MistakeRow(
      "14", "the route to the internet gateway is deleted", after: 2,
      [
        "aws ec2 delete-route --route-table-id \"$RTB1\" --destination-cidr-block 0.0.0.0/0",
        "check launch-instances",
      ],
      says: [
        "its route table needs 0.0.0.0/0 to the internet gateway of VPC 1, NextWork-1-igw (igw-",
        "The answer is lost at rtb-", "Note: An instance runs behind NextWork-1-rtb-public (rtb-",
      ], not: ["must allow", "security group"]),
    MistakeRow(
      "15", "stopped", after: 2,
      ["aws ec2 stop-instances --instance-ids \"$I1\"", "wait 2m", "check launch-instances"],
      says: [
        "is stopping.",
        "Note: Stopped: Instance 1, Instance - NextWork VPC 1 (i-",
        "aws ec2 start-instances --instance-ids i-",
      ], not: ["must allow", "security group"]),
    // Also lesson test: pinged-old-address.sh.
    MistakeRow(
      "15b", "the old public address is pinged after a stop", after: 4,
      [
        publicAddressOfTwo, "aws ec2 stop-instances --instance-ids \"$I2\"",
        "aws ec2 wait instance-stopped --instance-ids \"$I2\"",
        "aws ec2 start-instances --instance-ids \"$I2\"",
        "aws ec2 wait instance-running --instance-ids \"$I2\"", "wait 2m",
        "connect \"$I1\" ping -c 2 \"$PUBLIC2\"",
      ],
      says: [
        "is an address from before the instance was stopped",
        "Instance 2, Instance - NextWork VPC 2 (i-",
      ]),
  ]
}
