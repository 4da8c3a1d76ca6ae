import Presentation
import SystemCalls

/// A program of the person's, with the lab in place of AWS and the network while it runs.
enum OwnShellRun {
  /// Runs it to its end; answers its exit status as a shell has it.
  ///
  /// - Parameters:
  ///   - signalOfEnd: what ends the program where this one is to end.
  ///   - start: the command, and whether PATH must be extended for it, given the folder of the
  ///     stand-ins.
  static func run(
    on lab: OwnShellLab, recordsFiles: Bool, endsBy signalOfEnd: Int32,
    _ start: (_ folder: String) -> (arguments: [String], extendsPath: Bool)
  ) throws -> Int32 {
    let folder = try StandInFolder(executable: LessonStore.executable)
    defer { folder.remove() }
    let (arguments, extendsPath) = start(folder.path)
    let server: StandInServer
    do throws(SystemError) {
      server = try StandInServer(at: folder.socket, lab: lab)
    } catch {
      throw CommandFailure(
        "cannot listen at \(folder.socket): \(error)", status: .inputOutputFailed)
    }
    folder.setEnvironment(recordsFiles: recordsFiles, extendsPath: extendsPath)
    ForegroundProcess.leaveSignalsToIt()
    let process: ForegroundProcess
    do throws(SystemError) {
      process = try ForegroundProcess(arguments)
    } catch {
      throw CommandFailure("cannot run \(arguments[0]): \(error)", status: .usage)
    }
    process.handOnTermination(as: signalOfEnd)
    do {
      try server.serve(until: process.end)
    } catch {
      // The terminal is the program's until it ends; its calls are told that the lab has ended.
      server.close()
      _ = process.status()
      throw error
    }
    return process.status()
  }
}
