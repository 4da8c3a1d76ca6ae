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
