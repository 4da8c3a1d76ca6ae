import AWSServices
import DataPlane
import NetworkModel
import Testing

@testable import LabShell

@Suite struct AWSCredentialsTests {
  /// The lab, with a role that may describe instances, and its profile on instance 1.
  private static func lab(
    trusting principal: String = "ec2.amazonaws.com", isAssociated: Bool = true
  ) -> TestLab {
    var lab = TestLab()
    lab.run(
      """
      cat > trust.json <<END
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
        "Principal": {"Service": "\(principal)"}, "Action": "sts:AssumeRole"}]}
      END
      aws iam create-role --role-name Web --assume-role-policy-document file://trust.json
      aws iam attach-role-policy --role-name Web \
        --policy-arn arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess
      aws iam create-instance-profile --instance-profile-name Web
      aws iam add-role-to-instance-profile --instance-profile-name Web --role-name Web
      """)
    if isAssociated {
      lab.run(
        "aws ec2 associate-iam-instance-profile --instance-id $I1 --iam-instance-profile Name=Web")
    }
    return lab
  }

  @Test func `IAM-44 an instance calls AWS as its profile's role, and with its permissions`() throws
  {
    var lab = Self.lab()
    let id = try #require(lab.instance(1)).id
    lab.run("connect $I1")
    let identity = lab.run("aws sts get-caller-identity --query Arn --output text")
    #expect(identity.output.hasSuffix(":assumed-role/Web/\(id)\n"), "\(identity.errors)")
    let seen = lab.run("aws ec2 describe-instances --query 'length(Reservations)'")
    #expect(seen.output == "2\n", "\(seen.errors)")
    let refused = lab.run("aws ec2 create-vpc --cidr-block 10.9.0.0/16")
    #expect(refused.status == 254 && refused.errors.contains("UnauthorizedOperation"))
    lab.run("exit")
    let own = lab.run("aws sts get-caller-identity --query Arn --output text")
    #expect(own.output.hasSuffix(":user/vpclab-admin\n"))
  }

  struct Without: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var principal = "ec2.amazonaws.com"
    var isAssociated = true
    var script = ""
    let status: Int
    let says: String
  }

  @Test(arguments: [
    Without(
      testDescription: "no profile", isAssociated: false, status: 253,
      says: "has no instance profile, so no role"),
    Without(
      testDescription: "a role that trusts another service",
      principal: "vpc-flow-logs.amazonaws.com", status: 253,
      says: "holds no role that trusts ec2.amazonaws.com"),
    Without(
      testDescription: "a group that lets nothing out",
      script: "aws ec2 revoke-security-group-egress --group-id $SG1 "
        + "--ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]'",
      status: 255, says: "Connect timeout on endpoint URL: \"https://ec2.us-west-2.amazonaws.com/\""
    ),
  ])
  func `IAM-44 what is missing is said`(_ row: Without) throws {
    var lab = Self.lab(trusting: row.principal, isAssociated: row.isAssociated)
    lab.run(row.script)
    lab.run("connect $I1")
    let result = lab.run("aws ec2 describe-vpcs")
    #expect(result.status == row.status)
    #expect(result.errors.contains(row.says), "\(result.errors)")
  }

  @Test func `IAM-44 the environment's credentials count before one's own`() throws {
    var lab = TestLab()
    lab.run(
      """
      aws iam create-user --user-name Bob > /dev/null
      KEY=$(aws iam create-access-key --user-name Bob --query AccessKey.AccessKeyId --output text)
      export AWS_ACCESS_KEY_ID=$KEY AWS_SECRET_ACCESS_KEY=secret
      """)
    let bob = lab.run("aws sts get-caller-identity --query Arn --output text")
    #expect(bob.output.hasSuffix(":user/Bob\n"), "\(bob.errors)")
    #expect(lab.run("aws ec2 describe-vpcs").errors.contains("UnauthorizedOperation"))
    let partial = lab.run("unset AWS_SECRET_ACCESS_KEY; aws ec2 describe-vpcs")
    #expect(partial.status == 255)
    #expect(partial.errors.contains("Partial credentials found in env"))
    for placeholder in ["your-access-key-id", "AKIAIOSFODNN7EXAMPLE"] {
      lab.run("export AWS_ACCESS_KEY_ID=\(placeholder) AWS_SECRET_ACCESS_KEY=x")
      let own = lab.run("aws sts get-caller-identity --query Arn --output text")
      #expect(own.output.hasSuffix(":user/vpclab-admin\n"), "\(placeholder)")
    }
  }
}
