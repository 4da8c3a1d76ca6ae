import ArgumentParser
import Lessons

/// From how many percent of its points on a completed lesson is a success.
struct PassMark: ParsableArguments {
  @Option(parsing: .unconditional, help: "Percent of the points that a success takes.")
  var passMark = Course.usualPassMark

  func validate() throws {
    guard (0...100).contains(passMark) else {
      throw ValidationError("--pass-mark must be a number from 0 to 100, such as 60.")
    }
  }

  func isReached(by points: Int, of maximum: Int) -> Bool { points * 100 >= passMark * maximum }
}
