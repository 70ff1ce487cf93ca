"""The questions of signing in. allauth’s own forms with plain words, and ours for people and invitations."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import forms as codes
from allauth.mfa.totp import forms as totp
from allauth.mfa.totp.internal.auth import TOTP
from django.forms import Form as DjangoForm
from django.http import HttpRequest

from alongside.access.roles import NAMES, Role
from alongside.web.design import forms
from alongside.web.signin import letters

_TWELVE = "At least 12 characters. Three or four words that do not belong together are easy to remember."
_SIX = "The six figures your authenticator app shows now."


def _say(form: DjangoForm, **words: tuple[str, str]) -> None:
    """Label and hint by field name; no words inside the boxes."""
    for name, (label, hint) in words.items():
        field = form.fields[name]
        field.label, field.help_text = label, hint
        field.widget.attrs.pop("placeholder", None)
        field.error_messages["required"] = f"Enter {label[:1].lower()}{label[1:]}"


class SignIn(account.LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, login=("Your email address", ""), password=("Your password", ""))


class SecondStep(mfa.AuthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=("Your code", f"{_SIX} If you do not have your phone, type one of your recovery codes."))


class AgainByCode(mfa.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=("Your code", _SIX))


class AgainByPassword(account.ReauthenticateForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password=("Your password", ""))


class SetUpSecondStep(totp.ActivateTOTPForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=("The code it shows", _SIX))

    def clean_code(self) -> str:
        """The code that sets the second step up is spent by it, as any other."""
        typed: str = super().clean_code()
        TOTP(Authenticator(user=self.user))._mark_code_used(typed)
        return typed


class NewCodes(codes.GenerateRecoveryCodesForm):  # type: ignore[misc]
    """Nothing is asked: the button is the question."""


class Forgotten(account.ResetPasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, email=("Your email address", "The one you sign in with."))

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """For an address nobody has, a letter that goes nowhere: it takes as long."""
        if self.users:
            return str(super().save(request, **kwargs))
        letters.post("", "Sign in", "")
        return str(self.cleaned_data["email"])


class NewPassword(account.ResetPasswordKeyForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password1=("New password", _TWELVE), password2=("New password again", ""))


class ChangePassword(account.ChangePasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(
            self,
            oldpassword=("Your current password", ""),
            password1=("New password", _TWELVE),
            password2=("New password again", ""),
        )


class Password(forms.CharField):
    """A password to choose. Never printed back."""

    def __init__(self, **kwargs: Any) -> None:
        from django.forms import PasswordInput

        widget = PasswordInput({"autocomplete": "new-password"})
        super().__init__(**{"max_length": 200, "width": "20", "strip": False, "widget": widget, **kwargs})


class Welcome(forms.Form):
    """Taking up an invitation."""

    name = forms.CharField(label="Your name", hint="As colleagues in the hub know you.", max_length=120)
    password = Password(label="Choose a password", hint=_TWELVE)
    again = Password(label="The password again")

    def clean_again(self) -> str:
        typed: str = self.cleaned_data["again"]
        if typed != self.cleaned_data.get("password", typed):
            raise forms.ValidationError("The two passwords are not the same")
        return typed


class Invite(forms.Form):
    """Who, as what, where. The choices of hub and agency are given by the view."""

    email = forms.EmailField(label="Their email address at work", max_length=254)
    role = forms.Radios(label="What will they do?", choices=[(role.value, NAMES[role]) for role in Role])
    hub = forms.Select(label="Which hub?")
    agency = forms.Select(label="Who do they work for?")

    def __init__(self, data: Any, *, hubs: list[tuple[str, str]], agencies: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["hub"].choices = hubs  # type: ignore[attr-defined]
        self.fields["agency"].choices = agencies  # type: ignore[attr-defined]
        if len(hubs) == 1:
            self.fields["hub"].initial = hubs[0][0]


class Nothing(forms.Form):
    """A page whose button is the whole question."""
