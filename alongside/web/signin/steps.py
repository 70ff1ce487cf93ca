"""The sign-in package’s views at neutral addresses, in our layout, each behind a guard of ours.

The names are the package’s own: it looks its pages up by them. What is not mounted here is not there.
"""

from collections.abc import Mapping
from functools import wraps
from typing import Any

from allauth.account import views as account
from allauth.account.adapter import get_adapter
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, re_path, reverse, reverse_lazy
from markupsafe import Markup

from alongside.access.gate import NotVisible
from alongside.web.design import pages
from alongside.web.design.forms.form import questions
from alongside.web.guard import View, open_to_members, open_to_the_world
from alongside.web.middleware import PERSONA
from alongside.web.signin import recent

_BOTH = ("GET", "POST")
_WORLD = open_to_the_world("it is how one signs in, and tells nobody who has an account", methods=_BOTH)
_WORLD_READS = open_to_the_world("it says the same to everybody")
_WORLD_ENDS = open_to_the_world("also half-way through signing in one may want to stop", methods=("POST",))
_MEMBERS = open_to_members(methods=_BOTH)


def _for_real(view: View) -> View:
    """Not for a persona: an invented person’s password or phone would lock the next visitor out."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.session.get(PERSONA):
            raise NotVisible
        return view(request, *args, **kwargs)

    return _MEMBERS(asked)


class OurLayout:
    """A view of the package that renders one of our pages. `words` stand above the form, `button` under it."""

    request: HttpRequest
    template_name = "signin/step.html"
    heading = ""
    words = ""
    button = "Continue"

    def render_to_response(self, context: Mapping[str, Any], **_: Any) -> HttpResponse:
        form = context.get("form")
        given = {
            "heading": self.heading,
            "words": self.words,
            "button": self.button,
            "form": form,
            "fields": questions(form) if isinstance(form, BaseForm) else Markup(),
            "next": str(context.get("redirect_field_value") or ""),
        }
        return pages.render(self.request, self.template_name, {**given, **self.more(context)})

    def more(self, context: Mapping[str, Any]) -> dict[str, Any]:
        return {"links": []}


class SignIn(OurLayout, account.LoginView):  # type: ignore[misc]
    heading = "Sign in"
    button = "Sign in"

    def more(self, context: Mapping[str, Any]) -> dict[str, Any]:
        ask = ("Are you a parent or carer? Ask us to get in touch. You need no account.", reverse("askforhelp:ask"))
        return {"links": [("I have forgotten my password", reverse("account_reset_password")), ask]}


class SecondStep(OurLayout, mfa.AuthenticateView):  # type: ignore[misc]
    heading = "Your second step"
    words = "Open the authenticator app on your phone."

    def more(self, context: Mapping[str, Any]) -> dict[str, Any]:
        return {"links": [], "leave": reverse("account_logout")}


class SignOut(account.LogoutView):  # type: ignore[misc]
    """By POST only: a link in an e-mail must not sign anybody out."""


class Closed(OurLayout, account.AccountInactiveView):  # type: ignore[misc]
    heading = "You cannot sign in"
    template_name = "signin/said.html"
    words = "If you think you should be able to, ask your service manager."


class Forgotten(OurLayout, account.PasswordResetView):  # type: ignore[misc]
    heading = "Choose a new password"
    words = "We send a link to your email address. It works for three days."
    button = "Send the link"


class ForgottenSent(OurLayout, account.PasswordResetDoneView):  # type: ignore[misc]
    heading = "Check your email"
    template_name = "signin/said.html"
    words = (
        "If that address can sign in here, a link is on its way. It may take a few minutes."
        " If nothing comes, look in your junk or spam folder, or ask your service manager."
    )


class NewPassword(OurLayout, account.PasswordResetFromKeyView):  # type: ignore[misc]
    heading = "Choose a new password"
    button = "Use this password"

    def more(self, context: Mapping[str, Any]) -> dict[str, Any]:
        spent = {"heading": "This link does not work any more", "words": "", "form": None, "fields": Markup()}
        again = [("Send a new link", reverse("account_reset_password"))]
        return {"links": again, **spent} if context.get("token_fail") else {"links": []}


class NewPasswordDone(OurLayout, account.PasswordResetFromKeyDoneView):  # type: ignore[misc]
    heading = "Your password is changed"
    template_name = "signin/said.html"
    words = "Everywhere you were signed in, you are signed out. Sign in with your new password."


class ChangePassword(OurLayout, account.PasswordChangeView):  # type: ignore[misc]
    heading = "Change your password"
    words = "Afterwards you are signed out everywhere, and sign in with the new one."
    button = "Change it"
    success_url = reverse_lazy("account_login")


class SetUpSecondStep(OurLayout, totp.ActivateTOTPView):  # type: ignore[misc]
    heading = "Set up your second step"
    template_name = "signin/second_step.html"
    button = "Turn it on"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if mfa.is_mfa_enabled(request.user):
            return redirect("signin:account")
        return super().dispatch(request, *args, **kwargs)  # type: ignore[no-any-return]

    def more(self, context: Mapping[str, Any]) -> dict[str, Any]:
        secret = context["form"].secret
        groups = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
        return {"picture": context["totp_svg_data_uri"], "secret": groups}


class RecoveryCodes(OurLayout, codes.ViewRecoveryCodesView):  # type: ignore[misc]
    heading = "Your recovery codes"
    template_name = "signin/recovery_codes.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        ask = recent.require_recent_sign_in(request)
        return ask or super().get(request, *args, **kwargs)

    def more(self, context: Mapping[str, Any]) -> dict[str, Any]:
        return {"codes": context["unused_codes"]}


class NewRecoveryCodes(OurLayout, codes.GenerateRecoveryCodesView):  # type: ignore[misc]
    heading = "Make new recovery codes"
    words = "The codes you have now stop working."
    button = "Make new codes"


class ConfirmByPassword(OurLayout, account.ReauthenticateView):  # type: ignore[misc]
    heading = "Is it still you?"
    words = "What comes next is for your eyes alone, so we ask for your password once more."

    def more(self, context: Mapping[str, Any]) -> dict[str, Any]:
        others = context["reauthentication_alternatives"]
        return {"links": [("Use a code from your phone instead", other["url"]) for other in others]}


class ConfirmByCode(OurLayout, mfa.ReauthenticateView):  # type: ignore[misc]
    heading = "Is it still you?"
    words = "What comes next is for your eyes alone, so we ask for a code from your phone."

    def more(self, context: Mapping[str, Any]) -> dict[str, Any]:
        others = context["reauthentication_alternatives"]
        return {"links": [("Use your password instead", other["url"]) for other in others]}


def confirm(request: HttpRequest) -> HttpResponse:
    """By password; a persona of a demonstration, who has none, says so with one click."""
    if not request.session.get(PERSONA):
        return by_password(request)
    asked = request.POST.get("next") or request.GET.get("next", "")
    if request.method == "POST":
        recent.confirm(request)
        return redirect(asked if get_adapter().is_safe_url(asked) else "/")
    return pages.render(request, "signin/confirm_persona.html", {"heading": "Is it still you?", "next": asked})


def password_changed(request: HttpRequest) -> HttpResponse:
    """Change it, and say so on the sign-in page that follows."""
    response = change_password(request)
    if request.method == "POST" and response.status_code == 302 and not request.user.is_authenticated:
        messages.success(request, "Your password is changed. Sign in with the new one.")
    return response


by_password: View = ConfirmByPassword.as_view()
change_password: View = ChangePassword.as_view()

urlpatterns = [
    path("sign-in/", _WORLD(SignIn.as_view()), name="account_login"),
    path("sign-in/second-step/", _WORLD(SecondStep.as_view()), name="mfa_authenticate"),
    path("sign-in/closed/", _WORLD_READS(Closed.as_view()), name="account_inactive"),
    path("sign-in/forgotten/", _WORLD(Forgotten.as_view()), name="account_reset_password"),
    path("sign-in/forgotten/sent/", _WORLD_READS(ForgottenSent.as_view()), name="account_reset_password_done"),
    re_path(
        r"^sign-in/new-password/(?P<uidb36>[0-9A-Za-z]{1,40})-(?P<key>[0-9A-Za-z:-]{1,120})/$",
        _WORLD(NewPassword.as_view()),
        name="account_reset_password_from_key",
    ),
    path(
        "sign-in/new-password/done/",
        _WORLD_READS(NewPasswordDone.as_view()),
        name="account_reset_password_from_key_done",
    ),
    path("sign-out/", _WORLD_ENDS(SignOut.as_view()), name="account_logout"),
    path("account/password/", _for_real(password_changed), name="account_change_password"),
    path("account/two-step/", _for_real(SetUpSecondStep.as_view()), name="mfa_activate_totp"),
    path("account/recovery-codes/", _for_real(RecoveryCodes.as_view()), name="mfa_view_recovery_codes"),
    path(
        "account/recovery-codes/new/",
        _for_real(NewRecoveryCodes.as_view()),
        name="mfa_generate_recovery_codes",
    ),
    path("account/confirm/", _MEMBERS(confirm), name="account_reauthenticate"),
    path("account/confirm/code/", _MEMBERS(ConfirmByCode.as_view()), name="mfa_reauthenticate"),
]
