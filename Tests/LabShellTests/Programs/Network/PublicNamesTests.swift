import Testing

@testable import LabShell

/// Names of the internet and of AWS's services, asked from where programs run.
@Suite struct PublicNamesTests {
  @Test(arguments: [
    ("https://checkip.amazonaws.com", "\n"), ("ifconfig.me", ""), ("https://api.ipify.org", ""),
    ("http://icanhazip.com", "\n"),
  ])
  func `a service that tells the caller's address tells it after every translation`(
    url: String, end: String
  ) {
    var lab = SSHTests.lab()
    #expect(lab.run("curl -s \(url)").output == "203.0.113.77" + end)
    let onInstance = "connect $I1 curl -s \(url)"
    #expect(lab.run(onInstance).output == lab.publicAddress(1) + end)
    // The inner instance has no public address, so its packets come back from nowhere.
    let inner = "ssh -i mine.pem -J ec2-user@$B ec2-user@$P curl -s -m 3 \(url)"
    #expect(lab.run(inner).status == 28)
  }

  @Test func `behind a NAT gateway it tells the gateway's address`() {
    var lab = SSHTests.lab()
    lab.run(
      """
      EIP=$(aws ec2 allocate-address --query AllocationId --output text)
      NAT=$(aws ec2 create-nat-gateway --subnet-id $SUBNET1 --allocation-id $EIP \
        --query NatGateway.NatGatewayId --output text)
      aws ec2 wait nat-gateway-available --nat-gateway-ids $NAT
      INNERNET=$(aws ec2 create-subnet --vpc-id $VPC1 --cidr-block 10.1.64.0/24 \
        --query Subnet.SubnetId --output text)
      RTN=$(aws ec2 create-route-table --vpc-id $VPC1 --query RouteTable.RouteTableId --output text)
      aws ec2 associate-route-table --route-table-id $RTN --subnet-id $INNERNET > /dev/null
      aws ec2 create-route --route-table-id $RTN --destination-cidr-block 0.0.0.0/0 \
        --nat-gateway-id $NAT > /dev/null
      N=$(aws ec2 run-instances --image-id $AMI --instance-type t3.micro --key-name mine \
        --subnet-id $INNERNET --security-group-ids $SG1 \
        --query 'Instances[0].InstanceId' --output text)
      aws ec2 wait instance-running --instance-ids $N; wait 2m
      NIP=$(aws ec2 describe-instances --instance-ids $N \
        --query 'Reservations[0].Instances[0].PrivateIpAddress' --output text)
      NATIP=$(aws ec2 describe-addresses --query 'Addresses[0].PublicIp' --output text)
      """)
    let result = lab.run(
      "ssh -i mine.pem -J ec2-user@$B ec2-user@$NIP curl -s https://checkip.amazonaws.com")
    #expect(result.output == lab.value("NATIP") + "\n", "\(result.errors)")
  }

  @Test(arguments: [
    ("https://example.com", "200"), ("http://nextwork.org", "200"),
    ("https://ec2.us-west-2.amazonaws.com", "403"), ("https://sts.eu-west-1.amazonaws.com", "403"),
  ])
  func `sites and services answer`(url: String, code: String) {
    var lab = TestLab()
    let curl = "curl -s -o /dev/null -w '%{http_code}' \(url)"
    #expect(lab.run(curl).output == code)
    #expect(lab.run("connect $I1 \"\(curl)\"").output == code)
  }

  @Test func `VPC-54 a service's name is the endpoint's address in its VPC, and nowhere else`() {
    var lab = TestLab()
    let dig = "dig +short ssm.us-west-2.amazonaws.com"
    let everywhere = lab.run(dig).output
    #expect(lab.run("connect $I1 \(dig)").output == everywhere)
    lab.run(
      """
      aws ec2 modify-vpc-attribute --vpc-id $VPC1 --enable-dns-hostnames Value=true
      SUBNET1=$(aws ec2 describe-subnets --filters Name=vpc-id,Values=$VPC1 \
        --query 'Subnets[0].SubnetId' --output text)
      E=$(aws ec2 create-vpc-endpoint --vpc-id $VPC1 --vpc-endpoint-type Interface \
        --service-name com.amazonaws.us-west-2.ssm --subnet-ids $SUBNET1 \
        --security-group-ids $SG1 --query 'VpcEndpoint.NetworkInterfaceIds[0]' --output text)
      wait 3m
      EIP=$(aws ec2 describe-network-interfaces --network-interface-ids $E \
        --query 'NetworkInterfaces[0].PrivateIpAddress' --output text)
      """)
    #expect(lab.run("connect $I1 \(dig)").output == lab.value("EIP") + "\n")
    #expect(lab.run("connect $I2 \(dig)").output == everywhere)
    #expect(lab.run(dig).output == everywhere)
    let curl = "connect $I1 curl -s -m 3 -o /dev/null https://ssm.us-west-2.amazonaws.com"
    #expect(lab.run(curl).status == 28)
    lab.run(
      "aws ec2 authorize-security-group-ingress --group-id $SG1 --protocol tcp --port 443 "
        + "--cidr 10.1.0.0/16 > /dev/null")
    #expect(lab.run(curl).status == 0)
  }
}
