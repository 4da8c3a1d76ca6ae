/// `help`: what can be typed.
public enum HelpWord: TutorWord {
  public static let name = "help"
  public static let usage = "[WORD]"
  public static let summary = "what can be typed here"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard let name = arguments.first else { return [.say(overview)] }
    guard let word = TutorWordRegistry.word(named: name) else {
      return [
        .complain("There is no tutor word '\(name)'. For AWS commands: aws help, aws ec2 help.")
      ]
    }
    return [.say("\(word.name) \(word.usage)\n  \(word.summary)")]
  }

  public static func candidates(after arguments: [String], in lab: LabState, of course: Course)
    -> [String]
  { arguments.isEmpty ? TutorWordRegistry.all.map { $0.name } : [] }

  private static var overview: String {
    let words = TutorWordRegistry.all.map { word in
      let call = word.usage.isEmpty ? word.name : "\(word.name) \(word.usage)"
      return "  " + call.padded(to: 26) + word.summary
    }
    return """
      AWS commands   aws ec2 describe-vpcs --output table        (aws help)
      Shell          NAME=$(aws … --query … --output text)   |  grep head sort wc …
      Instances      connect NAME [COMMAND]    ping ADDRESS    curl ADDRESS
      Time           wait 5m    (simulated: nobody waits)

      The tutor understands:
      \(words.joined(separator: "\n"))
      """
  }
}
