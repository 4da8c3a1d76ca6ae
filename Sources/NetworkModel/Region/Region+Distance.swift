/// How far the Regions lie apart.
extension Region {
  /// The time that a packet needs there and back between two Regions, `nil` where one is not known.
  ///
  /// Light in a fibre that goes half as far again as the great circle needs 15 microseconds a
  /// kilometre for both ways (PING-12).
  package static func roundTripInMicroseconds(between one: String, and other: String) -> Int? {
    guard let first = sites.firstIndex(where: { $0.name == one }),
      let second = sites.firstIndex(where: { $0.name == other }), first != second
    else { return nil }
    let (near, far) = (min(first, second), max(first, second))
    return 2_000 + 15 * sites[far].kilometres[near]
  }

  /// Great circles to the Regions above, between the cities that the Regions are named for.
  private static let sites: [(name: String, kilometres: [Int])] = [
    ("us-east-1", []),
    ("us-east-2", [480]),
    ("us-west-1", [3850, 3360]),
    ("us-west-2", [3500, 3030, 950]),
    ("ca-central-1", [790, 980, 4060, 3530]),
    ("sa-east-1", [7660, 8010, 10_370, 10_650, 8140]),
    ("eu-west-1", [5460, 5740, 8190, 7320, 4760, 9380]),
    ("eu-west-2", [5920, 6210, 8630, 7750, 5230, 9490, 470]),
    ("eu-west-3", [6190, 6490, 8960, 8090, 5510, 9400, 780, 340]),
    ("eu-central-1", [6550, 6830, 9150, 8250, 5850, 9820, 1090, 640, 470]),
    ("eu-north-1", [6590, 6780, 8610, 7670, 5830, 10_870, 1580, 1380, 1500, 1160]),
    ("ap-northeast-1", [10_880, 10_540, 8340, 7980, 10_400, 18_540, 9600, 9570, 9720, 9340, 8220]),
    (
      "ap-northeast-2",
      [
        11_150, 10_870, 9090, 8610, 10_560, 18_340, 8960, 8860, 8970, 8560, 7480, 1150,
      ]
    ),
    (
      "ap-northeast-3",
      [
        11_140, 10_820, 8700, 8320, 10_630, 18_750, 9560, 9500, 9630, 9240, 8130, 390, 820,
      ]
    ),
    (
      "ap-southeast-1",
      [
        15_530, 15_370, 13_650, 13_270, 14_800, 15_980, 11_210, 10_850, 10_730, 10_260, 9700,
        5320, 4670, 4960,
      ]
    ),
    (
      "ap-southeast-2",
      [
        15_670, 15_230, 11_970, 12_570, 16_030, 13_360, 17_220, 16_990, 16_960, 16_480, 15_650,
        7820, 8320, 7800, 6300,
      ]
    ),
    (
      "ap-south-1",
      [
        12_860, 12_980, 13_540, 12_690, 12_080, 13_770, 7610, 7190, 7010, 6560, 6290, 6720, 5590,
        6340, 3900, 10_160,
      ]
    ),
  ]
}
