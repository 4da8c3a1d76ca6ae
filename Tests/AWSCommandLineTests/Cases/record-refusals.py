#!/usr/bin/env python3
"""Records what the real AWS CLI (version 2) says of wrong command lines, for RefusalTests.

record-refusals.py AWS ENDPOINT < LINES > refusals.json

AWS is the program, ENDPOINT a local server that answers every request with an empty document, LINES are
command lines without shell constructs. Lines that the CLI accepts, and those whose answer needs a service,
are left out.
"""
import json, os, re, shlex, subprocess, sys, tempfile

USAGE = re.compile(r"usage: aws \[options\] <command>.*?<subcommand> help", re.S)
rows = []
for line in sys.stdin:
    arguments = shlex.split(line)[1:]
    with tempfile.TemporaryDirectory() as home:
        environment = {
            "HOME": home, "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "x",
            "AWS_REGION": "us-west-2", "AWS_ENDPOINT_URL": sys.argv[2], "AWS_MAX_ATTEMPTS": "1",
            "PATH": os.environ["PATH"]}
        run = subprocess.run(
            [sys.argv[1], *arguments], cwd=home, env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=60)
    if run.returncode in (252, 255) and not run.stdout and not re.search(r"Result'|'events'", run.stderr):
        error = USAGE.sub("<usage>", run.stderr).strip()
        rows.append({"arguments": arguments, "status": run.returncode, "error": error})
print(json.dumps(rows, ensure_ascii=False, indent=1))
