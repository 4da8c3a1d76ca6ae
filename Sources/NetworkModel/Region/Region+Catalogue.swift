import Foundations

/// What is known of each Region (REG-01, REG-02, REG-04, REG-05, REG-07).
extension Region {
  /// In the sequence in which DescribeRegions lists them: those that need no opting in, then those
  /// that do.
  public static let all: [Region] =
    [
      Region(
        "ap-south-1", zones: "a1 b3 c2",
        publicBlocks: "3.108.0.0/14 13.126.0.0/15",
        ipv6Block: "2406:da1a::/36",
        s3: PrefixListText(
          "pl-78a54011",
          "3.5.208.0/22 52.219.62.0/23 52.219.64.0/22"),
        dynamoDB: PrefixListText("pl-66a7420f", "52.94.20.0/24"),
        instanceConnect: "13.233.177.0/29"),
      Region(
        "eu-north-1", zones: "a1 b2 c3",
        publicBlocks: "13.49.0.0/16 16.16.0.0/16",
        ipv6Block: "2a05:d016::/36",
        s3: PrefixListText(
          "pl-c3aa4faa",
          "16.12.10.0/23 52.95.169.0/24"),
        dynamoDB: PrefixListText("pl-adae4bc4", "52.94.23.0/24"),
        instanceConnect: "13.48.4.200/30"),
      Region(
        "eu-west-3", zones: "a1 b2 c3",
        publicBlocks: "15.188.0.0/16 52.47.0.0/16",
        ipv6Block: "2a05:d012::/36",
        s3: PrefixListText(
          "pl-23ad484a",
          "3.5.204.0/22 16.12.20.0/24 52.95.154.0/23 52.95.156.0/24"),
        dynamoDB: PrefixListText("pl-abb451c2", "52.94.16.0/24"),
        instanceConnect: "35.180.112.80/29"),
      Region(
        "eu-west-2", zones: "a2 b3 c1",
        publicBlocks: "18.130.0.0/16 35.176.0.0/15",
        ipv6Block: "2a05:d01c::/36",
        s3: PrefixListText(
          "pl-7ca54015",
          "16.12.15.0/24 16.12.16.0/23 52.95.148.0/23 52.95.150.0/24"),
        dynamoDB: PrefixListText("pl-b3a742da", "52.94.15.0/24"),
        instanceConnect: "3.8.37.24/29"),
      Region(
        "eu-west-1", zones: "a3 b1 c2",
        publicBlocks: "34.240.0.0/13 52.208.0.0/13 54.72.0.0/14",
        ipv6Block: "2a05:d018::/36",
        s3: PrefixListText(
          "pl-6da54004",
          "3.5.72.0/23 52.218.0.0/17"),
        dynamoDB: PrefixListText(
          "pl-6fa54006", "52.94.5.0/24 52.94.24.0/23 52.94.26.0/23 52.119.240.0/21"),
        instanceConnect: "18.202.216.48/29"),
      Region(
        "ap-northeast-3", zones: "a1 b2 c3",
        publicBlocks: "13.208.0.0/16",
        ipv6Block: "2406:da16::/36",
        s3: PrefixListText(
          "pl-a4a540cd",
          "3.5.240.0/22 52.95.157.0/24 52.95.158.0/23"),
        dynamoDB: PrefixListText("pl-90a243f9", "52.94.19.0/24"),
        instanceConnect: "15.168.105.160/29"),
      Region(
        "ap-northeast-2", zones: "a1 b2 c3 d4",
        publicBlocks: "3.34.0.0/15 13.124.0.0/16",
        ipv6Block: "2406:da12::/36",
        s3: PrefixListText(
          "pl-78a54011",
          "3.5.140.0/22 3.5.184.0/21 52.219.56.0/22 52.219.60.0/23"),
        dynamoDB: PrefixListText("pl-48a54021", "52.94.6.0/24"),
        instanceConnect: "13.209.1.56/29"),
      Region(
        "ap-northeast-1", zones: "a4 c1 d2",
        publicBlocks: "54.92.0.0/17 54.248.0.0/15 54.250.0.0/16",
        ipv6Block: "2406:da14::/36",
        s3: PrefixListText(
          "pl-61a54008",
          "3.5.152.0/21 52.219.0.0/20 52.219.16.0/22 52.219.68.0/22"),
        dynamoDB: PrefixListText("pl-78a54011", "13.248.69.0/24 13.248.70.0/24 52.94.8.0/24"),
        instanceConnect: "3.112.23.0/29"),
      Region(
        "ca-central-1", zones: "a1 b2 d4",
        publicBlocks: "3.96.0.0/15 15.222.0.0/15",
        ipv6Block: "2600:1f11::/36",
        s3: PrefixListText(
          "pl-7da54014",
          "3.5.252.0/22 52.95.145.0/24 52.95.146.0/23"),
        dynamoDB: PrefixListText("pl-4ea54027", "52.94.14.0/24"),
        instanceConnect: "35.183.92.176/29"),
      Region(
        "sa-east-1", zones: "a1 b2 c3",
        publicBlocks: "15.228.0.0/15 18.231.0.0/16 54.233.0.0/18",
        ipv6Block: "2600:1f1e::/36",
        s3: PrefixListText(
          "pl-6aa54003",
          "16.12.2.0/24 52.95.163.0/24 52.95.164.0/23"),
        dynamoDB: PrefixListText("pl-60a54009", "52.94.7.0/24"),
        instanceConnect: "18.228.70.32/29"),
      Region(
        "ap-southeast-1", zones: "a1 b2 c3",
        publicBlocks: "54.169.0.0/16 54.255.0.0/16 122.248.192.0/18",
        ipv6Block: "2406:da18::/36",
        s3: PrefixListText(
          "pl-6fa54006",
          "16.12.48.0/21 52.219.32.0/21 52.219.40.0/22"),
        dynamoDB: PrefixListText("pl-67a5400e", "52.94.11.0/24"),
        instanceConnect: "3.0.5.32/29"),
      Region(
        "ap-southeast-2", zones: "a1 b3 c2",
        publicBlocks: "54.153.128.0/17 54.206.0.0/16 54.252.0.0/16",
        ipv6Block: "2406:da1c::/36",
        s3: PrefixListText(
          "pl-6ca54005",
          "3.5.164.0/22 52.95.128.0/21"),
        dynamoDB: PrefixListText("pl-62a5400b", "52.94.13.0/24"),
        instanceConnect: "13.239.158.0/29"),
      Region(
        "eu-central-1", zones: "a2 b3 c1",
        publicBlocks: "3.64.0.0/12 18.192.0.0/15 35.156.0.0/14",
        ipv6Block: "2a05:d014::/36",
        s3: PrefixListText(
          "pl-6ea54007",
          "3.5.136.0/22 16.12.24.0/21 52.219.44.0/22 52.219.72.0/22 52.219.170.0/23"),
        dynamoDB: PrefixListText("pl-66a5400f", "52.94.17.0/24"),
        instanceConnect: "3.120.181.40/29"),
      Region(
        "us-east-1", zones: "a6 b1 c2 d4 e3 f5",
        publicBlocks: "3.80.0.0/12 34.224.0.0/12 44.192.0.0/11 54.80.0.0/13",
        ipv6Block: "2600:1f18::/33",
        s3: PrefixListText(
          "pl-63a5400a",
          "18.34.0.0/19 52.216.0.0/15 54.231.0.0/16"),
        dynamoDB: PrefixListText(
          "pl-02cd2c6b", "3.218.180.0/22 52.94.0.0/22 52.119.224.0/21 52.119.232.0/21"),
        instanceConnect: "18.206.107.24/29"),
      Region(
        "us-east-2", zones: "a1 b2 c3",
        publicBlocks: "3.132.0.0/14 18.191.0.0/16 18.216.0.0/14",
        ipv6Block: "2600:1f16::/36",
        s3: PrefixListText(
          "pl-7ba54012",
          "3.5.128.0/22 18.34.72.0/21 52.219.80.0/20 52.219.96.0/20"),
        dynamoDB: PrefixListText("pl-4ca54025", "52.94.4.0/24"),
        instanceConnect: "3.16.146.0/29"),
      Region(
        "us-west-1", zones: "b3 c1",
        publicBlocks: "13.56.0.0/16 204.236.128.0/18",
        ipv6Block: "2600:1f1c::/36",
        s3: PrefixListText(
          "pl-6ba54002",
          "3.5.160.0/22 52.219.20.0/22 52.219.24.0/21 52.219.192.0/23"),
        dynamoDB: PrefixListText("pl-6ea54007", "52.94.12.0/24"),
        instanceConnect: "13.52.6.112/29"),
      Region(
        "us-west-2", zones: "a1 b2 c3 d4",
        publicBlocks: "34.208.0.0/12 35.80.0.0/12 44.224.0.0/11 52.24.0.0/14 52.32.0.0/14 "
          + "54.68.0.0/14 54.184.0.0/13 54.200.0.0/15 54.212.0.0/15 100.20.0.0/14",
        ipv6Block: "2600:1f14::/35",
        s3: PrefixListText(
          "pl-68a54001",
          "3.5.76.0/22 3.5.80.0/21 18.34.48.0/20 18.34.244.0/22 52.92.128.0/17 52.218.128.0/17"),
        dynamoDB: PrefixListText(
          "pl-00a54069", "35.71.116.0/24 52.94.10.0/24 52.94.28.0/23 52.119.252.0/22"),
        instanceConnect: "18.237.140.160/29"),
    ]
    + [
      "af-south-1", "ap-east-1", "ap-south-2", "ap-southeast-3",
      "ap-southeast-4", "ca-west-1", "eu-central-2", "eu-south-1",
      "eu-south-2", "il-central-1", "me-central-1", "me-south-1",
      "ap-east-2", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
      "mx-central-1",
    ].map { Region(notEnabled: $0) }

  /// Regions of other partitions: their endpoints know nothing of this account's credentials.
  static let ofOtherPartitions = ["cn-north-1", "cn-northwest-1", "us-gov-east-1", "us-gov-west-1"]
}
