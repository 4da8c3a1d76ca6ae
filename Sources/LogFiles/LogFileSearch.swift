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
