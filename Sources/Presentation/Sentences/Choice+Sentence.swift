import Tutor

extension Choice {
  /// Which resource a word of the lesson means, and why that one.
  var sentence: StyledText {
    var named = meant
    named.role = nil
    let names = others.map { other in
      var other = other
      other.role = nil
      return StyledText(other)
    }.joined(separator: ", ")
    return "\(meant.role ?? "The one meant") is \(StyledText(named)), \(why); \(names) "
      + (others.count == 1 ? "is there, too." : "are there, too.")
  }

  private var why: StyledText {
    switch reason {
    case .pingedFrom: "the one that you pinged from"
    case .pinged: "the one that you pinged"
    case .connectedTo: "the one that you connected to"
    case .furthestAlong: "the one that is furthest along"
    }
  }
}
