"""Which tests share a worker, and which begin first, so that none is left alone with the longest at the end.

For `-n auto --dist loadfile --no-loadscope-reorder`.
"""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

_TOGETHER = {"test_everybody.py": "walk", "test_every_page.py": "walk"}
_APART = {"test_axe.py"}  # minutes each, and nothing in common


class Scheduling(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types
    """A file stays with one worker, and what walks the whole site walks it once."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.split("::", 1)[0]
        file = path.rsplit("/", 1)[-1]
        return nodeid if file in _APART else _TOGETHER.get(file, path)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    return Scheduling(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
