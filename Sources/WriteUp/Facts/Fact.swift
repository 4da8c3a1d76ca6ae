/// A sentence or value that the session itself supplies to the write-up.
///
/// One fact is one entry of `FactRegistry`; `nil` where the session has nothing to say. The second
/// argument is the checkpoint that the template names behind `@`, if it names one.
struct Fact: Sendable {
  let name: String
  let text: @Sendable (ReportContext, _ checkpoint: String?) -> String?
}
