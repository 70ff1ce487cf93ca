"""Names people use on apps and in games, as they are typed: with an @, in a web address, after the name of an app."""

import re
from collections.abc import Iterator

from alongside.words.lifting import marks
from alongside.words.lifting.everyday import PAPER, PLAIN
from alongside.words.lifting.find import Find, near
from alongside.words.lifting.names import FIRST_NAMES
from alongside.words.lifting.saidaloud import said_aloud
from alongside.words.lifting.vehicles import CODE

_APPS = (
    r"(?:snap(?:chat)?s?|sc|insta(?:gram)?s?|finsta|spam|ig|tik\s?toks?|tt|telegram|tele|discord|whats\s?app|kik|twitter|x\s+account|"
    r"facebook|fb|messenger|roblox|xbox(?:\s+live)?|psn|playstation|ps[345]|steam|fortnite|minecraft|signal|twitch|youtube|yt|"
    r"yubo|wizz|bigo(?:\s+live)?|be\s?real|threads|reddit|onlyfans|onlyfriends|vinted|depop|paypal|cash\s?app|revolut|"
    r"monzo|viber|wechat|omegle|hoop|likee|tinder|grindr|badoo|vsco|pinterest|linkedin|skype|teams|session|wickr|"
    r"gamer\s?tag|user\s?names?|users?|handle|screen\s?name|accounts?|accs?|profiles?|tag)"
)
APP = re.compile(rf"(?<!\w){_APPS}(?:['’]s)?(?!\w)", re.IGNORECASE)
AT = re.compile(r"(?<![\w.@£$])@(\s?)([A-Za-z0-9_.](?:[\w.\-]*\w)?)(?!\w*@)")
HASHED = re.compile(r"(?<![\w.@#])([A-Za-z][\w.]{1,30}#\d{4})\b")
ADDRESS = re.compile(
    r"(?<![\w@])(?:https?://)?(?:[\w\-]{1,20}\.)?(?:instagram|tiktok|snapchat|facebook|fb|twitter|x|twitch|youtube|paypal|cash|"
    r"reddit|threads|telegram|t|discord|kik|onlyfans|roblox|steamcommunity|soundcloud|linktr|yubo)\."
    r"(?:com|me|tv|gg|net|app|ee|live)/(?:(?:add|user|users|u|id|c|s|t|profile|in)/)?@?([A-Za-z0-9_][\w.\-]{1,40})",
    re.IGNORECASE,
)
# With a dash in it only where an app or the word for it stands right before: “PSN: TTV_Klepto-88”.
DASHED = re.compile(r"(?<![\w@.\-])(?=[\w\-]*[\d_A-Z])[A-Za-z]\w*-[\w\-]*\w(?![\w@])")
REDDIT = re.compile(r"(?<!\w)/?u/([A-Za-z0-9_\-]{3,30})")
BARE = re.compile(r"(?<![\w@./\-#])([\w.]{3,40})(?![\w@/\\]|-\w|\.\w)", re.ASCII)
TOLD = re.compile(
    r"(?:\b(?:user\s?name|handle(?=\s*(?:is|was|['’]s|[:=(]))|gamer\s?tag|screen\s?name|(?:account|acc|snap|insta|profile|kik|discord|app|wizz|steam|"
    r"yubo)(?:['’]s)?\s+(?:name|handle|tag)|(?:his|her|their)\s+@|sc|ig|tt)(?:\s+(?:is|was|on\s+\w+\s+is|says|called|of|it['’]?s)|"
    rf"['’]s)?|\b{_APPS}(?:(?:['’]s)?(?:\s+(?:is|was|called|named|as))+|['’]s|\s?[:=\-–])|\bcalled\s+on\s+{_APPS}|\ball\s+one\s+word,?)\s*[:=\-–(]?\s*[“\"'‘]?\Z",
    re.IGNORECASE,
)
SOCIAL = re.compile(
    rf"(?<!\w)(?:{_APPS}|messag\w*|msg\w*|dms?|dm['’]?d|friends?\s+(?:list|request)|suggested\s+friend|typed|stor(?:y|ies)|"
    r"comment\w*|follow\w*|sent\s+(?:off|from|by)|texts?\s+off|off|from|group\s?chat|online|posted|posts?|requests?|tagged|"
    r"add(?:ed)?(?:\s+me|\s+her|\s+him)?|block(?:ed)?(?:\s+list)?|deleted|chat(?:ting)?|likes?|hearts|live|streams?|fake|bio|"
    r"changed\s+(?:it|(?:his|her|their)\s+(?:name|user\w*))|comment\w*|pinged|popped\s+up|goes\s+by|known\s+as|called|calls\s+(?:him|her)self|who['’]?s|who\s+is|server|page|photos?|name)"
    r"(?:['’]s)?(?!\w)",
    re.IGNORECASE,
)
FILE_OR_SITE = re.compile(
    r"\.(?:com|co|org|net|gov|ac|sch|nhs|pdf|jpe?g|png|docx?|xlsx?|pptx?|csv|txt|zip|mp[34]|m4a|wav|aac|gif|webp|rtf|"
    r"odt|ics|apk|heic|mov|io|js|py|html?|php)\Z|\.(?:co|org|gov|ac|sch|nhs|net|police)\.uk\Z|\A[^.]+\.uk\Z"
    r"|\A(?:www|img|dsc|vid|scan|screenshot|doc|file)[_.\d]",
    re.IGNORECASE,
)
SHORTENED = re.compile(
    r"\A(?:i\.e|e\.g|a\.m|p\.m|a\.k\.a|etc\.?|ph\.d|[A-Z](?:\.[A-Z])+|[a-z]\.[a-z])\.?\Z", re.IGNORECASE
)
COUNTED = re.compile(r"\A\d[\d.,]*[A-Za-z]{0,4}\Z|\A[A-Za-z]{1,3}\d+[A-Za-z]{0,3}\Z", re.ASCII)
CAMEL = re.compile(r"[A-Za-z]*[a-z][A-Z][A-Za-z]*\d*")
BRANDS = {
    "tiktok", "youtube", "whatsapp", "bereal", "playstation", "facetime", "paypal", "macbook", "cashapp", "iphone",
    "ipad",
    "onlyfans", "snapchat", "linkedin", "mcdonalds", "mcdonald", "facebook", "snapmap", "ebay", "icloud", "imessage",
}  # fmt: skip
FOLLOWS = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|add(?:ed|s)?|blocked|unblocked|dms?|message[ds]?|messages|requests?|comments?)"
    r"(?:\s+(?:from|by|off|me|on|to))?[\s:]+\Z",
    re.IGNORECASE,
)
_STATES = """
    banned begins blocked broken deleted disabled down ended ends fake gone hacked hidden locked lost missing new off
    online offline open overdrawn public reported secret shut starts suspended terrible unlocked verified wiped active
    apart except together lowercase uppercase inactive
    clean boring empty full frozen restricted under unknown different another dead live logged signed
"""
FILED = re.compile(
    r"\b(?:files?|folders?|documents?|saved?|attach\w*|drive|spreadsheets?|template|form|report|upload\w*|download\w*|"
    r"column|field|variable|homework|portal|worksheet|classroom|assignment|recording|voice\s?note|hashtag|database|system|csv|pdf|word\s+doc|printed)\b",
    re.IGNORECASE,
)
# Whoever is in a group chat, and nobody by name.
EVERYBODY = frozenset({"everyone", "everybody", "here", "all", "channel", "admin", "admins", "mods"})
QUOTES = frozenset("“”\"'‘’")
# The name itself comes next, and not what is the matter with the account.
NAMED = re.compile(
    r"(?<!door\s)\b(?:(?:user\s?name|gamer\s?tag|screen\s?name|handle(?=['’]s|\s+(?:is|was)|\s?[:=(]))(?:['’]s|\s+(?:is|was))?(?:\s+(?:just|only|something\s+like))?|"
    r"(?:account|profile|acc|page)(?:['’]s)?\s+(?:called|named)|by\s+the\s+(?:handle|username|tag)|all\s+one\s+word,?)\s*[:=(]?\s*"
    r"[“\"'‘]?\Z",
    re.IGNORECASE,
)
# “on Snap he’s ur_man, on TikTok he’s …”
ON_APP_IS = re.compile(
    rf"\bon\s+{_APPS},?\s+(?:he|she|they|it)(?:['’]?s|\s+is|\s+was|['’]re|\s+are)\s+\Z", re.IGNORECASE
)
GROUP = re.compile(
    r"\b(?:group\s?chats?|groups?|chats?|server|playlist|folder)(?:['’]s)?\s+(?:is\s+|was\s+)?(?:called|named)\s*[“\"'‘]?\Z",
    re.IGNORECASE,
)
USER = re.compile(r"\b(?:user|account|profile|handle)\s*:?\s*\Z", re.IGNORECASE)
IS = re.compile(r"\b(?:is|was|are|were)\s*\Z|['’]s\s*\Z", re.IGNORECASE)
YEARS = re.compile(
    r"\A(?:year|week|room|form|day|level|class|unit|step|part|page|stage|group|team|block|floor|gate|platform|bus|route|"
    r"section|tier|channel|grade|phase|table|chapter|term|ward|bed|stop)\d+\Z",
    re.IGNORECASE,
)
# “RA_detached_v4”, “rota_final”: what is made again and again is a paper; “his tag … sprayed” is on a wall.
VERSION = re.compile(r"_(?:v|ver|version|mk|rev|draft|final|copy)_?\d*\Z", re.IGNORECASE)
TAG = re.compile(r"\btags?\b", re.IGNORECASE)
SPRAYED = re.compile(r"\b(?:spray\w*|graffiti\w*|shutters?|walls?|subway|underpass|marker\s+pen)\b", re.IGNORECASE)
ONE_WORD = re.compile(r"[\s,(–\-]*(?:all\s+one\s+word|no\s+spaces?)\b", re.IGNORECASE)
STATES = frozenset(_STATES.split())
ONLINE = re.compile(
    r"\b(?:online\s+as|known\s+as|goes\s+by|calls\s+(?:him|her)self|calling\s+(?:him|her)self)\s+\Z", re.I
)
EMAIL = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,64}\.[\w.]{1,64}|\b[\w.]{2,40}\s+at\s+\w{2,20}\s+dot\s+\w{2,4}\b")
NEXT = re.compile(r"\s+(?:(?:over\s+)?on|for)\s+(?:his\s+|her\s+|the\s+|their\s+|my\s+)?\Z", re.IGNORECASE)


