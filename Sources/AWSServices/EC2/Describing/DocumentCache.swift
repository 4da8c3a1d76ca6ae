import Documents
import NetworkModel
import Synchronization

/// Keeps documents of instances as long as the network is the one that they were written of: the
/// same few are asked for by many questions, and each is some fifty members long. Other resources
/// are written faster than the network is compared.
///
/// Copies of a cloud share it. What it holds follows from the rest of the cloud, so it takes no part
/// in equality.
struct DocumentCache: Sendable {
  private struct Documents {
    var network: Network?
    var ofResources: [String: JSONObject] = [:]
  }

  private final class Box: Sendable {
    let documents = Mutex(Documents())
  }

  private let box = Box()

  func document(of id: String, in network: Network, orWrite write: () -> JSONObject) -> JSONObject {
    let known = box.documents.withLock { documents -> JSONObject? in
      if documents.network != network { documents = Documents(network: network) }
      return documents.ofResources[id]
    }
    if let known { return known }
    let document = write()
    box.documents.withLock { documents in
      // A copy of the cloud that has gone on may have asked meanwhile.
      if documents.network == network { documents.ofResources[id] = document }
    }
    return document
  }
}

extension DocumentCache: Equatable {
  static func == (left: Self, right: Self) -> Bool { true }
}
