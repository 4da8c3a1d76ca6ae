import Foundations
import Tutor

extension Layout {
  /// A record: which traffic it was, then each field with what it means.
  func lines(of explanation: RecordExplanation) -> [StyledLine] {
    explanation.sentences.flatMap { lines($0) } + [StyledLine()]
      + definitions(
        explanation.record.entries.map { entry in
          (StyledText(entry.field.rawValue), explanation.meaning(of: entry))
        }, indentation: 0)
  }
}

extension RecordExplanation {
  /// The value, and what it means where that is not plain.
  fileprivate func meaning(of entry: FlowRecord.Entry) -> StyledText {
    let value = StyledText(entry.value, .command)
    guard entry.value != "-" else { return value + ", which is to say: nothing" }
    return note(on: entry).map { value + ", " + $0 } ?? value
  }

  private func note(on entry: FlowRecord.Entry) -> StyledText? {
    switch entry.field {
    case .accountID: "your account"
    case .interfaceID: interface.map { "the interface of \(StyledText($0))" }
    case .sourceAddress: source?.sentence
    case .destinationAddress: destination?.sentence
    case .sourcePort, .destinationPort: port(entry)
    case .protocol: Self.protocolName(entry.value)
    case .packets: GivenNumber(entry.value)?.value == 1 ? "a single one" : nil
    case .bytes: bytesNote
    case .start, .end: GivenNumber(entry.value).map { time($0.value, entry.field) }
    case .action:
      entry.value == "ACCEPT"
        ? "security group and network ACL let it pass"
        : "the security group or the network ACL refused it"
    case .logStatus: entry.value == "OK" ? "recorded without a gap" : nil
    case .tcpFlags: Self.flags(entry.value)
    case .flowDirection:
      entry.value == "ingress" ? "into the interface" : "out of the interface"
    default: nil
    }
  }

  private func port(_ entry: FlowRecord.Entry) -> StyledText? {
    guard record[.protocol] != "1" else { return "for ICMP has no ports" }
    guard let number = GivenNumber(entry.value)?.value else { return nil }
    if ServicePort.hasName(number) { return ServicePort.title(number) }
    if entry.field == .destinationPort, case .knock = story {
      return "where no well-known service is"
    }
    return number >= 32_768 ? "drawn for this connection alone" : nil
  }

  private static func protocolName(_ value: String) -> StyledText? {
    switch value {
    case "1": "ICMP, what ping speaks"
    case "6": "TCP"
    case "17": "UDP"
    default: nil
    }
  }

  private var bytesNote: StyledText? {
    guard let bytes = record[.bytes].flatMap({ GivenNumber($0)?.value }),
      let packets = record[.packets].flatMap({ GivenNumber($0)?.value }), packets > 1
    else { return nil }
    return bytes % packets == 0
      ? "\(bytes / packets) for each packet, headers included"
      : "headers included, about \(bytes / packets) for each packet"
  }

  private func time(_ seconds: Int, _ field: FlowLogField) -> StyledText {
    let moment = Instant(milliseconds: GivenNumber(clamping: seconds).value * 1_000)
    guard field == .end, let start = record[.start].flatMap({ GivenNumber($0)?.value }) else {
      return "\(moment.date) \(moment.timeOfDay) UTC, when the window opened"
    }
    return "\(moment.timeOfDay) UTC, \(seconds - start) s later"
  }

  /// The flags that some packet of the flow had, added up (FL-04).
  private static func flags(_ value: String) -> StyledText? {
    guard let bits = GivenNumber(value)?.value, bits > 0 else { return nil }
    let names = [(1, "FIN"), (2, "SYN"), (4, "RST"), (16, "ACK")].filter { bits & $0.0 != 0 }
    return StyledText(names.map(\.1).joined(separator: " + "))
  }
}

extension Layout {
  /// The learner's own packets, the log around them, help and time, and what comes next.
  func lines(of story: SessionStory) -> [StyledLine] {
    let margin: StyledText = isSpoken ? "" : "  "
    var result = lines("\("The story of your packets", .heading)")
    if story.exchanges.isEmpty {
      result += lines("Nothing was pinged so far.", label: margin)
    }
    for exchange in story.exchanges {
      result += lines(exchange.sentence(hasRecords: story.records > 0), label: margin, hanging: 4)
    }
    if story.records > 0 {
      result += lines(story.recordsSentence, label: margin, hanging: 4)
    }
    result += lines(story.helpSentence, label: margin, hanging: 4)
    return result + lines(story.nextSentence, label: margin, hanging: 4)
  }
}

extension SessionStory.Exchange {
  /// - Parameter hasRecords: whether there is any record to look through: before the first delivery
  ///   and after the clean-up there is none.
  fileprivate func sentence(hasRecords: Bool) -> StyledText {
    let sender: StyledText = from.map { StyledText($0, beginsSentence: true) } ?? "Your computer"
    let receiver: StyledText = to.map { "\(StyledText($0)) at \(address)" } ?? "\(address)"
    let logged: StyledText =
      switch (accepted, rejected) {
      case (0, 0) where hasRecords && from == nil: "no flow log watches that computer"
      // They may have left before a flow log was made, wait for delivery, or be deleted with their group.
      case (0, 0): "no log has a record of them now"
      case (_, 0): "in the log \(accepted) left as ACCEPT"
      case (0, _): "in the log \(rejected) stand as REJECT"
      default: "in the log \(accepted) left as ACCEPT and \(rejected) stand as REJECT"
      }
    return "\(sender) pinged \(receiver): \(sent) sent, \(answered) answered; \(logged)."
  }
}

extension SessionStory {
  fileprivate var recordsSentence: StyledText {
    let strangers = strangersRefused + strangersLetIn
    return """
      The flow logs have \(isPartial ? "more than " : "")\(counted(records, "record")): \
      \(shellRecords) of your shells, \(strangers) of strangers who knocked, \
      \(strangersRefused) of them turned away. Your own traffic came to \(counted(ownBytes, "byte")).
      """
  }

  fileprivate var helpSentence: StyledText {
    let minutes = (seconds + 30) / 60
    let help: StyledText =
      hints + solved + skipped == 0
      ? "without help"
      : "with \(counted(hints, "hint")), \(solved) solved and \(skipped) skipped by the tutor"
    return "It took \(counted(minutes, "minute")) of simulated time, \(help)."
  }

  fileprivate var nextSentence: StyledText {
    openQuestions > 0
      ? "Next: \(word: "answer") (\(counted(openQuestions, "question")) of your write-up)."
      : "Next: \(word: "report") writes your write-up."
  }
}
