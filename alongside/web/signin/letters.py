"""E-mail that says “sign in” and nothing more, sent by the worker so that no page waits for it.

What waits in the queue is sealed: a link to choose a password is a key to the house.
"""

import json

from django.conf import settings
from django.core.mail import EmailMessage
from django_tasks import task

from alongside.sealing import house

_PLACE = "task|letter"


def post(to: str, subject: str, body: str) -> None:
    """Put a letter in the queue. An empty `to` queues one that goes nowhere: it takes as long, and tells nobody."""
    letter = json.dumps({"to": to, "subject": subject, "body": body}).encode()
    deliver.enqueue(house.seal(_PLACE, letter))


@task()
def deliver(sealed_hex: str) -> None:
    """Send one letter."""
    letter = json.loads(house.open_(_PLACE, sealed_hex))
    if letter["to"]:
        EmailMessage(letter["subject"], letter["body"], settings.DEFAULT_FROM_EMAIL, [letter["to"]]).send()


def invitation(to: str, link: str) -> None:
    """Says that somebody can sign in, and where; not to what, nor who asked."""
    body = (
        f"You can sign in here:\n\n{link}\n\n"
        "The link works once, for seven days. If you did not expect it, you need do nothing.\n"
    )
    post(to, "Sign in", body)


def new_password(to: str, link: str) -> None:
    body = (
        f"Somebody asked for a new password for this address. You can choose one here:\n\n{link}\n\n"
        "If it was not you, you need do nothing: your password is as it was.\n"
    )
    post(to, "Sign in", body)
