/// The version of this program, which a transcript names: only the same version promises the very
/// same outputs.
public enum ProgramVersion {
  public static let current = "0.1.0"
}
