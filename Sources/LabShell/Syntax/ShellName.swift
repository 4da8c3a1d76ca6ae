import Foundations

extension StringProtocol {
  /// Whether it may name a variable: letters, digits and `_`, no digit first.
  var isShellName: Bool {
    utf8.first?.beginsName == true && utf8.allSatisfy(\.continuesName)
  }
}
