"""What somebody types into a form, and the page that comes back."""

import uuid
from datetime import date, timedelta
from typing import Any

from django.utils import timezone


def text(answer: Any) -> str:
    return str(answer.content.decode())


def day(name: str, on: date) -> dict[str, Any]:
    return {f"{name}-day": on.day, f"{name}-month": on.month, f"{name}-year": on.year}


def moment(name: str, days: int) -> dict[str, Any]:
    at = timezone.localtime() + timedelta(days=days)
    return {**day(name, at.date()), f"{name}-time": f"{at:%H:%M}"}


def once() -> dict[str, str]:
    return {"once": str(uuid.uuid4())}
