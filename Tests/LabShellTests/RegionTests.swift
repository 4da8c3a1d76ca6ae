import AWSServices
import DataPlane
import Foundations
import NetworkModel
import Testing

@testable import LabShell

/// The learner's command line in a Region that is not the lab's own.
@Suite struct RegionTests {
  struct Row: Sendable {
    var script: String
    var output = ""
    var errors = ""
    var status = 0
  }

  @Test(arguments: [
    Row(
      script: "aws ec2 describe-availability-zones --region eu-west-1 "
        + "--query 'AvailabilityZones[].ZoneName' --output text",
      output: "eu-west-1a\teu-west-1b\teu-west-1c\n"),
    Row(
      script: "export AWS_DEFAULT_REGION=us-west-1; aws ec2 describe-availability-zones "
        + "--query 'AvailabilityZones[].ZoneId' --output text",
      output: "usw1-az3\tusw1-az1\n"),
    Row(
      script:
        "AWS_DEFAULT_REGION=us-west-1 AWS_REGION=sa-east-1 aws ec2 describe-availability-zones "
        + "--query 'AvailabilityZones[0].RegionName' --output text",
      output: "sa-east-1\n"),
    // `configure get` asks the files, never the environment.
    Row(
      script: "AWS_DEFAULT_REGION=us-west-1 AWS_REGION=sa-east-1 aws configure get region",
      output: "us-west-2\n"),
    Row(
      script: "aws configure set region ap-south-1; aws configure get region; "
        + "aws ec2 describe-subnets --query 'Subnets[0].AvailabilityZone' --output text",
      output: "ap-south-1\nap-south-1a\n"),
    Row(
      script: "aws configure set region ap-south-1; aws configure list | grep region",
      output: "region     : ap-south-1               : config-file      : ~/.aws/config\n"),
    Row(
      script: "AWS_REGION=eu-west-2 aws configure list | grep region",
      output: "region     : eu-west-2                : env              "
        + ": ['AWS_REGION', 'AWS_DEFAULT_REGION']\n"),
    Row(
      script: "aws configure set output text; aws ec2 describe-regions "
        + "--region-names eu-west-1 --query 'Regions[].RegionName'",
      output: "eu-west-1\n"),
    Row(
      script: "aws ec2 describe-vpcs --region xx-yyyy-1",
      errors: """

        aws: [ERROR]: Could not connect to the endpoint URL: "https://ec2.xx-yyyy-1.amazonaws.com/"
        vpclab: there is no Region xx-yyyy-1; aws ec2 describe-regions lists those that there are.

        """, status: 255),
    Row(
      script: "aws ec2 wait vpc-available --vpc-ids vpc-0123 --region xx-yyyy-1",
      errors: """

        aws: [ERROR]: Could not connect to the endpoint URL: "https://ec2.xx-yyyy-1.amazonaws.com/"
        vpclab: there is no Region xx-yyyy-1; aws ec2 describe-regions lists those that there are.

        """, status: 255),
    Row(
      script: "aws ec2 describe-vpcs --region af-south-1",
      errors: """

        aws: [ERROR]: An error occurred (AuthFailure) when calling the DescribeVpcs operation: \
        AWS was not able to validate the provided access credentials
        vpclab: the account has not opted in to af-south-1; aws ec2 describe-regions lists the \
        Regions that it can use.

        """, status: 254),
    Row(
      script: "aws iam list-policies --scope Local --region xx-yyyy-1 --query Policies",
      output: "[]\n"),
  ])
  func `the Region comes from the option, the environment or the configuration`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output)
    #expect(result.errors == row.errors)
    #expect(result.status == row.status)
  }

  /// What the lab's own Region has, made in Frankfurt: from an instance to flow records.
  @Test func `a network, a flow log and its records work in another Region to the end`() throws {
    var shell = Shell(seed: 7)
    var cloud = Cloud(seed: 7, now: Instant(seconds: 1_790_000_000))
    let home = cloud
    let made = TestShell.run(
      """
      cat > trust.json <<'END'
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
       "Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole",
       "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:ec2:eu-central-1:*:vpc-flow-log/*"}}}]}
      END
      cat > policy.json <<'END'
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*",
       "Condition":{"StringEquals":{"aws:RequestedRegion":"eu-central-1"}}}]}
      END
      ROLE=$(aws iam create-role --role-name flow --assume-role-policy-document file://trust.json \
        --query Role.Arn --output text)
      aws iam put-role-policy --role-name flow --policy-name p --policy-document file://policy.json
      export AWS_DEFAULT_REGION=eu-central-1
      SUBNET=$(aws ec2 describe-subnets --query 'Subnets[0].SubnetId' --output text)
      VPC=$(aws ec2 describe-vpcs --query 'Vpcs[0].VpcId' --output text)
      SG=$(aws ec2 describe-security-groups --query 'SecurityGroups[0].GroupId' --output text)
      aws ec2 authorize-security-group-ingress --group-id $SG --protocol tcp --port 22 \
        --cidr 0.0.0.0/0 > /dev/null
      aws ec2 authorize-security-group-ingress --group-id $SG --protocol icmp --port -1 \
        --cidr 0.0.0.0/0 > /dev/null
      AMI=resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
      I=$(aws ec2 run-instances --image-id $AMI --instance-type t2.micro --subnet-id $SUBNET \
        --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=Frankfurt}]' \
        --query 'Instances[0].InstanceId' --output text)
      FL=$(aws ec2 create-flow-logs --resource-type VPC --resource-ids $VPC --traffic-type ALL \
        --max-aggregation-interval 60 --log-group-name flows --deliver-logs-permission-arn $ROLE \
        --log-format '${region} ${az-id} ${interface-id} ${srcaddr} ${action}' \
        --query 'FlowLogIds[0]' --output text)
      aws ec2 wait instance-running --instance-ids $I; wait 2m
      """, in: &shell, on: &cloud)
    #expect(made.errors == "")
    #expect(cloud.network == home.network)
    #expect(cloud.usedRegions == ["us-west-2", "eu-central-1"])

    let login = TestShell.run("connect Frankfurt hostname", in: &shell, on: &cloud)
    #expect(login.errors == "")
    #expect(login.output.hasSuffix(".eu-central-1.compute.internal\n"))
    TestShell.checkAnswered("connect Frankfurt", in: &shell, on: &cloud)
    #expect(cloud.region == "us-west-2", "at rest the lab's own Region is served")
    let ping = TestShell.run("ping -c 2 8.8.8.8", in: &shell, on: &cloud)
    #expect(ping.output.contains("2 packets transmitted, 2 received"))
    _ = TestShell.run("exit", in: &shell, on: &cloud)
    #expect(shell.host == .ownComputer)

    let address = TestShell.run(
      "aws ec2 describe-instances --query 'Reservations[0].Instances[0].PublicIpAddress' "
        + "--output text", in: &shell, on: &cloud
    ).output.split(separator: "\n").joined()
    let outside = TestShell.run("ping -c 2 \(address)", in: &shell, on: &cloud)
    #expect(outside.output.contains("2 packets transmitted, 2 received"), "\(outside)")
    let background = TestShell.run(
      "ping -c 3 \(address) & ping -c 3 8.8.8.8 > /dev/null; wait", in: &shell, on: &cloud)
    #expect(background.output.contains("3 packets transmitted, 3 received"), "\(background)")

    let records = TestShell.run(
      """
      wait 20m
      aws logs tail flows --since 1h --format short
      """, in: &shell, on: &cloud)
    #expect(records.errors == "")
    let lines = records.output.split(separator: "\n").filter { $0.contains("eni-") }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains("eu-central-1 euc1-az2 eni-") })
    let status = TestShell.run(
      "aws ec2 describe-flow-logs --query 'FlowLogs[0].DeliverLogsStatus' --output text; "
        + "aws logs describe-log-groups --query 'logGroups[].arn' --output text; "
        + "aws logs describe-log-groups --query 'logGroups[].arn' --output text --region us-west-2",
      in: &shell, on: &cloud)
    #expect(status.output.hasPrefix("SUCCESS\narn:aws:logs:eu-central-1:"))
    #expect(status.output.split(separator: "\n").count == 2, "none at home: \(status.output)")
  }
}

extension TestShell {
  fileprivate static func checkAnswered(
    _ script: String, in shell: inout Shell, on cloud: inout Cloud
  ) {
    let result = run(script, in: &shell, on: &cloud)
    #expect(result.status == 0, "\(result.errors)")
  }
}
