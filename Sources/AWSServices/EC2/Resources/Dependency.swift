import AWSModel
import DataPlane
import NetworkModel

/// That a resource can't be deleted as long as another refers to it; declared by the one that refers.
struct Dependency<Referrer: EC2Resource>: Sendable {
  private let sentence: @Sendable (Referrer, any EC2Resource, Cloud) -> String?

  /// - Parameter sentence: why the target can't go, for the learner; `nil` where the two have nothing
  ///   to do with each other.
  init<Target: EC2Resource>(
    on target: Target.Type, _ sentence: @escaping @Sendable (Referrer, Target, Cloud) -> String?
  ) {
    self.sentence = { referrer, target, cloud in
      (target as? Target).flatMap { sentence(referrer, $0, cloud) }
    }
  }

  func reason(against target: some EC2Resource, from referrer: Referrer, in cloud: Cloud)
    -> String?
  { sentence(referrer, target, cloud) }
}

extension Cloud {
  /// Refuses to delete what others depend on (ERR-06).
  ///
  /// Of several reasons the one is told that can be removed now: what it is about has nothing that
  /// depends on it in turn.
  func checkDeletion<Kind: EC2Resource>(of resource: Kind) throws(AWSError) {
    let dependents = resource.dependents(in: self)
    let first = dependents.first { $0.resource.dependents(in: self).isEmpty } ?? dependents.first
    if let first { throw Kind.dependencyViolation(resource.id, because: first.reason) }
  }
}

extension EC2Resource {
  /// What depends on the resource, and how.
  func dependents(in cloud: Cloud) -> [(resource: any EC2Resource, reason: String)] {
    ResourceRegistry.ec2.flatMap { $0.dependents(of: self, in: cloud) }
  }

  private static func dependents(
    of target: some EC2Resource, in cloud: Cloud
  ) -> [(resource: any EC2Resource, reason: String)] {
    guard !dependencies.isEmpty else { return [] }
    return all(in: cloud).flatMap { referrer in
      dependencies.compactMap { dependency in
        dependency.reason(against: target, from: referrer, in: cloud).map { (referrer, $0) }
      }
    }
  }
}
