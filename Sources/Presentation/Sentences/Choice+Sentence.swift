import Tutor

extension Choice {
  /// Which resource a word of the lesson means, and why that one.
  var sentence: StyledText {
    let names = others.map { StyledText($0.withoutRole) }.joined(separator: ", ")
    let word = meant.beginningRole ?? "The one meant"
    return others.count == 1
      ? "\(word) is \(StyledText(meant.withoutRole)), \(why); \(names) is there, too."
      : "\(word) is \(StyledText(meant.withoutRole)), \(why); \(names) are there, too."
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
