import CloudSimulator

/// `map`: the network, drawn in text.
public enum MapWord: TutorWord {
  public static let name = "map"
  public static let usage = ""
  public static let summary = "a drawing of your network"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    [.say(lab.cloud.map.text(width: 96).trimmingNewlines)]
  }
}
