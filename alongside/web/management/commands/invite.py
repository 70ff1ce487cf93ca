"""`manage.py invite EMAIL`: makes a way in and prints its link; how the very first person of a house gets in."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse
from django.utils import timezone

from alongside.access.actor import system
from alongside.access.gate import Refused
from alongside.access.roles import NAMES, Role
from alongside.hubs import actions

KINDS = ("charity", "police", "social_care", "health", "education", "youth", "carer", "council", "other")


class Command(BaseCommand):
    help = "Invite somebody to sign in, and print the link. Without options: the first service manager."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("email")
        parser.add_argument("--role", default=Role.SERVICE_MANAGER.value, choices=[role.value for role in Role])
        parser.add_argument("--hub", default="First hub", help="the hub’s name; made if it is not there")
        parser.add_argument("--area", default="", help="the area of a new hub")
        parser.add_argument("--agency", default="Our charity", help="who they work for; made if it is not there")
        parser.add_argument("--agency-kind", default="charity", choices=KINDS)
        parser.add_argument("--address", default="", help="where Alongside answers, for the link")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["email"])
        except ValidationError:
            raise CommandError("That is not an email address.") from None
        by, role = system("an invitation from the command line"), Role(options["role"])
        hub = actions.open_hub(name=options["hub"], area=options["area"] or options["hub"], by=by)
        agency = actions.name_agency(name=options["agency"], kind=options["agency_kind"], by=by)
        try:
            secret = actions.invite(
                email=options["email"], role=role, hub=hub, agency=agency, now=timezone.now(), by=by
            )
        except Refused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(f"{NAMES[role]}, {hub.name}, {agency.name}. This link works once, for seven days:")
        self.stdout.write(f"{options['address'] or _address()}{reverse('signin:arrive', args=[secret])}")


def _address() -> str:
    if settings.CSRF_TRUSTED_ORIGINS:
        return str(settings.CSRF_TRUSTED_ORIGINS[0]).rstrip("/")
    return f"{'https' if settings.TLS else 'http'}://{settings.ALLOWED_HOSTS[0]}" + ("" if settings.TLS else ":8000")
