"""What the scripts share that try the built program on sessions: folders of their own, marks that inputs print,
and what has to hold of a session's files whatever was done to the program."""
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Of the repository, or those that the environment names, as for a program of another version.
LESSONS = pathlib.Path(os.environ.get("VPCLAB_LESSONS", ROOT / "Lessons"))
MARK = re.compile(r"mark-(\d+)-\r?\n")


def environment(folder, **more):
    """Sessions live in `folder`."""
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(folder), "XDG_STATE_HOME": str(folder),
            "VPCLAB_LESSONS": str(LESSONS), "VPCLAB_LEARNER": "", "NO_COLOR": "1",
            "SWIFT_BACKTRACE": "enable=no", **{name: str(value) for name, value in more.items()}}


def sessions(folder):
    return pathlib.Path(folder) / "vpclab/sessions"


def marked(number, command=""):
    """An input that prints a mark which the input itself, echoed, does not have."""
    return f"{command}echo mark''-{number}-"


def marks_shown(text):
    return [int(mark) for mark in MARK.findall(text)]


def marks_recorded(path):
    """The marks of a transcript's whole lines."""
    found = []
    for line in path.read_bytes().split(b"\n")[:-1]:
        try:
            event = json.loads(line)
        except ValueError:
            break
        found += [int(mark) for mark in re.findall(r"mark''-(\d+)-", event.get("in", ""))]
    return found


def transcripts(folder):
    """The sessions that were begun, by name: a file without a whole first line has begun nothing."""
    files = sorted(sessions(folder).glob("*.jsonl")) if sessions(folder).exists() else []
    return {file.stem: file for file in files if b"\n" in file.read_bytes()}


class Judge:
    """Counts trials, and prints what is broken with what makes it again."""

    def __init__(self):
        self.trials = 0
        self.broken = 0

    def check(self, holds, what):
        if not holds:
            self.broken += 1
            print(f"  broken: {what}", file=sys.stderr, flush=True)
        return holds

    def session(self, program, folder, acknowledged, what, names=("k1",), extra=1):
        """Nothing acknowledged is lost or doubled, at most `extra` more inputs are there, no other session was
        begun, and the files can be read and replayed."""
        files = transcripts(folder)
        recorded = [mark for file in files.values() for mark in marks_recorded(file)]
        lost = [mark for mark in acknowledged if mark not in recorded]
        self.check(not lost, f"{what}: acknowledged and lost: {lost[:5]}")
        self.check(len(recorded) == len(set(recorded)), f"{what}: doubled: {recorded[-8:]}")
        more = [mark for mark in recorded if mark not in acknowledged]
        self.check(len(more) <= extra, f"{what}: {len(more)} inputs more than were acknowledged")
        others = [name for name in files if name not in names]
        self.check(not others, f"{what}: other sessions were begun: {others}")
        for file in files.values():
            result = run(program, "replay", "--verify", file, folder=folder)
            self.check(result.returncode == 0, f"{what}: replay {result.returncode}: {result.stderr[:200]}")
        return recorded

    def end(self, name, seed):
        print(f"{name}: {self.trials} tried, seed {seed}, {self.broken} broken promises")
        sys.exit(1 if self.broken else 0)


def run(program, *arguments, folder, script=None, seconds=20, **more):
    """A run to its end; a hang ends the check."""
    return subprocess.run([program, *map(str, arguments)], input=script or "", capture_output=True, text=True,
                          errors="replace", env=environment(folder, **more), timeout=seconds, cwd=folder)
