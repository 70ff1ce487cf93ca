"""Normal forms: one way to write each phone number, postcode and house, so that equal things compare equal.

What people typed is kept and shown as they typed it; these forms are for comparing only. An empty string
means “this is not one”. Ofcom’s drama numbers are possible and not valid, so possible is what is asked.
"""

import re

import phonenumbers

_POSTCODE = re.compile(r"\b([A-Z]{1,2}[0-9][A-Z0-9]?)[^A-Z0-9]*([0-9][ABD-HJLNP-UW-Z]{2})\b")
_HOUSE = re.compile(r"\b(\d{1,5})\s?([a-z])?\b", re.IGNORECASE)


def phone(text: str) -> str:
    """E.164, such as +447700900123, for a number as a person in Britain writes it; else empty."""
    try:
        number = phonenumbers.parse(text, "GB")
    except phonenumbers.NumberParseException:
        return ""
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return ""  # too short, too long, or a number without its area
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def phones_in(text: str) -> list[str]:
    """Every number that stands in some words, in order, once each."""
    found = phonenumbers.PhoneNumberMatcher(text, "GB", leniency=phonenumbers.Leniency.POSSIBLE)
    forms = (phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164) for match in found)
    return list(dict.fromkeys(forms))


def postcode(text: str) -> str:
    """“zz999zz” and “ZZ99 9ZZ” are the same: upper case, one space. Whether it exists is not asked."""
    folded = re.sub(r"[^A-Z0-9]", "", text.upper())
    match = _POSTCODE.fullmatch(f"{folded[:-3]} {folded[-3:]}") if len(folded) in range(5, 8) else None
    return f"{match[1]} {match[2]}" if match else ""


def postcodes_in(text: str) -> list[str]:
    """Every postcode that stands in some words, in order, once each."""
    return list(dict.fromkeys(f"{match[1]} {match[2]}" for match in _POSTCODE.finditer(text.upper())))


def house(address: str) -> str:
    """The number of the house, with its letter: “Flat 2, 14b Mill Row” is 14B. Empty where it has a name only.

    A flat's number stands before the house's, so the last number of the first line that has one counts.
    """
    for line in re.split(r"\n", _POSTCODE.sub("", address.upper())):
        if numbers := _HOUSE.findall(line):
            return "".join(numbers[-1]).upper()
    return ""


def surname(name: str) -> str:
    """The last word of a name, in letters only and lower case; empty for no name."""
    words = [re.sub(r"[^a-z]", "", word) for word in name.lower().split()]
    return next((word for word in reversed(words) if word), "")
