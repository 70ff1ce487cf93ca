"""Inside the house of `bench fuzz`: the world of the tests, and as many requests as were asked for."""

import argparse
import json
import logging
import statistics
import sys
import time


def main() -> int:
    import django

    django.setup()
    logging.disable(logging.CRITICAL)
    from tests.cast import make_cast
    from tests.full import addresses
    from tests.web.fuzzing import Fuzzer, path_of
    from tests.web.nasty import BREAKS_OUT, MARK
    from tests.web.sweep import EVERYBODY

    parser = argparse.ArgumentParser()
    parser.add_argument("--n", type=int)
    parser.add_argument("--seed", type=int)
    given = parser.parse_args()
    fuzzer, begun = Fuzzer(make_cast(), given.seed), time.monotonic()
    places = list(fuzzer.places(everybody=True))
    paths = [path_of(address, fuzzer.site) for address in addresses()]
    acts = (fuzzer.shake, fuzzer.shake, fuzzer.shake, fuzzer.storm, fuzzer.strangers)
    while fuzzer.asked < given.n and len(fuzzer.faults) < 100:
        place = fuzzer.dice.choice(places)
        fuzzer.dice.choice(acts)(place)
        fuzzer.mark(place, fuzzer.dice.choice((MARK, BREAKS_OUT)))
        fuzzer.odd_address(fuzzer.dice.choice(paths), fuzzer.dice.choice(EVERYBODY))
        if fuzzer.dice.random() < 0.01:
            fuzzer.envelopes(place)
    for fault in fuzzer.faults:
        print(fault, file=sys.stderr)
    said = {
        "bench": "fuzz",
        "n": fuzzer.asked,
        "seed": given.seed,
        "forms": len({place.address.name for place in places}),
        "forms × people": len(places),
        "addresses": len(paths),
        "wrong": len(fuzzer.faults),
        "goal": 0,
        "reached": not fuzzer.faults,
        "median ms": round(statistics.median(fuzzer.took) * 1000, 1),
        "slowest s": round(fuzzer.slowest[0], 2),
        "minutes": round((time.monotonic() - begun) / 60, 1),
    }
    print(json.dumps(said, ensure_ascii=False), flush=True)
    return 1 if fuzzer.faults else 0


if __name__ == "__main__":
    sys.exit(main())
