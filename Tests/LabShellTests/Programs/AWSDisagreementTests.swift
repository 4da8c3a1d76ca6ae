import Testing

@testable import LabShell

/// What the AWS CLI shows and vpclab once showed otherwise, as somebody types it; each with the fact
/// that says which is right (docs/facts).
@Suite struct AWSDisagreementTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let fact: String
    let script: String
    var shows = ""
    var status = 0

    var testDescription: String { "\(fact): \(script)" }
  }

  /// `$VPC`, `$SUBNET` and `$RTB` of a VPC of one's own, `$GROUP` in it.
  private static let network = """
    VPC=$(aws ec2 create-vpc --cidr-block 10.9.0.0/16 --query Vpc.VpcId --output text)
    SUBNET=$(aws ec2 create-subnet --vpc-id $VPC --cidr-block 10.9.1.0/24 --query Subnet.SubnetId \
      --output text)
    RTB=$(aws ec2 create-route-table --vpc-id $VPC --query RouteTable.RouteTableId --output text)
    GROUP=$(aws ec2 create-security-group --group-name a --description a --vpc-id $VPC \
      --query GroupId --output text)
    AMI=$(aws ssm get-parameter --name \
      /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
      --query Parameter.Value --output text)
    launch() { aws ec2 run-instances --image-id $AMI --subnet-id $SUBNET "$@" \
      --query 'Instances[0].InstanceId' --output text; }

    """

  private static let rows = [
    Row(
      fact: "NAT-02",
      script: """
        NAT=$(aws ec2 create-nat-gateway --subnet-id $SUBNET --connectivity-type private \
          --query NatGateway.NatGatewayId --output text)
        aws ec2 wait nat-gateway-available --nat-gateway-ids $NAT
        aws ec2 create-route --route-table-id $RTB --destination-cidr-block 0.0.0.0/0 \
          --gateway-id $NAT --output text
        """, shows: "True\n"),
    Row(
      fact: "ERR-20",
      script: """
        for i in 1 2; do aws ec2 create-nat-gateway --subnet-id $SUBNET --client-token t \
          --connectivity-type private --query NatGateway.NatGatewayId; done | uniq | wc -l
        """, shows: "1\n"),
    Row(
      fact: "ERR-20",
      script: "launch --client-token t --instance-type t2.micro > /dev/null\n"
        + "launch --client-token t --instance-type t3.micro",
      shows: "(IdempotentParameterMismatch)", status: 254),
    Row(
      fact: "EIC-10",
      script: "I=$(launch --instance-type t2.micro)\n"
        + "aws ec2-instance-connect ssh --instance-id $I --connection-type eice",
      shows: "There are no available instance connect endpoints.", status: 252),
    Row(
      fact: "ERR-14",
      script: "aws ec2 describe-vpcs --filters Name=isDefault,Values=true "
        + "--query 'Vpcs[].CidrBlock' --output text",
      shows: "172.31.0.0/16\n"),
    Row(
      fact: "ERR-14",
      script: "aws ec2 create-tags --resources $VPC --tags Key=a,Value=mine\n"
        + "aws ec2 describe-vpcs --filters Name=tag-value,Values=mine "
        + "--query 'Vpcs[].CidrBlock' --output text",
      shows: "10.9.0.0/16\n"),
    Row(
      fact: "ERR-13",
      script: "aws ec2 describe-instances --max-results 5 --instance-ids "
        + "$(launch --instance-type t2.micro)",
      shows: "(InvalidParameterCombination) when calling the DescribeInstances operation: "
        + "The parameter instancesSet cannot be used with the parameter maxResults", status: 254),
    Row(
      fact: "ERR-13",
      script: "aws ec2 describe-instances --max-items 1 --query 'Reservations[].Instances[].State' "
        + "--output text --instance-ids $(launch --instance-type t2.micro)",
      shows: "0\tpending\n"),
    Row(
      fact: "SG-21",
      script: "aws ec2 authorize-security-group-ingress --group-id $GROUP --ip-permissions "
        + "'IpProtocol=tcp,FromPort=1,ToPort=1,IpRanges=[{CidrIp=1.1.1.1/32,Description=a<b>}]'",
      shows: "(InvalidParameterValue) when calling the AuthorizeSecurityGroupIngress operation: "
        + "Invalid rule description. Valid descriptions are strings less than 256 characters from "
        + "the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*", status: 254),
    Row(
      fact: "SG-22",
      script: "aws ec2 revoke-security-group-ingress --group-name default --protocol tcp --port 9 "
        + "--cidr 1.2.3.4/32 --query '[Return, UnknownIpPermissions[0].IpRanges[0].CidrIp]' "
        + "--output text",
      shows: "True\t1.2.3.4/32\n"),
    Row(
      fact: "SG-22",
      script: "aws ec2 revoke-security-group-ingress --group-id $GROUP --protocol tcp --port 9 "
        + "--cidr 1.2.3.4/32",
      shows: "(InvalidPermission.NotFound)", status: 254),
    Row(
      fact: "IAM-40",
      script: "ME=$(aws sts get-caller-identity --query Account --output text)\n"
        + "aws iam create-role --role-name x --assume-role-policy-document "
        + #"'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"#
        + #""arn:aws:iam::'$ME':user/nobody"},"Action":"sts:AssumeRole"}]}'"#,
      shows: #"Invalid principal in policy: "AWS":"arn:aws:iam::"#, status: 254),
    Row(
      fact: "INQ-11",
      script: """
        aws logs create-log-group --log-group-name g
        Q=$(aws logs start-query --log-group-name g --start-time 1 --end-time 1999999999 \
          --query-string 'limit 1' --query queryId --output text)
        aws logs stop-query --query-id $Q
        """,
      shows: "(InvalidParameterException) when calling the StopQuery operation: The specified "
        + "query is not running.", status: 254),
    Row(
      fact: "INS-17", script: "launch --instance-type t2.micro --count 100",
      shows: "(VcpuLimitExceeded)", status: 254),
    // What has that id in another Region is another VPC.
    Row(
      fact: "PCX-06",
      script: """
        PEER=$(aws ec2 create-vpc --cidr-block 10.8.0.0/16 --query Vpc.VpcId --output text)
        ask() { aws ec2 create-vpc-peering-connection --vpc-id $VPC --peer-vpc-id $PEER "$@" \
          --query VpcPeeringConnection.VpcPeeringConnectionId --output text; }
        aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id $(ask) > /dev/null
        aws ec2 describe-vpc-peering-connections --vpc-peering-connection-ids \
          $(ask --peer-region us-east-1) --output text \
          --query 'VpcPeeringConnections[].[AccepterVpcInfo.Region,Status.Code]'
        """, shows: "us-east-1\tfailed\n"),
    Row(
      fact: "IAM-45", script: "aws iam list-roles --query 'Roles[].RoleName' --output text",
      shows: "AWSServiceRoleForSupport\tAWSServiceRoleForTrustedAdvisor\n"),
    Row(
      fact: "IAM-45", script: "aws iam delete-role --role-name AWSServiceRoleForSupport",
      shows: "(UnmodifiableEntity) when calling the DeleteRole operation: Cannot perform the "
        + "operation on the protected role 'AWSServiceRoleForSupport' - this role is only "
        + "modifiable by AWS", status: 254),
    Row(
      fact: "IAM-45",
      script: "aws iam list-attached-role-policies --role-name AWSServiceRoleForTrustedAdvisor "
        + "--query 'AttachedPolicies[].PolicyArn' --output text",
      shows: "arn:aws:iam::aws:policy/aws-service-role/AWSTrustedAdvisorServiceRolePolicy\n"),
  ]

  @Test(arguments: rows) func `AWS answers so`(_ row: Row) {
    let result = TestShell.run(Self.network + row.script)
    #expect((result.output + result.errors).contains(row.shows))
    #expect(result.status == row.status)
  }
}
