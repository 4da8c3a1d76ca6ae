import Foundations
import SystemCalls

/// Finds the log files in what was named: a file is taken as it is, a folder gives all files below
/// it in the order of their names, hidden ones and what AWS puts beside logs left out.
public enum LogFileSearch {
  /// `create-export-task` tries with it whether it may write.
  private static let exportTrial = "aws-logs-write-test"
  /// `AWSLogs/account/vpcflowlogs/region/year/month/day/hour` has eight.
  private static let depth = 32

  public static func files(in paths: [String]) -> [LogFile] {
    Folder.files(in: paths, depth: depth) { $0 != exportTrial }.map(LogFile.init)
  }
}

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
    return CivilDate(year: year, month: month, day: day, hour: hour, minute: minute).milliseconds
      / 60_000
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }
}
