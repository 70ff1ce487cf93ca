"""Whom a sentence is about, as far as its words tell: a child, or somebody for whom the phrase means something else."""

import re

from alongside.words.coach.sentence import Around

_STAFF = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|DS|Sgt)\.?\s+\w+|we|I|us|you|staff|workers?|social\s+workers?|support\s+workers?|PLOs?|officers?|detectives?|police|managers?|teachers?"
    r"|school|college|team|services?|agenc(?:y|ies)|council|local\s+authority|authority|authorities|professionals?"
    r"|hub|charity|nurses?|doctors?|GP|CAMHS|hospital|court|judge|system|colleagues?|volunteers?|drivers?|interpreters?"
    r"|surveyors?|builders?|contractors?|inspectors?|sergeant|DC|DS|practitioners?|landlord|company|providers?|researchers?|SW|HV|IRO|ISVA|DSL|sgt|solicitor|barrister|jury|magistrates?|guardian|advocate|coach|trainer|librarian|vicar|panel|board|forum|conference|trust|academy|club|project|choir|unit|trustees?|government|bank"
    r"|the\s+head|head\s?teachers?|firms?|force|directors?|jurors?|prosecut(?:ion|ors?)|defence|MPs?|ministers?|councillors?"
    r"|journalists?|stud(?:y|ies)"
)
# Whom nobody blames a child for: these words say what an adult did, or is charged with.
_SUSPECTS = (
    r"suspects?|defendants?|offenders?|perpetrators?|accused|convict|exploiters?|groomers?|abusers?|prisoners?|inmates?"
    r"|(?:man|men|woman|women)\s+(?:charged|arrested|convicted|accused)"
)
_ADULTS = (
    r"(?:mum|mam|mother|dad|father|nan|gran|carer)['’]s\s+(?:(?:older|younger|big|little|new|own)\s+)?"
    r"(?:brother|sister|cousin|friend|mate|partner|colleague|ex)|(?:aunt(?:ie|y)?|uncle|grandma|nan|gran)\s+(?-i:[A-Z])\w+"
    r"|ex(?:-\w+)?|mums?|mam|grandma|nanna|nana|grandpa|granddad|grandparents?|husband|wife|mothers?|dads?|fathers?|parents?|nans?|gran|grandmother|grandad|carers?|stepdad|stepmum|aunt(?:ie)?|uncle"
    r"|men|man|males?|adults?|neighbours?|landlady|family"
)
_CHILD = (
    r"she|he|they|child(?:ren)?|girls?|boys?|young\s+(?:person|people|woman|man|women|men)|daughter|son|teen\w*|lad|lass"
    r"|kids?|pupils?|students?|sister|brother|sibling|who\s+is\s+1\d"
)
_NOT_A_NAME = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Mr|Mrs|Ms|Miss|Dr"
)
_NAME = rf"(?-i:(?<=[\s(])(?!(?:{_NOT_A_NAME})\b)[A-Z][a-z]+)"
# “Mum’s house” tells whose it is, not who acts; “the council’s own failure” and “my colleague’s late” tell who does.
_NOT_HERS = r"(?!['’]s)"
_ACTS = r"(?!['’]s?(?!\w)(?!\s*(?:own\s*)?$))"
_WORD = re.compile(
    rf"\b(?:(?P<suspect>(?:{_SUSPECTS})\b{_NOT_HERS})|(?P<child>{_CHILD})|(?P<staff>(?:{_STAFF})\b{_ACTS})|(?P<adult>(?:{_ADULTS})\b{_NOT_HERS})|(?P<name>{_NAME}))\b",
    re.IGNORECASE,
)
# “School say he …”: they tell; it is about the child.
_REPORTS = re.compile(
    r"(?i)\b(?:say|says|said|saying|report\w*|not(?:es?|ed|ing)|wr(?:ote|ites?|itten)|stat(?:es?|ed|ing|ement)|tells?|told|describ\w+"
    r"|calls?|called|mention\w*|think\w*|thought|believ\w+|log|logs|logged|record\w*|e-?mail\w*|form|minutes|update|view"
    r"|put\s+(?:it|this|that|all\s+\w+)\s+down|concern\w*|worr\w+|that|re|because|(?<!used\s)as|about|file|letter|summary|ha(?:s|ve)\s+(?:her|him|them)|plan|referral)\b|[:,–]"
)
# “, 52,”, “aged 31”: behind a person, the age of somebody grown.
_GROWN = re.compile(r"(?i)\s*[,(]?\s*(?:aged?\s+)?(?:1[89]|[2-9]\d)(?!\w)(?:[-\s]years?[-\s]olds?)?\s*[,)]?")
# “, in their thirties,”: said of the person in passing.
_BETWEEN = re.compile(r",[^,:–]{1,40},")
# “is said to be”: somebody else says it of them.
_SAID_OF = re.compile(r"(?i)\b(?:is|was|are|were)\s+(?:said|thought|known|believed|reported)\s+to\b")
# What is found names the child itself: “the way she dressed”.
_THEY = re.compile(r"(?i)\b(?:s?he|they)\b")
_HERS = re.compile(r"(?i)\b(?:her|his|their)\s+(?:\w+\s+)?$")
_MADE = re.compile(
    r"(?i)\b(?:made|forc\w+|pressur\w+|coerc\w+|trick\w+|blackmail\w+|threaten\w+|groom\w+|manipulat\w+|bull(?:ied|ying)"
    r"|persuad\w+|intimidat\w+|compel\w+|ordered|instructed|lured|pushed|exploited)\b"
    r"(?:\s+(?:her|him|them|the|a|child|girl|boy|to|into|in|being|be|by|and|young|person|\w+ly)){0,5}\s*$"
)


def somebody_else(around: Around, kinds: frozenset[str]) -> bool:
    """Whether the last person named before the find is of one of these kinds: staff, adult, suspect."""
    if _THEY.search(around.found):
        return False
    before = _SAID_OF.sub(" ", around.before)
    people = list(_WORD.finditer(before))
    if not people:
        return False
    last, rest = people[-1].lastgroup, before[people[-1].end() :]
    if aged := _GROWN.match(rest):
        # “… is her boyfriend” tells of the child, whoever the sentence begins with.
        last, rest = "" if last != "suspect" and _HERS.search(before) else "suspect", rest[aged.end() :]
    if _REPORTS.search(_BETWEEN.sub(" ", rest).lstrip(" ,)")):
        return False
    return last in kinds


def coerced(around: Around) -> bool:
    """Whether the sentence already says that the child was made to."""
    return bool(_MADE.search(around.just_before))
