import Presentation
import SystemCalls
import TerminalUI
import Tutor

/// How a person's shell is started so that its own settings hold, and the stand-ins still come first.
///
/// They come into PATH only behind the person's settings: those call programs, such as `date`, that
/// are none of the lab's business, and put folders of their own first.
struct OwnShellStart {
  let arguments: [String]
  /// Whether nothing that the shell reads puts the stand-ins into PATH.
  let extendsPath: Bool

  /// - Parameter shell: its path: bash, zsh and fish are known; every other one is started as it is.
  init(shell: String, folder: String) {
    let name = shell.lastIndex(of: "/").map { String(shell[shell.index(after: $0)...]) } ?? shell
    switch name {
    case "bash": arguments = [shell, "--rcfile", "\(folder)/bashrc", "-i"]
    case "zsh":
      // env: zsh looks for its settings where ZDOTDIR says.
      arguments = [
        "/usr/bin/env", "VPCLAB_ZDOTDIR=\(ProcessEnvironment()["ZDOTDIR"] ?? "")",
        "ZDOTDIR=\(folder)/zsh", shell, "-i",
      ]
    case "fish": arguments = [shell, "--init-command", Self.fish]
    default: arguments = [shell, "-i"]
    }
    extendsPath = !["bash", "zsh", "fish"].contains(name)
  }

  /// What the shells read, by name in the folder.
  static let files: [(name: String, text: String)] = [
    (
      "bashrc",
      """
      [ -f ~/.bashrc ] && . ~/.bashrc
      unalias \(StandIn.names.joined(separator: " ")) 2>/dev/null
      PATH=$VPCLAB_STAND_INS:$PATH
      hash -r
      PS1="(vpclab) $PS1"
      if declare -F command_not_found_handle >/dev/null; then
        eval "_vpclab_$(declare -f command_not_found_handle)"
      else
        _vpclab_command_not_found_handle() { echo "bash: $1: command not found" >&2; return 127; }
      fi
      command_not_found_handle() {
        \(hint)
        _vpclab_command_not_found_handle "$@"
      }

      """
    ),
    (
      "zsh/.zshenv",
      """
      ZDOTDIR=${VPCLAB_ZDOTDIR:-$HOME}
      [ -f "$ZDOTDIR/.zshenv" ] && . "$ZDOTDIR/.zshenv"
      VPCLAB_ZDOTDIR=$ZDOTDIR
      ZDOTDIR=${VPCLAB_STAND_INS%/bin}/zsh

      """
    ),
    (
      "zsh/.zshrc",
      """
      ZDOTDIR=$VPCLAB_ZDOTDIR
      unset VPCLAB_ZDOTDIR
      [ -f "$ZDOTDIR/.zshrc" ] && . "$ZDOTDIR/.zshrc"
      unalias \(StandIn.names.joined(separator: " ")) 2>/dev/null
      PATH=$VPCLAB_STAND_INS:$PATH
      rehash
      PS1="(vpclab) $PS1"
      (( $+functions[command_not_found_handler] )) &&
        functions -c command_not_found_handler _vpclab_command_not_found_handler
      command_not_found_handler() {
        \(hint)
        if (( $+functions[_vpclab_command_not_found_handler] )); then
          _vpclab_command_not_found_handler "$@"
        else
          echo "zsh: command not found: $1" >&2; return 127
        fi
      }

      """
    ),
  ]

  /// A tutor's word that was typed as at the lab's own prompt.
  private static let hint =
    "case $1 in \(words.joined(separator: "|"))) echo \"vpclab: the tutor's words follow '\(StandIn.tutor)': "
    + "\(StandIn.tutor) $*\" >&2; return 127;; esac"

  private static var words: [String] { TutorWordRegistry.all.map { $0.name } }

  private static let fish =
    "set -gx PATH $VPCLAB_STAND_INS $PATH; functions -e \(StandIn.names.joined(separator: " ")); "
    + "functions -q fish_prompt; and functions -c fish_prompt _vpclab_prompt; "
    + "function fish_prompt; echo -n '(vpclab) '; "
    + "functions -q _vpclab_prompt; and _vpclab_prompt; end; "
    + "function fish_command_not_found; if contains -- $argv[1] \(words.joined(separator: " ")); "
    + "echo \"vpclab: the tutor's words follow '\(StandIn.tutor)': \(StandIn.tutor) $argv\" >&2; "
    + "else; echo \"fish: Unknown command: $argv[1]\" >&2; end; end"
}

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
    ForegroundProcess.handOnTermination(as: signalOfEnd)
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
    process.receiveTermination()
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
