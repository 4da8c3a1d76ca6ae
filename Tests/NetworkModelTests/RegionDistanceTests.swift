import Testing

@testable import NetworkModel

/// Distances that were typed from a map: a wrong one makes a triangle that no globe has.
@Suite struct RegionDistanceTests {
  private static let regions = Region.all.filter(\.isEnabled).map(\.name)

  private static func kilometres(_ one: String, _ other: String) throws -> Int {
    let time = try #require(
      Region.roundTripInMicroseconds(between: one, and: other), "\(one) to \(other)")
    return (time - 2_000) / 15
  }

  @Test func `PING-12 every two Regions have a distance, the same in both directions`() throws {
    for one in Self.regions {
      for other in Self.regions where other != one {
        let distance = try Self.kilometres(one, other)
        // Half the way round the globe is 20,015 km.
        #expect((100...20_015).contains(distance), "\(one) to \(other): \(distance)")
        #expect(try Self.kilometres(other, one) == distance)
      }
    }
  }

  @Test func `no way round is shorter than the way`() throws {
    for one in Self.regions {
      for other in Self.regions where other != one {
        for third in Self.regions where third != one && third != other {
          let (direct, first, second) = (
            try Self.kilometres(one, other), try Self.kilometres(one, third),
            try Self.kilometres(third, other)
          )
          // All are rounded to tens.
          #expect(direct <= first + second + 15, "\(one) to \(other) by \(third)")
        }
      }
    }
  }

  @Test(arguments: [("us-west-2", "us-west-2"), ("us-moon-1", "us-west-2"), ("", "us-west-2")])
  func `a Region to itself, or to none, has no distance`(one: String, other: String) {
    #expect(Region.roundTripInMicroseconds(between: one, and: other) == nil)
  }
}
