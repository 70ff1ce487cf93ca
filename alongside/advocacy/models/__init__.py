"""The rows of advocacy. Meetings and promises are the hub's; what a parent says of them, and what we ask, are ours."""

from alongside.advocacy.models.askings import Answer, Asking
from alongside.advocacy.models.meetings import Meeting, MeetingStep
from alongside.advocacy.models.promises import Promise, PromiseStep
from alongside.advocacy.models.voice import Effect, Outcome, View

__all__ = ["Answer", "Asking", "Effect", "Meeting", "MeetingStep", "Outcome", "Promise", "PromiseStep", "View"]
