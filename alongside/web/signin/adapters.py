"""What allauth asks of us: no open sign-up, sealed authenticator secrets, plain words, calm answers."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.sealing import house
from alongside.web import errors
from alongside.web.signin import letters, recent

_PLACE = "mfa_authenticator|secret"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by invitation only, and no letter says more than “sign in”."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "That email address and password do not go together",
        "too_many_login_attempts": "There were too many tries. Wait a quarter of an hour, then try again",
        "enter_current_password": "Enter your password as it is now",
        "incorrect_password": "That is not your password",
        "rate_limited": "There were too many tries. Wait a few minutes, then try again",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str) -> bool:
        """Where a page may send somebody on to: a path of this house. A bare word would be taken for a view's name."""
        return url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Somebody who has just signed in is not asked twice."""
        return not recent.recently(self.request)

    def send_password_reset_mail(self, user: Any, email: str, context: dict[str, Any]) -> None:
        letters.new_password(email, context["password_reset_url"])

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """No letter of the package leaves: its words are not ours."""

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The pages say what was done; the package’s own sentences are not in our words."""


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """allauth keeps authenticator secrets in the clear by default; here they are sealed with the house's key."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "That code is not right, or it was used already. Wait for the next one, then try again",
        "rate_limited": "There were too many tries. Wait a quarter of an hour, then try again",
    }

    def encrypt(self, text: str) -> str:
        return house.seal(_PLACE, text.encode())

    def decrypt(self, encrypted_text: str) -> str:
        return house.open_(_PLACE, encrypted_text).decode()


def typed_address(request: HttpRequest | None, credentials: dict[str, Any] | None = None) -> str:
    """Whose tries are counted: the address as typed, whether anybody has it or not."""
    found = (credentials or {}).get("email") or (request.POST.get("login", "") if request is not None else "")
    return str(found).strip().lower().replace("\0", "")[:254]


def locked_out(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Too many wrong passwords for one address."""
    return errors.page(
        request,
        429,
        "Wait a quarter of an hour",
        "There were too many tries to sign in with that address. Nobody can sign in with it for fifteen minutes.",
        "If you have forgotten your password, you can choose a new one after that. Your service manager can help.",
    )


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Too many requests of one kind."""
    return errors.page(
        request, 429, "That was a lot at once", "Please wait a few minutes, then try again.", "Nothing was changed."
    )
