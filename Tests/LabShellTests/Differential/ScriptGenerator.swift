import Foundations

/// Makes up small scripts whose outcome every shell agrees on: no times, no process numbers, no
/// programs that differ from system to system.
struct ScriptGenerator {
  private var chance: RandomSource
  private var depth = 0
  /// Counts loops, each of which has a variable of its own: loops that shared one might never end.
  private var loops = 0
  private var functions: [String] = []

  init(seed: UInt64) { chance = RandomSource(seed: seed, stream: "scripts") }

  private static let names = ["a", "b", "c", "n", "path"]
  private static let words = [
    "x", "foo", "10.1.0.0/16", "us-west-2a", "vpc-0a1", "*.txt", "a b", "", "-n", "K=V", "a:b:c",
    "don't", "say \"hi\"", "back\\slash", "é", "  two  ", "tab\there", "2", "07", "-3",
  ]

  /// A whole script of a few commands.
  mutating func script() -> String {
    var lines = [
      "a=1 b='two words' c=arn:aws:iam::123:role/x/lab n=7 path=/usr/lib/file.tar.gz",
      "arr=(one 'two words' three 4)", "declare -A map=([k]=v [cidr]=10.0.0.0/8)",
    ]
    switch chance.integer(in: 0...9) {
    case 0: lines.append("set -e")
    case 1: lines.append("set -u")
    case 2: lines.append("set -o pipefail")
    case 3: lines.append("trap 'echo leaving $?' EXIT")
    case 4: lines.append("IFS=:")
    default: break
    }
    for _ in 0..<chance.integer(in: 3...9) { lines.append(command()) }
    lines.append("echo \"end $? $a|$b|${arr[*]}|$#\"")
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func pick(_ options: [String]) -> String { chance.element(of: options) }

  private mutating func body() -> String {
    (0..<chance.integer(in: 1...3)).map { _ in command() }.joined(separator: "\n")
  }

  private mutating func command() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 4 else { return simple() }
    switch chance.integer(in: 0...21) {
    case 0: return "if \(condition()); then\n\(body())\nelse\n\(body())\nfi"
    case 1: return "if \(condition()); then \(simple()); elif \(condition()); then \(simple()); fi"
    case 2: return "for i in \(word()) \(word()) \(word()); do\n\(body())\ndone"
    case 3:
      loops += 1
      let i = "i\(loops)"
      return "for ((\(i) = 0; \(i) < \(chance.integer(in: 1...4)); \(i)++)); do\necho \"i$\(i)\"\n"
        + "\(body())\ndone"
    case 4:
      loops += 1
      let k = "k\(loops)"
      return "\(k)=0\nwhile [ $\(k) -lt \(chance.integer(in: 1...4)) ]; do\n\(k)=$((\(k) + 1))\n"
        + "\(pick(["", "[ $\(k) = 2 ] && continue\n", "[ $\(k) = 3 ] && break\n"]))\(body())\ndone"
    case 5:
      // It is known only to what follows, so that none calls itself.
      let name = "f\(functions.count)_\(depth)"
      let text =
        "\(name)() {\nlocal a=\(word())\necho \"in $# $1 $a\"\n\(body())\n"
        + "\(pick(["return \(chance.integer(in: 0...3))", "true", "echo \"$@\""]))\n}"
      functions.append(name)
      return text
    case 6:
      guard let name = functions.last else { return simple() }
      return "\(name) \(word()) \(word())\(pick(["", " || echo failed $?", "; echo \"rc $?\""]))"
    case 7:
      return "case \(word()) in\n\(pattern())) \(simple()) ;;\n\(pattern())|\(pattern())) "
        + "\(simple()) \(pick([";;", ";&", ";;&"]))\n*) \(simple()) ;;\nesac"
    case 8: return "( \(simple()); a=inner; \(simple()) )\(pick(["", " || true"]))"
    case 9: return "{ \(simple()); \(simple()); } | \(filter())"
    case 10: return "\(simple()) | \(filter()) | \(filter())"
    case 11:
      return
        "while IFS=\(pick(["", ":", "' '"])) read -r p q; do echo \"<$p|$q>\"; done <<< \(word())"
    case 12:
      return
        "cat <<\(pick(["E", "'E'", "-E"])) | \(filter())\n\(pick(Self.words))\n$a ${b%% *} $((n * 2))\nE"
    case 13:
      return "\(simple()) \(pick(["&&", "||"])) \(simple()) \(pick(["&&", "||"])) \(simple())"
    case 14: return "! \(condition()); echo \"not $?\""
    case 15: return "x=$(\(simple()); \(simple()))\necho \"got [$x] $?\""
    case 16: return "[[ \(word()) \(pick(["==", "!="])) \(pattern()) ]] && echo match || echo none"
    case 17:
      return
        "if [[ $c =~ \(pick(["^arn:([a-z]+):", "role/(.*)/(.*)$", "([0-9]+)", "z+", "^(a|ar)n"])) ]]; "
        + "then echo \"m ${BASH_REMATCH[0]} ${BASH_REMATCH[1]}\"; fi"
    case 18:
      return
        "(( n \(pick(["+=", "-=", "*=", "%=", "<<="])) \(chance.integer(in: 1...5)) )); echo \"n=$n $?\""
    case 19:
      return
        "set -- \(word()) \(word()) \(word())\nfor p; do echo \"p=$p\"; done\nshift\necho \"$# $*\""
    case 20: return "arr+=(\(word()))\necho \"${#arr[@]} ${arr[@]:1:2} ${!arr[*]}\""
    default: return simple()
    }
  }

  private mutating func simple() -> String {
    switch chance.integer(in: 0...13) {
    case 0: "printf '%s|' \(word()) \(word()); echo"
    case 1: "printf '%5s|%-5s|%03d|%x\\n' \(word()) \(word()) \(chance.integer(in: 0...99)) $n"
    case 2: "\(pick(Self.names))=\(word())"
    case 3: "echo \"\(expansion()) and \(expansion())\""
    case 4: "echo \(expansion()) \(word())"
    case 5: "echo $(( \(arithmetic()) ))"
    case 6: pick(["true", "false", "(exit 3)", "test -n \"$a\"", "[ \"$b\" = x ]"])
    case 7: "for v in \"${arr[@]}\"; do printf '<%s>' \"$v\"; done; echo"
    case 8: "echo {\(pick(["1..4", "a,b,c", "03..1", "a..e..2"]))}\(pick(["", "x", "{1,2}"]))"
    case 9: "arr[\(chance.integer(in: 0...6))]=\(word())"
    case 10: "echo \"${map[cidr]} ${map[none]:-none} ${#map[@]}\""
    case 11: "echo $'tab\\there' $'q\\'q' \"$(echo sub)\" `echo back`"
    case 12: "unset \(pick(["b", "'arr[1]'", "c"])); echo \"${b-unset} ${arr[1]-gone}\""
    default: "echo \(word()) \(word()) > out.txt; cat out.txt"
    }
  }

  private mutating func condition() -> String {
    pick([
      "true", "false", "[ \"$n\" -gt 5 ]", "[ -z \"$b\" ]", "[ \"$a\" = 1 ]", "[[ $c == arn:* ]]",
      "[[ -n $b && $n -lt 9 ]]", "(( n > 3 ))", "test \"$a\" != \"$b\"", "[ -f out.txt ]",
      "echo \"$c\" | grep -q role", "[ 1 -eq 1 -a 2 -ne 3 ]", "[[ $b = *words || $a < 2 ]]",
      "command -v echo > /dev/null", "[ ! -d nosuch ]",
    ])
  }

  private mutating func word() -> String {
    switch chance.integer(in: 0...5) {
    case 0: return "\"\(expansion())\""
    case 1: return expansion()
    case 2: return pick(["a", "x.y", "lab-1", "7", "$n", "\"$@\"", "${arr[0]}", "~+x", "a{b}c"])
    default:
      let word = pick(Self.words)
      return "'"
        + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
    }
  }

  private mutating func expansion() -> String {
    pick([
      "$a", "${b}", "${#c}", "${path##*/}", "${path%.*}", "${path%%.*}", "${path#*/}", "${c//:/_}",
      "${c/role/ROLE}", "${c:0:7}", "${c: -3}", "${b^^}", "${b^}", "${path,,}", "${none:-dflt}",
      "${none-}", "${a:+alt}", "${arr[1]}", "${arr[-1]}", "${#arr[@]}", "${arr[*]}", "$((n % 4))",
      "${path/#\\/usr/ROOT}", "${path/%gz/bz2}", "${c%:*}", "$?", "$#", "${1:-none}", "${b:2:3}",
      "${map[k]}", "${b@Q}", "$(echo $a $b)", "${path//[aeiou]/}", "${c##*[:/]}", "${!arr[@]}",
    ])
  }

  private mutating func pattern() -> String {
    pick([
      "a*", "*b*", "[0-9]*", "?", "*.txt", "foo|bar", "\"*.txt\"", "[!a-z]*", "'a b'", "$a", "*",
      "10.*", "-*", "[[:upper:]]*", "vpc-?a1", "\\*.txt",
    ]).replacingBar()
  }

  private mutating func arithmetic() -> String {
    pick([
      "n + 1", "n * 2 - 3", "(n + 2) % 4", "n > 3 ? 10 : 20", "1 << 4", "0x1f + 010", "-n ** 2",
      "n == 7 && a == 1", "!n", "~n & 0xff", "n++ + ++n", "n / 2", "2#101", "a = 5, a + n",
      "${#arr[@]} * 2", "n -= 1", "7 - -3", "n & 6 | 1 ^ 2", "10 % 3 * 2",
    ])
  }

  private mutating func filter() -> String {
    pick([
      "cat", "sort", "sort -r", "head -n 2", "tail -n 1", "wc -l", "grep -v zzz", "tr a-z A-Z",
      "cut -d: -f1", "uniq", "grep -o '[a-z]*'", "while read -r l; do echo \"[$l]\"; done",
      "tr -d '0-9'", "sed 's/o/0/g'", "sed -n '1p'", "awk '{print NF, $1}'", "tee copy.txt",
    ])
  }
}

extension String {
  /// A pattern's own bar would end it.
  fileprivate func replacingBar() -> String { self == "foo|bar" ? "foo*" : self }
}
