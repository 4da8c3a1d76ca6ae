import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// `explain`: a flow-log record, field by field, and which traffic it was.
public enum ExplainWord: TutorWord {
  public static let name = "explain"
  public static let example =
    "explain 2 123456789012 eni-0a1b2c3d4e5f60718 10.1.0.5 10.2.0.5 8 0 1 3 252 1767603600 1767603660 ACCEPT OK"
  public static let position = 55
  public static let usage = "RECORD"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    // A record may come in one pair of quotes, or as words.
    let words = arguments.flatMap { $0.split { $0.isWhitespace || $0 == "|" }.map(String.init) }
    guard !words.isEmpty else { return [.refuse(.misused(.usage(WordUsage(Self.self))))] }
    let formats = FlowLogFormat.all(in: lab.cloud)
    // `aws logs tail` prints time and stream before a record, or the time alone.
    let record = (0...2).lazy.compactMap {
      FlowRecord(Array(words.dropFirst($0)), formats: formats)
    }
    .first
    guard let record else {
      let counts = formats.map(\.fields.count)
      return [
        .refuse(
          .recordProblem(
            counts.contains(words.count)
              ? .unreadable : .wrongCount(words.count, expected: Set(counts).sorted())))
      ]
    }
    let found = lab.cloud.inEachRegion { cloud in
      record[.interfaceID].flatMap { cloud.network.networkInterfaces[parsing: $0] } == nil
        ? nil : cloud
    }
    let cloud = found ?? lab.cloud
    let reader = RecordReader(
      cloud: cloud, instanceConnect: .version4(cloud.fabric.instanceConnectAddress),
      pings: lab.tutor.history.pings, record: record,
      roles: context.roles(in: lab))
    return [.tell(.recordExplained(reader.explanation))]
  }
}

/// `story`: what became of the learner's own packets, and where they stand in the flow logs.
public enum StoryWord: TutorWord {
  public static let name = "story"
  public static let example = "story"
  public static let position = 72
  public static let usage = ""

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  { [.tell(.story(context.story(of: lab)))] }
}
