/// A sentence or value that the session itself supplies to the write-up.
///
/// One fact is one entry of `FactRegistry`; `nil` where the session has nothing to say.
struct Fact: Sendable {
  let name: String
  let text: @Sendable (Material) -> String?
}
