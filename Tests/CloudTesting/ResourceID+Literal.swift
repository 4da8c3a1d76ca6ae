package import NetworkModel

extension ResourceID {
  /// Tests name ids that they know, also such as the simulator would not make.
  package init(_ text: String) { self.init(generated: text) }
}
