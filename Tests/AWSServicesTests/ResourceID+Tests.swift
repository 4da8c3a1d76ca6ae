@testable import AWSServices

extension ResourceID {
  /// Tests name ids that they know, also such as the simulator would not make.
  init(_ text: String) { self.init(generated: text) }
}
