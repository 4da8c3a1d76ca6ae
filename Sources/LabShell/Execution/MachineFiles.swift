import Foundations

/// Files that a real machine's kernel makes up.
extension ShellContext {
  /// What some files of a real machine give: as much of it as anybody reads at once.
  mutating func deviceText(_ path: String) -> String? {
    switch path {
    case "/dev/zero": return String(repeating: "\0", count: Limits.pipeBytes)
    case "/dev/urandom", "/dev/random":
      // Text alone passes through pipes here.
      var text = String.UnicodeScalarView()
      for _ in 0..<4_096 {
        text.append(UnicodeScalar(UInt8(shell.chance.integer(in: 1...126))))
      }
      return String(text)
    case "/proc/sys/kernel/random/uuid": return uniqueIdentifier() + "\n"
    default: return nil
    }
  }

  /// Version 4 of RFC 9562.
  mutating func uniqueIdentifier() -> String {
    var digits = (0..<32).map { _ in String(shell.chance.integer(in: 0...15), radix: 16) }
    digits[12] = "4"
    digits[16] = String(8 + shell.chance.integer(in: 0...3), radix: 16)
    for place in [20, 16, 12, 8] { digits.insert("-", at: place) }
    return digits.joined()
  }
}

/// What an instance says about its operating system.
public enum AmazonLinux {
  static let osRelease = """
    NAME="Amazon Linux"
    VERSION="2023"
    ID="amzn"
    ID_LIKE="fedora"
    VERSION_ID="2023"
    PLATFORM_ID="platform:al2023"
    PRETTY_NAME="Amazon Linux 2023"
    ANSI_COLOR="0;33"
    CPE_NAME="cpe:2.3:o:amazon:amazon_linux:2023"
    HOME_URL="https://aws.amazon.com/linux/amazon-linux-2023/"
    DOCUMENTATION_URL="https://docs.aws.amazon.com/linux/"
    SUPPORT_URL="https://aws.amazon.com/premiumsupport/"
    BUG_REPORT_URL="https://github.com/amazonlinux/amazon-linux-2023"
    VENDOR_NAME="AWS"
    VENDOR_URL="https://aws.amazon.com/"

    """

  /// The same in words, for who would hear every stroke of the drawing.
  public static let bannerInWords =
    "Amazon Linux 2023, https://aws.amazon.com/linux/amazon-linux-2023\n"

  /// What a login shows (EIC-07).
  public static let banner = #####"""
       ,     #_
       ~\_  ####_        Amazon Linux 2023
      ~~  \_#####\
      ~~     \###|
      ~~       \#/ ___   https://aws.amazon.com/linux/amazon-linux-2023
       ~~       V~' '->
        ~~~         /
          ~~._.   _/
             _/ _/
           _/m/'

    """#####
}
