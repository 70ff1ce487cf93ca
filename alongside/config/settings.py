"""Every setting, in one file; what differs between machines comes from `environment`.

Two modes: `demo` shows an invented hub and signs in with one click; `real` does neither.
"""

import os
from pathlib import Path

from alongside.config import environment
from alongside.sealing import master

HOUSE = environment.HOUSE
MODE = environment.mode()
DEMO = MODE == "demo"
DATA = environment.data_folder()
KEY_FILE = environment.key_file()
DATABASES = environment.databases(DATA)
DATABASE_ROUTERS = ["alongside.sealing.router.KeyringRouter"]

# Everything secret is derived from the one master key, which stands outside the data folder.
SECRET_KEY = master.derived(KEY_FILE, "django").hex()

DEBUG = False
ALLOWED_HOSTS = os.environ.get("ALONGSIDE_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("ALONGSIDE_ORIGINS", "").split(",") if o]
# Behind TLS (everywhere but a demo on one's own machine) cookies go over TLS only.
TLS = os.environ.get("ALONGSIDE_TLS", "no" if DEMO else "yes") == "yes"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "alongside.sealing",
    "alongside.record",
    "alongside.files",
    "alongside.words",
    "alongside.hubs",
    "alongside.families",
    "alongside.sharing",
    "alongside.observations",
    "alongside.referrals",
    "alongside.support",
    "alongside.plans",
    "alongside.missing",
    "alongside.advocacy",
    "alongside.intelligence",
    "alongside.governance",
    "alongside.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "alongside.web.middleware.PlainErrors",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "alongside.web.middleware.IdleSignOut",
    "alongside.web.middleware.SecondFactor",
    "alongside.web.middleware.Asking",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "alongside.config.urls"
WSGI_APPLICATION = "alongside.config.wsgi.application"

# Our own surfaces are Jinja2; Django's language only where allauth's views need it.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [HOUSE / "alongside" / "web" / "templates"],
        "OPTIONS": {"environment": "alongside.web.design.environment.environment"},
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HOUSE / "alongside" / "web" / "signin" / "allauth_templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "alongside.web.design.environment.for_django_templates",
            ]
        },
    },
]
FORM_RENDERER = "alongside.web.design.forms.Renderer"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS: list[Path] = [HOUSE / "alongside" / "web" / "design" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Sign-in: password, then an authenticator app; both for everyone on staff.
AUTH_USER_MODEL = "hubs.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/sign-in/"
ACCOUNT_ADAPTER = "alongside.web.signin.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation is sent to the address: it is verified by arriving
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if TLS else "http"
# By account: few tries. By address: many, for a whole hub sits behind one.
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",
    "login_failed": "200/m/ip,8/900s/key",
    "reset_password": "60/m/ip,5/m/key",
    "reset_password_from_key": "60/m/ip",
    # A parent who asks for help: enough for a refuge or a library that shares one line, not for a machine.
    "ask_for_help": "20/h/ip,300/h/key",
}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("ALONGSIDE_PROXIES", "1" if TLS else "0"))
ACCOUNT_FORMS = {
    "login": "alongside.web.signin.forms.SignIn",
    "reauthenticate": "alongside.web.signin.forms.AgainByPassword",
    "reset_password": "alongside.web.signin.forms.Forgotten",
    "reset_password_from_key": "alongside.web.signin.forms.NewPassword",
    "change_password": "alongside.web.signin.forms.ChangePassword",
}
MFA_FORMS = {
    "authenticate": "alongside.web.signin.forms.SecondStep",
    "reauthenticate": "alongside.web.signin.forms.AgainByCode",
    "activate_totp": "alongside.web.signin.forms.SetUpSecondStep",
    "generate_recovery_codes": "alongside.web.signin.forms.NewCodes",
}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
MFA_ADAPTER = "alongside.web.signin.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Alongside"
# Eight wrong passwords for one account in fifteen minutes; never by address alone,
# for a whole hub sits behind one.
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_USERNAME_CALLABLE = "alongside.web.signin.adapters.typed_address"
AXES_LOCKOUT_CALLABLE = "alongside.web.signin.adapters.locked_out"

# Sealed: a session may hold a half-made second step, or what somebody was typing when asked who they are.
SESSION_ENGINE = "alongside.web.signin.sessions"
SESSION_COOKIE_NAME = "__Host-session" if TLS else "session"
SESSION_COOKIE_SECURE = TLS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 10 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
IDLE_MINUTES = 30
CSRF_COOKIE_SECURE = TLS
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "alongside.web.errors.stale_form"
SECURE_SSL_REDIRECT = TLS and os.environ.get("ALONGSIDE_TLS_REDIRECT", "yes") == "yes"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TLS else None
SECURE_REDIRECT_EXEMPT = [r"^healthy/$"]  # a monitor on this machine asks without TLS
SECURE_HSTS_SECONDS = 31536000 if TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = TLS
SECURE_HSTS_PRELOAD = TLS
# Nothing leaves to another site. "no-referrer" would make browsers send "Origin: null" with our own forms too,
# and the CSRF check would refuse every one of them.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'none'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}

# The marking that papers for the hub, the police and a court carry on every page.
HANDLING = os.environ.get("ALONGSIDE_HANDLING", "OFFICIAL-SENSITIVE")

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
# More than a page takes is told to whoever sends it, file by file; beyond this many it is no longer a person.
DATA_UPLOAD_MAX_NUMBER_FILES = 1000
FILE_UPLOAD_HANDLERS = ["alongside.web.uploads.Nameless"]

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_cache"},
}

EMAIL_BACKEND = os.environ.get("ALONGSIDE_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
DEFAULT_FROM_EMAIL = os.environ.get("ALONGSIDE_EMAIL_FROM", "no-reply@localhost")
SILENCED_SYSTEM_CHECKS = ["axes.W003", "axes.W006"]

# Logs carry paths and status codes only; identifiers in paths are random.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"err": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["err"], "level": "WARNING"},
}
