# What the packages have in common. Sourced by packaging/make-*, from the repository's folder.
set -euo pipefail

version=$(sed -nE 's/.*public static let current = "([0-9.]+)".*/\1/p' Sources/LabSession/Replay/Replay.swift)
# The same commit makes the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

# install_tree PROGRAM PREFIX: the program, its lessons, its man pages and its completions.
install_tree() {
  local program=$1 prefix=$2
  install -d "$prefix/bin" "$prefix/share/vpclab" "$prefix/share/man/man1" \
    "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
    "$prefix/share/fish/vendor_completions.d"
  install -m 755 "$program" "$prefix/bin/vpclab"
  # Removing them from a Mac's program would break its signature.
  if [ "$(uname -s)" = Linux ]; then
    strip --strip-all --remove-section=.comment --remove-section=.note "$prefix/bin/vpclab"
  fi
  rm -rf "$prefix/share/vpclab/Lessons" "$prefix/share/vpclab/Languages"
  cp -R Lessons Languages "$prefix/share/vpclab/"
  find "$prefix/share/vpclab" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
  scripts/make-man-pages "$program" "$prefix/share/man/man1"
  local shell
  for shell in bash:bash-completion/completions/vpclab zsh:zsh/site-functions/_vpclab \
    fish:fish/vendor_completions.d/vpclab.fish; do
    "$program" --generate-completion-script "${shell%%:*}" > "$prefix/share/${shell#*:}"
  done
}
