/// Why a form does not accept a value.
public indirect enum FormProblem: Error, Equatable, Sendable {
  case empty
  /// What has to exist first; the field's help says how to make it.
  case nothingToChoose(help: String)
  case notAChoice([String])
  /// With an example of a right one, and a word that would do as well.
  case notACIDRBlock(String, example: String, alternative: String? = nil)
  /// AWS takes /16 to /28 for VPCs and subnets.
  case blockOfWrongSize(prefixLength: Int)
  case notANumber(String, from: Int = 1, to: Int? = nil, alternative: String? = nil)
  case unknownField(String, known: [String])
  /// One of these, in the field with that label.
  case field(String, FormProblem)
}