def handles(text: str) -> Iterator[Find]:
    mails = [match.span() for match in EMAIL.finditer(text)]
    for find in _all(text):
        if not any(start <= find.start < end for start, end in mails):
            yield find


def _all(text: str) -> Iterator[Find]:
    for match in ADDRESS.finditer(text):
        yield _find(text, match, 1)
    for pattern in (HASHED, REDDIT):
        yield from (_find(text, match, 1) for match in pattern.finditer(text))
    for match in AT.finditer(text):
        word = match[2].rstrip(".-")
        if (
            len(word) >= 3
            and word.lower() not in EVERYBODY
            and (not match[1] or ("_" in word or _mixed(word) or ("." in word and _dotted(word))))
            and re.search(r"[A-Za-z_]", word)
        ):
            yield Find(match.start(), match.start(2) + len(word), "handle", word.lower())
    yield from said_aloud(text, APP, SOCIAL)
    for match in DASHED.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        if TOLD.search(before) or NAMED.search(before):
            yield _find(text, match, 0)
    yield from _bare(text)


def _find(text: str, match: re.Match[str], group: int) -> Find:
    start, end = match.span(group)
    while end > start + 1 and text[end - 1] in ".-":
        end -= 1
    return Find(start, end, "handle", text[start:end].lower())


