"""What is asked about meetings, promises and askings, and the sheet for the next meeting."""

from alongside.advocacy.queries.files import (
    Advocacy,
    AskingFile,
    MeetingFile,
    PromiseFile,
    advocacy_for,
    asking_file,
    asking_for,
    latest_for,
    meeting_file,
    meeting_for,
    newest_account,
    newest_answer,
    newest_step,
    promise_file,
    promise_for,
)
from alongside.advocacy.queries.ladder import Rung, ladder_of, next_step_for
from alongside.advocacy.queries.sheet import Sheet, sheet_for

__all__ = [
    "Advocacy",
    "AskingFile",
    "MeetingFile",
    "PromiseFile",
    "Rung",
    "Sheet",
    "advocacy_for",
    "asking_file",
    "asking_for",
    "ladder_of",
    "latest_for",
    "meeting_file",
    "meeting_for",
    "newest_account",
    "newest_answer",
    "newest_step",
    "next_step_for",
    "promise_file",
    "promise_for",
    "sheet_for",
]
