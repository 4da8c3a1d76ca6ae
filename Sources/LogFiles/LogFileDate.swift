/// The time in the name of a flow log file in S3:
/// `123456789012_vpcflowlogs_eu-west-1_fl-0abc_20260302T1435Z_1f2e.log.gz`.
public enum LogFileDate {
  /// Minutes since 1970 of when the file was written; `nil` for any other name.
  public static func minutes(_ path: String) -> Int? {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: "_")
    guard parts.count >= 6, parts[1] == "vpcflowlogs" || parts[1] == "transitgatewayflowlogs" else {
      return nil
    }
    let stamp = Array(parts[parts.count - 2].utf8)
    guard stamp.count == 14, stamp[8] == UInt8(ascii: "T"), stamp[13] == UInt8(ascii: "Z"),
      let year = number(stamp[0..<4]), let month = number(stamp[4..<6]),
      let day = number(stamp[6..<8]), let hour = number(stamp[9..<11]),
      let minute = number(stamp[11..<13]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (days(year, month, day) * 24 + hour) * 60 + minute
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }

  /// Days since 1970-01-01 in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let marchMonth = month > 2 ? month - 3 : month + 9
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
      + (153 * marchMonth + 2) / 5 + day - 1 - 719_468
  }
}