def _bare(text: str) -> Iterator[Find]:
    """A word without an @: one that looks like a handle, or stands where only a handle can."""
    for match in BARE.finditer(text):
        start, word = match.start(), match.group()
        while word.endswith("."):
            if word.endswith("_."):
                break
            word = word[:-1]
        word = word.rstrip(".")
        end = start + len(word)
        if len(word) < 3 or word.isdigit() or FILE_OR_SITE.search(word) or SHORTENED.match(word):
            continue
        if _believed(text, start, end, word):
            yield Find(start, end, "handle", word.lower())


def _believed(text: str, start: int, end: int, word: str) -> bool:
    letters = sum(c.isalpha() for c in word)
    if letters < 2:
        return False
    if marks.current(re.sub(r"[._]", "", word).upper()):
        return False
    told = bool(TOLD.search(text[max(0, start - 40) : start]))
    if word.isalnum() and TAG.search(text[max(0, start - 40) : start]) and near(text, start, end, SPRAYED, 60, 60):
        return False
    social = near(text, start, end, SOCIAL, 55, 45)
    if "_" in word:
        return _lined(text, start, end, told)
    if "." in word:
        return (social or told or _certain(word)) and _dotted(word)
    if CAMEL.fullmatch(word) and word.lower() not in BRANDS:
        return told or near(text, start, end, APP, 24, 0) or _on_app(text, end)
    if _mixed(word):
        return (
            told
            or near(text, start, end, APP, 28, 0)
            or bool(ONLINE.search(text[max(0, start - 30) : start]))
            or bool(FOLLOWS.search(text[max(0, start - 30) : start]))
            or _on_app(text, end)
        )
    return _bare_name(text, start, end, word)


