"""The child process of `isolated`: takes its limits first, then calls one function and prints what it returned."""

import json
import os
import resource
import sys
from importlib import import_module

_MEGABYTE = 1024 * 1024


def limit(seconds: int, megabytes: int) -> None:
    """Hard limits the function cannot raise again. No file can be written and no process begun."""
    wanted = {
        resource.RLIMIT_AS: megabytes * _MEGABYTE,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: 32,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    for kind, most in wanted.items():
        resource.setrlimit(kind, (most, most))
    os.nice(10)


def main(function: str, path: str, seconds: str, megabytes: str, most: str) -> None:
    limit(int(seconds), int(megabytes))
    module, name = function.rsplit(".", 1)
    answer = json.dumps(getattr(import_module(module), name)(path))
    if len(answer) > int(most):
        raise SystemExit(3)
    sys.stdout.write(answer)


if __name__ == "__main__":
    main(*sys.argv[1:])
