/// Notes on what a rule, an entry or a route does to a ping: each says what the forwarding function says.
extension DiagnosisTests {
  static let packets: [Row] = [
    Row(
      name: "another type of ICMP beside the right one from too few", steps: 2,
      changes: [
        (
          "\"$SG2\" --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]'",
          "\"$SG2\" --ip-permissions IpProtocol=icmp,FromPort=8,ToPort=-1,IpRanges='[{CidrIp=10.1.0.0/16}]' IpProtocol=icmp,FromPort=0,ToPort=-1,IpRanges='[{CidrIp=0.0.0.0/0}]'"
        )
      ], lines: ["check"],
      says: [
        "Note: Instance 2 lets a ping in, but not from everywhere",
        "no rule allows ICMP echo request (type 8) from 198.51.100.77",
      ], saysNot: ["A rule allows ICMP, but not what a ping sends"]),
    Row(
      name: "a rule of a network ACL that denies first", steps: 2,
      lines: acl("ACL", of: "SUBNET2") + [
        "aws ec2 create-network-acl-entry --network-acl-id $ACL --rule-number 50 --protocol -1 --cidr-block 0.0.0.0/0 --rule-action deny --ingress",
        "check",
      ],
      says: [
        "Note: Rule 50 of the network ACL acl-", "for ingress of", "--rule-number 50 --ingress",
      ],
      saysNot: ["No rule of it fits"]),
    Row(
      name: "a rule that denies something else, and none that lets the answer out", steps: 2,
      lines: [
        "ACL=$(aws ec2 create-network-acl --vpc-id \"$VPC2\" --query NetworkAcl.NetworkAclId --output text)",
        "aws ec2 create-network-acl-entry --network-acl-id $ACL --rule-number 40 --protocol 6 --port-range From=23,To=23 --cidr-block 0.0.0.0/0 --rule-action deny --ingress",
        "aws ec2 create-network-acl-entry --network-acl-id $ACL --rule-number 100 --protocol -1 --cidr-block 0.0.0.0/0 --rule-action allow --ingress",
        "OLD=$(aws ec2 describe-network-acls --filters Name=association.subnet-id,Values=\"$SUBNET2\" --query \"NetworkAcls[0].Associations[?SubnetId=='$SUBNET2'].NetworkAclAssociationId\" --output text)",
        "aws ec2 replace-network-acl-association --association-id $OLD --network-acl-id $ACL",
        "check",
      ], says: ["No rule of it fits"], saysNot: ["Note: Rule 40"]),
    Row(
      name: "the own computer and a private address in step 2", steps: 2,
      lines: ["ping -c 2 10.2.9.9"],
      says: ["Note: What ping sent came from your own computer"]),
    Row(
      name: "an instance that pings itself", steps: 4,
      lines: [
        privateAddress2,
        "connect \"$I2\" ping -c 2 $PRIVATE2", "ls",
      ], says: ["Note: An instance has pinged its own address"]),
    Row(
      name: "a lost ping that no note explains points to why", steps: 2,
      lines: ["ping -c 2 192.0.2.1"], says: ["No answer came: 'why' shows where that ended."]),
    Row(
      name: "an answered ping points nowhere", steps: 2, lines: ["ping -c 2 8.8.8.8"],
      saysNot: ["No answer came"]),
    Row(
      name: "the other VPC's route table", steps: 4,
      lines: [
        privateAddress2,
        "connect \"$I1\" ping -c 2 $PRIVATE2",
        "aws ec2 describe-route-tables --filters Name=vpc-id,Values=$VPC2",
      ], says: ["Note: That was VPC 2's route table"]),
    Row(
      name: "all route tables", steps: 4,
      lines: [
        privateAddress2,
        "connect \"$I1\" ping -c 2 $PRIVATE2", "aws ec2 describe-route-tables",
      ], saysNot: ["That was VPC 2's route table"]),
    Row(
      name: "what lies in another Region is named with it", steps: 0,
      lines: ["aws ec2 create-vpc --cidr-block 10.1.0.0/16 --region eu-north-1", "check"],
      says: ["Note: A VPC of yours lies in another Region: vpc-", " (eu-north-1)."]),
    Row(
      name: "a group of another Region is named with it", steps: 2,
      lines: ["aws logs create-log-group --log-group-name G --region eu-north-1", "check"],
      says: ["Note: A log group of yours lies in another Region: G (eu-north-1)."]),
    Row(
      name: "one note for two settings of a flow log", steps: 4,
      changes: [
        (
          "--traffic-type ALL --max-aggregation-interval 60",
          "--traffic-type REJECT --max-aggregation-interval 600"
        )
      ], lines: ["check"],
      says: [
        "Note: Several settings of", "--traffic-type ALL --max-aggregation-interval 60",
      ], saysNot: ["records REJECT traffic only, so", "which is AWS's default"]),
    Row(
      name: "the answer that is lost is told as the check tells it", steps: 6,
      changes: [("--destination-cidr-block 10.1.0.0/16 --vpc-peering", "")], lines: ["check"],
      says: ["its answer is lost for want of a route"], saysNot: ["leaves by the internet gateway"]),
  ]

  private static let privateAddress2 =
    "PRIVATE2=$(aws ec2 describe-instances --instance-ids \"$I2\" --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)"

  private static func acl(_ name: String, of subnet: String) -> [String] {
    [
      "\(name)=$(aws ec2 describe-network-acls --filters Name=association.subnet-id,Values=\"$\(subnet)\" --query 'NetworkAcls[0].NetworkAclId' --output text)"
    ]
  }
}
