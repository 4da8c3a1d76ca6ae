import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeDhcpOptions: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeDhcpOptions",
    "Lists the sets of DHCP options; a Region has one of its own.",
    input: """
      DhcpOptionsIds:[str](DhcpOptionsId) NextToken:str MaxResults:int DryRun:bool
      ~Filters:[Filter](Filter)
      """,
    output: """
      NextToken:str DhcpOptions:[DhcpOptions](dhcpOptionsSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let ids = request.strings("DhcpOptionsIds")
    for id in ids where id != cloud.dhcpOptionsID {
      throw AWSError(
        "InvalidDhcpOptionsID.NotFound", "The dhcpOptions ID '\(id)' does not exist")
    }
    let domain =
      cloud.region == "us-east-1" ? "ec2.internal" : "\(cloud.region).compute.internal"
    return [
      "DhcpOptions": [
        [
          "OwnerId": .string(cloud.account), "Tags": [],
          "DhcpOptionsId": .string(cloud.dhcpOptionsID),
          "DhcpConfigurations": [
            ["Key": "domain-name", "Values": [["Value": .string(domain)]]],
            ["Key": "domain-name-servers", "Values": [["Value": "AmazonProvidedDNS"]]],
          ],
        ]
      ]
    ]
  }
}
