import AWSServices
import Foundations
import NetworkModel
import Testing

@testable import LabShell

/// What public scripts for AWS ask of their shell and of a usual machine's programs.
struct ScriptProgramTests {
  /// Outputs and statuses were written by bash and GNU programs.
  static let rows: [(script: String, output: String, status: Int)] = [
    // Programs
    (
      "expr 1 + 2 \\* 3",
      "7\n", 0
    ),
    (
      "expr \\( 1 + 2 \\) \\* 3",
      "9\n", 0
    ),
    (
      "expr length subnet; expr substr hello 2 3; expr index abc c",
      "6\nell\n3\n", 0
    ),
    (
      "expr 10.0.1.0/24 : '.*/\\([0-9]*\\)'; expr abc : 'ab'",
      "24\n2\n", 0
    ),
    (
      "expr 0; echo $?",
      "0\n1\n", 0
    ),
    (
      "expr 3 \\> 2; expr 10 \\< 9; expr a \\< b; expr b = a",
      "1\n0\n1\n0\n", 1
    ),
    (
      "expr '' \\| none; expr 1 \\& 0",
      "none\n0\n", 1
    ),
    (
      "expr 5 / 0",
      "", 2
    ),
    (
      "x=1; x=`expr $x + 1`; echo $x",
      "2\n", 0
    ),
    (
      "echo 'scale=2; 10/3' | bc",
      "3.33\n", 0
    ),
    (
      "echo '5*0.01; 2^10; -7/2; 7%3' | bc",
      ".05\n1024\n-3\n1\n", 0
    ),
    (
      "echo '1.5 > 1; 1.50 == 1.5; 2 <= 1' | bc",
      "1\n1\n0\n", 0
    ),
    (
      "echo '1/3' | bc -l",
      ".33333333333333333333\n", 0
    ),
    (
      "echo 'x=5; y=x*2; x+y; (1+2)*3' | bc",
      "15\n9\n", 0
    ),
    (
      "echo 'scale=3; sqrt(2); 1/8; 2.50*1.1; 10%3' | bc",
      "1.414\n.125\n2.750\n.001\n", 0
    ),
    (
      "printf 'a b\\nccc d\\n' | column -t",
      "a    b\nccc  d\n", 0
    ),
    (
      "printf 'id,name\\ni-0abc,web\\n' | column -t -s,",
      "id      name\ni-0abc  web\n", 0
    ),
    (
      "printf 'x\\t1\\nyy\\t22\\n' | column -t -s $'\\t'",
      "x   1\nyy  22\n", 0
    ),
    (
      "printf 'a\\nb\\nc\\n' | paste -sd,",
      "a,b,c\n", 0
    ),
    (
      "printf 'a\\nb\\nc\\n' | paste -s",
      "a\tb\tc\n", 0
    ),
    (
      "paste -d: <(printf '1\\n2\\n') <(printf 'x\\ny\\nz\\n')",
      "1:x\n2:y\n:z\n", 0
    ),
    (
      "printf '1\\n2\\n3\\n4\\n' | paste - -",
      "1\t2\n3\t4\n", 0
    ),
    (
      "echo abcdefgh | fold -w 3; echo 'a bc def' | fold -s -w 5",
      "abc\ndef\ngh\na bc \ndef\n", 0
    ),
    (
      "echo -n hello | base64; echo aGVsbG8= | base64 -d; echo",
      "aGVsbG8=\nhello\n", 0
    ),
    (
      "printf '%080d' 0 | base64; printf '%080d' 0 | base64 -w0; echo; printf '%040d' 0 | base64 -w 20",
      "MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw\nMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA=\nMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA=\nMDAwMDAwMDAwMDAwMDAw\nMDAwMDAwMDAwMDAwMDAw\nMDAwMDAwMDAwMA==\n",
      0
    ),
    (
      "printf '1\\n2\\n3\\n' | tac; echo abc | rev",
      "3\n2\n1\ncba\n", 0
    ),
    (
      "printf 'a\\n\\nb\\n' | nl; printf 'a\\n\\nb\\n' | nl -ba -w2 -s'. '",
      "     1\ta\n       \n     2\tb\n 1. a\n 2. \n 3. b\n", 0
    ),
    (
      "echo -n a | md5sum; echo -n a | sha1sum; echo -n a | sha256sum",
      "0cc175b9c0f1b6a831c399e269772661  -\n86f7e437faa5a7fce15d1ddcb9eaeaea377667b8  -\nca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  -\n",
      0
    ),
    (
      "echo a > f; md5sum f",
      "60b725f10c9c85c70d97880dfe8191b3  f\n", 0
    ),
    (
      "printf 'a\\nb\\n' > f1; printf 'b\\nc\\n' > f2; comm f1 f2; comm -12 f1 f2; comm -13 f1 f2",
      "a\n\t\tb\n\tc\nb\nc\n", 0
    ),
    (
      "printf 'a\\nb\\n' > f1; printf 'b\\nc\\n' > f2; diff f1 f2; echo $?",
      "1d0\n< a\n2a2\n> c\n1\n", 0
    ),
    (
      "printf 'a\\nb\\nc\\n' > f1; printf 'a\\nx\\nc\\nd\\n' > f2; diff f1 f2; diff -u f1 f2 | tail -n +3; diff -q f1 f2",
      "2c2\n< b\n---\n> x\n3a4\n> d\n@@ -1,3 +1,4 @@\n a\n-b\n+x\n c\n+d\nFiles f1 and f2 differ\n",
      1
    ),
    (
      "printf 'A b\\n' > f1; printf 'a  b\\n' > f2; diff -i f1 f2 > /dev/null; echo $?; diff -iw f1 f2; echo $?; diff -s f1 f1",
      "1\n0\nFiles f1 and f1 are identical\n", 0
    ),
    (
      "seq 20 > f1; sed 's/^3$/x/; s/^18$/y/' f1 > f2; diff -u f1 f2 | tail -n +3",
      "@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+x\n 4\n 5\n 6\n@@ -15,6 +15,6 @@\n 15\n 16\n 17\n-18\n+y\n 19\n 20\n",
      0
    ),
    (
      "echo ab > f1; echo ac > f2; cmp -s f1 f2; echo $?; cmp f1 f1; echo $?",
      "1\n0\n", 0
    ),
    (
      "mkdir -p z/y; touch z/a.json z/y/b.json z/c.txt; find z | sort; find z -name '*.json' | sort; find z -maxdepth 1 -type f | sort; find z -type d | sort",
      "z\nz/a.json\nz/c.txt\nz/y\nz/y/b.json\nz/a.json\nz/y/b.json\nz/a.json\nz/c.txt\nz\nz/y\n", 0
    ),
    (
      "mkdir -p z/y; touch z/a.json z/y/b.json; echo x > z/c.txt; find z -type f ! -name '*.json'; find z -name '*.txt' -o -name 'a*' | sort; find z -empty -type f | sort; find z -mindepth 2",
      "z/c.txt\nz/a.json\nz/c.txt\nz/a.json\nz/y/b.json\nz/y/b.json\n", 0
    ),
    (
      "mkdir z; touch z/a z/b; find z -type f -exec echo '<{}>' \\; | sort; find z -type f -print0 | xargs -0 -n1 echo; find z -name a -delete; ls z; find nowhere 2>/dev/null; echo $?",
      "<z/a>\n<z/b>\nz/a\nz/b\nb\n1\n", 0
    ),
    (
      "timeout 1 sleep 5; echo $?; timeout 5 echo hi; timeout 2s false; echo $?; timeout 0 echo ok",
      "124\nhi\n1\nok\n", 0
    ),
    (
      "timeout 3 bash -c 'while true; do sleep 1; done'; echo $?",
      "124\n", 0
    ),
    (
      "echo abc > st; chmod 400 st; stat -c '%a %A %s %n %F' st; stat -c %a nofile 2>/dev/null; echo $?",
      "400 -r-------- 4 st regular file\n1\n", 0
    ),
    (
      "tput setaf 1; tput bold; tput sgr0; tput setaf 12; tput cup 2 5; tput cols",
      "\u{1b}[31m\u{1b}[1m\u{1b}(B\u{1b}[m\u{1b}[94m\u{1b}[3;6H80\n", 0
    ),
    (
      "export NAME=bob; unset OTHER; echo 'hi $NAME ${NAME}s $OTHER $1' | envsubst; echo '$NAME $B' | envsubst '$NAME'",
      "hi bob bobs  $1\nbob $B\n", 0
    ),
    (
      "shuf -i 5-5 -n 1; shuf -e x; seq 3 | shuf | sort",
      "5\nx\n1\n2\n3\n", 0
    ),
    (
      "openssl rand -hex 4 | wc -c; openssl rand -base64 6 | wc -c; cat /proc/sys/kernel/random/uuid | wc -c",
      "9\n9\n37\n", 0
    ),
    (
      "tr -dc 'a-z0-9' < /dev/urandom | head -c 8 | wc -c; head -c 100 /dev/zero | tr '\\0' x | wc -c",
      "8\n100\n", 0
    ),
    (
      "printf 'a\\tb\\x01\\n' | cat -A; printf 'x\\n\\n\\ny\\n' | cat -s; printf 'a\\n\\nb\\n' | cat -b; printf '\\e[1mx' | cat -v; echo; printf 'a\\tb\\n' | cat -T; printf 'a\\nb' | cat -E",
      "a^Ib^A$\nx\n\ny\n     1\ta\n\n     2\tb\n^[[1mx\na^Ib\na$\nb", 0
    ),
    (
      "printf '10.0.0.2\\n10.0.0.10\\n10.0.0.1\\n' | sort -V; printf 'v1.10\\nv1.9\\n' | sort -rV",
      "10.0.0.1\n10.0.0.2\n10.0.0.10\nv1.10\nv1.9\n", 0
    ),
    (
      "printf '2K\\n1M\\n500\\n1.5K\\n' | sort -h; printf 'b 1G\\na 2M\\n' | sort -k2,2h",
      "500\n1.5K\n2K\n1M\na 2M\nb 1G\n", 0
    ),
    (
      "printf 'b\\na\\nb\\n' > f; sort -u f -o f; cat f",
      "a\nb\n", 0
    ),
    (
      "printf 'a\\nb\\n' | sort -c; echo $?; printf 'b\\na\\n' | sort -c 2>/dev/null; echo $?; echo a | sort -R",
      "0\n1\na\n", 0
    ),
    (
      "seq -f 'subnet-%02g' 2; seq -f '%g.txt' 1 2",
      "subnet-01\nsubnet-02\n1.txt\n2.txt\n", 0
    ),
    (
      "date -u -d '2025-01-01 00:00:00 UTC' +%s; date -u -d 2025-03-01T12:30:00Z +%T; date -u -d '2025-01-31 +1 day' +%F; date -u -d '2025-03-01 12:00 UTC - 30 minutes' +%R",
      "1735689600\n12:30:00\n2025-02-01\n11:30\n", 0
    ),
    (
      "date -u -d @86400 --iso-8601=seconds; date -u -d @0 -Iminutes; date -u -R -d @0; date -u -d @0 '+%-d %-m %-H %_d %3N %^a'",
      "1970-01-02T00:00:00+00:00\n1970-01-01T00:00+00:00\nThu, 01 Jan 1970 00:00:00 +0000\n1 1 0  1 000 THU\n",
      0
    ),
    (
      "date -u -d '2025-03-31 + 1 month' +%F; date -u -d '2024-02-29 1 year ago' +%F; date -u -d '2025-01-01 2 weeks' +%F",
      "2025-05-01\n2023-03-01\n2025-01-15\n", 0
    ),
    (
      "pushd /tmp > /dev/null; pwd; popd > /dev/null; popd 2>/dev/null; echo $?",
      "/tmp\n1\n", 0
    ),
    (
      "hash ls nosuch 2>/dev/null; echo $?; hash ls; echo $?",
      "1\n0\n", 0
    ),
    (
      "id -u | grep -c '^[0-9]*$'; uname -s; nproc | grep -c '^[0-9]*$'",
      "1\nLinux\n1\n", 0
    ),
    // sed, awk and patterns
    (
      "printf '1\\n2\\n3\\n' | sed '$!N;s/\\n/ /'",
      "1 2\n3\n", 0
    ),
    (
      "printf '1\\n2\\n3\\n' | sed ':a;N;$!ba;s/\\n/,/g'",
      "1,2,3\n", 0
    ),
    (
      "printf 'a\\nb\\n' | sed -e ':a' -e 'N' -e '$!ba' -e 's/\\n\\(.\\)/-\\1/g'",
      "a-b\n", 0
    ),
    (
      "printf 'a\\tb\\n' | sed 's/\\t/,/; s/[\\t,]/;/'",
      "a;b\n", 0
    ),
    (
      "echo 1234567 | sed ':a;s/\\B[0-9]\\{3\\}\\>/,&/;ta'",
      "1,234,567\n", 0
    ),
    (
      "echo 'a tab' | grep -o 'a\\B' ; echo xay | grep -c '\\Ba\\B'",
      "a\n1\n", 0
    ),
    (
      "printf '3\\n1\\n2\\n' | awk '{print | \"sort -n\"} END{close(\"sort -n\"); print \"end\"}'",
      "1\n2\n3\nend\n", 0
    ),
    (
      "awk 'BEGIN{\"echo a; echo b\" | getline x; print x; \"echo a; echo b\" | getline; print; while ((\"seq 2\" | getline n) > 0) s += n; print s}'",
      "a\nb\n3\n", 0
    ),
    (
      "awk 'BEGIN{print \"a\"; r = system(\"echo b; exit 3\"); print r}'",
      "a\nb\n3\n", 0
    ),
    (
      "awk 'BEGIN{cmd = \"echo one\"; cmd | getline a; close(cmd); cmd | getline b; print a b}'",
      "oneone\n", 0
    ),
    // process substitution
    (
      "exec > >(tee log) 2>&1; echo a; echo b >&2; cat log > /dev/null",
      "a\nb\n", 0
    ),
    (
      "exec > >(sed 's/^/> /'); echo one; echo two",
      "> one\n> two\n", 0
    ),
    (
      "{ echo a; echo b; } > >(sed 's/^/P:/'); sleep 0.2",
      "P:a\nP:b\n", 0
    ),
    (
      "for i in 1 2 3; do echo $i; done > >(awk '{s += $1} END {print \"sum\", s}'); sleep 0.2",
      "sum 6\n", 0
    ),
    (
      "ls nowhere 2> >(sed 's/^.*: /ERR: /'); sleep 0.2",
      "ERR: No such file or directory\n", 0
    ),
    (
      "echo x | tee >(tr a-z A-Z > up) > /dev/null; sleep 0.2; cat up",
      "X\n", 0
    ),
    (
      "seq 3 | tee >(wc -l > count) | tail -1; sleep 0.2; cat count | tr -d ' '",
      "3\n3\n", 0
    ),
    (
      "f() { echo in f; return 3; }; f > >(cat); r=$?; sleep 0.2; echo $r",
      "in f\n3\n", 0
    ),
    (
      "exec 5>&1; r=$(echo hi | tee /dev/fd/5); echo \"r=$r\"",
      "hi\nr=hi\n", 0
    ),
    (
      "echo e 2>&1 >&2 | cat; echo both | tee /dev/stderr",
      "e\nboth\n", 0
    ),
    (
      "(exec > >(tr a-z A-Z); echo sub); sleep 0.2; echo done",
      "SUB\ndone\n", 0
    ),
    // what scripts ask their shell
    (
      "set -x; A='b c'; B=(1 '2 3'); { set +x; } 2>/dev/null",
      "", 0
    ),
    (
      "trap 'echo \"$BASH_COMMAND at $LINENO\"' ERR",
      "", 0
    ),
    (
      "trap 'echo \"$BASH_COMMAND at $LINENO\"' ERR\nX=nowhere\n\nls $X\ntrue",
      "ls $X at 4\n", 0
    ),
    (
      "SECONDS=0; sleep 2; echo $SECONDS; SECONDS=100; echo $SECONDS",
      "2\n100\n", 0
    ),
    (
      "sleep 100 & p=$!; kill $p; wait $p; echo $?",
      "143\n", 0
    ),
    (
      "true & p=$!; wait $p; kill -0 $p 2>/dev/null; echo $?",
      "1\n", 0
    ),
    (
      "printf '#!/bin/bash -eu\\nfalse\\necho no\\n' > s; chmod +x s; ./s; echo $?; bash s; echo $?",
      "1\nno\n0\n", 0
    ),
    (
      "printf '#!/bin/bash\\n## usage: s NAME\\necho \"$0\"\\n' > s; chmod +x s; ./s; bash s",
      "./s\ns\n", 0
    ),
  ]

  @Test(arguments: rows)
  func `scripts get what bash and GNU's programs answer`(
    script: String, output: String, status: Int
  ) {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    let result = TestShell.runScript(script, in: &shell, on: &cloud)
    #expect(result.output == output, "\(result.errors)")
    #expect(result.status == status, "\(result.errors)")
  }
}