def _lined(text: str, start: int, end: int, told: bool) -> bool:
    """With a line in it: what a group, a file or a form is called is nobody’s name."""
    word, before = text[start:end], text[max(0, start - 40) : start]
    if not re.search(r"[A-Za-z]", word) or re.search(r"\A_+\w{1,2}_+\Z", word) or GROUP.search(before):
        return False
    return told or not (_paperwork(text, start, end, word) or CODE.search(before[-14:]))


def _bare_name(text: str, start: int, end: int, word: str) -> bool:
    """Letters alone: only where somebody says that this is the name, and more surely than “his insta is private”."""
    before = text[max(0, start - 40) : start]
    if len(word) < 4 or not word.isalpha() or not _no_word(word, text[end : end + 12]) or word.lower() in STATES:
        return False
    if TOLD.search(before) and ONE_WORD.match(text, end):
        return True
    quoted = before[-1:] in QUOTES and text[end : end + 1] in QUOTES
    if quoted and (_on_app(text, end + 1) or USER.search(before[:-1])):
        return True
    return bool(NAMED.search(before) or ((USER.search(before) or ON_APP_IS.search(before)) and _odd(word))) or (
        bool(TOLD.search(before)) and (_odd(word) or not IS.search(before))
    )


def _odd(word: str) -> bool:
    """Put together, or spelled as nobody spells: “bigshotmarv”, “remz”."""
    return len(word) >= 9 or bool(re.search(r"[zxqj]|(.)\1\1|[^aeiouy\W]{4}", word, re.IGNORECASE))


def _paperwork(text: str, start: int, end: int, word: str) -> bool:
    """“meeting_notes”, “half_term”: what somebody called a file or wrote with a line for a space, and nobody’s name."""
    parts = [part for part in re.split(r"[_.\d]+", word.lower()) if part]
    plain = all(part in PAPER or part in PLAIN or len(part) == 1 for part in parts) and any(
        p in PAPER for p in parts if len(p) > 1
    )
    filed = "." not in word and near(text, start, end, FILED, 40, 30)
    if plain or filed or VERSION.search(word):
        return not near(text, start, end, APP, 30, 30)
    return False


def _certain(word: str) -> bool:
    """Not all of them words, in three parts and more (“no.face.zed”) or with one nobody could say (“lad.zq”)."""
    parts = [part for part in word.lower().split(".") if part]
    if len(parts) == 2 and word.islower() and len(parts[0]) >= 4:
        return not {*parts} & PLAIN and bool(re.fullmatch(r"(?:\d?[a-z]\d?|[^aeiouy\W\d]{2,3})\d*", parts[1]))
    return len(parts) >= 3 and any(len(part) >= 3 and part not in PLAIN for part in parts)


def _dotted(word: str) -> bool:
    """No two sentences run together, no list of words: one part at least is no everyday word."""
    parts = [part for part in word.split(".") if part]
    if re.search(r"[a-z]\.[A-Z][a-z]", word) and len(parts) == 2:
        return False
    if all(part.isdigit() for part in parts) or re.fullmatch(r"\d+(?:\.\d+)+[a-z]{0,3}", word, re.IGNORECASE):
        return False
    plain = sum(part.lower() in PLAIN for part in parts)
    return plain < len(parts) and not (plain and len(parts) == 2 and parts[1][:1].isupper())


def _mixed(word: str) -> bool:
    """Letters and figures in one word, as in “gr1mey0ne”; not a size, a road, an amount or a vehicle mark."""
    if not (re.search(r"\d", word) and re.search(r"[A-Za-z]{2}", word)) or COUNTED.match(word) or YEARS.match(word):
        return False
    mark = re.fullmatch(
        r"[A-Za-z]{2}\d\d[A-Za-z]{3}|[A-Za-z]\d{1,3}[A-Za-z]{3}|[A-Za-z]{1,2}\d{1,2}[A-Za-z]?\d[A-Za-z]{2}", word
    )
    return len(word) >= 5 and not mark


def _on_app(text: str, end: int) -> bool:
    """“jdot99 for snap”, “snarf77 on Xbox”."""
    app = APP.search(text[end : end + 30])
    return bool(app and NEXT.fullmatch(text[end : end + app.start()]))


def _no_word(word: str, after: str) -> bool:
    low = word.lower()
    if low in PLAIN or low in FIRST_NAMES or re.match(r"['’]", after):
        return False
    return not re.search(r"(?:(?<!k)ing|ed|ly|tion|ness|ment|able)\Z", low)
