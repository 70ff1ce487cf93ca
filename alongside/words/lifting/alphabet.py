"""Letters and figures as people say them: the radio alphabet, letters spelled by their sound, numbers in words."""

DIGITS = {
    "oh": "0", "zero": "0", "nought": "0", "naught": "0", "ought": "0", "nil": "0", "one": "1", "two": "2",
    "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "niner": "9",
    "fife": "5", "fower": "4", "tree": "3",
}  # fmt: skip
TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fourty": "4", "fifty": "5", "sixty": "6", "seventy": "7",
    "eighty": "8", "ninety": "9",
}  # fmt: skip
NATO = {
    "alpha": "A", "alfa": "A", "bravo": "B", "charlie": "C", "delta": "D", "echo": "E", "foxtrot": "F", "golf": "G",
    "hotel": "H", "india": "I", "juliet": "J", "juliett": "J", "juliette": "J", "kilo": "K", "lima": "L", "mike": "M",
    "november": "N", "oscar": "O", "papa": "P", "quebec": "Q", "romeo": "R", "sierra": "S", "tango": "T",
    "uniform": "U", "victor": "V", "whiskey": "W", "whisky": "W", "xray": "X", "yankee": "Y", "zulu": "Z",
    "zebra": "Z", "sugar": "S", "tommy": "T",
}  # fmt: skip
SAID = {
    "ay": "A", "bee": "B", "cee": "C", "see": "C", "sea": "C", "dee": "D", "ee": "E", "eff": "F",
    "ef": "F", "gee": "G", "jee": "G", "aitch": "H", "haitch": "H", "eye": "I", "jay": "J", "kay": "K", "cay": "K",
    "el": "L", "ell": "L", "em": "M", "en": "N", "pee": "P", "cue": "Q", "queue": "Q", "ar": "R", "arr": "R",
    "are": "R", "ess": "S", "es": "S", "tee": "T", "tea": "T", "yew": "U", "ewe": "U", "you": "U", "vee": "V",
    "doubleyou": "W", "dubya": "W", "dubyu": "W", "ex": "X", "eks": "X", "why": "Y", "wye": "Y", "zed": "Z",
    "zee": "Z", "pea": "P", "oar": "R", "yoo": "U", "ecks": "X", "kew": "Q", "doubleu": "W", "sess": "S",
}  # fmt: skip
# Said letters and radio words that are also everyday words: they count only among surer neighbours.
EVERYDAY_SOUNDS = {
    "see",
    "sea",
    "tea",
    "why",
    "eye",
    "are",
    "you",
    "ay",
    "ee",
    "es",
    "queue",
    "cue",
    "oh",
    "ewe",
    "pea",
    "oar",
}
EVERYDAY_RADIO = {
    "golf", "hotel", "mike", "charlie", "victor", "oscar", "romeo", "juliet", "juliette", "india", "papa", "november",
    "uniform", "delta", "echo", "whisky", "whiskey", "lima", "quebec", "sugar", "tommy", "zebra",
}  # fmt: skip
EVERYDAY_NUMBERS = {"ought", "tree", "nil", "one"}
REPEAT = {"double": 2, "treble": 3, "triple": 3, "dubble": 2}
UNREAD = {
    "something", "summat", "summit", "sommat", "sumat", "somethin", "sumthin", "summink", "somethink", "somefink",
    "blank", "unknown", "dunno", "gap", "whatever",
}  # fmt: skip
FILLERS = {
    "then", "and", "um", "er", "erm", "uh", "like", "so", "maybe", "comma", "dash", "hyphen", "space", "capital",
    "lowercase", "uppercase", "letter", "number", "the", "was", "a", "an", "i", "think", "at", "end", "it",
    "letters", "numbers", "followed", "by", "plus", "another",
}  # fmt: skip
