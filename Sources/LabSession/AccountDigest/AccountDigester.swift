import AWSModel
public import AWSServices
import Documents

/// Digests an account as AWS would describe it: the `st` of a transcript.
///
/// Nothing but answers counts, so how the simulator stores them may change freely. A question is
/// asked again only when something has changed that its answer may depend on.
public struct AccountDigester: Sendable {
  /// What one Region answered, as it was asked last.
  private var home = RegionDigester()
  /// Regions that the account uses beside the lab's own, by name.
  private var others: [String: RegionDigester] = [:]

  public init() {}

  public mutating func digest(of cloud: Cloud) -> Digest {
    var bytes = Array("vpclab account \(DescriptionCalls.version)\n".utf8)
    for digest in home.digests(of: DescriptionCalls.all, in: cloud) { bytes += digest.bytes }
    // An account that stays in one Region is digested as if there were no other.
    for region in cloud.usedRegions.dropFirst() {
      bytes += Array("Region \(region)\n".utf8)
      let digests = others[region, default: RegionDigester()].digests(
        of: DescriptionCalls.ofRegions, in: cloud.serving(region))
      for digest in digests { bytes += digest.bytes }
    }
    return Digest(of: bytes)
  }
}

/// Digests what an account answers in one Region, and asks again only what may be otherwise by now.
private struct RegionDigester: Sendable {
  /// A question's answers, those that follow from it included.
  private struct Answers: Sendable {
    /// As canonical bytes, so that the same answers need not be digested again.
    var bytes: [UInt8] = []
    var digest: Digest
    /// What they may depend on.
    var parts: CloudParts
  }

  /// The account that was digested last.
  private var cloud: Cloud?
  private var answers: [Answers] = []

  /// - Parameter calls: the same ones each time.
  mutating func digests(of calls: [DescriptionCall], in cloud: Cloud) -> [Digest] {
    let changed = self.cloud.map { cloud.parts(changedSince: $0) } ?? .everything
    self.cloud = cloud
    if answers.isEmpty {
      answers = calls.map { call in
        let bytes = Self.bytes(of: call, in: cloud)
        return Answers(
          bytes: bytes, digest: Digest(of: bytes), parts: Self.parts(readBy: call, in: cloud))
      }
    } else {
      for (index, call) in calls.enumerated()
      where !answers[index].parts.isDisjoint(with: changed) {
        let bytes = Self.bytes(of: call, in: cloud)
        answers[index].parts = Self.parts(readBy: call, in: cloud)
        guard bytes != answers[index].bytes else { continue }
        answers[index].digest = Digest(of: bytes)
        answers[index].bytes = bytes
      }
    }
    var digests: [Digest] = []
    digests.reserveCapacity(answers.count)
    for place in answers.indices where !answers[place].bytes.isEmpty {
      digests.append(answers[place].digest)
    }
    return digests
  }

  private static func bytes(of call: DescriptionCall, in cloud: Cloud) -> [UInt8] {
    var description = AccountDescription(of: cloud)
    description.ask(call)
    return description.bytes
  }

  private static func parts(readBy call: DescriptionCall, in cloud: Cloud) -> CloudParts {
    call.readings.reduce(into: CloudParts()) { $0.formUnion($1.parts(in: cloud)) }
  }
}

/// Asks an account the calls of ``DescriptionCalls`` and writes down what it answers.
struct AccountDescription {
  private let cloud: Cloud
  private var output = CanonicalBytes(capacity: 1024)
  /// Calls that the account refused: none, unless the list is wrong.
  private(set) var refusals: [AWSError] = []

  init(of cloud: Cloud) { self.cloud = cloud }

  var bytes: [UInt8] { output.bytes }

  mutating func ask(_ call: DescriptionCall, _ parameters: JSONObject = [:]) {
    // A call of the list itself is the same each time.
    let checked = parameters.isEmpty ? call.checked : nil
    var parameters = parameters
    for (name, value) in call.parameters { parameters[name] = value }
    let request = Request(call.service, call.operation, parameters)
    let before = output.count
    var showsSomething = call.countsWhenEmpty
    output.write(call.operation)
    var next: Request? = request
    while let page = next {
      var answer: JSONObject
      do throws(AWSError) {
        if let checked, page.parameters == checked.request.parameters {
          answer = try cloud.answer(to: checked)
        } else {
          answer = try cloud.answer(to: page)
        }
      } catch {
        refusals.append(error)
        output.write(error.code)
        return
      }
      if call.omission != .nothing {
        for branch in call.branches {
          answer[branch.list] = answer[branch.list]?.array.map { list in
            .array(list.filter { !call.omission.omits($0) })
          }
        }
      }
      output.write(answer)
      showsSomething = showsSomething || answer.contains { $0.value.array?.isEmpty == false }
      for branch in call.branches {
        for element in answer[branch.list]?.array ?? [] {
          let parameters = branch.request(for: element, after: parameters)
          for call in branch.calls { ask(call, parameters) }
        }
      }
      next = Self.request(after: answer, request)
    }
    if !showsSomething { output.removeAll(after: before) }
  }

  /// IAM pages by `Marker`, the other services by a next token.
  private static func request(after answer: JSONObject, _ request: Request) -> Request? {
    for (token, parameter) in [
      ("Marker", "Marker"), ("NextToken", "NextToken"), ("nextToken", "nextToken"),
    ] {
      guard let value = answer[token], !value.isNull else { continue }
      var next = request
      next.parameters[parameter] = value
      return next
    }
    return nil
  }
}
