import AWSModel
import Documents

/// One question of the list by which a lab's account is described, and the questions that follow
/// from its answer.
struct DescriptionCall: Sendable {
  /// More questions, one for each element of a list in the answer.
  struct Branch: Sendable {
    /// The member of the answer that is the list.
    var list: String
    /// Parameters of the call, each with the element's member that fills it; an empty name means
    /// the element itself. Parameters of the call above are kept where they are named in `keeping`.
    var parameters: KeyValuePairs<String, String>
    var keeping: [String] = []
    var calls: [DescriptionCall]
  }

  var service: Service
  var operation: String
  var parameters: Members = [:]
  var branches: [Branch] = []

  init(
    _ service: Service, _ operation: String, _ parameters: Members = [:],
    forEach branches: Branch...
  ) {
    self.service = service
    self.operation = operation
    self.parameters = parameters
    self.branches = branches
  }

  /// The operations of this call and of all that follow from it.
  var operations: [(service: Service, operation: String)] {
    [(service, operation)] + branches.flatMap(\.calls).flatMap(\.operations)
  }
}

extension DescriptionCall.Branch {
  /// The parameters of a call for one element of the list.
  func request(for element: Value, after parent: Members) -> Members {
    var members: Members = [:]
    for name in keeping { members[name] = parent[name] }
    for (parameter, member) in parameters {
      members[parameter] = member.isEmpty ? element : element[member]
    }
    return members
  }
}
