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
